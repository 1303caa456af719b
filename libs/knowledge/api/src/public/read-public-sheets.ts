import { Inject, Injectable } from '@nestjs/common';
import { Directory } from '@respi/identity/contract';
import { sayInItalian, unsaidIn } from '@respi/knowledge/domain';
import type { Corrected, PublicSheet, PublicSheetList, PublicSheetQuery } from '@respi/knowledge/contract';
import { CONFIG, type Config, Database, type Tx } from '@respi/shared/api-platform';
import {
  EASY_ITALIAN,
  READING_LANGUAGES,
  type ReadingLanguage,
  SOURCE_LANGUAGE,
  topicIn,
} from '@respi/shared/contract';
import { Problem, romeDay } from '@respi/shared/kernel';
import { qrPath } from '@respi/shared/paper';
import type { z } from 'zod';
import { PlaceInRank, PlaceInTime, readCursor, writeCursor } from '../persistence/cursor';
import { paperWords } from '../paper/paper-words';
import { printable } from '../persistence/printable';
import {
  type PublishedRow,
  type SheetFilter,
  isWhole,
  listPublic,
  publicByIds,
  publicTopics,
  readInPlaceOf,
  readPublished,
  searchPublished,
  searchTranslated,
} from '../persistence/published-sheets';
import { ReadChecklists } from '../checklists/read-checklists';
import { type ServedTranslation, servedLanguages, servedTranslations } from '../persistence/translation-store';
import { AnswersFirst, asks, pageWithAnswers, rowsBegin } from '../searching/answers-first';
import { SearchSettings } from '../searching/search-setting';
import { CountUnanswered } from '../unanswered/count-unanswered';
import { publicNetwork } from './public-network';

type Query = z.infer<typeof PublicSheetQuery>;
type Labels = ReadonlyMap<string, string>;

interface FoundPage {
  readonly rows: readonly PublishedRow[];
  readonly nextCursor: string | null;
  readonly corrected: Corrected | null;
  /** Italian words that were looked for instead of what was written in another language. */
  readonly inItalian: readonly string[];
  readonly unsaid: readonly string[];
  /** Nothing in the whole network answers what was searched. */
  readonly empty: boolean;
}

/** What anybody reads. No query is logged; one that no sheet answers is counted, without whoever asked. */
@Injectable()
export class ReadPublicSheets {
  constructor(
    private readonly database: Database,
    private readonly directory: Directory,
    private readonly settings: SearchSettings,
    private readonly answers: AnswersFirst,
    private readonly unanswered: CountUnanswered,
    private readonly checklists: ReadChecklists,
    @Inject(CONFIG) private readonly config: Pick<Config, 'publicUrl'>,
  ) {}

  /** @param network slug or host of the network. @throws Problem not_found */
  async list(network: string, query: Query): Promise<z.infer<typeof PublicSheetList>> {
    const networkId = await publicNetwork(this.database, network);
    const labels = await this.labels(networkId, 'topics');
    const [procedures, permits] = await Promise.all([
      this.labels(networkId, 'procedures'),
      this.labels(networkId, 'permits'),
    ]);
    const units = await this.directory.units(networkId);
    const { list, empty } = await this.database.asPublic(networkId, async (tx) => {
      const page = await this.page(tx, query);
      const translated = await translationsInto(
        tx,
        page.rows.map(({ sheet_id }) => sheet_id),
        query.language,
      );
      const topics = await publicTopics(tx);
      const { offices, subjects } = await this.settings.of(tx, true);
      const among = (family: string, all: Labels) =>
        [...all].filter(([code]) => subjects.has(`${family}:${code}`)).map(([code, label]) => ({ code, label }));
      return {
        empty: page.empty,
        list: {
          items: page.rows.map((row) => {
            const told = publicView(row, labels, query.language, translated.get(row.sheet_id));
            const { slug, language, topic, question, shortAnswer, updatedOn } = told;
            return { slug, language, topic, question, shortAnswer, updatedOn };
          }),
          nextCursor: page.nextCursor,
          topics: [...labels].flatMap(([code, label]) => {
            const count = topics.find(({ topic }) => topic === code)?.count ?? 0;
            return count > 0 ? [{ ...topicIn(query.language, code, label), count }] : [];
          }),
          offices: units.filter(({ code }) => offices.has(code)).map(({ code, name }) => ({ code, label: name })),
          procedures: among('procedure', procedures),
          permits: among('permit', permits),
          corrected: page.corrected,
          inItalian: [...page.inItalian],
          unsaid: [...page.unsaid],
        },
      };
    });
    if (empty && query.q !== undefined) this.unanswered.note(networkId, query.language, query.q);
    return list;
  }

