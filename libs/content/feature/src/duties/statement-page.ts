import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { PublicDuties } from '@respi/content/contract';
import { CurrentNetwork, type Loaded } from '@respi/shared/api-client';
import { SOURCE_LANGUAGE, languageTag } from '@respi/shared/contract/languages';
import { Alert, Breadcrumb, PAGE_LANGUAGE, PageAddress, PageHeading, Problem } from '@respi/shared/ui/reading';
import { StatementBody, type StatementOrigin } from './statement-body';

/** The accessibility statement as the public reads it; where nobody wrote one, what is known and how to tell. */
@Component({
  selector: 'respi-statement-page',
  imports: [Alert, Breadcrumb, PageHeading, Problem, StatementBody, TranslocoPipe],
  template: `
    <respi-breadcrumb
      [trail]="[{ label: 'portal.nav.home' | transloco, link: current.home() }]"
      [current]="'statement.title' | transloco"
    />
    <respi-page-heading
      [title]="'statement.title' | transloco"
      [lead]="'statement.lead' | transloco: { owner: owner() }"
    />
    @if (duties().value; as known) {
      <article class="r-prose">
        @if (translated) {
          <p>
            {{ 'statement.translation' | transloco }}
            <a [href]="current.inItalian('accessibilita')" hreflang="it">{{ 'statement.original' | transloco }}</a>
          </p>
        }
        @if (known.statementVersion === 0) {
          <respi-alert [title]="'statement.shipped.title' | transloco">
            <p>{{ 'statement.shipped.text' | transloco }}</p>
          </respi-alert>
        }
        <respi-statement-body [statement]="known.accessibility" [origin]="origin()" [reachedAt]="reachedAt()" />
      </article>
    } @else {
      <respi-problem [problem]="duties().problem" />
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class StatementPage {
  protected readonly current = inject(CurrentNetwork);
  protected readonly translated = languageTag(inject(PAGE_LANGUAGE)) !== SOURCE_LANGUAGE;
  readonly duties = input.required<Loaded<PublicDuties>>();

  protected readonly owner = computed(
    () => this.duties().value?.body.name ?? this.current.network()?.owner ?? this.current.network()?.name ?? '',
  );
  protected readonly origin = computed((): StatementOrigin | null => {
    const known = this.duties().value;
    if (!known?.statementOn) return null;
    return { version: known.statementVersion, on: known.statementOn, earlier: known.earlierStatements };
  });
  protected readonly reachedAt = computed(() => {
    const body = this.duties().value?.body;
    return body ? [body.email, body.pec, body.phone].filter((each) => each !== null) : [];
  });

  constructor() {
    inject(PageAddress).canonical(this.current.link('accessibilita'));
  }
}
