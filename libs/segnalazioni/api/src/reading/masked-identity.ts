import type { Actor } from '@respi/identity/contract';
import type { CaseDetail, IdentityShown } from '@respi/segnalazioni/contract';
import {
  type Case,
  type Identification,
  type Relation,
  identificationFor,
  officesAskedThrough,
} from '@respi/segnalazioni/domain';
import { type NetworkCipher, mapStrings } from '@respi/shared/api-platform';
import { isVeiled, maskVeiled } from '@respi/shared/personal-data';
import type { CaseDetailRow } from '../persistence/case-detail';
import { identifierContext, personContext, textContext } from '../persistence/sealed-fields';

type Person = NonNullable<CaseDetail['person']>;

/** Who a case is about, as far as its reader may know it, and how its texts are told to them. */
export interface ReadableIdentity {
  readonly person: CaseDetail['person'];
  readonly identifiers: CaseDetail['identifiers'];
  /** Something stands in the row that is not told. */
  readonly hides: boolean;
}

/** Opens no box whose content is not told. */
export function readableIdentity(
  actor: Actor,
  relations: ReadonlySet<Relation>,
  subject: Case,
  row: CaseDetailRow,
  shown: IdentityShown,
  cipher: NetworkCipher,
  searchableBy: (unitId: string) => readonly string[] | null,
): ReadableIdentity {
  if (shown === 'masked') {
    const identifiers = row.identifiers.map(({ type, warning }) => ({ type, value: null, warning }));
    const texts = row.texts.some(({ body }) => body !== null && isVeiled(body));
    return { person: null, identifiers, hides: row.person !== null || identifiers.length > 0 || texts };
  }
  const person = row.person === null ? null : personOf(cipher.open(row.person, personContext(row.id)));
  const numbers = row.identifiers.map(({ type, value, warning }) => ({
    type,
    value: cipher.open(Buffer.from(value, 'base64'), identifierContext(row.id)),
    warning,
  }));
  if (shown === 'whole') return { person, identifiers: numbers, hides: false };
  const told = officesAskedThrough(actor, relations, subject).map((office) =>
    identificationFor(searchableBy(office), {
      kind: row.kind,
      identityWithheld: row.identity_withheld,
      person: person && { ...person, birthDate: person.birthDate ?? undefined },
      identifiers: numbers,
    }),
  );
  return narrowed(person, numbers, told);
}

/** What the paper of any of these offices tells. */
function narrowed(
  person: Person | null,
  numbers: readonly { readonly type: string; readonly value: string; readonly warning: string | null }[],
  told: readonly Identification[],
): ReadableIdentity {
  const named = told.some(({ name }) => name !== null);
  const types = new Set(told.flatMap(({ identifiers }) => identifiers.map(({ type }) => type)));
  const identifiers = numbers.map((each) => (types.has(each.type) ? each : { ...each, value: null }));
  return {
    person: named ? person : null,
    identifiers,
    hides: (person !== null && !named) || identifiers.some(({ value }) => value === null),
  };
}

/** Every text of a case for this reader: as it was written, or with `[nome]` in place of what identifies. */
export function textsFor<T>(view: T, shown: IdentityShown, caseId: string, cipher: NetworkCipher): T {
  return shown === 'masked' ? mapStrings(view, maskVeiled) : cipher.unveilAll(view, textContext(caseId));
}

function personOf(plain: string): Person {
  const person = JSON.parse(plain) as { surname: string; name: string; birthDate?: string };
  return { surname: person.surname, name: person.name, birthDate: person.birthDate ?? null };
}
