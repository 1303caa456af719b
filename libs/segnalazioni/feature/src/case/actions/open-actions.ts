import type { CaseDetail, Referral, Reply, RequestedAction } from '@respi/segnalazioni/contract';

/** A case to choose, with what tells it from others. */
export interface CaseToPick {
  readonly id: string;
  readonly number: string;
  readonly excerpt: string;
}

/** An action that is open to this person now, with what it is about. */
export interface OpenAction {
  readonly id: string;
  readonly action: RequestedAction;
  readonly referral?: Referral;
  readonly reply?: Reply;
  /** Of a merge: the case that is proposed to go on. */
  readonly into?: CaseToPick;
  /** The office, where there is more than one it could be about. */
  readonly about: string | null;
}

export interface OfferedActions {
  readonly primary: OpenAction | null;
  /** Reopening is always in sight, also beside another primary action. */
  readonly reopen: OpenAction | null;
  readonly menu: readonly OpenAction[];
}

const ON_REFERRALS: readonly RequestedAction[] = ['collect', 'not_competent', 'recall'];
const ON_REPLIES: readonly RequestedAction[] = ['release', 'send_to_validation', 'approve', 'correct', 'reject'];
/** Done by reading the page. */
const BY_ITSELF: readonly RequestedAction[] = ['mark_read'];
/** Offered where the page says that the case is merged. */
const IN_ITS_NOTE: readonly RequestedAction[] = ['dispute_merge', 'keep_merged'];
/** What the case waits for, first of all. */
const FIRST: readonly RequestedAction[] = [
  'submit_integration',
  'approve',
  'release',
  'send_to_validation',
  'take',
  'answer_directly',
  'forward',
  'collect',
  'unmerge',
  'close',
  'reopen',
];

/** One primary action, the rest in a menu. Nothing is computed here but the order: what is open comes from the server. */
export function offeredActions(detail: CaseDetail): OfferedActions {
  const open = openActions(detail);
  const primary = first(open, isForCoordination(detail) ? FIRST : withForwardBeforeAnswer()) ?? null;
  const reopen = open.find(({ action }) => action === 'reopen' && primary?.action !== 'reopen') ?? null;
  return {
    primary,
    reopen,
    menu: open.filter((each) => each !== primary && each !== reopen && !IN_ITS_NOTE.includes(each.action)),
  };
}

export function openActions(detail: CaseDetail): readonly OpenAction[] {
  const open: OpenAction[] = [];
  for (const action of detail.availableActions) {
    if (action === 'submit' || action === 'recheck' || action === 'repropose_urgency' || BY_ITSELF.includes(action))
      continue;
    if (ON_REFERRALS.includes(action)) open.push(...onReferrals(detail, action));
    else if (ON_REPLIES.includes(action)) open.push(...onReplies(detail, action));
    else open.push({ id: action, action, about: null });
  }
  return open;
}

function onReferrals(detail: CaseDetail, action: RequestedAction): OpenAction[] {
  const fitting = detail.referrals.filter(({ availableActions }) => availableActions.includes(action));
  return fitting.map((referral) => ({
    id: `${action} ${referral.id}`,
    action,
    referral,
    about: fitting.length > 1 ? referral.office.name : null,
  }));
}

function onReplies(detail: CaseDetail, action: RequestedAction): OpenAction[] {
  const fitting = detail.replies.filter(({ availableActions }) => availableActions.includes(action));
  return fitting.map((reply) => ({
    id: `${action} ${reply.id}`,
    action,
    reply,
    about: detail.replies.length > 1 ? reply.office.name : null,
  }));
}

function first(open: readonly OpenAction[], order: readonly RequestedAction[]): OpenAction | undefined {
  for (const wanted of order) {
    const found = open.find(({ action }) => action === wanted);
    if (found) return found;
  }
  return undefined;
}

/** A case for the coordination alone is answered by it; any other goes to its office first. */
function isForCoordination(detail: CaseDetail): boolean {
  return detail.office === 'COORD';
}

function withForwardBeforeAnswer(): readonly RequestedAction[] {
  return FIRST.filter((action) => action !== 'answer_directly');
}
