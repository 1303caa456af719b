import { readFileSync } from 'node:fs';
import type { RuleVersion } from '@respi/identity/contract';
import { type ServiceTarget, type Targets, URGENCIES, type Urgency } from '@respi/segnalazioni/contract';
import { romeDay } from '@respi/shared/kernel';
import { type Day, italianDate, weekdayOf } from '../service-time';
import { romeInstant, romeTime } from '../service-time/rome-time';
import { type ProcedureRow, type ProcedureTerm, termOfPractice, termsFromProcedures } from '../urgency';
import { daysOffDecidedLater } from './account';
import { clocksOf } from './clocks-of';
import { DecidedTime } from './decided-time';
import { type ClockReading, readClock } from './reading';
import { CLOCK_NAMES, WEEKDAYS, type WorkedExample, checkDays, workedExamples } from './worked-examples.fixture';

const MINUTE = 60_000;
const document = readFileSync('docs/clocks.md', 'utf8');
const seed = JSON.parse(readFileSync('tools/demo/data/codelists.json', 'utf8')) as {
  urgency: { code: Urgency; targets: Targets['byUrgency'][Urgency] }[];
  procedures: ProcedureRow[];
};
const byUrgency = Object.fromEntries(seed.urgency.map(({ code, targets }) => [code, targets])) as Targets['byUrgency'];
const terms = termsFromProcedures(seed.procedures);

describe('the worked examples of docs/clocks.md', () => {
  const examples = workedExamples(document);
  const titles = document.split('\n').filter((line) => line.startsWith('### '));

  it('are forty or more, numbered in order, and each has a block with expected values', () => {
    expect(titles.length).toBeGreaterThanOrEqual(40);
    expect(titles.map((title) => Number.parseInt(title.slice(4), 10))).toEqual(titles.map((_, index) => index + 1));
    expect([...new Set(examples.map(({ title }) => `### ${title}`))]).toEqual(titles);
    expect(examples).toHaveLength(document.split('\n').filter((line) => line === '```orologio').length);
    expect(examples.filter(({ expected }) => expected.length === 0)).toEqual([]);
  });

  it('name every day by its right weekday', () => {
    expect(() => checkDays(document)).not.toThrow();
  });

  it.each(examples)('$title', (example) => {
    const shown = example.practice ? termsShown(example) : clocksShown(example);
    const actual = example.expected.map(({ of }) => ({ of, words: shown.get(of) }));
    expect(actual).toEqual(example.expected);
  });

  it('state the targets of the seed in their table', () => {
    const row = (code: Urgency): string[] => {
      const line = document.split('\n').find((each) => each.startsWith(`| ${code} `)) ?? '';
      return line
        .split('|')
        .slice(2, -1)
        .map((cell) => cell.trim());
    };
    const words = (target: ServiceTarget): string => {
      if ('minutes' in target) return `${target.minutes} minuti`;
      return `${target.working_days} ${target.working_days === 1 ? 'giorno' : 'giorni'}`;
    };
    for (const code of URGENCIES) {
      const each = byUrgency[code];
      expect(row(code)).toEqual([each.take, each.forward, each.office_answer, each.hand_on_reply].map(words));
    }
  });
});

describe('the reader of worked examples', () => {
  const block = (...lines: string[]): string => ['### 1. Prova', '```orologio', ...lines, '```'].join('\n');

  it('refuses a wrong weekday, wherever it stands', () => {
    expect(() => workedExamples(block('rete: Cuneo', 'ven 26/11/2026 10:00  inviata ROSSO'))).toThrow('is gio');
    expect(() => checkDays('atteso presa in carico: scade ven 26/11/2026 12:00')).toThrow('is gio');
  });

  it('refuses a day that does not exist', () => {
    expect(() => workedExamples(block('dom 29/02/2026 10:00  inviata ROSSO'))).toThrow('Not a calendar day');
  });

  it('refuses words that it does not know', () => {
    expect(() => workedExamples(block('gio 26/11/2026 10:00  dimenticata'))).toThrow('Not an act');
    expect(() => workedExamples(block('attesa presa in carico: mai'))).toThrow('not understood');
  });

  it('refuses an act that the lifecycle refuses', () => {
    const lines = ['gio 26/11/2026 10:00  inviata ROSSO', 'gio 26/11/2026 11:00  trasmessa a questura'];
    expect(() => workedExamples(block(...lines))).toThrow('does not lead from submitted to forwarded');
  });
});