  /**
   * The sheet at an address, or the one that has taken its place: whose address is another.
   * @param language wanted; without a validated translation it is told in Italian. @throws Problem not_found
   */
  async open(network: string, slug: string, language: ReadingLanguage = SOURCE_LANGUAGE): Promise<PublicSheet> {
    const networkId = await publicNetwork(this.database, network);
    const labels = await this.labels(networkId, 'topics');
    const { shown, subjects } = await this.database.asPublic(networkId, async (tx) => {
      const address = printable(slug);
      const row = (await readPublished(tx, { slug: address })) ?? (await readInPlaceOf(tx, address));
      if (row?.audience !== 'pubblica') throw new Problem('not_found');
      const translated = await translationsInto(tx, [row.sheet_id], language);
      const languages = await servedLanguages(tx, row.sheet_id);
      return {
        shown: publicView(row, labels, language, translated.get(row.sheet_id), languages),
        subjects: row.subjects,
      };
    });
    const { slug: home } = await this.directory.settings(networkId);
    // Where it is not told in the language, its one address is the Italian one.
    const address = `${this.config.publicUrl}/${home}/${shown.language}/schede/${shown.slug}`;
    return {
      ...shown,
      checklists: await this.checklists.ofSheet(networkId, subjects),
      paper: { address, qr: qrPath(address), pdf: paperWords(language) !== null },
    };
  }

  private async page(tx: Tx, query: Query): Promise<FoundPage> {
    const { q, limit, cursor, exact, language, topic, office, procedure, permit } = query;
    const words = printable(q ?? '');
    const filter = { topic, office, procedure, permit };
    if (words === '') {
      const rows = await listPublic(tx, filter, { limit, before: readCursor(cursor, PlaceInTime) });
      const shown = rows.slice(0, limit);
      const last = rows.length > limit ? shown.at(-1) : undefined;
      return {
        rows: shown,
        nextCursor: last ? writeCursor({ at: last.published_at.toISOString(), id: last.sheet_id }) : null,
        corrected: null,
        inItalian: [],
        unsaid: [],
        empty: false,
      };
    }
    const offset = readCursor(cursor, PlaceInRank)?.offset ?? 0;
    if (language !== SOURCE_LANGUAGE) return this.inAnotherLanguage(tx, words, filter, query, offset);
    const said = sayInItalian(words, language);
    const search = await this.settings.read(tx, said?.text ?? words, { publicOnly: true, exact });
    const answers = asks(search, exact) ? await this.answers.of(tx, said?.understood ?? words, filter, true) : [];
    const rowsFrom = rowsBegin(answers, offset);
    const rows = await searchPublished(tx, search, filter, { publicOnly: true, limit, offset: rowsFrom });
    const page = pageWithAnswers(answers, rows, { limit, offset });
    return {
      rows: page.rows,
      nextCursor: page.nextOffset === null ? null : writeCursor({ offset: page.nextOffset }),
      corrected: search.corrected,
      inItalian: said?.terms ?? [],
      unsaid:
        offset === 0
          ? unsaidIn(
              search,
              page.rows.map(({ content }) => content),
            ).slice(0, UNSAID_AT_MOST)
          : [],
      empty: rows.length === 0 && answers.length === 0 && offset === 0 && isWhole(filter),
    };
  }

