import { ChangeDetectionStrategy, Component, computed, effect, inject, input, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { HelpdeskList, HelpdeskSummary } from '@respi/content/contract';
import { Api, CurrentNetwork, Pages, Session } from '@respi/shared/api-client';
import {
  Button,
  DateTimePipe,
  DayPipe,
  Empty,
  Icon,
  LoadMore,
  PageHeading,
  Problem,
  Skeleton,
  StateLabel,
  Tabs,
} from '@respi/shared/ui';
import { HELPDESK_TONES } from './helpdesk-tones';

const LISTS = ['own', 'waiting', 'done'] as const;
type List = (typeof LISTS)[number];
const IN_ADDRESS: Readonly<Record<List, string | null>> = { own: null, waiting: 'da-gestire', done: 'concluse' };

/** Requests about the portal itself: one's own, and for who administers the network those of everybody. */
@Component({
  selector: 'respi-helpdesk-page',
  imports: [
    Button,
    DateTimePipe,
    DayPipe,
    Empty,
    Icon,
    LoadMore,
    PageHeading,
    Problem,
    RouterLink,
    Skeleton,
    StateLabel,
    Tabs,
    TranslocoPipe,
  ],
  template: `
    <respi-page-heading [title]="'helpdesk.title' | transloco" [lead]="'helpdesk.lead' | transloco">
      <a respiButton [routerLink]="current.link('riservata', 'assistenza', 'nuova')">
        <respi-icon name="plus" /> {{ 'helpdesk.new' | transloco }}
      </a>
    </respi-page-heading>
    @if (handles) {
      <nav [attr.aria-label]="'helpdesk.lists' | transloco">
        <ul respiTabs>
          @for (each of lists; track each) {
            <li>
              <a
                routerLink="."
                [queryParams]="{ elenco: addresses[each] }"
                [attr.aria-current]="list() === each ? 'page' : null"
                >{{ 'helpdesk.' + each | transloco }}</a
              >
            </li>
          }
        </ul>
      </nav>
    }
    <respi-problem [problem]="requests.problem()" [retry]="true" (retried)="requests.restart()" />
    @if (requests.items().length > 0) {
      <ul class="r-plain-list">
        @for (request of requests.items(); track request.id) {
          <li class="r-panel">
            <h2 class="h5">
              <a [routerLink]="current.link('riservata', 'assistenza', request.id)">{{
                request.excerpt ?? ('helpdesk.erased' | transloco)
              }}</a>
            </h2>
            <p class="r-row">
              <respi-state [tone]="tones[request.state]" [label]="'helpdesk.state.' + request.state | transloco" />
              <span>{{ 'helpdesk.kind.' + request.kind | transloco }}</span>
            </p>
            <p class="r-small mb-0">
              {{
                'helpdesk.by'
                  | transloco
                    : { name: request.by ?? ('helpdesk.outside' | transloco), at: (request.openedAt | dateTime) }
              }}
              ·
              @if (request.answeredAt; as at) {
                {{
                  (request.late ? 'helpdesk.answeredLate' : 'helpdesk.answered') | transloco: { at: (at | dateTime) }
                }}
              } @else {
                {{ (request.late ? 'helpdesk.late' : 'helpdesk.due') | transloco: { day: (request.dueOn | day) } }}
              }
            </p>
          </li>
        }
      </ul>
      <respi-load-more [available]="requests.hasMore()" [busy]="requests.busy()" (more)="requests.more()" />
    } @else if (requests.ready()) {
      <respi-empty icon="inbox" [title]="'helpdesk.none' | transloco" [text]="emptyWords[list()] | transloco" />
    } @else if (!requests.problem()) {
      <respi-skeleton [lines]="6" />
    }
  `,
  styles: `
    li.r-panel {
      margin-bottom: 0.75rem;
    }
    h2 {
      margin-top: 0;
      overflow-wrap: anywhere;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class HelpdeskPage {
  private readonly api = inject(Api);
  protected readonly current = inject(CurrentNetwork);
  protected readonly tones = HELPDESK_TONES;
  protected readonly addresses = IN_ADDRESS;
  protected readonly lists = LISTS;
  protected readonly emptyWords: Readonly<Record<List, string>> = {
    own: 'helpdesk.noneOwn',
    waiting: 'helpdesk.noneWaiting',
    done: 'helpdesk.noneDone',
  };
  protected readonly handles = inject(Session).hasRole('network_admin');

  /** `?elenco=da-gestire`; one's own without. */
  readonly elenco = input<string>();
  protected readonly list = computed<List>(
    () => (this.handles ? LISTS.find((each) => IN_ADDRESS[each] === this.elenco()) : undefined) ?? 'own',
  );
  protected readonly requests = new Pages<HelpdeskSummary>((cursor) => this.read(cursor));

  constructor() {
    effect(() => {
      this.list();
      untracked(() => void this.requests.restart());
    });
  }

  private read(cursor: string | undefined): Promise<HelpdeskList> {
    const list = this.list();
    return list === 'own'
      ? this.api.get<HelpdeskList>('/helpdesk', { cursor })
      : this.api.get<HelpdeskList>('/helpdesk/desk', { queue: list, cursor });
  }
}
