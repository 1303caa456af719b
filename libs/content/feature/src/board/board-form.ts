import { FormControl, FormGroup, FormRecord, Validators } from '@angular/forms';
import {
  BOARD_ROLES,
  BOARD_TEXT_MAX,
  BOARD_TITLE_MAX,
  type BoardPost,
  type NewBoardPost,
  REMIND_DAYS_MAX,
} from '@respi/content/contract';
import { addDays, romeDay } from '@respi/shared/kernel';

/** What a post begins with: a month on the board, and a week before whoever has not read it hears of it. */
const DAYS_SHOWN = 30;
const DAYS_TO_REMINDER = 7;

export function boardForm(today: string = romeDay(new Date())) {
  const words = (max: number): FormControl<string> =>
    new FormControl('', { nonNullable: true, validators: [Validators.required, Validators.maxLength(max)] });
  const no = (): FormControl<boolean> => new FormControl(false, { nonNullable: true });
  return new FormGroup({
    title: words(BOARD_TITLE_MAX),
    text: words(BOARD_TEXT_MAX),
    whom: new FormControl<'everybody' | 'some'>('everybody', { nonNullable: true }),
    roles: new FormRecord<FormControl<boolean>>(Object.fromEntries(BOARD_ROLES.map((role) => [role, no()]))),
    units: new FormRecord<FormControl<boolean>>({}),
    receiptWanted: no(),
    remindAfterDays: new FormControl<number | null>(DAYS_TO_REMINDER, [
      Validators.min(1),
      Validators.max(REMIND_DAYS_MAX),
    ]),
    expiresOn: new FormControl(addDays(today, DAYS_SHOWN), { nonNullable: true, validators: [Validators.required] }),
    formOnly: no(),
    ofColleagues: no(),
  });
}
export type BoardForm = ReturnType<typeof boardForm>;

export function offerUnits({ controls: { units } }: BoardForm, codes: readonly string[]): void {
  for (const code of codes)
    if (!units.contains(code)) units.addControl(code, new FormControl(false, { nonNullable: true }));
}

/** A unit that was closed meanwhile is offered no more, and so leaves the post when it is saved. */
export function fillFromPost(form: BoardForm, post: BoardPost): void {
  const { title, text, roles, units, receiptWanted, remindAfterDays, expiresOn } = post;
  form.patchValue({
    ...{ title, text, receiptWanted, remindAfterDays, expiresOn },
    whom: roles.length + units.length > 0 ? 'some' : 'everybody',
    roles: Object.fromEntries(roles.map((role) => [role, true])),
    units: Object.fromEntries(units.map((unit) => [unit, true])),
  });
}

export function chosen(boxes: Readonly<Record<string, boolean>>): string[] {
  return Object.entries(boxes).flatMap(([name, yes]) => (yes ? [name] : []));
}

/** Ticks that are out of sight do not count. */
export function postBody(form: BoardForm): NewBoardPost {
  const { title, text, whom, roles, units, receiptWanted, remindAfterDays, expiresOn, ofColleagues } =
    form.getRawValue();
  const some = whom === 'some';
  return {
    title,
    text,
    roles: some ? BOARD_ROLES.filter((role) => roles[role]) : [],
    units: some ? chosen(units) : [],
    receiptWanted,
    remindAfterDays: receiptWanted ? remindAfterDays : null,
    expiresOn,
    ofColleagues,
  };
}
