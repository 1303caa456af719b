import { lastOfMonth } from '@respi/shared/kernel';
import fc from 'fast-check';
import { firstWeekdayOf, monthWeeks } from './month-weeks';

it('begins a week on Monday in Italy', () => {
  expect(firstWeekdayOf('it-IT')).toBe(1);
  const [first] = monthWeeks('2026-11', 1);
  expect(first).toEqual([null, null, null, null, null, null, '2026-11-01']);
});

it('has every day of the month once, in order, seven a week and each under its weekday', () => {
  const months = fc.tuple(fc.integer({ min: 2000, max: 2099 }), fc.integer({ min: 1, max: 12 }));
  fc.assert(
    fc.property(months, fc.integer({ min: 1, max: 7 }), ([year, number], firstWeekday) => {
      const month = `${year}-${String(number).padStart(2, '0')}`;
      const weeks = monthWeeks(month, firstWeekday);
      const days = weeks.flat().filter((day) => day !== null);
      expect(days[0]).toBe(`${month}-01`);
      expect(days.at(-1)).toBe(lastOfMonth(`${month}-01`));
      expect(days).toEqual([...new Set(days)].toSorted());
      expect(days.length).toBe(Number(lastOfMonth(`${month}-01`).slice(8)));
      for (const week of weeks) {
        expect(week).toHaveLength(7);
        week.forEach((day, at) => {
          if (day !== null)
            expect(new Date(`${day}T00:00:00Z`).getUTCDay() || 7).toBe(((firstWeekday - 1 + at) % 7) + 1);
        });
      }
    }),
  );
});
