/** `2026-03-29` as a person reads it: `29/03/2026`. */
export function italianDay(day: string): string {
  return day.split('-').reverse().join('/');
}
