import { createHash } from 'node:crypto';
import { type MailLanguage, type NoticeKind, WITHOUT_CASE } from '@respi/notifications/contract';
import { MAIL_WORDS } from '../mails/mail-words';
import { PUSH_WORDS } from './push-words';

export interface PushFacts {
  readonly id: string;
  readonly kind: NoticeKind | 'trial';
  readonly language: MailLanguage;
  /** null: about what waits in the inbox. */
  readonly caseId: string | null;
  readonly number: string | null;
  readonly slug: string;
  readonly onBehalf: boolean;
}

/** As the service worker of the portal reads it (`apps/portal/public/push-worker.js`). */
export interface PushMessage {
  readonly title: string;
  readonly body: string;
  /** A path of the portal. */
  readonly link: string;
  /** Shown twice, the second takes the place of the first. */
  readonly tag: string;
  readonly lang: MailLanguage;
}

/** It lies on a screen that others may see: what the subject of a mail says, and nothing more. */
export function composePush({ id, kind, language, caseId, number, slug, onBehalf }: PushFacts): PushMessage {
  const words = PUSH_WORDS[language];
  const area = `/${slug}/it/riservata`;
  const shown = { tag: topicOf(id), lang: language };
  if (kind === 'trial') return { ...shown, ...words.trial, link: `${area}/avvisi/preferenze` };
  return {
    ...shown,
    title: MAIL_WORDS[language].kinds[kind].subject.replaceAll('{number}', number ?? ''),
    body: onBehalf ? words.onBehalf : words.body,
    link: caseId === null || WITHOUT_CASE.has(kind) ? `${area}/avvisi` : `${area}/segnalazioni/${caseId}`,
  };
}

/** The same for every attempt at one notice; a digest of at most 32 characters, as RFC 8030 has it. */
export function topicOf(pushId: string): string {
  return createHash('sha256').update(pushId).digest('base64url').slice(0, 32);
}
