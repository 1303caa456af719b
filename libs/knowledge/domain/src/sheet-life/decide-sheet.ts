import type { Actor } from '@respi/identity/contract';
import type { NewCandidate, NewSheet, SheetAction } from '@respi/knowledge/contract';
import { type FieldProblem, Problem, actionsFrom, invalidField } from '@respi/shared/kernel';
import {
  EVENT_OF_SHEET_ACTION,
  type OpenOrJustifiedFinding,
  type PublishedFrame,
  type PublishedSuccessor,
  type Sheet,
  type SheetActionBody,
  type SheetCommand,
  type SheetEvent,
  type WrittenVersion,
} from './sheet';
import { guardAgainst } from './sheet-guards';
import { SHEET_LIFECYCLE } from './sheet-lifecycle';
import { mayDoToSheet, mayDraftSheets, maySeeBench, officesOf, sheetRelations } from './sheet-policy';

/** What a decision rests on beside the sheet. */
export interface SheetFacts {
  readonly actor: Actor;
  readonly now: Date;
  /** Findings of the version on the bench, looked for anew with the names of the linked cases as they are today. */
  readonly findings: readonly OpenOrJustifiedFinding[];
  /** The version that is to come back; absent: there is none of that number. */
  readonly restored?: WrittenVersion | undefined;
  /** What a draft that is given up leaves on the bench; absent: nothing is published. */
  readonly published?: PublishedFrame | undefined;
  /** What the command names as the sheet to read in its place; absent: it is not published. */
  readonly successor?: PublishedSuccessor | undefined;
}

export interface SheetDecision {
  readonly sheet: Sheet;
  readonly events: readonly SheetEvent[];
}

/** A sheet begins as a draft, version 1. @throws Problem `not_allowed` */
export function draftSheet(id: string, input: NewSheet, facts: Pick<SheetFacts, 'actor' | 'now'>): SheetDecision {
  const { actor, now } = facts;
  if (!mayDraftSheets(actor)) throw new Problem('not_allowed');
  const {
    audience,
    topic,
    offices,
    sources,
    reviewBy,
    changeNote,
    search: _search,
    slug: _slug,
    divergence: _divergence,
    ...content
  } = input;
  return {
    sheet: {
      id,
      networkId: actor.networkId,
      state: 'draft',
      audience,
      topic,
      offices: [...new Set(offices)],
      content,
      contentVersion: 1,
      lastVersion: 1,
      publishedVersion: null,
      publishedAt: null,
      version: 1,
      writers: [actor.accountId],
      owner: actor.kind === 'person' ? actor.accountId : null,
      validations: [],
      reviewBy: reviewBy ?? null,
      reviewNotice: null,
      changeNote: changeNote ?? null,
      successor: null,
    },
    events: [
      { type: 'sheet_drafted', at: now, by: actor.accountId, data: { topic, offices, sources, contentVersion: 1 } },
    ],
  };
}

/** A question that somebody should answer: a sheet with nothing but it. @throws Problem `not_allowed` */
export function proposeSheet(id: string, input: NewCandidate, facts: Pick<SheetFacts, 'actor' | 'now'>): SheetDecision {
  const { question, topic = '', offices, case: source } = input;
  const drafted = draftSheet(
    id,
    {
      question,
      shortAnswer: '',
      ...{ steps: [], documents: [], legalRefs: [], tags: [] },
      ...{ topic, offices, audience: 'rete', sources: source === undefined ? [] : [source] },
    },
    facts,
  );
  return {
    sheet: { ...drafted.sheet, state: 'candidate' },
    events: drafted.events.map((event) => ({ ...event, type: 'sheet_proposed' })),
  };
}

/** What a candidate does not have yet and a sheet must have. */
function missing({ content, topic, offices }: Pick<Sheet, 'content' | 'topic' | 'offices'>): FieldProblem[] {
  return [
    ...(content.shortAnswer === '' ? [{ path: 'shortAnswer', code: 'required' }] : []),
    ...(topic === '' ? [{ path: 'topic', code: 'required' }] : []),
    ...(offices.length === 0 ? [{ path: 'offices', code: 'required' }] : []),
  ];
}

