import { type CaseAction, type CaseState, EVENT_OF_ACTION, type Urgency } from '@respi/segnalazioni/contract';
import { leadsTo, startsFrom } from '@respi/shared/kernel';
import { CASE_LIFECYCLE } from '../lifecycle';
import type { ClockEvent, ClockEventData } from './history';

interface Act {
  readonly type: string;
  readonly to: CaseState;
  readonly data?: ClockEventData;
}

/** As much of a case as turns the words of an act into its event, and refuses what the lifecycle refuses. */
export class ToldCase {
  private state: CaseState = 'draft';
  private beforeMerging: CaseState = 'submitted';
  private lap = 1;
  private count = 0;
  private open: { readonly id: string; readonly officeId: string }[] = [];
  private readonly inHand: string[] = [];
  private readonly withReferent: string[] = [];
  private readonly out: string[] = [];

  tell(act: string): Pick<ClockEvent, 'type' | 'data'> {
    for (const [pattern, tell] of this.acts) {
      const found = pattern.exec(act);
      if (!found) continue;
      const { type, to, data } = tell(found[1] ?? '');
      if (!isPossible(type, this.state, to)) throw new SyntaxError(`${act} does not lead from ${this.state} to ${to}`);
      this.state = to;
      return { type, data: { to, lap: this.lap, ...data } };
    }
    throw new SyntaxError(`Not an act: ${act}`);
  }

  private readonly acts: readonly (readonly [RegExp, (what: string) => Act])[] = [
    [/^inviata (\w+)$/, (code) => ({ type: 'submitted', to: 'submitted', data: { urgency: code as Urgency } })],
    [/^presa in carico$/, () => ({ type: 'taken', to: 'in_charge' })],
    [/^non accolta$/, () => ({ type: 'declined', to: 'declined' })],
    [/^risposta diretta$/, () => ({ type: 'answered_directly', to: 'answered' })],
    [/^da ricontrollare$/, () => ({ type: 'recheck_due', to: 'in_charge' })],
    [/^chiesta integrazione$/, () => ({ type: 'integration_requested', to: 'integration_requested' })],
    [/^integrazione inviata$/, () => ({ type: 'integration_submitted', to: 'in_charge' })],
    [/^urgenza (\w+)$/, (code) => ({ type: 'urgency_set', to: this.state, data: { code: code as Urgency } })],
    [
      /^unita$/,
      () => {
        this.beforeMerging = this.state;
        return { type: 'merged', to: 'merged' };
      },
    ],
    [/^unione annullata$/, () => ({ type: 'unmerged', to: this.beforeMerging })],
    [
      /^riaperta$/,
      () => {
        this.lap += 1;
        return { type: 'reopened', to: 'submitted' };
      },
    ],
    [
      /^ritirata$/,
      () => ({ type: 'withdrawn', to: 'withdrawn', data: { struck: this.open.splice(0).map(({ id }) => id) } }),
    ],
    [
      /^trasmessa a (.+)$/,
      (offices) => ({
        type: 'forwarded',
        to: 'forwarded',
        data: { referrals: offices.split(', ').map((office) => this.referral(office)) },
      }),
    ],
    [
      /^aggiunta (\w+)$/,
      (office) => {
        const { id, officeId } = this.referral(office);
        return { type: 'office_added', to: 'forwarded', data: { referralId: id, officeId } };
      },
    ],
    [/^richiamata da (\w+)$/, (office) => this.fellAway('recalled', office)],
    [/^non competente (\w+)$/, (office) => this.fellAway('declared_not_competent', office)],
    [
      /^risposta di (\w+)$/,
      (office) => {
        const replyId = `reply ${(this.count += 1)}`;
        this.inHand.push(replyId);
        const data = { referralId: this.ended(office), replyId };
        return { type: 'reply_collected', to: this.state === 'in_validation' ? this.state : 'reply_collected', data };
      },
    ],
    [/^riscontro dato$/, () => this.passOn('reply_released', this.inHand, this.out, 'answered')],
    [
      /^mandata in validazione$/,
      () => ({ ...this.passOn('sent_to_validation', this.inHand, this.withReferent), to: 'in_validation' }),
    ],
    [
      /^risposta respinta$/,
      () => this.passOn('reply_rejected', this.withReferent.length > 0 ? this.withReferent : this.out, [], 'in_charge'),
    ],
  ];

  private referral(officeId: string): { id: string; officeId: string } {
    const referral = { id: `referral ${(this.count += 1)}`, officeId };
    this.open.push(referral);
    return referral;
  }

  private ended(office: string): string {
    const referral = this.open.find(({ officeId }) => officeId === office);
    if (!referral) throw new SyntaxError(`Nothing is open at ${office}`);
    this.open = this.open.filter((each) => each !== referral);
    return referral.id;
  }

  private fellAway(type: string, office: string): Act {
    const referralId = this.ended(office);
    return { type, to: this.open.length > 0 ? 'forwarded' : 'in_charge', data: { referralId } };
  }

  /** @param end the state where no reply waits for anybody any more */
  private passOn(type: string, from: string[], to: string[], end: CaseState = 'answered'): Act {
    const replyId = from.shift();
    if (replyId === undefined) throw new SyntaxError(`No reply for ${type}`);
    to.push(replyId);
    const next = this.inHand.length > 0 ? 'reply_collected' : this.withReferent.length > 0 ? 'in_validation' : end;
    return { type, to: next, data: { replyId } };
  }
}

function isPossible(type: string, from: CaseState, to: CaseState): boolean {
  const action = (Object.keys(EVENT_OF_ACTION) as CaseAction[]).find((each) => EVENT_OF_ACTION[each] === type);
  const transition = action && CASE_LIFECYCLE.transitions[action];
  return transition !== undefined && startsFrom(transition, from) && leadsTo(transition, from, to);
}
