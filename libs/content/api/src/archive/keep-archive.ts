import { Injectable } from '@nestjs/common';
import {
  ARCHIVE_ROOM,
  ARCHIVE_WITHDRAWN_DAYS,
  type ArchiveAction,
  type ArchiveAppointments,
  type ArchiveDocument,
  type ArchiveList,
  type ArchiveQuery,
  type ArchiveSummary,
  type ArchiveUse,
  type ArchiveWords,
  KINDS_OF_APPOINTMENTS,
  type NewArchiveDocument,
  type NewArchiveVersion,
  textOf,
} from '@respi/content/contract';
import { archiveActions, fieldsWithIdentifiers, findInDocument, searchWords } from '@respi/content/domain';
import { Directory } from '@respi/identity/contract';
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
import { Problem, addDays, invalidField, newId, romeDay } from '@respi/shared/kernel';
import { pastAppointments, readAppointment } from '../persistence/appointment-store';
import {
  type ArchiveFileRow,
  type ArchiveRow,
  PlaceInArchive,
  countDocument,
  fileUpload,
  insertDocument,
  insertVersion,
  lastChangeOf,
  listDocuments,
  lockDocument,
  openTo,
  putInForce,
  readDocument,
  restoreDocument,
  roomOf,
  updateDocument,
  versionsOf,
  withdrawDocument,
} from '../persistence/archive-store';
import { openPart, partsOf } from './file-parts';
import { isRefusedToThePublic } from './look-through';

export const ARCHIVE_STREAM = 'archive';

type Words = Omit<ArchiveWords, 'readThrough'>;

/** Documents of the network: everybody in it reads them, the coordination puts, changes, publishes and withdraws them. */
@Injectable()
export class KeepArchive {
  constructor(
    private readonly database: Database,
    private readonly digests: KeyedDigests,
    private readonly directory: Directory,
    private readonly keys: NetworkKeys,
  ) {}

  list(who: Principal, { show, q, kind, year, topic, appointment, limit, cursor }: ArchiveQuery): Promise<ArchiveList> {
    return this.database.run(who, async (tx) => {
      const withdrawn = show === 'withdrawn';
      if (withdrawn && !keeps(tx)) throw new Problem('not_allowed');
      const filter = {
        ...{ publicOnly: false, withdrawn, words: searchWords(q ?? ''), kind: kind ?? null, year: year ?? null },
        ...{ topic: topic ?? null, appointment: appointment ?? null },
      };
      const rows = await listDocuments(tx, filter, { after: readCursor(cursor, PlaceInArchive), limit });
      const last = rows.length > limit ? rows[limit - 1] : undefined;
      return {
        items: rows.slice(0, limit).map(summaryOf),
        nextCursor: last ? writeCursor({ dated: last.dated, id: last.id }) : null,
      };
    });
  }

  /** @throws Problem not_found */
  open(who: Principal, id: string): Promise<ArchiveDocument> {
    return this.database.run(who, async (tx) => this.view(tx, await readDocument(tx, id, { withdrawnToo: keeps(tx) })));
  }

  use(who: Principal): Promise<ArchiveUse> {
    return this.database.run(who, async (tx) => ({ ...(await roomOf(tx)), room: ARCHIVE_ROOM }));
  }

  appointments(who: Principal): Promise<ArchiveAppointments> {
    return this.database.run(who, async (tx) => {
      const rows = await pastAppointments(tx, romeDay(tx.now));
      return { items: rows.map(({ id, day, content }) => ({ id, day, title: content.title })) };
    });
  }

  /** @throws Problem invalid_input */
  add(
    who: Principal,
    { upload, ...words }: NewArchiveDocument,
    claim: IdempotencyClaim | null,
  ): Promise<CommandResult> {
    return this.database.command(who, claim, async (tx) => {
      await this.check(tx, words, null);
      const file = await taken(tx, upload);
      if (!(await countDocument(tx))) throw invalidField('upload', 'archive_full');
      const id = newId();
      await insertDocument(tx, id, words);
      await insertVersion(tx, { document: id, number: 1, file: file.id, note: null });
      await this.note(tx, id, 'archive_added');
      return { id };
    });
  }

  /** @throws Problem not_found, stale_version, not_possible_now, invalid_input */
  edit(who: Principal, id: string, version: number, { readThrough, ...words }: ArchiveWords): Promise<ArchiveDocument> {
    return this.acting(who, id, version, 'edit', async (tx, before) => {
      await this.check(tx, words, before);
      if (before.audience === 'pubblica') readByThePublic(words, readThrough);
      await updateDocument(tx, id, words);
      return 'archive_edited';
    });
  }