/** The refusals that depend on who asks and on nothing else: they come before the sheet's version is told. */
export function assertMayActOnSheet(actor: Actor, sheet: Sheet, action: SheetAction): void {
  if (!maySeeBench(actor, sheet)) throw new Problem('not_found');
  if (!mayDoToSheet(action, sheetRelations(actor, sheet))) throw new Problem('not_allowed');
}

/**
 * What becomes of a sheet under a command.
 * @throws Problem `not_found` (the bench does not exist for this actor), `not_allowed`, `not_possible_now`,
 *   `own_work_not_approvable`, `validation_missing`, `personal_data_found`, `invalid_input`
 */
export function decideSheet(sheet: Sheet, command: SheetCommand, facts: SheetFacts): SheetDecision {
  const { actor, now, findings } = facts;
  assertMayActOnSheet(actor, sheet, command.action);
  if (!actionsFrom(SHEET_LIFECYCLE, sheet.state).includes(command.action))
    throw new Problem('not_possible_now', { params: { state: SHEET_LIFECYCLE.states[sheet.state].label } });
  const finding =
    command.action === 'justify_finding' ? findings.find(({ id }) => id === command.body.findingId) : undefined;
  if (command.action === 'justify_finding' && !finding) throw invalidField('findingId', 'unknown');
  const obstacle = guardAgainst(command.action, { sheet, actor, findings, finding });
  if (obstacle) throw new Problem(obstacle);
  const { change, data } = outcome(sheet, command, facts);
  const next: Sheet = { ...sheet, ...change, version: sheet.version + 1 };
  assertTarget(sheet, command.action, next);
  return { sheet: next, events: [{ type: EVENT_OF_SHEET_ACTION[command.action], at: now, by: actor.accountId, data }] };
}

interface Outcome {
  readonly change: Partial<Sheet>;
  readonly data: SheetEvent['data'];
}

function outcome(sheet: Sheet, command: SheetCommand, facts: SheetFacts): Outcome {
  const { contentVersion } = sheet;
  switch (command.action) {
    case 'edit':
      return edit(sheet, command.body, facts);
    case 'send_to_review':
      return { change: { state: 'in_review', validations: [] }, data: { contentVersion } };
    case 'return_to_draft':
      return {
        change: { state: 'draft', validations: [], reviewNotice: command.body.reason },
        data: { contentVersion },
      };
    case 'return_to_published':
      return returnToPublished(sheet, facts);
    case 'validate':
      return validate(sheet, command.body, facts);
    case 'publish':
      return {
        change: {
          state: 'published',
          publishedVersion: contentVersion,
          publishedAt: facts.now,
          reviewNotice: null,
          successor: null,
        },
        data: { contentVersion, audience: sheet.audience },
      };
    case 'mark_for_review':
      return { change: { state: 'to_review', reviewNotice: command.body.reason }, data: { contentVersion } };
    case 'archive':
      return {
        change: { state: 'archived', publishedVersion: null, reviewNotice: command.body.reason },
        data: { contentVersion },
      };
    case 'supersede':
      return supersede(sheet, command.body, facts);
    case 'restore':
      return restore(sheet, command.body, facts);
    case 'entrust':
      return { change: { owner: command.body.owner }, data: { owner: command.body.owner } };
    case 'justify_finding':
      return { change: {}, data: { contentVersion, findingId: command.body.findingId } };
  }
}

function edit(sheet: Sheet, body: SheetActionBody<'edit'>, { actor }: SheetFacts): Outcome {
  const { audience, topic, offices, reviewBy, changeNote, slug: _slug, ...words } = body;
  // What was published has been approved by others: from there on only the new hands count as writers.
  const writers = sheet.publishedVersion === sheet.contentVersion ? [] : sheet.writers;
  const contentVersion = sheet.lastVersion + 1;
  const whole = {
    content: { ...sheet.content, ...words },
    topic: topic ?? sheet.topic,
    offices: offices ? [...new Set(offices)] : sheet.offices,
  };
  const fields = missing(whole);
  if (fields.length > 0) throw new Problem('invalid_input', { fields });
  return {
    change: {
      state: 'draft',
      ...whole,
      contentVersion,
      lastVersion: contentVersion,
      audience: audience ?? sheet.audience,
      reviewBy: reviewBy ?? sheet.reviewBy,
      changeNote: changeNote ?? null,
      writers: [...new Set([...writers, actor.accountId])],
      validations: [],
    },
    data: { contentVersion },
  };
}

