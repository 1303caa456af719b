import {
  ChangeDetectionStrategy,
  Component,
  type ElementRef,
  inject,
  input,
  output,
  resource,
  viewChild,
} from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { CaseSummary } from '@respi/segnalazioni/contract';
import { Api, loaded } from '@respi/shared/api-client';
import type { Page } from '@respi/shared/contract';
import { Problem, Skeleton } from '@respi/shared/ui';
import { type Found, FoundCase } from './found-case';
import { KnownPeople } from './known-people';

/** Cases that hold a practice number or tax code of the chosen ones: the person's own that no search found, or others that name them. */
@Component({
  selector: 'respi-same-numbers',
  imports: [FoundCase, Problem, Skeleton, TranslocoPipe],
  template: `
    <h3 #heading tabindex="-1">{{ 'segnalazioni.privacy.sameNumbers.title' | transloco }}</h3>
    <div role="status">
      @if (others.value(); as answer) {
        <respi-problem [problem]="answer.problem" [retry]="true" (retried)="others.reload()" />
        @if (answer.value; as page) {
          @if (page.items.length === 0) {
            <p>{{ 'segnalazioni.privacy.sameNumbers.none' | transloco }}</p>
          } @else {
            <p>{{ 'segnalazioni.privacy.sameNumbers.lead' | transloco }}</p>
            <ul class="r-plain-list r-stack mb-3">
              @for (subject of page.items; track subject.id) {
                <li class="r-panel"><respi-found-case [subject]="subject" (chosen)="choose(subject)" /></li>
              }
            </ul>
          }
        }
      } @else {
        <respi-skeleton [lines]="2" />
      }
    </div>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SameNumbers {
  private readonly api = inject(Api);
  private readonly people = inject(KnownPeople);
  private readonly heading = viewChild.required<ElementRef<HTMLElement>>('heading');
  /** Ids of the cases whose numbers are looked for. */
  readonly cases = input.required<readonly string[]>();
  readonly chosen = output<Found>();
  protected readonly others = resource({
    params: () => this.cases(),
    loader: async ({ params }) => {
      const answer = await loaded(this.api.post<Page<CaseSummary>>('/privacy/same-numbers', { cases: params }));
      void this.people.learn(answer.value?.items.map(({ id }) => id) ?? []);
      return answer;
    },
  });

  protected choose(subject: Found): void {
    this.chosen.emit(subject);
    // The row goes with its button.
    this.heading().nativeElement.focus();
  }
}
