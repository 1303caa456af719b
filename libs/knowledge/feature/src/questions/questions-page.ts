import { ChangeDetectionStrategy, Component, computed, effect, inject, input, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { type PublicQuestion, QUESTION_STATES } from '@respi/knowledge/contract';
import { Api, CurrentNetwork, Pages } from '@respi/shared/api-client';
import type { Page } from '@respi/shared/contract';
import { DateTimePipe, Empty, LoadMore, PageHeading, Problem, Skeleton, Tabs } from '@respi/shared/ui';

/** What the public asks: those that wait, the one that waits longest first; and those that were answered or closed. */
@Component({
  selector: 'respi-questions-page',
  imports: [DateTimePipe, Empty, LoadMore, PageHeading, Problem, RouterLink, Skeleton, Tabs, TranslocoPipe],
  templateUrl: './questions-page.html',
  styles: `
    li.r-panel {
      margin-bottom: 0.75rem;
    }
    h2 {
      margin-block-start: 0;
      font-size: 1.125rem;
    }
    h2 a {
      display: -webkit-box;
      -webkit-line-clamp: 3;
      -webkit-box-orient: vertical;
      overflow: hidden;
      overflow-wrap: anywhere;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class QuestionsPage {
  private readonly api = inject(Api);
  protected readonly current = inject(CurrentNetwork);
  protected readonly states = QUESTION_STATES;

  /** `?stato=answered`; those that wait without. */
  readonly stato = input<string>();
  protected readonly state = computed(() => QUESTION_STATES.find((state) => state === this.stato()) ?? 'waiting');
  protected readonly questions = new Pages<PublicQuestion>((cursor) =>
    this.api.get<Page<PublicQuestion>>('/questions', { state: this.state(), cursor }),
  );

  constructor() {
    effect(() => {
      this.state();
      untracked(() => void this.questions.restart());
    });
  }
}
