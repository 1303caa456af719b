import { timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type PortTransaction, SentForms } from '@respi/knowledge/contract';
import { RECEIPT_BYTES, readReceiptCode, receiptCode } from '@respi/knowledge/domain';
import { FormPatience, KeyedDigests, newToken } from '@respi/shared/api-platform';
import { invalidField } from '@respi/shared/kernel';

const NONCE = 22;

/** Of a form that is sent without an account: when it was made, signed, so that it can be refused by its age, and sent once. */
@Injectable()
export class FormTokens extends SentForms {
  private readonly patience = new FormPatience();

  constructor(private readonly digests: KeyedDigests) {
    super();
  }

  make(networkId: string, now: Date): string {
    const plain = `${now.getTime().toString(36)}.${newToken().slice(0, NONCE)}`;
    return `${plain}.${this.signature(networkId, plain)}`;
  }

  /** Waits for one that was sent too soon. @throws Problem invalid_input for a form that is not ours, or was sent too late */
  async check(networkId: string, token: string, now: Date): Promise<void> {
    const [madeAt = '', nonce = '', signature = ''] = token.split('.');
    const ours = Buffer.from(this.signature(networkId, `${madeAt}.${nonce}`));
    const theirs = Buffer.from(signature);
    if (ours.length !== theirs.length || !timingSafeEqual(ours, theirs)) throw invalidField('token', 'form_expired');
    const refusal = await this.patience.refusalOf(parseInt(madeAt, 36), now.getTime());
    if (refusal) throw invalidField('token', refusal);
  }

  /** Sent before: false. Of two at once the second waits for the first. */
  async spend(tx: PortTransaction, token: string): Promise<boolean> {
    return this.spendDigest(tx, this.digests.blindIndex(tx.networkId, 'question form', token));
  }

  async hide(tx: PortTransaction, receipt: Uint8Array): Promise<void> {
    await this.spendDigest(tx, this.hidden(tx.networkId, receipt));
  }

  async isHidden(tx: PortTransaction, receipt: Uint8Array): Promise<boolean> {
    const digest = this.hidden(tx.networkId, receipt);
    const known = await tx.query('select 1 from spent_form where network_id = $1 and digest = $2', [
      tx.networkId,
      digest,
    ]);
    return known.length > 0;
  }

  /** The receipt that belongs to a form: whoever sends it twice, by a double click, is not left with the wrong one. */
  receipt(networkId: string, token: string): string {
    const random = Buffer.from(this.digests.ofText(`question receipt\0${networkId}\0${token}`), 'base64url');
    return receiptCode(random.subarray(0, RECEIPT_BYTES));
  }

  readReceipt(typed: string): string | null {
    return readReceiptCode(typed);
  }

  /** Kept beside the forms that were spent, as long as one may be sent again. */
  private hidden(networkId: string, receipt: Uint8Array): Buffer {
    return this.digests.blindIndex(networkId, 'hidden receipt', Buffer.from(receipt).toString('hex'));
  }

  private async spendDigest(tx: PortTransaction, digest: Buffer): Promise<boolean> {
    const spent = await tx.query(
      `insert into spent_form (network_id, digest, spent_at) values ($1, $2, $3) on conflict do nothing returning 1`,
      [tx.networkId, digest, tx.now],
    );
    return spent.length > 0;
  }

  private signature(networkId: string, plain: string): string {
    return this.digests.ofText(`question form\0${networkId}\0${plain}`);
  }
}
