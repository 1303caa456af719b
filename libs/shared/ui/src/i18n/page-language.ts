import { PlatformLocation } from '@angular/common';
import { Directive, InjectionToken, computed, inject, input } from '@angular/core';
import {
  type ReadingLanguage,
  SOURCE_LANGUAGE,
  directionOf,
  languageOfAddress,
  languageTag,
} from '@respi/shared/contract/languages';

/** What the page is read in, by its address: a page of another language is another page, so it never changes. */
export const PAGE_LANGUAGE = new InjectionToken<ReadingLanguage>('PAGE_LANGUAGE', {
  providedIn: 'root',
  factory: () => languageOfAddress(inject(PlatformLocation).pathname),
});

/**
 * A text of another language than the page's says so: to screen readers, to translators, and by its direction. Italian where
 * nothing is given, as what the offices write is: `<bdi respiWrittenIn>`, `<p [respiWrittenIn]="sheet.language">`.
 */
@Directive({
  selector: '[respiWrittenIn]',
  host: { '[attr.lang]': 'tag()', '[attr.dir]': 'direction()' },
})
export class WrittenIn {
  private readonly page = languageTag(inject(PAGE_LANGUAGE));
  readonly respiWrittenIn = input<ReadingLanguage, ReadingLanguage | ''>(SOURCE_LANGUAGE, {
    transform: (given) => given || SOURCE_LANGUAGE,
  });
  protected readonly tag = computed(() => {
    const tag = languageTag(this.respiWrittenIn());
    return tag === this.page ? null : tag;
  });
  protected readonly direction = computed(() => (this.tag() === null ? null : directionOf(this.respiWrittenIn())));
}