/**
 * Readers are led to a sheet that they can read now. Such a sheet has no successor of its own, so whoever is led on from it
 * later was led there later: the way never comes back to where it began.
 */
function supersede(sheet: Sheet, body: SheetActionBody<'supersede'>, { successor }: SheetFacts): Outcome {
  if (body.successor === sheet.id) throw invalidField('successor', 'successor_itself');
  if (successor?.id !== body.successor) throw invalidField('successor', 'successor_not_published');
  if (sheet.audience === 'pubblica' && successor.audience !== 'pubblica')
    throw invalidField('successor', 'successor_not_public');
  return {
    change: {
      state: 'superseded',
      publishedVersion: null,
      successor: body.successor,
      reviewNotice: body.reason ?? null,
      validations: [],
    },
    data: { contentVersion: sheet.contentVersion, successor: body.successor },
  };
}

/** History is not rewritten: the words of then become the next version, and whoever wrote them is its writer too. */
function restore(sheet: Sheet, body: SheetActionBody<'restore'>, { actor, restored }: SheetFacts): Outcome {
  if (restored?.version !== body.version) throw invalidField('version', 'unknown_version');
  const isGone = sheet.state === 'archived' || sheet.state === 'superseded';
  if (body.version === sheet.contentVersion && !isGone) throw new Problem('nothing_changed');
  const contentVersion = sheet.lastVersion + 1;
  const writers = sheet.publishedVersion === sheet.contentVersion ? [] : sheet.writers;
  return {
    change: {
      state: missing({ ...sheet, content: restored.content }).length > 0 ? 'candidate' : 'draft',
      content: restored.content,
      contentVersion,
      lastVersion: contentVersion,
      writers: [...new Set([...writers, ...(restored.by === null ? [] : [restored.by]), actor.accountId])],
      validations: [],
      reviewNotice: null,
      changeNote: `Ripresa la versione ${body.version}`,
    },
    data: { contentVersion, restored: body.version },
  };
}

/** The bench is again what readers have been reading all along: nothing changes for them, and no office is asked again. */
function returnToPublished({ publishedVersion, reviewNotice }: Sheet, { published }: SheetFacts): Outcome {
  if (publishedVersion === null || !published) throw new Error('a sheet with readers has no published copy');
  const { toReview, noticeStands, ...frame } = published;
  return {
    change: {
      state: toReview ? 'to_review' : 'published',
      ...frame,
      contentVersion: publishedVersion,
      reviewNotice: toReview && noticeStands ? reviewNotice : null,
    },
    data: { contentVersion: publishedVersion },
  };
}

function validate(sheet: Sheet, body: SheetActionBody<'validate'>, { actor, now }: SheetFacts): Outcome {
  const mine = officesOf(actor, sheet);
  const office = body.office ?? (mine.length === 1 ? mine[0] : undefined);
  if (office === undefined) throw invalidField('office', 'required');
  if (!mine.includes(office)) throw new Problem('not_allowed');
  if (sheet.validations.some((word) => word.office === office))
    throw new Problem('not_possible_now', { params: { state: SHEET_LIFECYCLE.states[sheet.state].label } });
  const validations = [...sheet.validations, { office, by: actor.accountId, at: now }];
  const complete = sheet.offices.every((named) => validations.some((word) => word.office === named));
  return {
    change: { state: complete ? 'validated' : 'in_review', validations },
    data: { contentVersion: sheet.contentVersion, office },
  };
}

// The lifecycle data is what was checked at start; a decision outside it is a defect, not a refusal.
function assertTarget(before: Sheet, action: SheetAction, after: Sheet): void {
  const { to } = SHEET_LIFECYCLE.transitions[action];
  const allowed = to === 'same' ? [before.state] : to;
  if (!allowed.includes(after.state)) throw new Error(`${action} led to ${after.state}`);
}
