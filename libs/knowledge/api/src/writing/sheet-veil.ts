import { Injectable } from '@nestjs/common';
import { EarlierCases } from '@respi/knowledge/contract';
import { type NetworkCipher, NetworkKeys, type Tx } from '@respi/shared/api-platform';
import { NOBODY_LINKED, maskVeiled } from '@respi/shared/personal-data';

/** What every text of a sheet's bench is bound to. */
export function sheetContext(sheetId: string): string {
  return `sheet.text:${sheetId}`;
}

/**
 * The texts of one sheet on their way into the rows of the bench and out of them. A draft may still name somebody, and its
 * earlier versions stay: what the check would find is kept as ciphertext. What is published names nobody.
 */
export interface TextsOfSheet {
  readonly veil: <T>(content: T) => T;
  readonly unveil: <T>(content: T) => T;
  /** For the address of the sheet. */
  readonly masked: (text: string) => string;
}

@Injectable()
export class SheetVeil {
  constructor(
    private readonly keys: NetworkKeys,
    private readonly cases: EarlierCases,
  ) {}

  cipher(networkId: string): Promise<NetworkCipher> {
    return this.keys.of(networkId);
  }

  async of(tx: Tx, sheetId: string, sources: readonly string[]): Promise<TextsOfSheet> {
    const cipher = await this.cipher(tx.networkId);
    const people = sources.length > 0 ? await this.cases.peopleBehind(tx, sources) : NOBODY_LINKED;
    const context = sheetContext(sheetId);
    return {
      veil: (content) => cipher.veilAll(content, context, people),
      unveil: (content) => cipher.unveilAll(content, context),
      masked: (text) => maskVeiled(cipher.veil(text, context, people)),
    };
  }
}
