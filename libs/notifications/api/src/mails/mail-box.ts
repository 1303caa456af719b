import { Inject, Injectable } from '@nestjs/common';
import type { MailKind } from '@respi/notifications/contract';
import { CONFIG, type Config, FieldCipher, type Tx } from '@respi/shared/api-platform';
import { newId } from '@respi/shared/kernel';

export interface MailToKeep {
  /** What the mail is about: with the recipient it names the mail, and a second put of the same changes nothing. */
  readonly eventId: string;
  /** An account. */
  readonly recipient: string;
  readonly kind: MailKind;
  readonly about: { readonly caseId: string; readonly number: string } | SecretLink;
}

/** A link that lets in whoever has it: sealed in the table, gone once sent or expired. */
export interface SecretLink {
  readonly link: string;
  readonly expiresAt: Date;
}

/** What is due, with everything needed to write it. */
export interface DueMail {
  readonly id: string;
  readonly event_id: string;
  readonly recipient: string;
  readonly kind: MailKind;
  readonly case_id: string | null;
  readonly case_number: string | null;
  readonly secret_link: Buffer | null;
  readonly attempts: number;
  /** null: that person is no longer in the network. */
  readonly email: string | null;
  readonly slug: string;
  readonly network_name: string;
}

/** Where mails are put and taken from: the table `mail`, within the caller's transaction. */
@Injectable()
export class MailBox {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'mail' | 'publicUrl'>,
    private readonly cipher: FieldCipher,
  ) {}

  /** Without a mail server there is nobody to send later what waits: such mails are kept for administrators. */
  get isServed(): boolean {
    return this.config.mail.smtpUrl !== undefined;
  }

  async put(tx: Tx, mail: MailToKeep): Promise<void> {
    const id = newId();
    const secret = 'link' in mail.about ? mail.about : null;
    const subject = 'link' in mail.about ? null : mail.about;
    await tx.query(
      `insert into mail (id, network_id, event_id, recipient, kind, case_id, case_number, secret_link, link_expires_at,
                         state, next_attempt_at, created_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $11) on conflict on constraint mail_recipient_key do nothing`,
      [
        id,
        tx.networkId,
        mail.eventId,
        mail.recipient,
        mail.kind,
        subject?.caseId ?? null,
        subject?.number ?? null,
        secret && this.cipher.seal(secret.link, linkContext(id)),
        secret?.expiresAt ?? null,
        this.isServed ? 'queued' : 'kept',
        tx.now,
      ],
    );
  }

  /** Takes due mails for as long as `leaseMs`: whoever dies with them leaves them to the next after that. */
  async claim(tx: Tx, limit: number, leaseMs: number): Promise<DueMail[]> {
    return tx.query<DueMail>(
      `with due as (
         select id from mail where network_id = $1 and state = 'queued' and next_attempt_at <= clock_timestamp()
          order by next_attempt_at, id limit $2 for update skip locked),
       mine as (
         update mail m set next_attempt_at = clock_timestamp() + $3 * interval '1 millisecond' from due where m.id = due.id
         returning m.*)
       select mine.id, mine.event_id, mine.recipient, mine.kind, mine.case_id, mine.case_number, mine.secret_link, mine.attempts,
              (select a.email::text from account a join person p on p.account_id = a.id and p.active
                where a.id = mine.recipient and a.active) as email,
              n.slug, n.name as network_name
         from mine join network n on n.id = mine.network_id order by mine.id`,
      [tx.networkId, limit, leaseMs],
    );
  }

  async giveBack(tx: Tx, ids: readonly string[]): Promise<void> {
    await tx.query(`update mail set next_attempt_at = clock_timestamp() where id = any ($1) and state = 'queued'`, [
      ids,
    ]);
  }

  async sent(tx: Tx, id: string): Promise<void> {
    await tx.query(
      `update mail set state = 'sent', sent_at = clock_timestamp(), attempts = attempts + 1, last_error = null, secret_link = null
        where id = $1`,
      [id],
    );
  }

  /** @param waitMs until the next attempt; null: there is none */
  async notSent(tx: Tx, id: string, code: string, waitMs: number | null): Promise<void> {
    await tx.query(
      `update mail set attempts = attempts + 1, last_error = $2,
              state = case when $3::integer is null then 'failed' else 'queued' end,
              next_attempt_at = clock_timestamp() + coalesce($3::integer, 0) * interval '1 millisecond'
        where id = $1`,
      [id, code, waitMs],
    );
  }

  /** The address that the mail names: of its case, or its secret. null: the secret is gone. */
  linkOf(mail: Pick<DueMail, 'id' | 'case_id' | 'secret_link' | 'slug'>): string | null {
    if (mail.case_id !== null) return `${this.config.publicUrl}/${mail.slug}/it/riservata/segnalazioni/${mail.case_id}`;
    return mail.secret_link && this.cipher.open(mail.secret_link, linkContext(mail.id));
  }
}

function linkContext(mailId: string): string {
  return `mail.secret_link:${mailId}`;
}
