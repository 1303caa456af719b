import type { PortTransaction } from './earlier-cases';

/** Forms that the public sends without an account: each is signed, has an age, is sent once, and has a receipt of its own. */
export abstract class SentForms {
  abstract make(networkId: string, now: Date): string;
  /** Waits for one that was sent too soon. @throws Problem invalid_input for a form that is not ours, or was sent too late */
  abstract check(networkId: string, token: string, now: Date): Promise<void>;
  /** Sent before: false. Within the network that was entered. */
  abstract spend(tx: PortTransaction, token: string): Promise<boolean>;
  abstract receipt(networkId: string, token: string): string;
  /** Whoever holds the receipt has hidden it: from then on its form does not give it again. Within the network that was entered. */
  abstract hide(tx: PortTransaction, receipt: Uint8Array): Promise<void>;
  /** @param receipt digest by which it is kept */
  abstract isHidden(tx: PortTransaction, receipt: Uint8Array): Promise<boolean>;
  /** As it was typed, in one form. null: no code. */
  abstract readReceipt(typed: string): string | null;
}
