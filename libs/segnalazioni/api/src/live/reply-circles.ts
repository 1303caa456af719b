import type { Actor } from '@respi/identity/contract';
import { WRITE_A_REPLY } from '@respi/segnalazioni/contract';
import { type Case, availableActions, isReferentOf, relationsTo } from '@respi/segnalazioni/domain';
import type { Tx } from '@respi/shared/api-platform';
import { load } from '../persistence/case-store';

/**
 * The sides on which this person may write a reply to the case: the coordination, offices by their id. People of one side
 * may know what the others of it are doing; nobody else may. None: the case is not theirs, or nothing is to be written.
 */
export function circlesOf(actor: Actor, subject: Case): string[] {
  if (!availableActions(actor, subject).some((action) => WRITE_A_REPLY.has(action))) return [];
  const relations = relationsTo(actor, subject);
  const offices = subject.referrals.filter(
    ({ officeId, status }) => status !== 'recalled' && isReferentOf(actor, officeId),
  );
  return [
    ...(relations.has('coordinator') || relations.has('interface') ? ['coordination'] : []),
    ...new Set(offices.map(({ officeId }) => officeId)),
  ];
}

/** @throws Problem not_found for a case that the walls of this transaction hide */
export async function loadSubject(tx: Tx, caseId: string): Promise<Case> {
  return (await load(tx, caseId)).case;
}
