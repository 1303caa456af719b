import { ChangeDetectionStrategy, Component, computed, inject, input, resource, signal } from '@angular/core';
import { FormControl, FormGroup, FormRecord, Validators } from '@angular/forms';
import { Router } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { APPOINTMENT_KINDS, type Appointment, type AppointmentKind, BOARD_ROLES } from '@respi/content/contract';
import { ROLES, type Role } from '@respi/identity/contract';
import { Api, CurrentNetwork, Intention, asProblem, asksToAnswerFor, loaded } from '@respi/shared/api-client';
import type { ProblemDocument } from '@respi/shared/contract';
import { romeDay } from '@respi/shared/kernel';
import {
  Breadcrumb,
  Dialogs,
  FORM_PARTS,
  PageHeading,
  Problem,
  type Question,
  Skeleton,
  UnsavedChanges,
  fullDayText,
} from '@respi/shared/ui';
import { type NamedUnit, unitsOfNetwork } from '../board/units-of-network';

type AppointmentForm = ReturnType<typeof appointmentForm>;

/** A meeting or a training being planned or changed. */
@Component({
  selector: 'respi-appointment-editor',
  imports: [Breadcrumb, FORM_PARTS, PageHeading, Problem, Skeleton, TranslocoPipe],
  templateUrl: './appointment-editor.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AppointmentEditor {
  private readonly api = inject(Api);
  private readonly dialogs = inject(Dialogs);
  private readonly router = inject(Router);
  private readonly transloco = inject(TranslocoService);
  private readonly saving = new Intention();
  protected readonly current = inject(CurrentNetwork);
  /** None for a new one. */
  readonly id = input<string>();

  protected readonly kinds = APPOINTMENT_KINDS;
  protected readonly roles = BOARD_ROLES;
  protected readonly busy = signal(false);
  /** Once something looked like a name the box stays: what is ticked must not vanish. */
  protected readonly asksAboutName = signal(false);
  protected readonly problem = signal<ProblemDocument | null>(null);
  protected readonly reading = resource({
    params: () => ({ id: this.id() }),
    loader: ({ params }) => loaded(this.read(params.id)),
  });
  protected readonly opened = computed(() => this.reading.value()?.value ?? null);
  private saved = false;

  constructor() {
    inject(UnsavedChanges).watch(() => !this.saved && (this.opened()?.form.dirty ?? false));
  }

  protected async save(form: AppointmentForm, appointment: Appointment | null): Promise<void> {
    if (this.busy() || !(await this.meansThatDay(form.controls.day.value, appointment))) return;
    this.busy.set(true);
    this.problem.set(null);
    const { kind, months, publicly, ...typed } = form.getRawValue();
    const body = bodyOf({ ...typed, publicly: publicly && kind === 'training' }, kind);
    try {
      const { id } = appointment
        ? await this.api.put<Appointment>(`/appointments/${appointment.id}`, body, { version: appointment.version })
        : await this.api.post<Appointment>('/appointments', { kind, months, ...body }, { intention: this.saving });
      this.saved = true;
      await this.router.navigateByUrl(this.current.link('riservata', 'calendario', id));
    } catch (error) {
      const line = (at: number): string => this.words('line', { line: at });
      const problem = asProblem(error);
      if (asksToAnswerFor(problem)) this.asksAboutName.set(true);
      this.problem.set(linesTogether(problem, form.controls.agenda.value, body.units, line));
    } finally {
      this.busy.set(false);
    }
  }

  /** A wrong year is easily typed; what was held and is recorded late is meant. */
  private async meansThatDay(day: string, before: Appointment | null): Promise<boolean> {
    if (day === before?.day || day >= romeDay(new Date())) return true;
    return this.dialogs.confirm({
      title: this.words('pastTitle'),
      text: this.words('pastText', { day: fullDayText(day) }),
      confirm: this.words('past'),
    } satisfies Question);
  }

  private async read(id: string | undefined) {
    const [appointment, units] = await Promise.all([
      id === undefined ? null : this.api.get<Appointment>(`/appointments/${encodeURIComponent(id)}`),
      unitsOfNetwork(this.api),
    ]);
    // One that was closed since, or coordinates, is in its box too: nothing leaves an invitation unseen.
    const others = (appointment?.units ?? [])
      .map((code, at) => ({ code, name: appointment?.unitNames[at] ?? code }))
      .filter(({ code }) => !units.some((unit) => unit.code === code));
    const offered = [...units, ...others];
    return { appointment, units: offered, form: appointmentForm(appointment, offered) };
  }

  private words(key: string, values: Record<string, unknown> = {}): string {
    return this.transloco.translate(`content.calendar.${key}`, values);
  }
}

export function appointmentForm(before: Appointment | null, units: readonly NamedUnit[]) {
  const words = (max: number, value: string | null | undefined) =>
    new FormControl(value ?? '', { nonNullable: true, validators: [Validators.maxLength(max)] });
  const wanted = (value: string | undefined) =>
    new FormControl(value ?? '', { nonNullable: true, validators: [Validators.required] });
  const asked = Object.fromEntries(
    ROLES.map((role) => [role, new FormControl(before?.roles.includes(role) ?? false, { nonNullable: true })]),
  ) as Record<Role, FormControl<boolean>>;
  return new FormGroup({
    kind: new FormControl<AppointmentKind>(before?.kind ?? 'team_meeting', { nonNullable: true }),
    title: new FormControl(before?.title ?? '', {
      nonNullable: true,
      validators: [Validators.required, Validators.maxLength(150)],
    }),
    day: wanted(before?.day),
    begins: wanted(before?.begins),
    ends: wanted(before?.ends),
    months: new FormControl(1, { nonNullable: true, validators: [Validators.min(1), Validators.max(12)] }),
    place: words(200, before?.place),
    link: words(1_000, before?.link),
    trainer: words(200, before?.trainer),
    places: new FormControl<number | null>(before?.places ?? null, {
      validators: [Validators.min(1), Validators.max(1_000)],
    }),
    description: words(2_000, before?.description),
    publicly: new FormControl(before?.publicly ?? false, { nonNullable: true }),
    enrolment: words(500, before?.enrolment),
    enrolLink: words(1_000, before?.enrolLink),
    namesNobody: new FormControl(false, { nonNullable: true }),
    agenda: words(12_000, before?.agenda.join('\n')),
    roles: new FormGroup(asked),
    units: new FormRecord<FormControl<boolean>>(
      Object.fromEntries(
        units.map(({ code }) => [code, new FormControl(before?.units.includes(code) ?? false, { nonNullable: true })]),
      ),
    ),
  });
}

/** What only a training has is not sent of a team meeting. */
export function bodyOf(
  { roles, units, agenda, ...typed }: Omit<ReturnType<AppointmentForm['getRawValue']>, 'kind' | 'months'>,
  kind: AppointmentKind,
) {
  const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());
  const training = kind === 'training';
  return {
    ...typed,
    ...{ place: orNull(typed.place), link: orNull(typed.link) },
    ...(training ? { trainer: orNull(typed.trainer) } : { trainer: null, places: null }),
    description: orNull(typed.description),
    ...(typed.publicly
      ? { enrolment: orNull(typed.enrolment), enrolLink: orNull(typed.enrolLink) }
      : { enrolment: null, enrolLink: null }),
    agenda: linesOf(agenda).map(({ text }) => text),
    roles: ROLES.filter((role) => roles[role]),
    units: Object.keys(units).filter((code) => units[code]),
  };
}

/** Those that say something, with their place among all that are on the screen. */
function linesOf(text: string): { readonly text: string; readonly line: number }[] {
  return text
    .split('\n')
    .map((each, at) => ({ text: each.trim(), line: at + 1 }))
    .filter((each) => each.text !== '');
}

/** Points stand in one field: what is wrong with any of them is told there, with its line. A unit has its own box. */
export function linesTogether(
  problem: ProblemDocument,
  agenda: string,
  units: readonly string[],
  lineOf: (line: number) => string,
): ProblemDocument {
  const lines = linesOf(agenda);
  const errors: NonNullable<ProblemDocument['errors']> = [];
  for (const error of problem.errors ?? []) {
    const [, list, at] = /^(agenda|units)\.(\d+)$/.exec(error.path) ?? [];
    if (list === undefined) errors.push(error);
    else if (list === 'units') errors.push({ ...error, path: `units.${units[Number(at)]}` });
    else {
      const message = `${lineOf(lines[Number(at)]?.line ?? Number(at) + 1)}: ${error.message}`;
      const known = errors.find(({ path }) => path === 'agenda');
      if (known) known.message += ` ${message}`;
      else errors.push({ ...error, path: 'agenda', message });
    }
  }
  return { ...problem, errors };
}
