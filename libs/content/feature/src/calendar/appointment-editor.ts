import { ChangeDetectionStrategy, Component, computed, inject, input, resource, signal } from '@angular/core';
import { FormControl, FormGroup, Validators } from '@angular/forms';
import { Router } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { APPOINTMENT_KINDS, type Appointment, type AppointmentKind, BOARD_ROLES } from '@respi/content/contract';
import { ROLES, type Role } from '@respi/identity/contract';
import { Api, CurrentNetwork, Intention, asProblem, loaded } from '@respi/shared/api-client';
import type { ProblemDocument } from '@respi/shared/contract';
import { Breadcrumb, FORM_PARTS, PageHeading, Problem, Skeleton, UnsavedChanges } from '@respi/shared/ui';

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
  private readonly router = inject(Router);
  private readonly saving = new Intention();
  protected readonly current = inject(CurrentNetwork);
  /** None for a new one. */
  readonly id = input<string>();

  protected readonly kinds = APPOINTMENT_KINDS;
  protected readonly roles = BOARD_ROLES;
  protected readonly busy = signal(false);
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
    if (this.busy()) return;
    this.busy.set(true);
    this.problem.set(null);
    const { kind, months, publicly, ...typed } = form.getRawValue();
    const body = bodyOf({ ...typed, publicly: publicly && kind === 'training' });
    try {
      const { id } = appointment
        ? await this.api.put<Appointment>(`/appointments/${appointment.id}`, body, { version: appointment.version })
        : await this.api.post<Appointment>('/appointments', { kind, months, ...body }, { intention: this.saving });
      this.saved = true;
      await this.router.navigateByUrl(this.current.link('riservata', 'calendario', id));
    } catch (error) {
      this.problem.set(linesTogether(asProblem(error)));
    } finally {
      this.busy.set(false);
    }
  }

  private async read(id: string | undefined) {
    const appointment =
      id === undefined ? null : await this.api.get<Appointment>(`/appointments/${encodeURIComponent(id)}`);
    return { appointment, form: appointmentForm(appointment) };
  }
}

function appointmentForm(before: Appointment | null) {
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
    agenda: words(12_000, before?.agenda.join('\n')),
    roles: new FormGroup(asked),
    units: words(2_000, before?.units.join(', ')),
  });
}

function bodyOf({
  roles,
  units,
  agenda,
  ...typed
}: Omit<ReturnType<AppointmentForm['getRawValue']>, 'kind' | 'months'>) {
  const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());
  const parts = (text: string, by: string): string[] =>
    text
      .split(by)
      .map((part) => part.trim())
      .filter((part) => part !== '');
  return {
    ...typed,
    ...{ place: orNull(typed.place), link: orNull(typed.link), trainer: orNull(typed.trainer) },
    description: orNull(typed.description),
    ...(typed.publicly
      ? { enrolment: orNull(typed.enrolment), enrolLink: orNull(typed.enrolLink) }
      : { enrolment: null, enrolLink: null }),
    agenda: parts(agenda, '\n'),
    roles: ROLES.filter((role) => roles[role]),
    units: parts(units, ','),
  };
}

/** Points and units stand in one field each: what is wrong with any of them is told there. */
function linesTogether(problem: ProblemDocument): ProblemDocument {
  const errors = (problem.errors ?? []).map((error) => ({
    ...error,
    path: error.path.replace(/^(agenda|units)\.\d+$/, '$1'),
  }));
  return { ...problem, errors };
}
