import type { AddresseesOfCase, PolicySubject } from '@respi/segnalazioni/domain';
import type { Database, LiveEvent } from '@respi/shared/api-platform';

/** A case that something happened to: what the policy asks of it (of referrals id, office and status), and what happened. */
export interface LiveSubject extends PolicySubject, AddresseesOfCase {
  readonly referrals: PolicySubject['referrals'];
  readonly id: string;
  readonly version: number;
  /** Oldest first. */
  readonly events: readonly { readonly id: string; readonly type: string; readonly data: Record<string, unknown> }[];
}

/** The cases of these events as they are now, sealed ones too: whoever calls decides who hears. */
export async function liveSubjects(
  database: Database,
  networkId: string,
  events: readonly LiveEvent[],
): Promise<LiveSubject[]> {
  return database.readAsSystem<LiveSubject>(networkId, {
    name: 'live-subjects',
    text: SUBJECTS,
    values: [[...new Set(events.map(({ streamId }) => streamId))], events.map(({ id }) => id)],
  });
}

const SUBJECTS = `
  select s.id, s.version, s.sportello_id as "sportelloId", s.sealed, s.filed_by as "filedBy",
    (select coalesce(json_agg(h.account_id), '[]') from case_handler h where h.case_id = s.id) as handlers,
    (select coalesce(json_agg(json_build_object('id', r.id, 'officeId', r.office_id, 'status', r.status)), '[]') from referral r where r.case_id = s.id) as referrals,
    (select coalesce(json_agg(json_build_object('id', p.id, 'officeId', p.office_id)), '[]') from reply p where p.case_id = s.id) as replies,
    (select coalesce(json_agg(json_build_object('id', e.id, 'type', e.type, 'data', e.data::json) order by e.seq), '[]')
       from event e where e.stream_id = s.id and e.id = any ($2::uuid[])) as events
  from segnalazione s where s.id = any ($1::uuid[])`;
