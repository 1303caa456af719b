import { ChangeDetectionStrategy, Component, computed, inject, output } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { CaseState, Suggestions } from '@respi/segnalazioni/contract';
import { CurrentNetwork } from '@respi/shared/api-client';
import { Button, Icon, pluralKey } from '@respi/shared/ui';
import { ExcerptPipe } from '../reference/excerpt';
import { StateOfCase } from '../reference/state-of-case';
import { FilingAdvisor } from './filing-advisor';

type Sheet = Suggestions['faq'][number];

/** What the network knows already, beside the question while it is written. Its room is reserved: nothing typed moves. */
@Component({
  selector: 'respi-matches',
  imports: [Button, ExcerptPipe, Icon, StateOfCase, TranslocoPipe],
  templateUrl: './matches.html',
  styleUrl: './matches.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Matches {
  private readonly advisor = inject(FilingAdvisor);
  private readonly transloco = inject(TranslocoService);
  protected readonly current = inject(CurrentNetwork);

  /** The sheet answers: the filing ends here. */
  readonly answered = output<Sheet>();

  protected readonly sheets = computed(() =>
    (this.advisor.suggestions()?.faq ?? []).filter(({ slug }) => !this.advisor.notMyCase().has(slug)),
  );
  protected readonly cases = computed(() =>
    (this.advisor.suggestions()?.cases ?? []).map((earlier) => ({ ...earlier, state: earlier.state as CaseState })),
  );
  protected readonly nothing = computed(() => this.sheets().length + this.cases().length === 0);
  /** Said to who does not see the column. */
  protected readonly announcement = computed(() => {
    const sheets = this.sheets().length;
    const cases = this.cases().length;
    if (sheets + cases === 0) return '';
    return [
      this.transloco.translate(pluralKey('segnalazioni.filing.matches.sheets', sheets), { count: sheets }),
      this.transloco.translate(pluralKey('segnalazioni.filing.matches.casesCount', cases), { count: cases }),
    ].join(', ');
  });

  protected notMyCase(sheet: Sheet): void {
    void this.advisor.tell({ slug: sheet.slug, answered: false });
  }
}
