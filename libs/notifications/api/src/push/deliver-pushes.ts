import { Inject, Injectable, Logger } from '@nestjs/common';
import { ServiceHours } from '@respi/notifications/contract';
import { Alarm, type BackgroundLoop, Database, failureCode, type Tx, oncePer } from '@respi/shared/api-platform';
import { composePush, topicOf } from './compose-push';
import { type DuePush, PushBox } from './push-box';
import { PushFailure, PushTransport } from './push-transport';

export interface PushSettings {
  readonly batch: number;
  /** How long a claimed notice is left alone; longer than an attempt with its record may take. */
  readonly leaseMs: number;
  /** Longest time a notice waits when nobody rings. */
  readonly pollMs: number;
  /** How long a push service may take to answer. */
  readonly timeoutMs: number;
  /** Waits after the first, second ... failed attempt; after the last one no attempt follows. */
  readonly waitsMs: readonly number[];
  /** Waits before what happened to a notice is written down again, when the database did not take it. */
  readonly recordWaitsMs: readonly number[];
}

/** Nest token, for specs that cannot wait for hours. */
export const PUSH_SETTINGS = Symbol('PushSettings');

const SECOND = 1_000;

/** About two hours in all: later than that, the inbox and the mail have said it. */
export const PUSH: PushSettings = {
  batch: 20,
  leaseMs: 120 * SECOND,
  pollMs: 3 * SECOND,
  timeoutMs: 5 * SECOND,
  waitsMs: [5, 30, 120, 300, 900, 1_800, 3_600].map((seconds) => seconds * SECOND),
  recordWaitsMs: [100, 300, 1_000, 3_000, 5_000],
};

/**
 * Brings notices to devices, as the postman does mails: the table is the queue, so a kill repeats at most those in flight,
 * under the same topic. A batch goes out at once, so that a push service that hangs does not keep those of others waiting.
 */
@Injectable()
export class DeliverPushes implements BackgroundLoop {
  readonly name = 'pushes';
  readonly #log = new Logger('pushes');
  readonly #complain = oncePer(60_000, (words: string) => this.#log.error(words));
  readonly #alarm = new Alarm();
  #running: Promise<void> | undefined;
  #stopping = false;

  constructor(
    private readonly database: Database,
    private readonly box: PushBox,
    private readonly transport: PushTransport,
    private readonly hours: ServiceHours,
    @Inject(PUSH_SETTINGS) private readonly settings: PushSettings,
  ) {}

  start(): void {
    if (this.box.isServed) this.#running ??= this.#live();
  }

  /** Somebody has just put one. */
  wake(): void {
    this.#alarm.ring();
  }

  async stop(): Promise<void> {
    this.#stopping = true;
    this.#alarm.ring();
    await this.#running;
  }

  /** Delivers all that is due, in every network. */
  async round(): Promise<void> {
    const networks = await this.database.preNetwork<{ network_id: string }>(
      'select network_id from respi.networks_with_push_due()',
    );
    for (const { network_id: networkId } of networks) {
      while (this.#goesOn()) {
        const due = await this.#claim(networkId);
        if (due.length === 0) break;
        const done = await Promise.allSettled(due.map((push) => this.#deliver(networkId, push)));
        for (const each of done) if (each.status === 'rejected') throw each.reason;
      }
    }
  }

  async #claim(networkId: string): Promise<DuePush[]> {
    const { batch, leaseMs } = this.settings;
    return this.database.asSystem(networkId, async (tx) => {
      const atWork = (await this.hours.nextOpening(networkId, tx.now)) <= tx.now;
      return this.box.claim(tx, batch, leaseMs, atWork);
    });
  }

  async #live(): Promise<void> {
    while (this.#goesOn()) {
      try {
        await this.round();
      } catch (error) {
        this.#complain(`Notices cannot be brought to devices: ${failureCode(error)}`);
      }
      await this.#alarm.sleep(this.settings.pollMs);
    }
  }

  #goesOn(): boolean {
    return !this.#stopping;
  }

  async #deliver(networkId: string, push: DuePush): Promise<void> {
    const write = await this.#tried(push);
    await this.#record(networkId, write);
  }

  /** Tries once, and answers what is to be written down of it. */
  async #tried(push: DuePush): Promise<(tx: Tx) => Promise<void>> {
    if (!push.is_here) return (tx) => this.box.forgetDevicesOf(tx, push.account_id);
    // One code for both: that a case was sealed is not for those to know who read the codes.
    if (!push.may_hear) return (tx) => this.box.dropped(tx, push.id, 'recipient_gone');
    if (push.is_read) return (tx) => this.box.dropped(tx, push.id, 'already_read');
    try {
      await this.transport.send({
        to: this.box.subscriptionOf(push),
        text: JSON.stringify(this.#written(push)),
        topic: topicOf(push.id),
        urgent: push.urgent,
      });
      return (tx) => this.box.sent(tx, push.id);
    } catch (error) {
      const failure = error instanceof PushFailure ? error : new PushFailure('later', failureCode(error));
      if (failure.trouble === 'gone') return (tx) => this.box.forgetDevice(tx, push.device_id);
      const next = failure.trouble === 'refused' ? undefined : this.settings.waitsMs[push.attempts];
      const wait = next === undefined ? null : Math.max(next, failure.waitMs);
      return (tx) => this.box.notSent(tx, push.id, failure.code, wait);
    }
  }

  /** What is not written down is sent once more: a database that only dropped its connections must not cost that. */
  async #record(networkId: string, write: (tx: Tx) => Promise<void>): Promise<void> {
    for (const wait of this.settings.recordWaitsMs) {
      try {
        await this.database.asSystem(networkId, write);
        return;
      } catch {
        await new Promise((resolve) => setTimeout(resolve, wait));
      }
    }
    await this.database.asSystem(networkId, write);
  }

  #written({ id, kind, case_id: caseId, case_number: number, slug, on_behalf: onBehalf, language }: DuePush) {
    return composePush({ id, kind, language: language ?? 'it', caseId, number, slug, onBehalf });
  }
}
