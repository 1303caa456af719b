import { Injectable, computed, inject, signal } from '@angular/core';
import type {
  LoginAnswer,
  Me,
  PasskeyChallenge,
  PasskeyLogin,
  ProofGiven,
  ProofWanted,
  Role,
} from '@respi/identity/contract';
import { Api } from './api';
import { forgetSessionMemory } from './device-memory';
import { pushSubscription } from './device-push';
import { ProblemError } from './problem-error';

/** Nobody waits longer to get out. */
const PATIENCE_MS = 3_000;
/** Written at logout, for the other tabs: they share the session that it ended. */
const LEFT_AT = 'respi.left';
/** Written at login with the seat, for the other tabs of the same one, whose session was over. */
const ENTERED = 'respi.entered';
const ENDED_ALREADY = 401;

/** What comes before one is inside. */
export type LoginStep =
  | { readonly chooseNetwork: readonly { readonly slug: string; readonly name: string }[] }
  | { readonly secondFactor: ProofWanted };

/** Why the server refuses a session that was open: it ran out, somebody ended it, or the person was closed out or has no role left. */
export type SessionOver = 'expired' | 'ended' | 'factor_reset' | 'closed' | 'no_role';

export type SessionStatus = 'unknown' | 'anonymous' | 'open' | 'expired';

/**
 * Who is working and in which network. The cookies are httpOnly: the server alone knows the tokens, the browser asks `/me`.
 * `expired` is an open session whose refresh failed: the page stays, with all that was typed, until the person signs in again.
 */
@Injectable({ providedIn: 'root' })
export class Session {
  private readonly api = inject(Api);
  private readonly current = signal<Me | null>(null);
  private readonly state = signal<SessionStatus>('unknown');
  private readonly why = signal<SessionOver>('expired');
  private loading: Promise<Me | null> | null = null;

  readonly me = this.current.asReadonly();
  readonly status = this.state.asReadonly();
  /** Of a session that is `expired`, or of the one that this page found over when it was loaded. */
  readonly over = this.why.asReadonly();
  readonly roles = computed<readonly Role[]>(() => [
    ...new Set(this.current()?.memberships.map(({ role }) => role) ?? []),
  ]);
  readonly network = computed(() => this.current()?.network ?? null);

  constructor() {
    if (typeof window === 'undefined') return;
    window.addEventListener('storage', ({ key, newValue }) => {
      if (key === LEFT_AT && this.current() !== null) this.close();
      if (key === ENTERED && this.state() === 'expired' && newValue === this.current()?.seat) void this.goOn();
    });
  }

  hasRole(...wanted: readonly Role[]): boolean {
    return this.roles().some((role) => wanted.includes(role));
  }

  /** Asks the server once; later calls answer from memory. */
  load(): Promise<Me | null> {
    if (this.state() === 'open' || this.state() === 'anonymous') return Promise.resolve(this.current());
    this.loading ??= this.ask().finally(() => (this.loading = null));
    return this.loading;
  }

  /** What is asked next, or null once inside. */
  async login(
    email: string,
    password: string,
    {
      network,
      sharedComputer = false,
    }: { readonly network?: string | undefined; readonly sharedComputer?: boolean } = {},
  ): Promise<LoginStep | null> {
    return this.entered(
      await this.api.post<LoginAnswer>('/auth/login', {
        email,
        password,
        ...(network ? { network } : {}),
        ...(sharedComputer ? { sharedComputer } : {}),
      }),
    );
  }

  /** The second step of a login, or of a change of network. */
  async giveFactor(given: ProofGiven): Promise<void> {
    this.entered(await this.api.post<LoginAnswer>('/auth/second-factor', given));
  }

  askForPasskey(): Promise<PasskeyChallenge> {
    return this.api.post('/auth/passkey/challenge', {});
  }

  async loginByPasskey(given: PasskeyLogin): Promise<void> {
    this.entered(await this.api.post<LoginAnswer>('/auth/passkey', given));
  }

  /** Back from the identity provider, in this browser: what is asked next, or null once inside. */
  async loginByProvider(): Promise<LoginStep | null> {
    return this.entered(await this.api.post<LoginAnswer>('/auth/oidc', {}));
  }

  /** Goes on in another network of the same person, without asking the password again; the factor that is wanted there, or null. */
  async switchTo(network: string): Promise<ProofWanted | null> {
    const step = this.entered(await this.api.post<LoginAnswer>('/auth/switch-network', { network }));
    return step && 'secondFactor' in step ? step.secondFactor : null;
  }

  /** What one may do has changed: a second factor is wanted now, or was added. */
  async reload(): Promise<void> {
    this.open(await this.api.get<Me>('/me'));
  }

  /** @throws ProblemError where the server did not end the session: who looks out then would still be in. */
  async logout(): Promise<void> {
    await Promise.race([this.endPush(), new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))]);
    try {
      await this.api.post<unknown>('/auth/logout', {});
    } catch (error) {
      if (!(error instanceof ProblemError) || error.status !== ENDED_ALREADY) throw error;
    }
    this.close();
    shout(LEFT_AT, new Date().toISOString());
  }

  private entered(answer: LoginAnswer): LoginStep | null {
    if (!('user' in answer)) return answer;
    this.open(answer.user);
    shout(ENTERED, answer.user.seat);
    return null;
  }

  private close(): void {
    this.current.set(null);
    this.why.set('expired');
    this.state.set('anonymous');
    forgetSessionMemory();
  }

  /** The next person at this desk must not read the notices of the one before. Without it the address here is gone all the same. */
  private async endPush(): Promise<void> {
    const subscription = await pushSubscription().catch(() => null);
    if (!subscription) return;
    await Promise.allSettled([
      this.api.post<unknown>('/me/devices/leave', { endpoint: subscription.endpoint }),
      subscription.unsubscribe(),
    ]);
  }

  /** Called by the interceptor when the refresh failed. */
  lost(why: SessionOver = 'expired'): void {
    this.why.set(why);
    this.state.update((state) => (state === 'open' || state === 'expired' ? 'expired' : 'anonymous'));
  }

  /** Another tab has signed in again, as the same person in the same network. */
  private async goOn(): Promise<void> {
    // Refused again: it is lost as before, and the person is asked here too.
    await this.reload().catch(() => undefined);
  }

  /** Called by the interceptor when the session was renewed and went on: a role was given back meanwhile. */
  regained(): void {
    this.state.update((state) => (state === 'expired' ? 'open' : state));
  }

  private open(me: Me): void {
    this.why.set('expired');
    this.current.set(me);
    this.state.set('open');
  }

  private async ask(): Promise<Me | null> {
    try {
      this.open(await this.api.get<Me>('/me'));
    } catch (error) {
      if (!(error instanceof ProblemError) || error.status !== 401) throw error;
      this.current.set(null);
      this.state.set('anonymous');
    }
    return this.current();
  }
}

/** Heard by the other tabs, and not kept: on a computer that is everybody's nothing of it stays. */
function shout(key: string, value: string): void {
  localStorage.setItem(key, value);
  localStorage.removeItem(key);
}
