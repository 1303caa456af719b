import { type Actor, type Membership, type Permission, mayKnock } from '@respi/identity/contract';
import { type Clock, Problem, isId, systemClock } from '@respi/shared/kernel';
import type { Pool, PoolClient } from 'pg';
import type { DataSource, QueryRunner } from 'typeorm';
import type { KeyedDigests } from '../crypto/keyed-digests';
import {
  type AccessActor,
  type AccessEntry,
  type AccessOccasion,
  type Asked,
  accessOutside,
  accessStatement,
} from '../access/access-log';
import { type Statement, sendPacket } from './packet';
import { type CommittedEvent, Tx } from './transaction';

/** Who knocks, as the token says; what they may do is read from the database when the transaction opens. */
export interface Principal {
  readonly accountId: string;
  readonly networkId: string;
  readonly sessionId: string | null;
  /** Of the route that was called. Checked against the memberships that hold now. */
  readonly permission: Permission;
  /** The route wants that who one is was proven within the last minutes. Nobody's session (commands, the demo) need not. */
  readonly stepUp?: boolean;
  /** By which request; nothing where no request came. */
  readonly asked?: Asked;
}

/** A retried POST carries the same key; `fingerprint` is what was asked, so that a reused key is told apart. */
export interface IdempotencyClaim {
  readonly key: string;
  readonly fingerprint: string;
}

/** The claim as columns of table `idempotency`. */
export interface ClaimRow {
  readonly key: string;
  readonly digest: Buffer;
}

/** What a command made or changed: enough to show it again, nothing more. */
export interface CommandResult {
  readonly id: string;
  /** True when an earlier request with the same key had made it. */
  readonly replayed: boolean;
}

/**
 * The only door to the tables. BEGIN and the entry into the network travel in one round trip; a transaction without a
 * network sees no row of any network.
 */
export class Database {
  private readonly actors = new Map<string, SeenActor>();

  constructor(
    private readonly source: DataSource,
    private readonly digests: KeyedDigests,
    private readonly clock: Clock = systemClock,
    /** Called after a commit, once for the events of each stream; must neither fail nor take time. */
    private readonly tell: (networkId: string, streamId: string, eventIds: readonly string[]) => void = () => undefined,
  ) {}

  /**
   * @throws Problem session_ended, not_allowed (no membership opens this route), second_factor_wanted (the session owes
   *   one), step_up_wanted (the route wants a fresh proof)
   */
  async run<T>(who: Principal, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.inTransaction(async (client, runner, happened) => {
      const entered = await enter(client, who.networkId, who.accountId, who.sessionId);
      if (!entered) throw new Problem('session_ended');
      if (entered.wants && who.permission !== OPEN_WITHOUT_FACTOR) throw new Problem('second_factor_wanted');
      const actor: Actor = {
        accountId: who.accountId,
        networkId: who.networkId,
        name: entered.name,
        memberships: entered.memberships,
        kind: 'person',
      };
      if (!mayKnock(actor, who.permission)) throw new Problem('not_allowed');
      const tx = new Tx(actor, this.clock.now(), runner, client, happened);
      if (who.stepUp) await mustBeProvenLately(tx, who);
      // What administrators look at and do is written down whatever it is; whose data it touches, by the route.
      if (who.permission === 'network.administer') await this.writeDown(tx, who.asked, { act: 'administered' });
      return work(tx);
    });
  }

  /**
   * Runs a command at most once a key. A second request with the same key waits for the first one, then answers with
   * what that one made; the same key with another content is refused.
   */
  async command(
    who: Principal,
    claim: IdempotencyClaim | null,
    work: (tx: Tx) => Promise<{ id: string }>,
  ): Promise<CommandResult> {
    if (!claim) return { id: (await this.run(who, work)).id, replayed: false };
    const digest = this.digestOf(claim);
    return this.run(who, async (tx) => {
      const mine = await tx.query(CLAIM, [tx.networkId, who.accountId, claim.key, digest], 'idempotency-claim');
      if (mine.length === 0) return this.replay(tx, claim.key, digest);
      const { id } = await work(tx);
      await tx.query(SETTLE, [tx.networkId, who.accountId, claim.key, JSON.stringify({ id })], 'idempotency-settle');
      return { id, replayed: false };
    });
  }

