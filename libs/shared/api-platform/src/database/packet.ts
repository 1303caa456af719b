import type { PoolClient } from 'pg';
import pg from 'pg';
// The driver's own way to write values; it is not part of its typed surface.
import driverUtils from 'pg/lib/utils.js';

/** A prepared statement with its values. One name means one text, for good. */
export interface Statement {
  readonly name: string;
  readonly text: string;
  readonly values: readonly unknown[];
}

type Row = Record<string, unknown>;
type Parse = (text: string) => unknown;
interface Column {
  readonly name: string;
  readonly parse: Parse;
}

/** What the driver's connection offers to whoever is the active query. */
interface Connection {
  readonly stream: { cork(): void; uncork(): void; destroy(): void };
  parse(message: { name: string; text: string }): void;
  bind(message: { statement: string; values: unknown[]; valueMapper: (value: unknown) => unknown }): void;
  describe(message: { type: 'P'; name: string }): void;
  execute(message: object): void;
  close(message: { type: 'S'; name: string }): void;
  sync(): void;
}

/** Statements that a connection has prepared, with the columns they answer; null: it may or may not be there. */
const prepared = new WeakMap<Connection, Map<string, readonly Column[] | null>>();

/**
 * Sends statements in one packet with one Sync: one round trip and one implicit transaction, all or nothing. What
 * `set_config(..., true)` sets in the first holds for those behind it. Round trips are what a request costs most.
 */
export function sendPacket(client: PoolClient, statements: readonly Statement[]): Promise<Row[][]> {
  return new Promise((resolve, reject) => {
    (client as unknown as { query(packet: Packet): void }).query(new Packet(statements, resolve, reject));
  });
}

/** A driver "submittable": the driver hands it the connection, then every message that comes back. */
class Packet {
  /** The driver wants a callback, or it makes a promise of its own. */
  readonly callback = (): void => undefined;
  private readonly results: Row[][] = [];
  private readonly fresh: string[] = [];
  private columns: (readonly Column[] | null)[] = [];
  private at = 0;
  private rows: Row[] = [];
  private known = new Map<string, readonly Column[] | null>();
  private failed = false;

  constructor(
    private readonly statements: readonly Statement[],
    private readonly resolve: (results: Row[][]) => void,
    private readonly reject: (error: unknown) => void,
  ) {}

  submit(connection: Connection): Error | null {
    this.known = prepared.get(connection) ?? new Map<string, readonly Column[] | null>();
    prepared.set(connection, this.known);
    connection.stream.cork();
    try {
      for (const statement of this.statements) this.write(connection, statement);
      connection.sync();
    } catch (error) {
      // A value that cannot be written: what stands before it must not run by itself, so nothing is sent at all.
      connection.stream.destroy();
      return error as Error;
    } finally {
      connection.stream.uncork();
    }
    return null;
  }

  private write(connection: Connection, { name: given, text, values }: Statement): void {
    const name = ownName(given);
    const columns = this.known.get(name);
    if (columns === undefined || columns === null) {
      // After an error nobody knows which statements were prepared: closing one that is not there is no error.
      if (columns === null) connection.close({ type: 'S', name });
      connection.parse({ name, text });
      this.fresh.push(name);
    }
    connection.bind({
      statement: name,
      values: values as unknown[],
      valueMapper: (value) => driverUtils.prepareValue(value),
    });
    if (!columns) connection.describe({ type: 'P', name: '' });
    this.columns.push(columns ?? null);
    connection.execute({});
  }

  handleRowDescription(message: { fields: { name: string; dataTypeID: number; format: string }[] }): void {
    const columns = message.fields.map(({ name, dataTypeID }) => ({
      name,
      parse: (pg.types.getTypeParser as (oid: number) => Parse)(dataTypeID),
    }));
    this.columns[this.at] = columns;
  }

  handleDataRow(message: { fields: (string | null)[] }): void {
    const row: Row = {};
    for (const [index, column] of (this.columns[this.at] ?? []).entries()) {
      const text = message.fields[index];
      row[column.name] = text === null || text === undefined ? null : column.parse(text);
    }
    this.rows.push(row);
  }

  handleCommandComplete(): void {
    const statement = this.statements[this.at];
    if (statement) this.known.set(ownName(statement.name), this.columns[this.at] ?? []);
    this.results.push(this.rows);
    this.rows = [];
    this.at += 1;
  }

  handleEmptyQuery(): void {
    this.handleCommandComplete();
  }

  handlePortalSuspended(): void {
    // never: every portal is executed without a limit of rows
  }

  handleError(error: unknown): void {
    if (this.failed) return;
    this.failed = true;
    for (const name of this.fresh) this.known.set(name, null);
    this.reject(error);
  }

  handleReadyForQuery(): void {
    if (!this.failed) this.resolve(this.results);
  }
}

/** The driver keeps a list of its own of what it has prepared: the same statement may go both ways on one connection. */
function ownName(name: string): string {
  return `packet/${name}`;
}
