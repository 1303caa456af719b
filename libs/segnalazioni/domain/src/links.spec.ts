import { CASE_LINK_KINDS, CASE_STATES } from '@respi/segnalazioni/contract';
import fc from 'fast-check';
import { assertMayLink, concerns, pairOf, sideOf, toldOfLinked } from './links';

const ids = fc.tuple(fc.uuid(), fc.uuid()).filter(([a, b]) => a !== b);
const kinds = fc.constantFrom(...CASE_LINK_KINDS, 'not_alike' as const);
const states = fc.constantFrom(...CASE_STATES);

describe('links', () => {
  it('are kept once whichever case they were said at, but for what depends', () =>
    fc.assert(
      fc.property(ids, kinds, ([a, b], kind) => {
        const [from, back] = [pairOf(kind, a, b), pairOf(kind, b, a)];
        expect(new Set([from.one, from.other])).toEqual(new Set([a, b]));
        if (kind === 'depends_on') expect(from).toEqual({ one: back.other, other: back.one });
        else expect(from).toEqual(back);
      }),
    ));

  it('read the same from both sides, but for what depends', () => {
    for (const kind of ['same_person', 'same_matter'] as const)
      expect([sideOf(kind, true), sideOf(kind, false)]).toEqual([kind, kind]);
    expect([sideOf('depends_on', true), sideOf('depends_on', false)]).toEqual(['depends_on', 'awaited_by']);
  });

  it('are told of an end once, and of what is taken up again, never of both', () =>
    fc.assert(
      fc.property(states, states, fc.boolean(), (state, next, reopened) => {
        const told = toldOfLinked({ state, lap: 1 }, { state: next, lap: reopened ? 2 : 1 });
        if (reopened) expect(told).toBe('linked_reopened');
        if (state === next && !reopened) expect(told).toBeNull();
        if (told === 'awaited_ended')
          expect(toldOfLinked({ state: next, lap: 1 }, { state: 'closed', lap: 1 })).toBeNull();
      }),
    ));

  it('are not told that a merged case ended: it goes on elsewhere', () =>
    expect(toldOfLinked({ state: 'in_charge', lap: 1 }, { state: 'merged', lap: 1 })).toBeNull());

  it('tell of an end only who waits for it', () => {
    expect(concerns('awaited_ended', 'depends_on')).toBe(true);
    for (const side of ['awaited_by', 'same_person', 'same_matter'] as const) {
      expect(concerns('awaited_ended', side)).toBe(false);
      expect(concerns('linked_reopened', side)).toBe(true);
    }
  });

  it('are never made with what is sealed or erased', () => {
    const plain = { id: 'a', state: 'in_charge' as const, sealed: false, erased: false };
    const other = { ...plain, id: 'b' };
    expect(() => assertMayLink(plain, other)).not.toThrow();
    for (const change of [{ sealed: true }, { erased: true }]) {
      expect(() => assertMayLink({ ...plain, ...change }, other)).toThrow('not_possible_now');
      expect(() => assertMayLink(plain, { ...other, ...change })).toThrow('invalid_input');
    }
    expect(() => assertMayLink({ ...plain, state: 'merged' }, other)).toThrow('not_possible_now');
  });
});