  /**
   * Like `command`, for one statement that makes something whose id is known beforehand: it carries the claim itself
   * (`claimRow`), so everything travels in one packet. Null when a request with the same key came first: its unique
   * index refused the claim, and `replayed` tells what that one had made.
   */
  async createInOnePacket(
    who: Principal,
    claim: IdempotencyClaim | null,
    make: (as: PacketActor, claimRow: ClaimRow | null) => Promise<Statement>,
  ): Promise<{ row: Record<string, unknown> } | { replayed: string }> {
    const claimRow = claim && { key: claim.key, digest: this.digestOf(claim) };
    try {
      const [rows] = await this.inOnePacket(who, async (as) => [await make(as, claimRow)]);
      const row = rows?.[0];
      if (!row) throw new Error('A statement that makes something must answer with it');
      return { row };
    } catch (error) {
      if (!claimRow || !isUniqueViolation(error, 'idempotency_pkey')) throw error;
      const { id } = await this.run(who, (tx) => this.replay(tx, claimRow.key, claimRow.digest));
      return { replayed: id };
    }
  }

  /**
   * The hot path: everything in one round trip. The statements are made for the actor as last seen; the packet begins
   * by entering the network as exactly that actor, and fails as a whole if memberships or session have changed since.
   * Then the actor is read anew and the statements are made again: nothing is ever shown or written on stale rights.
   */
  async inOnePacket(
    who: Principal,
    statements: (as: PacketActor) => Promise<readonly Statement[]> | readonly Statement[],
  ): Promise<Record<string, unknown>[][]> {
    const key = `${who.accountId} ${who.networkId} ${who.sessionId ?? ''}`;
    let seen = this.actors.get(key);
    for (let tries = 0; ; tries += 1) {
      seen ??= await this.lookUp(who);
      this.remember(key, seen);
      if (!mayKnock(seen.actor, who.permission)) throw new Problem('not_allowed');
      // Rare enough for a round trip of its own; whoever owes a factor was refused by the look-up.
      if (who.stepUp) await this.lookUp(who);
      const entering: Statement = {
        name: 'enter-as',
        text: 'select respi.enter_as($1::uuid, $2::uuid, $3::uuid, $4::jsonb)',
        values: [who.networkId, who.accountId, who.sessionId, seen.expected],
      };
      // Made before a connection is held: whoever waits for a look-up must not keep others from the database.
      const packet = [entering, ...(await statements({ actor: seen.actor, now: this.clock.now() }))];
      try {
        const [, ...results] = await this.onConnection((client) => sendPacket(client, packet));
        return results;
      } catch (error) {
        if (!isSqlState(error, ACTOR_HAS_CHANGED) || tries > 2) throw error;
        this.actors.delete(key);
        seen = undefined;
      }
    }
  }

  /** Appends to the access log in the caller's transaction: what is rolled back was not read. */
  async writeDown(
    tx: Tx,
    asked: Asked | undefined,
    entry: AccessEntry,
    /** Who it is, where nobody has entered as a person yet. */
    accountId?: string,
  ): Promise<void> {
    const actor: Actor = accountId === undefined ? tx.actor : { ...tx.actor, accountId, kind: 'person' };
    const { text, values, name } = this.access(actor, asked, entry, 'always');
    await tx.query(text, values, name);
  }

  /** The same as a statement, for a packet. */
  access(actor: Actor, asked: Asked | undefined, entry: AccessEntry, when?: AccessOccasion): Statement {
    // The clock of the world: an import that replays the past reads today.
    return accessStatement(this.digests, actor, new Date(), asked, entry, when);
  }

  /** Of somebody who is not inside: a login that was refused, in the network at whose door it was tried, if there is one. */
  async writeDownOutside(
    at: { readonly networkId: string | null; readonly accountId: string | null },
    asked: Asked | undefined,
    entry: AccessEntry,
  ): Promise<void> {
    const actor: AccessActor = {
      networkId: at.networkId,
      accountId: at.accountId ?? '',
      memberships: [],
      kind: 'person',
    };
    const { sql, values } = accessOutside(this.digests, actor, new Date(), asked, entry);
    await this.preNetwork(sql, values);
  }

  /** A connection of the pool for one packet; one that may be dying does not go back. */
  private async onConnection<T>(work: (client: PoolClient) => Promise<T>): Promise<T> {
    const client = await this.pool.connect();
    // The pool listens only while a connection is idle, and an error event that nobody hears ends the process.
    client.on('error', lostConnection);
    let broken = false;
    try {
      return await work(client);
    } catch (error) {
      broken = !isRefusedStatement(error);
      throw error;
    } finally {
      client.off('error', lostConnection);
      client.release(broken);
    }
  }

