import type { Device } from '@respi/identity/domain';
import type { Asked } from '@respi/shared/api-platform';

/** Who knocks, as far as the request tells before anybody has said who they are. */
export interface Visitor {
  /** As the front door sees it. For counting attempts, never kept. */
  readonly address: string;
  readonly device: Device;
  /** By which this browser was known before; what it sends is believed only where its digest is kept. */
  readonly deviceToken: string | null;
  readonly asked: Asked;
}

/** A visitor who says on what kind of computer they sit. */
export interface Arrival extends Visitor {
  readonly sharedComputer: boolean;
}
