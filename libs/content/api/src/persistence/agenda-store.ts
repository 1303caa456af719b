import type { AgendaItemKind, AgendaOutcome, AgendaState } from '@respi/content/contract';
import type { NetworkCipher, Tx } from '@respi/shared/api-platform';
import { romeDay } from '@respi/shared/kernel';

export interface AgendaRow {
  state: AgendaState;
  sent_at: Date | null;
  version: number;
}

/** What of an item somebody wrote. */
export interface ItemWords {
  readonly title: string | null;
  readonly text: string | null;
  readonly presenter: string | null;
}

export interface StoredItem {
  readonly id: string;
  readonly kind: AgendaItemKind;
  readonly words: ItemWords;
  readonly minutes: number | null;
  readonly refersTo: string | null;
  readonly source: string | null;
  readonly root: string;
  readonly times: number;
  readonly firstDay: string;
  readonly outcome: AgendaOutcome | null;
  readonly notes: string | null;
}

interface ItemRow extends Omit<StoredItem, 'words' | 'notes'> {
  readonly words: Buffer;
  readonly result: Buffer | null;
}

/** Nothing was written of it yet. */
const NOT_BEGUN: AgendaRow = { state: 'draft', sent_at: null, version: 1 };

const wordsContext = (id: string): string => `agenda_item.words:${id}`;
const resultContext = (id: string): string => `agenda_item.result:${id}`;

export async function readAgenda(tx: Tx, appointment: string): Promise<AgendaRow> {
  const row = await tx.one<AgendaRow>('select state, sent_at, version from meeting_agenda where appointment_id = $1', [
    appointment,
  ]);
  return row ?? NOT_BEGUN;
}

/** Begun with the first thing that is done with it, and nobody else's until this is over. */
export async function lockAgenda(tx: Tx, appointment: string): Promise<AgendaRow> {
  await tx.query(
    `insert into meeting_agenda (appointment_id, network_id, changed_at) values ($1, $2, $3) on conflict do nothing`,
    [appointment, tx.networkId, tx.now],
  );
  const row = await tx.one<AgendaRow>(
    'select state, sent_at, version from meeting_agenda where appointment_id = $1 for update',
    [appointment],
  );
  return row ?? NOT_BEGUN;
}

export async function agendaChanged(tx: Tx, appointment: string, state: AgendaState): Promise<void> {
  await tx.query(
    `update meeting_agenda set state = $2, sent_at = case when $2 = 'sent' then $3 else sent_at end, changed_at = $3, version = version + 1
      where appointment_id = $1`,
    [appointment, state, tx.now],
  );
}

const ITEM = `i.id, i.kind, i.words, i.minutes, i.refers_to as "refersTo", i.source, i.root, i.times, i.first_day::text as "firstDay",
  i.outcome, i.result`;

export async function itemsOf(tx: Tx, cipher: NetworkCipher, appointment: string): Promise<StoredItem[]> {
  const rows = await tx.query<ItemRow>(
    `select ${ITEM} from agenda_item i where i.appointment_id = $1 order by i.position, i.id`,
    [appointment],
  );
  return rows.map((row) => opened(cipher, row));
}

/** What was put off at meetings that are over, and stands on no other agenda: in the order of those meetings. */
export async function waitingItems(tx: Tx, cipher: NetworkCipher): Promise<StoredItem[]> {
  const rows = await tx.query<ItemRow>(
    `select ${ITEM} from agenda_item i
       join meeting_agenda m on m.appointment_id = i.appointment_id and m.state = 'closed'
       join appointment a on a.id = i.appointment_id
      where i.network_id = $1 and i.outcome = 'carried_over' and not i.carried
      order by a.day, a.id, i.position, i.id for update of i`,
    [tx.networkId],
  );
  return rows.map((row) => opened(cipher, row));
}

/** The next team meeting whose agenda can still be written. */
export async function nextMeeting(tx: Tx): Promise<string | undefined> {
  const row = await tx.one<{ id: string }>(
    `select a.id from appointment a left join meeting_agenda m on m.appointment_id = a.id
      where a.network_id = $1 and a.day >= $2::date and a.kind = 'team_meeting' and a.state = 'planned'
        and coalesce(m.state, 'draft') = 'draft'
      order by a.day, a.id limit 1`,
    [tx.networkId, romeDay(tx.now)],
  );
  return row?.id;
}

