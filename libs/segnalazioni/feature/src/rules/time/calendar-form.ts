import { FormArray, FormControl, FormGroup, Validators } from '@angular/forms';
import type { ServiceCalendarInput } from '@respi/segnalazioni/contract';
import { meantYear } from '../../filing/possible-day';

/** ISO 8601: 1 is Monday. */
export const WEEKDAYS = ['1', '2', '3', '4', '5', '6', '7'] as const;
export type WeekdayKey = (typeof WEEKDAYS)[number];

type Text = FormControl<string>;
export type StretchForm = FormGroup<{ from: Text; to: Text }>;
export type ClosureForm = FormGroup<{ from: Text; to: Text; name: Text }>;
export type CalendarForm = FormGroup<{
  hours: FormGroup<Record<WeekdayKey, FormArray<StretchForm>>>;
  closures: FormArray<ClosureForm>;
}>;

const text = (value: string): Text => new FormControl(value, { nonNullable: true, validators: Validators.required });

export function stretchForm(from: string, to: string): StretchForm {
  return new FormGroup({ from: text(from), to: text(to) });
}

export function closureForm(from = '', to = '', name = ''): ClosureForm {
  const day = (value: string): Text =>
    new FormControl(value, { nonNullable: true, validators: [Validators.required, meantYear] });
  return new FormGroup({ from: day(from), to: day(to), name: text(name) });
}

export function calendarForm({ hours, closures }: ServiceCalendarInput): CalendarForm {
  const stretches = (day: WeekdayKey) => new FormArray((hours[day] ?? []).map(({ from, to }) => stretchForm(from, to)));
  return new FormGroup({
    hours: new FormGroup(
      Object.fromEntries(WEEKDAYS.map((day) => [day, stretches(day)])) as Record<WeekdayKey, FormArray<StretchForm>>,
    ),
    closures: new FormArray(closures.map(({ from, to, name }) => closureForm(from, to, name))),
  });
}

export function calendarOf(form: CalendarForm): ServiceCalendarInput {
  const { hours, closures } = form.getRawValue();
  const open = WEEKDAYS.filter((day) => hours[day].length > 0).map((day) => [day, hours[day]] as const);
  return { hours: Object.fromEntries(open), closures };
}
