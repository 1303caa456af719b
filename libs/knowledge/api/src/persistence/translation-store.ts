import type {
  SheetContent,
  TranslatedLanguage,
  TranslatedWords,
  TranslationState,
  WaitingTranslationsQuery,
} from '@respi/knowledge/contract';
import {
  type OpenOrJustifiedFinding,
  type PublishedItalian,
  type Translation,
  outdatedSince,
  waitingOf,
} from '@respi/knowledge/domain';
import type { NetworkCipher, StreamHead, Tx } from '@respi/shared/api-platform';
import { isId } from '@respi/shared/kernel';
import type { SheetVeil } from '../writing/sheet-veil';

export interface TranslationRow {
  id: string;
  network_id: string;
  sheet_id: string;
  language: TranslatedLanguage;
  state: TranslationState;
  waiting: string | null;
  words_sealed: Buffer;
  words_version: number;
  made_from: number;
  outdated_since: Date | null;
  writers: string[];
  revised_by: string | null;
  revised_at: Date | null;
  validated_by: string | null;
  validated_at: Date | null;
  served: boolean;
  updated_at: Date;
  version: number;
}

const COLUMNS = `t.id, t.network_id, t.sheet_id, t.language, t.state, t.waiting, t.words_sealed, t.words_version, t.made_from,
  t.outdated_since, t.writers, t.revised_by, t.revised_at, t.validated_by, t.validated_at, t.served, t.updated_at, t.version`;

export type Answered = NonNullable<OpenOrJustifiedFinding['justified']>;

/** What the box of a translation holds. */
interface Sealed {
  readonly words: TranslatedWords;
  readonly notice: string | null;
  readonly justified: readonly { id: string; by: string; reason: string; at: string }[];
}

export interface OpenedTranslation {
  readonly translation: Translation;
  /** Who answered for which finding of these words. */
  readonly justified: ReadonlyMap<string, Answered>;
}

const boxContext = (id: string): string => `sheet_translation.words:${id}`;

export function openRow(row: TranslationRow, cipher: NetworkCipher): OpenedTranslation {
  const { words, notice, justified } = JSON.parse(cipher.open(row.words_sealed, boxContext(row.id))) as Sealed;
  return {
    translation: {
      id: row.id,
      networkId: row.network_id,
      sheetId: row.sheet_id,
      language: row.language,
      state: row.state,
      words,
      wordsVersion: row.words_version,
      madeFrom: row.made_from,
      outdatedSince: row.outdated_since,
      writers: row.writers,
      revised: row.revised_by && row.revised_at ? { by: row.revised_by, at: row.revised_at } : null,
      validated: row.validated_by && row.validated_at ? { by: row.validated_by, at: row.validated_at } : null,
      served: row.served,
      notice,
      version: row.version,
    },
    justified: new Map(justified.map(({ id, by, reason, at }) => [id, { by, reason, at: new Date(at) }])),
  };
}

/** The sheet's row is locked first, as whoever acts on the sheet does. @returns undefined where there is none */
export async function lockSheet(tx: Tx, sheetId: string): Promise<StreamHead | undefined> {
  if (!isId(sheetId)) return undefined;
  const row = await tx.one<{ event_seq: number; last_hash: Buffer }>(
    'select event_seq, last_hash from sheet where id = $1 for update',
    [sheetId],
  );
  return row && { seq: row.event_seq, hash: row.last_hash };
}

export async function keepHead(tx: Tx, sheetId: string, head: StreamHead): Promise<void> {
  await tx.query('update sheet set event_seq = $2, last_hash = $3 where id = $1', [sheetId, head.seq, head.hash]);
}

export async function readTranslation(tx: Tx, id: string): Promise<TranslationRow | undefined> {
  return isId(id) ? tx.one(`select ${COLUMNS} from sheet_translation t where t.id = $1`, [id]) : undefined;
}

export async function translationsOf(tx: Tx, sheetId: string): Promise<TranslationRow[]> {
  return tx.query(`select ${COLUMNS} from sheet_translation t where t.sheet_id = $1 order by t.language`, [sheetId]);
}

export async function translationInto(
  tx: Tx,
  sheetId: string,
  language: TranslatedLanguage,
): Promise<TranslationRow | undefined> {
  return tx.one(`select ${COLUMNS} from sheet_translation t where t.sheet_id = $1 and t.language = $2`, [
    sheetId,
    language,
  ]);
}

/** What the public reads of a sheet in Italian. */
export interface ItalianRow {
  sheet_id: string;
  slug: string;
  content_version: number;
  content: SheetContent;
  published_at: Date;
}

