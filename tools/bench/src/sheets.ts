import { readFileSync } from 'node:fs';
import { BUILT_IN_LINES, type ReadSearch, buildVocabulary, readSearch } from '@respi/knowledge/domain';
import { type SheetPattern, fillWithSheets, searchedWords } from '@respi/shared/testing';
import type pg from 'pg';
import { Client } from 'undici';
import { type Measured, compare } from './measure.ts';
import { type ProductContext, call } from './product.ts';

/** What the network knows already, asked for: the time of an answer as a multiple of raw PostgreSQL's. */
export interface SheetCosts {
  readonly cases: number;
  readonly sheets: number;
  readonly rows: readonly {
    readonly what: SheetOperation;
    readonly raw: Measured;
    readonly product: Measured;
    /** Rate of raw / rate of the product: how many times as long an answer takes. */
    readonly times: number;
  }[];
  /** The first suggestion after a sheet was published: the index is built anew. Milliseconds. */
  readonly firstAfterPublication: number;
}

const SHEETS = 10_000;
/**
 * `search`: beside one statement that finds the same sheets in the same order, by words and synonyms, heading and closeness.
 * Told and not judged: `own`, the bounded function that the product sends in its place, and `plain`, a ranking by words
 * alone, which knows no synonyms, phrases or slips.
 */
const AT_MOST = { suggestion: 3, search: 1.25, own: Infinity, plain: Infinity } as const;
type SheetOperation = keyof typeof AT_MOST;
/** Below so many cases raw finds what it looks for in less time than any answer over HTTP takes. */
const JUDGED_FROM = 1_000_000;

const SUGGEST_SHEETS = `
  select sheet_id, slug, content ->> 'question' as question, content ->> 'shortAnswer' as answer
    from published_sheet, (select replace(plainto_tsquery('respi.sheet_words', $2)::text, '&', '|')::tsquery as q) w
   where network_id = $1 and tsv @@ q order by ts_rank(tsv, q) desc limit 3`;
const SUGGEST_CASES = `
  select s.id, s.number, s.state, (select t.body from case_text t where t.case_id = s.id and t.kind = 'question' order by t.at limit 1) as question
    from (select case_id, submitted_at from case_search,
                 (select replace(plainto_tsquery('respi.italian_folded', $2)::text, '&', '|')::tsquery as q) w
           where network_id = $1 and tsv @@ q order by submitted_at desc limit 60) f
    join segnalazione s on s.id = f.case_id where not s.sealed order by f.submitted_at desc`;
const COLUMNS =
  'p.sheet_id, p.slug, p.audience, p.topic, p.offices, p.content, p.validated_by, p.published_at, p.review_by';
const SEARCH_ALIKE = `
  select ${COLUMNS},
         ts_rank_cd('{0.1, 0.3, 0.6, 1.0}', p.tsv, $5::tsquery, 1) + 0.4 * ts_rank('{0.1, 0.3, 0.6, 1.0}', p.tsv, $6::tsquery, 1)
           + case when p.tsv @@ $3::tsquery then 10 when p.tsv @@ $4::tsquery then 5 else 0 end
           + word_similarity(lower(unaccent($2)), p.heading) as score
    from published_sheet p where p.network_id = $1 and p.tsv @@ $6::tsquery
   order by score desc, p.published_at desc, p.sheet_id limit 20`;
const SEARCH_OWN = `
  select ${COLUMNS}, f.score, f.match
    from respi.search_published_sheets($1, $2, '{}', '{}', null, null, null, null, false, 20, 0) with ordinality f (sheet_id, score, match, place)
    join published_sheet p on p.sheet_id = f.sheet_id order by f.place`;
const SEARCH_BY_WORDS = `
  select ${COLUMNS}
    from published_sheet p, (select plainto_tsquery('respi.sheet_words', $2) as q) w
   where p.network_id = $1 and p.tsv @@ q order by ts_rank(p.tsv, q) desc, p.sheet_id limit 20`;

export interface SheetSetting {
  readonly cases: number;
  readonly seconds: number;
  readonly raw: readonly pg.Client[];
  readonly owner: pg.Client;
  readonly product: ProductContext;
  readonly networkId: string;
}

