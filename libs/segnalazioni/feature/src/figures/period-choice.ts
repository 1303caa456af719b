import { ChangeDetectionStrategy, Component, computed, effect, inject, input } from '@angular/core';
import { FormControl, FormGroup, Validators } from '@angular/forms';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { FORM_PARTS } from '@respi/shared/ui';
import { PRESETS, type Period, presetOf, presetPeriod } from './period';

/** From when to when: the usual periods, or two days of one's own. The address holds the choice. */
@Component({
  selector: 'respi-period-choice',
  imports: [FORM_PARTS, RouterLink, TranslocoPipe],
  templateUrl: './period-choice.html',
  styleUrl: './period-choice.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PeriodChoice {
  private readonly router = inject(Router);
  private readonly transloco = inject(TranslocoService);
  private readonly now = new Date();

  readonly period = input.required<Period>();
  protected readonly presets = PRESETS.map((name) => ({ name, ...presetPeriod(name, this.now) }));
  protected readonly preset = computed(() => presetOf(this.period(), this.now));
  protected readonly form = new FormGroup({
    from: new FormControl('', { nonNullable: true, validators: [Validators.required] }),
    to: new FormControl('', { nonNullable: true, validators: [Validators.required] }),
  });

  constructor() {
    effect(() => this.form.setValue(this.period()));
  }

  protected show(): void {
    const { from, to } = this.form.getRawValue();
    if (from > to) {
      const problem: string = this.transloco.translate('segnalazioni.figures.wrongOrder');
      this.form.controls.to.setErrors({ problem });
      return;
    }
    void this.router.navigate([], { queryParams: { dal: from, al: to } });
  }
}
