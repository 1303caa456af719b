import fc from 'fast-check';
import { type Grain, rebased } from './rebased';

const GRAIN: Grain = { fields: { hours: { each: 'whole' }, closures: { listBy: ['from'] } } };
const closure = fc.record({ from: fc.constantFrom('a', 'b', 'c'), to: fc.constantFrom('x', 'y') });
const calendar = fc.record({
  hours: fc.dictionary(fc.constantFrom('1', '2', '6'), fc.constantFrom('morning', 'day')),
  closures: fc.array(closure, { maxLength: 4 }),
});

describe('what was written, over another decision', () => {
  it('follows their decision where nothing was changed here, and stays where nothing was changed there', () => {
    fc.assert(
      fc.property(calendar, calendar, (base, other) => {
        expect(rebased(base, base, other, GRAIN)).toEqual(other);
        expect(rebased(other, base, base, GRAIN)).toEqual(other);
        expect(rebased(other, base, other, GRAIN)).toEqual(other);
      }),
    );
  });

  it('keeps every change of a weekday that was made here, and theirs of the others', () => {
    fc.assert(
      fc.property(calendar, calendar, calendar, (mine, base, theirs) => {
        const { hours } = rebased(mine, base, theirs, GRAIN);
        for (const day of ['1', '2', '6'])
          expect(hours[day]).toBe(mine.hours[day] === base.hours[day] ? theirs.hours[day] : mine.hours[day]);
      }),
    );
  });

  it('takes what they added to a list, leaves out what they struck, and keeps both of what stands twice', () => {
    const list = (...closures: string[][]) => ({ hours: {}, closures: closures.map(([from, to]) => ({ from, to })) });
    const base = list(['a', 'x'], ['b', 'x']);
    expect(rebased(list(['a', 'y'], ['b', 'x']), base, list(['a', 'x'], ['c', 'x']), GRAIN)).toEqual(
      list(['a', 'y'], ['c', 'x']),
    );
    expect(rebased(list(['a', 'x'], ['a', 'x'], ['b', 'x']), base, list(['a', 'x']), GRAIN)).toEqual(
      list(['a', 'x'], ['a', 'x']),
    );
  });

  it('never mixes two ways of saying one thing', () => {
    const targets: Grain = { each: 'whole' };
    expect(
      rebased<Record<string, object>>(
        { take: { minutes: 90 }, forward: { minutes: 60 } },
        { take: { minutes: 120 }, forward: { minutes: 60 } },
        { take: { working_days: 1 }, forward: { working_days: 2 } },
        targets,
      ),
    ).toEqual({ take: { minutes: 90 }, forward: { working_days: 2 } });
  });
});
