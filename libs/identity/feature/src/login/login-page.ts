import {
  ChangeDetectionStrategy,
  Component,
  DOCUMENT,
  afterNextRender,
  computed,
  inject,
  input,
  signal,
} from '@angular/core';
import { FormControl, FormGroup, Validators } from '@angular/forms';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { CurrentNetwork, type LoginStep, Session, asProblem } from '@respi/shared/api-client';
import type { ProblemDocument } from '@respi/shared/contract';
import { OIDC_OUTCOMES, type Proof, type ProofWanted } from '@respi/identity/contract';
import { Alert, FORM_PARTS, PageHeading, Problem } from '@respi/shared/ui';
import { FactorForm } from '../proof/factor-form';
import { answerOf, browserHasPasskeys } from '../proof/passkeys';
import { WaitLine } from './wait-line';

interface NetworkName {
  readonly slug: string;
  readonly name: string;
}

/** E-mail and password, then the network for who works in several and the second factor for who has one; or a passkey alone. */
@Component({
  selector: 'respi-login-page',
  imports: [Alert, FORM_PARTS, FactorForm, PageHeading, Problem, RouterLink, TranslocoPipe, WaitLine],
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
  /** The session on a computer that is everybody's was not used, and was closed. */
  readonly chiuso = input<string>();
  /** How a login by the identity provider ended, where one comes back from it. */
  readonly esito = input<string>();
  /** What the server said of the session that ended, where it is more than its time. */
  protected readonly over = computed(() => {
    const why = this.session.over();
    return why === 'expired' ? null : why;
  });
  protected readonly outcome = computed(() => OIDC_OUTCOMES.find((known) => known === this.esito()) ?? null);
  protected readonly provider = computed(() => this.current.network()?.identityProvider ?? null);

  protected readonly form = new FormGroup({
    email: new FormControl('', { nonNullable: true, validators: [Validators.required, Validators.email] }),
    password: new FormControl('', { nonNullable: true, validators: [Validators.required, Validators.maxLength(128)] }),
    sharedComputer: new FormControl(false, { nonNullable: true }),
  });
  protected readonly choice = new FormGroup({
    network: new FormControl('', { nonNullable: true, validators: [Validators.required] }),
  });
  protected readonly networks = signal<readonly NetworkName[]>([]);
  /** The second factor that is asked for. */
  protected readonly wanted = signal<ProofWanted | null>(null);
  /** Asked in the browser: the server that renders the page has none. */
  protected readonly hasPasskeys = signal(false);
  protected readonly passkeyProblem = signal<ProblemDocument | null>(null);
  protected readonly passkeyFailed = signal(false);
  protected readonly problem = signal<ProblemDocument | null>(null);
  protected readonly busy = signal(false);
  protected readonly visible = signal(false);

  constructor() {
    afterNextRender(() => {
      this.hasPasskeys.set(browserHasPasskeys());
      if (this.outcome() === 'ready') void this.enterByProvider();
    });
  }

  protected enter(): Promise<void> {
    return this.attempt(undefined);
  }

  protected enterNetwork(): Promise<void> {
    return this.attempt(this.choice.controls.network.value);
  }

  /** A navigation, for only that can go to the provider and come back. */
  protected providerAddress(): string {
    const shared = this.form.controls.sharedComputer.value ? '&sharedComputer=1' : '';
    return `/api/v1/auth/oidc/start?network=${encodeURIComponent(this.current.slug())}${shared}`;
  }

  private enterByProvider(): Promise<void> {
    return this.busily(async () => {
      const step = await this.session.loginByProvider();
      if (step) this.ask(step);
      else await this.goInside();
    });
  }

  protected startAgain(): void {
    this.networks.set([]);
    this.wanted.set(null);
    this.problem.set(null);
    this.form.controls.password.reset();
  }

  protected giveFactor(proof: Proof): Promise<void> {
    return this.busily(async () => {
      const wanted = this.wanted();
      if (!wanted) return;
      await this.session.giveFactor({ challenge: wanted.challenge, proof });
      await this.goInside();
    });
  }

  /** No address typed: the passkey says whose it is. */
  protected async enterByPasskey(): Promise<void> {
    this.busy.set(true);
    this.passkeyProblem.set(null);
    this.passkeyFailed.set(false);
    try {
      const { challenge, options } = await this.session.askForPasskey();
      const response = await answerOf(options);
      this.passkeyFailed.set(!response);
      if (!response) return;
      const { sharedComputer } = this.form.getRawValue();
      await this.session.loginByPasskey({ challenge, response, ...(sharedComputer ? { sharedComputer } : {}) });
      await this.goInside();
    } catch (error) {
      this.passkeyProblem.set(asProblem(error));
    } finally {
      this.busy.set(false);
    }
  }

  private attempt(network: string | undefined): Promise<void> {
    return this.busily(async () => {
      const { email, password, sharedComputer } = this.form.getRawValue();
      const step = await this.session.login(email, password, { network, sharedComputer });
      if (step) this.ask(step);
      else await this.goInside();
    });
  }

  private ask(step: LoginStep): void {
    if ('secondFactor' in step) {
      this.wanted.set(step.secondFactor);
      return;
    }
    this.choice.controls.network.setValue(
      step.chooseNetwork.find(({ slug }) => slug === this.current.slug())?.slug ?? '',
    );
    this.networks.set(step.chooseNetwork);
  }

  private async busily(act: () => Promise<void>): Promise<void> {
    this.busy.set(true);
    this.problem.set(null);
    try {
      await act();
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
