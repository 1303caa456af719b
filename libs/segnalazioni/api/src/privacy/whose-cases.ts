import { Injectable } from '@nestjs/common';
import type { PeopleOfCases, PeopleRequest } from '@respi/segnalazioni/contract';
import { type CaseOfSomebody, differencesAmong, relationsTo } from '@respi/segnalazioni/domain';
import { Database, NetworkKeys, type Principal, type Tx } from '@respi/shared/api-platform';
import { Problem } from '@respi/shared/kernel';
import { maskVeiled, veilText } from '@respi/shared/personal-data';
import { type LoadedCase, loadMany } from '../persistence/case-store';
import { linkedPeople, personContext } from '../persistence/sealed-fields';

/**
 * Whose the cases of a request are. A coordinator reads no name in a list; who prepares a copy or erases must see one, or hands
 * one person's data to another. Each name that is shown leaves the row that an opening on request leaves.
 */
@Injectable()
export class WhoseCases {
  constructor(
    private readonly database: Database,
    private readonly keys: NetworkKeys,
  ) {}

  async people(who: Principal, { cases }: PeopleRequest): Promise<PeopleOfCases> {
    return this.database.run(who, async (tx) => {
      const ids = [...new Set(cases)];
      const found = new Map((await loadMany(tx, ids)).map((each) => [each.case.id, each]));
      const theirs = ids
        .map((id) => found.get(id))
        .filter((each) => each !== undefined)
        .filter((each) => !each.case.erased && relationsTo(tx.actor, each.case).has('coordinator'));
      const known = await this.known(tx, theirs);
      for (const { id, person } of known) {
        if (person === null) continue;
        const subject = { kind: 'case', id } as const;
        const entry = { act: 'identity_shown', subject, reason: 'person_asks' } as const;
        const { text, values, name } = this.database.access(tx.actor, who.asked, entry, 'not_again');
        await tx.query(text, values, name);
      }
      return {
        people: known.map(({ id, person }) => ({
          id,
          person: person && { ...person, birthDate: person.birthDate ?? null },
        })),
        differences: differencesAmong(known),
      };
    });
  }

  /**
   * How it was verified that all these are of one person, as it is written down: what would name somebody is taken out, for the
   * record outlives them. null: they seem to be, and nothing needed saying.
   * @throws Problem not_one_person where they do not seem to be and nobody said that they are
   */
  async verified(tx: Tx, chosen: readonly LoadedCase[], said: string | undefined): Promise<string | null> {
    const known = await this.known(tx, chosen);
    const differences = differencesAmong(known);
    if (differences.length === 0) return null;
    if (said === undefined) {
      const numbers = new Map(chosen.map(({ case: { id, number } }) => [id, number]));
      const cases = [...new Set(differences.flatMap(({ other, id }) => [numbers.get(other), numbers.get(id)]))];
      throw new Problem('not_one_person', { params: { cases: cases.join(', ') } });
    }
    const linked = known.map(({ person }) => linkedPeople(person));
    const people = {
      names: linked.flatMap(({ names }) => names),
      birthDates: linked.flatMap(({ birthDates }) => birthDates),
    };
    return maskVeiled(veilText(said, people, () => ''));
  }

  private async known(tx: Tx, cases: readonly LoadedCase[]): Promise<CaseOfSomebody[]> {
    const cipher = await this.keys.of(tx.networkId);
    const rows = await tx.query<{ case_id: string; number: string }>(
      `select case_id, encode(blind_index, 'hex') as number from case_identifier where case_id = any ($1::uuid[])`,
      [cases.map(({ case: { id } }) => id)],
    );
    return cases.map(({ case: { id }, person }) => ({
      id,
      person:
        person === null
          ? null
          : (JSON.parse(cipher.open(person, personContext(id))) as NonNullable<CaseOfSomebody['person']>),
      numbers: rows.flatMap((row) => (row.case_id === id ? [row.number] : [])),
    }));
  }
}
