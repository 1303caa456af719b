import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Role } from '@respi/identity/contract';
import type { Standing } from './things-to-ask-for';

/** Words of a cell, as docs/access-matrix.md explains them. */
export const CELLS = ['yes', 'part', 'hid', 'void', '403', '404', '-'] as const;
export type Cell = (typeof CELLS)[number];

/** How much of whom a case is about is in an answer; refusals as above. */
export const IDENTITY_CELLS = ['whole', 'paper', 'mask', '403', '404', '-'] as const;
export type IdentityCell = (typeof IDENTITY_CELLS)[number];

/** Columns of the tables, by the short name of the role. */
export const COLUMNS: Readonly<Record<string, Role>> = {
  op: 'counter_operator',
  ext: 'external_operator',
  coo: 'coordinator',
  int: 'interface_operator',
  ref: 'referent',
  adm: 'network_admin',
  gen: 'general_coordinator',
};

/** One line of the table, for one route. */
export interface Expectation<Word extends string = Cell> {
  /** `POST /api/v1/faq`. */
  readonly route: string;
  readonly of: Standing | null;
  readonly cells: Readonly<Record<Role, Word>>;
  readonly line: number;
}

export interface AccessTable {
  readonly open: readonly string[];
  readonly rows: readonly Expectation[];
  /** From the table whose first column is `shown by`. */
  readonly identity: readonly Expectation<IdentityCell>[];
}

const FILE = join(__dirname, '../../../../../docs/access-matrix.md');

/** The table as people wrote it. @throws Error naming the line that cannot be read */
export function readAccessTable(text = readFileSync(FILE, 'utf8')): AccessTable {
  const open: string[] = [];
  const rows: Expectation[] = [];
  const identity: Expectation<IdentityCell>[] = [];
  let columns: string[] = [];
  let routes: string[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (!line.startsWith('|')) {
      columns = [];
      continue;
    }
    const cells = line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim());
    if (columns.length === 0) {
      columns = cells;
      continue;
    }
    const first = columns[0];
    if ((first !== 'route' && first !== 'shown by') || cells.every((cell) => /^-+$/.test(cell))) continue;
    if (cells[0] !== '') routes = routesIn(cells[0]!, index + 1);
    if (columns.length === 2) open.push(...routes);
    else if (first === 'shown by') {
      const row = rowOf(columns, cells, index + 1, IDENTITY_CELLS);
      identity.push(...routes.map((route) => ({ ...row, route: withPrefix(route) })));
    } else {
      const row = rowOf(columns, cells, index + 1, CELLS);
      rows.push(...routes.map((route) => ({ ...row, route: withPrefix(route) })));
    }
  }
  return { open, rows, identity };
}

/** `POST /a/(b, c)` are two routes. */
function routesIn(cell: string, line: number): string[] {
  const text = /^`([A-Z]+ \/.*)`$/.exec(cell)?.[1];
  if (!text) throw new Error(`docs/access-matrix.md:${line}: ${cell} is no route`);
  const several = /^(.*)\(([^)]*)\)$/.exec(text);
  return several ? several[2]!.split(',').map((name) => `${several[1]}${name.trim()}`) : [text];
}

function withPrefix(route: string): string {
  return route.includes(' /api/') ? route : route.replace(' /', ' /api/v1/');
}

function rowOf<Word extends string>(
  columns: readonly string[],
  cells: readonly string[],
  line: number,
  words: readonly Word[],
): Omit<Expectation<Word>, 'route'> {
  const of = cells[columns.indexOf('of')]!;
  const known = Object.fromEntries(
    Object.entries(COLUMNS).map(([short, role]) => {
      const cell = cells[columns.indexOf(short)]?.replaceAll('`', '');
      if (!words.includes(cell as Word)) throw new Error(`docs/access-matrix.md:${line}: ${short} says "${cell}"`);
      return [role, cell as Word];
    }),
  ) as Record<Role, Word>;
  return { of: of === '' ? null : (of as Standing), cells: known, line };
}
