import { Injectable } from '@nestjs/common';
import {
  BOARD_ROLES,
  APPOINTMENT_CANCELLED,
  APPOINTMENT_MOVED,
  APPOINTMENT_PLANNED,
  type Appointment,
  type AppointmentAction,
  type AppointmentList,
  type AppointmentQuery,
  type AppointmentSummary,
  type AppointmentWords,
  type Attendance,
  type InvitedList,
  type NewAppointment,
} from '@respi/content/contract';
import { type CalendarEntry, availableAppointmentActions, monthlyDays } from '@respi/content/domain';
import { Directory, UNIT_KIND_OF_ROLE } from '@respi/identity/contract';
import {
  type CommandResult,
  Database,
  type IdempotencyClaim,
  KeyedDigests,
  NetworkKeys,
  type Principal,
  type Tx,
  appendToStream,
  readCursor,
  writeCursor,
} from '@respi/shared/api-platform';
import { type FieldProblem, Problem, addDays, invalidField, newId, romeDay } from '@respi/shared/kernel';
import { faultsToAnswerFor } from '@respi/shared/personal-data';
import { readAgenda } from '../persistence/agenda-store';
import {
  type AnswerRow,
  type AppointmentRow,
  PlaceInCalendar,
  answersTo,
  appointmentsForFile,
  appointmentsOfMonth,
  cancelAppointment,
  insertAppointment,
  keepAnswer,
  readAppointment,
  recordAttendance,
  updateAppointment,
} from '../persistence/appointment-store';
import { carryOver, releaseAgenda } from '../agenda/carry-over';
import { identifiersIn, refuseIdentifiers } from './refuse-identifiers';

const STREAM = 'appointment';
const RECORDED_LATE_DAYS = 366;

/** Team meetings and trainings: planned, answered, held. */
@Injectable()
export class KeepCalendar {
  constructor(
    private readonly database: Database,
    private readonly digests: KeyedDigests,
    private readonly directory: Directory,
    private readonly keys: NetworkKeys,
  ) {}

  list(who: Principal, { month, limit, cursor }: AppointmentQuery): Promise<AppointmentList> {
    return this.database.run(who, async (tx) => {
      const after = readCursor(cursor, PlaceInCalendar);
      const rows = await appointmentsOfMonth(tx, { month, after, limit });
      const last = rows.length > limit ? rows[limit - 1] : undefined;
      const items = rows.slice(0, limit).map(summaryOf);
      return { items, nextCursor: last ? writeCursor({ day: last.day, id: last.id }) : null };
    });
  }

  /** @throws Problem not_found */
  open(who: Principal, id: string): Promise<Appointment> {
    return this.database.run(who, async (tx) => this.view(tx, await readAppointment(tx, id)));
  }

  /** @throws Problem not_found */
  entries(who: Principal, id?: string): Promise<CalendarEntry[]> {
    return this.database.run(who, async (tx) => {
      const rows = id === undefined ? await appointmentsForFile(tx) : [await readAppointment(tx, id)];
      return rows.map(({ content, state, ...row }) => ({
        ...row,
        ...{ title: content.title, place: content.place, link: content.link, cancelled: state === 'cancelled' },
        description: null,
      }));
    });
  }

  /** @throws Problem invalid_input */
  add(who: Principal, { months, ...words }: NewAppointment, claim: IdempotencyClaim | null): Promise<CommandResult> {
    return this.database.command(who, claim, async (tx) => {
      await this.check(tx, words, words.kind);
      const first = newId();
      const series = months > 1 ? first : null;
      for (const [at, day] of monthlyDays(words.day, months).entries()) {
        const id = at === 0 ? first : newId();
        await insertAppointment(tx, id, { ...words, day }, series);
        // Twelve meetings planned at once are one piece of news.
        await this.note(tx, id, at === 0 ? APPOINTMENT_PLANNED : 'appointment_repeated');
      }
      if (words.kind === 'team_meeting') await carryOver(tx, await this.keys.of(tx.networkId));
      return { id: first };
    });
  }

  /** @throws Problem not_found, stale_version, not_possible_now, invalid_input */
  edit(who: Principal, id: string, version: number, words: AppointmentWords): Promise<Appointment> {
    return this.acting(who, id, version, 'edit', async (tx, before) => {
      await this.check(tx, words, before.kind, before);
      await updateAppointment(tx, id, words);
      const moved =
        [before.day, before.begins, before.ends].join() !== [words.day, words.begins, words.ends].join() ||
        before.content.place !== words.place ||
        before.content.link !== words.link;
      return moved ? APPOINTMENT_MOVED : 'appointment_edited';
    });
  }

