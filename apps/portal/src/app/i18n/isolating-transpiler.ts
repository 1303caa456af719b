import { Injectable, inject } from '@angular/core';
import { DefaultTranspiler } from '@jsverse/transloco';
import { directionOf, languageTag, withItalianDates } from '@respi/shared/contract/languages';
import { PAGE_LANGUAGE } from '@respi/shared/ui/reading';

const FIRST_STRONG_ISOLATE = '\u2068';
const POP_ISOLATE = '\u2069';

/**
 * In a sentence from right to left, a name, a number or a code that is put into it keeps its own order; in an Italian one a
 * date goes with the article before it.
 */
@Injectable()
export class IsolatingTranspiler extends DefaultTranspiler {
  private readonly language = inject(PAGE_LANGUAGE);
  private readonly isolates = directionOf(this.language) === 'rtl';
  private readonly italian = languageTag(this.language) === 'it';

  override transpile(asked: Parameters<DefaultTranspiler['transpile']>[0]): unknown {
    if (this.italian && typeof asked.value === 'string' && asked.params)
      return super.transpile({ ...asked, value: withItalianDates(asked.value, asked.params) });
    if (!this.isolates || !asked.params) return super.transpile(asked);
    const params = Object.fromEntries(
      Object.entries(asked.params as Record<string, unknown>).map(([name, value]) => [name, isolated(value)]),
    );
    return super.transpile({ ...asked, params });
  }
}

function isolated(value: unknown): unknown {
  return typeof value === 'string' && value !== '' ? FIRST_STRONG_ISOLATE + value + POP_ISOLATE : value;
}
