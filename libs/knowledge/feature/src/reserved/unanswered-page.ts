import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import {
  type Proposed,
  SHOWN_FROM_DAYS,
  SHOWN_FROM_TIMES,
  UNANSWERED_VIEWS,
  type UnansweredSearch,
} from '@respi/knowledge/contract';
import { Api, CurrentNetwork, Pages, asProblem } from '@respi/shared/api-client';
import type { Page, ProblemDocument } from '@respi/shared/contract';
import {
  Breadcrumb,
  Button,
  DayPipe,
  Empty,
  Icon,
  LoadMore,
  PageHeading,
  PluralPipe,
  Problem,
  Skeleton,
  Tabs,
} from '@respi/shared/ui';

/** "Cercato e non trovato": what people searched and no sheet answers, to write it or to put it aside. */
@Component({
  selector: 'respi-unanswered-page',
  imports: [
    Breadcrumb,
    Button,
    DayPipe,
    Empty,
    Icon,
    LoadMore,
    PageHeading,
    PluralPipe,
    Problem,
    RouterLink,
    Skeleton,
    Tabs,
    TranslocoPipe,
  ],
  template: `
    <respi-breadcrumb [trail]="trail()" [current]="'knowledge.unanswered.title' | transloco" />
    <respi-page-heading
      [title]="'knowledge.unanswered.title' | transloco"
      [lead]="'knowledge.unanswered.lead' | transloco: { times: fromTimes, days: fromDays }"
    />
    <nav [attr.aria-label]="'knowledge.unanswered.title' | transloco">
      <ul respiTabs>
        @for (name of views; track name) {
          <li>
            <a
              [routerLink]="[]"
              [queryParams]="{ vista: name === 'open' ? null : name }"
              [attr.aria-current]="name === view() ? 'page' : null"
              >{{ 'knowledge.unanswered.view.' + name | transloco }}</a
            >
          </li>
        }
      </ul>
    </nav>
    <p class="visually-hidden" role="status">{{ done() }}</p>
    <respi-problem [problem]="problem()" />
    <respi-problem [problem]="searches.problem()" [retry]="true" (retried)="searches.restart()" />
    @if (searches.ready() && searches.items().length === 0) {
      <respi-empty
        icon="search"
        [title]="'knowledge.unanswered.none.' + view() | transloco"
        [text]="'knowledge.unanswered.noneText' | transloco"
      />
    } @else if (searches.ready()) {
      <ul class="r-plain-list">
        @for (search of searches.items(); track search.id) {
          <li>
            <div>
              <strong [attr.lang]="search.language" dir="auto">{{ search.text }}</strong>
              <span class="r-small">
                {{ 'knowledge.unanswered.times' | plural: search.times }},
                {{ 'knowledge.unanswered.days' | plural: search.days }},
                {{ 'knowledge.unanswered.last' | transloco: { day: (search.lastOn | day) } }}
              </span>
            </div>
            <div class="actions">
              @if (search.sheetId) {
                <a respiButton="secondary" [routerLink]="current.link('riservata', 'schede', search.sheetId)">
                  {{ 'knowledge.unanswered.open' | transloco }}
                  <span class="visually-hidden">{{ search.text }}</span>
                </a>
              } @else {
                <a
                  respiButton="secondary"
                  [routerLink]="current.link('riservata', 'schede', 'nuova')"
                  [queryParams]="{ cercato: search.id }"
                >
                  <respi-icon name="plus" /> {{ 'knowledge.unanswered.write' | transloco }}
                  <span class="visually-hidden">{{ search.text }}</span>
                </a>
                <button respiButton="quiet" type="button" (click)="propose(search)">
                  {{ 'knowledge.unanswered.propose' | transloco }}
                  <span class="visually-hidden">{{ search.text }}</span>
                </button>
                <button respiButton="quiet" type="button" (click)="hide(search, !search.hidden)">
                  {{ (search.hidden ? 'knowledge.unanswered.show' : 'knowledge.unanswered.hide') | transloco }}
                  <span class="visually-hidden">{{ search.text }}</span>
                </button>
              }
            </div>
          </li>
        }
      </ul>
      <respi-load-more [available]="searches.hasMore()" [busy]="searches.busy()" (more)="searches.more()" />
    } @else if (!searches.problem()) {
      <respi-skeleton [lines]="8" />
    }
  `,
  styles: `
    li > div > strong,
    li > div > .r-small {
      display: block;
      overflow-wrap: anywhere;
    }
    .r-plain-list > li {
      display: flex;
      flex-wrap: wrap;
      justify-content: space-between;
      gap: 0.5rem 1.5rem;
      padding: 0.75rem 0;
      border-bottom: 1px solid var(--r-line);
    }
    .actions {
      display: flex;
      flex-wrap: wrap;
      gap: 0.5rem;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class UnansweredPage {
  private readonly api = inject(Api);
  private readonly transloco = inject(TranslocoService);
  protected readonly current = inject(CurrentNetwork);

  readonly vista = input<string>();

  protected readonly views = UNANSWERED_VIEWS;
  protected readonly fromTimes = SHOWN_FROM_TIMES;
  protected readonly fromDays = SHOWN_FROM_DAYS;
  protected readonly view = computed(() => this.views.find((name) => name === this.vista()) ?? 'open');
  protected readonly problem = signal<ProblemDocument | null>(null);
  protected readonly done = signal('');
  protected readonly searches = new Pages((cursor) =>
    this.api.get<Page<UnansweredSearch>>('/unanswered-searches', { view: this.view(), cursor }),
  );
  protected readonly trail = computed(() => [
    { label: this.transloco.translate('knowledge.reserved.title'), link: this.current.link('riservata', 'schede') },
  ]);

  constructor() {
    effect(() => {
      this.view();
      untracked(() => {
        this.done.set('');
        void this.searches.restart();
      });
    });
  }

  protected async propose(search: UnansweredSearch): Promise<void> {
    this.problem.set(null);
    try {
      const question = search.text.charAt(0).toUpperCase() + search.text.slice(1);
      const { question: text } = await this.api.post<Proposed>('/sheet-candidates', { question, search: search.id });
      this.searches.replace(({ id }) => id === search.id, null);
      this.done.set(this.transloco.translate('knowledge.unanswered.proposed', { text }));
    } catch (error) {
      this.problem.set(asProblem(error));
    }
  }

  protected async hide(search: UnansweredSearch, hidden: boolean): Promise<void> {
    this.problem.set(null);
    try {
      await this.api.patch<UnansweredSearch>(`/unanswered-searches/${search.id}`, { hidden });
      this.searches.replace(({ id }) => id === search.id, null);
      this.done.set(
        this.transloco.translate(hidden ? 'knowledge.unanswered.hidden' : 'knowledge.unanswered.shown', {
          text: search.text,
        }),
      );
    } catch (error) {
      this.problem.set(asProblem(error));
    }
  }
}
