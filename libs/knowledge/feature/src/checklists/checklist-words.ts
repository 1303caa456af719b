import { Pipe, type PipeTransform } from '@angular/core';
import type { ChecklistState } from '@respi/knowledge/contract';
import { romeDay } from '@respi/shared/kernel';
import type { StateTone } from '@respi/shared/ui';

/** In force from a day that has not come yet: nobody is asked for its documents so far. */
type ShownState = ChecklistState | 'to_come';

export const TONE_OF_CHECKLIST: Readonly<Record<ShownState, StateTone>> = {
  draft: 'neutral',
  in_review: 'waiting',
  validated: 'active',
  to_come: 'waiting',
  in_force: 'done',
  superseded: 'neutral',
  withdrawn: 'neutral',
};

/** The state of a list as its day has it. */
@Pipe({ name: 'checklistState' })
export class ChecklistStatePipe implements PipeTransform {
  transform({ state, validFrom }: { state: ChecklistState; validFrom: string | null }): ShownState {
    return state === 'in_force' && validFrom !== null && validFrom > romeDay(new Date()) ? 'to_come' : state;
  }
}
