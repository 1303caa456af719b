import { addDays, lastOfMonth } from '@respi/shared/kernel';

/** The weeks of a month, each with seven days, `null` where a day is another month's. @param firstWeekday 1 is Monday, 7 Sunday */
export function monthWeeks(month: string, firstWeekday: number): (string | null)[][] {
  const first = `${month}-01`;
  const last = lastOfMonth(first);
  const weekday = new Date(`${first}T00:00:00Z`).getUTCDay() || 7;
  let day = addDays(first, -((weekday - firstWeekday + 7) % 7));
  const weeks: (string | null)[][] = [];
  while (day <= last) {
    const begins = day;
    weeks.push(
      Array.from({ length: 7 }, (_, at) => addDays(begins, at)).map((each) =>
        each >= first && each <= last ? each : null,
      ),
    );
    day = addDays(begins, 7);
  }
  return weeks;
}

/** By which day a week begins where the page is read: 1 is Monday, which is what no browser that cannot tell gets. */
export function firstWeekdayOf(locale: string): number {
  const told = new Intl.Locale(locale) as Intl.Locale & {
    readonly weekInfo?: { readonly firstDay: number };
    readonly getWeekInfo?: () => { readonly firstDay: number };
  };
  return (told.getWeekInfo?.() ?? told.weekInfo)?.firstDay ?? 1;
}