  private async lookUp(who: Principal): Promise<SeenActor> {
    return this.run(who, (tx) => Promise.resolve({ actor: tx.actor, expected: expectedOf(tx.actor) }));
  }

  /** The newest few thousand; a map keeps the order of insertion. */
  private remember(key: string, seen: SeenActor): void {
    this.actors.delete(key);
    this.actors.set(key, seen);
    if (this.actors.size <= ACTORS_KEPT) return;
    const [oldest] = this.actors.keys();
    if (oldest !== undefined) this.actors.delete(oldest);
  }

  private get pool(): Pool {
    return (this.source.driver as unknown as { master: Pool }).master;
  }

  /** The public of one network: no account, no membership. */
  async asPublic<T>(networkId: string, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.inTransaction(async (client, runner, happened) => {
      await enter(client, networkId, null, null);
      return work(
        new Tx(
          { accountId: '', networkId, name: '', memberships: [], kind: 'system' },
          this.clock.now(),
          runner,
          client,
          happened,
        ),
      );
    });
  }

  /** The product itself, when a date arrives or an administrator's command runs. Sees sealed cases. */
  async asSystem<T>(networkId: string, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.inTransaction(async (client, runner, happened) => {
      await enter(client, networkId, null, null);
      await client.query(`select set_config('app.system', 'on', true)`);
      return work(
        new Tx(
          { accountId: '', networkId, name: 'ReSPI', memberships: [], kind: 'system' },
          this.clock.now(),
          runner,
          client,
          happened,
        ),
      );
    });
  }

  /**
   * An import acts as the people of the past did: same use cases, roles and times as the record tells (`Tx.replaying`).
   * Sees sealed cases, for it makes them.
   */
  async asImport<T>(networkId: string, accountId: string, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.inTransaction(async (client, runner, happened) => {
      await enter(client, networkId, null, null);
      await client.query(`select set_config('app.system', 'on', true)`);
      const actor: Actor = { accountId, networkId, name: 'Importazione', memberships: [], kind: 'import' };
      return work(new Tx(actor, this.clock.now(), runner, client, happened));
    });
  }

  /** One statement as the product itself, in one round trip. Sees sealed cases: what it answers is for no person yet. */
  async readAsSystem<Row>(networkId: string, statement: Statement): Promise<Row[]> {
    const entering: Statement = { name: 'enter-as-system', text: ENTER_AS_SYSTEM, values: [networkId] };
    const [, rows] = await this.onConnection((client) => sendPacket(client, [entering, statement]));
    return (rows ?? []) as Row[];
  }

  /** Tells of events that a packet has committed; those of a transaction are told by itself (`Tx.announce`). */
  committed(events: readonly CommittedEvent[]): void {
    const streams = new Map<string, CommittedEvent[]>();
    for (const event of events) streams.set(event.streamId, [...(streams.get(event.streamId) ?? []), event]);
    for (const [streamId, told] of streams)
      if (told[0])
        this.tell(
          told[0].networkId,
          streamId,
          told.map(({ id }) => id),
        );
  }

  /** Before any network is known: only the SECURITY DEFINER look-ups of docs/adr/0004-two-walls.md answer here. */
  async preNetwork<Row>(sql: string, values: readonly unknown[] = []): Promise<Row[]> {
    return this.source.query(sql, values as unknown[]);
  }

  /** The same where it is asked so often that it is worth preparing. */
  async preNetworkPrepared<Row>(statement: Statement): Promise<Row[]> {
    const [rows] = await this.onConnection((client) => sendPacket(client, [statement]));
    return (rows ?? []) as Row[];
  }

  async ping(): Promise<void> {
    await this.source.query('select 1');
  }

  private digestOf(claim: IdempotencyClaim): Buffer {
    return Buffer.from(this.digests.ofText(claim.fingerprint), 'base64url');
  }

  private async replay(tx: Tx, key: string, digest: Buffer): Promise<CommandResult> {
    const stored = await tx.one<{ request_digest: Buffer; result: { id: string } | null }>(
      'select request_digest, result from idempotency where network_id = $1 and account_id = $2 and key = $3',
      [tx.networkId, tx.actor.accountId, key],
    );
    if (!stored?.result) throw new Problem('request_in_progress');
    if (!stored.request_digest.equals(digest)) throw new Problem('idempotency_key_reused');
    return { id: stored.result.id, replayed: true };
  }

