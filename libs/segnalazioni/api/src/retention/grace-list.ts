import { Injectable } from '@nestjs/common';
import { Directory } from '@respi/identity/contract';
import {
  type CaseEnding,
  type CaseKind,
  type EndedCase,
  type EndedCases,
  type EndedCasesQuery,
  HOLD_MAX_DAYS,
  type RetentionHold,
} from '@respi/segnalazioni/contract';
import { Database, NetworkKeys, type Principal, type Tx } from '@respi/shared/api-platform';
import { Problem, addDays, invalidField, isId, romeDay } from '@respi/shared/kernel';
import { loadForChange } from '../persistence/case-store';
import { peopleInBox, textContext } from '../persistence/sealed-fields';
import { NetworkWords } from '../reading/network-words';
import { ReachOfRetention } from './reach-of-retention';

/** The cases that are about to be erased, as the coordination looks at them. A sealed one is there for its handlers alone. */
@Injectable()
export class GraceList {
  constructor(
    private readonly database: Database,
    private readonly directory: Directory,
    private readonly words: NetworkWords,
    private readonly keys: NetworkKeys,
    private readonly reach: ReachOfRetention,
  ) {}

  async read(who: Principal, { limit, cursor }: EndedCasesQuery): Promise<EndedCases> {
    return this.database.run(who, async (tx) => {
      const after = cursorOf(cursor);
      const rows = await tx.query<Row>(
        `${ROWS} and ($2::date is null or (${DAY}, r.case_id) > ($2::date, $3::uuid))
        order by ${DAY}, r.case_id limit $4`,
        [tx.networkId, after?.day ?? null, after?.id ?? null, limit + 1],
      );
      const shown = rows.slice(0, limit);
      const last = rows.length > limit ? shown.at(-1) : undefined;
      const night = await tx.one<{ at: Date }>('select at from retention_night where network_id = $1', [tx.networkId]);
      return {
        lookedAt: night?.at.toISOString() ?? null,
        tonight: after === null ? await this.reach.tonight(tx) : null,
        items: await Promise.all(shown.map((row) => this.shown(tx, row))),
        nextCursor: last ? Buffer.from(JSON.stringify([last.day, last.id])).toString('base64url') : null,
      };
    });
  }

  /** @throws Problem not_found, stale_version, invalid_input */
  async hold(who: Principal, id: string, version: number, { until, reason }: RetentionHold): Promise<EndedCase> {
    return this.change(who, id, version, async (tx) => {
      const today = romeDay(tx.now);
      if (until < today) throw invalidField('until', 'date_in_past');
      if (until > addDays(today, HOLD_MAX_DAYS)) throw invalidField('until', 'hold_too_long', { max: HOLD_MAX_DAYS });
      const cipher = await this.keys.of(tx.networkId);
      const { person } = await loadForChange(tx, id);
      const veiled = cipher.veil(reason, textContext(id), peopleInBox(cipher, id, person));
      await tx.query(
        'update retention_case set held_until = $2, held_by = $3, hold_reason = $4, version = version + 1 where case_id = $1',
        [id, until, tx.actor.accountId, veiled],
      );
    });
  }

  /** @throws Problem not_found, stale_version */
  async release(who: Principal, id: string, version: number): Promise<EndedCase> {
    return this.change(who, id, version, async (tx) => {
      await tx.query(
        'update retention_case set held_until = null, held_by = null, hold_reason = null, version = version + 1 where case_id = $1',
        [id],
      );
    });
  }

  private async change(
    who: Principal,
    id: string,
    version: number,
    write: (tx: Tx) => Promise<void>,
  ): Promise<EndedCase> {
    if (!isId(id)) throw new Problem('not_found');
    return this.database.run(who, async (tx) => {
      // The case is locked before the entry, in the order of the worker that erases.
      const known = await tx.one<{ id: string }>('select id from segnalazione where id = $1 for update', [id]);
      const entry = await tx.one<{ version: number }>(
        'select version from retention_case where case_id = $1 for update',
        [id],
      );
      if (!known || !entry) throw new Problem('not_found');
      if (entry.version !== version) throw new Problem('stale_version', { params: { version: entry.version } });
      await write(tx);
      const row = await tx.one<Row>(`${ROWS} and r.case_id = $2`, [tx.networkId, id]);
      if (!row) throw new Problem('not_found');
      return this.shown(tx, row);
    });
  }

  private async shown(tx: Tx, row: Row): Promise<EndedCase> {
    const { unit } = await this.words.of(tx.networkId, tx.now);
    const cipher = await this.keys.of(tx.networkId);
    const by = row.held_by === null ? null : await this.directory.person(tx.networkId, row.held_by);
    return {
      id: row.id,
      number: row.number,
      version: row.version,
      kind: row.kind,
      sportello: unit(row.sportello_id),
      sealed: row.sealed,
      ending: row.ending,
      endedOn: row.ended_on,
      enteredOn: row.entered_on,
      eraseOn: row.day,
      heldUntil: row.held_until,
      heldBy: by?.name ?? null,
      holdReason: row.hold_reason === null ? null : cipher.unveil(row.hold_reason, textContext(row.id)),
    };
  }
}

interface Row {
  readonly id: string;
  readonly number: string;
  readonly version: number;
  readonly kind: CaseKind;
  readonly sportello_id: string;
  readonly sealed: boolean;
  readonly ending: CaseEnding;
  readonly ended_on: string;
  readonly entered_on: string;
  readonly day: string;
  readonly held_until: string | null;
  readonly held_by: string | null;
  readonly hold_reason: string | null;
}

/** A hold that ends later moves the day. */
const DAY = 'greatest(r.erase_on, r.held_until + 1)';
const ROWS = `
  select s.id, s.number, r.version, s.kind, s.sportello_id, s.sealed, r.ending, r.ended_on, r.entered_on, ${DAY} as day,
         r.held_until, r.held_by, r.hold_reason
    from retention_case r join segnalazione s on s.id = r.case_id
   where r.network_id = $1`;

function cursorOf(cursor: string | undefined): { readonly day: string; readonly id: string } | null {
  if (cursor === undefined) return null;
  try {
    const [day, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown[];
    if (typeof day === 'string' && /^\d{4}-\d\d-\d\d$/.test(day) && typeof id === 'string' && isId(id))
      return { day, id };
  } catch {
    // told below
  }
  throw invalidField('cursor', 'invalid');
}
