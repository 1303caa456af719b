import { Problem } from '@respi/shared/kernel';
import { faultsOfNumbers } from '@respi/shared/personal-data';

/** Whom a service works with has no place among why it joins or is refused; its own name and address do. @throws Problem invalid_input */
export function mustHoldNoNumbers(texts: Readonly<Record<string, string>>): void {
  const fields = faultsOfNumbers(Object.entries(texts));
  if (fields.length > 0) throw new Problem('invalid_input', { fields });
}
