import { NgTemplateOutlet } from '@angular/common';
import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  output,
  signal,
  untracked,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { CaseDetail, Reply } from '@respi/segnalazioni/contract';
import { Api, CurrentNetwork, type Loaded, loaded } from '@respi/shared/api-client';
import { Alert, Button, DayPipe, Problem, Skeleton, UrgencyBadge } from '@respi/shared/ui';
import { DueTime } from '../reference/due-time';
import { CaseWords } from '../case/case-words';
import { NetworkCodes } from '../reference/network-codes';
import { StateOfCase } from '../reference/state-of-case';

/** What a coordinator can do from beside the list, without leaving it. */
export type PreviewAction =
  | { readonly action: 'take' | 'forward' | 'hand_over'; readonly case: CaseDetail }
  | { readonly action: 'release' | 'send_to_validation'; readonly case: CaseDetail; readonly reply: Reply };

const AFTER_MS = 120;

/** The case under the focus, enough to decide. Moving fast through the list reads only the row where one stops. */
@Component({
  selector: 'respi-case-preview',
  imports: [
    DueTime,
    Alert,
    Button,
    DayPipe,
    NgTemplateOutlet,
    Problem,
    RouterLink,
    Skeleton,
    StateOfCase,
    TranslocoPipe,
    UrgencyBadge,
  ],
  templateUrl: './case-preview.html',
  styleUrl: './case-preview.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CasePreview {
  private readonly api = inject(Api);
  protected readonly codes = inject(NetworkCodes);
  private readonly words = inject(CaseWords);
  protected readonly current = inject(CurrentNetwork);

  readonly id = input.required<string | null>();
  /** Changes when the row changed: the same case is then read again. */
  readonly version = input(0);
  readonly busy = input(false);
  readonly act = output<PreviewAction>();

  protected readonly answer = signal<Loaded<CaseDetail> | null>(null);
  protected readonly case = computed(() => this.answer()?.value ?? null);
  protected readonly questions = computed(() =>
    (this.case()?.thread ?? []).filter(({ kind }) => kind === 'question' || kind === 'integration' || kind === 'note'),
  );
  protected readonly waiting = computed(() => (this.case()?.replies ?? []).filter((reply) => stepOf(reply) !== null));
  /** A reply goes out from here without a form: whom else it reaches stands beside the button. */
  protected readonly reached = computed(() => {
    const detail = this.case();
    return detail && this.waiting().some((reply) => stepOf(reply) === 'release') ? this.words.reached(detail) : null;
  });
  protected readonly stepOf = stepOf;
  protected readonly simple = ['take', 'forward', 'hand_over'] as const;

  constructor() {
    effect((stop) => {
      const id = this.id();
      this.version();
      const timer = setTimeout(() => void this.read(id), untracked(this.answer) ? AFTER_MS : 0);
      stop(() => clearTimeout(timer));
    });
  }

  private async read(id: string | null): Promise<void> {
    const answer = id === null ? null : await loaded(this.api.get<CaseDetail>(`/segnalazioni/${id}`));
    if (id === this.id()) this.answer.set(answer);
  }
}

/** How a collected reply goes on from here; null when it does not wait for the coordination. */
function stepOf(reply: Reply): 'release' | 'send_to_validation' | null {
  return (['release', 'send_to_validation'] as const).find((step) => reply.availableActions.includes(step)) ?? null;
}
