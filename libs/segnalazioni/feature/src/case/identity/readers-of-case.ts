import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { CaseDetail, CaseReader } from '@respi/segnalazioni/contract';
import { Api, Pages, Session } from '@respi/shared/api-client';
import type { Page } from '@respi/shared/contract';
import { DateTimePipe, LoadMore, Problem, Skeleton } from '@respi/shared/ui';

/** Acts that have words here. */
const WORDS = ['case_read', 'case_refused', 'identity_shown', 'access_file_made', 'erasure_ordered', 'case_erased'];

/** What one person did again and again, with nobody else between: the newest row stands for all. */
interface Turn {
  readonly reader: CaseReader;
  readonly times: number;
  readonly since: string;
}

/** Who opened the case and who asked to be shown whom it is about; for the coordination, read when it is unfolded. */
@Component({
  selector: 'respi-readers-of-case',
  imports: [DateTimePipe, LoadMore, Problem, Skeleton, TranslocoPipe],
  template: `
    @if (mayRead()) {
      <details class="r-no-print" (toggle)="unfold($event)">
        <summary>{{ 'segnalazioni.readers.title' | transloco }}</summary>
        <p class="r-small">{{ 'segnalazioni.readers.lead' | transloco }}</p>
        <respi-problem [problem]="readers.problem()" [retry]="true" (retried)="readers.restart()" />
        <ol class="r-plain-list">
          @for (turn of turns(); track turn.reader.id) {
            @let reader = turn.reader;
            <li>
              <time [attr.datetime]="reader.at">{{ reader.at | dateTime }}</time>
              <span>
                {{ reader.by.name }} {{ 'segnalazioni.readers.act.' + wordOf(reader) | transloco }}
                @if (turn.times > 1) {
                  <span class="r-small reason">{{
                    'segnalazioni.readers.times' | transloco: { count: turn.times, since: (turn.since | dateTime) }
                  }}</span>
                }
                @if (reader.reason; as reason) {
                  <span class="r-small reason">
                    @if (reason === 'other') {
                      {{ 'segnalazioni.readers.whyOther' | transloco }}
                    } @else {
                      {{
                        'segnalazioni.readers.why'
                          | transloco: { reason: ('segnalazioni.identity.reason.' + reason | transloco) }
                      }}
                    }
                    @if (reader.words) {
                      <q>{{ reader.words }}</q>
                    }
                  </span>
                }
              </span>
            </li>
          }
        </ol>
        @if (readers.items().length > 0) {
          <respi-load-more [available]="readers.hasMore()" [busy]="readers.busy()" (more)="readers.more()" />
        } @else if (readers.ready()) {
          <p>{{ 'segnalazioni.readers.nobody' | transloco }}</p>
        } @else if (readers.busy()) {
          <respi-skeleton [lines]="3" />
        }
      </details>
    }
  `,
  styles: `
    summary {
      min-height: var(--r-target);
      padding: 0.6rem 0;
      color: var(--r-link);
      cursor: pointer;
      font-weight: 600;
    }
    li {
      display: grid;
      grid-template-columns: 12.5rem 1fr;
      gap: 0 1rem;
      padding: 0.5rem 0;
      border-top: 1px solid var(--r-line);
    }
    time {
      color: var(--r-muted);
      font-size: 0.9375rem;
    }
    .reason {
      display: block;
      overflow-wrap: anywhere;
    }
    @media (max-width: 575.98px) {
      li {
        grid-template-columns: 1fr;
      }
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ReadersOfCase {
  private readonly api = inject(Api);
  private readonly session = inject(Session);
  readonly detail = input.required<CaseDetail>();
  private readonly unfolded = signal(false);
  private readonly id = computed(() => this.detail().id);
  private readonly shownUntil = computed(() => this.detail().identity.until);
  protected readonly mayRead = computed(() => this.session.hasRole('coordinator', 'interface_operator'));
  protected readonly readers = new Pages<CaseReader>((cursor) =>
    this.api.get<Page<CaseReader>>(`/segnalazioni/${this.id()}/readers`, { cursor }),
  );
  protected readonly turns = computed(() =>
    this.readers.items().reduce<Turn[]>((turns, reader) => {
      const last = turns.at(-1);
      const again = last?.reader.by.id === reader.by.id && last.reader.act === reader.act && reader.reason === null;
      return again
        ? [...turns.slice(0, -1), { ...last, times: last.times + 1, since: reader.at }]
        : [...turns, { reader, times: 1, since: reader.at }];
    }, []),
  );

  constructor() {
    // Another case, or somebody just asked to be shown: what is unfolded says so.
    effect(() => {
      this.id();
      this.shownUntil();
      if (this.unfolded()) untracked(() => void this.readers.restart());
    });
  }

  protected unfold(event: Event): void {
    this.unfolded.set((event.target as HTMLDetailsElement).open);
  }

  protected wordOf({ act }: CaseReader): string {
    return WORDS.includes(act) ? act : 'other';
  }
}
