import { ChangeDetectionStrategy, Component, DOCUMENT, inject, input, signal } from '@angular/core';
import { FormControl, FormGroup, Validators } from '@angular/forms';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { CurrentNetwork, Session, asProblem } from '@respi/shared/api-client';
import type { ProblemDocument } from '@respi/shared/contract';
import { FORM_PARTS, PageHeading } from '@respi/shared/ui';

interface NetworkName {
  readonly slug: string;
  readonly name: string;
}

/** E-mail and password, then the network for who works in several. */
@Component({
  selector: 'respi-login-page',
  imports: [FORM_PARTS, PageHeading, RouterLink, TranslocoPipe],
  templateUrl: './login-page.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LoginPage {
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly origin = inject(DOCUMENT).location.origin;
  protected readonly current = inject(CurrentNetwork);

  /** Page that asked for the sign-in, from the address. */
  readonly ritorno = input<string>();

  protected readonly form = new FormGroup({
    email: new FormControl('', { nonNullable: true, validators: [Validators.required, Validators.email] }),
    password: new FormControl('', { nonNullable: true, validators: [Validators.required, Validators.maxLength(128)] }),
  });
  protected readonly choice = new FormGroup({
    network: new FormControl('', { nonNullable: true, validators: [Validators.required] }),
  });
  protected readonly networks = signal<readonly NetworkName[]>([]);
  protected readonly problem = signal<ProblemDocument | null>(null);
  protected readonly busy = signal(false);
  protected readonly visible = signal(false);

  protected enter(): Promise<void> {
    return this.attempt(undefined);
  }

  protected enterNetwork(): Promise<void> {
    return this.attempt(this.choice.controls.network.value);
  }

  protected startAgain(): void {
    this.networks.set([]);
    this.form.controls.password.reset();
  }

  private async attempt(network: string | undefined): Promise<void> {
    this.busy.set(true);
    this.problem.set(null);
    try {
      const { email, password } = this.form.getRawValue();
      const choose = await this.session.login(email, password, network);
      if (!choose) {
        await this.goInside();
        return;
      }
      this.choice.controls.network.setValue(choose.find(({ slug }) => slug === this.current.slug())?.slug ?? '');
      this.networks.set(choose);
    } catch (error) {
      this.problem.set(asProblem(error));
    } finally {
      this.busy.set(false);
    }
  }

  private async goInside(): Promise<void> {
    const reserved = `/${this.session.network()?.slug ?? this.current.slug()}/it/riservata`;
    // An address that comes from outside may only lead inside the reserved area of this very session.
    const wanted = new URL(this.ritorno() ?? reserved, this.origin);
    const inside = wanted.origin === this.origin && `${wanted.pathname}/`.startsWith(`${reserved}/`);
    await this.router.navigateByUrl(inside ? wanted.pathname + wanted.search : reserved);
  }
}