export async function insertItem(
  tx: Tx,
  cipher: NetworkCipher,
  appointment: string,
  item: StoredItem,
  position: number,
): Promise<void> {
  await tx.query(
    `insert into agenda_item (id, appointment_id, network_id, position, kind, words, minutes, refers_to, source, root, times, first_day)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      ...[item.id, appointment, tx.networkId, position, item.kind, sealed(cipher, item.id, item.words), item.minutes],
      ...[item.refersTo, item.source, item.root, item.times, item.firstDay],
    ],
  );
}

export async function updateItem(
  tx: Tx,
  cipher: NetworkCipher,
  id: string,
  { words, minutes }: Pick<StoredItem, 'words' | 'minutes'>,
): Promise<void> {
  await tx.query('update agenda_item set words = $2, minutes = $3 where id = $1', [
    id,
    sealed(cipher, id, words),
    minutes,
  ]);
}

export async function takeOffItem(tx: Tx, id: string): Promise<void> {
  await tx.query('delete from agenda_item where id = $1', [id]);
}

export async function recordResult(
  tx: Tx,
  cipher: NetworkCipher,
  id: string,
  { outcome, notes }: { readonly outcome: AgendaOutcome; readonly notes: string | null },
): Promise<void> {
  const result = notes === null ? null : cipher.seal(notes, resultContext(id));
  await tx.query('update agenda_item set outcome = $2, result = $3 where id = $1', [id, outcome, result]);
}

/** What nobody came to is put off. */
export async function putOffTheRest(tx: Tx, appointment: string): Promise<void> {
  await tx.query(`update agenda_item set outcome = 'carried_over' where appointment_id = $1 and outcome is null`, [
    appointment,
  ]);
}

export async function markCarried(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.query('update agenda_item set carried = true where id = any ($1::uuid[])', [ids]);
}

/** An item of this agenda is a matter that comes from an earlier one. */
export async function setCarried(tx: Tx, { id, root, times, firstDay }: StoredItem): Promise<void> {
  await tx.query('update agenda_item set root = $2, times = $3, first_day = $4 where id = $1', [
    id,
    root,
    times,
    firstDay,
  ]);
}

export async function writeOrder(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.query(
    `update agenda_item i set position = o.at from unnest($1::uuid[]) with ordinality o (id, at)
      where i.id = o.id and i.position <> o.at`,
    [ids],
  );
}

export async function leaveOut(tx: Tx, appointment: string, source: string): Promise<void> {
  await tx.query(
    'insert into agenda_left (appointment_id, source, network_id) values ($1, $2, $3) on conflict do nothing',
    [appointment, source, tx.networkId],
  );
}

export async function leftOut(tx: Tx, appointment: string): Promise<string[]> {
  const rows = await tx.query<{ source: string }>('select source from agenda_left where appointment_id = $1', [
    appointment,
  ]);
  return rows.map(({ source }) => source);
}

/** The day of the last team meeting before this one. */
export async function meetingBefore(tx: Tx, day: string): Promise<string | undefined> {
  const row = await tx.one<{ day: string }>(
    `select a.day::text as day from appointment a
      where a.network_id = $1 and a.day < $2::date and a.kind = 'team_meeting' and a.state <> 'cancelled'
      order by a.day desc, a.id desc limit 1`,
    [tx.networkId, day],
  );
  return row?.day;
}

/** Code of the unit, and how many of its people were there. */
export async function presentByUnit(tx: Tx, appointment: string): Promise<{ unit: string; present: number }[]> {
  return tx.query(
    `select w.unit, count(*)::int as present from appointment_answer w
      where w.appointment_id = $1 and w.present and w.unit is not null group by w.unit order by w.unit`,
    [appointment],
  );
}

function sealed(cipher: NetworkCipher, id: string, words: ItemWords): Buffer {
  const { title, text, presenter } = words;
  return cipher.seal(JSON.stringify({ title, text, presenter } satisfies ItemWords), wordsContext(id));
}

function opened(cipher: NetworkCipher, { words, result, ...row }: ItemRow): StoredItem {
  return {
    ...row,
    words: JSON.parse(cipher.open(words, wordsContext(row.id))) as ItemWords,
    notes: result && cipher.open(result, resultContext(row.id)),
  };
}