/** What the engine shows of a case, in the words of the document. */
function clocksShown(example: WorkedExample): Map<string, string> {
  const time = decidedTime(example);
  const rules = time.rulesOf('prassi');
  const readings = clocksOf(example.history).map((clock) => readClock(clock, rules, example.now));
  const shown = new Map<string, string>();
  const names: string[] = [];
  const counts = new Map<string, number>();
  for (const reading of readings) {
    const { act, lap, officeId } = reading.clock;
    const base = `${CLOCK_NAMES[act]}${officeId === null ? '' : ` ${officeId}`}`;
    const count = (counts.get(`${lap} ${base}`) ?? 0) + 1;
    counts.set(`${lap} ${base}`, count);
    const name = `${base}${count === 1 ? '' : ` (${count})`}${lap === 1 ? '' : `, giro ${lap}`}`;
    names.push(name);
    shown.set(name, inWords(reading));
    const off = daysOffDecidedLater(reading, rules, time.calendar(example.now, officeId), example.now);
    const closures = off.map((each) => `${dayInWords(each.day)} ${each.name}`).join(', ');
    shown.set(`chiusure non contate per ${name}`, closures || 'nessuna');
  }
  shown.set('orologi', names.join(', '));
  for (const name of Object.values(CLOCK_NAMES)) {
    const all = readings.filter(({ clock }) => CLOCK_NAMES[clock.act] === name);
    const sum = (amounts: number[]): number => amounts.reduce((total, amount) => total + amount, 0) / MINUTE;
    const [ran, stood] = [sum(all.map((each) => each.ran)), sum(all.map((each) => each.stood))];
    shown.set(`totale ${name}`, `corsi ${ran} minuti; fermi ${stood}`);
  }
  return shown;
}

function decidedTime({ calendars, targets, units }: WorkedExample): DecidedTime {
  const changed = targets.map(({ from, act, urgency, target }, index): RuleVersion => {
    const data = { byUrgency: { ...byUrgency, [urgency]: { ...byUrgency[urgency], [act]: target } } };
    return { subject: 'targets', unitId: null, version: index + 1, knownFrom: from, data, byId: null, reason: null };
  });
  return new DecidedTime([...calendars, ...changed], units, { targets: { byUrgency, exceptions: [] } });
}

function inWords({ clock, dueAt, ran, stood, share, stands }: ClockReading): string {
  const state = { done: 'concluso', gone: 'caduto' };
  return [
    dueAt === null ? 'scadenza sospesa' : `scade ${instantInWords(dueAt)}`,
    `corsi ${ran / MINUTE} minuti`,
    `fermi ${stood / MINUTE}`,
    ...(stands || share === null ? [] : [`quota ${Math.round(share * 100)}%`]),
    clock.ended ? state[clock.ended] : stands ? 'fermo' : 'corre',
    ...(clock.inferred ? ['fuori dalle cifre'] : []),
  ].join('; ');
}

function termsShown({ practice, terms: added }: WorkedExample): Map<string, string> {
  const shown = (who: ProcedureTerm['who']): [string, string] => {
    const running = practice && termOfPractice([...terms, ...added], practice, who);
    return [`termine ${who}`, running ? dayInWords(running.endsOn) : 'nessuno'];
  };
  return new Map([shown('amministrazione'), shown('persona')]);
}

function dayInWords(day: Day): string {
  return `${WEEKDAYS[weekdayOf(day) - 1]} ${italianDate(day)}`;
}

function instantInWords(instant: number): string {
  const [day, time] = [romeDay(new Date(instant)), romeTime(new Date(instant))];
  const first = romeInstant(day, Number(time.slice(0, 2)) * 60 + Number(time.slice(3)));
  return `${dayInWords(day)} ${time}${first === instant ? '' : ' (ora solare)'}`;
}
