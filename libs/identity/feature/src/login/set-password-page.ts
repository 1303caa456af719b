import { ChangeDetectionStrategy, Component, DOCUMENT, inject, signal } from '@angular/core';
import { type AbstractControl, FormControl, FormGroup, type ValidationErrors, Validators } from '@angular/forms';
import { RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { Api, CurrentNetwork, asProblem } from '@respi/shared/api-client';
import type { ProblemDocument } from '@respi/shared/contract';
import { Alert, FORM_PARTS, PageHeading } from '@respi/shared/ui';

const SHORTEST = 12;
const LONGEST = 128;

/** From the link of an invitation. The token is in the fragment, which browsers never send to any server. */
@Component({
  selector: 'respi-set-password-page',
  imports: [Alert, FORM_PARTS, PageHeading, RouterLink, TranslocoPipe],
  templateUrl: './set-password-page.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SetPasswordPage {
  private readonly api = inject(Api);
  private readonly transloco = inject(TranslocoService);
  protected readonly current = inject(CurrentNetwork);
  protected readonly token = takeToken(inject(DOCUMENT));
  protected readonly problem = signal<ProblemDocument | null>(null);
  protected readonly busy = signal(false);
  protected readonly done = signal(false);
  protected readonly form = new FormGroup({
    password: new FormControl('', {
      nonNullable: true,
      validators: [Validators.required, Validators.minLength(SHORTEST), Validators.maxLength(LONGEST)],
    }),
    repeat: new FormControl('', {
      nonNullable: true,
      validators: [Validators.required, (control: AbstractControl<string>) => this.sameAsFirst(control)],
    }),
  });

  protected async save(): Promise<void> {
    this.busy.set(true);
    this.problem.set(null);
    try {
      await this.api.post('/auth/set-password', { token: this.token, password: this.form.controls.password.value });
      this.done.set(true);
    } catch (error) {
      this.problem.set(asProblem(error));
    } finally {
      this.busy.set(false);
    }
  }

  private sameAsFirst(control: AbstractControl<string>): ValidationErrors | null {
    const first =
      control.parent instanceof FormGroup ? (control.parent.get('password')?.getRawValue() as unknown) : undefined;
    const problem: string = this.transloco.translate('identity.setPassword.different');
    return first === undefined || first === control.value ? null : { problem };
  }
}

/** Reads the token and takes it out of the address bar and of the history. */
function takeToken(document: Document): string {
  const token = new URLSearchParams(document.location.hash.slice(1)).get('token') ?? '';
  if (token) document.defaultView?.history.replaceState(null, '', document.location.pathname);
  return token;
}
