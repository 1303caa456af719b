import { Pipe, type PipeTransform, inject } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';

const rules = new Intl.PluralRules('it');

/** Key of the form that the count wants: `cases.found` with 1 gives `cases.found.one`. */
export function pluralKey(key: string, count: number): string {
  return `${key}.${rules.select(count) === 'one' ? 'one' : 'other'}`;
}

/** `{{ 'cases.found' | plural: count }}`; the words are under `one` and `other` and may use `{{ count }}`. */
@Pipe({ name: 'plural' })
export class PluralPipe implements PipeTransform {
  private readonly transloco = inject(TranslocoService);

  transform(key: string, count: number, parameters: Record<string, unknown> = {}): string {
    return this.transloco.translate(pluralKey(key, count), { count, ...parameters });
  }
}
