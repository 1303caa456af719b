import { Injectable } from '@nestjs/common';
import { Directory, type Role } from '@respi/identity/contract';
import { SHEET_FEEDBACK_GIVEN, SHEET_REVIEW_ANNOUNCED } from '@respi/knowledge/contract';
import { Database, type EventHandler, type EventJob, type Tx } from '@respi/shared/api-platform';
import { DeliverMails } from '../mails/deliver-mails';
import { MailBox } from '../mails/mail-box';
import { keepNotices } from '../notices/keep-notices';
import { preferencesOf } from '../preferences/stored-preferences';

interface Coordinator {
  readonly accountId: string;
  readonly roles: Role[];
}

/**
 * The review day of a sheet is near, or it did not help its readers: its owner hears of it, or whoever stands in; every coordinator, where it has no owner who
 * is one any more and is there. Neither notice nor mail says which sheet.
 */
@Injectable()
export class TellOfSheetReview implements EventHandler {
  readonly name = 'tell-of-sheet-review';
  readonly stream = 'sheet';
  readonly types = [SHEET_REVIEW_ANNOUNCED, SHEET_FEEDBACK_GIVEN];

  constructor(
    private readonly database: Database,
    private readonly directory: Directory,
    private readonly box: MailBox,
    private readonly postman: DeliverMails,
  ) {}

  async handle({ eventId, networkId, streamId, silent }: EventJob): Promise<void> {
    if (silent) return;
    await this.database.asSystem(networkId, async (tx) => {
      // Meanwhile it may have been put off, taken up or archived.
      const sheet = await tx.one<{ owner: string | null; at: Date; type: string; state: string }>(
        `select s.owner_id as owner, e.at, e.type, s.state from sheet s join event e on e.id = $2 where s.id = $1`,
        [streamId, eventId],
      );
      if (!sheet) return;
      const isReview = sheet.type === SHEET_REVIEW_ANNOUNCED;
      if (isReview && sheet.state !== 'published') return;
      const told = await this.toldOf(tx, sheet.owner);
      const kind = isReview ? 'sheet_review_due' : 'sheet_feedback';
      const notices = told.map(({ accountId, forAccount }) => ({
        ...({ accountId, forAccount, kind, mustAct: false, eventId, at: sheet.at } as const),
        ...{ about: null, urgencyLevel: null, clock: null },
      }));
      for (const { accountId, way } of await keepNotices(tx, notices, await preferencesOf(tx, told)))
        if (way === 'now') await this.box.put(tx, { eventId, recipient: accountId, kind, about: null, urgent: false });
    });
    this.postman.wake();
  }

  private async toldOf(
    tx: Tx,
    owner: string | null,
  ): Promise<(Coordinator & { readonly forAccount: string | null })[]> {
    const all = (await tx.query<Coordinator>(COORDINATORS)).map((each) => ({ ...each, forAccount: null }));
    const owning = all.find(({ accountId }) => accountId === owner);
    if (!owning) return all;
    const standIns = await this.directory.standIns(tx.networkId, [owning.accountId], tx.now);
    const other = standIns.get(owning.accountId);
    if (other === undefined) return [owning];
    const substitute = all.find(({ accountId }) => accountId === other);
    // Who is away reads it when they are back; meanwhile somebody must.
    return substitute ? [owning, { ...substitute, forAccount: owning.accountId }] : all;
  }
}

const COORDINATORS = `
  select m.account_id as "accountId", array_agg(distinct m.role) as roles
    from membership m
    join person p on p.account_id = m.account_id and p.network_id = m.network_id and p.active and p.accepted_at is not null
    join account a on a.id = m.account_id and a.active
    join unit u on u.id = m.unit_id and u.active
   where m.valid_from <= now() and (m.valid_to is null or m.valid_to > now())
   group by m.account_id
  having bool_or(m.role = 'coordinator')
   order by m.account_id`;
