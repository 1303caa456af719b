import type { Unit, UnitChange } from '@respi/identity/contract';
import { type FieldProblem, Problem } from '@respi/shared/kernel';
import { faultsOfNumbers, faultsToAnswerFor } from '@respi/shared/personal-data';

/**
 * The public reads what a unit says of itself, with nobody else looking at it first. Telephone and mail have their fields.
 * @param before what stood there already: it was answered for when it was written. @throws Problem invalid_input
 */
export function mustNameNobody(change: UnitChange, before?: Unit): void {
  const changed = (['name', 'basin', 'address', 'openingHours'] as const)
    .map((field): [string, string | null | undefined] => [field, change[field]])
    .filter(([, text]) => ![before?.name, before?.basin, before?.address, before?.openingHours].includes(text));
  const fields: FieldProblem[] = faultsOfNumbers(changed);
  if (fields.length === 0 && !change.namesNobody)
    fields.push(...faultsToAnswerFor(changed.filter(([field]) => field === 'openingHours')));
  if (fields.length > 0) throw new Problem('invalid_input', { fields });
}
