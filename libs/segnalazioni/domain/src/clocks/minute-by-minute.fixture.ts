import type { ClockEvent } from './history';

/**
 * The clocks once more, as slowly and simply as one can: a table of what is owed, and a walk over every minute. It
 * shares nothing with the code it judges: its own states, its own calendar, its own time zone.
 */

const MINUTE = 60_000;
const DAY = 1_440;

/** Weekday (0 is Sunday) to stretches of minutes since midnight, and the days off as `YYYY-MM-DD`. */
export interface SlowCalendar {
  readonly week: Readonly<Record<number, readonly (readonly [number, number])[]>>;
  readonly off: readonly string[];
}

const parts = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Rome', dateStyle: 'short', timeStyle: 'short' });

/** Of each minute: is there service, which day is it, and does service end with it. */
export class SlowTime {
  private readonly from: number;
  private readonly open: Uint8Array;
  private readonly closings: Uint8Array;
  private readonly days: string[] = [];
  private readonly dayOf: Uint16Array;

  constructor(start: Date, days: number, { week, off }: SlowCalendar) {
    this.from = start.getTime();
    this.open = new Uint8Array(days * DAY);
    this.dayOf = new Uint16Array(days * DAY);
    for (let minute = 0; minute < days * DAY; minute += 1) {
      // The hour and the day change on the quarter of an hour everywhere, so the clock is asked once a quarter.
      const quarter = minute - (minute % 15);
      const { day, since } = this.clock(quarter);
      if (this.days.at(-1) !== day) this.days.push(day);
      this.dayOf[minute] = this.days.length - 1;
      const at = since + (minute - quarter);
      const weekday = new Date(`${day}T12:00:00Z`).getUTCDay();
      if (!off.includes(day) && (week[weekday] ?? []).some(([a, b]) => a <= at && at < b)) this.open[minute] = 1;
    }
    this.closings = this.open.map((_, minute) => (this.isLast(minute) ? 1 : 0));
  }

  isOpen(at: number): boolean {
    return this.open[this.index(at)] === 1;
  }

  day(at: number): string {
    return this.days[this.dayOf[this.index(at)] ?? 0] ?? '';
  }

  /** The minute before `at` was the last of service on its day. */
  isClosing(at: number): boolean {
    return this.closings[this.index(at) - 1] === 1;
  }

  private isLast(minute: number): boolean {
    if (this.open[minute] !== 1) return false;
    for (let next = minute + 1; this.dayOf[next] === this.dayOf[minute]; next += 1)
      if (this.open[next] === 1) return false;
    return true;
  }

  private lastQuarter = { quarter: -1, day: '', since: 0 };

  private clock(quarter: number): { day: string; since: number } {
    if (this.lastQuarter.quarter !== quarter) {
      const [day = '', time = ''] = parts.format(new Date(this.from + quarter * MINUTE)).split(' ');
      const [hour = 0, minute = 0] = time.split(':').map(Number);
      this.lastQuarter = { quarter, day, since: hour * 60 + minute };
    }
    return this.lastQuarter;
  }

  private index(at: number): number {
    const index = (at - this.from) / MINUTE;
    if (!Number.isInteger(index) || index < 0 || index >= this.open.length) throw new RangeError('outside the table');
    return index;
  }
}

export interface SlowClock {
  readonly act: string;
  readonly lap: number;
  readonly began: number;
  ended: number | null;
  ran: number;
  stood: number;
  /** Day closings that it saw running, the day it began left out, and with it. */
  closings: number[];
  closingsToo: number[];
  /** Each minute that ran, counted: the instant at which the n-th ended is its n-th entry. */
  minutes: number[];
}

const STANDING = ['integration_requested', 'merged', 'answered', 'closed', 'withdrawn', 'declined'];

const AT_WORK = ['in_charge', 'forwarded', 'reply_collected', 'in_validation'];

/** All clocks of a history, by walking from its first event to `now` and on to `further`. */
export function slowClocks(history: readonly ClockEvent[], now: Date, timeOf: (act: string) => SlowTime): SlowClock[] {
  const clocks: SlowClock[] = [];
  const alive = new Map<string, SlowClock>();
  const replies = new Set<string>();
  const [first] = history;
  if (!first) return [];
  let [state, lap, next] = ['', 1, 0];
  const begin = (key: string, act: string, at: number): void => {
    const clock = { act, lap, began: at, ended: null, ran: 0, stood: 0, closings: [], closingsToo: [], minutes: [] };
    alive.set(key, clock);
    clocks.push(clock);
  };
  const end = (key: string, at: number): void => {
    const clock = alive.get(key);
    if (clock) clock.ended = at;
    alive.delete(key);
  };
  for (let at = first.at.getTime(); at <= now.getTime(); at += MINUTE) {
    for (const clock of alive.values()) {
      if (clock.began === at || STANDING.includes(state)) continue;
      const time = timeOf(clock.act);
      if (!time.isClosing(at)) continue;
      clock.closingsToo.push(at);
      if (time.day(at - MINUTE) !== time.day(clock.began)) clock.closings.push(at);
    }
    for (let event = history[next]; event?.at.getTime() === at; event = history[(next += 1)]) {
      const { type, data } = event;
      state = data.to ?? state;
      if (type === 'reopened') {
        lap += 1;
        replies.clear();
        for (const key of ['take', 'forward', 'hand']) end(key, at);
      }
      if (type === 'reply_collected') replies.add(data.replyId ?? '');
      else if (data.replyId) replies.delete(data.replyId);
      if (data.referralId && type !== 'office_added') end(data.referralId, at);
      for (const referral of data.struck ?? []) end(referral, at);
      const hold = state === 'merged' || state === 'integration_requested';
      if (state !== 'submitted' && state !== 'merged') end('take', at);
      if (state !== 'in_charge' && !hold) end('forward', at);
      if (replies.size === 0 || !(hold || AT_WORK.includes(state))) end('hand', at);
      if (state === 'submitted' && !alive.has('take')) begin('take', 'take', at);
      if (state === 'in_charge' && !alive.has('forward')) begin('forward', 'forward', at);
      const inHand = AT_WORK.includes(state) && replies.size > 0;
      if (inHand && !alive.has('hand')) begin('hand', 'hand_on_reply', at);
      for (const { id } of data.referrals ?? []) begin(id, 'office_answer', at);
      if (type === 'office_added' && data.referralId) begin(data.referralId, 'office_answer', at);
    }
    if (at === now.getTime()) break;
    for (const clock of alive.values()) {
      if (!timeOf(clock.act).isOpen(at)) continue;
      if (STANDING.includes(state)) clock.stood += 1;
      else {
        clock.ran += 1;
        clock.minutes.push(at + MINUTE);
      }
    }
  }
  return clocks;
}
