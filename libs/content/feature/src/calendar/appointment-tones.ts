import type { AppointmentState } from '@respi/content/contract';
import type { StateTone } from '@respi/shared/ui';

export const APPOINTMENT_TONES: Readonly<Record<AppointmentState, StateTone>> = {
  planned: 'active',
  held: 'done',
  cancelled: 'neutral',
};
