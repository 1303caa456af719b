import { AGENDA_OUTCOMES, AGENDA_STATES, APPOINTMENT_STATES } from '@respi/content/contract';
import { type Actor, ROLES } from '@respi/identity/contract';
import { lifecycleFaults } from '@respi/shared/kernel';
import fc from 'fast-check';
import {
  AGENDA_LIFECYCLE,
  type Standing,
  availableAgendaActions,
  carriedOver,
  isUndone,
  moved,
  reordered,
  withCarried,
} from './agenda';

const actor = (role: (typeof ROLES)[number]): Actor => ({
  ...{ accountId: 'a', networkId: 'cuneo', name: 'A', kind: 'person' },
  memberships: [{ role, unitCode: 'U', unitId: 'U' }],
});
const TODAY = '2026-12-01';
/** Half past nine in Italy. */
const NOW = new Date('2026-12-01T08:30:00Z');

describe('the life of an agenda', () => {
  it('rests on sound data', () => expect(lifecycleFaults(AGENDA_LIFECYCLE)).toEqual([]));

  it('is the coordination’s, has outcomes once the meeting has begun, and is closed only if it was sent', () => {
    const of = (state: (typeof AGENDA_STATES)[number], day: string, begins = '09:30') =>
      availableAgendaActions(
        actor('coordinator'),
        { networkId: 'cuneo', state, appointment: { state: 'planned', day, begins } },
        NOW,
      );
    expect(of('draft', '2026-12-02')).toEqual(['arrange', 'send']);
    expect(of('draft', TODAY, '09:31')).toEqual(['arrange', 'send']);
    expect(of('draft', TODAY)).toEqual(['arrange', 'send', 'record']);
    expect(of('sent', TODAY, '09:31')).toEqual(['take_back']);
    expect(of('sent', TODAY)).toEqual(['take_back', 'record', 'close']);
    expect(of('closed', TODAY)).toEqual([]);
  });

  it('is offered to nobody else, in no other network, and of no cancelled meeting', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...AGENDA_STATES),
        fc.constantFrom(...APPOINTMENT_STATES),
        fc.constantFrom(...ROLES),
        fc.constantFrom('cuneo', 'asti'),
        (state, appointment, role, networkId) => {
          const subject = { networkId, state, appointment: { state: appointment, day: TODAY, begins: '09:30' } };
          const offered = availableAgendaActions(actor(role), subject, NOW);
          if (role !== 'coordinator' || networkId === 'asti' || appointment === 'cancelled')
            expect(offered).toEqual([]);
        },
      ),
    );
  });
});

describe('the order of an agenda', () => {
  const lists = fc.uniqueArray(fc.uuid(), { minLength: 1, maxLength: 12 });

  it('is the one that was wanted, of exactly the same items', () => {
    expect(reordered(['a', 'b'], ['b', 'a'])).toEqual(['b', 'a']);
    for (const wrong of [['a'], ['a', 'a'], ['a', 'c'], ['a', 'b', 'c']])
      expect(reordered(['a', 'b'], wrong)).toBeNull();
  });

  it('loses and doubles nothing, whatever is moved', () => {
    fc.assert(
      fc.property(lists, fc.array(fc.tuple(fc.nat(), fc.constantFrom(-1 as const, 1 as const))), (items, steps) => {
        let now: readonly string[] = items;
        for (const [at, by] of steps) now = moved(now, items[at % items.length] ?? '', by);
        expect(now.toSorted()).toEqual(items.toSorted());
      }),
    );
  });

  it('comes back when one step is undone', () => {
    fc.assert(
      fc.property(lists, fc.nat(), (items, at) => {
        const id = items[at % items.length] ?? '';
        const down = moved(items, id, 1);
        expect(items.at(-1) === id ? down : moved(down, id, -1)).toEqual(items);
      }),
    );
  });
});

describe('what is carried from one meeting to the next', () => {
  type Matter = Standing & { readonly source: string | null };

  /** One meeting: how many new matters it has, and what came of each item in its order. */
  const meeting = fc.record({
    added: fc.integer({ min: 0, max: 4 }),
    outcomes: fc.array(fc.option(fc.constantFrom(...AGENDA_OUTCOMES), { nil: null }), { maxLength: 30 }),
  });

  it('is neither lost nor doubled over any run of meetings', () => {
    fc.assert(
      fc.property(fc.array(meeting, { maxLength: 12 }), (meetings) => {
        let made = 0;
        let waiting: Matter[] = [];
        const done: Matter[] = [];
        meetings.forEach(({ added, outcomes }, at) => {
          const fresh = Array.from({ length: added }, (): Matter => {
            made += 1;
            const id = `m${made}`;
            return { id, root: id, times: 0, firstDay: String(at), outcome: null, source: null };
          });
          const carried = waiting.map((item) => carriedOver(item, `${item.root}@${at}`));
          expect(carried.map(({ root }) => root)).toEqual(waiting.map(({ root }) => root));
          const agenda = withCarried(fresh, carried).map((item, index) => ({
            ...item,
            outcome: outcomes[index] ?? null,
          }));
          for (const { times, firstDay } of agenda) expect(times).toBe(at - Number(firstDay));
          waiting = agenda.filter(isUndone);
          done.push(...agenda.filter((item) => !isUndone(item)));
        });
        const roots = [...waiting, ...done].map(({ root }) => root);
        expect(new Set(roots).size).toBe(roots.length);
        expect(roots.length).toBe(made);
      }),
    );
  });

  it('stands there once, where it was put on the next agenda while it waited', () => {
    const old = { id: 'o', root: 'o', times: 1, firstDay: '2026-10-12', outcome: null, source: 'case:1' };
    const anew = { id: 'n', root: 'n', times: 0, firstDay: '2026-12-14', outcome: null, source: 'case:1' };
    const other = { ...anew, id: 'x', root: 'x', source: null };
    expect(withCarried([other, anew], [old])).toEqual([
      { ...anew, root: 'o', times: 1, firstDay: '2026-10-12' },
      other,
    ]);
  });
});