const ITALIAN = `select p.sheet_id, p.slug, p.content_version, p.content, p.published_at from published_sheet p
  where p.audience = 'pubblica'`;

export async function italianOf(
  tx: Tx,
  sheet: { readonly id: string } | { readonly slug: string },
): Promise<ItalianRow | undefined> {
  if ('slug' in sheet) return tx.one(`${ITALIAN} and p.slug = $1`, [sheet.slug]);
  return isId(sheet.id) ? tx.one(`${ITALIAN} and p.sheet_id = $1`, [sheet.id]) : undefined;
}

export function publishedItalian({ content_version, content, published_at }: ItalianRow): PublishedItalian {
  return { version: content_version, words: translatedPart(content), publishedAt: published_at };
}

export function translatedPart({ question, shortAnswer, steps, documents }: SheetContent): TranslatedWords {
  return { question, shortAnswer, steps, documents };
}

/** The Italian words of a version, up to the one that readers have. */
export async function italianWords(
  tx: Tx,
  veil: SheetVeil,
  sheetId: string,
  version: number,
): Promise<TranslatedWords | null> {
  const row = await tx.one<{ content: SheetContent }>(
    `select v.content from sheet_version v join published_sheet p on p.sheet_id = v.sheet_id
      where v.sheet_id = $1 and v.version = $2 and v.version <= p.content_version`,
    [sheetId, version],
  );
  return row ? translatedPart((await veil.of(tx, sheetId, [])).unveil(row.content)) : null;
}

export async function saveTranslation(
  tx: Tx,
  cipher: NetworkCipher,
  translation: Translation,
  justified: ReadonlyMap<string, Answered>,
): Promise<void> {
  const { id, words, notice } = translation;
  const sealed: Sealed = {
    words,
    notice,
    justified: [...justified].map(([finding, { by, reason, at }]) => ({
      id: finding,
      by,
      reason,
      at: at.toISOString(),
    })),
  };
  await tx.query(
    `insert into sheet_translation (id, network_id, sheet_id, language, state, waiting, words_sealed, words_version, made_from,
                                    outdated_since, writers, revised_by, revised_at, validated_by, validated_at, served,
                                    created_at, updated_at, version)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $17, $18)
     on conflict (id) do update set state = excluded.state, waiting = excluded.waiting, words_sealed = excluded.words_sealed,
       words_version = excluded.words_version, made_from = excluded.made_from, outdated_since = excluded.outdated_since,
       writers = excluded.writers, revised_by = excluded.revised_by, revised_at = excluded.revised_at,
       validated_by = excluded.validated_by, validated_at = excluded.validated_at, served = excluded.served,
       updated_at = excluded.updated_at, version = excluded.version`,
    [
      id, translation.networkId, translation.sheetId, translation.language, translation.state, waitingOf(translation),
      cipher.seal(JSON.stringify(sealed), boxContext(id)), translation.wordsVersion, translation.madeFrom, translation.outdatedSince,
      translation.writers.filter(isId), translation.revised?.by ?? null, translation.revised?.at ?? null,
      translation.validated?.by ?? null, translation.validated?.at ?? null, translation.served, tx.now, translation.version,
    ],
  ); // prettier-ignore
}

/** Copies the words to the readers, in place of those that they had. */
export async function publishTranslation(tx: Tx, translation: Translation): Promise<void> {
  const { sheetId, networkId, language, words, madeFrom } = translation;
  await tx.query(
    `insert into published_translation (sheet_id, language, network_id, content, made_from, translated_at, tsv)
     select $1, $2, $3, $4, $5, $6,
            setweight(to_tsvector(c, $7), 'A') || setweight(to_tsvector(c, $8), 'B')
         || setweight(to_tsvector(c, $9), 'C') || setweight(to_tsvector(c, $10), 'D')
       from respi.words_of_language($2) c
     on conflict (sheet_id, language) do update set content = excluded.content, made_from = excluded.made_from,
       translated_at = excluded.translated_at, outdated_since = null, tsv = excluded.tsv`,
    [
      sheetId,
      language,
      networkId,
      JSON.stringify(words),
      madeFrom,
      tx.now,
      words.question,
      words.shortAnswer,
      words.steps.join(' '),
      words.documents.join(' '),
    ],
  );
}

export async function unpublishTranslation(tx: Tx, { sheetId, language }: Translation): Promise<void> {
  await tx.query('delete from published_translation where sheet_id = $1 and language = $2', [sheetId, language]);
}