  /** @throws Problem not_found, stale_version, not_possible_now, invalid_input */
  addVersion(
    who: Principal,
    id: string,
    version: number,
    { upload, note, readThrough }: NewArchiveVersion,
  ): Promise<ArchiveDocument> {
    return this.acting(who, id, version, 'add_version', async (tx, before) => {
      refuseIdentifiers({ note });
      const file = await taken(tx, upload);
      if (before.audience === 'pubblica') {
        readByThePublic(before, readThrough);
        await this.refuseInText(tx, file.id, file, 'upload');
      }
      const number = before.current_version + 1;
      const cipher = await this.keys.of(tx.networkId);
      const box = cipher.seal(note, `archive_version.note:${id}:${number}`);
      await insertVersion(tx, { document: id, number, file: file.id, note: box });
      await putInForce(tx, id, number);
      return 'archive_version_added';
    });
  }

  /**
   * @param readThrough whoever publishes has read all of it and answers for it: rules cannot read what stands in a PDF
   * @throws Problem not_found, stale_version, not_possible_now, invalid_input
   */
  publish(who: Principal, id: string, version: number, readThrough: boolean): Promise<ArchiveDocument> {
    return this.acting(who, id, version, 'publish', async (tx, before) => {
      readByThePublic(before, readThrough);
      await this.refuseInText(tx, before.file_id, before, 'readThrough');
      await openTo(tx, id, 'pubblica');
      return 'archive_published';
    });
  }

  /** @throws Problem not_found, stale_version, not_possible_now */
  unpublish(who: Principal, id: string, version: number): Promise<ArchiveDocument> {
    return this.acting(who, id, version, 'unpublish', async (tx) => {
      await openTo(tx, id, 'rete');
      return 'archive_unpublished';
    });
  }

  /** @throws Problem not_found, stale_version, not_possible_now */
  withdraw(who: Principal, id: string, version: number, reason: string): Promise<ArchiveDocument> {
    return this.acting(who, id, version, 'withdraw', async (tx) => {
      const cipher = await this.keys.of(tx.networkId);
      await withdrawDocument(tx, id, cipher.seal(reason, becauseContext(id)));
      return 'archive_withdrawn';
    });
  }

  /** @throws Problem not_found, stale_version, not_possible_now */
  restore(who: Principal, id: string, version: number): Promise<ArchiveDocument> {
    return this.acting(who, id, version, 'restore', async (tx) => {
      await restoreDocument(tx, id);
      return 'archive_restored';
    });
  }

  private acting(
    who: Principal,
    id: string,
    version: number,
    action: ArchiveAction,
    work: (tx: Tx, before: ArchiveRow) => Promise<string>,
  ): Promise<ArchiveDocument> {
    return this.database.run(who, async (tx) => {
      const before = await lockDocument(tx, id);
      if (before.version !== version) throw await this.stale(tx, before);
      if (!actionsOf(before).includes(action)) throw new Problem('not_possible_now');
      await this.note(tx, id, await work(tx, before));
      return this.view(tx, await readDocument(tx, id, { withdrawnToo: true }));
    });
  }

  /** With who was first and when: whoever comes second talks to them. Of one's own other window no name is told. */
  private async stale(tx: Tx, { id, version }: ArchiveRow): Promise<Problem> {
    const last = await lastChangeOf(tx, id);
    if (!last) return new Problem('stale_version', { params: { version } });
    const own = last.actor_id !== null && last.actor_id === tx.actor.accountId;
    const by = own ? null : await this.nameOf(tx, last.actor_id);
    return new Problem('stale_version', {
      params: { version, at: last.at.toISOString(), ...(own ? { own: 1 } : {}), ...(by === null ? {} : { by }) },
    });
  }

  private async check(tx: Tx, words: Words, before: ArchiveRow | null): Promise<void> {
    refuseIdentifiers({ title: words.title, summary: words.summary, office: words.office });
    const { topic, appointment, kind } = words;
    if (
      topic !== null &&
      topic !== before?.topic &&
      !(await this.directory.hasCode(tx.networkId, 'topics', topic, romeDay(tx.now)))
    )
      throw invalidField('topic', 'unknown_code');
    if (appointment === null) return;
    if (!KINDS_OF_APPOINTMENTS.includes(kind)) throw invalidField('appointment', 'not_of_a_meeting');
    if (appointment === before?.appointment_id) return;
    const { day, state } = await appointmentOrRefused(tx, appointment);
    if (state === 'cancelled' || day > romeDay(tx.now)) throw invalidField('appointment', 'not_held_yet');
  }

