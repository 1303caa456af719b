import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { LADDER_RUNGS, type Ladder } from '@respi/segnalazioni/contract';
import { Session } from '@respi/shared/api-client';
import { Alert, FORM_PARTS, Icon } from '@respi/shared/ui';
import { NetworkCodes } from '../../reference/network-codes';
import { ChoiceField, choices } from '../choice-field';
import { DecisionPage } from '../decision-page';
import { decided } from './decided';
import { DecideBar } from './decide-bar';
import { type LadderForm, ladderForm, ladderOf, stepForm, warnsNobody } from './ladder-form';
import { TimeWords } from './time-words';

/** Who is told when a clock grows late. */
@Component({
  selector: 'respi-ladder-page',
  imports: [Alert, ChoiceField, DecideBar, DecisionPage, FORM_PARTS, Icon, TranslocoPipe],
  templateUrl: './ladder-page.html',
  styleUrl: './time-pages.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LadderPage {
  private readonly codes = inject(NetworkCodes);
  protected readonly editable = inject(Session).hasRole('coordinator');
  protected readonly offices = computed(() =>
    this.codes
      .offices()()
      .filter(({ kind }) => kind === 'ufficio'),
  );
  private readonly officeCodes = computed(() => this.offices().map(({ code }) => code));
  protected readonly decision = decided<Ladder, LadderForm>(signal('/rules/ladder'), {
    formOf: (ladder) => ladderForm(ladder, this.officeCodes()),
    dataOf: ladderOf,
    read: inject(TimeWords).ladder,
    grain: { fields: { steps: { listBy: ['percent', 'to'] } } },
    ready: computed(() => this.offices().length > 0),
  });
  protected readonly rungs = choices('segnalazioni.rules.time.rung', LADDER_RUNGS);
  protected readonly warnsNobody = warnsNobody;

  protected add(): void {
    const step = stepForm({ percent: 100, to: 'coordination' }, this.officeCodes());
    this.decision.form()?.controls.data.controls.steps.push(step);
  }

  protected remove(index: number): void {
    this.decision.form()?.controls.data.controls.steps.removeAt(index);
  }
}
