import { findInField } from '@respi/content/domain';
import { Problem } from '@respi/shared/kernel';

/** @throws Problem invalid_input: names may be those of an office, identifiers are somebody's */
export function refuseIdentifiers(texts: readonly (readonly [string, string | null])[]): void {
  const fields = texts
    .filter(([field, text]) => text !== null && findInField(field, text).some(({ refused }) => refused))
    .map(([path]) => ({ path, code: 'personal_data' }));
  if (fields.length > 0) throw new Problem('invalid_input', { fields });
}
