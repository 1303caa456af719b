import { DestroyRef, Injectable, effect, inject, signal, untracked } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import type { CaseDetail } from '@respi/segnalazioni/contract';
import { Api, Intention, ProblemError, Session } from '@respi/shared/api-client';
import type { ProblemDocument } from '@respi/shared/contract';
import { DeviceVault, type Shelf } from '../device/device-vault';
import type { AnswerWish, AnsweredReferral, KeptAnswer, TypedAnswer } from './answer';
import { type Ended, endByRefusal, endOf } from './what-ended';

/** Both outlive a logout, unreadable, until their owner signs in again and they are sent. */
const ON_THEIR_WAY: Shelf = { prefix: 'respi.kept.answers' };
const BEING_TYPED: Shelf = { prefix: 'respi.kept.typing' };
const RETRY_AFTER_MS = 20_000;
/** Nobody answered, or the session has to be opened again: the answer waits and is sent again by itself. */
const LATER = [0, 401, 429, 500, 502, 503, 504, 507];
/** The server is still busy with the same answer, sent a moment ago. */
const IN_PROGRESS = 'request_in_progress';
/** The case is another one than was read, or is not there any more for this person: asked again, it says which. */
const ASK_AGAIN = [404, 409, 412];

/** How an answer fared when it was handed in. */
export type Fate = 'sent' | 'waiting' | 'refused';

/** The same key at every attempt, also after the page was closed. */
class KeptIntention extends Intention {
  constructor(private readonly same: string) {
    super();
  }
  override keyFor(): string {
    return this.same;
  }
}

/**
 * Answers collected where the signal is poor. Each is sealed on the device before it is sent and leaves it when the
 * server has it; what waits is sent again when the network is back.
 */
@Injectable({ providedIn: 'root' })
export class KeptAnswers {
  private readonly api = inject(Api);
  private readonly vault = inject(DeviceVault);
  private readonly session = inject(Session);
  private readonly transloco = inject(TranslocoService);
  private readonly kept = signal<readonly KeptAnswer[]>([]);
  private readonly unsafe = signal(false);
  private sending: Promise<void> | null = null;
  private readonly gone = signal<readonly KeptAnswer[]>([]);
  /** Referrals whose answer is being handed in: their page hears of it from `handIn`. */
  private readonly inHand = new Set<string>();
  /** One attempt at a time for each answer: handing in and the round that sends again may meet. */
  private readonly underWay = new Map<string, Promise<void>>();
  private recalling: Promise<void> | null = null;
  /** Whose answers these are: on a shared device another person never sees them. */
  private owner = '';

  /** What has not reached the server, oldest first. */
  readonly answers = this.kept.asReadonly();
  /** What waited here and was sent by itself since the page was opened: pages read again what it changed. */
  readonly sentLater = this.gone.asReadonly();
  /** The device keeps nothing: the page must then stay open until all is sent. */
  readonly notKept = this.unsafe.asReadonly();

  constructor() {
    effect(() => {
      const open = this.session.status() === 'open';
      this.session.me();
      untracked(() => void this.recall().then(() => (open ? this.sendAll() : undefined)));
    });
    const again = (): void => {
      // What is over is refused each time: signing in again sends them.
      if (this.session.status() !== 'expired') void this.sendAll();
    };
    window.addEventListener('online', again);
    const timer = setInterval(again, RETRY_AFTER_MS);
    inject(DestroyRef).onDestroy(() => {
      window.removeEventListener('online', again);
      clearInterval(timer);
    });
  }

  waitsFor(referralId: string): KeptAnswer | undefined {
    return this.kept().find(({ referral }) => referral.referralId === referralId);
  }

  /** Half an answer is an answer too, when the phone rings. */
  typing(referralId: string, typed: TypedAnswer): Promise<boolean> {
    return this.vault.save(BEING_TYPED, referralId, typed);
  }

  typed(referralId: string): Promise<TypedAnswer | null> {
    return this.vault.read<TypedAnswer>(BEING_TYPED, referralId);
  }

  async handIn(referral: AnsweredReferral, wish: AnswerWish): Promise<Fate> {
    const answer: KeptAnswer = {
      referral,
      wish,
      key: crypto.randomUUID(),
      at: new Date().toISOString(),
      refusal: null,
    };
    this.inHand.add(referral.referralId);
    try {
      return await this.keepAndSend(answer);
    } finally {
      this.inHand.delete(referral.referralId);
    }
  }

