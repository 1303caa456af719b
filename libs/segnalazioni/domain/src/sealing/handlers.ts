import type { ActionBody } from '@respi/segnalazioni/contract';
import type { Case } from '../case';
import { type DecisionContext, refuse } from '../decision';
import { HANDLERS_NEEDED } from './sealing';

/**
 * Who goes on seeing a case that is sealed: those who are chosen, or else those of the network, and always who seals it. At
 * least two wherever the network has them; alone only where nobody else could follow it and who seals says to know so.
 */
export function handlersOfSeal(
  { inChargeOf }: Pick<Case, 'inChargeOf'>,
  body: ActionBody<'seal'>,
  { actor, facts }: Pick<DecisionContext, 'actor' | 'facts'>,
): readonly string[] {
  const { coordination } = facts;
  const kept = body.keepInCharge && inChargeOf !== null && coordination.includes(inChargeOf) ? [inChargeOf] : [];
  const takenOut = body.keepInCharge === false ? inChargeOf : null;
  const byDefault = facts.sealedHandlers.filter((id) => id !== takenOut);
  const handlers = [...new Set([...(body.handlers ?? byDefault), ...kept, actor.accountId])];
  const stranger = handlers.find((handler) => handler !== actor.accountId && !coordination.includes(handler));
  if (stranger !== undefined) throw refuse('handlers', 'not_a_colleague');
  if (handlers.length >= HANDLERS_NEEDED) return handlers;
  if (coordination.some((id) => id !== actor.accountId && id !== takenOut))
    throw refuse('handlers', 'two_handlers_needed');
  if (!body.alone) throw refuse('alone', 'alone_to_confirm');
  return handlers;
}
