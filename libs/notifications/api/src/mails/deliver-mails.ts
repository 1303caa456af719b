import { Inject, Injectable, Logger } from '@nestjs/common';
import {
  Alarm,
  type BackgroundLoop,
  CONFIG,
  type Config,
  Database,
  failureCode,
  type Tx,
  oncePer,
} from '@respi/shared/api-platform';
import { ServiceHours } from '@respi/notifications/contract';
import { UnsubscribeLinks } from '../unsubscribing/unsubscribe-links';
import { composeMail } from './compose-mail';
import { type DueMail, MailBox } from './mail-box';
import { MailFailure, MailTransport } from './mail-transport';
import { messageId, threadId } from './message-id';

export interface DeliverySettings {
  readonly batch: number;
  /** How long a claimed mail is left alone; longer than a batch may take. */
  readonly leaseMs: number;
  /** Longest time a mail waits when nobody rings. */
  readonly pollMs: number;
  /** Waits after the first, second ... failed attempt; after the last one no attempt follows. */
  readonly waitsMs: readonly number[];
  /** Waits before what happened to a mail is written down again, when the database did not take it. */
  readonly recordWaitsMs: readonly number[];
}

const MINUTE = 60_000;

/** Nest token, for specs that cannot wait for hours. */
export const DELIVERY_SETTINGS = Symbol('DeliverySettings');

/** About twenty hours in all: a mail server that is down over night loses nothing. */
export const DELIVERY: DeliverySettings = {
  batch: 20,
  leaseMs: 15 * MINUTE,
  pollMs: 10_000,
  waitsMs: [1, 2, 5, 15, 30, 60, 120, 240, 360, 360].map((minutes) => minutes * MINUTE),
  recordWaitsMs: [100, 300, 1_000, 3_000, 5_000],
};

/**
 * The postman. The table is the queue: a mail is claimed, sent, recorded, so a kill repeats at most the mail in flight,
 * under the same Message-ID, once its lease is over. Several postmen share the round: each skips what another one holds.
 */
@Injectable()
export class DeliverMails implements BackgroundLoop {
  readonly name = 'mails';
  readonly #log = new Logger('mails');
  readonly #complain = oncePer(60_000, (words: string) => this.#log.error(words));
  readonly #alarm = new Alarm();
  #running: Promise<void> | undefined;
  #stopping = false;

  constructor(
    private readonly database: Database,
    private readonly box: MailBox,
    private readonly transport: MailTransport,
    private readonly hours: ServiceHours,
    private readonly links: UnsubscribeLinks,
    @Inject(CONFIG) private readonly config: Pick<Config, 'mail' | 'publicUrl'>,
    @Inject(DELIVERY_SETTINGS) private readonly settings: DeliverySettings,
  ) {}

  start(): void {
    if (this.box.isServed) this.#running ??= this.#live();
  }

  /** Somebody has just put a mail. */
  wake(): void {
    this.#alarm.ring();
  }

  async stop(): Promise<void> {
    this.#stopping = true;
    this.#alarm.ring();
    await this.#running;
    this.transport.close();
  }

  /** Delivers all that is due, in every network. */
  async round(): Promise<void> {
    const networks = await this.database.preNetwork<{ network_id: string }>(
      'select network_id from respi.networks_with_mail_due()',
    );
    for (const { network_id: networkId } of networks) {
      while (this.#goesOn()) {
        const due = await this.#claim(networkId);
        if (due.length === 0) break;
        if (!(await this.#deliver(networkId, due))) return;
      }
    }
  }

  /** Outside service hours only what is urgent, and invitations, which somebody has just asked for. */
  async #claim(networkId: string): Promise<DueMail[]> {
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
        this.#complain(`Mails cannot be delivered: ${failureCode(error)}`);
      }
      await this.#alarm.sleep(this.settings.pollMs);
    }
  }

  #goesOn(): boolean {
    return !this.#stopping;
  }

  /** Answers false when no mail would be taken now: the rest goes back, and costs no attempt. */
  async #deliver(networkId: string, due: readonly DueMail[]): Promise<boolean> {
    for (const [index, mail] of due.entries()) {
      const goesOn = this.#goesOn() && (await this.#send(networkId, mail));
      if (goesOn) continue;
      const rest = due.slice(this.#goesOn() ? index + 1 : index).map(({ id }) => id);
      await this.database.asSystem(networkId, (tx) => this.box.giveBack(tx, rest));
      return false;
    }
    return true;
  }

  async #send(networkId: string, mail: DueMail): Promise<boolean> {
    try {
      await this.transport.send(this.#written(mail));
    } catch (error) {
      const failure = error instanceof MailFailure ? error : new MailFailure('later', failureCode(error));
      const wait = failure.trouble === 'refused' ? null : (this.settings.waitsMs[mail.attempts] ?? null);
      await this.#record(networkId, (tx) => this.box.notSent(tx, mail.id, failure.code, wait));
      if (failure.trouble !== 'unreachable') return true;
      this.#complain(`The mail server does not take mails: ${failure.code}`);
      return false;
    }
    await this.#record(networkId, (tx) => this.box.sent(tx, mail.id));
    return true;
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

  /** @throws MailFailure when there is nobody to send it to, or nothing left to say. */
  #written(mail: DueMail): Parameters<MailTransport['send']>[0] {
    // One code for both: that a case was sealed is not for those to know who read the codes.
    if (mail.email === null || !mail.may_hear) throw new MailFailure('refused', 'recipient_gone');
    if (mail.kind === 'digest' && mail.lines.length === 0) throw new MailFailure('refused', 'nothing_left');
    const link = this.box.linkOf(mail);
    if (link === null) throw new MailFailure('refused', 'link_expired');
    const unsubscribe = this.links.linkFor(mail.network_id, mail.recipient, mail.kind);
    const composed = composeMail({
      kind: mail.kind,
      language: mail.choices?.language ?? 'it',
      networkName: mail.network_name,
      number: mail.case_number,
      link,
      act: mail.clock_act,
      lines: mail.lines.map((line) => ({
        kind: line.kind,
        number: line.case_number,
        link: this.box.pageOf(mail.slug, line.kind, line.case_id),
        act: line.clock_act,
      })),
      onBehalf: mail.on_behalf,
      unsubscribe,
    });
    return {
      ...composed,
      to: mail.email,
      from: this.config.mail.from,
      messageId: messageId(mail.event_id, mail.recipient, this.config.publicUrl),
      thread: mail.case_id && threadId(mail.case_id, this.config.publicUrl),
      unsubscribe,
    };
  }
}
