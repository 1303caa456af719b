import { type Actor, hasRole } from '@respi/identity/contract';
import type { CaseAction, IdentityShown, RequestedAction } from '@respi/segnalazioni/contract';
import { actionsFrom } from '@respi/shared/kernel';
import { type Case, type Referral, type Reply, openReferrals, repliesToHandOn, repliesToValidate } from './case';
import { CASE_GUARDS, CASE_LIFECYCLE, CASE_RIGHTS, type Relation, repliesOpenToReferent } from './lifecycle';

/** What the policy needs to know of a case. */
export type PolicySubject = Pick<Case, 'sportelloId' | 'sealed' | 'filedBy' | 'handlers' | 'referrals'>;

/**
 * How an actor stands to a case. Empty: the case does not exist for them. A sealed case has a relation only with its
 * handlers, the operator who filed it and the addressee office.
 */
export function relationsTo(actor: Actor, subject: PolicySubject): ReadonlySet<Relation> {
  const relations = new Set<Relation>();
  if (actor.kind !== 'person') relations.add('system');
  if (subject.sealed && actor.kind === 'person' && !isPartyToSealed(actor, subject)) return relations;
  const isHandler = !subject.sealed || actor.kind === 'import' || subject.handlers.includes(actor.accountId);
  for (const { role, unitId } of actor.memberships) {
    switch (role) {
      case 'counter_operator':
        if (
          unitId === subject.sportelloId &&
          (!subject.sealed || subject.filedBy === actor.accountId || actor.kind === 'import')
        )
          relations.add('counter');
        break;
      case 'external_operator':
        if (unitId === subject.sportelloId && (subject.filedBy === actor.accountId || actor.kind === 'import'))
          relations.add('counter');
        break;
      case 'coordinator':
        if (isHandler) relations.add('coordinator');
        break;
      case 'interface_operator':
        if (isHandler) relations.add('interface');
        break;
      case 'referent':
        if (subject.referrals.some((referral) => referral.officeId === unitId && referral.status !== 'recalled'))
          relations.add('referent');
        break;
      case 'network_admin':
      case 'general_coordinator':
        break; // people and figures, never cases
    }
  }
  return relations;
}

function isPartyToSealed(actor: Actor, subject: PolicySubject): boolean {
  return (
    subject.handlers.includes(actor.accountId) ||
    subject.filedBy === actor.accountId ||
    actor.memberships.some(
      ({ role, unitId }) =>
        role === 'referent' &&
        subject.referrals.some((referral) => referral.officeId === unitId && referral.status !== 'recalled'),
    )
  );
}

export function maySee(actor: Actor, subject: PolicySubject): boolean {
  return relationsTo(actor, subject).size > 0;
}

/** Default deny: an action that names no relation of this actor is refused. */
export function mayDo(action: CaseAction, relations: ReadonlySet<Relation>): boolean {
  const holders: readonly Relation[] = CASE_RIGHTS[CASE_LIFECYCLE.transitions[action].permission];
  return holders.some((relation) => relations.has(relation));
}

/** Internal notes belong to the coordination: neither counter nor office reads them. */
export function mayReadNotes(relations: ReadonlySet<Relation>): boolean {
  return relations.has('coordinator') || relations.has('interface') || relations.has('system');
}

/**
 * Why a case is or was sealed says itself what the seal hides. While it is sealed its handlers and who filed it read it; of a
 * seal that is off, the coordinator and who handled it: not everybody who carries papers.
 */
export function mayReadReasonOfSeal(
  actor: Actor,
  relations: ReadonlySet<Relation>,
  { sealed, handlers }: Pick<PolicySubject, 'sealed' | 'handlers'>,
): boolean {
  if (relations.has('coordinator') || relations.has('system')) return true;
  return handlers.includes(actor.accountId) || (sealed && relations.has('counter'));
}

/**
 * How much of whom a case is about a reader needs: the counter that asks, and who handles a sealed case, everything; whoever
 * has the question in hand for an office, or the office itself, what its paper tells; everybody else nothing until they ask.
 */
export function identityShownTo(actor: Actor, relations: ReadonlySet<Relation>, subject: Case): IdentityShown {
  if (relations.has('counter') || relations.has('system')) return 'whole';
  if (subject.sealed && subject.handlers.includes(actor.accountId)) return 'whole';
  return officesAskedThrough(actor, relations, subject).length > 0 ? 'for_office' : 'masked';
}

const OF_REFERENT: readonly RequestedAction[] = ['approve', 'correct', 'reject'];

/**
 * Offices for which this actor has the question in hand: the interface operator while the answer is owed, a referent also
 * while a reply of theirs can still be put right.
 */
export function officesAskedThrough(actor: Actor, relations: ReadonlySet<Relation>, subject: Case): string[] {
  const asked = openReferrals(subject)
    .filter(({ officeId }) => relations.has('interface') || isReferentOf(actor, officeId))
    .map(({ officeId }) => officeId);
  const answered = subject.replies
    .filter((reply) => actionsOnReply(actor, subject, reply).some((action) => OF_REFERENT.includes(action)))
    .map(({ officeId }) => officeId);
  return [...new Set([...asked, ...answered])];
}

/** The counter reads a reply once it is out; the office its own; the coordination all. */
export function mayReadReply(
  actor: Actor,
  relations: ReadonlySet<Relation>,
  reply: Pick<Reply, 'officeId' | 'releasedAt'>,
): boolean {
  if (relations.has('counter') && reply.releasedAt !== null) return true;
  return mayReadBeforeRelease(actor, relations, reply);
}

