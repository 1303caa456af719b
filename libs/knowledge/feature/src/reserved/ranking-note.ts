import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Ranking } from '@respi/knowledge/contract';

/** Why a sheet stands where it stands in the results: words, fields, other ways to say it, subjects. */
@Component({
  selector: 'respi-ranking-note',
  imports: [TranslocoPipe],
  template: `
    <details>
      <summary>
        {{ 'knowledge.ranking.why' | transloco }}
        <span class="visually-hidden">{{ question() }}</span>
      </summary>
      <ul>
        <li>
          {{ 'knowledge.ranking.match.' + ranking().match | transloco }}
          {{ 'knowledge.ranking.score' | transloco: { score: ranking().score.toLocaleString('it-IT') } }}
        </li>
        @for (word of ranking().words; track $index) {
          <li>
            <strong>{{ word.said }}</strong>
            @if (word.by) {
              {{ 'knowledge.ranking.by' | transloco: { way: word.by } }}
            }
            {{ 'knowledge.ranking.in' | transloco }}
            @for (field of word.fields; track field) {
              <span>{{ 'knowledge.reserved.field.' + field | transloco }}{{ $last ? '' : ', ' }}</span>
            }
          </li>
        }
        @if (ranking().subjects.length > 0) {
          <li>{{ 'knowledge.ranking.subjects' | transloco: { subjects: ranking().subjects.join(', ') } }}</li>
        }
      </ul>
    </details>
  `,
  styles: `
    summary {
      min-height: var(--r-target);
      padding: 0.5rem 0;
      cursor: pointer;
      color: var(--r-link);
      font-size: 0.9375rem;
    }
    ul {
      margin: 0 0 0.5rem;
      padding-left: 1.25rem;
      font-size: 0.9375rem;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RankingNote {
  readonly ranking = input.required<Ranking>();
  /** Of the sheet, for who hears the pages and meets several of these. */
  readonly question = input.required<string>();
}
