import { LADDER_RUNGS, type LadderRung, TargetAct, URGENCY_LEVEL, Urgency } from '@respi/segnalazioni/contract';
import type { Tx } from '@respi/shared/api-platform';
import type { EventFacts } from './notice';
import type { UntoldEvent } from './told-case';

/** What the events of segnalazioni carry, as far as notices read it. */
export interface EventData {
  readonly to?: string;
  readonly afterRelease?: boolean;
  readonly withdrawn?: boolean;
  readonly struck?: readonly string[];
  readonly replyId?: string;
  readonly officeId?: string;
  readonly referralId?: string;
  readonly channel?: string;
  readonly referrals?: readonly { readonly officeId: string; readonly channel: string }[];
  readonly percent?: number;
  /** Of `clock_escalated`: whom the step tells. */
  readonly rung?: string;
  /** Of `clock_escalated`: which act is due. */
  readonly act?: string;
  /** Of `sealed`: who had the case in charge and is no handler, and who has it now. */
  readonly passedFrom?: string;
  readonly passedTo?: string;
  /** Of `urgency_reproposed`: the code that is proposed now. */
  readonly code?: string;
}

/** The case as the notice needs it. */
export interface NoticedCase {
  readonly id: string;
  readonly number: string;
  readonly sealed: boolean;
  readonly filedBy: string;
  readonly sportelloId: string;
  readonly inChargeOf: string | null;
  readonly urgencyLevel: number;
}

/** An act that is due, and the office that owes it; null: the network does. */
export interface ClockTold {
  readonly act: TargetAct;
  readonly officeId: string | null;
}

export interface NoticedEventFacts {
  readonly subject: NoticedCase;
  readonly facts: EventFacts;
  /** Offices whose referents the event concerns. */
  readonly offices: readonly string[];
  /** Account that the event names. */
  readonly named: string | null;
  /** Account that the event took the case from. */
  readonly relieved: string | null;
  /** null too for a sealed case: of that one is told that it is late, and no more. */
  readonly clock: ClockTold | null;
}

/** Read from the rows, for events carry ids and codes only. Undefined: there is no such case. */
export async function factsOf(
  tx: Tx,
  caseId: string,
  { data, at, type }: UntoldEvent,
): Promise<NoticedEventFacts | undefined> {
  const row = await tx.one<FactsRow>(FACTS, [
    caseId,
    data.replyId ?? null,
    data.referralId ?? null,
    at,
    type === 'recalled' ? [data.referralId] : (data.struck ?? []),
  ]);
  if (!row) return undefined;
  const { openReferrals, releasedNow, toValidate, officeOfReferral, takenFrom, ...theCase } = row;
  const subject = type === 'urgency_reproposed' ? asProposed(theCase, data.code) : theCase;
  const opened = data.referrals ?? (data.channel && data.officeId ? [{ ...data, officeId: data.officeId }] : []);
  const byPortal = opened.filter(({ channel }) => channel === 'portal').map(({ officeId }) => officeId);
  const office = data.officeId ?? officeOfReferral;
  const opensReferrals = type === 'forwarded' || type === 'office_added';
  return {
    subject,
    facts: {
      to: data.to,
      red: subject.urgencyLevel === 1,
      sealed: subject.sealed,
      releasedNow,
      toValidate,
      afterRelease: data.afterRelease ?? false,
      withdrawn: data.withdrawn ?? false,
      struckReferrals: data.struck?.length ?? 0,
      takenFromPortal: takenFrom.length > 0,
      openReferrals,
      toCarry: byPortal.length < opened.length,
      byPortal: byPortal.length > 0,
      percent: data.percent ?? 0,
      escalatesTo: isRung(data.rung) ? data.rung : undefined,
    },
    offices: opensReferrals ? byPortal : takenFrom.length > 0 ? takenFrom : office ? [office] : [],
    named: (type === 'handed_over' ? data.to : data.passedTo) ?? null,
    relieved: data.passedFrom ?? null,
    clock: type === 'clock_escalated' && !subject.sealed ? clockOf(data.act, office) : null,
  };
}

function clockOf(act: string | undefined, office: string | null): ClockTold | null {
  const known = TargetAct.safeParse(act).data;
  return known ? { act: known, officeId: known === 'office_answer' ? office : null } : null;
}

/** Whoever must look at a case that may be ROSSO hears as if it were. */
function asProposed(subject: NoticedCase, code: string | undefined): NoticedCase {
  const proposed = Urgency.safeParse(code).data;
  return proposed ? { ...subject, urgencyLevel: Math.min(subject.urgencyLevel, URGENCY_LEVEL[proposed]) } : subject;
}

function isRung(rung: string | undefined): rung is LadderRung {
  return LADDER_RUNGS.some((each) => each === rung);
}

interface FactsRow extends NoticedCase {
  readonly openReferrals: boolean;
  readonly releasedNow: boolean;
  readonly toValidate: boolean;
  readonly officeOfReferral: string | null;
  /** Offices that were asked by the portal, and by this event are asked no more. */
  readonly takenFrom: readonly string[];
}

const FACTS = `
  select s.id, s.number, s.sealed, s.filed_by as "filedBy", s.sportello_id as "sportelloId", s.in_charge_of as "inChargeOf",
         s.urgency_level as "urgencyLevel", cardinality(s.open_offices) > 0 as "openReferrals",
         coalesce(r.released_at = $4, false) as "releasedNow", coalesce(r.validation = 'pending', false) as "toValidate",
         (select f.office_id from referral f where f.id = $3::uuid and f.case_id = s.id) as "officeOfReferral",
         (select coalesce(json_agg(distinct f.office_id), '[]') from referral f
           where f.id = any ($5::uuid[]) and f.case_id = s.id and f.channel = 'portal' and f.status = 'recalled') as "takenFrom"
    from segnalazione s left join reply r on r.id = $2::uuid and r.case_id = s.id
   where s.id = $1`;
