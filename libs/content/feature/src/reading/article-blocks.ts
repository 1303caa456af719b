import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Block } from '@respi/content/contract';
import { CurrentNetwork } from '@respi/shared/api-client';

/** The pieces of a text, each as what it is. Words are only ever words here: no piece is read as markup. */
@Component({
  selector: 'respi-article-blocks',
  imports: [RouterLink],
  template: `
    @for (block of blocks(); track $index) {
      @switch (block.kind) {
        @case ('heading') {
          <h2>{{ block.text }}</h2>
        }
        @case ('paragraph') {
          <p class="words">{{ block.text }}</p>
        }
        @case ('list') {
          <ul>
            @for (item of block.items; track $index) {
              <li>{{ item }}</li>
            }
          </ul>
        }
        @case ('link') {
          <p>
            @if (isOfWeb(block.href)) {
              <a class="r-break" [href]="block.href" rel="noopener noreferrer">{{ block.text }}</a>
              <span class="r-small"> ({{ host(block.href) }})</span>
            } @else {
              <a [routerLink]="here(block.href)">{{ block.text }}</a>
            }
          </p>
        }
      }
    }
  `,
  styles: `
    .words {
      white-space: pre-line;
      overflow-wrap: anywhere;
    }
    a {
      display: inline-block;
      padding: 0.25rem 0;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ArticleBlocks {
  private readonly current = inject(CurrentNetwork);
  readonly blocks = input.required<readonly Block[]>();

  protected isOfWeb(href: string): boolean {
    return /^https?:\/\//i.test(href);
  }

  /** Whose page it is, told before one goes there. */
  protected host(href: string): string {
    return URL.canParse(href) ? new URL(href).hostname.replace(/^www\./, '') : href;
  }

  protected here(path: string): string {
    return path === '' ? this.current.home() : this.current.link(...path.split('/'));
  }
}