export async function sheetCosts({
  cases,
  seconds,
  raw,
  owner,
  product,
  networkId,
}: SheetSetting): Promise<SheetCosts> {
  const patterns = drafts();
  await fillWithSheets(owner, networkId, 'QST-IMM', patterns, SHEETS);
  const searched = searchedWords(patterns);
  const written = patterns.map(
    ({ question, tags }, at) =>
      `Si chiede: ${question} La persona ha ${tags.join(', ')} e abita a ${searched[at] ?? ''}.`,
  );
  const post = (path: string, bodies: readonly object[]): ((client: number, turn: number) => Promise<void>) => {
    const connections = raw.map(() => new Client(product.base));
    return async (client, turn) => {
      const answer = await call(connections[client]!, 'POST', path, bodies[(turn + client) % bodies.length], {
        authorization: `Bearer ${product.coordinatorToken}`,
      });
      if (answer.status !== 200)
        throw new Error(`POST ${path} answered ${answer.status}: ${answer.body.slice(0, 300)}`);
    };
  };
  const query = (values: readonly unknown[][], ...statements: readonly string[]) => {
    return async (client: number, turn: number): Promise<void> => {
      const given = values[(turn + client) % values.length];
      for (const text of statements)
        await raw[client]!.query({ name: `sheets-${String(text.length)}`, text, values: given });
    };
  };
  const vocabulary = buildVocabulary(BUILT_IN_LINES);
  const sought = searched.map((text) => readSearch(text, vocabulary, null));
  const meant = await Promise.all(
    sought.map(async ({ words, pieces }) => [networkId, words, ...(await tsqueries(owner, pieces))]),
  );
  // As the product's own queries: within the network, for somebody who is signed in.
  for (const client of raw)
    await client.query(`select set_config('app.network', $1, false), set_config('app.system', 'on', false)`, [
      networkId,
    ]);
  const suggest = post(
    '/api/v1/suggestions',
    written.map((text) => ({ text })),
  );
  const search = post(
    '/api/v1/faq/search',
    searched.map((q) => ({ q, limit: 20 })),
  );
  await suggest(0, 0);
  await owner.query('update published_sheet set published_at = now() where slug = $1', ['scheda-1']);
  const begin = performance.now();
  await suggest(0, 0);
  const firstAfterPublication = performance.now() - begin;
  const of = (texts: readonly string[]): unknown[][] => texts.map((text) => [networkId, text]);
  const sides = {
    suggestion: [query(of(written), SUGGEST_SHEETS, SUGGEST_CASES), suggest],
    search: [query(meant, SEARCH_ALIKE), search],
    own: [
      query(
        sought.map(({ words, pieces }) => [words, JSON.stringify(pieces)]),
        SEARCH_OWN,
      ),
      search,
    ],
    plain: [query(of(searched), SEARCH_BY_WORDS), search],
  } as const;
  const rows = [];
  for (const what of ['suggestion', 'search', 'own', 'plain'] as const) {
    const [least, whole] = await compare(raw.length, seconds, sides[what]);
    rows.push({ what, raw: least, product: whole, times: least.perSecond / whole.perSecond });
    console.error(`${cases} ${what}: ${whole.perSecond.toFixed(0)}/s of ${least.perSecond.toFixed(0)}/s`);
  }
  return { cases, sheets: SHEETS, rows, firstAfterPublication };
}

export function reportSheets(costs: readonly SheetCosts[]): string {
  if (costs.length === 0) return '';
  return [
    '| what the network knows | cases | sheets | raw /s | product /s | times as long | at most | raw p95 ms | product p95 ms |',
    '|---|---:|---:|---:|---:|---:|---:|---:|---:|',
    ...costs.flatMap(({ cases, sheets, rows }) =>
      rows.map(
        ({ what, raw, product, times }) =>
          `| ${what} | ${cases} | ${sheets} | ${raw.perSecond.toFixed(0)} | ${product.perSecond.toFixed(0)} | ${times.toFixed(2)} | ${Number.isFinite(AT_MOST[what]) ? AT_MOST[what] : 'told'} | ${raw.p95.toFixed(1)} | ${product.p95.toFixed(1)} |`,
      ),
    ),
    ...costs.map(
      ({ firstAfterPublication }) =>
        `\nThe first suggestion after a publication: ${firstAfterPublication.toFixed(0)} ms.`,
    ),
  ].join('\n');
}

export function missedBySheets({ cases, rows }: SheetCosts): string[] {
  return rows.flatMap(({ what, times, product }) => [
    ...(cases >= JUDGED_FROM && times > AT_MOST[what] ? [`${what} at ${cases} cases (${times.toFixed(2)} times)`] : []),
    ...(product.errors > 0 ? [`${what} at ${cases} cases (${product.errors} errors)`] : []),
  ]);
}

/** Of every word, of all of it in some way, of some words, of some of it in any way: made beforehand, as no raw search could. */
async function tsqueries(owner: pg.Client, pieces: ReadSearch['pieces']): Promise<string[]> {
  const read = await Promise.all(
    pieces.map(async ({ said, ways }) => {
      const { rows } = await owner.query<{ said: string; ways: string[] }>(
        `select plainto_tsquery('respi.sheet_words', $1)::text as said,
                array(select distinct phraseto_tsquery('respi.sheet_words', w)::text from unnest($2::text[]) w) as ways`,
        [said, ways],
      );
      const [{ said: word, ways: others } = { said: '', ways: [] }] = rows;
      const loose = word.replaceAll(' & ', ' | ');
      const sense = [word, ...others].filter((one) => one !== '').map((one) => `(${one})`);
      return { word: `(${word})`, sense: `(${sense.join(' | ')})`, loose };
    }),
  );
  const said = read.filter(({ loose }) => loose !== '');
  return [
    said.map(({ word }) => word).join(' & '),
    said.map(({ sense }) => sense).join(' & '),
    said.map(({ loose }) => loose).join(' | '),
    said.flatMap(({ loose, sense }) => [loose, sense]).join(' | '),
  ];
}

/** The client's drafts, as patterns of many. */
export function drafts(): SheetPattern[] {
  const { faq } = JSON.parse(readFileSync('tools/demo/data/faq.json', 'utf8')) as {
    faq: {
      topic: string;
      question: string;
      short_answer: string;
      steps: string[];
      documents: string[];
      tags: string[];
    }[];
  };
  return faq.map(({ topic, question, short_answer, steps, documents, tags }) => ({
    topic,
    question,
    shortAnswer: short_answer,
    steps,
    documents,
    tags,
  }));
}
