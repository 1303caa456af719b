import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { CASE_ENDINGS, CASE_KINDS, type Retention } from '@respi/segnalazioni/contract';
import { CurrentNetwork, Session } from '@respi/shared/api-client';
import { FORM_PARTS, Icon } from '@respi/shared/ui';
import { ChoiceField, choices } from '../choice-field';
import { DecisionPage } from '../decision-page';
import { decided } from './decided';
import { DecideBar } from './decide-bar';
import { type RetentionForm, retentionExceptionForm, retentionForm, retentionOf } from './retention-form';
import { RetentionQuestion } from './retention-question';
import { TimeWords } from './time-words';

/** How long the data of a person are kept, once the case has ended. */
@Component({
  selector: 'respi-retention-page',
  imports: [ChoiceField, DecideBar, DecisionPage, FORM_PARTS, Icon, RouterLink, TranslocoPipe],
  templateUrl: './retention-page.html',
  styleUrl: './time-pages.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RetentionPage {
  private readonly question = inject(RetentionQuestion);
  protected readonly current = inject(CurrentNetwork);
  protected readonly editable = inject(Session).hasRole('coordinator');
  protected readonly decision = decided<Retention, RetentionForm>(signal('/rules/retention'), {
    formOf: retentionForm,
    dataOf: retentionOf,
    read: inject(TimeWords).retention,
    grain: { fields: { days: { each: 'whole' }, exceptions: { listBy: ['kind', 'ending'] } } },
    mayBeSaved: (retention) => this.question.mayBeSaved(retention),
  });
  protected readonly endings = CASE_ENDINGS;
  protected readonly endingChoices = choices('segnalazioni.rules.retention.ending', CASE_ENDINGS);
  protected readonly kindChoices = choices('segnalazioni.kind', CASE_KINDS);

  protected add(): void {
    this.decision
      .form()
      ?.controls.data.controls.exceptions.push(retentionExceptionForm({ kind: CASE_KINDS[0], days: 730 }));
  }

  protected remove(index: number): void {
    this.decision.form()?.controls.data.controls.exceptions.removeAt(index);
  }
}
