import { Injectable, computed, inject, resource, signal } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import type { AccessChanged, OwnAccess, OwnPassword } from '@respi/identity/contract';
import { Api, Session, asProblem, loaded } from '@respi/shared/api-client';
import type { ProblemDocument } from '@respi/shared/contract';

/** Where what went wrong is shown. */
export type Part = 'passkeys' | 'totp' | 'codes' | 'password';

/** What the parts of the page share: the access as it is, what was done last, and the codes while they are shown. */
@Injectable()
export class OwnAccessStore {
  private readonly api = inject(Api);
  private readonly session = inject(Session);
  private readonly transloco = inject(TranslocoService);

  readonly known = resource({ loader: () => loaded(this.api.get<OwnAccess>('/me/access')) });
  readonly access = computed(() => this.known.value()?.value ?? null);
  readonly refused = computed(() => this.known.value()?.problem ?? null);
  /** A second factor is wanted and there is none. */
  readonly must = computed(() => this.session.me()?.mustEnrol ?? false);
  readonly codes = signal<readonly string[] | null>(null);
  readonly busy = signal(false);
  readonly done = signal('');
  /** How often the password was changed here: the other sessions are over with it. */
  readonly passwordChanges = signal(0);
  private readonly wrong = signal<{ readonly part: Part; readonly problem: ProblemDocument } | null>(null);

  problemOf(part: Part): ProblemDocument | null {
    const wrong = this.wrong();
    return wrong?.part === part ? wrong.problem : null;
  }

  get hasFactor(): boolean {
    const access = this.access();
    return access !== null && (access.totpSince !== null || access.passkeys.length > 0);
  }

  /** Whether there is another way than the password to prove who one is. */
  get provesOtherwise(): boolean {
    return this.hasFactor || this.session.me()?.byProvider === true;
  }

  /** Runs what asks the server; undefined where it was refused. Keeps what it answers with. */
  async ask<T>(part: Part, what: (api: Api) => Promise<T>): Promise<T | undefined> {
    this.busy.set(true);
    this.done.set('');
    this.wrong.set(null);
    try {
      return await what(this.api);
    } catch (error) {
      this.wrong.set({ part, problem: asProblem(error) });
      return undefined;
    } finally {
      this.busy.set(false);
    }
  }

  /** The same for what changes the access. @param done key of what to say of it */
  async change(part: Part, done: string, what: (api: Api) => Promise<AccessChanged>): Promise<boolean> {
    const changed = await this.ask(part, what);
    if (!changed) return false;
    this.known.set({ value: changed.access, problem: null });
    if (changed.recoveryCodes) this.codes.set(changed.recoveryCodes);
    this.done.set(this.transloco.translate(`access.done.${done}`));
    if (this.must()) await this.session.reload();
    return true;
  }

  /** @returns whether it was taken */
  async changePassword(wish: OwnPassword): Promise<boolean> {
    const changed = await this.ask('password', async (api) => {
      await api.post<unknown>('/me/access/password', wish);
      return true;
    });
    if (!changed) return false;
    this.passwordChanges.update((times) => times + 1);
    this.done.set(this.transloco.translate('access.done.password'));
    return true;
  }

  show(access: OwnAccess, done: string): void {
    this.known.set({ value: access, problem: null });
    this.done.set(this.transloco.translate(`access.done.${done}`));
  }
}
