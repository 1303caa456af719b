import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { Proof, ProofWanted } from '@respi/identity/contract';
import { Api, Session, asProblem } from '@respi/shared/api-client';
import type { ProblemDocument } from '@respi/shared/contract';
import { Button, DialogFrame, Problem, Skeleton } from '@respi/shared/ui';
import words from '../i18n/proof.it.json' with { type: 'json' };
import { FactorForm } from './factor-form';

const OVER = 'challenge_over';

/**
 * Over the page that wants a fresh proof, or, with a `ProofWanted` as data, over the one from which another network is
 * entered. Closes with true once it was given; the page has waited, with all that was typed.
 */
@Component({
  selector: 'respi-prove-again',
  imports: [Button, DialogFrame, FactorForm, Problem, Skeleton, TranslocoPipe],
  template: `
    <respi-dialog leavesFreely [title]="'proof.title' | transloco">
      <p>{{ (forNetwork ? 'proof.forNetwork' : 'proof.text') | transloco }}</p>
      @if (wanted(); as wanted) {
        <respi-factor-form
          [wanted]="wanted"
          [problem]="problem()"
          [busy]="busy()"
          (given)="give($event)"
          (provenThere)="ref.close(true)"
        />
      } @else if (problem()) {
        <respi-problem [problem]="problem()" />
      } @else {
        <respi-skeleton [lines]="3" />
      }
      <ng-container respiDialogActions>
        <button respiButton="secondary" type="button" (click)="ref.close(false)">
          {{ 'proof.leave' | transloco }}
        </button>
      </ng-container>
    </respi-dialog>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ProveAgain {
  private readonly api = inject(Api);
  private readonly session = inject(Session);
  protected readonly forNetwork = inject<ProofWanted | null>(DIALOG_DATA);
  protected readonly ref = inject<DialogRef<boolean>>(DialogRef);
  protected readonly wanted = signal<ProofWanted | null>(this.forNetwork);
  protected readonly problem = signal<ProblemDocument | null>(null);
  protected readonly busy = signal(false);

  constructor() {
    inject(TranslocoService).setTranslation(words, 'it');
    if (!this.forNetwork) void this.ask();
  }

  protected async give(proof: Proof): Promise<void> {
    const wanted = this.wanted();
    if (!wanted) return;
    this.busy.set(true);
    this.problem.set(null);
    try {
      const given = { challenge: wanted.challenge, proof };
      await (this.forNetwork ? this.session.giveFactor(given) : this.api.post('/me/step-up', given));
      this.ref.close(true);
    } catch (error) {
      const problem = asProblem(error);
      // It ran out while the phone was looked for: the next press is for a new one.
      if (problem.code === OVER && !this.forNetwork) await this.ask();
      this.problem.set(problem);
    } finally {
      this.busy.set(false);
    }
  }

  private async ask(): Promise<void> {
    try {
      this.wanted.set(await this.api.post<ProofWanted>('/me/step-up/challenge', {}));
    } catch (error) {
      this.problem.set(asProblem(error));
    }
  }
}
