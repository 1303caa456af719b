import type { Actor } from '@respi/identity/contract';
import type { CaseDetail, IdentityShown, Reply as ReplyView, ThreadEntry } from '@respi/segnalazioni/contract';
import {
  type Case,
  type Relation,
  type Reply,
  actionsOnReferral,
  actionsOnReply,
  availableActions,
  closesByItselfOn,
  isReferentOf,
  mergeIsDisputed,
  mayReadBeforeRelease,
  mayReadNotes,
  mayReadReasonOfSeal,
  mayReadReply,
  reasonOfSeal,
  relationsTo,
} from '@respi/segnalazioni/domain';
import type { NetworkCipher } from '@respi/shared/api-platform';
import { romeDay } from '@respi/shared/kernel';
import type { CaseDetailRow, TextRow } from '../persistence/case-detail';
import { type ListWords, excerptFrom, summaryOf } from '../persistence/case-list';
import { caseOf } from '../persistence/rows';
import { readableIdentity } from './masked-identity';
import { urgencySteps } from './urgency-steps';

/** Who is who on the page: names by account, units by id. */
export interface ViewNames extends ListWords {
  readonly person: (accountId: string | null) => { id: string; name: string };
  readonly unit: (unitId: string) => { code: string; name: string };
  /** Types of number that an office can search by; null: it never said. */
  readonly searchableBy: (unitId: string) => readonly string[] | null;
  /** From when one may nudge again after the last time; null: now. */
  readonly nextNudge: (last: Date | null) => Date | null;
}

/** The page of a case as one actor may read it: what they may not see is not in it, rather than hidden. */
export function caseView(
  actor: Actor,
  row: CaseDetailRow,
  names: ViewNames,
  cipher: NetworkCipher,
  autoCloseDays: number,
  identity: { readonly shown: IdentityShown; readonly until: Date | null },
): CaseDetail {
  const subject = caseOf(row);
  const relations = relationsTo(actor, subject);
  const texts = new Map(row.texts.map((text) => [text.id, text]));
  const question = row.texts.find((text) => text.kind === 'question');
  const officeOnly = !relations.has('counter') && !mayReadNotes(relations);
  const open = availableActions(actor, subject);
  const readable = readableIdentity(actor, relations, subject, row, identity.shown, cipher, names.searchableBy);
  const nextNudge = open.includes('nudge') ? names.nextNudge(subject.nudgedAt) : null;
  return {
    ...summaryOf(
      {
        ...row,
        in_charge_name: names.person(row.in_charge_of).name,
        question: excerptOf(question?.body ?? null),
        urgency_level: 0,
      },
      names,
      (officeId) => !officeOnly || isReferentOf(actor, officeId),
    ),
    permit: row.permit,
    permitPhase: row.permit_phase,
    nationality: row.nationality,
    comune: row.comune,
    identity: {
      shown: identity.shown,
      until: identity.until?.toISOString() ?? null,
      mayAsk: readable.hides && row.erased_at === null,
    },
    person: readable.person,
    identityWithheld: row.identity_withheld,
    identifiers: readable.identifiers,
    notice:
      row.notice_way === null
        ? null
        : { way: row.notice_way, language: row.notice_language ?? '', version: row.notice_version ?? 0 },
    facts: row.facts,
    urgencyReasons: row.urgency_reasons,
    urgencyRules: row.urgency_rules,
    urgencySteps: urgencySteps(row, names, !officeOnly),
    filedBy: names.person(row.filed_by),
    handlers: mayReadNotes(relations) ? subject.handlers.map((handler) => names.person(handler)) : [],
    sealReason:
      row.seal_reason !== null && mayReadReasonOfSeal(actor, relations, subject) ? reasonOfSeal(row.seal_reason) : null,
    thread: threadOf(row, relations, names, mayReadReasonOfSeal(actor, relations, subject)),
    referrals: subject.referrals
      .filter((referral) => !officeOnly || isReferentOf(actor, referral.officeId))
      .map((referral) => {
        const line = row.distinte.find((each) => each.referral_id === referral.id);
        return {
          id: referral.id,
          office: names.unit(referral.officeId),
          channel: referral.channel,
          status: referral.status,
          by: names.person(referral.byId),
          at: referral.at.toISOString(),
          endedAt: referral.endedAt?.toISOString() ?? null,
          rightOffice: referral.rightOfficeId === null ? null : names.unit(referral.rightOfficeId),
          note: referral.note,
          distinta: line ? { id: line.distinta_id, number: line.number } : null,
          availableActions: actionsOnReferral(actor, subject, referral),
        };
      }),
    replies: subject.replies
      .filter((reply) => mayReadReply(actor, relations, reply))
      .map((reply) => replyView(actor, subject, reply, texts, row, names)),
    mergedInto:
      row.merged_into !== null && row.merged_into_number !== null && mayReadNotes(relations)
        ? { id: row.merged_into, number: row.merged_into_number }
        : null,
    mergeDisputed: !officeOnly && mergeIsDisputed(subject),
    mergedFrom: mayReadNotes(relations)
      ? row.merged_from.map(({ id, number, sportello_id: sportello, erased }) => ({
          id,
          number,
          sportello: names.codeOf(sportello),
          erased,
        }))
      : [],
    continues: officeOnly ? null : row.continued,
    continuedBy: officeOnly ? [] : row.continued_by,
    readAt: row.read_at?.toISOString() ?? null,
    closesOn: closesByItselfOn(subject, autoCloseDays),
    externalId: row.external_id,
    erased: row.erased_at !== null,
    availableActions: nextNudge ? open.filter((action) => action !== 'nudge') : open,
    nextNudgeOn: nextNudge && romeDay(nextNudge),
    duplicates: row.duplicates,
  };
}