  /** @throws Problem not_found, stale_version, not_possible_now, invalid_input */
  cancel(who: Principal, id: string, version: number, reason: string): Promise<Appointment> {
    return this.acting(who, id, version, 'cancel', async (tx) => {
      refuseIdentifiers([['reason', reason]]);
      await cancelAppointment(tx, id, reason);
      await releaseAgenda(tx, await this.keys.of(tx.networkId), id);
      return APPOINTMENT_CANCELLED;
    });
  }

  /** Of the reader alone, who may say something else until the day itself. @throws Problem not_found, not_allowed, not_possible_now, invalid_input */
  answer(who: Principal, id: string, coming: boolean): Promise<Appointment> {
    return this.database.run(who, async (tx) => {
      const row = await readAppointment(tx, id, 'for update of a');
      this.assertMay(tx, row, 'answer');
      if (coming && row.coming !== true && row.places !== null) {
        const taken = (await answersTo(tx, id)).filter((answer) => answer.coming === true).length;
        if (taken >= row.places) throw invalidField('coming', 'no_places_left');
      }
      await keepAnswer(tx, id, coming);
      return this.view(tx, await readAppointment(tx, id));
    });
  }

  /** @throws Problem not_found, stale_version, not_possible_now, invalid_input where somebody present was not invited */
  record(who: Principal, id: string, version: number, { present, ...figures }: Attendance): Promise<Appointment> {
    return this.acting(who, id, version, 'record', async (tx, before) => {
      const units = new Map((await this.invitedTo(tx, before)).map(({ accountId, code }) => [accountId, code]));
      for (const { account_id: accountId, unit } of await answersTo(tx, id))
        if (unit !== null && !units.has(accountId)) units.set(accountId, unit);
      const people = [...new Set(present)].map((accountId) => ({ accountId, unit: units.get(accountId) }));
      const known = people.flatMap(({ accountId, unit }) => (unit === undefined ? [] : [{ accountId, unit }]));
      if (known.length < people.length) throw invalidField('present', 'not_invited');
      await recordAttendance(tx, id, known, figures);
      return 'appointment_held';
    });
  }

  /** @throws Problem not_found */
  invited(who: Principal, id: string): Promise<InvitedList> {
    return this.database.run(who, async (tx) => {
      const row = await readAppointment(tx, id);
      const answers = new Map((await answersTo(tx, id)).map((answer) => [answer.account_id, answer]));
      const people = (await this.invitedTo(tx, row)).map(({ accountId, name, unit }) => {
        const answer = answers.get(accountId);
        answers.delete(accountId);
        return { accountId, name, unit, coming: answer?.coming ?? null, present: answer?.present ?? null };
      });
      return { items: [...people, ...(await this.others(tx, [...answers.values()]))] };
    });
  }

  /** Who was there, and would not be invited any more. */
  private async others(tx: Tx, answers: readonly AnswerRow[]): Promise<InvitedList['items']> {
    const items: InvitedList['items'] = [];
    for (const { account_id: accountId, unit, coming, present } of answers) {
      if (present !== true || unit === null) continue;
      const name = (await this.directory.person(tx.networkId, accountId))?.name ?? '';
      const unitName = (await this.directory.unitByCode(tx.networkId, unit))?.name ?? unit;
      items.push({ accountId, name, unit: unitName, coming, present });
    }
    return items;
  }

  /** Each once, with the first unit by which they are invited; by unit and name. */
  private async invitedTo(tx: Tx, { roles, units }: AppointmentRow) {
    const found = new Map<string, { accountId: string; name: string; unit: string; code: string }>();
    for (const unit of await this.directory.units(tx.networkId)) {
      if (!unit.active || (units.length > 0 && !units.includes(unit.code))) continue;
      const asked = BOARD_ROLES.filter((role) => roles.length === 0 || roles.includes(role));
      const held = asked.filter((role) => UNIT_KIND_OF_ROLE[role] === unit.kind);
      if (held.length === 0) continue;
      for (const { id, name } of await this.directory.membersOf(tx.networkId, unit.id, ...held))
        if (!found.has(id)) found.set(id, { accountId: id, name, unit: unit.name, code: unit.code });
    }
    return [...found.values()];
  }

