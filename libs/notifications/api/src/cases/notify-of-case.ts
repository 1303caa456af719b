import { Injectable } from '@nestjs/common';
import { Directory } from '@respi/identity/contract';
import { Database, type EventHandler, type EventJob, type Tx } from '@respi/shared/api-platform';
import { DeliverMails } from '../mails/deliver-mails';
import { MailBox } from '../mails/mail-box';
import { type NewNotice, keepNotices } from '../notices/keep-notices';
import { preferencesOf } from '../preferences/stored-preferences';
import { DeliverPushes } from '../push/deliver-pushes';
import { PushBox } from '../push/push-box';
import { type Recipient, recipientsOf, substitutesWhoMay } from './case-recipients';
import { type NoticedEventFacts, factsOf } from './event-facts';
import { NOTICES, type Telling, WITHOUT_WHICH } from './notice';
import { type UntoldEvent, untoldUpTo } from './told-case';

/**
 * Tells people what happened to a case: notices, and the mails and pushes that follow from them. Events of one case are told in its
 * order, each once, whatever order the queue brings them in.
 */
@Injectable()
export class NotifyOfCase implements EventHandler {
  readonly name = 'notify-of-case';
  readonly stream = 'case';
  readonly types = Object.keys(NOTICES);

  constructor(
    private readonly database: Database,
    private readonly directory: Directory,
    private readonly box: MailBox,
    private readonly postman: DeliverMails,
    private readonly pushes: PushBox,
    private readonly runner: DeliverPushes,
  ) {}

  async handle(event: EventJob): Promise<void> {
    if (event.silent) return;
    await this.database.asSystem(event.networkId, async (tx) => {
      for (const untold of await untoldUpTo(tx, event)) await this.#tell(tx, event.streamId, untold);
    });
    this.postman.wake();
    this.runner.wake();
  }

  async #tell(tx: Tx, caseId: string, event: UntoldEvent): Promise<void> {
    const about = await factsOf(tx, caseId, event);
    if (!about) return;
    const told = await this.#told(tx, event, about);
    if (told.size === 0) return;
    const notices = [...told.values()].map((each) => noticeOf(event, about, each));
    const choices = await preferencesOf(
      tx,
      [...told.values()].map(({ recipient }) => recipient),
    );
    for (const notice of await keepNotices(tx, notices, choices)) {
      const { way, push, accountId, forAccount, kind, clock, about: subject } = notice;
      const told = { eventId: event.id, recipient: accountId, kind, about: subject };
      if (way === 'now' || way === 'at_once')
        await this.box.put(tx, { ...told, urgent: way === 'at_once', act: clock?.act, onBehalf: forAccount !== null });
      if (push !== 'off') await this.pushes.put(tx, { ...told, urgent: push === 'at_once' });
    }
  }

  /** Each person once, by what the event tells them first; whoever did it knows already. */
  async #told(tx: Tx, event: UntoldEvent, about: NoticedEventFacts): Promise<Map<string, Told>> {
    const told = new Map<string, Told>();
    const tellings: readonly Telling[] = NOTICES[event.type](about.facts);
    for (const telling of tellings) {
      const others = ({ accountId }: Recipient): boolean => accountId !== event.actorId;
      const audience = (await recipientsOf(tx, telling.audience, about)).filter(others);
      const substitutes = (await this.#substitutes(tx, telling, audience, about)).filter(others);
      for (const recipient of [...audience, ...substitutes])
        if (!told.has(recipient.accountId)) told.set(recipient.accountId, { telling, recipient });
    }
    return told;
  }

  /** Where nobody is there to hear of what must be done, neither who it concerns nor who stands in, the coordination is told. */
  async #substitutes(
    tx: Tx,
    { audience, mustAct }: Telling,
    people: readonly Recipient[],
    about: NoticedEventFacts,
  ): Promise<Recipient[]> {
    if (WITHOUT_WHICH.has(audience)) return [];
    const accounts = people.map(({ accountId }) => accountId);
    const standIns = await this.directory.standIns(tx.networkId, accounts, tx.now);
    const present = new Map([...standIns].flatMap(([absent, other]) => (other === null ? [] : [[absent, other]])));
    const substitutes = await substitutesWhoMay(tx, present, about);
    const [first] = accounts;
    const isAnybodyThere = substitutes.length > 0 || accounts.some((account) => standIns.get(account) !== null);
    if (!mustAct || first === undefined || isAnybodyThere) return substitutes;
    return (await recipientsOf(tx, 'coordination', about)).map((each) => ({ ...each, forAccount: first }));
  }
}

interface Told {
  readonly telling: Telling;
  readonly recipient: Recipient;
}

function noticeOf(event: UntoldEvent, { subject, clock }: NoticedEventFacts, { telling, recipient }: Told): NewNotice {
  const mayKnowWhich = !WITHOUT_WHICH.has(telling.audience);
  return {
    accountId: recipient.accountId,
    forAccount: recipient.forAccount,
    kind: telling.kind,
    mustAct: telling.mustAct,
    eventId: event.id,
    at: event.at,
    about: mayKnowWhich ? { caseId: subject.id, number: subject.number, seq: event.seq } : null,
    urgencyLevel: mayKnowWhich ? subject.urgencyLevel : null,
    clock: mayKnowWhich ? clock : null,
  };
}
