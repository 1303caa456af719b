import type {
  AppointmentKind,
  AppointmentState,
  AppointmentWords,
  AttendanceTotal,
  NewAppointment,
} from '@respi/content/contract';
import type { Role } from '@respi/identity/contract';
import type { Tx } from '@respi/shared/api-platform';
import { Problem, addDays, isId, lastOfMonth, romeDay } from '@respi/shared/kernel';
import { z } from 'zod';

export type AppointmentContent = Pick<
  AppointmentWords,
  'title' | 'place' | 'link' | 'description' | 'agenda' | 'trainer'
> &
  // Of those written before there was anything public they say nothing.
  Partial<Pick<AppointmentWords, 'enrolment' | 'enrolLink'>>;

export interface AppointmentRow {
  id: string;
  kind: AppointmentKind;
  state: AppointmentState;
  day: string;
  begins: string;
  ends: string;
  content: AppointmentContent;
  places: number | null;
  roles: Role[];
  units: string[];
  series: string | null;
  publicly: boolean;
  reason: string | null;
  externals: number | null;
  hours: string | null;
  version: number;
  /** What the reader answered. */
  coming: boolean | null;
}

export interface AnswerRow {
  account_id: string;
  unit: string | null;
  coming: boolean | null;
  present: boolean | null;
}

const COLUMNS = `a.id, a.kind, a.state, a.day::text as day, a.begins, a.ends, a.content, a.places, a.roles, a.units, a.series, a.publicly, a.reason,
  a.externals, a.hours, a.version, w.coming`;
const OWN = 'left join appointment_answer w on w.appointment_id = a.id and w.account_id = $1';

export const PlaceInCalendar = z.strictObject({ day: z.iso.date(), id: z.uuid() });
export type PlaceInCalendar = z.infer<typeof PlaceInCalendar>;

/** Of one month by day, one more than the page. */
export async function appointmentsOfMonth(
  tx: Tx,
  { month, after, limit }: { month: string; after: PlaceInCalendar | null; limit: number },
): Promise<AppointmentRow[]> {
  const first = `${month}-01`;
  return tx.query(
    `select ${COLUMNS} from appointment a ${OWN}
      where a.day between $2::date and $3::date and ($4::date is null or (a.day, a.id) > ($4, $5::uuid))
      order by a.day, a.id limit $6`,
    [tx.actor.accountId, first, lastOfMonth(first), after?.day ?? null, after?.id ?? null, limit + 1],
  );
}

const PUBLIC_MAX = 50;

/** What the public may come to from today on; one that is cancelled says so until its day is over. */
export async function publicTrainings(tx: Tx): Promise<
  (Pick<AppointmentRow, 'id' | 'state' | 'day' | 'begins' | 'ends' | 'content' | 'places' | 'version'> & {
    changed_at: Date;
  })[]
> {
  return tx.query(
    `select a.id, a.state, a.day::text as day, a.begins, a.ends, a.content, a.places, a.version, a.changed_at from appointment a
      where a.network_id = $1 and a.publicly and a.kind = 'training' and a.state in ('planned', 'cancelled') and a.day >= $2::date
      order by a.day, a.id limit ${PUBLIC_MAX}`,
    [tx.networkId, romeDay(tx.now)],
  );
}

const MONTHS_IN_A_FILE_DAYS = 400;
const FILE_MAX = 500;

/** From a month ago to more than a year ahead. */
export async function appointmentsForFile(tx: Tx): Promise<AppointmentRow[]> {
  const today = romeDay(tx.now);
  return tx.query(
    `select ${COLUMNS} from appointment a ${OWN} where a.day between $2::date and $3::date order by a.day, a.id limit ${FILE_MAX}`,
    [tx.actor.accountId, addDays(today, -31), addDays(today, MONTHS_IN_A_FILE_DAYS)],
  );
}

/** @throws Problem not_found */
export async function readAppointment(tx: Tx, id: string, lock: '' | 'for update of a' = ''): Promise<AppointmentRow> {
  const row = isId(id)
    ? await tx.one<AppointmentRow>(`select ${COLUMNS} from appointment a ${OWN} where a.id = $2 ${lock}`, [
        tx.actor.accountId,
        id,
      ])
    : undefined;
  if (!row) throw new Problem('not_found');
  return row;
}

const PAST_AT_MOST = 50;

/** Those that a document may come from, the latest first. */
export async function pastAppointments(tx: Tx, today: string): Promise<AppointmentRow[]> {
  return tx.query(
    `select ${COLUMNS} from appointment a ${OWN} where a.day <= $2::date and a.state <> 'cancelled'
      order by a.day desc, a.id desc limit ${PAST_AT_MOST}`,
    [tx.actor.accountId, today],
  );
}

