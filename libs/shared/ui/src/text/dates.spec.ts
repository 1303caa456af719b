import { birthDateText, byItalianOrder, dateTimeText, dayText, fullDayText, longDayText, relativeText } from './dates';

describe('dates in Italian', () => {
  it('are short, with the day of the week, in the time of Rome', () => {
    expect(dateTimeText('2026-11-22T13:05:00Z')).toBe('dom 22 nov 2026, 14:05');
    expect(dateTimeText('2026-07-01T22:30:00Z')).toBe('gio 2 lug 2026, 00:30');
    expect(dateTimeText(null)).toBe('');
  });

  it('keep a bare day as it is', () => {
    expect(dayText('2026-10-04')).toBe('dom 4 ott 2026');
  });

  it('are written out for the public, with the day of the week where they stand alone', () => {
    expect(longDayText('2026-11-09')).toBe('9 novembre 2026');
    expect(fullDayText('2026-11-09')).toBe('lunedì 9 novembre 2026');
    expect(longDayText(null)).toBe('');
  });

  it('say a birth date without the day of the week', () => {
    expect(birthDateText('1984-02-29')).toBe('29 feb 1984');
    expect(birthDateText(null)).toBe('');
  });

  it('say how long ago', () => {
    const now = new Date('2026-11-22T12:00:00Z');
    expect(relativeText('2026-11-22T10:00:00Z', now)).toBe('2 ore fa');
    expect(relativeText('2026-11-25T13:00:00Z', now)).toBe('tra 3 giorni');
    expect(relativeText('2026-11-21T11:00:00Z', now)).toBe('ieri');
    expect(relativeText('2026-11-22T11:59:40Z', now)).toBe('ora');
    expect(relativeText('2026-11-14T12:00:00Z', now)).toBe('una settimana fa');
    expect(relativeText('2025-11-01T12:00:00Z', now)).toBe('un anno fa');
  });

  it.each([
    ['2025-11-01T12:00:00Z', 'un anno fa'],
    ['2026-10-20T12:00:00Z', 'un mese fa'],
    ['2026-11-14T12:00:00Z', 'una settimana fa'],
    ['2026-11-22T11:00:00Z', "un'ora fa"],
    ['2026-11-22T11:59:00Z', 'un minuto fa'],
    ['2026-11-29T12:00:00Z', 'tra una settimana'],
    ['2026-11-22T13:00:00Z', "tra un'ora"],
    ['2026-11-22T11:49:00Z', '11 minuti fa'],
    ['2026-11-22T01:00:00Z', '11 ore fa'],
    ['2005-11-01T12:00:00Z', '21 anni fa'],
  ])('say one in a word and more in figures: %s', (instant, told) =>
    expect(relativeText(instant, new Date('2026-11-22T12:00:00Z'))).toBe(told),
  );

  it('sort names as a dictionary does', () => {
    expect(['Zeno', 'Èlia', 'elena', 'Àgata'].sort(byItalianOrder)).toEqual(['Àgata', 'elena', 'Èlia', 'Zeno']);
  });
});
