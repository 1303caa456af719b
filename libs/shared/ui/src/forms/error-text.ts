import { Injectable, inject } from '@angular/core';
import type { ValidationErrors } from '@angular/forms';
import { TranslocoService } from '@jsverse/transloco';

const KNOWN = [
  'required',
  'email',
  'minlength',
  'maxlength',
  'pattern',
  'min',
  'max',
  'whole',
  'dateInFuture',
  'dateTooEarly',
  'dateTooLate',
];

/**
 * Turns the first error of a control into a sentence. A server's refusal (`problem`) is a sentence already; a rule of one
 * page may bring its own (`words`: a key of the dictionary and what goes into it). Among options nothing is filled in: one is chosen;
 * a box is ticked.
 */
@Injectable({ providedIn: 'root' })
export class ErrorText {
  private readonly transloco = inject(TranslocoService);

  of(errors: ValidationErrors | null, { isChoice = false, isTick = false } = {}): string {
    if (!errors) return '';
    if (typeof errors['problem'] === 'string') return errors['problem'];
    const { key, ...into } = (errors['words'] ?? {}) as { readonly key?: string };
    if (key) return this.transloco.translate(key, into);
    const kind = KNOWN.find((name) => name in errors) ?? (errors['requiredTrue'] ? 'required' : 'other');
    if (kind === 'required' && isChoice) return this.transloco.translate('ui.error.choose');
    if (kind === 'required' && isTick) return this.transloco.translate('ui.error.tick');
    const details: unknown = errors[kind];
    return this.transloco.translate(`ui.error.${kind}`, limits(details));
  }
}

function limits(details: unknown): Record<string, unknown> {
  if (typeof details !== 'object' || details === null) return {};
  const found = details as Readonly<Record<string, unknown>>;
  return {
    limit: found['requiredLength'] ?? found['min'] ?? found['max'],
    actual: found['actualLength'] ?? found['actual'],
  };
}
