import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import {
  type AccessibilityStatement,
  BARRIER_REASONS,
  type Barrier,
  HELPDESK_DUE_DAYS,
  SHIPPED_STATEMENT,
} from '@respi/content/contract';
import { CurrentNetwork } from '@respi/shared/api-client';
import { SOURCE_LANGUAGE, languageTag } from '@respi/shared/contract/languages';
import { LongDayPipe, PAGE_LANGUAGE, WrittenIn } from '@respi/shared/ui/reading';

/** The days and numbers of the versions of a statement, where it is one that was published. */
export interface StatementOrigin {
  readonly version: number;
  readonly on: string;
  readonly earlier: readonly { readonly version: number; readonly on: string }[];
}

const [NOT_TRIED, LINKED] = SHIPPED_STATEMENT.barriers;
/** Words that come with ReSPI have translations, and keep them in a statement that a body took them over into. */
const SHIPPED_WORDS: ReadonlyMap<string, string> = new Map([
  [NOT_TRIED?.text ?? '', 'statement.ships.notTried'],
  [NOT_TRIED?.alternative ?? '', 'statement.ships.notTriedInstead'],
  [LINKED?.text ?? '', 'statement.ships.linked'],
]);

const OMBUDSMAN = 'https://www.agid.gov.it/it/agenzia/difensore-civico-il-digitale';

