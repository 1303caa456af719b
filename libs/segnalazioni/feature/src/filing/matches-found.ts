import { ChangeDetectionStrategy, Component, computed, inject, output } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import { Button, pluralKey } from '@respi/shared/ui';
import { FilingAdvisor } from './filing-advisor';

/** How much is known already, under the question: what was found stands beside it, or below, where nobody who writes looks. */
@Component({
  selector: 'respi-matches-found',
  imports: [Button],
  template: `
    <p role="status">
      @if (found(); as words) {
        <button respiButton="quiet" type="button" (click)="wanted.emit()">{{ words }}</button>
      }
    </p>
  `,
  styles: `
    /* The room is reserved: what stands below does not move while somebody writes. */
    p {
      min-height: var(--r-target);
      margin: 0 0 0.5rem;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MatchesFound {
  private readonly advisor = inject(FilingAdvisor);
  private readonly transloco = inject(TranslocoService);

  /** To be led to them. */
  readonly wanted = output();

  protected readonly found = computed(() => {
    const sheets = this.advisor.sheets().length;
    const cases = this.advisor.cases().length;
    if (sheets + cases === 0) return null;
    return this.words(pluralKey('found', sheets + cases), { what: this.counted(sheets, cases) });
  });

  private counted(sheets: number, cases: number): string {
    const ofSheets = this.words(pluralKey('counted.sheets', sheets), { count: sheets });
    const ofCases = this.words(pluralKey('counted.cases', cases), { count: cases });
    if (sheets > 0 && cases > 0) return this.words('both', { sheets: ofSheets, cases: ofCases });
    return sheets > 0 ? ofSheets : ofCases;
  }

  private words(key: string, parameters: Record<string, unknown> = {}): string {
    return this.transloco.translate(`segnalazioni.filing.matches.${key}`, parameters);
  }
}
