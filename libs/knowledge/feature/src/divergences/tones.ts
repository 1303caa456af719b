import type { DivergenceState } from '@respi/knowledge/contract';
import type { StateTone } from '@respi/shared/ui';

export const TONE_OF_DIVERGENCE: Readonly<Record<DivergenceState, StateTone>> = {
  open: 'waiting',
  in_discussion: 'active',
  decided: 'attention',
  standard: 'done',
  dismissed: 'neutral',
};
