import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { CaseDetail } from '@respi/segnalazioni/contract';
import { DateTimePipe } from '@respi/shared/ui';

/** Why a case is as urgent as it is: which rule, fact and law, and who said what about it since. */
@Component({
  selector: 'respi-urgency-of-case',
  imports: [DateTimePipe, TranslocoPipe],
  template: `
    <details>
      <summary>{{ 'segnalazioni.facts.why' | transloco }}</summary>
      <ul>
        @for (reason of detail().urgencyReasons; track reason.rule + reason.text) {
          <li>
            {{ reason.text }}
            @if (reason.law) {
              <span class="r-small">{{ 'segnalazioni.urgencyWhy.law' | transloco: { law: reason.law } }}</span>
            }
          </li>
        } @empty {
          <li>{{ 'segnalazioni.facts.noReason' | transloco }}</li>
        }
      </ul>
      <p class="r-small">{{ 'segnalazioni.urgencyWhy.version' | transloco: { version: detail().urgencyRules } }}</p>
    </details>
    @if (said().length > 1) {
      <h3 id="urgenza-storia">{{ 'segnalazioni.urgencyWhy.steps' | transloco }}</h3>
      <ol aria-labelledby="urgenza-storia" class="r-plain-list">
        @for (step of said(); track $index) {
          <li>
            <span>{{
              'segnalazioni.urgencyWhy.step.' + step.what
                | transloco
                  : {
                      by: step.by.name,
                      code: ('ui.urgency.' + step.code | transloco),
                      before: step.before ? ('ui.urgency.' + step.before | transloco) : '',
                      rule: step.rule,
                    }
            }}</span>
            @if (step.reason) {
              <q>{{ step.reason }}</q>
            }
            <span class="r-small">{{ step.at | dateTime }}</span>
          </li>
        }
      </ol>
    }
  `,
  styles: `
    h3 {
      font-size: 1rem;
      margin-block: 0.75rem 0.25rem;
    }
    li > * {
      display: block;
    }
    .r-plain-list > li {
      padding-block: 0.375rem;
      border-block-start: 1px solid var(--r-line);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class UrgencyOfCase {
  readonly detail = input.required<CaseDetail>();
  protected readonly said = computed(() => this.detail().urgencySteps);
}
