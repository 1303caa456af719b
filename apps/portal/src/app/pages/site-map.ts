import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { type ResolveFn, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { PublishedArticleList } from '@respi/content/contract';
import { Api, CurrentNetwork, type Loaded, loaded } from '@respi/shared/api-client';
import { type ReadingLanguage, SOURCE_LANGUAGE, languageTag } from '@respi/shared/contract/languages';
import {
  Breadcrumb,
  InItalian,
  orderIn,
  PAGE_LANGUAGE,
  PageAddress,
  PageHeading,
  Problem,
  WrittenIn,
} from '@respi/shared/ui/reading';

interface MapContent {
  readonly topics: readonly { readonly code: string; readonly label: string; readonly language: ReadingLanguage }[];
  readonly pages: PublishedArticleList['items'];
}

interface Part {
  readonly title: string;
  readonly pages: readonly { readonly path: readonly string[]; readonly label: string; readonly italian?: true }[];
}

/** The pages of a network stand here up to this many; the rest are behind "pages of the network". */
const PAGES_AT_MOST = 50;

const PARTS: readonly Part[] = [
  {
    title: 'duties.map.read',
    pages: [
      { path: ['cerca'], label: 'portal.search.button' },
      { path: ['sportelli'], label: 'portal.nav.counters' },
      { path: ['servizi'], label: 'portal.footer.services' },
      { path: ['documenti'], label: 'portal.footer.documents' },
      { path: ['documenti-utili'], label: 'portal.footer.archive' },
      { path: ['link'], label: 'portal.footer.links' },
      { path: ['notizie'], label: 'portal.footer.news' },
      { path: ['incontri'], label: 'portal.footer.trainings' },
    ],
  },
  {
    title: 'duties.map.talk',
    pages: [
      { path: ['chiedi'], label: 'portal.nav.ask' },
      { path: ['risposta'], label: 'duties.map.answer' },
      { path: ['accessibilita', 'segnala'], label: 'portal.footer.feedback' },
      { path: ['accessibilita', 'risposta'], label: 'duties.map.barrierAnswer' },
    ],
  },
  {
    title: 'portal.footer.duties',
    pages: [
      { path: ['privacy'], label: 'portal.footer.privacy' },
      { path: ['accessibilita'], label: 'portal.footer.accessibility' },
      { path: ['note-legali'], label: 'portal.footer.legal' },
    ],
  },
  {
    title: 'duties.map.network',
    pages: [
      { path: ['aderisci'], label: 'portal.footer.join', italian: true },
      { path: ['riservata'], label: 'portal.reservedArea', italian: true },
    ],
  },
];

export const readMap: ResolveFn<Loaded<MapContent>> = () => {
  const [api, order, language] = [inject(Api), orderIn(inject(PAGE_LANGUAGE)), inject(PAGE_LANGUAGE)];
  const network = `/networks/${encodeURIComponent(inject(CurrentNetwork).slug())}`;
  return loaded(
    Promise.all([
      api.get<{ topics: MapContent['topics'] }>(`${network}/faq`, { limit: 1, language }),
      api.get<PublishedArticleList>(`${network}/articles`, { kind: 'page', limit: PAGES_AT_MOST }),
    ]).then(([{ topics }, { items }]) => ({
      topics: [...topics].sort((one, other) => order(one.label, other.label)),
      pages: items,
    })),
  );
};

/** Every part of the public site, on one page. */
@Component({
  selector: 'respi-site-map',
  imports: [Breadcrumb, InItalian, PageHeading, Problem, RouterLink, TranslocoPipe, WrittenIn],
  template: `
    <respi-breadcrumb
      [trail]="[{ label: 'portal.nav.home' | transloco, link: current.home() }]"
      [current]="'duties.map.title' | transloco"
    />
    <respi-page-heading [title]="'duties.map.title' | transloco" [lead]="'duties.map.lead' | transloco" />
    <respi-problem [problem]="content().problem" />
    <section aria-labelledby="mappa-argomenti">
      <h2 id="mappa-argomenti">
        <a [routerLink]="current.link('argomenti')">{{ 'portal.nav.topics' | transloco }}</a>
      </h2>
      @if (content().value; as known) {
        <ul>
          @for (topic of known.topics; track topic.code) {
            <li>
              <a [routerLink]="current.link('argomenti', topic.code)"
                ><bdi [respiWrittenIn]="topic.language">{{ topic.label }}</bdi></a
              >
            </li>
          }
        </ul>
      }
    </section>
    @for (part of parts; track part.title; let at = $index) {
      <section [attr.aria-labelledby]="'mappa-' + at">
        <h2 [id]="'mappa-' + at">{{ part.title | transloco }}</h2>
        <ul>
          @for (page of part.pages; track page.label) {
            <li>
              @if (page.italian) {
                <a [routerLink]="page.link" [attr.hreflang]="foreign ? 'it' : null"
                  >{{ page.label | transloco }}
                  @if (foreign) {
                    ({{ 'portal.languages.italianOnly' | transloco }})
                  }
                </a>
              } @else {
                <a [routerLink]="page.link">{{ page.label | transloco }}</a>
              }
            </li>
          }
        </ul>
      </section>
    }
    @if (content().value?.pages; as pages) {
      <section aria-labelledby="mappa-pagine">
        <h2 id="mappa-pagine">
          <a [routerLink]="current.link('pagine')">{{ 'portal.footer.pages' | transloco }}</a>
        </h2>
        @if (pages.length > 0) {
          <respi-in-italian />
        }
        <ul>
          @for (page of pages; track page.slug) {
            <li>
              <a [routerLink]="current.link('pagina', page.slug)"
                ><bdi respiWrittenIn>{{ page.title }}</bdi></a
              >
            </li>
          }
        </ul>
      </section>
    }
  `,
  styles: `
    h2 {
      font-size: 1.25rem;
      margin-block: 1.5rem 0.5rem;
    }
    li a,
    h2 a {
      display: inline-flex;
      align-items: center;
      min-height: 2rem;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SiteMap {
  protected readonly current = inject(CurrentNetwork);
  protected readonly parts = PARTS.map(({ title, pages }) => ({
    title,
    pages: pages.map((page) => ({
      ...page,
      link: page.italian ? this.current.inItalian(...page.path) : this.current.link(...page.path),
    })),
  }));
  protected readonly foreign = languageTag(inject(PAGE_LANGUAGE)) !== SOURCE_LANGUAGE;
  readonly content = input.required<Loaded<MapContent>>();

  constructor() {
    inject(PageAddress).canonical(this.current.link('mappa-del-sito'));
  }
}