/** The beginning of a question, as the rows of a list have it. */
export function excerptOf(question: string | null): string | null {
  return question === null ? null : excerptFrom(question);
}

export function replyView(
  actor: Actor,
  subject: Case,
  reply: Reply,
  texts: ReadonlyMap<string, TextRow>,
  row: Pick<CaseDetailRow, 'versions'>,
  names: ViewNames,
): ReplyView {
  const readsAll = mayReadBeforeRelease(actor, relationsTo(actor, subject), reply);
  const versions = row.versions.filter((version) => version.reply_id === reply.id);
  return {
    id: reply.id,
    referralId: reply.referralId,
    office: names.unit(reply.officeId),
    text: texts.get(reply.textId)?.body ?? null,
    outcome: reply.outcome,
    officePerson: reply.officePerson,
    givenOn: reply.givenOn,
    channel: reply.channel,
    dueOn: reply.dueOn,
    recheckOn: reply.recheckOn,
    writtenBy: names.person(reply.writtenBy),
    at: reply.at.toISOString(),
    lap: reply.lap,
    validation: readsAll ? reply.validation : validationSinceRelease(reply),
    validatedBy: reply.validatedBy === null ? null : names.person(reply.validatedBy),
    validatedAt: reply.validatedAt?.toISOString() ?? null,
    releasedAt: reply.releasedAt?.toISOString() ?? null,
    withdrawnAt: reply.withdrawnAt?.toISOString() ?? null,
    withdrawnReason: reply.withdrawnReason,
    copied: reply.copiedFrom !== null,
    versions: (readsAll ? versions : versionsReleased(versions, reply.releasedAt)).map((version) => ({
      version: version.version,
      text: texts.get(version.text_id)?.body ?? null,
      by: names.person(version.by_id),
      at: new Date(version.at).toISOString(),
      reason: readsAll ? version.reason : null,
    })),
    availableActions: actionsOnReply(actor, subject, reply),
  };
}

/** What was replaced before the reply went out never went out. Versions come in their order. */
function versionsReleased(versions: CaseDetailRow['versions'], releasedAt: Date | null): CaseDetailRow['versions'] {
  return versions.filter((_, index) => {
    const next = versions[index + 1];
    return next === undefined || (releasedAt !== null && new Date(next.at) > releasedAt);
  });
}

/** To who first read a reply as it was corrected, its office validated it. */
function validationSinceRelease({ validation, validatedAt, releasedAt }: Reply): Reply['validation'] {
  const afterRelease = validatedAt !== null && releasedAt !== null && validatedAt > releasedAt;
  return validation === 'corrected' && !afterRelease ? 'approved' : validation;
}

/** What the coordination says to itself: its notes, and why it parted, sealed or unsealed, which may name another case. */
const OF_COORDINATION: readonly ThreadEntry['kind'][] = ['note', 'unmerging', 'sealing', 'unsealing'];

/** What counter and coordination say to each other: an office's question does not depend on it. */
const NOT_OF_OFFICE: readonly ThreadEntry['kind'][] = ['nudge', 'merge_dispute', 'merge_kept'];

const OF_SEAL: readonly ThreadEntry['kind'][] = ['sealing', 'unsealing'];

/** Kinds of text that stand in the thread; replies stand apart. */
const THREAD_KINDS = [
  'question',
  'integration_request',
  'integration',
  'note',
  'nudge',
  'reopening',
  'withdrawal',
  'decline',
  'unmerging',
  'merge_dispute',
  'merge_kept',
  'sealing',
  'unsealing',
] as const;

function threadOf(
  row: CaseDetailRow,
  relations: ReadonlySet<Relation>,
  names: ViewNames,
  withSeal: boolean,
): ThreadEntry[] {
  const officeOnly = !relations.has('counter') && !mayReadNotes(relations);
  return row.texts.flatMap((text) => {
    const kind = THREAD_KINDS.find((known) => known === text.kind);
    if (!kind || (OF_COORDINATION.includes(kind) && !mayReadNotes(relations))) return [];
    if ((officeOnly && NOT_OF_OFFICE.includes(kind)) || (!withSeal && OF_SEAL.includes(kind))) return [];
    return [
      {
        id: text.id,
        kind,
        text: text.body,
        by: names.person(text.author_id),
        at: new Date(text.at).toISOString(),
        lap: text.lap,
        ...(text.details ? { details: text.details } : {}),
      },
    ];
  });
}
