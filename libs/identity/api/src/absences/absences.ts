import type { Absence, AbsenceInput, AbsenceList, Colleague } from '@respi/identity/contract';
import { Database, type Principal, type Tx } from '@respi/shared/api-platform';
import { Injectable } from '@nestjs/common';
import { Problem, isId, italianDay, newId, romeDay } from '@respi/shared/kernel';
import { refuse } from '../administration/refusals';
import { lockPerson } from '../administration/people/person-rows';
import { CachedDirectory } from '../directory/cached-directory';
import { ChangeLog } from '../events/record-change';

/** Who is away, and who hears in their place: recorded by themselves, or by the administrator for them. */
@Injectable()
export class Absences {
  constructor(
    private readonly database: Database,
    private readonly log: ChangeLog,
    private readonly directory: CachedDirectory,
  ) {}

  /** @throws Problem not_found when the account is nobody of this network */
  async list(who: Principal, accountId: string): Promise<AbsenceList> {
    return this.database.run(who, (tx) => listOf(tx, accountId));
  }

  /**
   * @throws Problem not_found; invalid_input when the days overlap those of another one, or when the substitute is away
   */
  async record(who: Principal, accountId: string, absence: AbsenceInput): Promise<AbsenceList> {
    return this.changing(who, accountId, async (tx, personId) => {
      await mustBePossible(tx, accountId, absence);
      const id = newId();
      await tx.query(
        `insert into absence (id, network_id, account_id, from_day, to_day, substitute_id, created_by, created_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [id, tx.networkId, accountId, absence.from, absence.to, absence.substitute, tx.actor.accountId, tx.now],
      );
      await this.log.record(tx, 'person', personId, { type: 'absence_recorded', data: { absence: id } });
    });
  }

  /** Called off, or over before its last day. @throws Problem not_found */
  async end(who: Principal, accountId: string, absenceId: string): Promise<AbsenceList> {
    return this.changing(who, accountId, async (tx, personId) => {
      const ended = isId(absenceId)
        ? await tx.one(
            'update absence set ended_at = $3 where id = $1 and account_id = $2 and ended_at is null returning 1',
            [absenceId, accountId, tx.now],
          )
        : undefined;
      if (!ended) throw new Problem('not_found');
      await this.log.record(tx, 'person', personId, { type: 'absence_ended', data: { absence: absenceId } });
    });
  }

  private async changing(
    who: Principal,
    accountId: string,
    change: (tx: Tx, personId: string) => Promise<void>,
  ): Promise<AbsenceList> {
    const changed = await this.database.run(who, async (tx) => {
      const { personId } = await lockPerson(tx, accountId);
      await change(tx, personId);
      return listOf(tx, accountId);
    });
    this.directory.forget(who.networkId);
    return changed;
  }
}

async function listOf(tx: Tx, accountId: string): Promise<AbsenceList> {
  const person = isId(accountId) && (await tx.one('select 1 from person where account_id = $1', [accountId]));
  if (!person) throw new Problem('not_found');
  return {
    items: await tx.query<Absence>(LISTED, [accountId, romeDay(tx.now)]),
    substitutes: await tx.query<Colleague>(SUBSTITUTES, [accountId]),
  };
}

async function mustBePossible(tx: Tx, accountId: string, { from, to, substitute }: AbsenceInput): Promise<void> {
  const today = romeDay(tx.now);
  const wrong = (path: string, code: string, params = {}): Problem =>
    new Problem('invalid_input', { fields: [{ path, code, params }] });
  if (to < today) throw wrong('to', 'date_in_past');
  // Longer or further away somebody mistyped the year, or holds the duty no more.
  if (daysFrom(today, from) > LONGEST_DAYS) throw wrong('from', 'date_too_late');
  if (daysFrom(from, to) >= LONGEST_DAYS) throw wrong('to', 'period_too_long', { max: LONGEST_DAYS });
  const possible = await tx.query<Colleague>(SUBSTITUTES, [accountId]);
  if (!possible.some(({ id }) => id === substitute)) throw refuse('substitute', 'not_a_substitute');
  // One after the other in a network: two people must not name each other at the same moment.
  await tx.query(`select pg_advisory_xact_lock(hashtextextended('absences ' || $1, 0))`, [tx.networkId]);
  const own = await overlapping(tx, accountId, from, to);
  if (own) throw refuse('from', 'already_absent', { days: daysOf(own) });
  const theirs = await overlapping(tx, substitute, from, to);
  if (theirs) {
    const name = possible.find(({ id }) => id === substitute)?.name ?? '';
    throw refuse('substitute', 'substitute_absent', { name, days: daysOf(theirs) });
  }
}

const LONGEST_DAYS = 366;

function daysFrom(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}

interface Days {
  readonly from: string;
  readonly to: string;
}

async function overlapping(tx: Tx, accountId: string, from: string, to: string): Promise<Days | undefined> {
  return tx.one<Days>(
    `select from_day::text as "from", to_day::text as "to" from absence
      where account_id = $1 and ended_at is null and from_day <= $3::date and to_day >= $2::date order by from_day limit 1`,
    [accountId, from, to],
  );
}

/** `dal 03/12/2026 al 09/12/2026`. */
function daysOf({ from, to }: Days): string {
  return from === to ? `il ${italianDay(from)}` : `dal ${italianDay(from)} al ${italianDay(to)}`;
}

const LISTED = `
  select a.id, a.from_day::text as "from", a.to_day::text as "to",
         jsonb_build_object('id', a.substitute_id, 'name', s.name) as substitute,
         coalesce((select p.name from person p where p.account_id = a.created_by), '') as "recordedBy"
    from absence a join person s on s.account_id = a.substitute_id
   where a.account_id = $1 and a.ended_at is null and a.to_day >= $2::date order by a.from_day`;

/** Whoever holds one of the same roles at the same unit, and so may open the same cases. */
const SUBSTITUTES = `
  select p.account_id as id, p.name from person p join account c on c.id = p.account_id and c.active
   where p.account_id <> $1 and p.active and p.accepted_at is not null and exists (
     select 1 from membership mine join membership theirs on theirs.role = mine.role and theirs.unit_id = mine.unit_id
      where mine.account_id = $1 and theirs.account_id = p.account_id
        and mine.valid_from <= now() and (mine.valid_to is null or mine.valid_to > now())
        and theirs.valid_from <= now() and (theirs.valid_to is null or theirs.valid_to > now()))
   order by p.name collate "it-IT-x-icu", p.account_id`;
