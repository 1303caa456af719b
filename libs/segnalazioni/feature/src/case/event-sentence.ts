import type { CaseDetail, CaseEvent } from '@respi/segnalazioni/contract';
import { dayText } from '@respi/shared/ui';

/** What a sentence is made with: words of the dictionary, names of the network. */
export interface SentenceWords {
  readonly translate: (key: string, parameters?: Record<string, unknown>) => string;
  readonly officeById: (id: string) => string | null;
  readonly personById: (id: string) => string | null;
}

/** An event of a case as an Italian sentence: `Anna Rossi ha trasmesso la segnalazione a: Questura (distinta su carta).` */
export function eventSentence(event: CaseEvent, detail: CaseDetail, words: SentenceWords): string {
  const { data } = event;
  const by = actorOf(event, words);
  const office = officeOf(data, detail, words);
  const number = text(data['number']) ?? numberOf(data, detail);
  return words.translate(`segnalazioni.event.${variantOf(event, number !== null)}`, {
    by,
    office: office ?? words.translate('segnalazioni.event.someOffice'),
    offices: officesOf(data, words),
    to: colleagueOf(data['passedTo'] ?? data['to'], words),
    channel: code(data['channel'], 'segnalazioni.referralChannel', words),
    outcome: code(data['outcome'], 'segnalazioni.outcome', words),
    urgency: code(data['code'], 'ui.urgency', words),
    before: code(data['before'], 'ui.urgency', words),
    on: dayText(text(data['dueOn'])),
    number: number ?? words.translate('segnalazioni.event.anotherCase'),
    lap: typeof data['lap'] === 'number' ? data['lap'] : null,
    act: code(data['act'], 'segnalazioni.clocks.act', words),
    percent: typeof data['percent'] === 'number' ? data['percent'] : null,
  });
}

/** `Elena Prova per conto di Rita Prova`: who substitutes somebody is shown with both names. */
function actorOf({ by, onBehalfOf }: CaseEvent, words: SentenceWords): string {
  const name = by.name || words.translate('segnalazioni.event.somebody');
  return onBehalfOf ? words.translate('segnalazioni.event.onBehalfOf', { by: name, absent: onBehalfOf.name }) : name;
}

function colleagueOf(id: unknown, words: SentenceWords): string {
  if (typeof id !== 'string') return '';
  return words.personById(id) ?? words.translate('segnalazioni.event.aColleague');
}

/** The same event may have happened in two ways that read differently. */
function variantOf({ type, data }: CaseEvent, numbered: boolean): string {
  if (type === 'clock_escalated') return `${type}.${text(data['rung']) ?? 'coordination'}`;
  if (type === 'closed' && data['by'] === 'time') return 'closed_by_time';
  if (type === 'integration_requested' && typeof data['dueOn'] !== 'string') return 'integration_requested_undated';
  if (type === 'linked') return `linked.${text(data['side']) ?? 'same_matter'}`;
  if (type === 'sealed' && typeof data['passedTo'] === 'string') return 'sealed_and_passed_on';
  if (type === 'reply_rejected' && data['afterRelease'] === true) return 'reply_withdrawn';
  if ((type === 'merged_in' || type === 'unmerged_from') && !numbered) return `${type}_unnamed`;
  return type;
}

function officeOf(data: CaseEvent['data'], detail: CaseDetail, words: SentenceWords): string | null {
  const id = text(data['officeId']);
  const byId = id === null ? null : words.officeById(id);
  if (byId !== null) return byId;
  const referral = detail.referrals.find((each) => each.id === data['referralId']);
  const reply = detail.replies.find((each) => each.id === data['replyId']);
  return reply?.office.name ?? referral?.office.name ?? null;
}

function officesOf(data: CaseEvent['data'], words: SentenceWords): string {
  const referrals = data['referrals'];
  if (!Array.isArray(referrals)) return '';
  return referrals
    .filter(isRecord)
    .map((referral) => {
      const office =
        words.officeById(text(referral['officeId']) ?? '') ?? words.translate('segnalazioni.event.someOffice');
      return `${office} (${code(referral['channel'], 'segnalazioni.referralChannel', words)})`;
    })
    .join('; ');
}

/** Once apart, the two are named to each other only while they share a practice number. */
function numberOf(data: CaseEvent['data'], { mergedInto, mergedFrom, duplicates }: CaseDetail): string | null {
  const id = data['into'] ?? data['from'] ?? data['caseId'];
  const linked = [...(mergedInto ? [mergedInto] : []), ...mergedFrom, ...duplicates];
  return linked.find((each) => each.id === id)?.number ?? null;
}

function code(value: unknown, key: string, words: SentenceWords): string {
  return typeof value === 'string' ? words.translate(`${key}.${value}`) : '';
}

function text(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
