import { Injectable } from '@nestjs/common';
import {
  type CheckReason,
  type ListedCase,
  PEOPLE_MOST,
  type PersonCases,
  type PersonCasesRequest,
} from '@respi/segnalazioni/contract';
import { type CaseOfSomebody, differencesAmong } from '@respi/segnalazioni/domain';
import { Database, NetworkKeys, type Principal } from '@respi/shared/api-platform';
import type { Page } from '@respi/shared/contract';
import { personContext } from '../persistence/sealed-fields';
import { ReadCases } from '../reading/read-cases';

type Somebody = NonNullable<CaseOfSomebody['person']>;

/** Of one name, whatever the birth date: those of another day are left out afterwards. */
const MOST_OF_A_NAME = 300;
const NONE: Page<ListedCase> = { items: [], nextCursor: null };

/**
 * The cases that may be of a person. Whoever asks to be forgotten is told that all is gone: a case that says too little to be
 * sure, for want of a birth date or of the number, is shown too, and says so. A human being decides.
 */
@Injectable()
export class CasesOfPerson {
  constructor(
    private readonly database: Database,
    private readonly keys: NetworkKeys,
    private readonly reading: ReadCases,
  ) {}

  async find(who: Principal, asked: PersonCasesRequest): Promise<PersonCases> {
    const byNumber = 'identifier' in asked;
    const held =
      byNumber || asked.person.birthDate !== undefined
        ? await this.reading.search(who, { ...asked, limit: PEOPLE_MOST })
        : NONE;
    const sought = byNumber ? [...(await this.people(who, held.items)).values()] : [asked.person];
    const named = sought.length > 0 ? await this.reading.named(who, sought, MOST_OF_A_NAME) : NONE;
    const people = await this.people(who, named.items);
    const alike = named.items.flatMap((found) => {
      const person = people.get(found.id);
      if (!person || held.items.some(({ id }) => id === found.id)) return [];
      if (!sought.some((one) => mayBe(one, person))) return [];
      const check: CheckReason | null = byNumber ? 'other_number' : person.birthDate ? null : 'no_birth_date';
      return [{ ...found, check }];
    });
    const items = [
      ...held.items.map((found) => ({ ...found, check: null })),
      ...alike.filter(({ check }) => check === null),
      ...alike.filter(({ check }) => check !== null),
    ];
    return {
      items: items.slice(0, PEOPLE_MOST),
      more: items.length > PEOPLE_MOST || held.nextCursor !== null || named.nextCursor !== null,
    };
  }

  /** Whom these cases are about, as far as they say so. It is held against what was asked and shown to nobody here. */
  private async people(who: Principal, cases: readonly ListedCase[]): Promise<ReadonlyMap<string, Somebody>> {
    return this.database.run(who, async (tx) => {
      const cipher = await this.keys.of(tx.networkId);
      const rows = await tx.query<{ id: string; person: Buffer }>(
        'select id, person from segnalazione where id = any ($1::uuid[]) and person is not null',
        [cases.map(({ id }) => id)],
      );
      return new Map(
        rows.map(({ id, person }) => [id, JSON.parse(cipher.open(person, personContext(id))) as Somebody]),
      );
    });
  }
}

/** The same name in any spelling, and no other birth date. */
function mayBe(one: Somebody, other: Somebody): boolean {
  const [difference] = differencesAmong([
    { id: 'one', person: one, numbers: [] },
    { id: 'other', person: other, numbers: [] },
  ]);
  return !difference || difference.why.every((why) => why === 'not_known');
}
