import { openSync, readSync, statSync, closeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { asSuper, dataDirectory } from '@respi/shared/testing';

/** A node of a plan as `EXPLAIN (ANALYZE, FORMAT JSON)` tells it; counts are for one loop. */
interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly 'Rows Removed by Index Recheck'?: number;
  readonly 'Rows Removed by Join Filter'?: number;
  readonly Plans?: readonly PlanNode[];
}

/** How many rows one node of one statement went through. */
export interface RowsRead {
  readonly node: string;
  readonly rows: number;
  readonly statement: string;
}

/**
 * What the server did for each statement of a database, those inside functions too: its `auto_explain` writes the plans as
 * they were carried out into the server's log. For specs, with their own server on this machine.
 */
export class ServerPlans {
  private constructor(
    private readonly log: string,
    private from: number,
  ) {}

  /** Holds for connections that are opened from now on. */
  static async of(superUrl: string): Promise<ServerPlans> {
    const name = new URL(superUrl).pathname.slice(1);
    for (const [setting, value] of Object.entries({
      session_preload_libraries: 'auto_explain',
      'auto_explain.log_min_duration': '0',
      'auto_explain.log_analyze': 'on',
      'auto_explain.log_timing': 'off',
      'auto_explain.log_nested_statements': 'on',
      'auto_explain.log_format': 'json',
      'auto_explain.log_parameter_max_length': '0',
    }))
      await asSuper(superUrl, `alter database ${name} set ${setting} = '${value}'`);
    const log = join(dirname(await dataDirectory(superUrl)), 'server.log');
    return new ServerPlans(log, statSync(log).size);
  }

  /** What was read since the last call, the largest first. */
  read(): RowsRead[] {
    return plansIn(this.fresh())
      .flatMap(({ text, plan }) => nodesOf(plan).map((node) => rowsRead(node, text)))
      .sort((a, b) => b.rows - a.rows);
  }

  private fresh(): string {
    const bytes = Buffer.alloc(statSync(this.log).size - this.from);
    const file = openSync(this.log, 'r');
    readSync(file, bytes, 0, bytes.length, this.from);
    closeSync(file);
    this.from += bytes.length;
    return bytes.toString('utf8');
  }
}

/** Lines behind the first of an entry begin with a tab. */
function plansIn(log: string): { text: string; plan: PlanNode }[] {
  return [...log.matchAll(/ {2}plan:\n((?:\t.*\n)+)/g)].map(([, lines = '']) => {
    const entry = JSON.parse(lines.replaceAll(/^\t/gm, '')) as { 'Query Text': string; Plan: PlanNode };
    return { text: entry['Query Text'], plan: entry.Plan };
  });
}

function nodesOf(node: PlanNode): PlanNode[] {
  return [node, ...(node.Plans ?? []).flatMap(nodesOf)];
}

function rowsRead(node: PlanNode, statement: string): RowsRead {
  const once =
    node['Actual Rows'] +
    (node['Rows Removed by Filter'] ?? 0) +
    (node['Rows Removed by Index Recheck'] ?? 0) +
    (node['Rows Removed by Join Filter'] ?? 0);
  return {
    node: [node['Node Type'], node['Relation Name']].filter(Boolean).join(' on '),
    rows: Math.round(once * node['Actual Loops']),
    statement: statement.replaceAll(/\s+/g, ' ').slice(0, 300),
  };
}
