import type { Actor, Role } from '@respi/identity/contract';
import { TRANSLATION_ACTIONS, TRANSLATION_STATES, type TranslatedWords } from '@respi/knowledge/contract';
import { Problem, lifecycleFaults } from '@respi/shared/kernel';
import fc from 'fast-check';
import type { OpenOrJustifiedFinding } from '../sheet-life';
import {
  type PublishedItalian,
  TRANSLATION_LIFECYCLE,
  type Translation,
  type TranslationCommand,
  availableTranslationActions,
  beginTranslation,
  decideTranslation,
  mayTranslate,
  outdatedSince,
  sameWords,
  waitingOf,
} from './index';

const now = new Date('2026-11-23T10:00:00Z');
const actor = (accountId: string, ...roles: Role[]): Actor => ({
  accountId,
  networkId: 'cuneo',
  name: accountId,
  kind: 'person',
  memberships: roles.map((role) => ({ role, unitCode: 'COORD', unitId: 'COORD' })),
});
const people = ['ada', 'bea', 'carlo'].map((name) => actor(name, 'coordinator'));
const [ada, bea] = people as [Actor, Actor, Actor];
const system: Actor = { ...actor('import'), kind: 'system' };
const outsiders = [
  actor('op', 'counter_operator'),
  actor('ref', 'referent'),
  actor('adm', 'network_admin'),
  actor('no'),
];

const words = (question: string): TranslatedWords => ({ question, shortAnswer: 'x', steps: [], documents: [] });
const italianOf = (version: number, said = `it ${version}`): PublishedItalian => ({
  version,
  words: words(said),
  publishedAt: new Date(now.getTime() + version * 1000),
});
const first = italianOf(1);
const facts = (who: Actor, italian: PublishedItalian | null = first, findings: OpenOrJustifiedFinding[] = []) => ({
  actor: who,
  now,
  italian,
  readBeside: italian?.words ?? null,
  findings,
});
const fresh = (): Translation =>
  beginTranslation('t', 's', { language: 'fr', madeFrom: 1, words: words('fr') }, facts(ada)).translation;
const bodyOf = (action: TranslationCommand['action'], version = 1): object =>
  ({
    write: { madeFrom: version, words: words('fr bis') },
    revise: { madeFrom: version },
    validate: { madeFrom: version },
    send_back: { reason: 'r' },
    withdraw: { reason: 'r' },
    justify_finding: { findingId: 'f', reason: 'r' },
  })[action];
const act = (
  translation: Translation,
  who: Actor,
  action: TranslationCommand['action'],
  italian: PublishedItalian | null = first,
  findings: OpenOrJustifiedFinding[] = [],
): Translation =>
  decideTranslation(
    translation,
    { action, body: bodyOf(action, italian?.version) } as TranslationCommand,
    facts(who, italian, findings),
  ).translation;
const refusal = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    if (error instanceof Problem) return error.code;
    throw error;
  }
  return 'done';
};

