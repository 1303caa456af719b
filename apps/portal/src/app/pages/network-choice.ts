import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Loaded } from '@respi/shared/api-client';
import { PUBLIC_LANGUAGES, SOURCE_LANGUAGE, directionOf } from '@respi/shared/contract/languages';
import { PageAddress, PageHeading, PageIdentity, Problem } from '@respi/shared/ui/reading';
import choiceWords from '../i18n/network-choice.json' with { type: 'json' };
import type { NetworkName } from '../network/network-guards';
import { SiteFrame } from '../shell/site-frame';

/** Which network: for who looks for help, and quietly beside it for who works there. */
@Component({
  selector: 'respi-network-choice',
  imports: [PageHeading, Problem, RouterLink, SiteFrame, TranslocoPipe],
  template: `
    <respi-site-frame>
      <respi-page-heading
        [title]="'portal.networkChoice.title' | transloco"
        [lead]="'portal.networkChoice.text' | transloco"
      />
      @for (line of lines; track line.tag) {
        <p class="line" [attr.lang]="line.tag" [attr.dir]="line.direction">{{ line.text }}</p>
      }
      <respi-problem [problem]="networks().problem" />
      <ul class="r-link-cards">
        @for (network of networks().value ?? []; track network.slug) {
          <li>
            <a class="r-link-card" [routerLink]="['/', network.slug, 'it']">{{ network.name }}</a>
            <a class="staff" [routerLink]="['/', network.slug, 'it', 'riservata']"
              >{{ 'portal.reservedArea' | transloco }}<span class="visually-hidden">: {{ network.name }}</span></a
            >
          </li>
        }
      </ul>
      @if (networks().value) {
        <p class="not-listed">
          {{ 'portal.networkChoice.notListed' | transloco }} {{ 'portal.networkChoice.newNetwork' | transloco }}
        </p>
      }
      @if (networks().value; as known) {
        <section foot aria-labelledby="informazioni">
          <h2 id="informazioni">{{ 'portal.footer.duties' | transloco }}</h2>
          <p>{{ 'portal.networkChoice.duties' | transloco }}</p>
          @for (network of known; track network.slug) {
            <h3>{{ network.name }}</h3>
            <ul>
              @for (duty of duties; track duty.label) {
                <li>
                  <a [routerLink]="['/', network.slug, 'it', ...duty.path]"
                    >{{ duty.label | transloco }}<span class="visually-hidden">: {{ network.name }}</span></a
                  >
                </li>
              }
            </ul>
          }
        </section>
      }
    </respi-site-frame>
  `,
  styles: `
    /* On a telephone each is some lines long: the space says where the next language begins. */
    .line {
      margin: 0 0 0.75rem;
      max-width: 46rem;
    }
    .r-link-cards {
      margin-top: 1.5rem;
    }
    .not-listed {
      margin-top: 1.5rem;
      max-width: 46rem;
    }
    /* Below it stands the way of who works there. */
    .r-link-card {
      height: auto;
    }
    h3 {
      margin-block: 1rem 0;
      font-size: 1rem;
    }
    .staff {
      display: inline-block;
      padding-block: 0.5rem;
      font-size: 0.875rem;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NetworkChoice {
  /** Said to each in their own language: the page has none of its own yet. */
  protected readonly lines = PUBLIC_LANGUAGES.filter((language) => language !== SOURCE_LANGUAGE).map((language) => ({
    tag: language,
    direction: directionOf(language),
    text: choiceWords[language],
  }));
  /** The body of each network answers for it: there is none that answers for all. */
  protected readonly duties = [
    { path: ['privacy'], label: 'portal.footer.privacy' },
    { path: ['accessibilita'], label: 'portal.footer.accessibility' },
    { path: ['accessibilita', 'segnala'], label: 'portal.footer.feedback' },
    { path: ['note-legali'], label: 'portal.footer.legal' },
  ] as const;
  readonly networks = input.required<Loaded<readonly NetworkName[]>>();

  constructor() {
    inject(PageIdentity).inSite('ReSPI');
    inject(PageAddress).canonical('/');
  }
}
