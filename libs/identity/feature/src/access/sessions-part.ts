import { ChangeDetectionStrategy, Component, ElementRef, computed, inject, resource, signal } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { OwnSession, OwnSessions } from '@respi/identity/contract';
import { Api, asProblem, loaded } from '@respi/shared/api-client';
import type { ProblemDocument } from '@respi/shared/contract';
import { Button, DateTimePipe, Dialogs, Icon, Problem, Skeleton, StateLabel } from '@respi/shared/ui';
import { OwnAccessStore } from './own-access';

/** Where one is signed in, and the way to sign out there from here. */
@Component({
  selector: 'respi-sessions-part',
  imports: [Button, DateTimePipe, Icon, Problem, Skeleton, StateLabel, TranslocoPipe],
  templateUrl: './sessions-part.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SessionsPart {
  private readonly api = inject(Api);
  private readonly dialogs = inject(Dialogs);
  private readonly transloco = inject(TranslocoService);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  private readonly store = inject(OwnAccessStore);

  protected readonly known = resource({
    // A new password ends the others.
    params: () => ({ after: this.store.passwordChanges() }),
    loader: () => loaded(this.api.get<OwnSessions>('/me/sessions')),
  });
  protected readonly sessions = computed(() => this.known.value()?.value?.items ?? null);
  private readonly refused = signal<ProblemDocument | null>(null);
  protected readonly problem = computed(() => this.refused() ?? this.known.value()?.problem ?? null);
  protected readonly busy = signal(false);
  protected readonly done = signal('');

  protected nameOf({ browser, system }: OwnSession): string {
    if (browser === null || system === null) return this.word('unknown');
    if (browser === 'program') return this.word('program');
    return this.word('name', { browser: this.word(`browser.${browser}`), system: this.word(`system.${system}`) });
  }

  protected async end(session: OwnSession): Promise<void> {
    const name = this.nameOf(session);
    const sure = await this.dialogs.confirm({
      title: this.word('endTitle', { name }),
      text: this.word('endText'),
      confirm: this.word('end'),
    });
    if (sure) await this.change('ended', () => this.api.delete(`/me/sessions/${encodeURIComponent(session.id)}`));
  }

  protected async endOthers(): Promise<void> {
    const sure = await this.dialogs.confirm({
      title: this.word('endOthersTitle'),
      text: this.word('endOthersText'),
      confirm: this.word('endOthers'),
    });
    if (sure) await this.change('othersEnded', () => this.api.post('/me/sessions/end-others', {}));
  }

  private async change(said: string, ask: () => Promise<OwnSessions>): Promise<void> {
    this.busy.set(true);
    this.refused.set(null);
    this.done.set('');
    try {
      this.known.set({ value: await ask(), problem: null });
      this.done.set(this.word(said));
      // The button is gone with its session.
      this.host.nativeElement.querySelector('h2')?.focus();
    } catch (error) {
      this.refused.set(asProblem(error));
      this.known.reload();
    } finally {
      this.busy.set(false);
    }
  }

  private word(key: string, parameters: Record<string, string> = {}): string {
    return this.transloco.translate(`access.sessions.${key}`, parameters);
  }
}
