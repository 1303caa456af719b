import { invalidField } from '@respi/shared/kernel';
import { NOBODY_LINKED, findPersonalData } from '@respi/shared/personal-data';

/** What happens to the portal is told without people. A name may be a word of the page, a number is none. @throws Problem invalid_input */
export function refusePersons(path: string, text: string): void {
  if (findPersonalData(text, NOBODY_LINKED).some(({ kind, justifiable }) => kind !== 'name' && !justifiable))
    throw invalidField(path, 'number_in_request');
}
