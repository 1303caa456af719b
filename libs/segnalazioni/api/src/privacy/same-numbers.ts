import { Injectable } from '@nestjs/common';
import type { ListedCase, SameNumbersRequest } from '@respi/segnalazioni/contract';
import { Database, NetworkKeys, type Principal } from '@respi/shared/api-platform';
import type { Page } from '@respi/shared/contract';
import { romeDay } from '@respi/shared/kernel';
import { identifierContext } from '../persistence/sealed-fields';
import { ReadCases } from '../reading/read-cases';
import { chosenCases } from './records';

/** More than ever hold one number; the chosen ones, of which there are fewer, are among them. */
const MOST = 200;

/**
 * Which other cases hold a practice number of those that are to be erased. A coordinator is not shown the numbers, and a text
 * of somebody else's case may name the person: it is looked for here, and a human being decides.
 */
@Injectable()
export class SameNumbers {
  constructor(
    private readonly database: Database,
    private readonly keys: NetworkKeys,
    private readonly reading: ReadCases,
  ) {}

  /** @throws Problem invalid_input */
  async find(who: Principal, { cases }: SameNumbersRequest): Promise<Page<ListedCase>> {
    const held = await this.database.run(who, async (tx) => {
      await chosenCases(tx, cases, romeDay(tx.now), (index) => `cases.${index}`);
      const cipher = await this.keys.of(tx.networkId);
      const rows = await tx.query<{ case_id: string; value: Buffer; blind_index: Buffer }>(
        'select case_id, value, blind_index from case_identifier where case_id = any ($1::uuid[])',
        [cases],
      );
      return rows.map((row) => ({
        value: cipher.open(row.value, identifierContext(row.case_id)),
        index: row.blind_index,
      }));
    });
    if (held.length === 0) return { items: [], nextCursor: null };
    const { items } = await this.reading.holding(who, held, MOST);
    return { items: items.filter(({ id }) => !cases.includes(id)), nextCursor: null };
  }
}
