import { ChangeDetectionStrategy, Component, computed, inject, input, resource, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { CaseQueue as QueueName, CaseSummary } from '@respi/segnalazioni/contract';
import { Api, loaded } from '@respi/shared/api-client';
import type { Page } from '@respi/shared/contract';
import { LoadMore, Problem, Skeleton } from '@respi/shared/ui';
import { Arrived } from '../live/arrived';
import { inStep } from '../live/in-step';
import { CaseLine } from './case-line';

const SHORT = 5;

/** A short list of cases with a heading. Empty, it says so in one line: what matters is above or below. */
@Component({
  selector: 'respi-case-queue',
  imports: [Arrived, CaseLine, LoadMore, Problem, Skeleton, TranslocoPipe],
  template: `
    <section [attr.aria-labelledby]="headingId()">
      <div class="head">
        <h2 [id]="headingId()">
          {{ 'segnalazioni.counter.' + queue() + '.title' | transloco }}
          @if (count() !== null) {
            <span class="count">{{ count() }}</span>
          }
        </h2>
        <respi-arrived [count]="arrived()" (wanted)="startOver()" />
      </div>
      @if (first.value(); as read) {
        <respi-problem [problem]="read.problem" [retry]="true" (retried)="first.reload()" />
        @if (read.value) {
          <ul class="r-plain-list lines">
            @for (summary of items(); track summary.id) {
              <li><respi-case-line [summary]="summary" /></li>
            } @empty {
              <li class="none">{{ 'segnalazioni.counter.' + queue() + '.empty' | transloco }}</li>
            }
          </ul>
          <respi-load-more [available]="cursor() !== null" [busy]="busy()" (more)="more()" />
        }
      } @else {
        <respi-skeleton [lines]="2" />
      }
    </section>
  `,
  styles: `
    .head {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0 1.5rem;
    }
    h2 {
      margin: 0;
    }
    /* News stands beside the heading, where its place is kept without a band of its own. */
    respi-arrived {
      display: flex;
      align-items: center;
    }
    .count {
      color: var(--r-muted);
      font-weight: 400;
    }
    section {
      margin-bottom: 2rem;
    }
    .lines {
      border: 1px solid var(--r-line);
      border-radius: var(--r-radius);
    }
    li + li {
      border-top: 1px solid var(--r-line);
    }
    .none {
      padding: 0.75rem 1rem;
      color: var(--r-muted);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CaseQueue {
  private readonly api = inject(Api);
  readonly queue = input.required<QueueName>();
  /** How many there are in all: the list shows the first ones. */
  readonly count = input<number | null>(null);
  protected readonly headingId = computed(() => `elenco-${this.queue()}`);
  protected readonly first = resource({ params: () => this.queue(), loader: ({ params }) => this.read(params) });
  private readonly further = signal<{ readonly items: readonly CaseSummary[]; readonly cursor: string | null } | null>(
    null,
  );
  protected readonly busy = signal(false);
  protected readonly items = computed(() => [
    ...(this.first.value()?.value?.items ?? []),
    ...(this.further()?.items ?? []),
  ]);
  protected readonly cursor = computed(() => {
    const further = this.further();
    return further ? further.cursor : (this.first.value()?.value?.nextCursor ?? null);
  });

  protected readonly arrived = inStep(
    { items: this.items, replace: (is, by) => this.replace(is, by), restart: () => this.startOver() },
    {
      look: () => this.page(this.queue()),
      idOf: ({ id }) => id,
      again: async (row) => ({ ...row, ...(await this.api.get<CaseSummary>(`/segnalazioni/${row.id}`)) }),
    },
  );

  protected startOver(): void {
    this.further.set(null);
    this.first.reload();
  }

  private replace(is: (item: CaseSummary) => boolean, by: CaseSummary | null): void {
    const replaced = (items: readonly CaseSummary[]): CaseSummary[] =>
      items.flatMap((item) => (is(item) ? (by ? [by] : []) : [item]));
    this.first.update((read) =>
      read?.value ? { value: { ...read.value, items: replaced(read.value.items) }, problem: null } : read,
    );
    this.further.update((more) => more && { ...more, items: replaced(more.items) });
  }

  protected async more(): Promise<void> {
    this.busy.set(true);
    const next = await this.read(this.queue(), this.cursor());
    this.busy.set(false);
    if (!next.value) return;
    const { items, nextCursor } = next.value;
    this.further.update((before) => ({ items: [...(before?.items ?? []), ...items], cursor: nextCursor }));
  }

  private read(queue: QueueName, cursor: string | null = null): ReturnType<typeof loaded<Page<CaseSummary>>> {
    return loaded(this.page(queue, cursor));
  }

  private page(queue: QueueName, cursor: string | null = null): Promise<Page<CaseSummary>> {
    // What is with others is looked through for what presses; what came is read in the order in which it came.
    const order = queue === 'in_progress' ? 'triage' : null;
    return this.api.get<Page<CaseSummary>>('/segnalazioni', { queue, order, limit: SHORT, cursor });
  }
}
