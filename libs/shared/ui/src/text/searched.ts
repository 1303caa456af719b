import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';

/** As many characters as every field of a search takes. */
const SEARCHED_AT_MOST = 200;

/** What an address wants to be looked for, cut as its field would: an address may be of any length. */
export function searchedText(wanted: string | null | undefined): string | undefined {
  // Half a character at the end would be none.
  return wanted?.slice(0, SEARCHED_AT_MOST).replace(/[\uD800-\uDBFF]$/, '');
}

/** Above what was found: that it was not looked for all that was asked. */
@Component({
  selector: 'respi-search-cut',
  imports: [TranslocoPipe],
  template: `
    @if (isCut()) {
      <p role="status">{{ 'ui.searchCut' | transloco }}</p>
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SearchCut {
  readonly wanted = input<string>();

  protected readonly isCut = computed(() => searchedText(this.wanted()) !== this.wanted());
}
