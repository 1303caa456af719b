import { ChangeDetectionStrategy, Component, computed, effect, inject, signal, untracked } from '@angular/core';
import { FormArray, FormControl, FormGroup, FormRecord, Validators } from '@angular/forms';
import { TranslocoPipe } from '@jsverse/transloco';
import { LADDER_RUNGS, type Ladder, type LadderRung, type LadderStep } from '@respi/segnalazioni/contract';
import { Session } from '@respi/shared/api-client';
import { FORM_PARTS, Icon, PageHeading, Problem, Skeleton } from '@respi/shared/ui';
import { NetworkCodes } from '../../reference/network-codes';
import { decided, decisionForm } from './decided';
import { DecideWithReason } from './decide-with-reason';
import { DecisionLine } from './decision-line';

type StepForm = FormGroup<{
  percent: FormControl<number>;
  to: FormControl<LadderRung>;
  offices: FormRecord<FormControl<boolean>>;
}>;

/** Who is told when a clock grows late. */
@Component({
  selector: 'respi-ladder-page',
  imports: [DecideWithReason, DecisionLine, FORM_PARTS, Icon, PageHeading, Problem, Skeleton, TranslocoPipe],
  templateUrl: './ladder-page.html',
  styleUrl: './time-pages.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LadderPage {
  private readonly codes = inject(NetworkCodes);
  protected readonly editable = inject(Session).hasRole('coordinator');
  protected readonly decision = decided<Ladder>(signal('/rules/ladder'));
  protected readonly offices = computed(() =>
    this.codes
      .offices()()
      .filter(({ kind }) => kind === 'ufficio'),
  );
  protected readonly form = signal<ReturnType<typeof this.formOf> | null>(null);
  protected readonly rungs = LADDER_RUNGS;

  constructor() {
    effect(() => {
      const [now, offices] = [this.decision.opened(), this.offices()];
      if (now && offices.length > 0) untracked(() => this.form.set(this.formOf(now.data)));
    });
  }

  protected steps(): FormArray<StepForm> | undefined {
    return this.form()?.controls.data.controls.steps;
  }

  protected add(): void {
    this.steps()?.push(this.stepForm({ percent: 100, to: 'coordination' }));
  }

  protected remove(index: number): void {
    this.steps()?.removeAt(index);
  }

  protected async save(): Promise<void> {
    const steps = (this.steps()?.controls ?? []).map((step) => step.getRawValue());
    await this.decision.save({
      steps: steps.map(({ percent, to, offices }) => ({
        percent,
        to,
        ...(to === 'office_head' ? { offices: Object.keys(offices).filter((code) => offices[code]) } : {}),
      })),
    });
  }

  private formOf({ steps }: Ladder) {
    const data = new FormGroup({ steps: new FormArray(steps.map((step) => this.stepForm(step))) });
    return decisionForm(data, this.decision.reason);
  }

  private stepForm({ percent, to, offices = [] }: LadderStep): StepForm {
    const ticked = this.offices().map(
      ({ code }) => [code, new FormControl(offices.includes(code), { nonNullable: true })] as const,
    );
    return new FormGroup({
      percent: new FormControl(percent, {
        nonNullable: true,
        validators: [Validators.required, Validators.min(1), Validators.max(1_000)],
      }),
      to: new FormControl<LadderRung>(to, { nonNullable: true }),
      offices: new FormRecord(Object.fromEntries(ticked)),
    });
  }
}
