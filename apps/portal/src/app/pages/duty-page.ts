import { ChangeDetectionStrategy, Component, computed, effect, inject, input } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { CurrentNetwork } from '@respi/shared/api-client';
import { SOURCE_LANGUAGE, languageTag } from '@respi/shared/contract/languages';
import { Breadcrumb, PAGE_LANGUAGE, PageAddress, PageHeading } from '@respi/shared/ui/reading';
import type duties from '../i18n/duties.it.json';

type Duty = Exclude<keyof (typeof duties)['duties'], 'translation' | 'original' | 'kept'>;

const PATHS: Readonly<Record<Duty, string>> = {
  privacy: 'privacy',
  accessibility: 'accessibilita',
  legal: 'note-legali',
};

interface Section {
  readonly title: string;
  readonly paragraphs: readonly string[];
}

/** A page that the law asks of a public body. Its text is data (`duties.it.json`): title, lead and sections. */
@Component({
  selector: 'respi-duty-page',
  imports: [Breadcrumb, PageHeading, TranslocoPipe],
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
      }
      @if (page() === 'privacy') {
        <section class="needs-script" aria-labelledby="schede-salvate">
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
  protected readonly current = inject(CurrentNetwork);

  readonly page = input.required<Duty>();

  /** A page of the law: of a translation it is said that the Italian text counts. */
  protected readonly translation = languageTag(inject(PAGE_LANGUAGE)) !== SOURCE_LANGUAGE;
  protected readonly path = computed(() => PATHS[this.page()]);
  protected readonly key = computed(() => `duties.${this.page()}`);
  protected readonly names = computed(() => ({
    owner: this.current.network()?.owner ?? '',
    network: this.current.network()?.name ?? '',
    contact: this.current.network()?.owner ?? '',
  }));
  protected readonly sections = computed(() => {
    const names: Readonly<Record<string, string>> = this.names();
    const written = this.transloco.translateObject<readonly Section[]>(`${this.key()}.sections`);
    return written.map(({ title, paragraphs }) => ({
      title,
      paragraphs: paragraphs.map((text) => text.replace(/\{\{ (\w+) \}\}/g, (_all, name: string) => names[name] ?? '')),
    }));
  });

  constructor() {
    effect(() => this.address.canonical(this.current.link(this.path())));
  }
}
