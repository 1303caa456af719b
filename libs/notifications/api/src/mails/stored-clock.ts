import type { StoredMail } from './mail-box';
import type { ClockSaid } from './compose-mail';

/** The term that a mail, or a line of a digest, is about. */
export function clockSaid({
  clock_act: act,
  clock_office: office,
}: Pick<StoredMail, 'clock_act' | 'clock_office'>): ClockSaid | null {
  return act && { act, office };
}
