import { Inject, Injectable } from '@nestjs/common';
import type { MailLanguage, NoticeKind } from '@respi/notifications/contract';
import { CONFIG, type Config, FieldCipher, type Tx } from '@respi/shared/api-platform';
import type { PushSubscription } from 'web-push';
import type { CaseEvent } from '../mails/mail-box';
import { subscriptionContext } from './subscription-context';
import { CLAIM, PUT, PUT_TRIAL } from './push-statements';

export interface PushToKeep {
  readonly eventId: string;
  /** An account. */
  readonly recipient: string;
  readonly kind: NoticeKind;
  /** null: about what waits in the inbox. */
  readonly about: CaseEvent | null;
  /** It does not wait for service hours. */
  readonly urgent: boolean;
}

/** What is due, with everything needed to write it. */
export interface DuePush {
  readonly id: string;
  readonly account_id: string;
  readonly device_id: string;
  readonly kind: NoticeKind | 'trial';
  readonly case_id: string | null;
  readonly case_number: string | null;
  readonly urgent: boolean;
  readonly attempts: number;
  readonly subscription: Buffer;
  readonly slug: string;
  /** False: no role is left, or the case was sealed meanwhile and this person is none of those who may know of it. */
  readonly may_hear: boolean;
  /** False: that person has left the network. */
  readonly is_here: boolean;
  readonly is_read: boolean;
  readonly on_behalf: boolean;
  readonly language: MailLanguage | null;
}

/** Where notices for devices are put and taken from: the table `push`, within the caller's transaction. */
@Injectable()
export class PushBox {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'push'>,
    private readonly cipher: FieldCipher,
  ) {}

  /** Without a key nobody would take them. */
  get isServed(): boolean {
    return this.config.push.key !== undefined;
  }

  /** One for each device of that person; none where they turned none on. */
  async put(tx: Tx, { eventId, recipient, kind, about, urgent }: PushToKeep): Promise<void> {
    if (!this.isServed) return;
    await tx.query(PUT, [
      tx.networkId,
      recipient,
      eventId,
      kind,
      about?.caseId ?? null,
      about?.number ?? null,
      about?.seq ?? null,
      urgent,
      tx.now,
    ]);
    // It must not wait behind those that wait for the morning, and they must not arrive after it.
    if (urgent && about)
      await tx.query(
        `update push set urgent = true where account_id = $1 and case_id = $2 and event_seq < $3 and state = 'queued' and not urgent`,
        [recipient, about.caseId, about.seq],
      );
  }

  /** A trial of one's own device. Answers false where there is no such device. */
  async putTrial(tx: Tx, accountId: string, deviceId: string): Promise<boolean> {
    const isTheirs = await tx.one('select 1 from push_device where id = $1 and account_id = $2 for share', [
      deviceId,
      accountId,
    ]);
    if (!isTheirs) return false;
    await tx.query(PUT_TRIAL, [deviceId, tx.networkId, accountId, tx.now]);
    return true;
  }

  /** Takes due ones for as long as `leaseMs`. @param atWork false: only what goes out at any hour */
  async claim(tx: Tx, limit: number, leaseMs: number, atWork: boolean): Promise<DuePush[]> {
    return tx.query<DuePush>(CLAIM, [tx.networkId, limit, leaseMs, atWork]);
  }

  /** @throws Error when it was sealed under a key that is gone. */
  subscriptionOf({ device_id: deviceId, subscription }: DuePush): PushSubscription {
    return JSON.parse(this.cipher.open(subscription, subscriptionContext(deviceId))) as PushSubscription;
  }

  async sent(tx: Tx, id: string): Promise<void> {
    await tx.query(
      `update push set state = 'sent', sent_at = clock_timestamp(), attempts = attempts + 1, last_error = null where id = $1`,
      [id],
    );
  }

  /** Nobody needs it any more. */
  async dropped(tx: Tx, id: string, code: string): Promise<void> {
    await tx.query(`update push set state = 'dropped', last_error = $2 where id = $1`, [id, code]);
  }

  /** @param waitMs until the next attempt; null: there is none */
  async notSent(tx: Tx, id: string, code: string, waitMs: number | null): Promise<void> {
    await tx.query(
      `update push set attempts = attempts + 1, last_error = $2,
              state = case when $3::integer is null then 'failed' else 'queued' end,
              next_attempt_at = clock_timestamp() + coalesce($3::integer, 0) * interval '1 millisecond'
        where id = $1`,
      [id, code, waitMs],
    );
  }

  /** With all that was on its way to it. */
  async forgetDevice(tx: Tx, deviceId: string): Promise<void> {
    await tx.query('delete from push_device where id = $1', [deviceId]);
  }

  async forgetDevicesOf(tx: Tx, accountId: string): Promise<void> {
    await tx.query('delete from push_device where account_id = $1', [accountId]);
  }
}
