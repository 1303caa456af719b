import { Injectable } from '@nestjs/common';
import {
  type EarlierCase,
  EarlierCases,
  type IntegrationAsked,
  type PeopleBehind,
  type PortTransaction,
  type SettledPlace,
  type SourceCase,
  type StandingAnswer,
} from '@respi/knowledge/contract';
import type { Deflection } from '@respi/segnalazioni/contract';
import { RESOLVED_STATES } from '@respi/segnalazioni/contract';
import { scopeOf } from '@respi/segnalazioni/domain';
import { NetworkKeys } from '@respi/shared/api-platform';
import { newId, romeDay } from '@respi/shared/kernel';
import { maskVeiled } from '@respi/shared/personal-data';
import { personContext } from '../persistence/sealed-fields';

/** What knowledge may know of cases. */
@Injectable()
export class EarlierCasesOfNetwork extends EarlierCases {
  constructor(private readonly keys: NetworkKeys) {
    super();
  }

  async sharing(tx: PortTransaction, words: readonly string[], limit: number): Promise<readonly EarlierCase[]> {
    const plain = words.map((word) => word.replace(/[^\p{L}\p{N}]+/gu, '')).filter((word) => word.length > 1);
    if (plain.length === 0) return [];
    const { all, sportelli, filedBy } = scopeOf(tx.actor);
    const rows = await tx.query<EarlierCase>(
      `select s.id, s.number, s.state,
              (select t.body from case_text t where t.case_id = s.id and t.kind = 'question' order by t.at limit 1) as question
         from respi.search_case_ids($1, $2, $3::uuid[], $4::uuid, null, null, null, null, null, null, null, null, $5) f
         join segnalazione s on s.id = f.case_id
        where not s.sealed
        order by f.submitted_at desc`,
      [plain.join(' or '), all, sportelli, filedBy, limit],
    );
    return rows.map((row) => ({ ...row, question: row.question === null ? null : maskVeiled(row.question) }));
  }

  async visible(tx: PortTransaction, caseIds: readonly string[]): Promise<readonly SourceCase[]> {
    const { all, sportelli, filedBy, offices } = scopeOf(tx.actor);
    return tx.query(
      `select s.id, s.number, s.state = any ($5) as resolved
         from segnalazione s
        where s.id = any ($1::uuid[])
          and ($2 or s.sportello_id = any ($3::uuid[]) or s.filed_by = $4::uuid
               or exists (select 1 from referral r where r.case_id = s.id and r.office_id = any ($6::uuid[]) and r.status <> 'recalled'))
        order by s.number`,
      [caseIds, all, sportelli, filedBy, RESOLVED_STATES, offices],
    );
  }

  async peopleBehind(tx: PortTransaction, caseIds: readonly string[]): Promise<PeopleBehind> {
    // A person whom the actor must not see must not be published either: for this one look the seal does not count.
    const [before] = await tx.query<{ system: string | null }>(`select current_setting('app.system', true) as system`);
    await tx.query(`select set_config('app.system', 'on', true)`);
    const rows = await tx.query<{ id: string; person: Buffer | null }>(
      'select id, person from segnalazione where id = any ($1::uuid[])',
      [caseIds],
    );
    await tx.query(`select set_config('app.system', $1, true)`, [before?.system ?? '']);
    const cipher = await this.keys.of(tx.networkId);
    const people = rows.flatMap(({ id, person }) => {
      if (person === null) return [];
      return [
        JSON.parse(cipher.open(person, personContext(id))) as {
          surname: string;
          name: string;
          birthDate?: string;
        },
      ];
    });
    return {
      names: people.map(({ surname, name }) => ({ surname, name })),
      birthDates: people.flatMap(({ birthDate }) => birthDate ?? []),
    };
  }

  async integrationAsked(tx: PortTransaction, eventId: string): Promise<IntegrationAsked | null> {
    const [row] = await tx.query<{
      key: string;
      office: string;
      procedure: string | null;
      permit: string | null;
      body: string | null;
    }>(
      `select coalesce(r.id::text, e.id::text) as key, u.code as office, s.procedure, s.permit,
              case when r.id is null
                then (select t.body from case_text t
                       where t.case_id = s.id and t.kind = 'integration_request' and t.at <= e.at order by t.at desc limit 1)
                else (select t.body from case_text t where t.id = r.text_id) end as body
         from event e
         join segnalazione s on s.id = e.stream_id and not s.sealed
         left join reply r on r.case_id = s.id and r.id::text = e.data::jsonb ->> 'replyId' and r.outcome = 'richiesta_integrazione'
                          and r.released_at is not null
         join unit u on u.id = coalesce(r.office_id, s.office_id)
        where e.id = $1 and (r.id is not null or e.type = 'integration_requested')`,
      [eventId],
    );
    if (!row) return null;
    const { key, office, procedure, permit, body } = row;
    if (procedure === null || body === null) return null;
    return { key, office, procedure, permit, text: maskVeiled(body) };
  }