  /** Everything that is wrong, at once. */
  private async check(
    tx: Tx,
    words: AppointmentWords,
    kind: AppointmentRow['kind'],
    before?: AppointmentRow,
  ): Promise<void> {
    const fields: FieldProblem[] = [];
    if (words.publicly && kind !== 'training') fields.push({ path: 'publicly', code: 'only_trainings' });
    // What was held months ago may still be recorded; another year is a slip.
    if (words.day !== before?.day && words.day < addDays(romeDay(tx.now), -RECORDED_LATE_DAYS))
      fields.push({ path: 'day', code: 'date_too_early' });
    if (words.ends <= words.begins) fields.push({ path: 'ends', code: 'ends_before_start' });
    for (const [at, code] of words.units.entries())
      if (!(await this.directory.unitByCode(tx.networkId, code))?.active)
        fields.push({ path: `units.${at}`, code: 'unknown_code' });
    fields.push(
      ...identifiersIn([
        ['title', words.title],
        ['place', words.place],
        ['description', words.description],
        ['trainer', words.trainer],
        ['enrolment', words.enrolment],
        ['enrolLink', words.enrolLink],
        ...words.agenda.map((point, at): [string, string] => [`agenda.${at}`, point]),
      ]),
    );
    if (words.publicly && !words.namesNobody)
      fields.push(...faultsToAnswerFor(newToThePublic(words, before), ['name']));
    if (fields.length > 0) throw new Problem('invalid_input', { fields });
  }

  private assertMay(tx: Tx, row: AppointmentRow, action: AppointmentAction): void {
    const subject = { ...row, networkId: tx.networkId };
    if (availableAppointmentActions(tx.actor, subject, romeDay(tx.now)).includes(action)) return;
    throw new Problem(
      row.state === 'planned' && action === 'answer' && row.day >= romeDay(tx.now) ? 'not_allowed' : 'not_possible_now',
    );
  }

  private acting(
    who: Principal,
    id: string,
    version: number,
    action: AppointmentAction,
    act: (tx: Tx, before: AppointmentRow) => Promise<string>,
  ): Promise<Appointment> {
    return this.database.run(who, async (tx) => {
      const before = await readAppointment(tx, id, 'for update of a');
      if (before.version !== version) throw new Problem('stale_version', { params: { version: before.version } });
      this.assertMay(tx, before, action);
      await this.note(tx, id, await act(tx, before));
      return this.view(tx, await readAppointment(tx, id));
    });
  }

  private note(tx: Tx, id: string, type: string): Promise<void> {
    return appendToStream(tx, this.digests, STREAM, id, { type, data: {} });
  }

  private async view(tx: Tx, row: AppointmentRow): Promise<Appointment> {
    const answers = await answersTo(tx, row.id);
    const unitNames: string[] = [];
    for (const code of row.units) unitNames.push((await this.directory.unitByCode(tx.networkId, code))?.name ?? code);
    const { online: _online, ...summary } = summaryOf(row);
    return {
      ...summary,
      ...{ link: row.content.link, description: row.content.description, agenda: row.content.agenda },
      agendaSent: (await readAgenda(tx, row.id)).state !== 'draft',
      ...{ trainer: row.content.trainer, places: row.places, roles: row.roles, units: row.units, unitNames },
      ...{ publicly: row.publicly, enrolment: row.content.enrolment ?? null, enrolLink: row.content.enrolLink ?? null },
      ...{ repeats: row.series !== null, reason: row.reason },
      comingCount: answers.filter(({ coming }) => coming === true).length,
      attendance:
        row.hours !== null
          ? {
              present: answers.filter(({ present }) => present === true).length,
              externals: row.externals ?? 0,
              hours: Number(row.hours),
            }
          : null,
      availableActions: availableAppointmentActions(tx.actor, { ...row, networkId: tx.networkId }, romeDay(tx.now)),
      version: row.version,
    };
  }
}

/** What the public is going to read of a training, and did not before. */
function newToThePublic(words: AppointmentWords, before?: AppointmentRow): [path: string, text: string | null][] {
  const { title, place, trainer, enrolment } = before?.publicly ? before.content : {};
  const known = [title, place, trainer, enrolment];
  return Object.entries({
    title: words.title,
    place: words.place,
    trainer: words.trainer,
    enrolment: words.enrolment,
  }).filter(([, text]) => !known.includes(text));
}

function summaryOf(row: AppointmentRow): AppointmentSummary {
  const { id, kind, state, day, begins, ends, content, coming } = row;
  return {
    id,
    kind,
    state,
    day,
    begins,
    ends,
    coming,
    title: content.title,
    place: content.place,
    online: content.link !== null,
  };
}
