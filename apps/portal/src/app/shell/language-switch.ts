import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { LANGUAGE_NAMES, READING_LANGUAGES, inLanguage, languageTag } from '@respi/shared/contract/languages';
import { Icon, PAGE_LANGUAGE } from '@respi/shared/ui/reading';
import { filter, map } from 'rxjs';

/** The same page in the other languages, each by its own name. Links and `<details>`: no script is needed. */
@Component({
  selector: 'respi-language-switch',
  imports: [Icon, TranslocoPipe],
  template: `
    @if (pages().length > 0) {
      <nav [attr.aria-label]="'portal.languages.choose' | transloco">
        <details>
          <summary>
            <span class="visually-hidden">{{ 'portal.languages.label' | transloco }}: </span>{{ name }}
            <respi-icon name="expand" />
          </summary>
          <ul>
            @for (page of pages(); track page.language) {
              <li>
                <a
                  [href]="page.path"
                  [attr.lang]="page.tag"
                  [attr.hreflang]="page.tag"
                  [attr.aria-current]="page.language === here ? 'true' : null"
                  dir="auto"
                  >{{ page.name }}</a
                >
              </li>
            }
          </ul>
        </details>
      </nav>
    }
  `,
  styles: `
    :host {
      margin-inline-start: auto;
    }
    details {
      position: relative;
    }
    summary {
      display: inline-flex;
      align-items: center;
      gap: 0.375rem;
      min-height: var(--r-target);
      cursor: pointer;
      text-decoration: underline;
      list-style: none;
    }
    summary::-webkit-details-marker {
      display: none;
    }
    details[open] respi-icon {
      transform: rotate(180deg);
    }
    ul {
      position: absolute;
      inset-block-start: 100%;
      /* It stands at the end of its row: from its beginning the list would leave a small screen. */
      inset-inline-end: 0;
      z-index: 20;
      min-width: 12rem;
      max-width: calc(100vw - 2rem);
      margin: 0;
      padding: 0.5rem 0;
      list-style: none;
      background: #00396f;
      border: 1px solid #fff;
      border-radius: var(--r-radius);
    }
    a {
      display: block;
      padding: 0.625rem 1rem;
      color: #fff;
      text-align: start;
    }
    a[aria-current] {
      font-weight: 700;
      text-decoration: none;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LanguageSwitch {
  private readonly router = inject(Router);
  protected readonly here = inject(PAGE_LANGUAGE);
  protected readonly name = LANGUAGE_NAMES[this.here];

  private readonly url = toSignal(
    this.router.events.pipe(
      filter((event) => event instanceof NavigationEnd),
      map(() => this.router.url),
    ),
    { initialValue: this.router.url },
  );

  protected readonly pages = computed(() =>
    READING_LANGUAGES.flatMap((language) => {
      const path = inLanguage(this.url().split('#')[0] ?? '', language);
      return path === null ? [] : [{ language, path, tag: languageTag(language), name: LANGUAGE_NAMES[language] }];
    }),
  );
}
