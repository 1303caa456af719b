import type { CaseState, TargetAct, Urgency } from '@respi/segnalazioni/contract';
import { CASE_LIFECYCLE } from '../lifecycle';
import type { CaseClock, ClockStretch, TargetChange } from './clock';
import type { ClockEvent } from './history';

/**
 * Every clock of a case, in the order in which they began, out of its events alone (docs/adr/0018-clocks.md).
 * @param history the case's stream from `submitted` on, in order
 * @throws RangeError when the history does not begin with a filing
 */
export function clocksOf(history: readonly ClockEvent[]): CaseClock[] {
  const [filing] = history;
  if (filing?.type !== 'submitted') throw new RangeError('A history begins with the filing');
  const fold = new Fold(filing);
  for (const event of history) fold.apply(event);
  return fold.clocks;
}

/** Which of the network's own acts are owed in a state; a reply only as long as one is in hand. */
const OWED: Readonly<Partial<Record<CaseState, readonly TargetAct[]>>> = {
  submitted: ['take'],
  in_charge: ['forward', 'hand_on_reply'],
  forwarded: ['hand_on_reply'],
  reply_collected: ['hand_on_reply'],
  in_validation: ['hand_on_reply'],
};

/**
 * States in which what was owed before is owed still and only stands, but for these acts. Asking for papers is taking
 * the case: somebody of the coordination read it. In the states named nowhere nothing is owed.
 */
const STANDS_IN: Readonly<Partial<Record<CaseState, readonly TargetAct[]>>> = {
  integration_requested: ['take'],
  merged: [],
};

/** States in which an act was not done but fell away. Declining is an answer. */
const GIVEN_UP: readonly CaseState[] = ['withdrawn'];

type Growing = { -readonly [K in keyof CaseClock]: CaseClock[K] } & {
  changes: TargetChange[];
  stretches: ClockStretch[];
};

class Fold {
  readonly clocks: Growing[] = [];
  readonly #open = new Map<string, Growing>();
  /** Replies collected that are neither out nor with their referent. */
  readonly #inHand = new Set<string>();
  readonly #begun = new Map<string, number>();
  #state: CaseState = 'submitted';
  #urgency: Urgency;
  #lap = 1;
  #lapStart: number;
  #now: number;

  constructor(filing: ClockEvent) {
    this.#urgency = filing.data.urgency ?? 'BIANCO';
    this.#lapStart = this.#now = filing.at.getTime();
  }

  apply(event: ClockEvent): void {
    // Of two acts that waited for one another the second may carry the earlier time.
    this.#now = Math.max(this.#now, event.at.getTime());
    const to = event.data.to ?? this.#state;
    if (event.type === 'reopened') this.#reopen(event);
    this.#repliesInHand(event);
    this.#endReferrals(event);
    this.#move(event, to);
    this.#beginReferrals(event);
    if (event.type === 'urgency_set' && event.data.code) this.#changeUrgency(event.data.code);
  }

  #reopen(event: ClockEvent): void {
    for (const clock of this.#network()) this.#end(clock, 'gone', event);
    this.#inHand.clear();
    this.#lap = event.data.lap ?? this.#lap + 1;
    this.#lapStart = this.#now;
  }

  #repliesInHand({ type, data: { replyId } }: ClockEvent): void {
    if (replyId === undefined) return;
    if (type === 'reply_collected') this.#inHand.add(replyId);
    else this.#inHand.delete(replyId);
  }

  #endReferrals(event: ClockEvent): void {
    const { type, data } = event;
    if (type === 'reply_collected' || type === 'declared_not_competent')
      this.#endReferral(data.referralId, 'done', event);
    if (type === 'recalled') this.#endReferral(data.referralId, 'gone', event);
    for (const referralId of data.struck ?? []) this.#endReferral(referralId, 'gone', event);
  }

  #endReferral(referralId: string | undefined, how: 'done' | 'gone', event: ClockEvent): void {
    const clock = referralId === undefined ? undefined : this.#open.get(officeKey(referralId));
    if (clock) this.#end(clock, how, event);
  }

  /** The network's clocks follow the state; an office's follows its referral and only stands or runs with the state. */
  #move(event: ClockEvent, to: CaseState): void {
    const owed = this.#owedIn(to);
    for (const clock of this.#network())
      if (!owed.includes(clock.act)) this.#end(clock, GIVEN_UP.includes(to) ? 'gone' : 'done', event);
    this.#state = to;
    for (const clock of this.#open.values()) this.#cut(clock);
    const alive = this.#network().map(({ act }) => act);
    for (const act of owed) if (!alive.includes(act)) this.#beginNetwork(act, event);
  }

  #owedIn(state: CaseState): TargetAct[] {
    const ended = STANDS_IN[state];
    const still = ended ? this.#network().flatMap(({ act }) => (ended.includes(act) ? [] : [act])) : [];
    return (OWED[state] ?? still).filter((act) => act !== 'hand_on_reply' || this.#inHand.size > 0);
  }

  #beginReferrals(event: ClockEvent): void {
    const { type, data } = event;
    const single = type === 'office_added' && data.referralId && data.officeId;
    const opened = single ? [{ id: data.referralId, officeId: data.officeId }] : (data.referrals ?? []);
    for (const { id, officeId } of opened as { id: string; officeId: string }[])
      this.#begin({ key: officeKey(id), act: 'office_answer', referralId: id, officeId }, event);
  }

  #beginNetwork(act: TargetAct, event: ClockEvent): void {
    const name = `${this.#lap}.${act}`;
    const count = (this.#begun.get(name) ?? 0) + 1;
    this.#begun.set(name, count);
    this.#begin({ key: count === 1 ? name : `${name}.${count}`, act, referralId: null, officeId: null }, event);
  }

  #begin(what: Pick<CaseClock, 'key' | 'act' | 'referralId' | 'officeId'>, { inferred, imported }: ClockEvent): void {
    const clock: Growing = {
      ...what,
      lap: this.#lap,
      lapStart: this.#lapStart,
      beganAt: this.#now,
      endedAt: null,
      ended: null,
      urgency: this.#urgency,
      changes: [],
      stretches: [this.#stretch()],
      inferred,
      imported,
    };
    this.clocks.push(clock);
    this.#open.set(clock.key, clock);
  }

  #end(clock: Growing, ended: 'done' | 'gone', event: ClockEvent): void {
    closeLast(clock, this.#now);
    clock.endedAt = this.#now;
    clock.ended = ended;
    clock.inferred ||= event.inferred;
    this.#open.delete(clock.key);
  }

  /** A new stretch where the state changed. */
  #cut(clock: Growing): void {
    const last = clock.stretches.at(-1);
    if (!last || last.state === this.#state) return;
    closeLast(clock, this.#now);
    clock.stretches.push(this.#stretch());
  }

  #stretch(): ClockStretch {
    return { from: this.#now, to: null, state: this.#state, runs: !CASE_LIFECYCLE.states[this.#state].pausesClocks };
  }

  #changeUrgency(to: Urgency): void {
    for (const clock of this.#open.values()) {
      clock.changes.push({ at: this.#now, from: clock.urgency, to });
      clock.urgency = to;
    }
    this.#urgency = to;
  }

  #network(): Growing[] {
    return [...this.#open.values()].filter((clock) => clock.referralId === null);
  }
}

function closeLast(clock: Growing, at: number): void {
  const last = clock.stretches.pop();
  if (!last) return;
  // Two acts in one instant leave nothing between them.
  if (last.from < at || clock.stretches.length === 0) clock.stretches.push({ ...last, to: at });
}

function officeKey(referralId: string): string {
  return `office.${referralId}`;
}
