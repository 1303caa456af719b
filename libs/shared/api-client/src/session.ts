import { Injectable, computed, inject, signal } from '@angular/core';
import type { LoginAnswer, Me, Role } from '@respi/identity/contract';
import { Api } from './api';
import { forgetSessionMemory } from './device-memory';
import { pushSubscription } from './device-push';
import { ProblemError } from './problem-error';

/** Nobody waits longer to get out. */
const PATIENCE_MS = 3_000;

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
  private loading: Promise<Me | null> | null = null;

  readonly me = this.current.asReadonly();
  readonly status = this.state.asReadonly();
  readonly roles = computed<readonly Role[]>(() => [
    ...new Set(this.current()?.memberships.map(({ role }) => role) ?? []),
  ]);
  readonly network = computed(() => this.current()?.network ?? null);

  hasRole(...wanted: readonly Role[]): boolean {
    return this.roles().some((role) => wanted.includes(role));
  }

  /** Asks the server once; later calls answer from memory. */
  load(): Promise<Me | null> {
    if (this.state() === 'open' || this.state() === 'anonymous') return Promise.resolve(this.current());
    this.loading ??= this.ask().finally(() => (this.loading = null));
    return this.loading;
  }

  /** The networks to choose from, or null once inside. */
  async login(
    email: string,
    password: string,
    network?: string,
  ): Promise<readonly { slug: string; name: string }[] | null> {
    const answer = await this.api.post<LoginAnswer>('/auth/login', {
      email,
      password,
      ...(network ? { network } : {}),
    });
    if ('chooseNetwork' in answer) return answer.chooseNetwork;
    this.open(answer.user);
    return null;
  }

  /** Goes on in another network of the same person, without asking the password again. */
  async switchTo(network: string): Promise<void> {
    const answer = await this.api.post<LoginAnswer>('/auth/switch-network', { network });
    if ('user' in answer) this.open(answer.user);
  }

  async logout(): Promise<void> {
    try {
      await Promise.race([this.endPush(), new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))]);
      await this.api.post<unknown>('/auth/logout', {});
    } finally {
      this.current.set(null);
      this.state.set('anonymous');
      forgetSessionMemory();
    }
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
  lost(): void {
    this.state.set(this.state() === 'open' ? 'expired' : 'anonymous');
  }

  private open(me: Me): void {
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