  /** Nobody waits for `handIn` any more: what becomes of the answer is told like that of any other that waited. */
  leave(referralId: string): void {
    this.inHand.delete(referralId);
  }

  /** One round at a time, in the order of the corridor. */
  sendAll(): Promise<void> {
    this.sending ??= this.round().finally(() => (this.sending = null));
    return this.sending;
  }

  drop(referralId: string): void {
    this.vault.remove(ON_THEIR_WAY, referralId);
    this.kept.update((answers) => answers.filter(({ referral }) => referral.referralId !== referralId));
  }

  private async keepAndSend(answer: KeptAnswer): Promise<Fate> {
    const { referral } = answer;
    await this.recall();
    await this.put(answer);
    this.vault.remove(BEING_TYPED, referral.referralId);
    // The round may have sent it already, while the device was sealing it.
    const waiting = this.waitsFor(referral.referralId);
    if (waiting?.refusal === null) await this.send(waiting);
    else if (!waiting) this.vault.remove(ON_THEIR_WAY, referral.referralId);
    const left = this.waitsFor(referral.referralId);
    return left === undefined ? 'sent' : left.refusal === null ? 'waiting' : 'refused';
  }

  private async round(): Promise<void> {
    for (const { referral } of this.kept()) {
      const answer = this.waitsFor(referral.referralId);
      if (answer?.refusal === null) await this.send(answer);
    }
  }

  private send(answer: KeptAnswer): Promise<void> {
    const attempt =
      this.underWay.get(answer.key) ?? this.attempt(answer).finally(() => this.underWay.delete(answer.key));
    this.underWay.set(answer.key, attempt);
    return attempt;
  }

  private async attempt(answer: KeptAnswer, version = answer.referral.version, rebased = false): Promise<void> {
    const { referral, wish } = answer;
    try {
      await this.api.post(`/segnalazioni/${referral.caseId}/actions/${wish.action}`, wish.body, {
        version,
        intention: new KeptIntention(answer.key),
      });
      this.drop(referral.referralId);
      if (!this.inHand.has(referral.referralId)) this.gone.update((sent) => [...sent, answer]);
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      if (LATER.includes(error.status) || error.code === IN_PROGRESS) return;
      const now = ASK_AGAIN.includes(error.status) && !rebased ? await this.asItIs(referral) : null;
      if (now?.version !== undefined && error.status === 412) await this.attempt(answer, now.version, true);
      else if (now?.ended) await this.put({ ...answer, refusal: this.saidOf(now.ended), ended: now.ended });
      else await this.put({ ...answer, refusal: reasonOf(error.problem) });
    }
  }

  /**
   * Somebody changed the case meanwhile (a note, a reminder). An answer to a referral that is still open takes nothing
   * away from that, so it goes on with the version of now; where nobody waits for it any more, that is what is said.
   */
  private async asItIs({ caseId, referralId }: AnsweredReferral): Promise<{ version?: number; ended?: Ended | null }> {
    try {
      const now = await this.api.get<CaseDetail>(`/segnalazioni/${caseId}`);
      const open = now.referrals.some(({ id, status }) => id === referralId && status === 'open');
      return open ? { version: now.version } : { ended: endOf(now, referralId) };
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      return { ended: endByRefusal(error.status) };
    }
  }

  private saidOf(ended: Ended): string {
    return this.transloco.translate(`segnalazioni.record.ended.${ended}`);
  }

  private async put(answer: KeptAnswer): Promise<void> {
    const { referralId } = answer.referral;
    this.kept.update((answers) => [...answers.filter(({ referral }) => referral.referralId !== referralId), answer]);
    this.unsafe.set(!(await this.vault.save(ON_THEIR_WAY, referralId, answer)));
  }

  /** What this device still holds from before, once: before anything new is handed in, so that the two never mix. */
  private recall(): Promise<void> {
    const me = this.session.me();
    const owner = me?.seat ?? '';
    if (owner !== this.owner) {
      this.owner = owner;
      this.recalling = null;
      this.kept.set([]);
      this.gone.set([]);
    }
    this.recalling ??= this.vault.list<KeptAnswer>(ON_THEIR_WAY).then((stored) => {
      this.kept.set(stored.sort((a, b) => a.at.localeCompare(b.at)));
    });
    return this.recalling;
  }
}

/** In words, with what is said of single fields: the form that has them may be long closed. */
function reasonOf({ title, detail, errors }: ProblemDocument): string {
  return [detail || title, ...(errors ?? []).map(({ message }) => message)].join(' ');
}
