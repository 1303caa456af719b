import type { Actor } from '@respi/identity/contract';
import { NewChecklist } from '@respi/knowledge/contract';
import { Problem } from '@respi/shared/kernel';
import fc from 'fast-check';
import type { Checklist, ChecklistCommand } from './checklist';
import { availableChecklistActions, maySeeChecklist } from './checklist-policy';
import { dayBefore, decideChecklist, draftChecklist } from './decide-checklist';
import { bestFitting, isInForce } from './in-force';

const member = (role: Actor['memberships'][number]['role'], unitCode: string) => ({ unitId: unitCode, unitCode, role });
const person = (accountId: string, ...memberships: Actor['memberships']): Actor =>
  ({ kind: 'person', networkId: 'n', accountId, memberships }) as Actor;
const PEOPLE = {
  coordinator: person('coordinator', member('coordinator', 'COORD')),
  questura: person('questura', member('referent', 'QST-IMM')),
  comune: person('comune', member('referent', 'COMUNE')),
  counter: person('counter', member('counter_operator', 'SP')),
} as const;
type Name = keyof typeof PEOPLE;

let ids = 0;
const facts = (name: Name, today = '2026-11-23') => ({
  actor: PEOPLE[name],
  now: new Date(`${today}T10:00:00Z`),
  today,
  newId: () => `id-${++ids}`,
  before: null,
});
const draft = (): Checklist =>
  draftChecklist(
    'list',
    1,
    NewChecklist.parse({
      procedure: 'RINNOVO',
      offices: ['QST-IMM', 'COMUNE'],
      items: [{ name: 'Passaporto' }, { name: 'Idoneità', fromProcedure: 'IDON_ALLOGGIO' }],
    }),
    facts('coordinator'),
  );
function refusal(work: () => unknown): string {
  try {
    work();
    return 'done';
  } catch (error) {
    if (error instanceof Problem) return error.code;
    throw error;
  }
}

const COMMANDS: readonly ChecklistCommand[] = [
  { action: 'edit', body: {} },
  { action: 'send_to_review', body: {} },
  { action: 'return_to_draft', body: { reason: 'Manca un documento.' } },
  { action: 'validate', body: {} },
  { action: 'bring_into_force', body: { from: '2026-12-01' } },
  { action: 'withdraw', body: { reason: 'Non serve più.' } },
];

describe('a list of documents', () => {
  it('comes into force by the word of every office that it names, given to these words', () =>
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...(Object.keys(PEOPLE) as Name[])), fc.constantFrom(...COMMANDS)), {
          maxLength: 40,
        }),
        (steps) => {
          let list = draft();
          for (const [name, command] of steps) {
            const before = list;
            try {
              list = decideChecklist(list, command, facts(name));
            } catch (error) {
              if (!(error instanceof Problem)) throw error;
              expect(list).toBe(before);
              continue;
            }
            expect(list.version).toBe(before.version + 1);
            if (command.action === 'edit') expect(list.validations).toEqual([]);
            if (list.state === 'in_force')
              expect(list.validations.map(({ office }) => office).sort()).toEqual(['COMUNE', 'QST-IMM']);
            for (const { by } of list.validations) expect(list.writers).not.toContain(by);
            // What has had its day keeps its words.
            if (before.validFrom !== null) expect(list.items).toEqual(before.items);
          }
        },
      ),
    ));

  it('is for the coordination to write, and for its offices to validate', () => {
    const inReview = decideChecklist(draft(), { action: 'send_to_review', body: {} }, facts('coordinator'));
    expect(refusal(() => decideChecklist(inReview, COMMANDS[3]!, facts('coordinator')))).toBe('not_allowed');
    expect(refusal(() => decideChecklist(inReview, COMMANDS[0]!, facts('questura')))).toBe('not_allowed');
    expect(refusal(() => decideChecklist(inReview, COMMANDS[0]!, facts('counter')))).toBe('not_found');
    expect(refusal(() => decideChecklist(draft(), COMMANDS[3]!, facts('questura')))).toBe('not_found');
    expect(availableChecklistActions(PEOPLE.questura, inReview)).toEqual(['return_to_draft', 'validate']);
    expect(maySeeChecklist(PEOPLE.counter, { ...inReview, validFrom: '2026-12-01' })).toBe(true);
  });

  it('begins no earlier than today, and after the list before it', () => {
    const inReview = decideChecklist(draft(), { action: 'send_to_review', body: {} }, facts('coordinator'));
    const one = decideChecklist(inReview, COMMANDS[3]!, facts('questura'));
    const both = decideChecklist(one, COMMANDS[3]!, facts('comune'));
    const force = (from: string, validFrom: string | null) =>
      refusal(() =>
        decideChecklist(
          both,
          { action: 'bring_into_force', body: { from } },
          { ...facts('coordinator'), before: { validFrom } },
        ),
      );
    expect(force('2026-11-22', null)).toBe('invalid_input');
    expect(force('2026-12-01', '2026-12-01')).toBe('invalid_input');
    expect(force('2026-12-02', '2026-12-01')).toBe('done');
  });
});

it('never has two lists of one scope on one day, whichever days versions begin on', () =>
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 28 }), { minLength: 1, maxLength: 8 }), (numbers) => {
      const days = numbers.sort((a, b) => a - b).map((day) => `2026-12-${String(day).padStart(2, '0')}`);
      const lists = days.map((validFrom, at) => {
        const next = days[at + 1];
        return { validFrom, validTo: next === undefined ? null : dayBefore(next) };
      });
      for (let day = 1; day <= 31; day++) {
        const on = `2026-12-${String(day).padStart(2, '0')}`;
        expect(lists.filter((list) => isInForce(list, on))).toHaveLength(on < days[0]! ? 0 : 1);
      }
    }),
  ));

it('takes the list made for the permit before the one for the office before the one for all', () => {
  const list = (office: string | null, permit: string | null) => ({
    ...{ state: 'in_force' as const, validFrom: '2026-01-01', validTo: null, office, permit },
  });
  const lists = [list(null, null), list('QST-IMM', null), list(null, 'STUDIO')];
  expect(bestFitting(lists, {}, '2026-11-23')).toBe(lists[0]);
  expect(bestFitting(lists, { office: 'QST-IMM' }, '2026-11-23')).toBe(lists[1]);
  expect(bestFitting(lists, { office: 'QST-IMM', permit: 'STUDIO' }, '2026-11-23')).toBe(lists[2]);
  expect(bestFitting(lists, {}, '2025-11-23')).toBeNull();
});
