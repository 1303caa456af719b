import {
  ChangeDetectionStrategy,
  Component,
  type ElementRef,
  computed,
  inject,
  output,
  viewChild,
} from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { CaseState, Suggestions } from '@respi/segnalazioni/contract';
import { CurrentNetwork } from '@respi/shared/api-client';
import { Button, Icon, PluralPipe } from '@respi/shared/ui';
import { ExcerptPipe } from '../reference/excerpt';
import { StateOfCase } from '../reference/state-of-case';
import { FilingAdvisor } from './filing-advisor';

type Sheet = Suggestions['faq'][number];

/** What the network knows already, beside the question while it is written. Its room is reserved: nothing typed moves. */
@Component({
  selector: 'respi-matches',
  imports: [Button, ExcerptPipe, Icon, PluralPipe, StateOfCase, TranslocoPipe],
  templateUrl: './matches.html',
  styleUrl: './matches.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Matches {
  private readonly advisor = inject(FilingAdvisor);
  protected readonly current = inject(CurrentNetwork);
  private readonly heading = viewChild.required<ElementRef<HTMLElement>>('heading');

  /** The sheet answers: the filing ends here. */
  readonly answered = output<Sheet>();

  protected readonly sheets = this.advisor.sheets;
  protected readonly cases = computed(() =>
    this.advisor.cases().map((earlier) => ({ ...earlier, state: earlier.state as CaseState })),
  );
  protected readonly hidden = this.advisor.hidden;
  /** What stands in place of what was found. */
  protected readonly instead = computed(() => {
    if (this.sheets().length + this.cases().length > 0) return null;
    if (!this.advisor.nothingMatches()) return 'nothing';
    return this.hidden() > 0 ? null : 'noneAlike';
  });

  /** To the first of them, for who comes from the line under the question. */
  show(): void {
    const { nativeElement } = this.heading();
    nativeElement.focus({ preventScroll: true });
    nativeElement.scrollIntoView({ block: 'start' });
  }

  protected notMyCase(sheet: Sheet): void {
    this.advisor.leaveAside([sheet.slug]);
    void this.advisor.tell({ slug: sheet.slug, answered: false });
    // The button that was pressed is gone: focus stays in the list.
    this.heading().nativeElement.focus({ preventScroll: true });
  }

  protected showAgain(): void {
    this.advisor.showAgain();
    this.heading().nativeElement.focus({ preventScroll: true });
  }
}
