import { Injectable } from '@nestjs/common';
import {
  type Mail,
  type MailListQuery,
  type MailState,
  ServiceHours,
  carriesSecret,
} from '@respi/notifications/contract';
import { Database, type Principal } from '@respi/shared/api-platform';
import type { Page } from '@respi/shared/contract';
import { invalidField, isId } from '@respi/shared/kernel';
import { composeMail } from '../mails/compose-mail';
import { actNamed } from '../mails/mail-statements';
import { UnsubscribeLinks } from '../unsubscribing/unsubscribe-links';
import { MailBox, type StoredMail } from '../mails/mail-box';

interface MailRow extends StoredMail {
  readonly urgent: boolean;
  readonly state: MailState;
  readonly last_error: string | null;
  readonly name: string | null;
  readonly link_expires_at: Date | null;
  readonly next_attempt_at: Date;
  readonly created_at: Date;
  readonly sent_at: Date | null;
}

const HIDDEN = '(collegamento noto solo a chi riceve)';
const HIDDEN_RESET =
  '(collegamento noto solo a chi riceve. Senza un server di posta: aprire la persona e usare «Manda un nuovo collegamento»)';

/** The mails of the administrator's network, newest first. That a sealed case exists is not the administrator's to know. */
@Injectable()
export class ListMails {
  constructor(
    private readonly database: Database,
    private readonly box: MailBox,
    private readonly hours: ServiceHours,
    private readonly links: UnsubscribeLinks,
  ) {}

  async list(who: Principal, { state, recipient, limit, cursor }: MailListQuery): Promise<Page<Mail>> {
    if (cursor !== undefined && !isId(cursor)) throw invalidField('cursor', 'invalid');
    const rows = await this.database.run(who, (tx) =>
      tx.query<MailRow>(
        `select m.id, m.event_id, m.recipient, m.kind, m.case_id, m.case_number, m.secret_link, m.attempts, m.urgent, m.state, m.last_error,
                m.link_expires_at, m.next_attempt_at, m.created_at, m.sent_at,
                m.on_behalf, ${actNamed('m')} as clock_act,
                a.email::text as email, p.name, n.slug, n.name as network_name
           from mail m
           join network n on n.id = m.network_id
           left join person p on p.account_id = m.recipient and p.network_id = m.network_id
           left join account a on a.id = p.account_id
          where m.network_id = $1 and m.kind not in ('sealed_overdue', 'passed_on') and (m.case_id is null or exists (select 1 from segnalazione s where s.id = m.case_id)) and ($2::text is null or m.state = $2) and ($3::uuid is null or m.id < $3::uuid)
            and ($5::uuid is null or m.recipient = $5::uuid)
          order by m.id desc limit $4`,
        [tx.networkId, state ?? null, cursor ?? null, limit + 1, recipient ?? null],
      ),
    );
    const items = rows.slice(0, limit);
    const { networkId } = who;
    const opening = await this.hours.nextOpening(who.networkId, new Date());
    return {
      items: items.map((row) => this.shown(networkId, row, opening)),
      nextCursor: rows.length > limit ? (items.at(-1)?.id ?? null) : null,
    };
  }

  private shown(networkId: string, row: MailRow, opening: Date): Mail {
    const link = this.mayShowLink(row) ? this.box.linkOf(row) : null;
    const { html: _, ...composed } = composeMail({
      kind: row.kind,
      language: 'it',
      networkName: row.network_name,
      number: row.case_number,
      link: link ?? (row.kind === 'password_reset' && row.state === 'kept' ? HIDDEN_RESET : HIDDEN),
      act: row.clock_act,
      onBehalf: row.on_behalf,
      unsubscribe: this.unsubscribe(networkId, row),
    });
    return {
      id: row.id,
      kind: row.kind,
      state: row.state,
      recipient: row.email === null || row.name === null ? null : { name: row.name, email: row.email },
      ...composed,
      link,
      attempts: row.attempts,
      lastError: row.last_error,
      createdAt: row.created_at.toISOString(),
      sentAt: row.sent_at?.toISOString() ?? null,
      nextAttemptAt: row.state === 'queued' ? nextAttempt(row, opening).toISOString() : null,
    };
  }

  /** It acts for its recipient without a login: an administrator sees it where the mail is handed on by hand, and else that it is there. */
  private unsubscribe(networkId: string, { recipient, kind, state }: MailRow): string | null {
    const link = this.links.linkFor(networkId, recipient, kind);
    return link !== null && (state !== 'kept' || this.box.isServed) ? HIDDEN : link;
  }

  /** A case's link opens nothing to whoever may not; an invitation's does, so it is shown only where no mail can carry it. */
  private mayShowLink(row: MailRow): boolean {
    if (!carriesSecret(row.kind)) return true;
    // That password opens other networks too: no administrator gets to choose it.
    if (row.kind === 'password_reset') return false;
    return row.state === 'kept' && !this.box.isServed && (row.link_expires_at?.getTime() ?? 0) > Date.now();
  }
}

function nextAttempt({ urgent, next_attempt_at: due }: MailRow, opening: Date): Date {
  return urgent || due > opening ? due : opening;
}
