import {
  type MailKind,
  type MailLanguage,
  WITHOUT_CASE,
  isAboutAccess,
  isAboutAppointment,
} from '@respi/notifications/contract';
import type { TargetAct } from '@respi/segnalazioni/contract';
import { escaped, htmlPage } from './html';
import { type KindWords, MAIL_WORDS, type MailWords } from './mail-words';

export interface DigestLine {
  readonly kind: MailKind;
  readonly number: string | null;
  readonly link: string;
  readonly act?: TargetAct | null;
}

export interface MailFacts {
  readonly kind: MailKind;
  readonly language: MailLanguage;
  readonly networkName: string;
  /** `CN-2026-000123`; null for what is not about a case. */
  readonly number: string | null;
  readonly link: string;
  /** Which act is due, of a mail about a term. Whose it is, an office's above all, is read in the portal. */
  readonly act?: TargetAct | null;
  /** Of a digest. */
  readonly lines?: readonly DigestLine[];
  /** It reaches whoever stands in for an absent person. */
  readonly onBehalf?: boolean;
  /** Where it can be unsubscribed; null: it cannot. */
  readonly unsubscribe?: string | null;
}

export interface ComposedMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

export function composeMail(facts: MailFacts): ComposedMail {
  const words = MAIL_WORDS[facts.language];
  const subject = subjectOf(facts, words);
  return { subject, text: asText(facts, words), html: asHtml(facts, words, subject) };
}

function asText(facts: MailFacts, words: MailWords): string {
  const lines = (facts.lines ?? []).map((line) => `- ${subjectOf(line, words)}\n  ${line.link}`);
  const said = [facts.networkName, bodyOf(facts, words), ...behalf(facts, words), ...lines, facts.link];
  const stop = facts.unsubscribe ? ['', words.unsubscribe, facts.unsubscribe] : [];
  return `${said.join('\n\n')}\n\n-- \n${[...words.foot, ...stop].join('\n')}\n`;
}

/** Headings, paragraphs, a list and links: what every mail program and screen reader reads. */
function asHtml(facts: MailFacts, words: MailWords, subject: string): string {
  const paragraphs = [...bodyOf(facts, words).split('\n\n'), ...behalf(facts, words)].map(
    (each) => `<p>${escaped(each)}</p>`,
  );
  const lines = (facts.lines ?? []).map((line) => `<li>${anchor(line.link, subjectOf(line, words))}</li>`);
  const stop = facts.unsubscribe
    ? [`<p>${escaped(words.unsubscribe)} ${anchor(facts.unsubscribe, facts.unsubscribe)}</p>`]
    : [];
  return htmlPage(
    facts.language,
    subject,
    [
      `<p>${escaped(facts.networkName)}</p>`,
      `<h1>${escaped(subject)}</h1>`,
      ...paragraphs,
      ...(lines.length > 0 ? ['<ul>', ...lines, '</ul>'] : []),
      `<p>${anchor(facts.link, filled(linkWords(facts, words), facts.number))}</p>`,
      '<hr>',
      ...words.foot.map((line) => `<p>${escaped(line)}</p>`),
      ...stop,
    ].join('\n'),
  );
}

function subjectOf(of: Pick<DigestLine, 'kind' | 'number' | 'act'>, words: MailWords): string {
  return filled(wordsOf(of, words).subject, of.number);
}

function bodyOf(facts: MailFacts, words: MailWords): string {
  return filled(wordsOf(facts, words).body, facts.number).replace('{network}', facts.networkName);
}

/** Which term it is about, where that may be said. */
function wordsOf({ kind, act }: Pick<DigestLine, 'kind' | 'act'>, words: MailWords): KindWords {
  const ofTerm = act && words.ofTerm[kind];
  if (!ofTerm) return words.kinds[kind];
  const said = (text: string): string => text.replace('{act}', words.acts[act]);
  return { subject: said(ofTerm.subject), body: said(ofTerm.body) };
}

function behalf({ onBehalf }: MailFacts, words: MailWords): string[] {
  return onBehalf ? [words.onBehalf] : [];
}

function linkWords({ kind, number }: MailFacts, { open }: MailWords): string {
  if (isAboutAccess(kind)) return open[kind];
  if (
    kind === 'adhesion_requested' ||
    kind === 'sheet_review_due' ||
    kind === 'sheet_feedback' ||
    kind === 'question_asked'
  )
    return open[kind];
  if (kind === 'divergence_opened' || kind === 'divergence_decided') return open[kind];
  if (kind === 'board_posted' || kind === 'board_reminded') return open[kind];
  if (isAboutAppointment(kind)) return open[kind];
  if (kind === 'service_assurance_due' || kind === 'helpdesk_asked' || kind === 'helpdesk_answered') return open[kind];
  return number === null || WITHOUT_CASE.has(kind) ? open.inbox : open.case;
}

function anchor(address: string, words: string): string {
  return `<a href="${escaped(address)}">${escaped(words)}</a>`;
}

function filled(words: string, number: string | null): string {
  return words.replaceAll('{number}', number ?? '');
}
