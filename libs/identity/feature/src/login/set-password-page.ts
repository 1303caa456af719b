import { ChangeDetectionStrategy, Component, DOCUMENT, afterNextRender, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { Api, CurrentNetwork, asProblem } from '@respi/shared/api-client';
import type { ProblemDocument } from '@respi/shared/contract';
import { Alert, FORM_PARTS, PageHeading } from '@respi/shared/ui';
import { newPasswordForm } from './new-password';

/** From the link of an invitation, or of a password that was forgotten. The token is in the fragment, which browsers never send to any server. */
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
  /** From the route: a password that was there before takes its leave. */
  readonly reset = input(false);
  protected readonly problem = signal<ProblemDocument | null>(null);
  protected readonly busy = signal(false);
  protected readonly done = signal(false);
  /** Expired, or used already. */
  protected readonly over = signal(false);
  protected readonly form = newPasswordForm(() => this.transloco.translate('identity.setPassword.different'));

  constructor() {
    afterNextRender(() => void this.check());
  }

  /** Said before two passwords are typed in vain. Where it cannot be asked, sending will tell. */
  private async check(): Promise<void> {
    if (!this.token) return;
    await this.api.post(`${this.path()}/check`, { token: this.token }).catch((error: unknown) => {
      this.over.set(isOver(asProblem(error)));
    });
  }

  protected async save(): Promise<void> {
    this.busy.set(true);
    this.problem.set(null);
    try {
      await this.api.post(this.reset() ? `${this.path()}/use` : this.path(), {
        token: this.token,
        password: this.form.controls.password.value,
      });
      this.done.set(true);
    } catch (error) {
      const problem = asProblem(error);
      this.over.set(isOver(problem));
      this.problem.set(problem);
    } finally {
      this.busy.set(false);
    }
  }

  private path(): string {
    return this.reset() ? '/auth/password-reset' : '/auth/set-password';
  }
}

function isOver({ errors }: ProblemDocument): boolean {
  return errors?.some(({ path }) => path === 'token') ?? false;
}

/** Reads the token and takes it out of the address bar and of the history. */
function takeToken(document: Document): string {
  const token = new URLSearchParams(document.location.hash.slice(1)).get('token') ?? '';
  if (token) document.defaultView?.history.replaceState(null, '', document.location.pathname);
  return token;
}
