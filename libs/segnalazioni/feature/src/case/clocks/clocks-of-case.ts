import { ChangeDetectionStrategy, Component, computed, inject, input, resource } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { CaseClocks, CaseDetail } from '@respi/segnalazioni/contract';
import { Api, loaded } from '@respi/shared/api-client';
import { DayPipe, Icon, PluralPipe, Problem } from '@respi/shared/ui';
import { DueTime } from '../../reference/due-time';
import { AccountOfClock } from './account-of-clock';
import { ClockShare } from './clock-share';
import { DurationPipe } from './duration';

/** Beside the thread: what somebody owes on this case and by when, each with its account, and the times of the law. */
@Component({
  selector: 'respi-clocks-of-case',
  imports: [AccountOfClock, ClockShare, DayPipe, DueTime, DurationPipe, Icon, PluralPipe, Problem, TranslocoPipe],
  templateUrl: './clocks-of-case.html',
  styleUrl: './clocks-of-case.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ClocksOfCase {
  private readonly api = inject(Api);

  readonly detail = input.required<Pick<CaseDetail, 'id' | 'version' | 'state' | 'replies'>>();
  /** Of the case: a new one is a new account. */
  private readonly version = computed(() => this.detail().version);
  private readonly id = computed(() => this.detail().id);

  private readonly answer = resource({
    params: () => ({ id: this.id(), version: this.version() }),
    loader: ({ params: { id } }) => loaded(this.api.get<CaseClocks>(`/segnalazioni/${id}/clocks`)),
  });

  protected readonly problem = computed(() => this.read()?.problem ?? null);
  protected readonly clocks = computed(() => this.read()?.value ?? null);
  protected readonly open = computed(() => (this.clocks()?.clocks ?? []).filter(({ endedAt }) => endedAt === null));
  protected readonly ended = computed(() => (this.clocks()?.clocks ?? []).filter(({ endedAt }) => endedAt !== null));

  /** It goes on in another case, whose time is counted there. */
  protected readonly merged = computed(() => this.detail().state === 'merged');

  /** Where no clock lives there may still be somebody who has to do something, for whom the network counts no time. */
  protected readonly waitsFor = computed(() => {
    const { state } = this.detail();
    if (state === 'integration_requested') return 'counter';
    if (state === 'merged') return 'merged';
    return state === 'in_validation' && this.validating() !== '' ? 'validation' : 'nobody';
  });
  protected readonly validating = computed(() => {
    const pending = this.detail().replies.filter(({ validation }) => validation === 'pending');
    return [...new Set(pending.map(({ office }) => office.name))].join(', ');
  });

  protected again(): void {
    this.answer.reload();
  }

  private read() {
    return this.answer.hasValue() ? this.answer.value() : undefined;
  }
}
