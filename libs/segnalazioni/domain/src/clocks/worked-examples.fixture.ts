import type { RuleVersion } from '@respi/identity/contract';
import type { ServiceCalendarInput, ServiceTarget, TargetAct, Urgency } from '@respi/segnalazioni/contract';
import { DEFAULT_SERVICE_HOURS, type Day, assertDay, weekdayOf } from '../service-time';
import { romeInstant } from '../service-time/rome-time';
import type { ProcedureTerm } from '../urgency';
import type { SeatOfUnit } from './decided-time';
import type { ClockEvent } from './history';
import { ToldCase } from './told-case.fixture';

/** The words of `docs/clocks.md`: every line of a block is one of these, or the document is wrong. */

export const WEEKDAYS = ['lun', 'mar', 'mer', 'gio', 'ven', 'sab', 'dom'] as const;
export const CLOCK_NAMES: Readonly<Record<TargetAct, string>> = {
  take: 'presa in carico',
  forward: 'trasmissione',
  office_answer: 'risposta',
  hand_on_reply: 'riscontro',
};

/** What the document says that one thing shows, in its words. */
export interface Expected {
  readonly of: string;
  readonly words: string;
}

/** Another target, since an instant. */
interface TargetDecided {
  readonly from: Date;
  readonly act: TargetAct;
  readonly urgency: Urgency;
  readonly target: ServiceTarget;
}

/** One block of the document, under the title of its example. */
export class WorkedExample {
  readonly history: ClockEvent[] = [];
  readonly expected: Expected[] = [];
  readonly units: SeatOfUnit[] = [];
  /** The calendars that were decided, in order. */
  readonly calendars: RuleVersion[] = [];
  readonly targets: TargetDecided[] = [];
  readonly terms: ProcedureTerm[] = [];
  practice: { procedure: string; permit?: string; submittedOn: Day } | null = null;
  /** When one looks; the last act where the block does not say. */
  now = new Date(0);
  private readonly told = new ToldCase();

  constructor(
    readonly title: string,
    lines: readonly string[],
  ) {
    for (const line of lines) this.read(line);
  }

  private decideCalendar(unitId: string | null, knownFrom: Date | null, data: ServiceCalendarInput): void {
    const version = this.calendars.length + 1;
    this.calendars.push({ subject: 'calendar', unitId, version, knownFrom, data, byId: null, reason: null });
  }

  private read(line: string): void {
    for (const [pattern, apply] of this.grammar) {
      const found = pattern.exec(line);
      if (!found) continue;
      apply(found.slice(1));
      return;
    }
    throw new SyntaxError(`${this.title}: not understood: ${line}`);
  }

  private readonly grammar: readonly (readonly [RegExp, (parts: readonly (string | undefined)[]) => void])[] = [
    [
      /^(?:rete|ufficio (\w+)): (\p{L}+)(?:; (.+))?$/u,
      ([office, comune = '', hours]) => {
        this.units.push({ id: office ?? 'rete', code: office ?? 'COORD', comune });
        this.decideCalendar(office ?? null, null, { hours: hours ? readHours(hours) : USUAL_HOURS, closures: [] });
      },
    ],
    [
      /^chiusura (\w+): da (.+) a (.+), (.+), decisa (.+)$/,
      ([whose, from = '', to = '', name = '', decided = '']) => {
        const unitId = whose === 'rete' ? null : (whose ?? null);
        const before = this.calendars.findLast((each) => each.unitId === unitId);
        if (!before) throw new SyntaxError(`${this.title}: no calendar before its closure`);
        const { hours, closures } = before.data as ServiceCalendarInput;
        const closure = { from: readDay(from), to: readDay(to), name };
        this.decideCalendar(unitId, readInstant(decided), { hours, closures: [...closures, closure] });
      },
    ],
    [
      /^obiettivo (.+) ([A-Z]+): (\d+) (minuti|giorni), deciso (.+)$/,
      ([clock = '', urgency = '', amount = '', unit, decided = '']) => {
        const target = unit === 'minuti' ? { minutes: Number(amount) } : { working_days: Number(amount) };
        const act = readClockName(clock);
        this.targets.push({ from: readInstant(decided), act, urgency: urgency as Urgency, target });
      },
    ],
    [
      /^termine (\w+): (persona|amministrazione), (\d+) (mesi|giorni)$/,
      ([procedure = '', who = '', amount, unit]) => {
        this.terms.push({
          procedure,
          permit: null,
          who: who === 'persona' ? 'persona' : 'amministrazione',
          amount: Number(amount),
          unit: unit === 'mesi' ? 'months' : 'days',
          startsFrom: 'presentazione',
          validFrom: null,
          validTo: null,
          law: '',
        });
      },
    ],
    [
      /^pratica (\w+)(?: permesso (\w+))? presentata (.+)$/,
      ([procedure = '', permit, day = '']) => {
        this.practice = { procedure, submittedOn: readDay(day), ...(permit ? { permit } : {}) };
      },
    ],
    [/^atteso (.+?): (.+)$/, ([of = '', words = '']) => void this.expected.push({ of, words })],
    [
      /^(\w{3} \S+ \d\d:\d\d(?: \(ora solare\))?) {2}(.+?)( \(ora incerta\))?$/,
      ([when = '', act = '', inferred]) => {
        this.now = readInstant(when);
        if (act === 'si guarda') return;
        this.history.push({ at: this.now, inferred: inferred !== undefined, imported: false, ...this.told.tell(act) });
      },
    ],
  ];
}

