import { type CaseState, type ServiceTarget, URGENCY_LEVEL } from '@respi/segnalazioni/contract';
import { CASE_LIFECYCLE } from '../lifecycle';
import { type ServiceCalendar, type Weekday, italianDate } from '../service-time';
import type { AccountLine, DayOff } from './account';
import type { CaseClock } from './clock';

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

const WEEKDAYS = ['lun', 'mar', 'mer', 'gio', 'ven', 'sab', 'dom'];

/** Hours of a week as people write them on a door: `lun–ven 8:30–13:00 e 14:00–17:00; sab 9:00–12:00`. */
export function weekInWords(hours: ServiceCalendar['hours']): string {
  const groups: { first: number; last: number; words: string }[] = [];
  for (const [index] of WEEKDAYS.entries()) {
    const stretches = hours[(index + 1) as Weekday] ?? [];
    if (stretches.length === 0) continue;
    const words = stretches.map(({ from, to }) => `${onTheDoor(from)}–${onTheDoor(to)}`).join(' e ');
    const group = groups.at(-1);
    if (group?.last === index - 1 && group.words === words) group.last = index;
    else groups.push({ first: index, last: index, words });
  }
  return groups
    .map(({ first, last, words }) => {
      const days = first === last ? WEEKDAYS[first] : `${WEEKDAYS[first]}–${WEEKDAYS[last]}`;
      return `${days} ${words}`;
    })
    .join('; ');
}

/** `08:30` as `8:30`. */
const onTheDoor = (time: string): string => time.replace(/^0/, '');

/** A state as it concerns one clock: of an office that is still asked, another one has answered; later laps were reopened. */
function stateInWords(state: CaseState, { officeId, lap }: ClockOfLine): string {
  if (state === 'submitted' && lap > 1) return 'Riaperta';
  if (officeId !== null && (state === 'reply_collected' || state === 'in_validation'))
    return 'Ha risposto un altro ufficio, questo no';
  return CASE_LIFECYCLE.states[state].label;
}

type ClockOfLine = Pick<CaseClock, 'officeId' | 'lap'>;

/** Why a stretch counted or did not, and what a change of urgency did. */
export function lineInWords(line: AccountLine, clock: ClockOfLine): string {
  if (line.kind === 'urgency') {
    const code = (urgency: typeof line.from): string => `${URGENCY_LEVEL[urgency]} ${urgency}`;
    return `Urgenza cambiata da ${code(line.from)} a ${code(line.to)}: l’obiettivo è quello nuovo, contato dall’inizio`;
  }
  const label = stateInWords(line.state, clock);
  return line.kind === 'ran' ? `${label}: il tempo correva` : `${label}: il tempo era fermo`;
}

export const AHEAD_IN_WORDS = 'Quello che resta fino alla scadenza';

/** What a closure that was decided too late does not do. */
export function decidedLaterInWords({ day, name }: DayOff): string {
  return `${italianDate(day)}, ${name}: decisa dopo l’inizio del giro, il giorno conta come lavorativo`;
}
