import type { ProtocolState } from '@respi/identity/contract';
import type { StateTone } from '@respi/shared/ui';

export const PROTOCOL_TONES: Readonly<Record<ProtocolState, StateTone>> = {
  missing: 'waiting',
  in_force: 'done',
  expiring: 'attention',
  renewed: 'done',
  expired: 'attention',
  ended: 'neutral',
};