/** The blocks of the document, in order. @throws SyntaxError for a line that no word of it explains */
export function workedExamples(markdown: string): WorkedExample[] {
  const examples: WorkedExample[] = [];
  let title = '';
  let block: string[] | null = null;
  for (const line of markdown.split('\n')) {
    if (block === null) {
      if (line.startsWith('### ')) title = line.slice('### '.length);
      if (line === '```orologio') block = [];
    } else if (line === '```') {
      examples.push(new WorkedExample(title, block));
      block = null;
    } else block.push(line);
  }
  return examples;
}

/** @throws RangeError when the day does not exist or is another weekday */
function readDay(text: string): Day {
  const [, weekday, date, month, year] = /^(\w{3}) (\d\d)\/(\d\d)\/(\d{4})$/.exec(text) ?? [];
  const day = assertDay(`${year}-${month}-${date}`);
  const right = WEEKDAYS[weekdayOf(day) - 1];
  if (weekday !== right) throw new RangeError(`${text} is ${right}`);
  return day;
}

function readInstant(text: string): Date {
  const [, day = '', hours, minutes, winter] = /^(.+) (\d\d):(\d\d)( \(ora solare\))?$/.exec(text) ?? [];
  const first = romeInstant(readDay(day), Number(hours) * 60 + Number(minutes));
  return new Date(first + (winter ? 3_600_000 : 0));
}

/** Every day that a line writes is checked, those of expected values too. @throws RangeError */
export function checkDays(text: string): void {
  for (const [day] of text.matchAll(/\w{3} \d\d\/\d\d\/\d{4}/g)) readDay(day);
}

function readClockName(name: string): TargetAct {
  const found = Object.entries(CLOCK_NAMES).find(([, italian]) => italian === name);
  if (!found) throw new SyntaxError(`Not a clock: ${name}`);
  return found[0] as TargetAct;
}

/** The usual hours, as a network would write them. */
const USUAL_HOURS = DEFAULT_SERVICE_HOURS as ServiceCalendarInput['hours'];

/** `lun-ven 08:30-13:00 14:00-17:00; sab 09:00-12:00` */
function readHours(text: string): ServiceCalendarInput['hours'] {
  const hours: ServiceCalendarInput['hours'] = {};
  for (const part of text.split('; ')) {
    const [days = '', ...stretches] = part.split(' ');
    const [first = '', last = first] = days.split('-');
    for (let day = weekdayNamed(first); day <= weekdayNamed(last); day += 1)
      hours[`${day}` as keyof typeof hours] = stretches.map((stretch) => {
        const [from = '', to = ''] = stretch.split('-');
        return { from, to };
      });
  }
  return hours;
}

function weekdayNamed(name: string): number {
  const index = WEEKDAYS.findIndex((each) => each === name);
  if (index < 0) throw new SyntaxError(`Not a weekday: ${name}`);
  return index + 1;
}
