import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { CASE_KINDS, TARGET_ACTS, type Targets, URGENCIES } from '@respi/segnalazioni/contract';
import { Session } from '@respi/shared/api-client';
import { FORM_PARTS, Icon, UrgencyBadge } from '@respi/shared/ui';
import { NetworkCodes } from '../../reference/network-codes';
import { ChoiceField, choices } from '../choice-field';
import { DecisionPage } from '../decision-page';
import { decided } from './decided';
import { DecideBar } from './decide-bar';
import { TargetAmount } from './target-amount';
import { type TargetsForm, exceptionForm, targetsForm, targetsOf } from './targets-form';
import { TimeWords } from './time-words';

/** How long each act may take: by urgency, and the exceptions. */
@Component({
  selector: 'respi-targets-page',
  imports: [ChoiceField, DecideBar, DecisionPage, FORM_PARTS, Icon, TargetAmount, TranslocoPipe, UrgencyBadge],
  templateUrl: './targets-page.html',
  styleUrl: './time-pages.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TargetsPage {
  private readonly codes = inject(NetworkCodes);
  protected readonly editable = inject(Session).hasRole('coordinator');
  protected readonly decision = decided<Targets, TargetsForm>(signal('/rules/targets'), {
    formOf: targetsForm,
    dataOf: targetsOf,
    read: inject(TimeWords).targets,
    grain: {
      fields: { byUrgency: { each: { each: 'whole' } }, exceptions: { listBy: ['act', 'urgency', 'office', 'kind'] } },
    },
  });
  protected readonly urgencies = URGENCIES;
  protected readonly acts = TARGET_ACTS;
  protected readonly actChoices = choices('segnalazioni.rules.time.act', TARGET_ACTS);
  protected readonly urgencyChoices = choices('ui.urgency', URGENCIES);
  protected readonly kindChoices = choices('segnalazioni.kind', CASE_KINDS);
  protected readonly officeChoices = computed(() =>
    this.codes
      .offices()()
      .filter(({ kind }) => kind === 'ufficio')
      .map(({ code, name }) => ({ code, label: name })),
  );

  protected add(): void {
    const target = { working_days: 1 };
    this.decision.form()?.controls.data.controls.exceptions.push(exceptionForm({ act: 'take', target }));
  }

  protected remove(index: number): void {
    this.decision.form()?.controls.data.controls.exceptions.removeAt(index);
  }
}
