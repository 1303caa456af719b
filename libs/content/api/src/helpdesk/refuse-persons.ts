import { Problem } from '@respi/shared/kernel';
import { faultsOfPieces } from '@respi/shared/personal-data';

/** What happens to the portal is told without people. A name may be a word of the page, a number is none. @throws Problem invalid_input */
export function refusePersons(path: string, text: string): void {
  const fields = faultsOfPieces(
    path,
    text,
    'number_in_request',
    ({ kind, justifiable }) => kind !== 'name' && !justifiable,
  );
  if (fields.length > 0) throw new Problem('invalid_input', { fields });
}
