import { DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, inject, signal, viewChild } from '@angular/core';
import { FormControl, FormGroup, Validators } from '@angular/forms';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { Session, asProblem } from '@respi/shared/api-client';
import type { ProblemDocument } from '@respi/shared/contract';
import { DialogFrame, FORM_PARTS, RespiForm } from '@respi/shared/ui';
import words from '../i18n/it.json' with { type: 'json' };

/** Over the page whose session ended: same person, same network, nothing typed is lost. Closes with true once inside. */
@Component({
  selector: 'respi-sign-in-again',
  imports: [DialogFrame, FORM_PARTS, TranslocoPipe],
  template: `
    <respi-dialog [title]="'identity.again.title' | transloco">
      <p>{{ 'identity.again.text' | transloco: { name: session.me()?.name } }}</p>
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
      <ng-container respiDialogActions>
        <button respiButton="secondary" type="button" (click)="ref.close(false)">
          {{ 'identity.again.leave' | transloco }}
        </button>
        <button respiButton type="submit" form="sign-in-again" [busy]="busy()">
          {{ 'identity.again.submit' | transloco }}
        </button>
      </ng-container>
    </respi-dialog>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SignInAgain {
  protected readonly ref = inject<DialogRef<boolean>>(DialogRef);
  protected readonly session = inject(Session);
  protected readonly form = new FormGroup({
    password: new FormControl('', { nonNullable: true, validators: [Validators.required] }),
  });
  protected readonly problem = signal<ProblemDocument | null>(null);
  protected readonly busy = signal(false);
  private readonly respiForm = viewChild.required(RespiForm);

  constructor() {
    // Opened from any page: the words of the login may not have been loaded by its routes.
    inject(TranslocoService).setTranslation(words, 'it');
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
    this.busy.set(true);
    this.problem.set(null);
    try {
      await this.session.login(me.email, this.form.controls.password.value, me.network.slug);
      this.ref.close(true);
    } catch (error) {
      this.problem.set(asProblem(error));
    } finally {
      this.busy.set(false);
    }
  }
}
