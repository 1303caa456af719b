import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Personal data in a text is a box between two marks of the private use area (libs/shared/personal-data/src/veil.ts). */
const WITHOUT_BOXES = `regexp_replace(p_text, chr(57344) || '[^' || chr(57345) || ']*' || chr(57345), ' ', 'g')`;

export class SearchWithoutPeople1764101310000 implements MigrationInterface {
  name = 'SearchWithoutPeople1764101310000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- What of a text is words: nobody is found by the letters of a ciphertext.
      create function respi.without_boxes(p_text text) returns text language sql immutable as $$ select ${WITHOUT_BOXES} $$;
      revoke all on function respi.without_boxes from public;
      grant execute on function respi.without_boxes to respi_app;
      ${functions('respi.without_boxes')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`${functions('')}
      drop function respi.without_boxes;`);
  }
}

/** As they were, but for what takes the boxes out of a text. */
function functions(without: string): string {
  return `
      create or replace function respi.search_document(p_text text, p_network uuid, p_of uuid[], p_at timestamptz)
      returns tsvector language sql stable as $$
        select to_tsvector('respi.italian_folded', ${without}(p_text)) || array_to_tsvector(array(select '#' || o from unnest(p_of) o) || array[
          '#' || right(p_network::text, 8) || to_char(p_at at time zone 'UTC', 'YYYY-MM-DD'),
          '#' || right(p_network::text, 8) || to_char(p_at at time zone 'UTC', 'YYYY-MM')]) $$;

      create or replace function respi.offices_find(p_case uuid, p_offices uuid[], p_words tsquery) returns boolean
      language sql stable cost 10000 set search_path = respi, public, pg_temp as $$
        select exists (select 1 from referral r where r.case_id = p_case and r.office_id = any (p_offices) and r.status <> 'recalled')
           and to_tsvector('respi.italian_folded', ${without}(coalesce((
                 select string_agg(t.body, E'\\n') from case_text t
                  where t.case_id = p_case
                    and (t.kind in ('question', 'integration', 'reopening')
                         or t.id in (select p.text_id from reply p
                                      where p.case_id = p_case and p.office_id = any (p_offices) and p.copied_from is null))), ''))) @@ p_words $$;`;
}
