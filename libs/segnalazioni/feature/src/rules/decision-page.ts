import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ProblemDocument } from '@respi/shared/contract';
import { Alert, DateTimePipe, PageHeading, Problem, Skeleton, UnsavedChanges } from '@respi/shared/ui';
import { DecisionHistory } from './decision-history';
import type { DecisionInForce, Reading } from './reading';

/**
 * The frame of every page on which a network decides: heading, what is in force since when, the form of who may decide
 * (projected) or the same in words for who may not, and the history. Asks before a draft is lost.
 */
@Component({
  selector: 'respi-decision-page',
  imports: [Alert, DateTimePipe, DecisionHistory, PageHeading, Problem, Skeleton, TranslocoPipe],
  templateUrl: './decision-page.html',
  styleUrl: './decision-page.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DecisionPage {
  readonly heading = input.required<string>();
  readonly lead = input.required<string>();
  readonly now = input.required<DecisionInForce<unknown> | null>();
  readonly problem = input<ProblemDocument | null>(null);
  readonly path = input.required<string>();
  /** The decision in words. */
  readonly read = input.required<(data: never) => Reading>();
  /** Who may change it, for who may not; null for who may. */
  readonly onlyRead = input.required<string | null>();
  /** Shown to who may not change it, where the page has no words of its own for that. */
  readonly reading = input<Reading>([]);
  /** What holds as long as nobody decided, where it is not what a network is born with. */
  readonly undecided = input('');
  readonly changed = input.required<boolean>();
  readonly loadable = input(false);
  readonly retried = output();
  readonly versionWanted = output<number>();

  constructor() {
    inject(UnsavedChanges).watch(() => this.changed());
  }
}
