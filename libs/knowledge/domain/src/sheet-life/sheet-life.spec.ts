import type { Actor, Role } from '@respi/identity/contract';
import {
  NewSheet,
  SHEET_ACTIONS,
  SHEET_ACTION_BODIES,
  SHEET_STATES,
  type SheetAction,
  type SheetState,
} from '@respi/knowledge/contract';
import { Problem, actionsFrom, lifecycleFaults } from '@respi/shared/kernel';
import fc from 'fast-check';
import {
  SHEET_LIFECYCLE,
  SHEET_RELATIONS,
  type OpenOrJustifiedFinding,
  type Sheet,
  type SheetCommand,
  type SheetFacts,
  availableSheetActions,
  decideSheet,
  draftSheet,
  mayDoToSheet,
  mayDraftSheets,
  mayReadPublished,
  proposeSheet,
  maySeeBench,
} from './index';

const now = new Date('2026-11-22T10:00:00Z');

function actor(name: string, ...roles: [Role, string][]): Actor {
  return {
    accountId: name,
    networkId: 'cuneo',
    name,
    kind: 'person',
    memberships: roles.map(([role, unitCode]) => ({ role, unitCode, unitId: unitCode })),
  };
}
const writer = actor('writer', ['coordinator', 'COORD']);
const colleague = actor('colleague', ['coordinator', 'COORD']);
const third = actor('third', ['coordinator', 'COORD']);
const runner = actor('runner', ['interface_operator', 'COORD']);
const questura = actor('questura', ['referent', 'QST-IMM']);
const prefettura = actor('prefettura', ['referent', 'PREF-CIT']);
const counter = actor('counter', ['counter_operator', 'SP-CUNEO']);
const admin = actor('admin', ['network_admin', 'COORD']);
const overview = actor('overview', ['general_coordinator', 'PROVINCIA']);
const night: Actor = { accountId: 'system', networkId: 'cuneo', name: 'Sistema', kind: 'system', memberships: [] };
const stranger: Actor = { ...writer, accountId: 'asti', networkId: 'asti' };

const input = NewSheet.parse({
  question: 'Quando si rinnova?',
  shortAnswer: 'Sessanta giorni prima.',
  topic: 'permesso-soggiorno',
  offices: ['QST-IMM', 'PREF-CIT'],
  audience: 'pubblica',
});
const fresh = (): Sheet => draftSheet('sheet', input, { actor: writer, now }).sheet;
const act = (
  sheet: Sheet,
  who: Actor,
  action: SheetAction,
  body: object = {},
  findings: OpenOrJustifiedFinding[] = [],
  more: Pick<SheetFacts, 'restored' | 'published' | 'successor'> = {},
): Sheet => decideSheet(sheet, { action, body } as SheetCommand, { actor: who, now, findings, ...more }).sheet;
const refusal = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    if (error instanceof Problem) return error.code;
    throw error;
  }
  return 'done';
};

const inReview = (): Sheet => act(fresh(), writer, 'send_to_review');
const validated = (): Sheet => act(act(inReview(), questura, 'validate'), prefettura, 'validate');
const published = (): Sheet => act(validated(), writer, 'publish');
const next = { id: 'next', audience: 'pubblica' } as const;
const proposed = (): Sheet =>
  proposeSheet('sheet', { question: 'Quando si rinnova?', offices: [] }, { actor: writer, now }).sheet;
const at: Record<SheetState, () => Sheet> = {
  candidate: () => ({ ...proposed(), offices: input.offices }),
  draft: fresh,
  in_review: inReview,
  validated,
  published,
  to_review: () => act(published(), questura, 'mark_for_review', { reason: 'La legge è cambiata' }),
  archived: () => act(published(), writer, 'archive', { reason: 'Superata' }),
  superseded: () => act(published(), writer, 'supersede', { successor: 'next' }, [], { successor: next }),
};

