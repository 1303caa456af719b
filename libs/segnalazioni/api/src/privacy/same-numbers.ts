import { Injectable } from '@nestjs/common';
import type { ListedCase, SameNumbersRequest } from '@respi/segnalazioni/contract';
import { Database, type NetworkCipher, NetworkKeys, type Principal } from '@respi/shared/api-platform';
import type { Page } from '@respi/shared/contract';
import { romeDay } from '@respi/shared/kernel';
import { type FindingKind, unveilText } from '@respi/shared/personal-data';
import { identifierContext, textContext } from '../persistence/sealed-fields';
import { ReadCases } from '../reading/read-cases';
import { chosenCases } from './records';

/** Whose a telephone in a text is nobody knows: a lawyer's stands in a hundred cases. These are one practice's, or one person's. */
const LOOKED_FOR: readonly FindingKind[] = ['practice_identifier', 'codice_fiscale'];

/** More than ever hold one number; the chosen ones, of which there are fewer, are among them. */
const MOST = 200;

/**
 * Which other cases hold a number of those that are to be erased, be it in a field of theirs or in a text. A coordinator is
 * not shown the numbers, and a text of somebody else's case may name the person: it is looked for here, and a human being
 * decides.
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
      const fields = rows.map((row) => ({
        value: cipher.open(row.value, identifierContext(row.case_id)),
        index: row.blind_index,
      }));
      const texts = await tx.query<{ case_id: string; body: string }>(
        'select case_id, body from case_text where case_id = any ($1::uuid[]) and body is not null',
        [cases],
      );
      const written = new Set(texts.flatMap(({ case_id: id, body }) => numbersIn(cipher, id, body)));
      return [...fields, ...[...written].map((value) => ({ value, index: null }))];
    });
    if (held.length === 0) return { items: [], nextCursor: null };
    const { items } = await this.reading.holding(who, held, MOST);
    return { items: items.filter(({ id }) => !cases.includes(id)), nextCursor: null };
  }
}

/** Opens no other box. */
function numbersIn(cipher: NetworkCipher, caseId: string, veiled: string): string[] {
  const found: string[] = [];
  unveilText(veiled, (box, kind) => {
    if (LOOKED_FOR.includes(kind)) found.push(cipher.open(Buffer.from(box, 'base64url'), textContext(caseId)));
    return '';
  });
  return found;
}
