import type { Assurance } from '@respi/content/contract';
import type { StateTone } from '@respi/shared/ui';

export const ASSURANCE_TONES: Readonly<Record<Assurance, StateTone>> = {
  never: 'attention',
  old: 'waiting',
  fresh: 'done',
};