describe('the life of a sheet', () => {
  it('rests on sound data', () => expect(lifecycleFaults(SHEET_LIFECYCLE)).toEqual([]));

  it('goes from a draft to the readers through every named office', () => {
    const waiting = act(inReview(), questura, 'validate');
    expect(waiting.state).toBe('in_review');
    const ready = act(waiting, prefettura, 'validate');
    expect(ready.state).toBe('validated');
    const out = act(ready, writer, 'publish');
    expect(out).toMatchObject({ state: 'published', publishedVersion: 1, publishedAt: now, version: 5 });
    expect(out.validations.map(({ office }) => office)).toEqual(['QST-IMM', 'PREF-CIT']);
  });

  it('keeps the published version readable while the next one is written', () => {
    const edited = act(published(), colleague, 'edit', {
      shortAnswer: 'Novanta giorni prima.',
      changeNote: 'Nuova legge',
    });
    expect(edited).toMatchObject({
      state: 'draft',
      contentVersion: 2,
      publishedVersion: 1,
      validations: [],
      writers: ['colleague'],
      changeNote: 'Nuova legge',
    });
    expect(edited.content).toMatchObject({ question: 'Quando si rinnova?', shortAnswer: 'Novanta giorni prima.' });
  });

  it('counts every hand that wrote what has not been published', () => {
    const second = act(fresh(), third, 'edit', { tags: ['kit'] });
    expect(act(second, colleague, 'edit', { topic: 'lavoro' }).writers).toEqual(['writer', 'third', 'colleague']);
  });

  it('loses the word of the offices when the text changes or goes back', () => {
    const half = act(inReview(), questura, 'validate');
    expect(act(half, writer, 'edit', { tags: ['kit'] }).validations).toEqual([]);
    expect(act(half, prefettura, 'return_to_draft', { reason: 'Manca un documento' })).toMatchObject({
      state: 'draft',
      validations: [],
      reviewNotice: 'Manca un documento',
    });
  });

  it('comes back for review by a date, and goes out again on new words of the offices', () => {
    const due = act(published(), night, 'mark_for_review', { reason: 'Data di revisione passata' });
    expect(due).toMatchObject({ state: 'to_review', publishedVersion: 1 });
    expect(act(due, writer, 'send_to_review')).toMatchObject({
      state: 'in_review',
      validations: [],
      publishedVersion: 1,
    });
  });

  it('leaves the readers when archived', () =>
    expect(at.archived()).toMatchObject({ state: 'archived', publishedVersion: null }));

  it('leads its readers on when it is superseded, and until it is published again', () => {
    expect(at.superseded()).toMatchObject({ state: 'superseded', publishedVersion: null, successor: 'next' });
    const back = act(at.superseded(), writer, 'restore', { version: 1 }, [], {
      restored: { version: 1, content: fresh().content, by: 'writer' },
    });
    expect(back).toMatchObject({ state: 'draft', successor: 'next', contentVersion: 2 });
    const again = act(act(act(back, writer, 'send_to_review'), questura, 'validate'), prefettura, 'validate');
    expect(act(again, writer, 'publish')).toMatchObject({ state: 'published', successor: null });
    expect(act(at.archived(), writer, 'supersede', { successor: 'next' }, [], { successor: next }).state).toBe(
      'superseded',
    );
  });

  it('takes older words up as a new version, with whoever wrote them among its writers', () => {
    const first = { ...fresh().content, shortAnswer: 'Come era.' };
    const restored = { version: 1, content: first, by: 'third' };
    const edited = act(published(), colleague, 'edit', { shortAnswer: 'Altro.' });
    const back = act(edited, writer, 'restore', { version: 1 }, [], { restored });
    expect(back).toMatchObject({
      state: 'draft',
      content: first,
      contentVersion: 3,
      publishedVersion: 1,
      writers: ['colleague', 'third', 'writer'],
      validations: [],
    });
  });

  it('goes back to what readers see when a draft is given up, and counts the contents on', () => {
    const out = published();
    const { content, audience, topic, offices, reviewBy, writers, validations, changeNote } = out;
    const frame = { content, audience, topic, offices, reviewBy, writers, validations, changeNote };
    const kept = { published: { ...frame, toReview: false, noticeStands: false } };
    const edited = act(out, colleague, 'edit', {
      ...{ shortAnswer: 'Altro.', audience: 'rete', topic: 'lavoro', offices: ['ASL'], reviewBy: '2027-01-01' },
      changeNote: 'Prova',
    });
    const back = act(edited, writer, 'return_to_published', {}, [], kept);
    expect(back).toEqual({ ...out, version: edited.version + 1, lastVersion: 2 });
    const again = act(back, third, 'edit', { shortAnswer: 'Terzo.' });
    expect(again).toMatchObject({ contentVersion: 3, lastVersion: 3, publishedVersion: 1, writers: ['third'] });
    const taken = act(back, writer, 'restore', { version: 2 }, [], {
      restored: { version: 2, content: edited.content, by: 'colleague' },
    });
    expect(taken).toMatchObject({ state: 'draft', contentVersion: 3, content: edited.content });
  });

  it('waits for review again when the draft was begun for that, with the reason that was given for it', () => {
    const due = at.to_review();
    const { content, audience, topic, offices, reviewBy, writers, validations, changeNote } = due;
    const frame = { content, audience, topic, offices, reviewBy, writers, validations, changeNote, toReview: true };
    const edited = act(due, writer, 'edit', { tags: ['kit'] });
    expect(
      act(edited, writer, 'return_to_published', {}, [], { published: { ...frame, noticeStands: true } }),
    ).toMatchObject({ state: 'to_review', reviewNotice: 'La legge è cambiata', validations });
    const sentBack = act(act(edited, writer, 'send_to_review'), questura, 'return_to_draft', { reason: 'Manca' });
    expect(
      act(sentBack, writer, 'return_to_published', {}, [], { published: { ...frame, noticeStands: false } }),
    ).toMatchObject({ state: 'to_review', reviewNotice: null });
  });

  it('never leads in a ring, whatever is superseded, restored and published in which order', () => {
    const ids = ['a', 'b', 'c', 'd'];
    const acts = fc.array(
      fc.record({
        of: fc.constantFrom(...ids),
        to: fc.constantFrom(...ids),
        what: fc.constantFrom('supersede', 'restore', 'publish', 'archive' as const),
      }),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(acts, (story) => {
        const sheets = new Map(ids.map((id) => [id, { ...published(), id }]));
        for (const { of, to, what } of story) {
          const [sheet, other] = [sheets.get(of)!, sheets.get(to)!];
          const isPublished = other.publishedVersion !== null;
          try {
            const changed =
              what === 'publish'
                ? act(
                    act(act(act(sheet, writer, 'send_to_review'), questura, 'validate'), prefettura, 'validate'),
                    colleague,
                    'publish',
                  )
                : act(sheet, colleague, what, { successor: to, version: 1, reason: 'x' }, [], {
                    ...(isPublished ? { successor: { id: to, audience: other.audience } } : {}),
                    restored: { version: 1, content: sheet.content, by: null },
                  });
            sheets.set(of, changed);
          } catch (error) {
            if (!(error instanceof Problem)) throw error;
          }
        }
        for (const start of ids) {
          let at = sheets.get(start)!;
          for (let steps = 0; at.successor !== null; steps++) {
            expect(steps).toBeLessThan(ids.length);
            at = sheets.get(at.successor)!;
          }
        }
        for (const { publishedVersion, successor } of sheets.values())
          if (publishedVersion !== null) expect(successor).toBeNull();
      }),
    );
  });

  it('begins as a candidate, and becomes a draft when somebody writes it whole', () => {
    expect(proposed()).toMatchObject({ state: 'candidate', topic: '', offices: [], content: { shortAnswer: '' } });
    const { question, shortAnswer, topic, offices } = input;
    for (const body of [{ question }, { shortAnswer, topic }, { topic, offices }, { shortAnswer, offices }])
      expect(refusal(() => act(proposed(), writer, 'edit', body))).toBe('invalid_input');
    expect(act(proposed(), writer, 'edit', { shortAnswer, topic, offices })).toMatchObject({ state: 'draft' });
    const discarded = act(proposed(), colleague, 'archive', { reason: 'Non ci riguarda' });
    expect(discarded).toMatchObject({ state: 'archived', reviewNotice: 'Non ci riguarda' });
    const restored = { version: 1, content: proposed().content, by: 'writer' };
    expect(act(discarded, writer, 'restore', { version: 1 }, [], { restored }).state).toBe('candidate');
    expect(maySeeBench(questura, { ...proposed(), offices: ['QST-IMM'] })).toBe(false);
    for (const who of [counter, runner, questura, admin, overview, night])
      expect(refusal(() => proposeSheet('s', { question: 'x', offices: [] }, { actor: who, now }))).toBe(
        who === night ? 'done' : 'not_allowed',
      );
  });

  it('keeps what an edit does not name', () => {
    const sheet = { ...fresh(), content: { ...fresh().content, steps: ['Uno'], tags: ['kit'] } };
    const edited = act(sheet, writer, 'edit', SHEET_ACTION_BODIES.edit.parse({ topic: 'lavoro' }));
    expect(edited).toMatchObject({ topic: 'lavoro', content: sheet.content });
  });

  it('tells one event for each act, with no word of the sheet in it', () => {
    const secret = 'PAROLE DEL TESTO';
    const { events } = decideSheet(
      fresh(),
      { action: 'edit', body: { shortAnswer: secret, changeNote: secret } },
      { actor: writer, now, findings: [] },
    );
    expect(events).toEqual([{ type: 'sheet_edited', at: now, by: 'writer', data: { contentVersion: 2 } }]);
  });
});

