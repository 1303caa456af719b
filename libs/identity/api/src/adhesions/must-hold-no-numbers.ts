import { Problem } from '@respi/shared/kernel';
import { faultsOfPieces } from '@respi/shared/personal-data';

/** A service and whoever speaks for it may be reached: of them these are no secret. */
const OF_SERVICES = ['name', 'phone', 'email', 'address'];

/** Whom a service works with has no place among why it joins or is refused. @throws Problem invalid_input */
export function mustHoldNoNumbers(texts: Readonly<Record<string, string>>): void {
  const fields = Object.entries(texts).flatMap(([path, text]) =>
    faultsOfPieces(
      path,
      text,
      'names_somebody',
      ({ kind, justifiable }) => !justifiable && !OF_SERVICES.includes(kind),
    ),
  );
  if (fields.length > 0) throw new Problem('invalid_input', { fields });
}
