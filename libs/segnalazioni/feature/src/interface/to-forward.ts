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
  viewChild,
} from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { CaseSummary } from '@respi/segnalazioni/contract';
import { Api, Pages } from '@respi/shared/api-client';
import type { Page } from '@respi/shared/contract';
import { Empty, LoadMore, Problem, Skeleton, pluralKey } from '@respi/shared/ui';
import { type BulkAction, BulkBar } from '../queue/bulk-bar';
import { CaseDesk } from '../queue/case-desk';
import { CaseRows } from '../queue/case-rows';
import { Arrived } from '../live/arrived';
import { inStep } from '../live/in-step';
import { LastSeen } from './last-seen';

/** Cases that somebody has taken and that no office has yet. */
@Component({
  selector: 'respi-to-forward',
  imports: [Arrived, BulkBar, CaseRows, Empty, LoadMore, Problem, Skeleton, TranslocoPipe],
  providers: [CaseDesk],
  template: `
    <p class="visually-hidden" role="status">{{ announcement() }}</p>
    <respi-arrived [count]="arrived()" (wanted)="cases.restart()" />
    <respi-problem [problem]="cases.problem()" [retry]="true" (retried)="cases.restart()" />
    @if (cases.ready() && cases.items().length === 0) {
      <respi-empty
        icon="check-circle"
        [title]="'segnalazioni.interface.nothingToForward' | transloco"
        [text]="'segnalazioni.interface.nothingToForwardText' | transloco"
      />
    } @else if (cases.ready()) {
      <respi-case-rows
        [caption]="'segnalazioni.interface.part.trasmettere' | transloco"
        [cases]="cases.items()"
        [failures]="desk.failures()"
        [(selected)]="desk.selected"
      />
      <respi-load-more [available]="cases.hasMore()" [busy]="cases.busy()" (more)="cases.more()" />
      @if (desk.selected().size > 0) {
        <respi-bulk-bar
          [count]="desk.selected().size"
          [actions]="actions"
          [progress]="desk.progress()"
          (act)="act($event)"
          (cleared)="desk.selected.set(noneChosen)"
        />
      }
    } @else if (!cases.problem()) {
      <respi-skeleton [lines]="8" />
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ToForward {
  private readonly api = inject(Api);
  private readonly seen = inject(LastSeen);
  private readonly transloco = inject(TranslocoService);
  private readonly rows = viewChild(CaseRows);
  protected readonly desk = inject(CaseDesk);

  readonly office = input('');
  /** Something was forwarded: the counts of the page are others now. */
  readonly changed = output();

  protected readonly announcement = signal('');
  protected readonly actions = ['forward', 'hand_over'] as const;
  protected readonly noneChosen: ReadonlySet<string> = new Set();
  protected readonly cases = new Pages((cursor) =>
    this.seen.read(`to_forward ${this.office()} ${cursor ?? ''}`, () => this.read(cursor)),
  );
  protected readonly arrived = inStep(this.cases, {
    look: () => this.read(undefined),
    idOf: ({ id }) => id,
    placeOf: ({ urgency }) => urgency,
    again: async (row) => ({ ...row, ...(await this.api.get<CaseSummary>(`/segnalazioni/${row.id}`)) }),
  });

  /** How many wait, where all of them are known. */
  readonly total = computed(() => (this.cases.ready() && !this.cases.hasMore() ? this.cases.items().length : null));

  constructor() {
    effect(() => {
      this.office();
      untracked(() => {
        this.desk.selected.set(new Set());
        void this.cases.restart();
      });
    });
    this.seen.whenReadAgain(() => void this.cases.restart());
  }

  private read(cursor: string | undefined): Promise<Page<CaseSummary>> {
    return this.api.get<Page<CaseSummary>>('/segnalazioni', {
      queue: 'to_forward',
      order: 'triage',
      office: this.office(),
      limit: 50,
      cursor,
    });
  }

  protected async act(action: BulkAction): Promise<void> {
    const selected = this.desk.selected();
    const chosen = this.cases.items().filter(({ id }) => selected.has(id));
    if (!(await this.desk.run(action, chosen))) return;
    this.announcement.set(this.outcome(action, chosen.length));
    await this.cases.restart();
    this.changed.emit();
    setTimeout(() => this.rows()?.focus());
  }

  /** What was asked of the desk, in its own words. */
  private outcome(action: BulkAction, chosen: number): string {
    const failed = this.desk.failures().size;
    const sentence = (key: string, count: number): string =>
      count === 0 ? '' : this.transloco.translate(pluralKey(`segnalazioni.${key}`, count), { count });
    return [sentence(`interface.done.${action}`, chosen - failed), sentence('queue.bulk.failed', failed)]
      .filter(Boolean)
      .join(' ');
  }
}