/** After a publication: which translations, on the bench and with the readers, answer other Italian words than those now read. */
export async function compareWithItalian(tx: Tx, veil: SheetVeil, sheetId: string): Promise<void> {
  const row = await italianOf(tx, { id: sheetId });
  if (!row) return forgetWaiting(tx, sheetId);
  const italian = publishedItalian(row);
  const since = async (version: number, before: Date | null): Promise<Date | null> =>
    outdatedSince((await italianWords(tx, veil, sheetId, version)) ?? italian.words, italian, before);
  for (const each of await translationsOf(tx, sheetId)) {
    const outdated = await since(each.made_from, each.outdated_since);
    const waiting = waitingOf({ state: each.state, outdatedSince: outdated });
    await tx.query('update sheet_translation set outdated_since = $2, waiting = $3 where id = $1', [
      each.id,
      outdated,
      waiting,
    ]);
  }
  const copies = await tx.query<{ language: string; made_from: number; outdated_since: Date | null }>(
    'select language, made_from, outdated_since from published_translation where sheet_id = $1',
    [sheetId],
  );
  for (const { language, made_from, outdated_since } of copies)
    await tx.query('update published_translation set outdated_since = $3 where sheet_id = $1 and language = $2', [
      sheetId,
      language,
      await since(made_from, outdated_since),
    ]);
}

/**
 * The sheet has been taken from the readers, and the copies with it. Nothing waits; should it come back, what was validated wants
 * the word of a second person again.
 */
export async function takeFromReaders(tx: Tx, sheetId: string): Promise<void> {
  await tx.query(
    `update sheet_translation set state = case state when 'validated' then 'revised' else state end, validated_by = null,
            validated_at = null, served = false, waiting = null, version = version + 1
      where sheet_id = $1`,
    [sheetId],
  );
}

/** Where the public reads no Italian, nothing waits. */
async function forgetWaiting(tx: Tx, sheetId: string): Promise<void> {
  await tx.query('update sheet_translation set waiting = null where sheet_id = $1 and waiting is not null', [sheetId]);
}

export type WaitingRow = TranslationRow & { slug: string; question: string };

/** Who has waited longest first, one more than the page. */
export async function waitingTranslations(
  tx: Tx,
  { waiting, language, limit }: WaitingTranslationsQuery,
  after: { readonly at: string; readonly id: string } | null,
): Promise<WaitingRow[]> {
  return tx.query(
    `select ${COLUMNS}, p.slug, p.content ->> 'question' as question
       from sheet_translation t join published_sheet p on p.sheet_id = t.sheet_id
      where t.waiting is not null and ($1::text is null or t.waiting = $1) and ($2::text is null or t.language = $2)
        and ($3::timestamptz is null or (t.updated_at, t.id) > ($3, $4::uuid))
      order by t.updated_at, t.id limit $5`,
    [waiting ?? null, language ?? null, after?.at ?? null, after?.id ?? null, limit + 1],
  );
}

/** Public sheets, newest first, one more than the page; whether words in the language are there or on their way. */
export async function toTranslate(
  tx: Tx,
  language: TranslatedLanguage,
  { limit, before }: { readonly limit: number; readonly before: { readonly at: string; readonly id: string } | null },
): Promise<(ItalianRow & { done: boolean })[]> {
  return tx.query(
    `select p.sheet_id, p.slug, p.content_version, p.content, p.published_at,
            exists (select 1 from sheet_translation t where t.sheet_id = p.sheet_id and t.language = $1
                       and t.state <> 'withdrawn' and t.outdated_since is null) as done
       from published_sheet p
      where p.audience = 'pubblica' and ($2::timestamptz is null or (p.published_at, p.sheet_id) < ($2, $3::uuid))
      order by p.published_at desc, p.sheet_id desc limit $4`,
    [language, before?.at ?? null, before?.id ?? null, limit + 1],
  );
}

/** A translation as readers get it. */
export interface ServedTranslation {
  sheet_id: string;
  language: TranslatedLanguage;
  content: TranslatedWords;
  translated_at: Date;
  outdated_since: Date | null;
}

/** Of several sheets in one language. */
export async function servedTranslations(
  tx: Tx,
  sheets: readonly string[],
  language: string,
): Promise<Map<string, ServedTranslation>> {
  const rows = await tx.query<ServedTranslation>(
    `select sheet_id, language, content, translated_at, outdated_since from published_translation
      where sheet_id = any ($1::uuid[]) and language = $2`,
    [sheets, language],
  );
  return new Map(rows.map((row) => [row.sheet_id, row]));
}

/** Languages in which readers get a sheet, beside Italian. */
export async function servedLanguages(tx: Tx, sheetId: string): Promise<TranslatedLanguage[]> {
  const rows = await tx.query<{ language: TranslatedLanguage }>(
    'select language from published_translation where sheet_id = $1',
    [sheetId],
  );
  return rows.map(({ language }) => language);
}
