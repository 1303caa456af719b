import type { PortTransaction } from './earlier-cases';

/** Whether an address leads to a sheet that the public reads: for who links to it from elsewhere. */
export abstract class SheetAddresses {
  /** Within the network that was entered. */
  abstract isPublic(tx: PortTransaction, slug: string): Promise<boolean>;
}