describe('the life of a translation', () => {
  it('rests on sound data', () => expect(lifecycleFaults(TRANSLATION_LIFECYCLE)).toEqual([]));

  it('is read by two people before it is served', () => {
    expect(fresh()).toMatchObject({ state: 'machine', served: false });
    const revised = act(fresh(), ada, 'revise');
    expect(refusal(() => act(revised, ada, 'validate'))).toBe('own_work_not_approvable');
    expect(act(revised, bea, 'validate')).toMatchObject({ state: 'validated', served: true });
  });

  it('keeps what is served while the next words are written', () => {
    const served = act(act(fresh(), ada, 'revise'), bea, 'validate');
    expect(act(served, ada, 'write')).toMatchObject({
      state: 'machine',
      served: true,
      writers: ['ada'],
      revised: null,
    });
    expect(act(served, ada, 'withdraw')).toMatchObject({ state: 'withdrawn', served: false });
  });

  it('never serves words that two different people have not read, whatever is done in whatever order', () => {
    const steps = fc.array(
      fc.record({
        who: fc.constantFrom(...people, system, ...outsiders),
        action: fc.constantFrom(...TRANSLATION_ACTIONS),
        published: fc.boolean(),
        found: fc.boolean(),
      }),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(steps, (all) => {
        let translation = fresh();
        let italian = first;
        let readBy: string | null = null;
        for (const { who, action, published, found } of all) {
          if (published) {
            const next = italianOf(italian.version + 1);
            translation = {
              ...translation,
              outdatedSince: outdatedSince(italian.words, next, translation.outdatedSince),
            };
            italian = next;
          }
          const before = translation;
          const open = [{ id: 'f', justifiable: true, justified: null }];
          if (refusal(() => (translation = act(before, who, action, italian, found ? open : []))) !== 'done') continue;
          if (action === 'revise') readBy = who.accountId;
          if (action === 'write') readBy = null;
          expect(
            translation.state === 'machine' && before.state !== 'machine' && translation.served && !before.served,
          ).toBe(false);
          if (translation.served && !before.served) expect(action).toBe('validate');
          if (action === 'validate') {
            expect(readBy).not.toBeNull();
            expect(readBy).not.toBe(who.accountId);
            expect(found).toBe(false);
            expect(translation.outdatedSince).toBeNull();
          }
          expect(outsiders).not.toContain(who);
          if (who === system) expect(action).toBe('write');
        }
      }),
    );
  });

  it('is outdated exactly while its Italian words are not those that are read', () => {
    const said = fc.constantFrom('uno', 'due', 'tre');
    fc.assert(
      fc.property(said, fc.array(said, { maxLength: 12 }), (from, later) => {
        let since: Date | null = null;
        let firstChange: Date | null = null;
        later.forEach((each, index) => {
          const italian = italianOf(index + 2, each);
          since = outdatedSince(words(from), italian, since);
          firstChange = each === from ? null : (firstChange ?? italian.publishedAt);
          expect(since).toEqual(firstChange);
          expect(since === null).toBe(sameWords(words(from), italian.words));
        });
      }),
    );
  });

  it('is read again beside the new Italian, and by two again', () => {
    const served = act(act(fresh(), ada, 'revise'), bea, 'validate');
    expect(refusal(() => act(served, bea, 'revise'))).toBe('not_possible_now');
    const second = italianOf(2);
    const old = { ...served, outdatedSince: outdatedSince(first.words, second, null) };
    expect(waitingOf(old)).toBe('outdated');
    const stale = { ...facts(bea, second), readBeside: first.words };
    expect(refusal(() => decideTranslation(old, { action: 'revise', body: { madeFrom: 1 } }, stale))).toBe(
      'italian_changed',
    );
    const again = act(old, bea, 'revise', second);
    expect(again).toMatchObject({ state: 'revised', madeFrom: 2, outdatedSince: null, served: true });
    const changedMeanwhile = { ...again, outdatedSince: now };
    expect(refusal(() => act(changedMeanwhile, ada, 'validate', second))).toBe('italian_changed');
    expect(availableTranslationActions(ada, changedMeanwhile, second, [])).not.toContain('validate');
    expect(act(again, ada, 'validate', second).state).toBe('validated');
  });

  it('says what waits', () => {
    expect(
      TRANSLATION_STATES.map((state) => [
        waitingOf({ state, outdatedSince: null }),
        waitingOf({ state, outdatedSince: now }),
      ]),
    ).toEqual([
      ['revision', 'revision'],
      ['validation', 'outdated'],
      [null, 'outdated'],
      [null, null],
    ]);
  });
});

describe('refuses', () => {
  const open = { id: 'f', justifiable: true, justified: null };

  it('everything where the public reads no Italian', () => {
    for (const action of TRANSLATION_ACTIONS)
      expect(refusal(() => act(fresh(), ada, action, null))).toBe('sheet_not_translatable');
    expect(availableTranslationActions(ada, fresh(), null, [])).toEqual([]);
    const none = { ...facts(ada, null), readBeside: first.words };
    expect(refusal(() => beginTranslation('t', 's', { language: 'fr', madeFrom: 1, words: words('x') }, none))).toBe(
      'sheet_not_translatable',
    );
  });

  it('validation while something is found, whoever asks; a justification by who wrote it', () => {
    const revised = act(fresh(), bea, 'revise');
    expect(refusal(() => act(revised, ada, 'validate', first, [open]))).toBe('personal_data_found');
    expect(refusal(() => act(revised, ada, 'validate', first, [{ ...open, justifiable: false }]))).toBe(
      'personal_data_found',
    );
    expect(refusal(() => act(revised, ada, 'justify_finding', first, [open]))).toBe('own_work_not_approvable');
    expect(refusal(() => act(revised, bea, 'justify_finding', first, [{ ...open, justifiable: false }]))).toBe(
      'personal_data_found',
    );
    expect(refusal(() => act(revised, bea, 'justify_finding', first, []))).toBe('invalid_input');
    expect(refusal(() => act(revised, bea, 'justify_finding', first, [open]))).toBe('done');
    const answered = { ...open, justified: { by: 'bea', reason: 'Parola comune', at: now } };
    expect(refusal(() => act(revised, ada, 'validate', first, [answered]))).toBe('done');
  });

  it('whoever does not coordinate, and the system where somebody has to read', () => {
    for (const who of outsiders)
      for (const action of TRANSLATION_ACTIONS) expect(refusal(() => act(fresh(), who, action))).toBe('not_allowed');
    for (const action of TRANSLATION_ACTIONS) {
      expect(mayTranslate(system, 'cuneo', action)).toBe(action === 'write');
      expect(refusal(() => act(fresh(), { ...ada, networkId: 'asti' }, action))).toBe('not_found');
    }
    const input = { language: 'fr' as const, madeFrom: 1, words: words('x') };
    expect(refusal(() => beginTranslation('t', 's', input, facts(outsiders[0]!)))).toBe('not_allowed');
    expect(refusal(() => beginTranslation('t', 's', input, { ...facts(ada), readBeside: null }))).toBe('invalid_input');
  });
});
