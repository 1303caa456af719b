import type { ChecklistState } from '@respi/knowledge/contract';
import type { StateTone } from '@respi/shared/ui';

export const TONE_OF_CHECKLIST: Readonly<Record<ChecklistState, StateTone>> = {
  draft: 'neutral',
  in_review: 'waiting',
  validated: 'active',
  in_force: 'done',
  superseded: 'neutral',
  withdrawn: 'neutral',
};
