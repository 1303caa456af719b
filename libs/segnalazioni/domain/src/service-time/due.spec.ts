import { dueAt, nextNudgeAllowedAt } from './due';
import { dueInWords } from './due-in-words';
import { italianServiceCalendar } from './service-calendar';

const cuneo = italianServiceCalendar('Cuneo');
const at = (text: string) => new Date(text);
const thursday = at('2026-11-26T10:00:00+01:00');
describe('due instants', () => {
  it('refuse a target that is no amount of time', () => {
    expect(() => dueAt({ minutes: Number.NaN }, thursday, cuneo)).toThrow(RangeError);
    expect(() => dueAt({ working_days: -1 }, thursday, cuneo)).toThrow(RangeError);
    expect(dueAt({ minutes: 0 }, thursday, cuneo)).toEqual(thursday);
  });
});

describe('nudges', () => {
  it('are one a working day, and the weekend counts for Monday', () => {
    expect(nextNudgeAllowedAt(null, cuneo)).toBeNull();
    expect(nextNudgeAllowedAt(thursday, cuneo)).toEqual(at('2026-11-27T00:00:00+01:00'));
    expect(nextNudgeAllowedAt(at('2026-11-28T09:00:00+01:00'), cuneo)).toEqual(at('2026-12-01T00:00:00+01:00'));
  });
});

describe('a due instant in words', () => {
  const cases: [string, string, string][] = [
    ['2026-11-26T16:00:00+01:00', '2026-11-26T09:00:00+01:00', 'entro oggi alle 16:00'],
    ['2026-11-26T16:00:00+01:00', '2026-11-25T23:50:00+01:00', 'entro domani alle 16:00'],
    ['2026-11-26T17:00:00+01:00', '2026-11-23T09:00:00+01:00', 'entro gio 26 nov'],
    ['2026-11-26T10:10:00+01:00', '2026-11-23T09:00:00+01:00', 'entro gio 26 nov alle 10:10'],
    ['2027-01-07T17:00:00+01:00', '2026-12-23T09:00:00+01:00', 'entro gio 7 gen 2027'],
    ['2026-11-26T16:00:00+01:00', '2026-11-26T16:30:00+01:00', 'in ritardo da oggi alle 16:00'],
    ['2026-11-27T17:00:00+01:00', '2026-11-28T10:00:00+01:00', 'in ritardo da ven 27 nov alle 17:00'],
    ['2026-11-26T16:00:00+01:00', '2026-11-27T08:00:00+01:00', 'in ritardo di 1 giorno lavorativo'],
    ['2026-11-26T16:00:00+01:00', '2026-11-30T08:00:00+01:00', 'in ritardo di 2 giorni lavorativi'],
    ['2026-11-26T16:00:00+01:00', '2026-11-26T16:00:00+01:00', 'entro oggi alle 16:00'],
  ];
  it.each(cases)('due %s, read %s: %s', (due, now, words) => {
    expect(dueInWords(at(due), at(now), cuneo)).toBe(words);
  });
});
