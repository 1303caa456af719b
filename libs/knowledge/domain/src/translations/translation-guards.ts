import type { TranslationAction } from '@respi/knowledge/contract';
import type { ProblemCode } from '@respi/shared/kernel';
import { TRANSLATION_LIFECYCLE, type TranslationGuard } from './translation-lifecycle';
import type { TranslationView } from './translation';

type Guard = { readonly holds: (view: TranslationView) => boolean; readonly problem: ProblemCode };

const GUARDS: Readonly<Record<TranslationGuard, Guard>> = {
  ThereIsSomethingToRead: {
    holds: ({ translation }) => translation.state === 'machine' || translation.outdatedSince !== null,
    problem: 'not_possible_now',
  },
  /** Two people have read whatever is published. */
  AnotherPersonRevisedIt: {
    holds: ({ translation, actorId }) => translation.revised !== null && translation.revised.by !== actorId,
    problem: 'own_work_not_approvable',
  },
  TranslationHasNoOpenFinding: {
    holds: ({ findings }) => findings.every(({ justifiable, justified }) => justifiable && justified !== null),
    problem: 'personal_data_found',
  },
  SecondPersonJustifies: {
    holds: ({ translation, actorId }) => !translation.writers.includes(actorId),
    problem: 'own_work_not_approvable',
  },
  FindingMayBeJustified: {
    holds: ({ finding }) => finding !== undefined && finding.justifiable && finding.justified === null,
    problem: 'personal_data_found',
  },
};

/** The first guard that does not hold, as the problem to be told; null when all do. */
export function guardAgainstTranslation(action: TranslationAction, view: TranslationView): ProblemCode | null {
  const broken = TRANSLATION_LIFECYCLE.transitions[action].guards?.find((guard) => !GUARDS[guard].holds(view));
  return broken ? GUARDS[broken].problem : null;
}