  async settledAfter(tx: PortTransaction, { at, replyId }: SettledPlace, limit: number) {
    const rows = await tx.query<StandingAnswer>(
      `${STANDING} and (${SETTLED}, r.id) > ($1::timestamptz, $2::uuid) order by ${SETTLED}, r.id limit $3`,
      [at, replyId, limit],
    );
    return rows.map(masked);
  }

  async answers(
    tx: PortTransaction,
    wanted: { readonly cases: readonly string[] } | { readonly replies: readonly string[] },
  ): Promise<readonly StandingAnswer[]> {
    const { all, sportelli, filedBy, offices } = scopeOf(tx.actor);
    const [column, ids] = 'cases' in wanted ? ['r.case_id', wanted.cases] : ['r.id', wanted.replies];
    if (ids.length === 0) return [];
    const rows = await tx.query<StandingAnswer>(
      `${STANDING} and ${column} = any ($1::uuid[])
          and ($2 or s.sportello_id = any ($3::uuid[]) or s.filed_by = $4::uuid
               or exists (select 1 from referral f where f.case_id = s.id and f.office_id = any ($5::uuid[]) and f.status <> 'recalled'))
        order by r.id limit 500`,
      [ids, all, sportelli, filedBy, offices],
    );
    return rows.map(masked);
  }

  async countDeflection(tx: PortTransaction, { slug, caseId, answered }: Deflection): Promise<void> {
    await tx.query(
      'insert into deflection (id, network_id, slug, case_id, answered, on_day) values ($1, $2, $3, $4, $5, $6)',
      [newId(), tx.networkId, slug ?? null, caseId ?? null, answered, romeDay(tx.now)],
    );
  }
}

function masked(row: StandingAnswer): StandingAnswer {
  const clear = (text: string | null): string | null => (text === null ? null : maskVeiled(text));
  return { ...row, question: clear(row.question), answer: clear(row.answer) };
}

/** The same expression as in the index `reply_settled_idx`. */
const SETTLED = 'greatest(r.released_at, r.validated_at)';

/** Where somebody is protected, an answer to one person is no practice: what the rules of the seal go by. */
const PROTECTED_TOPICS = ['violenza-sfruttamento', 'minori'];
const PROTECTED_PERMITS = [
  ...['CASI_SPEC_18', 'CASI_SPEC_18BIS', 'CASI_SPEC_18TER', 'MINORE_ETA', 'INT_MINORE', 'AFFIDAMENTO', 'ART31'],
  ...['RICH_ASILO', 'ASILO', 'PROT_SUSS', 'DUBLINO', 'CURE_MED'],
];
const PROTECTED_SIGNALS = ['violenza', 'minore', 'maggiore_eta_imminente', 'senza_accoglienza', 'salute_grave'];
const listed = (codes: readonly string[]): string => codes.map((code) => `'${code}'`).join(', ');

const STANDING = `
  select r.id as "replyId", s.id as "caseId", s.number as "caseNumber", s.topic, u.code as office, ${SETTLED} as "settledAt",
         (select t.body from case_text t where t.case_id = s.id and t.kind = 'question' order by t.at limit 1) as question,
         (select t.body from case_text t where t.id = r.text_id) as answer
    from reply r
    join segnalazione s on s.id = r.case_id
    join unit u on u.id = r.office_id
   where r.released_at is not null and r.withdrawn_at is null and r.validation in ('approved', 'corrected', 'not_required')
     and not s.sealed and s.merged_into is null and s.kind <> 'verifica_stato'
     and not coalesce(s.facts -> 'signals' ?| array[${listed(PROTECTED_SIGNALS)}], false)
     and (s.kind = 'prassi' or (s.topic not in (${listed(PROTECTED_TOPICS)})
                                and coalesce(s.permit, '') not in (${listed(PROTECTED_PERMITS)})))`;
