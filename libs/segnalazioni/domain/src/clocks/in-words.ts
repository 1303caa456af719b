import { type ServiceTarget, URGENCY_LEVEL } from '@respi/segnalazioni/contract';
import { CASE_LIFECYCLE } from '../lifecycle';
import { italianDate } from '../service-time';
import type { AccountLine, DayOff } from './account';

/** `2 ore di servizio`, `la giornata di servizio`, `3 giorni lavorativi`. */
export function targetInWords(target: ServiceTarget): string {
  if ('minutes' in target) return `${minutesInWords(target.minutes)} di servizio`;
  if (target.working_days === 0) return 'la giornata di servizio';
  return target.working_days === 1 ? '1 giorno lavorativo' : `${target.working_days} giorni lavorativi`;
}

/** `45 minuti`, `2 ore`, `2 ore e 30 minuti`. Whole minutes, rounded. */
export function minutesInWords(minutes: number): string {
  const whole = Math.round(minutes);
  const [hours, rest] = [Math.floor(whole / 60), whole % 60];
  const parts = [
    ...(hours > 0 ? [hours === 1 ? '1 ora' : `${hours} ore`] : []),
    ...(rest > 0 || hours === 0 ? [rest === 1 ? '1 minuto' : `${rest} minuti`] : []),
  ];
  return parts.join(' e ');
}

/** Why a stretch counted or did not, and what a change of urgency did. */
export function lineInWords(line: AccountLine): string {
  if (line.kind === 'urgency') {
    const code = (urgency: typeof line.from): string => `${URGENCY_LEVEL[urgency]} ${urgency}`;
    return `Urgenza cambiata da ${code(line.from)} a ${code(line.to)}: l’obiettivo è quello nuovo, contato dall’inizio`;
  }
  const { label } = CASE_LIFECYCLE.states[line.state];
  return line.kind === 'ran' ? `${label}: il tempo correva` : `${label}: il tempo era fermo`;
}

/** What a closure that was decided too late does not do. */
export function decidedLaterInWords({ day, name }: DayOff): string {
  return `${italianDate(day)}, ${name}: decisa dopo l’inizio del giro, il giorno conta come lavorativo`;
}