  private async inTransaction<T>(
    work: (client: PoolClient, runner: QueryRunner, happened: CommittedEvent[]) => Promise<T>,
  ): Promise<T> {
    const happened: CommittedEvent[] = [];
    const runner = this.source.createQueryRunner();
    const client = (await runner.connect()) as PoolClient;
    // The transaction is opened by `enter` in one packet; TypeORM must know, or its manager would open one of its own.
    (runner as { isTransactionActive: boolean }).isTransactionActive = true;
    let ended = false;
    try {
      const answer = await work(client, runner, happened);
      await client.query('commit');
      ended = true;
      this.committed(happened);
      return answer;
    } finally {
      // A connection whose rollback fails is broken; the pool drops it by itself on its error event.
      if (!ended) await client.query('rollback').catch(() => undefined);
      (runner as { isTransactionActive: boolean }).isTransactionActive = false;
      await runner.release();
    }
  }
}

/** Who the statements of a packet are made for, and when. */
export interface PacketActor {
  readonly actor: Actor;
  readonly now: Date;
}

interface SeenActor {
  readonly actor: Actor;
  /** What `enter_as` must find again. */
  readonly expected: string;
}

const ACTORS_KEPT = 5_000;
/** SQLSTATE that `respi.enter_as` raises. */
const ACTOR_HAS_CHANGED = 'RS001';

function expectedOf(actor: Actor): string {
  return JSON.stringify({ name: actor.name, memberships: actor.memberships });
}

/** The permission of the routes by which a factor is added, and by which one leaves. */
const OPEN_WITHOUT_FACTOR: Permission = 'access.own';

/**
 * For what wants a fresh proof only sometimes; a route that always does says `@StepUp()`.
 * @throws Problem step_up_wanted
 */
export async function mustBeProvenLately(tx: Tx, { sessionId }: Pick<Principal, 'sessionId'>): Promise<void> {
  if (sessionId === null) return;
  const row = await tx.one<{ proven: boolean }>('select respi.proven_lately($1) as proven', [sessionId]);
  if (!row?.proven) throw new Problem('step_up_wanted');
}

interface Entered {
  readonly name: string;
  /** What the session owes before anything else opens. It makes the actor another one, so that no packet passes either. */
  readonly wants?: 'second_factor';
  readonly memberships: readonly Membership[];
}

async function enter(
  client: PoolClient,
  network: string,
  account: string | null,
  session: string | null,
): Promise<Entered | null> {
  for (const id of [network, account, session]) if (id !== null && !isId(id)) throw new Problem('not_found');
  const literal = (id: string | null): string => (id === null ? 'null' : `'${id}'`);
  // Several statements in one packet need the simple protocol, hence literals: each was just checked to be a UUID.
  const results = (await client.query(
    `begin; select respi.enter(${literal(network)}, ${literal(account)}, ${literal(session)}) as entered`,
  )) as unknown as { rows: { entered: Entered | null }[] }[];
  return results[1]?.rows[0]?.entered ?? null;
}

const ENTER_AS_SYSTEM = `select respi.enter($1::uuid, null, null), set_config('app.system', 'on', true)`;
const CLAIM = `insert into idempotency (network_id, account_id, key, request_digest) values ($1, $2, $3, $4)
  on conflict do nothing returning 1`;
const SETTLE = `update idempotency set result = $4 where network_id = $1 and account_id = $2 and key = $3`;

function lostConnection(): void {
  // whoever was waiting for an answer is told by the answer's own error
}

function isSqlState(error: unknown, state: string): boolean {
  return (error as { code?: unknown } | null)?.code === state;
}

/** The server answered and goes on serving this connection: neither a connection error (08) nor an ending server (57P). */
function isRefusedStatement(error: unknown): boolean {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' && /^(?!08|57P|XX)[0-9A-Z]{5}$/.test(code);
}

/** Whether PostgreSQL refused a row because `constraint` holds one already. */
export function isUniqueViolation(error: unknown, constraint: string): boolean {
  const known = error as { code?: unknown; constraint?: unknown } | null;
  return known?.code === '23505' && known.constraint === constraint;
}
