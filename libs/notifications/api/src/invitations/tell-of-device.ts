import { Injectable } from '@nestjs/common';
import { MANY_WRONG_PASSWORDS, NEW_DEVICE, RECOVERY_CODE_USED, SHARED_COMPUTER } from '@respi/identity/contract';
import type { AccessNotice } from '@respi/notifications/contract';
import { Database, type EventHandler, type EventJob } from '@respi/shared/api-platform';
import { DeliverMails } from '../mails/deliver-mails';
import { MailBox } from '../mails/mail-box';
import { keepNotices } from '../notices/keep-notices';
import { preferencesOf } from '../preferences/stored-preferences';

const KINDS: ReadonlyMap<string, AccessNotice> = new Map([
  [NEW_DEVICE, 'new_device'],
  [SHARED_COMPUTER, 'shared_computer'],
  [RECOVERY_CODE_USED, 'recovery_code_used'],
  [MANY_WRONG_PASSWORDS, 'wrong_passwords'],
]);

/** Somebody came in from where this person never did, with a code that is kept for the worst day, or tries to by guessing: they hear of it in the inbox and by mail, wished or not. */
@Injectable()
export class TellOfDevice implements EventHandler {
  readonly name = 'tell-of-new-device';
  readonly stream = 'person';
  readonly types = [...KINDS.keys()];

  constructor(
    private readonly database: Database,
    private readonly box: MailBox,
    private readonly postman: DeliverMails,
  ) {}

  async handle({ eventId, networkId, streamId, silent }: EventJob): Promise<void> {
    if (silent) return;
    await this.database.asSystem(networkId, async (tx) => {
      const event = await tx.one<{ account: string; type: string; at: Date }>(
        'select p.account_id as account, e.type, e.at from person p join event e on e.id = $2 where p.id = $1',
        [streamId, eventId],
      );
      const kind = event && KINDS.get(event.type);
      if (!kind) return;
      const accountId = event.account;
      const notice = { accountId, forAccount: null, kind, mustAct: false, eventId, at: event.at } as const;
      const about = { about: null, urgencyLevel: null, clock: null } as const;
      const kept = await keepNotices(
        tx,
        [{ ...notice, ...about }],
        await preferencesOf(tx, [{ accountId, roles: [] }]),
      );
      if (kept.length > 0) await this.box.put(tx, { eventId, recipient: accountId, kind, about: null, urgent: true });
    });
    this.postman.wake();
  }
}
