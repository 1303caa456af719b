import { ChangeDetectionStrategy, Component, computed, effect, inject, input, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { CHECKLIST_STATES, type ChecklistList, type ChecklistSummary } from '@respi/knowledge/contract';
import { Api, CurrentNetwork, Pages, Session } from '@respi/shared/api-client';
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
  StateLabel,
  Tabs,
} from '@respi/shared/ui';
import { ChecklistStatePipe, TONE_OF_CHECKLIST } from './checklist-words';

/** The lists of documents by procedure: which are in force, and which wait for whose word. */
@Component({
  selector: 'respi-checklists-page',
  imports: [
    ChecklistStatePipe,
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
    StateLabel,
    Tabs,
    TranslocoPipe,
  ],
  templateUrl: './checklists-page.html',
  styles: `
    h2 {
      margin: 0 0 0.5rem;
      font-size: 1.125rem;
    }
    li.r-panel {
      margin-bottom: 1rem;
    }
    p {
      margin: 0.25rem 0 0;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ChecklistsPage {
  private readonly api = inject(Api);
  private readonly session = inject(Session);
  protected readonly current = inject(CurrentNetwork);

  readonly stato = input<string>();
  readonly mie = input<string>();

  protected readonly tones = TONE_OF_CHECKLIST;
  protected readonly state = computed(() => CHECKLIST_STATES.find((state) => state === this.stato()));
  protected readonly writes = computed(() => this.session.hasRole('coordinator'));
  protected readonly speaks = computed(() => this.session.hasRole('referent'));
  protected readonly states = computed(() =>
    this.writes()
      ? CHECKLIST_STATES
      : CHECKLIST_STATES.filter((state) => state === 'in_force' || state === 'in_review'),
  );
  protected readonly lists = new Pages<ChecklistSummary>((cursor) =>
    this.api.get<ChecklistList>('/checklists', { state: this.state(), waiting: this.mie() ? true : null, cursor }),
  );

  constructor() {
    effect(() => {
      this.state();
      this.mie();
      untracked(() => void this.lists.restart());
    });
  }
}
