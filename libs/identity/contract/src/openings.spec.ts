import { openingsOf, openingsText, weeklyHours } from './openings';

const week = (monday: string) => {
  const none = { '2': [], '3': [], '4': [], '5': [], '6': [], '7': [] };
  return { '1': openingsOf(monday) ?? [], ...none };
};

it.each([
  ['9-12:30, 14-17', '9-12:30, 14-17', 6.5],
  ['09:00 – 12.30 e 14-17', '9-12:30, 14-17', 6.5],
  ['', '', 0],
])('reads %s', (typed, said, hours) => {
  const openings = openingsOf(typed);
  expect(openings && openingsText(openings)).toBe(said);
  expect(weeklyHours(week(typed))).toBe(hours);
});

it.each(['9', 'mattina', '12-9', '9-25', '9-12, 11-13', '9:75-10'])('refuses %s', (typed) => {
  expect(openingsOf(typed)).toBeNull();
});
