import fc from 'fast-check';
import { addDays, addMonths, daysBetween, italianDate, weekdayOf } from './calendar-days';
import { easterSunday, holidaysOfYear, ITALIAN_HOLIDAYS, PATRON_SAINTS } from './holidays';
import {
  CalendarHasNoOpenHour,
  type ServiceCalendar,
  calendarFaults,
  holidayName,
  isServiceDay,
  italianServiceCalendar,
  serviceDayOf,
} from './service-calendar';
import {
  addServiceMinutes,
  endOfNthServiceDay,
  isServiceTime,
  nextServiceInstant,
  serviceDaysBetween,
  serviceMinutesBetween,
} from './service-minutes';

const cuneo = italianServiceCalendar('Cuneo');
const at = (text: string) => new Date(text);

describe('calendar days', () => {
  it('know weekdays, months without the day, and how people write them', () => {
    expect(weekdayOf('2026-11-26')).toBe(4);
    expect(weekdayOf('1969-12-28')).toBe(7);
    expect(addMonths('2025-08-31', 6)).toBe('2026-02-28');
    expect(addMonths('2024-02-29', 24)).toBe('2026-02-28');
    expect(addMonths('2026-01-15', -1)).toBe('2025-12-15');
    expect(daysBetween('2026-02-27', '2026-03-01')).toBe(2);
    expect(italianDate('2026-12-04')).toBe('04/12/2026');
  });
});

describe('holidays', () => {
  it.each([
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2027, '2027-03-28'],
    [2038, '2038-04-25'],
  ])('Easter of %i is %s', (year, day) => expect(easterSunday(year)).toBe(day));

  it('count 4 October from 2026 only (L. 151/2025)', () => {
    expect(holidaysOfYear(ITALIAN_HOLIDAYS, 2025).has('2025-10-04')).toBe(false);
    expect(holidaysOfYear(ITALIAN_HOLIDAYS, 2026).get('2026-10-04')).toBe("San Francesco d'Assisi");
  });

  it.each([
    ['Asti', 2026, '2026-05-05'],
    ['Saluzzo', 2026, '2026-09-07'],
    ['Fossano', 2026, '2026-05-04'],
    ['Cuneo', 2026, '2026-09-29'],
  ])('patron saint of %s in %i closes on %s', (seat, year, day) => {
    expect([...holidaysOfYear([PATRON_SAINTS[seat]!], year).keys()]).toEqual([day]);
  });

  it('close a span across New Year, and read a last weekday and 29 February', () => {
    const closure = { kind: 'closure', from: '2026-12-30', to: '2027-01-02', name: 'Chiusura' } as const;
    expect([...holidaysOfYear([closure], 2026).keys()]).toEqual(['2026-12-30', '2026-12-31']);
    expect([...holidaysOfYear([closure], 2027).keys()]).toEqual(['2027-01-01', '2027-01-02']);
    const lastMonday = { kind: 'nth_weekday', month: 8, weekday: 1, nth: -1, name: 'x' } as const;
    expect([...holidaysOfYear([lastMonday], 2026).keys()]).toEqual(['2026-08-31']);
    const leap = { kind: 'fixed', month: 2, date: 29, name: 'x' } as const;
    expect(holidaysOfYear([leap], 2027).size).toBe(0);
    expect(() => holidaysOfYear([{ ...closure, to: '2026-12-01' }], 2026)).toThrow(RangeError);
  });
});

