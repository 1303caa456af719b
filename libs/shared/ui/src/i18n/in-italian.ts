import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { type ReadingLanguage, SOURCE_LANGUAGE, languageTag } from '@respi/shared/contract/languages';
import { PAGE_LANGUAGE } from './page-language';

/**
 * Above what the offices wrote, on a page in another language: once for a page or a section, not for each text. With `languages`
 * of what stands below it is said of all of it, of some, or not at all.
 */
@Component({
  selector: 'respi-in-italian',
  imports: [TranslocoPipe],
  template: `
    @if (said(); as word) {
      <p class="r-muted">{{ word | transloco }}</p>
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class InItalian {
  private readonly foreign = languageTag(inject(PAGE_LANGUAGE)) !== SOURCE_LANGUAGE;
  readonly languages = input<readonly ReadingLanguage[]>([SOURCE_LANGUAGE]);

  protected readonly said = computed(() => {
    const italian = this.languages().filter((language) => languageTag(language) === SOURCE_LANGUAGE);
    if (!this.foreign || italian.length === 0) return null;
    return italian.length === this.languages().length ? 'ui.inItalian' : 'ui.partlyInItalian';
  });
}
