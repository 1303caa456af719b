import type { CaseState, Urgency } from '@respi/segnalazioni/contract';
import fc from 'fast-check';
import type { ClockEvent, ClockEventData } from './history';

const MINUTE = 60_000;
const URGENCIES: readonly Urgency[] = ['ROSSO', 'ARANCIONE', 'AZZURRO', 'VERDE', 'BIANCO'];

/** A case as far as the walk below must know it, to do only what could happen. */
class Walk {
  readonly events: ClockEvent[] = [];
  private state: CaseState = 'submitted';
  private before: CaseState = 'submitted';
  private lap = 1;
  private count = 0;
  private readonly open: string[] = [];
  private inHand: string[] = [];
  private withReferent: string[] = [];

  constructor(private at: number) {
    this.add('submitted', 'submitted', { urgency: 'VERDE' });
  }

  /** @param roll what happens; @param minutes how long after the act before */
  step(roll: number, minutes: number): void {
    this.at += minutes * MINUTE;
    const possible = this.possible();
    possible[roll % possible.length]?.();
  }

  private add(type: string, to: CaseState, data: ClockEventData = {}): void {
    this.state = to;
    this.events.push({
      type,
      at: new Date(this.at),
      inferred: false,
      imported: false,
      data: { to, lap: this.lap, ...data },
    });
  }

  private possible(): (() => void)[] {
    const urgency = () => {
      this.add('urgency_set', this.state, { code: URGENCIES[this.count++ % URGENCIES.length] });
    };
    const note = () => {
      this.add('note_added', this.state);
    };
    const withdraw = () => {
      this.add('withdrawn', 'withdrawn', { struck: this.open.splice(0) });
    };
    const ask = () => {
      this.add('integration_requested', 'integration_requested');
    };
    const merge = () => {
      this.before = this.state;
      this.add('merged', 'merged');
    };
    const collect = this.open.length > 0 ? [() => this.collect()] : [];
    switch (this.state) {
      case 'submitted':
        return [
          () => this.add('taken', 'in_charge'),
          urgency,
          ask,
          merge,
          withdraw,
          () => this.add('declined', 'declined'),
        ];
      case 'in_charge':
        return [() => this.forward(), () => this.forward(), urgency, note, ask, merge, ...collect];
      case 'forwarded':
        return [
          ...collect,
          ...collect,
          () => this.notCompetent(),
          () => this.addOffice(),
          ask,
          merge,
          urgency,
          withdraw,
        ];
      case 'reply_collected':
        return [() => this.release(), () => this.sendOn(), ask, ...collect, urgency];
      case 'in_validation':
        return [() => this.approve(), () => this.reject(), ...collect, note];
      case 'integration_requested':
        return [() => this.add('integration_submitted', 'in_charge'), urgency, withdraw];
      case 'merged':
        return [() => this.add('unmerged', this.before)];
      default:
        return [() => this.reopen(), note, ...(this.state === 'answered' ? collect : [])];
    }
  }

  private forward(): void {
    const referrals = [this.referral(), ...(this.count % 3 === 0 ? [this.referral()] : [])];
    this.add('forwarded', 'forwarded', { referrals });
  }

  private addOffice(): void {
    const { id, officeId } = this.referral();
    this.add('office_added', 'forwarded', { referralId: id, officeId });
  }

  private referral(): { id: string; officeId: string } {
    const id = `r${(this.count += 1)}`;
    this.open.push(id);
    return { id, officeId: this.count % 2 === 0 ? 'questura' : 'prefettura' };
  }

  private collect(): void {
    const replyId = `p${(this.count += 1)}`;
    this.inHand.push(replyId);
    const to = this.state === 'in_validation' ? 'in_validation' : 'reply_collected';
    this.add('reply_collected', to, { replyId, referralId: this.open.shift() });
  }

  private notCompetent(): void {
    const referralId = this.open.shift();
    this.add('declared_not_competent', this.open.length > 0 ? 'forwarded' : 'in_charge', { referralId });
  }

  private release(): void {
    const replyId = this.inHand.shift();
    this.add('reply_released', this.afterwards(this.count % 4 === 0), { replyId });
  }

  private sendOn(): void {
    const replyId = this.inHand.shift();
    if (replyId !== undefined) this.withReferent.push(replyId);
    this.add('sent_to_validation', 'in_validation', { replyId });
  }

  private approve(): void {
    this.add('reply_approved', this.afterwards(false), { replyId: this.withReferent.shift() });
  }

  private reject(): void {
    const replyId = this.withReferent.shift();
    const to =
      this.inHand.length > 0 ? 'reply_collected' : this.withReferent.length > 0 ? 'in_validation' : 'in_charge';
    this.add('reply_rejected', to, { replyId });
  }

  private afterwards(papers: boolean): CaseState {
    if (this.inHand.length > 0) return 'reply_collected';
    if (this.withReferent.length > 0) return 'in_validation';
    return papers ? 'integration_requested' : 'answered';
  }

  private reopen(): void {
    this.lap += 1;
    this.inHand = [];
    this.withReferent = [];
    this.add('reopened', 'submitted');
  }
}

/** Lives of cases, minute by minute, around a day; each ends some minutes before `until`. */
export function histories(around: fc.Arbitrary<Date>): fc.Arbitrary<{ history: readonly ClockEvent[]; now: Date }> {
  const gap = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 90 }), fc.integer({ min: 60, max: 1_500 }));
  return fc
    .tuple(around, fc.array(fc.tuple(fc.nat({ max: 1_000 }), gap), { maxLength: 14 }), gap)
    .map(([start, steps, last]) => {
      const walk = new Walk(Math.floor(start.getTime() / MINUTE) * MINUTE);
      for (const [roll, minutes] of steps) walk.step(roll, minutes);
      const end = walk.events.at(-1)?.at.getTime() ?? 0;
      return { history: walk.events, now: new Date(end + last * MINUTE) };
    });
}