/** The statement in the order of AgID's model. What the body wrote is Italian, whatever the page is in. */
@Component({
  selector: 'respi-statement-body',
  imports: [LongDayPipe, RouterLink, TranslocoPipe, WrittenIn],
  template: `
    <section [attr.aria-labelledby]="prefix() + 'conformita'">
      <h2 [id]="prefix() + 'conformita'">{{ 'statement.conformity.title' | transloco }}</h2>
      <p>{{ 'statement.conformity.' + statement().conformity | transloco }}</p>
      <p>{{ 'statement.applies' | transloco }}</p>
    </section>
    <section [attr.aria-labelledby]="prefix() + 'ostacoli'">
      <h2 [id]="prefix() + 'ostacoli'">{{ 'statement.barriers.title' | transloco }}</h2>
      @for (group of groups(); track group.reason) {
        <h3>{{ 'statement.reason.' + group.reason | transloco }}</h3>
        <ul>
          @for (barrier of group.barriers; track $index) {
            <li>
              @if (shipped.get(barrier.text); as key) {
                <p>{{ key | transloco }}</p>
              } @else {
                <p class="words" respiWrittenIn>{{ barrier.text }}</p>
              }
              @if (barrier.alternative; as alternative) {
                <p>
                  {{ 'statement.barriers.alternative' | transloco }}
                  @if (shipped.get(alternative); as key) {
                    {{ key | transloco }}
                  } @else {
                    <span class="words" respiWrittenIn>{{ alternative }}</span>
                  }
                </p>
              }
              @if (translated && !isShipped(barrier)) {
                <p class="r-small">{{ 'statement.barriers.inItalian' | transloco }}</p>
              }
            </li>
          }
        </ul>
      } @empty {
        <p>{{ 'statement.barriers.none' | transloco }}</p>
      }
    </section>
    @if (isOfTheBody()) {
      <section [attr.aria-labelledby]="prefix() + 'redazione'">
        <h2 [id]="prefix() + 'redazione'">{{ 'statement.drawn.title' | transloco }}</h2>
        @if (statement().preparedOn; as day) {
          <p>{{ 'statement.drawn.preparedOn' | transloco: { day: day | longDay } }}</p>
        }
        @if (statement().reviewedOn; as day) {
          <p>{{ 'statement.drawn.reviewedOn' | transloco: { day: day | longDay } }}</p>
        }
        <p>{{ 'statement.drawn.' + statement().method | transloco }}</p>
        @if (origin(); as known) {
          <p>{{ 'statement.drawn.version' | transloco: { version: known.version, day: known.on | longDay } }}</p>
          @if (known.earlier.length > 0) {
            <p>{{ 'statement.drawn.earlier' | transloco }}</p>
            <ul>
              @for (each of known.earlier; track each.version) {
                <li>
                  {{ 'statement.drawn.earlierOf' | transloco: { version: each.version, day: each.on | longDay } }}
                </li>
              }
            </ul>
          }
        }
        @if (statement().declaredAt; as address) {
          <p>
            <a [href]="address" rel="noopener">{{ 'statement.drawn.atAgid' | transloco }}</a>
          </p>
        }
      </section>
    }
    <section [attr.aria-labelledby]="prefix() + 'recapiti-accessibilita'">
      <h2 [id]="prefix() + 'recapiti-accessibilita'">{{ 'statement.feedback.title' | transloco }}</h2>
      <p>{{ 'statement.feedback.text' | transloco: due }}</p>
      <p>
        <a class="btn btn-primary" [routerLink]="current.link('accessibilita', 'segnala')">{{
          'barrier.title' | transloco
        }}</a>
      </p>
      <p>
        <a [routerLink]="current.link('accessibilita', 'risposta')">{{ 'barrier.read' | transloco }}</a>
      </p>
      @if (contacts().length > 0) {
        <p>{{ 'statement.feedback.contacts' | transloco }}</p>
        <ul>
          @for (contact of contacts(); track contact) {
            <li>
              <bdi respiWrittenIn>{{ contact }}</bdi>
            </li>
          }
        </ul>
      }
    </section>
    <section [attr.aria-labelledby]="prefix() + 'attuazione'">
      <h2 [id]="prefix() + 'attuazione'">{{ 'statement.enforcement.title' | transloco }}</h2>
      <p>{{ 'statement.enforcement.text' | transloco: due }}</p>
      <p>
        <a [href]="ombudsman" rel="noopener" hreflang="it">{{ 'statement.enforcement.link' | transloco }}</a>
      </p>
    </section>
    <section [attr.aria-labelledby]="prefix() + 'sul-sito'">
      <h2 [id]="prefix() + 'sul-sito'">{{ 'statement.site.title' | transloco }}</h2>
      @if (statement().publishedOn; as day) {
        <p>{{ 'statement.site.publishedOn' | transloco: { day: day | longDay } }}</p>
      }
      <p>{{ (statement().usabilityTests ? 'statement.site.tested' : 'statement.site.notTested') | transloco }}</p>
      <p>
        {{ 'statement.site.platform' | transloco }} <bdi respiWrittenIn>{{ statement().platform }}</bdi>
      </p>
    </section>
    @if (statement().disabledStaff !== null || statement().workplaces !== null) {
      <section [attr.aria-labelledby]="prefix() + 'struttura'">
        <h2 [id]="prefix() + 'struttura'">{{ 'statement.staff.title' | transloco }}</h2>
        @if (statement().disabledStaff !== null) {
          <p>{{ 'statement.staff.disabled' | transloco: { count: statement().disabledStaff } }}</p>
        }
        @if (statement().workplaces !== null) {
          <p>{{ 'statement.staff.workplaces' | transloco: { count: statement().workplaces } }}</p>
        }
      </section>
    }
  `,
  styles: `
    .words {
      white-space: pre-line;
      overflow-wrap: anywhere;
    }
    li p {
      margin-bottom: 0.25rem;
    }
    .btn {
      white-space: normal;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class StatementBody {
  protected readonly current = inject(CurrentNetwork);
  protected readonly shipped = SHIPPED_WORDS;
  protected readonly translated = languageTag(inject(PAGE_LANGUAGE)) !== SOURCE_LANGUAGE;
  protected readonly ombudsman = OMBUDSMAN;
  protected readonly due = { days: HELPDESK_DUE_DAYS.outside };
  readonly statement = input.required<AccessibilityStatement>();
  /** Null of one that is not published, or that nobody wrote. */
  readonly origin = input<StatementOrigin | null>(null);
  /** Of the ids, where more than one is on a page. */
  readonly prefix = input('');
  /** How else the body is reached. */
  readonly reachedAt = input<readonly string[]>([]);

  /** Of what ReSPI ships with, no body says that it drew it up. */
  protected readonly isOfTheBody = computed(() => this.origin() !== null || this.statement().preparedOn !== null);
  protected readonly contacts = computed(() => {
    const { contact } = this.statement();
    return [...new Set([...(contact === null ? [] : [contact]), ...this.reachedAt()])];
  });
  protected readonly groups = computed(() =>
    BARRIER_REASONS.map((reason) => ({
      reason,
      barriers: this.statement().barriers.filter((barrier) => barrier.reason === reason),
    })).filter(({ barriers }) => barriers.length > 0),
  );

  protected isShipped({ text, alternative }: Barrier): boolean {
    return SHIPPED_WORDS.has(text) && (alternative === null || SHIPPED_WORDS.has(alternative));
  }
}