  /**
   * What has every word in its translation, then what answers the question, then what has some words, and then by the Italian ones: those of the subjects that residents name in their own words,
   * and what else was written, for a name of a form is the same in every language.
   */
  private async inAnotherLanguage(
    tx: Tx,
    words: string,
    filter: SheetFilter,
    { language, limit, exact }: Query,
    offset: number,
  ): Promise<FoundPage> {
    const translated = await searchTranslated(tx, language, words, filter, FOUND_AT_MOST);
    // A word of another language is no slip of the pen in Italian.
    const spoken = language === EASY_ITALIAN;
    const said = sayInItalian(words, language);
    const search = await this.settings.read(tx, said?.text ?? words, { publicOnly: true, exact: exact || !spoken });
    const italian = await searchPublished(tx, search, filter, { publicOnly: true, limit: FOUND_AT_MOST, offset: 0 });
    const found = italian.filter(({ match }) => spoken || match !== 'alike').map(({ sheet_id }) => sheet_id);
    const answers = said && asks(search, exact) ? await this.answers.of(tx, said.understood, filter, true) : [];
    const inWords = (every: boolean): string[] =>
      translated.filter(({ every_word }) => every_word === every).map(({ sheet_id }) => sheet_id);
    const answering = answers.map(({ sheet_id }) => sheet_id);
    const all = [...new Set([...inWords(true), ...answering, ...inWords(false), ...found])];
    return {
      rows: await publicByIds(tx, all.slice(offset, offset + limit)),
      nextCursor: all.length > offset + limit ? writeCursor({ offset: offset + limit }) : null,
      corrected: search.corrected,
      inItalian: said?.terms ?? [],
      // What a translation says is looked for by its own words, and told by the Italian ones that were found.
      unsaid: [],
      empty: all.length === 0 && isWhole(filter),
    };
  }

  private async labels(networkId: string, list: 'topics' | 'procedures' | 'permits'): Promise<Labels> {
    const entries = await this.directory.codeList(networkId, list, romeDay(new Date()));
    return new Map(entries.map(({ code, label }) => [code, label]));
  }
}

/** Of a whole sentence most words say little. */
const UNSAID_AT_MOST = 5;
/** Further on nobody looks, and both searches are read together. */
const FOUND_AT_MOST = 100;

async function translationsInto(
  tx: Tx,
  sheets: readonly string[],
  language: ReadingLanguage,
): Promise<Map<string, ServedTranslation>> {
  return language === SOURCE_LANGUAGE || sheets.length === 0 ? new Map() : servedTranslations(tx, sheets, language);
}

function publicView(
  row: PublishedRow,
  labels: Labels,
  language: ReadingLanguage,
  translated?: ServedTranslation,
  languages: readonly ReadingLanguage[] = [],
): Omit<PublicSheet, 'checklists' | 'paper'> {
  const { question, shortAnswer, steps, documents } = translated?.content ?? row.content;
  const { legalRefs } = row.content;
  const translatedOn = translated ? romeDay(translated.translated_at) : null;
  const changed = translated?.outdated_since ?? null;
  return {
    slug: row.slug,
    language: translated?.language ?? SOURCE_LANGUAGE,
    translations: READING_LANGUAGES.filter((each) => languages.includes(each)),
    translatedOn,
    outdated: changed && translatedOn ? { italianChangedOn: romeDay(changed), translatedOn } : null,
    topic: topicIn(language, row.topic, labels.get(row.topic) ?? row.topic),
    question,
    shortAnswer,
    steps,
    documents,
    legalRefs,
    validatedBy: row.validated_by,
    publishedOn: romeDay(row.first_published_at),
    updatedOn: romeDay(row.published_at),
    reviewBy: row.review_by,
    lawChanges: row.law_changes.map(({ act, label, articles, on }) => ({ act, label, articles, on })),
  };
}
