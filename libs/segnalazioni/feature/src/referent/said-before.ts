import { ChangeDetectionStrategy, Component, inject, input, resource } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Suggestions } from '@respi/segnalazioni/contract';
import { Api, CurrentNetwork, loaded } from '@respi/shared/api-client';
import { Skeleton } from '@respi/shared/ui';
import { ExcerptPipe } from '../reference/excerpt';

/** What the network said before on the same matter: published sheets and answered cases within one's sight. */
@Component({
  selector: 'respi-said-before',
  imports: [ExcerptPipe, RouterLink, Skeleton, TranslocoPipe],
  template: `
    <section [attr.aria-label]="'segnalazioni.referent.before' | transloco">
      <h3>{{ 'segnalazioni.referent.before' | transloco }}</h3>
      @if (found.value(); as answer) {
        @if (answer.value; as said) {
          @for (sheet of said.faq; track sheet.slug) {
            <article>
              <h4>
                <a [routerLink]="current.link('riservata', 'schede', sheet.slug)" target="_blank">{{
                  sheet.question
                }}</a>
              </h4>
              <p>{{ sheet.shortAnswer }}</p>
              <p class="r-small">{{ sheet.why }}</p>
            </article>
          }
          @for (case of said.cases; track case.id) {
            <article>
              <h4>
                <a [routerLink]="current.link('riservata', 'segnalazioni', case.id)" target="_blank">{{
                  case.number
                }}</a>
              </h4>
              <p>{{ case.excerpt | excerpt }}</p>
              <p class="r-small">{{ case.why }}</p>
            </article>
          }
          @if (said.faq.length + said.cases.length === 0) {
            <p class="r-muted">{{ 'segnalazioni.referent.nothingBefore' | transloco }}</p>
          }
        } @else {
          <p class="r-muted">{{ 'segnalazioni.referent.beforeUnread' | transloco }}</p>
        }
      } @else {
        <respi-skeleton [lines]="6" />
      }
    </section>
  `,
  styles: `
    section {
      padding: 1rem 1.25rem;
      border-radius: var(--r-radius);
      background: var(--r-surface);
    }
    h3 {
      margin: 0 0 0.5rem;
      font-size: 1rem;
    }
    h4 {
      margin: 0.75rem 0 0.25rem;
      font-size: 1rem;
      font-weight: 600;
    }
    p {
      margin: 0 0 0.25rem;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SaidBefore {
  private readonly api = inject(Api);
  protected readonly current = inject(CurrentNetwork);

  readonly question = input.required<string>();
  readonly topic = input<string>();

  protected readonly found = resource({
    params: () => ({ text: this.question(), topic: this.topic() }),
    loader: ({ params: { text, topic } }) =>
      loaded(this.api.post<Suggestions>('/suggestions', { text, ...(topic ? { topic } : {}) })),
  });
}
