import type { NoticeKind, NoticeTurn } from '@respi/notifications/contract';
import type { TargetAct } from '@respi/segnalazioni/contract';

interface TurnFacts {
  readonly kind: NoticeKind;
  readonly mustAct: boolean;
  readonly clockAct: TargetAct | null;
  readonly stillDue: boolean;
}

/** That somebody hears of a term does not make it theirs: an office's is the office's, whoever nudges it. */
export function turnOf({ kind, mustAct, clockAct, stillDue }: TurnFacts): NoticeTurn | null {
  if (!stillDue) return null;
  if (kind === 'due_soon' || kind === 'overdue') {
    if (clockAct === null) return null;
    if (clockAct === 'office_answer') return 'office';
    return kind === 'due_soon' ? 'reader' : 'network';
  }
  return mustAct ? 'reader' : null;
}

/** The case stands where it stood when the notice was made, and can still be worked on. */
const UNMOVED = `(s.state_since <= n.at and s.state not in ('closed', 'withdrawn', 'declined', 'merged'))`;

/** Handing over leaves the state as it is, and takes the step from whoever had the case before; so does a seal that passes it on. */
const IN_THE_SAME_HANDS = `not exists (
  select 1 from event e where e.stream_id = s.id and e.at > n.at
     and (e.type = 'handed_over' or e.type = 'sealed' and e.data::json ->> 'passedTo' is not null))`;

/** Offices that the reader, or the absent colleague, answers for. */
const OWN_OFFICES = `array(
  select m.unit_id from membership m
   where m.account_id in (n.account_id, n.for_account) and m.network_id = n.network_id and m.role = 'referent'
     and (m.valid_to is null or m.valid_to > now()))`;

/** By the portal it is the office's to answer; on any other way somebody carries it and brings the answer back. */
const REFERRAL_OPEN = `exists (
  select 1 from referral f
   where f.case_id = s.id and f.status = 'open'
     and case when f.channel = 'portal' then f.office_id = any (${OWN_OFFICES}) else cardinality(${OWN_OFFICES}) = 0 end)`;

const REPLY_TO_VALIDATE = `exists (
  select 1 from reply r where r.case_id = s.id and r.validation = 'pending' and r.office_id = any (${OWN_OFFICES}))`;

/**
 * Whether the step that a notice asks for is still to be taken, in SQL. Mostly the step moves the case, so that a later
 * state answers it; what leaves the state as it is (reading, validating, deciding on an urgency, one office of several)
 * is looked up where it is kept. Of a sealed case nothing is said, and one that is not there has no row.
 */
export const STILL_DUE = `coalesce((
  select not s.sealed and case
           when n.kind in ('reply_released', 'reply_corrected', 'reply_withdrawn', 'declined')
             then s.unread and coalesce(s.read_at <= n.at, true)
           when n.kind = 'reply_to_validate' then ${REPLY_TO_VALIDATE}
           when n.kind = 'referral_opened' then ${REFERRAL_OPEN}
           when n.clock_act = 'office_answer' then n.clock_office = any (s.open_offices)
           when n.kind = 'urgency_reproposed'
             then coalesce((s.urgency_reproposed ->> 'open')::boolean, false) and ${IN_THE_SAME_HANDS}
           when n.kind = 'merge_disputed' then s.state = 'merged' and coalesce(s.nudged_at >= s.state_since, false)
           -- There is nothing to do but to stop asking.
           when n.kind = 'referrals_struck' then false
           when n.kind in ('handed_over', 'integration_submitted', 'nudged', 'not_competent', 'reply_rejected', 'recheck_due', 'awaited_ended')
             then ${UNMOVED} and ${IN_THE_SAME_HANDS}
           else ${UNMOVED}
         end
    from segnalazione s where s.id = n.case_id), false)`;