describe('service time', () => {
  it('stops for the night, the weekend, a holiday and the patron saint', () => {
    expect(isServiceTime(at('2026-11-26T09:00:00+01:00'), cuneo)).toBe(true);
    expect(isServiceTime(at('2026-11-26T13:00:00+01:00'), cuneo)).toBe(false);
    expect(isServiceTime(at('2026-11-28T09:00:00+01:00'), cuneo)).toBe(false);
    expect(isServiceTime(at('2026-04-06T09:00:00+02:00'), cuneo)).toBe(false);
    expect(isServiceTime(at('2026-09-29T09:00:00+02:00'), cuneo)).toBe(false);
    expect(holidayName('2026-09-29', cuneo)).toBe('San Michele');
    expect(isServiceDay('2026-09-29', italianServiceCalendar('Asti'))).toBe(true);
  });

  it('finds the next opening over a long holiday', () => {
    expect(nextServiceInstant(at('2026-12-24T17:00:00+01:00'), cuneo)).toEqual(at('2026-12-28T08:30:00+01:00'));
    expect(nextServiceInstant(at('2026-11-26T13:10:00+01:00'), cuneo)).toEqual(at('2026-11-26T14:00:00+01:00'));
    const inService = at('2026-11-26T10:10:00+01:00');
    expect(nextServiceInstant(inService, cuneo)).toEqual(inService);
  });

  it('adds minutes over lunch, the night and both hour changes', () => {
    expect(addServiceMinutes(at('2026-11-26T12:00:00+01:00'), 120, cuneo)).toEqual(at('2026-11-26T15:00:00+01:00'));
    expect(addServiceMinutes(at('2026-11-26T16:00:00+01:00'), 60, cuneo)).toEqual(at('2026-11-26T17:00:00+01:00'));
    // Friday before summer time starts on Sunday 29 March 2026, and before it ends on Sunday 25 October 2026.
    expect(addServiceMinutes(at('2026-03-27T16:30:00+01:00'), 60, cuneo)).toEqual(at('2026-03-30T09:00:00+02:00'));
    expect(addServiceMinutes(at('2026-10-23T16:30:00+02:00'), 60, cuneo)).toEqual(at('2026-10-26T09:00:00+01:00'));
    expect(addServiceMinutes(at('2026-11-28T10:00:00+01:00'), 0, cuneo)).toEqual(at('2026-11-28T10:00:00+01:00'));
  });

  it('counts the hours that really pass for a service open through the hour change', () => {
    const always: ServiceCalendar = { hours: { 7: [{ from: '00:00', to: '24:00' }] }, holidays: [] };
    const hours = (from: string, to: string) => serviceMinutesBetween(at(from), at(to), always) / 60;
    expect(hours('2026-03-29T00:00:00+01:00', '2026-03-30T00:00:00+02:00')).toBe(23);
    expect(hours('2026-10-25T00:00:00+02:00', '2026-10-26T00:00:00+01:00')).toBe(25);
  });

  it('ends a target in days with the service of the Nth working day, the day of the act left out', () => {
    const friday = at('2026-11-27T10:00:00+01:00');
    expect(endOfNthServiceDay(friday, 0, cuneo)).toEqual(at('2026-11-27T17:00:00+01:00'));
    expect(endOfNthServiceDay(friday, 1, cuneo)).toEqual(at('2026-11-30T17:00:00+01:00'));
    expect(endOfNthServiceDay(at('2026-11-28T10:00:00+01:00'), 1, cuneo)).toEqual(at('2026-11-30T17:00:00+01:00'));
    expect(endOfNthServiceDay(at('2026-11-27T20:00:00+01:00'), 0, cuneo)).toEqual(at('2026-11-30T17:00:00+01:00'));
    // 7 and 8 December: Monday is a working day, Tuesday the Immacolata.
    expect(endOfNthServiceDay(at('2026-12-04T10:00:00+01:00'), 3, cuneo)).toEqual(at('2026-12-10T17:00:00+01:00'));
    expect(() => endOfNthServiceDay(friday, 1.5, cuneo)).toThrow(RangeError);
    expect(() => addServiceMinutes(friday, -1, cuneo)).toThrow(RangeError);
  });

  it('counts a Saturday for the Monday after, an evening for its own day', () => {
    expect(serviceDayOf(at('2026-11-28T10:00:00+01:00'), cuneo)).toBe('2026-11-30');
    expect(serviceDayOf(at('2026-11-27T23:30:00+01:00'), cuneo)).toBe('2026-11-27');
    expect(serviceDaysBetween(at('2026-11-27T10:00:00+01:00'), at('2026-12-01T09:00:00+01:00'), cuneo)).toBe(2);
  });

  it('says so when a calendar has no open hour, or is closed for years', () => {
    const never: ServiceCalendar = { hours: {}, holidays: [] };
    const closed = italianServiceCalendar('Cuneo', undefined, [
      { kind: 'closure', from: '2026-01-01', to: '2036-01-01', name: 'Ufficio soppresso' },
    ]);
    for (const calendar of [never, closed]) {
      const from = at('2026-11-26T09:00:00+01:00');
      expect(() => nextServiceInstant(from, calendar)).toThrow(CalendarHasNoOpenHour);
      expect(() => addServiceMinutes(from, 1, calendar)).toThrow(CalendarHasNoOpenHour);
      expect(() => endOfNthServiceDay(from, 1, calendar)).toThrow(CalendarHasNoOpenHour);
    }
    const faults = (hours: ServiceCalendar['hours'], closures: { from: string; to: string }[] = []) =>
      calendarFaults(hours, closures, '2026-11-26').map(({ path, code }) => `${path} ${code}`);
    expect(faults(cuneo.hours)).toEqual([]);
    expect(faults({})).toEqual(['hours no_open_hour']);
    expect(faults(cuneo.hours, [{ from: '2026-01-01', to: '2036-01-01' }])).toEqual(['hours no_open_hour']);
    expect(faults(cuneo.hours, [{ from: '2026-12-24', to: '2026-12-23' }])).toEqual([
      'closures.0.to ends_before_start',
    ]);
    const muddled = [
      { from: '09:00', to: '12:00' },
      { from: '11:00', to: '13:00' },
      { from: '15:00', to: '14:00' },
    ];
    expect(faults({ 1: muddled })).toEqual(['hours.1.1.from overlaps', 'hours.1.2.to not_a_stretch']);
  });
});

