import { type Actor, hasRole } from '@respi/identity/contract';
import type { NewTranslation, TranslatedWords, TranslationAction } from '@respi/knowledge/contract';
import { Problem, actionsFrom, invalidField } from '@respi/shared/kernel';
import type { OpenOrJustifiedFinding, SheetRelation } from '../sheet-life';
import { TRANSLATION_LIFECYCLE, TRANSLATION_RIGHTS } from './translation-lifecycle';
import { guardAgainstTranslation } from './translation-guards';
import {
  EVENT_OF_TRANSLATION_ACTION,
  type PublishedItalian,
  type Translation,
  type TranslationCommand,
  type TranslationEvent,
  outdatedSince,
  sameWords,
} from './translation';

/** What a decision rests on beside the translation. */
export interface TranslationFacts {
  readonly actor: Actor;
  readonly now: Date;
  /** What the public reads of the sheet in Italian; null where it reads nothing: then there is nothing to translate. */
  readonly italian: PublishedItalian | null;
  /** Words of the version that the command was made beside; null where the sheet has no such version. */
  readonly readBeside: TranslatedWords | null;
  readonly findings: readonly OpenOrJustifiedFinding[];
}

export interface TranslationDecision {
  readonly translation: Translation;
  readonly event: TranslationEvent;
}

export function mayTranslate(actor: Actor, networkId: string, action: TranslationAction): boolean {
  if (actor.networkId !== networkId) return false;
  const holders: readonly SheetRelation[] = TRANSLATION_RIGHTS[TRANSLATION_LIFECYCLE.transitions[action].permission];
  return (
    (actor.kind !== 'person' && holders.includes('system')) ||
    (hasRole(actor, 'coordinator') && holders.includes('coordinator'))
  );
}

/**
 * A translation begins as words that no person has read.
 * @throws Problem not_allowed, sheet_not_translatable, invalid_input
 */
export function beginTranslation(
  id: string,
  sheetId: string,
  { language, madeFrom, words }: NewTranslation,
  facts: Omit<TranslationFacts, 'findings'>,
): TranslationDecision {
  const { actor } = facts;
  if (!mayTranslate(actor, actor.networkId, 'write')) throw new Problem('not_allowed');
  const italian = mustBeRead(facts.italian);
  const translation: Translation = {
    id,
    networkId: actor.networkId,
    sheetId,
    language,
    state: 'machine',
    words,
    wordsVersion: 1,
    madeFrom,
    outdatedSince: outdatedSince(mustBeVersion(facts.readBeside), italian, null),
    writers: [actor.accountId],
    revised: null,
    validated: null,
    served: false,
    notice: null,
    version: 1,
  };
  return { translation, event: eventOf('write', translation, facts) };
}

/**
 * What becomes of a translation under a command.
 * @throws Problem not_found, not_allowed, sheet_not_translatable, not_possible_now, italian_changed, own_work_not_approvable,
 *   personal_data_found, invalid_input
 */
export function decideTranslation(
  before: Translation,
  command: TranslationCommand,
  facts: TranslationFacts,
): TranslationDecision {
  assertMayTranslate(facts.actor, before, command.action);
  const italian = mustBeRead(facts.italian);
  const { actor, findings } = facts;
  if (!actionsFrom(TRANSLATION_LIFECYCLE, before.state).includes(command.action)) throw new Problem('not_possible_now');
  const finding =
    command.action === 'justify_finding' ? findings.find(({ id }) => id === command.body.findingId) : undefined;
  if (command.action === 'justify_finding' && !finding) throw invalidField('findingId', 'unknown');
  const obstacle = guardAgainstTranslation(command.action, {
    translation: before,
    actorId: actor.accountId,
    findings,
    finding,
  });
  if (obstacle) throw new Problem(obstacle);
  const translation: Translation = {
    ...before,
    ...changeOf(before, command, facts, italian),
    version: before.version + 1,
  };
  const { to } = TRANSLATION_LIFECYCLE.transitions[command.action];
  // The lifecycle data is what was checked at start; a decision outside it is a defect, not a refusal.
  if (to === 'same' ? translation.state !== before.state : !to.includes(translation.state))
    throw new Error(`${command.action} led to ${translation.state}`);
  return { translation, event: eventOf(command.action, translation, facts) };
}