export async function insertAppointment(
  tx: Tx,
  id: string,
  { kind, ...words }: Omit<NewAppointment, 'months'>,
  series: string | null,
): Promise<void> {
  await tx.query(
    `insert into appointment (id, network_id, kind, state, day, begins, ends, content, places, roles, units, series, changed_at, publicly)
     values ($1, $2, $3, 'planned', $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [
      ...[id, tx.networkId, kind, words.day, words.begins, words.ends, contentOf(words), words.places],
      ...[words.roles, words.units, series, tx.now, words.publicly],
    ],
  );
}

export async function updateAppointment(tx: Tx, id: string, words: AppointmentWords): Promise<void> {
  await tx.query(
    `update appointment set day = $2, begins = $3, ends = $4, content = $5, places = $6, roles = $7, units = $8, changed_at = $9, publicly = $10,
            version = version + 1 where id = $1`,
    [
      ...[id, words.day, words.begins, words.ends, contentOf(words), words.places, words.roles, words.units, tx.now],
      words.publicly,
    ],
  );
}

export async function cancelAppointment(tx: Tx, id: string, reason: string): Promise<void> {
  await tx.query(
    `update appointment set state = 'cancelled', reason = $2, changed_at = $3, version = version + 1 where id = $1`,
    [id, reason, tx.now],
  );
}

export async function answersTo(tx: Tx, id: string): Promise<AnswerRow[]> {
  return tx.query(
    'select account_id, unit, coming, present from appointment_answer where appointment_id = $1 order by account_id',
    [id],
  );
}

export async function keepAnswer(tx: Tx, id: string, coming: boolean): Promise<void> {
  await tx.query(
    `insert into appointment_answer (appointment_id, account_id, network_id, coming, answered_at) values ($1, $2, $3, $4, $5)
     on conflict (appointment_id, account_id) do update set coming = excluded.coming, answered_at = excluded.answered_at`,
    [id, tx.actor.accountId, tx.networkId, coming, tx.now],
  );
}

/** Who is not among them was not there. */
export async function recordAttendance(
  tx: Tx,
  id: string,
  present: readonly { accountId: string; unit: string }[],
  { externals, hours }: { externals: number; hours: number },
): Promise<void> {
  const accounts = present.map(({ accountId }) => accountId);
  await tx.query(
    `update appointment_answer set present = false where appointment_id = $1 and not account_id = any ($2::uuid[])`,
    [id, accounts],
  );
  await tx.query(
    `insert into appointment_answer (appointment_id, account_id, network_id, unit, present, answered_at)
     select $1, p.account, $2, p.unit, true, $5 from unnest($3::uuid[], $4::text[]) as p (account, unit)
     on conflict (appointment_id, account_id) do update set unit = excluded.unit, present = true`,
    [id, tx.networkId, accounts, present.map(({ unit }) => unit), tx.now],
  );
  await tx.query(
    `update appointment set state = 'held', externals = $2, hours = $3, changed_at = $4, version = version + 1 where id = $1`,
    [id, externals, hours, tx.now],
  );
}

/** Its agenda was worked through; who was there may still be said. */
export async function markHeld(tx: Tx, id: string): Promise<void> {
  await tx.query(
    `update appointment set state = 'held', changed_at = $2, version = version + 1 where id = $1 and state = 'planned'`,
    [id, tx.now],
  );
}

/** By code of the unit; people from elsewhere last, without one. */
export async function attendanceOfYear(tx: Tx, year: number): Promise<AttendanceTotal[]> {
  return tx.query(
    `select w.unit, a.kind, count(distinct a.id)::int as held, count(*)::int as attendances, sum(a.hours)::float as hours
       from appointment a join appointment_answer w on w.appointment_id = a.id and w.present
      where a.day between $1::date and $2::date and a.state = 'held' group by w.unit, a.kind
     union all
     select null, a.kind, count(*)::int, sum(a.externals)::int, sum(a.hours * a.externals)::float
       from appointment a
      where a.day between $1::date and $2::date and a.state = 'held' and a.externals > 0 group by a.kind
      order by 1 nulls last, 2`,
    [`${year}-01-01`, `${year}-12-31`],
  );
}

function contentOf({
  title,
  place,
  link,
  description,
  agenda,
  trainer,
  enrolment,
  enrolLink,
}: AppointmentContent): string {
  return JSON.stringify({ title, place, link, description, agenda, trainer, enrolment, enrolLink });
}
