import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { CurrentNetwork } from '@respi/shared/api-client';
import { InItalian, WrittenIn } from '@respi/shared/ui/reading';
import type { SheetPage } from './public-reading';

/** Questions with the beginning of their answer. */
@Component({
  selector: 'respi-sheet-list',
  imports: [InItalian, RouterLink, WrittenIn],
  template: `
    <respi-in-italian [languages]="languages()" />
    <ul class="r-plain-list sheets">
      @for (sheet of sheets(); track sheet.slug) {
        <li>
          <h2 [respiWrittenIn]="sheet.language">
            <a [routerLink]="current.link('schede', sheet.slug)">{{ sheet.question }}</a>
          </h2>
          <p class="answer" [respiWrittenIn]="sheet.language">{{ sheet.shortAnswer }}</p>
          @if (topics()) {
            <p class="r-small">
              <bdi [respiWrittenIn]="sheet.topic.language">{{ sheet.topic.label }}</bdi>
            </p>
          }
        </li>
      }
    </ul>
  `,
  styles: `
    li {
      padding: 1rem 0;
      border-bottom: 1px solid var(--r-line);
      max-width: 46rem;
    }
    h2 {
      font-size: 1.25rem;
      margin: 0 0 0.25rem;
    }
    h2 a {
      display: inline-block;
      padding: 0.375rem 0;
    }
    .answer {
      display: -webkit-box;
      -webkit-line-clamp: 2;
      -webkit-box-orient: vertical;
      overflow: hidden;
      margin-bottom: 0.25rem;
    }
    .r-small {
      margin: 0;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SheetList {
  protected readonly current = inject(CurrentNetwork);
  readonly sheets = input.required<SheetPage['items']>();
  protected readonly languages = computed(() => this.sheets().map(({ language }) => language));
  /** Said beside each sheet; on the page of one topic it would only repeat the title. */
  readonly topics = input(true);
}
