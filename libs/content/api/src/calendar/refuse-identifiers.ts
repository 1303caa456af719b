import { findInField } from '@respi/content/domain';
import { type FieldProblem, Problem } from '@respi/shared/kernel';

type Texts = readonly (readonly [string, string | null])[];

/** Names may be those of an office, identifiers are somebody's: said with the words, which whoever typed them reads again. */
export function identifiersIn(texts: Texts): FieldProblem[] {
  return texts.flatMap(([path, text]) => {
    const found = text === null ? [] : findInField(path, text).filter(({ refused }) => refused);
    if (found.length === 0) return [];
    const words = [...new Set(found.map(({ excerpt }) => `«${excerpt}»`))].join(', ');
    return [{ path, code: 'personal_data_named', params: { words } }];
  });
}

/** @throws Problem invalid_input */
export function refuseIdentifiers(texts: Texts): void {
  const fields = identifiersIn(texts);
  if (fields.length > 0) throw new Problem('invalid_input', { fields });
}
