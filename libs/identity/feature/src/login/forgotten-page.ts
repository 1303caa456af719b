import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { FormControl, FormGroup, Validators } from '@angular/forms';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api, CurrentNetwork, asProblem } from '@respi/shared/api-client';
import type { ProblemDocument } from '@respi/shared/contract';
import { Alert, FORM_PARTS, PageHeading } from '@respi/shared/ui';

/** Asks for the link to a new password. What it says afterwards is the same whether anybody has the address. */
@Component({
  selector: 'respi-forgotten-page',
  imports: [Alert, FORM_PARTS, PageHeading, RouterLink, TranslocoPipe],
  templateUrl: './forgotten-page.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ForgottenPage {
  private readonly api = inject(Api);
  protected readonly current = inject(CurrentNetwork);
  protected readonly form = new FormGroup({
    email: new FormControl('', { nonNullable: true, validators: [Validators.required, Validators.email] }),
  });
  protected readonly problem = signal<ProblemDocument | null>(null);
  protected readonly busy = signal(false);
  protected readonly asked = signal(false);

  protected async ask(): Promise<void> {
    this.busy.set(true);
    this.problem.set(null);
    try {
      await this.api.post<unknown>('/auth/password-reset', {
        email: this.form.controls.email.value,
        network: this.current.slug(),
      });
      this.asked.set(true);
    } catch (error) {
      this.problem.set(asProblem(error));
    } finally {
      this.busy.set(false);
    }
  }
}
