import { Injectable } from '@nestjs/common';
import {
  type CaseToCompare,
  type EarlierCase,
  EarlierCases,
  type IntegrationAsked,
  type NearCase,
  type PeopleBehind,
  type PortTransaction,
  type SettledPlace,
  type SourceCase,
  type StandingAnswer,
} from '@respi/knowledge/contract';
import type { Deflection } from '@respi/segnalazioni/contract';
import { RESOLVED_STATES } from '@respi/segnalazioni/contract';
import { ACTIVE_STATES, mayReadNotes, relationsTo, scopeOf } from '@respi/segnalazioni/domain';
import { NetworkKeys } from '@respi/shared/api-platform';
import { Problem, isId, newId, romeDay } from '@respi/shared/kernel';
import { maskVeiled } from '@respi/shared/personal-data';
import { CASE_LOAD } from '../persistence/case-store';
import { type CaseRow, caseOf } from '../persistence/rows';
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

  async toCompare(tx: PortTransaction, caseId: string): Promise<CaseToCompare> {
    if (!isId(caseId)) throw new Problem('not_found');
    const [row] = await tx.query<CaseRow>(CASE_LOAD, [caseId]);
    const relations = row ? relationsTo(tx.actor, caseOf(row)) : new Set<never>();
    if (relations.size === 0) throw new Problem('not_found');
    if (!mayReadNotes(relations)) throw new Problem('not_allowed');
    const [found] = await tx.query<{ office: string; procedure: string | null; question: string | null }>(
      `select u.code as office, s.procedure, ${QUESTION} as question
         from segnalazione s join unit u on u.id = s.office_id where s.id = $1 and ${NOBODY_PROTECTED}`,
      [caseId],
    );
    if (!found) return { kept: true };
    return { kept: false, ...found, question: found.question === null ? null : maskVeiled(found.question) };
  }

  async near(
    tx: PortTransaction,
    caseId: string,
    words: readonly string[],
    limit: number,
  ): Promise<readonly NearCase[]> {
    const plain = words.map((word) => word.replace(/[^\p{L}\p{N}]+/gu, '')).filter((word) => word.length > 1);
    // Whoever sorts sees every case of the network but the sealed ones: anybody else is offered nothing.
    if (!scopeOf(tx.actor).all) return [];
    const rows = await tx.query<NearCase>(NEAR, [caseId, plain.join(' or '), limit, ACTIVE_STATES]);
    return rows.map((row) => ({ ...row, question: row.question === null ? null : maskVeiled(row.question) }));
  }

  async notAlike(tx: PortTransaction, caseId: string): Promise<readonly { id: string; number: string }[]> {
    if (!scopeOf(tx.actor).all) return [];
    return tx.query(
      `select s.id, s.number
         from (select p.other_case as id, p.at from case_pair p where p.one_case = $1 and p.kind = 'not_alike'
               union all
               select p.one_case, p.at from case_pair p where p.other_case = $1 and p.kind = 'not_alike') f
         join segnalazione s on s.id = f.id
        where ${NOBODY_PROTECTED}
        order by f.at desc, s.id limit 20`,
      [caseId],
    );
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

/** Of a case `s`, not sealed either. */
const NOBODY_PROTECTED = `
  not s.sealed and not coalesce(s.facts -> 'signals' ?| array[${listed(PROTECTED_SIGNALS)}], false)
     and (s.kind = 'prassi' or (s.topic not in (${listed(PROTECTED_TOPICS)})
                                and coalesce(s.permit, '') not in (${listed(PROTECTED_PERMITS)})))`;

const QUESTION = `(select t.body from case_text t where t.case_id = s.id and t.kind = 'question' order by t.at limit 1)`;

/** As many as say a word, newest first, and those of the same number: neither grows with the network. */
const NEAR = `
  with numbered as (
    select distinct o.case_id
      from case_identifier i join case_identifier o on o.network_id = i.network_id and o.blind_index = i.blind_index
     where i.case_id = $1 and o.case_id <> $1 limit 50
  ), found as (
    select f.case_id from respi.search_case_ids($2, true, '{}'::uuid[], null, null, null, null, null, null, null, null, null, $3::int) f
    union
    select case_id from numbered
  )
  select s.id, s.number, s.state, s.submitted_at as "submittedAt", d.code as sportello, u.code as office, s.procedure,
         (select p.name from person p where p.account_id = s.in_charge_of and p.network_id = s.network_id limit 1) as "inCharge",
         s.id in (select case_id from numbered) as "sameNumber", s.state = any ($4) as active, ${QUESTION} as question
    from found f
    join segnalazione s on s.id = f.case_id
    join unit d on d.id = s.sportello_id
    join unit u on u.id = s.office_id
   where s.id <> $1 and s.merged_into is null and s.erased_at is null and ${NOBODY_PROTECTED}
     and not exists (select 1 from case_pair p where p.one_case = $1 and p.other_case = s.id)
     and not exists (select 1 from case_pair p where p.one_case = s.id and p.other_case = $1)
   order by s.submitted_at desc, s.id`;

const STANDING = `
  select r.id as "replyId", s.id as "caseId", s.number as "caseNumber", s.topic, u.code as office, ${SETTLED} as "settledAt",
         (select t.body from case_text t where t.case_id = s.id and t.kind = 'question' order by t.at limit 1) as question,
         (select t.body from case_text t where t.id = r.text_id) as answer
    from reply r
    join segnalazione s on s.id = r.case_id
    join unit u on u.id = r.office_id
   where r.released_at is not null and r.withdrawn_at is null and r.validation in ('approved', 'corrected', 'not_required')
     and s.merged_into is null and s.kind <> 'verifica_stato' and ${NOBODY_PROTECTED}`;
