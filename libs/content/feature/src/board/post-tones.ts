import type { BoardPostState } from '@respi/content/contract';
import type { StateTone } from '@respi/shared/ui';

/** The colour that repeats the word of a state. */
export const TONE_OF_POST: Readonly<Record<BoardPostState, StateTone>> = {
  shown: 'done',
  over: 'neutral',
  withdrawn: 'neutral',
};
