import { ChangeDetectionStrategy, Component, computed, effect, inject, input } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { CurrentNetwork } from '@respi/shared/api-client';
import { SOURCE_LANGUAGE, languageTag } from '@respi/shared/contract/languages';
import type { BodyFacts, ContentLicence } from '@respi/content/contract';
import { Breadcrumb, PAGE_LANGUAGE, PageAddress, PageHeading, PluralPipe } from '@respi/shared/ui/reading';
import type duties from '../i18n/duties.it.json';
import { BodyFactLines } from '../shell/body-fact-lines';
import { type BodyFact, SiteFacts, contactsOf, fact } from '../shell/site-facts';

type Duty = 'privacy' | 'legal';
type Words = (typeof duties)['duties'];

const PATHS: Readonly<Record<Duty, string>> = {
  privacy: 'privacy',
  legal: 'note-legali',
};

interface Section {
  readonly title: string;
  readonly paragraphs: readonly string[];
}

/** In the order of article 13 of the regulation, and of what one asks first of who publishes. */
const SECTIONS: { readonly [D in Duty]: readonly (keyof Words[D]['sections'])[] } = {
  privacy: ['controller', 'why', 'reading', 'writing', 'counter', 'recipients', 'rights', 'cookies'],
  legal: ['who', 'value', 'use', 'software'],
};

const LICENCES: Readonly<Record<ContentLicence, { readonly name: string; readonly path: string }>> = {
  cc_by_4: { name: 'Creative Commons BY 4.0', path: 'licenses/by/4.0/deed.it' },
  cc_by_sa_4: { name: 'Creative Commons BY-SA 4.0', path: 'licenses/by-sa/4.0/deed.it' },
  cc0_1: { name: 'Creative Commons CC0 1.0', path: 'publicdomain/zero/1.0/deed.it' },
};

/** What the body added, below the section that it is about. */
function factsBelow(section: string, body: BodyFacts): readonly BodyFact[] {
  switch (section) {
    case 'controller':
      return [...contactsOf(body), ...fact('duties.facts.dataProtectionOfficer', body.dataProtectionOfficer)];
    case 'counter':
      return fact('duties.facts.retention', body.retention);
    case 'recipients':
      return [...fact('duties.facts.recipients', body.recipients), ...fact('duties.facts.hosting', body.hosting)];
    case 'who':
      return [
        ...contactsOf(body),
        ...fact('duties.facts.publisher', body.publisher),
        ...fact('duties.facts.digitalTransition', body.digitalTransition),
        ...fact('duties.facts.hosting', body.hosting),
      ];
    case 'use': {
      const licence = body.licence && LICENCES[body.licence];
      return licence ? fact('duties.facts.licence', licence.name, `https://creativecommons.org/${licence.path}`) : [];
    }
    default:
      return [];
  }
}

/** A page that the law asks of a public body. Its text is data (`duties.it.json`): title, lead and sections. */
@Component({
  selector: 'respi-duty-page',
  imports: [BodyFactLines, Breadcrumb, PageHeading, PluralPipe, TranslocoPipe],
  template: `
    <respi-breadcrumb
      [trail]="[{ label: 'portal.nav.home' | transloco, link: current.home() }]"
      [current]="key() + '.title' | transloco"
    />
    <respi-page-heading [title]="key() + '.title' | transloco" [lead]="key() + '.lead' | transloco: names()" />
    <div class="r-prose">
      @if (translation) {
        <p>
          {{ 'duties.translation' | transloco }}
          <a [href]="current.inItalian(path())" hreflang="it">{{ 'duties.original' | transloco }}</a>
        </p>
      }
      @for (section of sections(); track section.title) {
        <h2>{{ section.title }}</h2>
        @for (paragraph of section.paragraphs; track paragraph) {
          <p>{{ paragraph }}</p>
        }
        @if (section.id === 'counter' && months(); as count) {
          <p>{{ 'duties.erased' | plural: count }}</p>
        }
        <respi-body-fact-lines [facts]="section.facts" />
      }
      @if (page() === 'privacy') {
        <!-- Shown by reading.js where the browser can keep pages. -->
        <section hidden data-reading-keeps aria-labelledby="schede-salvate">
          <h2 id="schede-salvate">{{ 'duties.kept.title' | transloco }}</h2>
          <p>{{ 'duties.kept.text' | transloco }}</p>
          <p class="r-row">
            <button
              type="button"
              class="btn btn-outline-primary"
              data-reading="forget"
              [attr.data-done]="'duties.kept.forgotten' | transloco"
            >
              {{ 'duties.kept.forget' | transloco }}
            </button>
          </p>
        </section>
      }
    </div>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DutyPage {
  private readonly transloco = inject(TranslocoService);
  private readonly address = inject(PageAddress);
  private readonly facts = inject(SiteFacts);
  protected readonly current = inject(CurrentNetwork);

  readonly page = input.required<Duty>();
  /** After which nothing is left of a case; null: not known. */
  readonly months = input<number | null>(null);

  /** A page of the law: of a translation it is said that the Italian text counts. */
  protected readonly translation = languageTag(inject(PAGE_LANGUAGE)) !== SOURCE_LANGUAGE;
  protected readonly path = computed(() => PATHS[this.page()]);
  protected readonly key = computed(() => `duties.${this.page()}`);
  private readonly body = computed(() => this.facts.duties()?.body);
  protected readonly names = computed(() => {
    const body = this.body();
    const owner = body?.name ?? this.current.network()?.owner ?? '';
    return { owner, contact: body?.email ?? body?.pec ?? body?.phone ?? owner };
  });
  protected readonly sections = computed(() => {
    const names: Readonly<Record<string, string>> = this.names();
    const body = this.body();
    return SECTIONS[this.page()].map((id) => {
      const { title, paragraphs } = this.transloco.translateObject<Section>(`${this.key()}.sections.${id}`);
      return {
        id,
        title,
        paragraphs: paragraphs.map((text) =>
          text.replace(/\{\{ (\w+) \}\}/g, (_all, name: string) => names[name] ?? ''),
        ),
        facts: body ? factsBelow(id, body) : [],
      };
    });
  });

  constructor() {
    effect(() => this.address.canonical(this.current.link(this.path())));
  }
}
