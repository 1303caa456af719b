import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface DefinerFunction {
  readonly name: string;
  /** Names its schemas itself, so that whoever calls it cannot slip in tables of another. */
  readonly pinned: boolean;
}

const MIGRATIONS = 'libs/**/migrations/*.ts';

/** The functions of all migrations that run with the rights of their owner, in the order of their names. */
export function definerFunctions(root: string): DefinerFunction[] {
  return globSync(MIGRATIONS, { cwd: root })
    .flatMap((file) => definersIn(readFileSync(join(root, file), 'utf8')))
    .sort((a, b) => a.name.localeCompare(b.name));
}

export function definersIn(sql: string): DefinerFunction[] {
  return sql
    .split(/\bcreate (?:or replace )?function /i)
    .slice(1)
    .map((part) => ({ name: /^respi\.(\w+)/.exec(part)?.[1] ?? '', head: part.split('$$', 1)[0]! }))
    .filter(({ head }) => /\bsecurity\s+definer\b/i.test(head))
    .map(({ name, head }) => ({ name, pinned: /\bset\s+search_path\s*=/i.test(head) }));
}

/** Functions that a decision record lists: the first cells of its table rows, without what stands in brackets. */
export function listedFunctions(record: string): string[] {
  return [...record.matchAll(/^\| `(\w+)(?:\([^`]*\))?` +\|/gm)].map(([, name = '']) => name).sort();
}
