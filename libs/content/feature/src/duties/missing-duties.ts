import type { PublicDuties } from '@respi/content/contract';
import type { PrivacyNotice } from '@respi/identity/contract';

/** What a public body still owes its site, as the key of its words. */
export type MissingDuty =
  | 'statement'
  | 'registration'
  | 'review'
  | 'address'
  | 'contact'
  | 'pec'
  | 'taxCode'
  | 'dataProtectionOfficer'
  | 'publisher'
  | 'hosting'
  | 'notice';

/** A statement is looked at again every year (by 23 September, AgID's guidelines say). */
const REVIEWED_WITHIN_DAYS = 366;
const DAY_MS = 86_400_000;

export function missingOf(
  { accessibility, statementOn, statementVersion, body }: PublicDuties,
  today: string,
  notices: readonly PrivacyNotice[] = [],
): MissingDuty[] {
  const missing: MissingDuty[] = [];
  const looked = accessibility.reviewedOn ?? accessibility.preparedOn ?? statementOn;
  if (statementVersion === 0) missing.push('statement');
  else if (looked !== null && Date.parse(today) - Date.parse(looked) > REVIEWED_WITHIN_DAYS * DAY_MS)
    missing.push('review');
  if (accessibility.declaredAt === null) missing.push('registration');
  if (body.address === null) missing.push('address');
  if (body.phone === null && body.email === null) missing.push('contact');
  for (const fact of ['pec', 'taxCode', 'dataProtectionOfficer', 'publisher', 'hosting'] as const)
    if (body[fact] === null) missing.push(fact);
  // Read out or handed over at every counter, where nobody is told that it is not the network's own yet.
  if (notices.some(({ toReview }) => toReview)) missing.push('notice');
  return missing;
}

/** Where it is written, under the administration. */
export function placeOf(duty: MissingDuty): readonly string[] {
  if (duty === 'notice') return ['informativa'];
  return ['doveri', ['statement', 'review', 'registration'].includes(duty) ? 'dichiarazione' : 'ente'];
}
