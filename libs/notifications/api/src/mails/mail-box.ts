import { Inject, Injectable } from '@nestjs/common';
import {
  type MailKind,
  type NotificationPreferences,
  WITHOUT_CASE,
  carriesSecret,
  isAboutAppointment,
  isAccessNotice,
} from '@respi/notifications/contract';
import type { TargetAct } from '@respi/segnalazioni/contract';
import { CONFIG, type Config, FieldCipher, type Tx } from '@respi/shared/api-platform';
import { newId } from '@respi/shared/kernel';
import { CLAIM, PUT } from './mail-statements';

export interface MailToKeep {
  /** What the mail is about: with the recipient it names the mail, and a second put of the same changes nothing. */
  readonly eventId: string;
  /** An account. */
  readonly recipient: string;
  readonly kind: MailKind;
  /** null: about what waits in the inbox. */
  readonly about: CaseEvent | SecretLink | null;
  /** It does not wait for service hours. */
  readonly urgent: boolean;
  /** Which act is due, of a mail about a term. */
  readonly act?: TargetAct | null;
  /** It reaches whoever stands in for an absent person. */
  readonly onBehalf?: boolean;
}

/** An event of a case, with its place: mails of one case to one person leave in this order. */
export interface CaseEvent {
  readonly caseId: string;
  readonly number: string;
  readonly seq: number;
}

/** A link that lets in whoever has it: sealed in the table, gone once sent or expired. */
export interface SecretLink {
  readonly link: string;
  readonly expiresAt: Date;
}

/** What is written, whoever reads it. */
export interface StoredMail {
  readonly id: string;
  readonly event_id: string;
  readonly recipient: string;
  readonly kind: MailKind;
  readonly case_id: string | null;
  readonly case_number: string | null;
  readonly secret_link: Buffer | null;
  readonly attempts: number;
  readonly on_behalf: boolean;
  /** null too for a case that is sealed now. */
  readonly clock_act: TargetAct | null;
  /** null: that person is no longer in the network. */
  readonly email: string | null;
  readonly slug: string;
  readonly network_name: string;
}

/** What is due, with everything needed to write it. */
export interface DueMail extends StoredMail {
  readonly network_id: string;
  /** False: no role is left, or the case was sealed meanwhile and this person is none of those who may know of it. */
  readonly may_hear: boolean;
  readonly choices: NotificationPreferences | null;
  /** Of a digest. */
  readonly lines: readonly {
    readonly kind: MailKind;
    readonly case_id: string | null;
    readonly case_number: string | null;
    readonly clock_act: TargetAct | null;
  }[];
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

  async put(tx: Tx, { eventId, recipient, kind, about, urgent, act, onBehalf }: MailToKeep): Promise<void> {
    const id = newId();
    const secret = about && 'link' in about ? about : null;
    const subject = about && 'caseId' in about ? about : null;
    await tx.query(PUT, [
      id,
      tx.networkId,
      eventId,
      recipient,
      kind,
      subject?.caseId ?? null,
      subject?.number ?? null,
      subject?.seq ?? null,
      urgent,
      secret && this.cipher.seal(secret.link, linkContext(id)),
      secret?.expiresAt ?? null,
      this.isServed ? 'queued' : 'kept',
      tx.now,
      act ?? null,
      onBehalf ?? false,
    ]);
    // It must not wait behind those that wait for the morning, and they must not arrive after it.
    if (urgent && subject)
      await tx.query(
        `update mail set urgent = true where recipient = $1 and case_id = $2 and event_seq < $3 and state = 'queued' and not urgent`,
        [recipient, subject.caseId, subject.seq],
      );
  }

  /**
   * Takes due mails for as long as `leaseMs`: whoever dies with them leaves them to the next after that. Of one case
   * and person only the first that still waits.
   *
   * @param atWork false: only what goes out at any hour
   */
  async claim(tx: Tx, limit: number, leaseMs: number, atWork: boolean): Promise<DueMail[]> {
    return tx.query<DueMail>(CLAIM, [tx.networkId, limit, leaseMs, atWork]);
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

  /** From the dead letters back into the queue, with all its attempts before it. Answers how many. */
  async resend(tx: Tx, id: string | null): Promise<number> {
    const again = await tx.query(
      `update mail set state = 'queued', attempts = 0, next_attempt_at = clock_timestamp()
        where network_id = $1 and state = 'failed' and ($2::uuid is null or id = $2::uuid) returning 1`,
      [tx.networkId, id],
    );
    return again.length;
  }

  /** The address that the mail names: of its case, of the inbox, or its secret. null: the secret is gone. */
  linkOf(mail: Pick<DueMail, 'id' | 'kind' | 'case_id' | 'secret_link' | 'slug'>): string | null {
    if (carriesSecret(mail.kind)) return mail.secret_link && this.cipher.open(mail.secret_link, linkContext(mail.id));
    return this.pageOf(mail.slug, mail.kind, mail.case_id);
  }

  /** Of a case that is not there for them any more, the inbox. */
  pageOf(slug: string, kind: MailKind, caseId: string | null): string {
    if (kind === 'second_factor_removed' || isAccessNotice(kind))
      return `${this.config.publicUrl}/${slug}/it/riservata/accesso`;
    if (kind === 'adhesion_requested') return `${this.config.publicUrl}/${slug}/it/riservata/adesioni`;
    if (kind === 'sheet_review_due') return `${this.config.publicUrl}/${slug}/it/riservata/schede?scadenza=1`;
    if (kind === 'service_assurance_due') return `${this.config.publicUrl}/${slug}/it/riservata/servizi?coda=to_assure`;
    if (kind === 'helpdesk_asked') return `${this.config.publicUrl}/${slug}/it/riservata/assistenza?elenco=da-gestire`;
    if (kind === 'helpdesk_answered') return `${this.config.publicUrl}/${slug}/it/riservata/assistenza`;
    if (kind === 'sheet_feedback') return `${this.config.publicUrl}/${slug}/it/riservata/schede/pareri`;
    if (kind === 'question_asked') return `${this.config.publicUrl}/${slug}/it/riservata/domande`;
    if (kind === 'divergence_opened') return `${this.config.publicUrl}/${slug}/it/riservata/divergenze`;
    if (kind === 'divergence_decided') return `${this.config.publicUrl}/${slug}/it/riservata/divergenze?elenco=decise`;
    if (kind === 'board_posted' || kind === 'board_reminded')
      return `${this.config.publicUrl}/${slug}/it/riservata/bacheca/comunicazioni?mostra=da-leggere`;
    if (isAboutAppointment(kind)) return `${this.config.publicUrl}/${slug}/it/riservata/calendario`;
    const page = caseId === null || WITHOUT_CASE.has(kind) ? 'avvisi' : `segnalazioni/${caseId}`;
    return `${this.config.publicUrl}/${slug}/it/riservata/${page}`;
  }
}

function linkContext(mailId: string): string {
  return `mail.secret_link:${mailId}`;
}
