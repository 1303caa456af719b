import { ChangeDetectionStrategy, Component, effect, inject, signal, untracked } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { CASE_KINDS, TARGET_ACTS, type Targets, URGENCIES } from '@respi/segnalazioni/contract';
import { Session } from '@respi/shared/api-client';
import { FORM_PARTS, Icon, PageHeading, Problem, Skeleton, UrgencyBadge } from '@respi/shared/ui';
import { NetworkCodes } from '../../reference/network-codes';
import { decided, decisionForm } from './decided';
import { DecideWithReason } from './decide-with-reason';
import { DecisionLine } from './decision-line';
import { TargetAmount } from './target-amount';
import { exceptionForm, targetsForm, targetsOf } from './targets-form';

/** How long each act may take: by urgency, and the exceptions. */
@Component({
  selector: 'respi-targets-page',
  imports: [
    DecideWithReason,
    DecisionLine,
    FORM_PARTS,
    Icon,
    PageHeading,
    Problem,
    Skeleton,
    TargetAmount,
    TranslocoPipe,
    UrgencyBadge,
  ],
  templateUrl: './targets-page.html',
  styleUrl: './time-pages.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TargetsPage {
  private readonly transloco = inject(TranslocoService);
  protected readonly codes = inject(NetworkCodes);
  protected readonly editable = inject(Session).hasRole('coordinator');
  protected readonly decision = decided<Targets>(signal('/rules/targets'));
  protected readonly form = signal<ReturnType<typeof this.formOf> | null>(null);
  protected readonly urgencies = URGENCIES;
  protected readonly acts = TARGET_ACTS;
  protected readonly kinds = CASE_KINDS;

  constructor() {
    effect(() => {
      const now = this.decision.opened();
      if (now) untracked(() => this.form.set(this.formOf(now.data)));
    });
  }

  protected act(act: (typeof TARGET_ACTS)[number]): string {
    return this.transloco.translate(`segnalazioni.rules.time.act.${act}`);
  }

  protected add(): void {
    const target = { working_days: 1 };
    this.form()?.controls.data.controls.exceptions.push(exceptionForm({ act: 'take', target }));
  }

  protected remove(index: number): void {
    this.form()?.controls.data.controls.exceptions.removeAt(index);
  }

  protected async save(): Promise<void> {
    const form = this.form();
    if (form) await this.decision.save(targetsOf(form.controls.data));
  }

  private formOf(targets: Targets) {
    return decisionForm(targetsForm(targets), this.decision.reason);
  }
}
