import { Pipe, type PipeTransform } from '@angular/core';

const month = new Intl.DateTimeFormat('it-IT', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** "marzo 2026" of `2026-03`. */
export function monthName(value: string): string {
  return month.format(new Date(`${value}-01T12:00:00Z`));
}

@Pipe({ name: 'month' })
export class MonthPipe implements PipeTransform {
  transform(value: string): string {
    return monthName(value);
  }
}
