import { newId } from '@respi/shared/kernel';
import { type Case, openReferrals } from './case';
import { type AddresseeUnit, type Change, type DecisionContext, refuse } from './decision';

export function newReferral(
  office: AddresseeUnit,
  channel: Case['referrals'][number]['channel'],
  by: string,
  now: Date,
): Case['referrals'][number] {
  return {
    id: newId(),
    officeId: office.id,
    channel,
    status: 'open',
    byId: by,
    at: now,
    endedAt: null,
    rightOfficeId: null,
    note: null,
  };
}

export function endReferral(subject: Case, referralId: string, end: Partial<Case['referrals'][number]>): Change {
  openReferral(subject, referralId);
  const referrals = subject.referrals.map((referral) =>
    referral.id === referralId ? { ...referral, ...end } : referral,
  );
  const stillOpen = referrals.some((referral) => referral.status === 'open');
  return {
    to: stillOpen ? 'forwarded' : 'in_charge',
    referrals,
    data: { referralId, ...(end.rightOfficeId ? { rightOfficeId: end.rightOfficeId } : {}) },
  };
}

export function openReferral(subject: Case, referralId: string): Case['referrals'][number] {
  const referral = openReferrals(subject).find((each) => each.id === referralId);
  if (!referral) throw refuse('referralId', 'referral_not_open');
  return referral;
}

export function addressee(facts: DecisionContext['facts'], code: string, path: string): AddresseeUnit {
  const unit = facts.unitByCode(code);
  if (unit?.kind !== 'ufficio' || !unit.active) throw refuse(path, 'unknown_office');
  return unit;
}

export function coordinationOf(facts: DecisionContext['facts'], subject: Case): AddresseeUnit {
  const addressed = facts.unitById(subject.officeId);
  if (addressed?.kind === 'coordinamento') return addressed;
  const coordination = facts.unitByCode('COORD');
  if (!coordination) throw new Error('The network has no unit COORD');
  return coordination;
}
