import { type FieldProblem, Problem } from '@respi/shared/kernel';

/** What of a filing makes its case findable; anything may be missing while the form is being filled. */
export interface FindableFacts {
  readonly kind?: string | undefined;
  readonly identifiers?: readonly unknown[] | undefined;
  readonly person?:
    | {
        readonly surname?: string | undefined;
        readonly name?: string | undefined;
        readonly birthDate?: string | undefined;
      }
    | undefined;
  /** Identity withheld, arranged with the office. */
  readonly identityWithheld?: boolean | undefined;
}

/** Something to tell the operator that blocks nothing; `message` in Italian. */
export interface FilingWarning {
  readonly path: string;
  readonly code: string;
  readonly message: string;
}

/**
 * A case can be found by the office and by whoever looks for it later: by a practice identifier, by surname and name
 * (with the birth date, whose lack warns), or because the identity is withheld by arrangement. A question on practice
 * (`prassi`) concerns nobody. Source: LIFECYCLE.md, "Who may find the case".
 * @returns warnings, `birth_date_missing` on `person.birthDate`
 * @throws Problem `cannot_be_found` naming the fields of which at least one is needed
 */
export function caseCanBeFound(facts: FindableFacts): FilingWarning[] {
  const { person } = facts;
  const surname = person?.surname?.trim() ?? '';
  const name = person?.name?.trim() ?? '';
  const named = surname !== '' && name !== '';
  const findable =
    facts.kind === 'prassi' || (facts.identifiers?.length ?? 0) > 0 || named || facts.identityWithheld === true;
  if (!findable) throw new Problem('cannot_be_found', { fields: missingFields(surname, name) });
  return named && !person?.birthDate ? [BIRTH_DATE_MISSING] : [];
}

const BIRTH_DATE_MISSING: FilingWarning = {
  path: 'person.birthDate',
  code: 'birth_date_missing',
  message: "Manca la data di nascita: con il solo nome l'ufficio può confondere due persone. Si può inviare lo stesso.",
};

/** Half a name asks for its other half; no name at all offers the three ways. */
function missingFields(surname: string, name: string): FieldProblem[] {
  if (surname !== '') return [{ path: 'person.name', code: 'required' }];
  if (name !== '') return [{ path: 'person.surname', code: 'required' }];
  return ['identifiers', 'person', 'identityWithheld'].map((path) => ({ path, code: 'one_of_these_needed' }));
}
