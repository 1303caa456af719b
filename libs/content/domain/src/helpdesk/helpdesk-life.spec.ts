import { HELPDESK_ACTIONS, HELPDESK_SIDES, HELPDESK_STATES, type HelpdeskState } from '@respi/content/contract';
import fc from 'fast-check';
import { HELPDESK_STEPS, helpdeskActions, helpdeskSideOf, helpdeskStateAfter } from '.';

const state = fc.constantFrom(...HELPDESK_STATES);
const sides = fc.subarray([...HELPDESK_SIDES]);

describe('the life of a request to the helpdesk', () => {
  it('offers nothing to who is no side of it, and nothing once it is erased', () =>
    fc.assert(
      fc.property(state, sides, fc.boolean(), (now, those, outside) => {
        expect(helpdeskActions({ state: now, sides: [], outside, erased: false })).toEqual([]);
        expect(helpdeskActions({ state: now, sides: those, outside, erased: true })).toEqual([]);
      }),
    ));

  it('offers an act of the desk to the desk alone', () =>
    fc.assert(
      fc.property(state, fc.boolean(), (now, outside) => {
        for (const action of helpdeskActions({ state: now, sides: ['asker'], outside, erased: false }))
          expect(HELPDESK_STEPS[action].by).toContain('asker');
      }),
    ));

  it('asks nothing of whoever has no account to answer with', () =>
    fc.assert(
      fc.property(state, (now) => {
        const offered = helpdeskActions({ state: now, sides: ['desk'], outside: true, erased: false });
        expect(offered).not.toContain('ask');
        expect(offered).not.toContain('point_to_case');
      }),
    ));

  it('gives what the desk asked back to the desk with an answer, and comes to an end from everywhere', () => {
    expect(helpdeskStateAfter('write', 'waiting_answer')).toBe('taken');
    expect(helpdeskStateAfter('write', 'open')).toBe('open');
    for (const start of HELPDESK_STATES) {
      const reached = new Set<HelpdeskState>([start]);
      for (const at of reached)
        for (const action of helpdeskActions({ state: at, sides: ['asker', 'desk'], outside: false, erased: false }))
          reached.add(helpdeskStateAfter(action, at));
      expect(reached).toContain('closed');
    }
  });

  it.each(HELPDESK_ACTIONS)('%s is done by a side', (action) =>
    expect(HELPDESK_STEPS[action].by).toContain(helpdeskSideOf(action)),
  );
});
