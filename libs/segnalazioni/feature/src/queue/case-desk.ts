import { Injectable, inject, signal } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import type { ActionBody, CaseSummary, RequestedAction } from '@respi/segnalazioni/contract';
import { Dialogs, pluralKey } from '@respi/shared/ui';
import { ActOnMany } from './act-on-many';
import type { BulkAction } from './bulk-bar';
import { type ForwardChoice, ForwardDialog, type ForwardQuestion } from './forward-dialog';
import { type HandOverChoice, HandOverDialog } from './hand-over-dialog';

/** Of a case, what an action on it from a list needs. */
export type DeskCase = Pick<CaseSummary, 'id' | 'version' | 'office' | 'urgency'>;

/**
 * What is chosen in a list of cases and what is done with it: provide it in the page. What does not succeed stays
 * chosen, with its reason.
 */
@Injectable()
export class CaseDesk {
  private readonly many = inject(ActOnMany);
  private readonly dialogs = inject(Dialogs);
  private readonly transloco = inject(TranslocoService);
  private readonly count = signal<number | null>(null);
  private readonly words = signal('');

  readonly selected = signal<ReadonlySet<string>>(new Set());
  readonly failures = signal<ReadonlyMap<string, string>>(new Map());
  readonly progress = this.count.asReadonly();
  /** For the live region of the page. */
  readonly announcement = this.words.asReadonly();

  /** True when something was asked of the server: the list is then read again. */
  async run(action: BulkAction, cases: readonly DeskCase[]): Promise<boolean> {
    if (cases.length === 0 || this.count() !== null) return false;
    switch (action) {
      case 'take':
        return this.apply('take', cases, () => ({}));
      case 'forward': {
        const question: ForwardQuestion = {
          count: cases.length,
          urgent: cases.some(({ urgency }) => urgency === 'ROSSO'),
        };
        const choice = await this.dialogs.open<ForwardChoice>(ForwardDialog, question);
        if (!choice) return false;
        const { office, channel } = choice;
        return this.apply('forward', cases, (each) => ({ referrals: [{ office: office ?? each.office, channel }] }));
      }
      case 'hand_over': {
        const choice = await this.dialogs.open<HandOverChoice>(HandOverDialog, { count: cases.length });
        if (!choice) return false;
        return this.apply('hand_over', cases, () => ({
          to: choice.to,
          ...(choice.note ? { note: choice.note } : {}),
        }));
      }
    }
  }

  async apply<A extends RequestedAction>(
    action: A,
    cases: readonly DeskCase[],
    bodyOf: (subject: DeskCase) => ActionBody<A>,
  ): Promise<boolean> {
    if (this.count() !== null) return false;
    this.count.set(0);
    try {
      const { done, failed } = await this.many.act(action, cases, bodyOf, (soFar) => this.count.set(soFar));
      // What was chosen and not acted upon stays chosen; what failed on its own becomes so.
      const kept = [...this.selected()].filter((id) => !done.includes(id));
      this.selected.set(new Set(cases.length > 1 || kept.length > 0 ? [...kept, ...failed.keys()] : kept));
      this.failures.set(failed);
      this.say(done.length, failed.size);
    } finally {
      this.count.set(null);
    }
    return true;
  }

  say(done: number, failed: number): void {
    const sentence = (key: string, count: number): string =>
      count === 0 ? '' : this.transloco.translate(pluralKey(`segnalazioni.queue.bulk.${key}`, count), { count });
    this.words.set([sentence('done', done), sentence('failed', failed)].filter(Boolean).join(' '));
  }
}
