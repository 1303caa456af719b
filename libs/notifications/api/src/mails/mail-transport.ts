import { type Transporter, createTransport } from 'nodemailer';
import type { ComposedMail } from './compose-mail';

export interface MailToSend extends ComposedMail {
  readonly to: string;
  readonly from: string;
  readonly messageId: string;
  /** What mail programs file it under; null: it stands alone. */
  readonly thread: string | null;
  /** Where one click ends mails of this kind; null: nowhere. */
  readonly unsubscribe: string | null;
}

/** `refused`: this mail will never be taken. `later`: try again. `unreachable`: no mail would be taken now. */
export type MailTrouble = 'refused' | 'later' | 'unreachable';

export class MailFailure extends Error {
  constructor(
    readonly trouble: MailTrouble,
    /** SMTP reply code or connection error code. Never the server's sentence: it quotes addresses. */
    readonly code: string,
  ) {
    super(code);
    this.name = 'MailFailure';
  }
}

export abstract class MailTransport {
  /** @throws MailFailure */
  abstract send(mail: MailToSend): Promise<void>;
  abstract close(): void;
}

/** The mail server of SMTP_URL. Connects at the first mail, then keeps one connection. */
export class SmtpTransport extends MailTransport {
  #transporter: Transporter | undefined;

  constructor(private readonly url: string) {
    super();
  }

  override async send({ thread, unsubscribe, ...mail }: MailToSend): Promise<void> {
    this.#transporter ??= createTransport({
      url: this.url,
      pool: true,
      maxConnections: 1,
      connectionTimeout: 10_000,
      greetingTimeout: 10_000,
      socketTimeout: 30_000,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
    try {
      await this.#transporter.sendMail({
        ...mail,
        ...(thread === null ? {} : { inReplyTo: thread, references: thread }),
        headers: {
          'Auto-Submitted': 'auto-generated',
          'X-Auto-Response-Suppress': 'All',
          ...(unsubscribe === null
            ? {}
            : { 'List-Unsubscribe': `<${unsubscribe}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }),
        },
      });
    } catch (error) {
      throw failureOf(error);
    }
  }

  override close(): void {
    this.#transporter?.close();
    this.#transporter = undefined;
  }
}

function failureOf(error: unknown): MailFailure {
  const { code, responseCode } = error as { code?: unknown; responseCode?: unknown };
  const where = typeof code === 'string' ? code : 'unknown';
  if (typeof responseCode !== 'number') return new MailFailure('unreachable', where);
  // The server spoke about this mail, or about us: a wrong password (EAUTH, 535) is no fault of the mail.
  const ofThisMail = where === 'EENVELOPE' || where === 'EMESSAGE';
  if (!ofThisMail) return new MailFailure('unreachable', String(responseCode));
  return new MailFailure(responseCode >= 500 ? 'refused' : 'later', String(responseCode));
}