/** What a reply said while it was between the office and the coordination. */
export function mayReadBeforeRelease(
  actor: Actor,
  relations: ReadonlySet<Relation>,
  reply: Pick<Reply, 'officeId'>,
): boolean {
  return mayReadNotes(relations) || (relations.has('referent') && isReferentOf(actor, reply.officeId));
}

/** The counter and the coordination read every clock of a case, an office its own. */
export function mayReadClock(
  actor: Actor,
  relations: ReadonlySet<Relation>,
  clock: { readonly officeId: string | null },
): boolean {
  if (mayReadNotes(relations) || relations.has('counter')) return true;
  return clock.officeId !== null && isReferentOf(actor, clock.officeId);
}

export function isReferentOf(actor: Actor, officeId: string): boolean {
  return actor.memberships.some((membership) => membership.role === 'referent' && membership.unitId === officeId);
}

/** An office answers a referral that came to it through the portal by itself. */
export function mayAnswerReferral(actor: Actor, relations: ReadonlySet<Relation>, referral: Referral): boolean {
  if (relations.has('coordinator') || relations.has('interface')) return true;
  return referral.channel === 'portal' && isReferentOf(actor, referral.officeId);
}

export function mayValidate(actor: Actor, reply: Reply): boolean {
  return isReferentOf(actor, reply.officeId) && reply.writtenBy !== actor.accountId;
}

/** The actions open to this actor on this case now: lifecycle x policy x guards. Screens draw their buttons from it. */
export function availableActions(actor: Actor, subject: Case): RequestedAction[] {
  if (subject.erased) return [];
  const relations = relationsTo(actor, subject);
  return actionsFrom(CASE_LIFECYCLE, subject.state).filter((action): action is RequestedAction => {
    if (action === 'submit' || CASE_LIFECYCLE.transitions[action].bySystem) return false;
    if (!mayDo(action, relations)) return false;
    if (!(CASE_LIFECYCLE.transitions[action].guards ?? []).every((guard) => CASE_GUARDS[guard](subject))) return false;
    switch (action) {
      case 'collect':
      case 'not_competent':
        return openReferrals(subject).some(
          (referral) =>
            mayAnswerReferral(actor, relations, referral) ||
            (action === 'not_competent' && isReferentOf(actor, referral.officeId)),
        );
      case 'approve':
        return repliesToValidate(subject).some((reply) => mayValidate(actor, reply));
      case 'correct':
      case 'reject':
        return repliesOpenToReferent(subject).some((reply) => mayValidate(actor, reply));
      case 'take':
        return subject.inChargeOf === null || subject.state === 'submitted';
      default:
        return true;
    }
  });
}

export function actionsOnReferral(actor: Actor, subject: Case, referral: Referral): RequestedAction[] {
  if (referral.status !== 'open') return [];
  const relations = relationsTo(actor, subject);
  const open = new Set(availableActions(actor, subject));
  const mine = mayAnswerReferral(actor, relations, referral) || isReferentOf(actor, referral.officeId);
  return (['collect', 'not_competent', 'recall'] as const).filter((action) => {
    if (!open.has(action)) return false;
    if (action === 'collect') return mayAnswerReferral(actor, relations, referral);
    return action === 'recall' || mine;
  });
}

export function actionsOnReply(actor: Actor, subject: Case, reply: Reply): RequestedAction[] {
  const open = new Set(availableActions(actor, subject));
  const actions: RequestedAction[] = [];
  if (repliesToHandOn(subject).some((waiting) => waiting.id === reply.id)) {
    const action = reply.policy === 'before' ? 'send_to_validation' : 'release';
    if (open.has(action)) actions.push(action);
  }
  if (!mayValidate(actor, reply)) return actions;
  if (open.has('approve') && repliesToValidate(subject).some((waiting) => waiting.id === reply.id))
    actions.push('approve');
  if (repliesOpenToReferent(subject).some((candidate) => candidate.id === reply.id)) {
    if (open.has('correct')) actions.push('correct');
    if (open.has('reject')) actions.push('reject');
  }
  return actions;
}

/** External operators of the wider network file questions about practice and single cases, nothing else. */
export function mayFileKind(actor: Actor, unitId: string, kind: string): boolean {
  return actor.memberships.some(
    ({ role, unitId: at }) =>
      at === unitId &&
      (role === 'counter_operator' ||
        (role === 'external_operator' && (kind === 'prassi' || kind === 'consulenza_caso'))),
  );
}

/** Which rows of a list an actor may see at all, for the repository to turn into conditions. */
export interface CaseScope {
  readonly all: boolean;
  readonly sportelli: readonly string[];
  readonly filedBy: string | null;
  readonly offices: readonly string[];
}

export function scopeOf(actor: Actor): CaseScope {
  const at = (role: string) =>
    actor.memberships.filter((membership) => membership.role === role).map((membership) => membership.unitId);
  return {
    all: actor.kind !== 'person' || hasRole(actor, 'coordinator', 'interface_operator'),
    sportelli: at('counter_operator'),
    filedBy: hasRole(actor, 'external_operator') ? actor.accountId : null,
    offices: at('referent'),
  };
}

/**
 * Whether a reader of a list may know of a referral to that office: of another office's only where the case is there for
 * them for more than being an office's. A row does not tell who handles a sealed case: only its filer counts there.
 */
export function mayKnowOfReferral(
  actor: Actor,
  row: Pick<Case, 'sportelloId' | 'sealed' | 'filedBy'>,
  officeId: string,
): boolean {
  const scope = scopeOf(actor);
  if (scope.offices.length === 0 || scope.offices.includes(officeId) || row.filedBy === actor.accountId) return true;
  return !row.sealed && (scope.all || scope.sportelli.includes(row.sportelloId));
}