  /** Of texts the whole is looked through, as the words of a page are. */
  private async refuseInText(
    tx: Tx,
    fileId: string,
    { type, size }: Pick<ArchiveFileRow, 'type' | 'size'>,
    field: string,
  ): Promise<void> {
    if (type !== 'txt' && type !== 'csv') return;
    const cipher = await this.keys.of(tx.networkId);
    const parts: Buffer[] = [];
    for (let n = 0; n < partsOf(size); n += 1) parts.push(await openPart(tx, cipher, fileId, n));
    if (await isRefusedToThePublic(textOf(Buffer.concat(parts)))) throw invalidField(field, 'file_names_somebody');
  }

  private async view(tx: Tx, row: ArchiveRow): Promise<ArchiveDocument> {
    const cipher = await this.keys.of(tx.networkId);
    const versions: ArchiveDocument['versions'] = [];
    for (const { version, note, by_id: by, at, type, size } of await versionsOf(tx, row.id))
      versions.push({
        ...{ version, type, size, at: at.toISOString(), by: await this.nameOf(tx, by) },
        note: note && cipher.open(note, `archive_version.note:${row.id}:${version}`),
      });
    const held = row.appointment_id === null ? null : await readAppointment(tx, row.appointment_id);
    const mayKeep = keeps(tx);
    const { title, summary, office } = row;
    return {
      ...summaryOf(row),
      appointment: held && { id: held.id, title: held.content.title, day: held.day },
      versions,
      withdrawal: row.withdrawn_at && {
        reason: row.withdrawn_because ? cipher.open(row.withdrawn_because, becauseContext(row.id)) : '',
        by: await this.nameOf(tx, row.withdrawn_by),
        at: row.withdrawn_at.toISOString(),
        deletedOn: addDays(romeDay(row.withdrawn_at), ARCHIVE_WITHDRAWN_DAYS),
      },
      toLookAt: mayKeep
        ? findInDocument({ title, summary, office }).map(({ field, kind, excerpt }) => ({ field, kind, excerpt }))
        : [],
      availableActions: mayKeep ? [...actionsOf(row)] : [],
      version: row.version,
    };
  }

  private async nameOf(tx: Tx, accountId: string | null): Promise<string | null> {
    return accountId === null ? null : ((await this.directory.person(tx.networkId, accountId))?.name ?? null);
  }

  private note(tx: Tx, id: string, type: string): Promise<void> {
    return appendToStream(tx, this.digests, ARCHIVE_STREAM, id, { type, data: {} });
  }
}

const becauseContext = (id: string): string => `archive_document.withdrawn_because:${id}`;

/** The coordination keeps the archive. */
export function keeps(tx: Tx): boolean {
  return tx.actor.memberships.some(({ role }) => role === 'coordinator');
}

function actionsOf(row: ArchiveRow): readonly ArchiveAction[] {
  return archiveActions({
    audience: row.audience,
    withdrawn: row.withdrawn_at !== null,
    versions: row.current_version,
  });
}

/** @throws Problem invalid_input */
async function taken(tx: Tx, upload: string): Promise<ArchiveFileRow> {
  const file = await fileUpload(tx, upload);
  if (!file) throw invalidField('upload', 'upload_gone');
  return file;
}

/** @throws Problem invalid_input */
async function appointmentOrRefused(tx: Tx, id: string) {
  try {
    return await readAppointment(tx, id);
  } catch (error) {
    if (error instanceof Problem && error.code === 'not_found') throw invalidField('appointment', 'not_held_yet');
    throw error;
  }
}

/** Among colleagues too: what identifies who asks for help stands in a case. @throws Problem invalid_input */
function refuseIdentifiers(words: Readonly<Record<string, string | null>>): void {
  const written = Object.fromEntries(Object.entries(words).map(([field, text]) => [field, text ?? '']));
  const fields = fieldsWithIdentifiers(written).map((path) => ({ path, code: 'personal_data' }));
  if (fields.length > 0) throw new Problem('invalid_input', { fields });
}

/** @throws Problem invalid_input */
function readByThePublic(words: Pick<Words, 'title' | 'summary' | 'office'>, readThrough: boolean): void {
  const { title, summary, office } = words;
  const refused = findInDocument({ title, summary, office }).filter((finding) => finding.refused);
  if (refused.length > 0) {
    const fields = [...new Set(refused.map(({ field }) => field))].map((path) => ({ path, code: 'personal_data' }));
    throw new Problem('invalid_input', { fields });
  }
  if (!readThrough) throw invalidField('readThrough', 'read_through_wanted');
}

export function summaryOf(row: ArchiveRow): ArchiveSummary {
  return {
    ...{ id: row.id, title: row.title, summary: row.summary, kind: row.kind, dated: row.dated, office: row.office },
    ...{ topic: row.topic, language: row.language, audience: row.audience, withdrawn: row.withdrawn_at !== null },
    appointment: row.appointment_id,
    file: { type: row.type, size: row.size, version: row.current_version },
  };
}
