import type { PoolClient } from 'pg';
import pg from 'pg';
import { serialize } from 'pg-protocol';
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

const TIMESTAMPTZ: number = pg.types.builtins.TIMESTAMPTZ;

/** The driver's own parsers, but for instants: every row has several, and the driver's takes five times as long. */
function parserOf(type: number): Parse {
  return type === TIMESTAMPTZ ? parseInstant : (pg.types.getTypeParser as (oid: number) => Parse)(type);
}

const parseInDriver = (pg.types.getTypeParser as (oid: number) => Parse)(TIMESTAMPTZ);

/** `2026-11-22 06:48:58.123456+00`, as a server in UTC writes it; whatever else is left to the driver. */
function parseInstant(text: string): unknown {
  if (text.length > 32 || !text.endsWith('+00')) return parseInDriver(text);
  const at = new Date(`${text.slice(0, 10)}T${text.slice(11, -3)}Z`);
  return Number.isNaN(at.getTime()) ? parseInDriver(text) : at;
}

/** What the driver's connection offers to whoever is the active query. */
interface Connection {
  readonly stream: { write(bytes: Buffer): void };
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
    let packet: Buffer;
    try {
      packet = Buffer.concat([...this.statements.flatMap((statement) => this.messages(statement)), serialize.sync()]);
    } catch (error) {
      // A value that cannot be written: nothing was sent, so the driver must not wait for an answer.
      return error as Error;
    }
    connection.stream.write(packet);
    return null;
  }

  private messages({ name: given, text, values }: Statement): Buffer[] {
    const messages: Buffer[] = [];
    const name = ownName(given);
    const columns = this.known.get(name);
    if (columns === undefined || columns === null) {
      // After an error nobody knows which statements were prepared: closing one that is not there is no error.
      if (columns === null) messages.push(serialize.close({ type: 'S', name }));
      messages.push(serialize.parse({ name, text }));
      this.fresh.push(name);
    }
    messages.push(
      serialize.bind({
        statement: name,
        values: values as unknown[],
        valueMapper: (value: unknown) => driverUtils.prepareValue(value),
      }),
    );
    if (!columns) messages.push(serialize.describe({ type: 'P', name: '' }));
    this.columns.push(columns ?? null);
    messages.push(serialize.execute({}));
    return messages;
  }

  handleRowDescription(message: { fields: { name: string; dataTypeID: number; format: string }[] }): void {
    const columns = message.fields.map(({ name, dataTypeID }) => ({
      name,
      parse: parserOf(dataTypeID),
    }));
    this.columns[this.at] = columns;
  }

  handleDataRow(message: { fields: (string | null)[] }): void {
    const row: Row = {};
    let index = 0;
    for (const { name, parse } of this.columns[this.at] ?? []) {
      const text = message.fields[index++];
      row[name] = text === null || text === undefined ? null : parse(text);
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
