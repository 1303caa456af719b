import { Injectable } from '@nestjs/common';
import {
  type EarlierCase,
  EarlierCases,
  type IntegrationAsked,
  type PeopleBehind,
  type PortTransaction,
  type SourceCase,
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

  async countDeflection(tx: PortTransaction, { slug, caseId, answered }: Deflection): Promise<void> {
    await tx.query(
      'insert into deflection (id, network_id, slug, case_id, answered, on_day) values ($1, $2, $3, $4, $5, $6)',
      [newId(), tx.networkId, slug ?? null, caseId ?? null, answered, romeDay(tx.now)],
    );
  }
}
