import type { Actor, Membership } from '@respi/identity/contract';
import type { PoolClient } from 'pg';
import type { EntityManager, QueryRunner } from 'typeorm';

/** An event that is there to be read: where it stands, not what it says. */
export interface CommittedEvent {
  readonly id: string;
  readonly networkId: string;
  readonly streamId: string;
}

/**
 * One database transaction that has entered one network as one actor. Everything a use case reads or writes goes
 * through it, so the second wall (row-level security) stands for every statement.
 */
export class Tx {
  constructor(
    readonly actor: Actor,
    /** The instant of this transaction: every row and event of one command carries the same. */
    readonly now: Date,
    private readonly runner: QueryRunner,
    private readonly client: PoolClient,
    private readonly happened: CommittedEvent[],
  ) {}

  /** These events were written in this transaction: others are told of them once it is committed. */
  announce(events: readonly CommittedEvent[]): void {
    this.happened.push(...events);
  }

  get networkId(): string {
    return this.actor.networkId;
  }

  /**
   * Runs one statement. `name` prepares it once per connection: worth it on the hot path only.
   * Rows come as the driver gives them: bytea as Buffer, timestamptz as Date, date as `YYYY-MM-DD`.
   */
  async query<Row>(sql: string, values: readonly unknown[] = [], name?: string): Promise<Row[]> {
    const result = await this.client.query({ text: sql, values: values as unknown[], ...(name ? { name } : {}) });
    return result.rows as Row[];
  }

  async one<Row>(sql: string, values: readonly unknown[] = [], name?: string): Promise<Row | undefined> {
    return (await this.query<Row>(sql, values, name))[0];
  }

  /**
   * The same transaction at another instant and in other people's roles: an import replays each act of a record at the
   * record's own time. Row-level security does not change.
   */
  replaying(now: Date, memberships: readonly Membership[]): Tx {
    if (this.actor.kind !== 'import') throw new Error('Only an import acts at another time');
    return new Tx({ ...this.actor, memberships }, now, this.runner, this.client, this.happened);
  }

  /** TypeORM on this same connection and transaction, for whatever is not hot. */
  get manager(): EntityManager {
    return this.runner.manager;
  }
}
