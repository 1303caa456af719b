import { Pipe, type PipeTransform, inject } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import { type ReadingLanguage, SOURCE_LANGUAGE, languageTag } from '@respi/shared/contract/languages';
import { PAGE_LANGUAGE } from '../i18n/page-language';

const rules = new Map<string, Intl.PluralRules>();

/** Which of its forms (`one`, `few`, `many`…) a language takes for a count. */
export function pluralForm(count: number, language: ReadingLanguage): Intl.LDMLPluralRule {
  const tag = languageTag(language);
  const known = rules.get(tag) ?? new Intl.PluralRules(tag);
  rules.set(tag, known);
  return known.select(count);
}

/** Key of the form that the count wants in Italian: `cases.found` with 1 gives `cases.found.one`. */
export function pluralKey(key: string, count: number): string {
  return `${key}.${pluralForm(count, SOURCE_LANGUAGE) === 'one' ? 'one' : 'other'}`;
}

/**
 * `{{ 'cases.found' | plural: count }}`; the words are under the forms that the language of the page has, `one` and `other` in
 * Italian, and may use `{{ count }}`. Words that are not translated yet have the Italian forms.
 */
@Pipe({ name: 'plural' })
export class PluralPipe implements PipeTransform {
  private readonly transloco = inject(TranslocoService);
  private readonly language = inject(PAGE_LANGUAGE);

  transform(key: string, count: number, parameters: Record<string, unknown> = {}): string {
    const form = `${key}.${pluralForm(count, this.language)}`;
    const known = this.transloco.getTranslation(this.transloco.getActiveLang());
    return this.transloco.translate(form in known ? form : `${key}.other`, { count, ...parameters });
  }
}
