import { DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, computed, effect, inject, signal, viewChild } from '@angular/core';
import { FormControl, FormGroup, Validators } from '@angular/forms';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { Session, asProblem } from '@respi/shared/api-client';
import type { ProblemDocument } from '@respi/shared/contract';
import { DialogFrame, FORM_PARTS, RespiForm } from '@respi/shared/ui';
import type { Proof, ProofWanted } from '@respi/identity/contract';
import { FactorForm } from '../proof/factor-form';
import words from '../i18n/it.json' with { type: 'json' };

/** Over the page whose session ended: same person, same network, nothing typed is lost. Closes with true once inside, or to stay on the page all the same. */
@Component({
  selector: 'respi-sign-in-again',
  imports: [DialogFrame, FORM_PARTS, FactorForm, TranslocoPipe],
  template: `
    <respi-dialog leavesFreely [title]="'identity.again.' + titles[session.over()] | transloco">
      <p>{{ 'identity.again.text.' + session.over() | transloco: { name: session.me()?.name } }}</p>
      @if (closed()) {
        <p>{{ 'identity.again.closedHelp' | transloco }}</p>
      } @else if (withoutRole()) {
        <p>{{ 'identity.again.noRoleHelp' | transloco }}</p>
      } @else if (wanted(); as wanted) {
        <respi-factor-form [wanted]="wanted" [problem]="problem()" [busy]="busy()" (given)="giveFactor($event)" />
      } @else {
        <form id="sign-in-again" [formGroup]="form" respiForm [problem]="problem()" (accepted)="enter()">
          <respi-error-summary />
          <respi-field [label]="'identity.login.password' | transloco">
            <input
              respiControl
              cdkFocusInitial
              type="password"
              autocomplete="current-password"
              formControlName="password"
              (blur)="forgiveEmpty()"
              (keydown.enter)="dropHeld($event)"
            />
          </respi-field>
        </form>
      }
      <ng-container respiDialogActions>
        <button respiButton="secondary" type="button" (click)="ref.close(false)">
          {{ 'identity.again.leave' | transloco }}
        </button>
        @if (withoutRole()) {
          <button respiButton type="button" cdkFocusInitial (click)="ref.close(true)">
            {{ 'identity.again.stay' | transloco }}
          </button>
        } @else if (!wanted() && !closed()) {
          <button respiButton type="submit" form="sign-in-again" [busy]="busy()">
            {{ 'identity.again.submit' | transloco }}
          </button>
        }
      </ng-container>
    </respi-dialog>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SignInAgain {
  protected readonly ref = inject<DialogRef<boolean>>(DialogRef);
  protected readonly session = inject(Session);
  protected readonly titles = {
    expired: 'title',
    ended: 'title',
    factor_reset: 'title',
    closed: 'closedTitle',
    no_role: 'noRoleTitle',
  } as const;
  /** No password helps. */
  protected readonly closed = computed(() => this.session.over() === 'closed');
  /** Nor here; what was typed can still be copied, and with a role it can be sent. */
  protected readonly withoutRole = computed(() => this.session.over() === 'no_role');
  protected readonly form = new FormGroup({
    password: new FormControl('', { nonNullable: true, validators: [Validators.required] }),
  });
  protected readonly problem = signal<ProblemDocument | null>(null);
  protected readonly busy = signal(false);
  /** The second factor that is asked for. */
  protected readonly wanted = signal<ProofWanted | null>(null);
  private readonly transloco = inject(TranslocoService);
  private readonly respiForm = viewChild.required(RespiForm);

  constructor() {
    // Opened from any page: the words of the login may not have been loaded by its routes.
    this.transloco.setTranslation(words, 'it');
    // Another tab has signed in again.
    effect(() => {
      if (this.session.status() === 'open') this.ref.close(true);
    });
  }

  /** It opens by itself: who goes to look for the password before typing has done nothing wrong. */
  protected forgiveEmpty(): void {
    const { password } = this.form.controls;
    if (password.pristine && this.respiForm().attempts() === 0) password.markAsUntouched();
  }

  /** An Enter that is still held down was meant for the page behind. */
  protected dropHeld(event: Event): void {
    if (event instanceof KeyboardEvent && event.repeat) event.preventDefault();
  }

  protected async enter(): Promise<void> {
    const me = this.session.me();
    if (!me) {
      this.ref.close(false);
      return;
    }
    await this.attempt(async () => {
      const step = await this.session.login(me.email, this.form.controls.password.value, {
        network: me.network.slug,
        sharedComputer: me.sharedComputer,
      });
      if (step && 'secondFactor' in step) this.wanted.set(step.secondFactor);
      else this.ref.close(true);
    });
  }

  protected async giveFactor(proof: Proof): Promise<void> {
    const wanted = this.wanted();
    if (!wanted) return;
    await this.attempt(async () => {
      await this.session.giveFactor({ challenge: wanted.challenge, proof });
      this.ref.close(true);
    });
  }

  /** Nothing else was typed here. */
  private aboutThePassword(problem: ProblemDocument): ProblemDocument {
    const title = this.transloco.translate('identity.again.wrong');
    return { ...problem, title, detail: this.transloco.translate('identity.again.wrongText') };
  }

  private async attempt(act: () => Promise<void>): Promise<void> {
    this.busy.set(true);
    this.problem.set(null);
    try {
      await act();
    } catch (error) {
      const problem = asProblem(error);
      // Too late for the code: the password is asked again.
      if (problem.code === 'challenge_over') this.wanted.set(null);
      this.problem.set(problem.code === 'wrong_credentials' ? this.aboutThePassword(problem) : problem);
    } finally {
      this.busy.set(false);
    }
  }
}
