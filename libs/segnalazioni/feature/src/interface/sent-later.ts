import { effect, inject, untracked } from '@angular/core';
import type { KeptAnswer } from './answer';
import { KeptAnswers } from './kept-answers';

/** What waited for the network and was sent while the page was open: each once. For constructors. */
export function whenSentLater(tell: (sent: readonly KeptAnswer[]) => void): void {
  const { sentLater } = inject(KeptAnswers);
  let told = untracked(sentLater).length;
  effect(() => {
    const all = sentLater();
    const fresh = all.slice(told);
    told = all.length;
    if (fresh.length > 0) untracked(() => tell(fresh));
  });
}
