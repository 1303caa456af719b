import type pg from 'pg';

/** What a sheet is made of, here: one of the client's drafts, told for a place and a situation. */
export interface SheetPattern {
  readonly topic: string;
  readonly question: string;
  readonly shortAnswer: string;
  readonly steps: readonly string[];
  readonly documents: readonly string[];
  readonly tags: readonly string[];
}

const PLACES =
  `alba barge bra busca canale caraglio ceva cherasco cuneo dogliani dronero fossano garessio mondovi moretta neive peveragno racconigi revello saluzzo
savigliano sommariva verzuolo villanova boves borgo demonte limone ormea priocca`.split(/\s+/);
const SITUATIONS =
  `apprendista badante bracciante cameriere colf commessa coniuge cugina fabbro figlia figlio fratello giardiniere genero infermiere interprete lavoratore
madre magazziniere mediatore minore muratore nipote nonna operaio padre panettiere parrucchiera pensionato pittore portiere saldatore sarta sorella studente
suocera tirocinante tutore vedova zio`.split(/\s+/);

/**
 * Published sheets, written straight into the tables: what a network would have if it never threw one away.
 * @param owner connection of the migration role, which row-level security does not hold back
 */
export async function fillWithSheets(
  owner: pg.Client,
  networkId: string,
  office: string,
  patterns: readonly SheetPattern[],
  sheets: number,
): Promise<void> {
  const rows = Array.from({ length: sheets }, (_, n) => {
    const pattern = patterns[n % patterns.length];
    if (!pattern) throw new Error('a sheet wants a pattern');
    const place = PLACES[Math.floor(n / patterns.length) % PLACES.length] ?? '';
    const situation = SITUATIONS[n % SITUATIONS.length] ?? '';
    const question = `${pattern.question.replace(/\?$/, '')}, per ${situation}, a ${place}?`;
    return { slug: `scheda-${String(n)}`, ...pattern, question, shortAnswer: `${pattern.shortAnswer} (${place})` };
  });
  await owner.query('set synchronous_commit = off');
  for (let from = 0; from < rows.length; from += 1000) {
    await owner.query(
      `with made as (
         select gen_random_uuid() as id, r.*, jsonb_build_object('question', r.question, 'shortAnswer', r."shortAnswer", 'steps', r.steps,
                  'documents', r.documents, 'legalRefs', '[]'::jsonb, 'tags', r.tags) as content
           from jsonb_to_recordset($3::jsonb) r (slug text, topic text, question text, "shortAnswer" text, steps jsonb, documents jsonb, tags jsonb)),
       bench as (
         insert into sheet (id, network_id, state, audience, topic, offices, slug, content_version, published_version, published_at, writers,
                            created_at, updated_at, version, last_hash)
         select id, $1, 'published', 'pubblica', topic, array[$2::text], slug, 1, 1, now(), '{}', now(), now(), 1, '\\x00' from made returning id)
       insert into published_sheet (sheet_id, network_id, slug, audience, topic, offices, content_version, content, validated_by, first_published_at,
                                    published_at, heading, tsv)
       select m.id, $1, m.slug, 'pubblica', m.topic, array[$2::text], 1, m.content, '[]', now(), now(), lower(m.question),
              setweight(to_tsvector('respi.sheet_words', m.question), 'A') || setweight(to_tsvector('respi.sheet_words', m."shortAnswer"), 'B')
           || setweight(to_tsvector('respi.sheet_words', m.steps::text), 'C') || setweight(to_tsvector('respi.sheet_words', m.documents::text), 'D')
         from made m join bench b on b.id = m.id`,
      [networkId, office, JSON.stringify(rows.slice(from, from + 1000))],
    );
  }
  await owner.query('analyze sheet');
  await owner.query('vacuum analyze published_sheet');
}

/** What people write and look for in them: no two alike in a row. */
export function searchedWords(patterns: readonly SheetPattern[]): string[] {
  return patterns.flatMap(({ tags }, at) => {
    const [place, situation] = [
      PLACES[(at * 7) % PLACES.length] ?? '',
      SITUATIONS[(at * 11) % SITUATIONS.length] ?? '',
    ];
    return tags[0] === undefined ? [] : [`${tags[0]} ${place}`, `${tags[0]} ${situation}`];
  });
}
