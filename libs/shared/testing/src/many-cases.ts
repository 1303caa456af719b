import type pg from 'pg';

/** Rows written straight into the tables by one statement each: what a province has after years of work. */
export interface Filled {
  readonly rows: number;
  /** Ids of some of the cases, to open at random. */
  readonly sample: readonly string[];
}

const WORDS = [
  'rinnovo',
  'permesso',
  'questura',
  'ricevuta',
  'appuntamento',
  'nulla',
  'osta',
  'famiglia',
  'lavoro',
  'contratto',
  'residenza',
  'documento',
  'passaporto',
  'impronte',
  'kit',
  'scadenza',
  'cittadinanza',
  'giuramento',
  'prefettura',
  'domanda',
];
/** One row in a hundred carries the rare word, one in two the common one. */
export const RARE_WORD = 'zafferano';
export const COMMON_WORD = 'sollecitare';

/**
 * @param owner connection of the migration role, which row-level security does not hold back
 * @param active how many of the newest rows may still be worked on: a province has years of closed cases, and some
 * thousand open ones
 */
export async function fillWithCases(
  owner: pg.Client,
  networkId: string,
  units: { sportelli: string[]; office: string; otherOffice: string },
  people: { counter: string; interface: string },
  rows: number,
  active = rows,
): Promise<Filled> {
  await owner.query(`set synchronous_commit = off`);
  await owner.query(
    `insert into segnalazione (id, network_id, number, sportello_id, office_id, kind, topic, state, urgency, urgency_level, urgency_proposed,
       filed_by, submitted_at, state_since, updated_at, due_at, event_seq, last_hash, unread, open_offices)
     select i.id, $1, 'BN-' || i.n, ($2::uuid[])[1 + i.n % cardinality($2::uuid[])], i.office, 'verifica_stato',
            (array['permesso-soggiorno', 'ricongiungimento', 'lavoro'])[1 + i.n % 3], i.state,
            (array['ROSSO', 'ARANCIONE', 'AZZURRO', 'VERDE', 'BIANCO'])[1 + (i.n / 20) % 5], 1 + (i.n / 20) % 5, 'VERDE',
            $4, i.at, i.at, i.at, case when i.state in ('submitted', 'in_charge', 'forwarded') then i.at + interval '3 days' end, 4, '\\x00', false,
            case when i.state = 'forwarded' then array[i.office] else '{}' end
       from (select n, gen_random_uuid() as id, case when n % 10 = 5 then $6::uuid else $3::uuid end as office, now() - (($5::int - n) * interval '1 minute') as at,
                    case when n > $5::int - $7::int and n % 20 = 0 then 'submitted' when n > $5::int - $7::int and n % 20 = 1 then 'in_charge'
                         when n > $5::int - $7::int and n % 20 = 2 then 'forwarded'
                         when n % 20 < 10 then 'answered' else 'closed' end as state
               from generate_series(1, $5::int) n) i`,
    [networkId, units.sportelli, units.office, people.counter, rows, units.otherOffice, active],
  );
  const question = `(select string_agg(($2::text[])[1 + (abs(hashint4(n.n * 31 + k)) % cardinality($2::text[]))], ' ') from generate_series(1, 40) k)
    || case when n.n % 100 = 7 then ' ${RARE_WORD}' else '' end || case when n.n % 2 = 0 then ' ${COMMON_WORD}' else '' end`;
  await owner.query(
    `insert into case_text (id, network_id, case_id, kind, body, author_id, at)
     select gen_random_uuid(), $1, s.id, 'question', ${question}, s.filed_by, s.submitted_at
       from segnalazione s, lateral (select substr(s.number, 4)::int as n) n where s.network_id = $1`,
    [networkId, WORDS],
  );
  await owner.query(
    `insert into case_search (case_id, network_id, submitted_at, tsv)
     select s.id, $1, s.submitted_at, respi.search_document(t.body, $1, array[s.sportello_id, s.office_id, s.filed_by], s.submitted_at)
       from segnalazione s join case_text t on t.case_id = s.id and t.kind = 'question' where s.network_id = $1`,
    [networkId],
  );
  await owner.query(
    `insert into referral (id, network_id, case_id, office_id, channel, status, by_id, at, ended_at)
     select gen_random_uuid(), $1, s.id, s.office_id, 'distinta', case when s.state = 'forwarded' then 'open' else 'replied' end, $2, s.submitted_at, s.submitted_at
       from segnalazione s where s.network_id = $1 and s.state in ('forwarded', 'answered', 'closed')`,
    [networkId, people.interface],
  );
  await owner.query(
    `with texts as (
       insert into case_text (id, network_id, case_id, kind, body, author_id, at)
       select gen_random_uuid(), $1, s.id, 'reply', 'La pratica è in fase di stampa: il titolo sarà disponibile entro quattro settimane.', $2, s.submitted_at
         from segnalazione s where s.network_id = $1 and s.state in ('answered', 'closed') returning id, case_id, at)
     insert into reply (id, network_id, case_id, referral_id, office_id, policy, text_id, outcome, given_on, channel, written_by, at, lap, validation, released_at)
     select gen_random_uuid(), $1, t.case_id, r.id, r.office_id, 'none', t.id, 'risolta', t.at::date, 'paper', $2, t.at, 1, 'not_required', t.at
       from texts t join referral r on r.case_id = t.case_id`,
    [networkId, people.interface],
  );
  await owner.query(
    `insert into event (id, network_id, stream, stream_id, seq, type, actor_id, actor_kind, at, data, prev_hash, hash)
     select gen_random_uuid(), $1, 'case', s.id, e.seq, e.type, s.filed_by, 'person', s.submitted_at + e.seq * interval '1 minute',
            json_build_object('to', e.state, 'lap', 1, 'urgency', s.urgency, 'referralId', r.id,
              'referrals', case when e.type = 'forwarded' then json_build_array(json_build_object('id', r.id, 'officeId', r.office_id)) end),
            '\\x00', '\\x00'
       from segnalazione s left join referral r on r.case_id = s.id
       cross join (values (1, 'submitted', 'submitted'), (2, 'taken', 'in_charge'), (3, 'forwarded', 'forwarded'), (4, 'answered_directly', 'answered')) e (seq, type, state)
      where s.network_id = $1
        and e.seq <= case s.state when 'submitted' then 1 when 'in_charge' then 2 when 'forwarded' then 3 else 4 end`,
    [networkId],
  );
  await owner.query(
    `insert into case_fact (case_id, network_id, day, sealed, kind, topic, sportello_id, office_id, state, urgency, urgency_proposed,
       urgency_given, reopened, answered, outcomes)
     select id, $1, (submitted_at at time zone 'Europe/Rome')::date, false, kind, topic, sportello_id, office_id, state, urgency,
            urgency_proposed, urgency, false, false, case when state in ('answered', 'closed') then array['risolta'] else '{}' end
       from segnalazione where network_id = $1`,
    [networkId],
  );
  await owner.query('reset synchronous_commit');
  await owner.query('vacuum analyze');
  await owner.query('checkpoint').catch(() => undefined); // only the superuser may; the next one comes by itself
  const { rows: ids } = await owner.query<{ id: string }>(
    'select id from segnalazione where network_id = $1 order by random() limit 2000',
    [networkId],
  );
  return { rows, sample: ids.map(({ id }) => id) };
}