describe('for any calendar and instant', () => {
  const instant = fc.date({ min: at('2024-01-01T00:00:00Z'), max: at('2030-01-01T00:00:00Z'), noInvalidDate: true });
  const quarter = fc.integer({ min: 0, max: 95 });
  const hhmm = (q: number) => `${String(Math.floor(q / 4)).padStart(2, '0')}:${String((q % 4) * 15).padStart(2, '0')}`;
  const stretches = fc
    .uniqueArray(quarter, { minLength: 0, maxLength: 6 })
    .map((quarters) => quarters.sort((a, b) => a - b))
    .map((sorted) =>
      Array.from({ length: Math.floor(sorted.length / 2) }, (_, i) => ({
        from: hhmm(sorted[2 * i]!),
        to: hhmm(sorted[2 * i + 1]!),
      })),
    );
  const calendar: fc.Arbitrary<ServiceCalendar> = fc
    .record({ 1: stretches, 2: stretches, 3: stretches, 6: stretches, 7: stretches })
    .map((hours) => ({ hours: { ...hours, 5: [{ from: '01:00', to: '03:30' }] }, holidays: ITALIAN_HOLIDAYS }));
  const minutes = fc.integer({ min: 1, max: 6_000 });

  it('minutes added are the minutes between, and the result is in service or at closing', () => {
    fc.assert(
      fc.property(calendar, instant, minutes, (cal, from, m) => {
        const due = addServiceMinutes(from, m, cal);
        expect(serviceMinutesBetween(from, due, cal)).toBeCloseTo(m, 9);
        expect(isServiceTime(new Date(due.getTime() - 1), cal)).toBe(true);
      }),
    );
  });

  it('adding is monotonic in both arguments and adds up', () => {
    fc.assert(
      fc.property(calendar, instant, instant, minutes, minutes, (cal, a, b, m, n) => {
        const [first, second] = a < b ? [a, b] : [b, a];
        expect(+addServiceMinutes(first, m, cal)).toBeLessThanOrEqual(+addServiceMinutes(second, m, cal));
        expect(addServiceMinutes(addServiceMinutes(a, m, cal), n, cal)).toEqual(addServiceMinutes(a, m + n, cal));
      }),
      { numRuns: 60 },
    );
  });

  it('the time between splits at any instant, and never exceeds the time elapsed', () => {
    fc.assert(
      fc.property(calendar, fc.tuple(instant, instant, instant), (cal, [a, b, c]) => {
        const [x, y, z] = [a, b, c].sort((p, q) => +p - +q) as [Date, Date, Date];
        const whole = serviceMinutesBetween(x, z, cal);
        expect(serviceMinutesBetween(x, y, cal) + serviceMinutesBetween(y, z, cal)).toBeCloseTo(whole, 6);
        expect(whole).toBeLessThanOrEqual((+z - +x) / 60_000 + 1e-6);
        expect(serviceMinutesBetween(z, x, cal)).toBeCloseTo(-whole, 9);
      }),
      { numRuns: 40 },
    );
  });

  it('the end of the Nth service day is monotonic, after the act, and N service days on', () => {
    fc.assert(
      fc.property(calendar, instant, instant, fc.integer({ min: 0, max: 20 }), (cal, a, b, n) => {
        const [first, second] = a < b ? [a, b] : [b, a];
        const due = endOfNthServiceDay(first, n, cal);
        expect(+due).toBeGreaterThan(+first);
        expect(+due).toBeLessThanOrEqual(+endOfNthServiceDay(second, n, cal));
        expect(+due).toBeLessThanOrEqual(+endOfNthServiceDay(first, n + 1, cal));
        if (n > 0) expect(serviceDaysBetween(first, due, cal)).toBe(n);
      }),
    );
  });

  it('agrees with a clock that looks at every minute', () => {
    const shortly = fc.integer({ min: 0, max: 3 * 24 * 60 });
    const change = fc.constantFrom('2026-03-27T12:00:00Z', '2026-10-23T12:00:00Z', '2026-12-24T12:00:00Z');
    fc.assert(
      fc.property(calendar, change, shortly, shortly, (cal, around, start, length) => {
        const from = new Date(+at(around) + start * 60_000);
        let slow = 0;
        for (let i = 0; i < length; i += 1) if (isServiceTime(new Date(+from + i * 60_000), cal)) slow += 1;
        expect(serviceMinutesBetween(from, new Date(+from + length * 60_000), cal)).toBe(slow);
      }),
      { numRuns: 20 },
    );
  });

  it('calendar days come back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -20_000, max: 40_000 }), (n) => {
        expect(daysBetween('2000-01-01', addDays('2000-01-01', n))).toBe(n);
      }),
    );
  });
});
