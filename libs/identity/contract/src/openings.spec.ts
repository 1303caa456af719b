import { openingsInWords, openingsOf, openingsText, weeklyHours, wrongOpenings } from './openings';

const week = (monday: string) => {
  const none = { '2': [], '3': [], '4': [], '5': [], '6': [], '7': [] };
  return { '1': openingsOf(monday) ?? [], ...none };
};

it.each([
  ['9-12:30, 14-17', '9-12:30, 14-17', 6.5],
  ['09:00 – 12.30 e 14-17', '9-12:30, 14-17', 6.5],
  ['14-17, 9-12:30', '9-12:30, 14-17', 6.5],
  ['', '', 0],
])('reads %s', (typed, said, hours) => {
  const openings = openingsOf(typed);
  expect(openings && openingsText(openings)).toBe(said);
  expect(weeklyHours(week(typed))).toBe(hours);
});

it.each([
  ['9', 'unreadable'],
  ['mattina', 'unreadable'],
  ['9-25', 'unreadable'],
  ['9:75-10', 'unreadable'],
  ['12-9', 'reversed'],
  ['9-9', 'reversed'],
  ['9-12, 11-13', 'overlapping'],
  ['11-13, 9-12', 'overlapping'],
])('refuses %s as %s', (typed, why) => {
  expect(openingsOf(typed)).toBeNull();
  expect(wrongOpenings(typed)).toBe(why);
});

it('has nothing against hours that follow one another at once', () => {
  expect(wrongOpenings('9-12, 12-14')).toBeNull();
});

it('says a week to the public, a day after the other, and nothing of a week without hours', () => {
  const days = { ...week('9-12:30, 14-17'), '4': openingsOf('15-18') ?? [] };
  expect(openingsInWords(days)).toBe('lunedì 9:00-12:30, 14:00-17:00; giovedì 15:00-18:00');
  expect(openingsInWords(week(''))).toBeNull();
});
