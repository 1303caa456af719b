import { ChangeDetectionStrategy, Component, computed, effect, inject, input } from '@angular/core';
import { FormControl, FormGroup, Validators } from '@angular/forms';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { Alert, DayPipe, FORM_PARTS, MonthPipe } from '@respi/shared/ui';
import {
  type Grain,
  type OtherPeriod,
  PRESETS,
  type Period,
  monthsToChoose,
  presetOf,
  presetPeriod,
  wholeMonths,
} from './period';

/** From when to when: the usual periods, or two days (or months) of one's own. The address holds the choice. */
@Component({
  selector: 'respi-period-choice',
  imports: [Alert, DayPipe, FORM_PARTS, MonthPipe, RouterLink, TranslocoPipe],
  templateUrl: './period-choice.html',
  styleUrl: './period-choice.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PeriodChoice {
  private readonly router = inject(Router);
  private readonly transloco = inject(TranslocoService);
  private readonly now = new Date();

  readonly period = input.required<Period>();
  readonly grain = input.required<Grain>();
  /** Why it is not the one that the address asks for: nobody must take one for the other. */
  readonly other = input<OtherPeriod | null>(null);
  protected readonly presets = computed(() =>
    PRESETS.map((name) => ({ name, ...presetPeriod(name, this.now, this.grain()) })),
  );
  protected readonly preset = computed(() => presetOf(this.period(), this.now, this.grain()));
  protected readonly months = computed(() => monthsToChoose(this.period(), this.now));
  protected readonly form = new FormGroup({
    from: new FormControl('', { nonNullable: true, validators: [Validators.required] }),
    to: new FormControl('', { nonNullable: true, validators: [Validators.required] }),
  });

  constructor() {
    effect(() => {
      const { from, to } = this.period();
      this.form.setValue(this.grain() === 'months' ? { from: from.slice(0, 7), to: to.slice(0, 7) } : { from, to });
    });
  }

  protected show(): void {
    const { from, to } = this.form.getRawValue();
    if (from > to) {
      const problem: string = this.transloco.translate('segnalazioni.figures.wrongOrder');
      this.form.controls.to.setErrors({ problem });
      return;
    }
    const period = this.grain() === 'months' ? wholeMonths(from, to) : { from, to };
    void this.router.navigate([], { queryParams: { dal: period.from, al: period.to } });
  }
}