/** The refusals that depend on who asks alone: they come before the version is told. @throws Problem not_found, not_allowed */
export function assertMayTranslate(
  actor: Actor,
  { networkId }: Pick<Translation, 'networkId'>,
  action: TranslationAction,
): void {
  if (actor.networkId !== networkId) throw new Problem('not_found');
  if (!mayTranslate(actor, networkId, action)) throw new Problem('not_allowed');
}

/** The buttons of one actor. @param italian null: nothing can be done to it */
export function availableTranslationActions(
  actor: Actor,
  translation: Translation,
  italian: PublishedItalian | null,
  findings: readonly OpenOrJustifiedFinding[],
): TranslationAction[] {
  if (!italian) return [];
  return actionsFrom(TRANSLATION_LIFECYCLE, translation.state).filter((action) => {
    if (!mayTranslate(actor, translation.networkId, action)) return false;
    if (action === 'validate' && translation.outdatedSince !== null) return false;
    const view = { translation, actorId: actor.accountId, findings };
    if (action === 'justify_finding')
      return findings.some((finding) => guardAgainstTranslation(action, { ...view, finding }) === null);
    return guardAgainstTranslation(action, view) === null;
  });
}

function changeOf(
  before: Translation,
  command: TranslationCommand,
  { actor, now, readBeside }: TranslationFacts,
  italian: PublishedItalian,
): Partial<Translation> {
  switch (command.action) {
    case 'write': {
      const { words, madeFrom } = command.body;
      // What a second person validated is theirs too: from there on only the new hands count as writers.
      const writers = before.state === 'validated' ? [] : before.writers;
      return {
        state: 'machine',
        words,
        wordsVersion: before.wordsVersion + 1,
        madeFrom,
        outdatedSince: outdatedSince(mustBeVersion(readBeside), italian, null),
        writers: [...new Set([...writers, actor.accountId])],
        revised: null,
        validated: null,
        notice: null,
      };
    }
    case 'revise':
      mustBeOfToday(mustBeVersion(readBeside), italian);
      return {
        state: 'revised',
        madeFrom: italian.version,
        outdatedSince: null,
        revised: { by: actor.accountId, at: now },
        validated: null,
        notice: null,
      };
    case 'send_back':
      return { state: 'machine', revised: null, notice: command.body.reason };
    case 'validate':
      mustBeOfToday(mustBeVersion(readBeside), italian);
      if (before.outdatedSince !== null) throw new Problem('italian_changed');
      return { state: 'validated', validated: { by: actor.accountId, at: now }, served: true };
    case 'withdraw':
      return { state: 'withdrawn', revised: null, validated: null, served: false, notice: command.body.reason };
    case 'justify_finding':
      return {};
  }
}

function mustBeRead(italian: PublishedItalian | null): PublishedItalian {
  if (!italian) throw new Problem('sheet_not_translatable');
  return italian;
}

function mustBeVersion(words: TranslatedWords | null): TranslatedWords {
  if (!words) throw invalidField('madeFrom', 'invalid');
  return words;
}

/** Nobody says of words that they are right while the Italian beside them is another than readers have. */
function mustBeOfToday(words: TranslatedWords, italian: PublishedItalian): void {
  if (!sameWords(words, italian.words)) throw new Problem('italian_changed');
}

function eventOf(
  action: TranslationAction,
  { id, language, madeFrom, wordsVersion }: Translation,
  { actor, now }: Pick<TranslationFacts, 'actor' | 'now'>,
): TranslationEvent {
  return {
    type: EVENT_OF_TRANSLATION_ACTION[action],
    at: now,
    by: actor.accountId,
    data: { translation: id, language, madeFrom, wordsVersion },
  };
}