describe('what is refused', () => {
  it('publication while an office is silent, or a finding is open', () => {
    expect(refusal(() => act({ ...validated(), offices: ['QST-IMM', 'PREF-CIT', 'ASL'] }, writer, 'publish'))).toBe(
      'validation_missing',
    );
    const open: OpenOrJustifiedFinding = { id: 'f', justifiable: true, justified: null };
    expect(refusal(() => act(validated(), writer, 'publish', {}, [open]))).toBe('personal_data_found');
    const kept = { ...open, justified: { by: 'colleague', reason: 'Parola comune', at: now } };
    expect(refusal(() => act(validated(), writer, 'publish', {}, [kept]))).toBe('done');
    expect(refusal(() => act(validated(), writer, 'publish', {}, [{ ...kept, justifiable: false }]))).toBe(
      'personal_data_found',
    );
  });

  it('the approval of one’s own words', () => {
    const both = { ...questura, memberships: [...questura.memberships, ...writer.memberships] };
    const own = act(act(fresh(), both, 'edit', { tags: ['kit'] }), writer, 'send_to_review');
    expect(refusal(() => act(own, both, 'validate'))).toBe('own_work_not_approvable');
    expect(availableSheetActions(both, own, [])).not.toContain('validate');
  });

  it('a justification by who wrote it, of a complete identifier, or twice', () => {
    const word: OpenOrJustifiedFinding = { id: 'f', justifiable: true, justified: null };
    const body = { findingId: 'f', reason: 'È una parola comune' };
    expect(refusal(() => act(fresh(), writer, 'justify_finding', body, [word]))).toBe('own_work_not_approvable');
    expect(refusal(() => act(fresh(), colleague, 'justify_finding', body, [{ ...word, justifiable: false }]))).toBe(
      'personal_data_found',
    );
    expect(
      refusal(() =>
        act(fresh(), colleague, 'justify_finding', body, [{ ...word, justified: { by: 'x', reason: 'y', at: now } }]),
      ),
    ).toBe('personal_data_found');
    expect(refusal(() => act(fresh(), colleague, 'justify_finding', { ...body, findingId: 'g' }, [word]))).toBe(
      'invalid_input',
    );
    expect(refusal(() => act(fresh(), colleague, 'justify_finding', body, [word]))).toBe('done');
  });

  it('a word for an office that is not one’s own, twice, or for nobody knows which', () => {
    expect(refusal(() => act(inReview(), questura, 'validate', { office: 'PREF-CIT' }))).toBe('not_allowed');
    expect(refusal(() => act(act(inReview(), questura, 'validate'), questura, 'validate'))).toBe('not_possible_now');
    const two = actor('two', ['referent', 'QST-IMM'], ['referent', 'PREF-CIT']);
    expect(refusal(() => act(inReview(), two, 'validate'))).toBe('invalid_input');
    expect(
      act(act(inReview(), two, 'validate', { office: 'QST-IMM' }), two, 'validate', { office: 'PREF-CIT' }).state,
    ).toBe('validated');
  });

  it('a successor that is the sheet itself, that nobody can read, or that fewer people can read', () => {
    const to = (body: object, successor?: SheetFacts['successor']) =>
      refusal(() => act(published(), writer, 'supersede', body, [], successor ? { successor } : {}));
    expect(to({ successor: 'sheet' }, { id: 'sheet', audience: 'pubblica' })).toBe('invalid_input');
    expect(to({ successor: 'next' })).toBe('invalid_input');
    expect(to({ successor: 'next' }, { id: 'next', audience: 'rete' })).toBe('invalid_input');
    expect(to({ successor: 'next' }, next)).toBe('done');
    // What never had readers has nobody to lead on.
    expect(refusal(() => act(fresh(), writer, 'supersede', { successor: 'next' }, [], { successor: next }))).toBe(
      'not_possible_now',
    );
  });

  it('a version that is not there, or that is the present one', () => {
    const restored = { version: 1, content: fresh().content, by: null };
    expect(refusal(() => act(fresh(), writer, 'restore', { version: 2 }))).toBe('invalid_input');
    expect(refusal(() => act(fresh(), writer, 'restore', { version: 1 }, [], { restored }))).toBe('nothing_changed');
    expect(refusal(() => act(at.archived(), writer, 'restore', { version: 1 }, [], { restored }))).toBe('done');
  });

  it('going back to a publication that there never was', () => {
    for (const state of ['draft', 'in_review', 'validated'] as const)
      expect(refusal(() => act(at[state](), writer, 'return_to_published'))).toBe('not_possible_now');
    const archived = { ...act(published(), writer, 'edit', { tags: ['kit'] }), publishedVersion: null };
    expect(availableSheetActions(writer, archived, [])).not.toContain('return_to_published');
    const edited = act(published(), writer, 'edit', { tags: ['kit'] });
    expect(availableSheetActions(colleague, edited, [])).toContain('return_to_published');
    expect(refusal(() => act({ ...edited, state: 'in_review' }, questura, 'return_to_published'))).toBe('not_allowed');
  });

  it('every action to everybody whom the rights do not name', () => {
    for (const state of SHEET_STATES) {
      for (const action of SHEET_ACTIONS) {
        for (const who of [counter, runner, admin, overview, stranger])
          expect(refusal(() => act(at[state](), who, action))).toBe('not_found');
      }
    }
    expect(refusal(() => act(inReview(), questura, 'archive', { reason: 'x' }))).toBe('not_allowed');
    expect(refusal(() => act(validated(), questura, 'publish'))).toBe('not_allowed');
    expect(refusal(() => act(inReview(), writer, 'validate', { office: 'QST-IMM' }))).toBe('not_allowed');
    for (const action of SHEET_ACTIONS) expect(mayDoToSheet(action, new Set())).toBe(false);
  });

  it('every action that the state does not offer', () => {
    const anybody = {
      ...writer,
      accountId: 'all',
      memberships: [...writer.memberships, ...questura.memberships, ...runner.memberships],
    };
    for (const state of SHEET_STATES) {
      for (const action of SHEET_ACTIONS) {
        if (actionsFrom(SHEET_LIFECYCLE, state).includes(action)) continue;
        expect([state, action, refusal(() => act(at[state](), anybody, action))]).toEqual([
          state,
          action,
          'not_possible_now',
        ]);
      }
    }
  });

  it('drafts and benches to who has no business there', () => {
    for (const who of [counter, runner, questura, admin, overview]) expect(mayDraftSheets(who)).toBe(false);
    expect(refusal(() => draftSheet('s', input, { actor: counter, now }))).toBe('not_allowed');
    expect(maySeeBench(questura, fresh())).toBe(false);
    expect(maySeeBench(questura, inReview())).toBe(true);
    expect(maySeeBench(actor('asl', ['referent', 'ASL']), inReview())).toBe(false);
    expect(availableSheetActions(counter, published(), [])).toEqual([]);
    expect(mayReadPublished(counter, 'cuneo')).toBe(true);
    expect(mayReadPublished(stranger, 'cuneo')).toBe(false);
    expect(mayReadPublished(actor('nobody'), 'cuneo')).toBe(false);
    expect(SHEET_RELATIONS).toHaveLength(3);
  });
});
