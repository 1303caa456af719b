import { DecimalPipe } from '@angular/common';
import { ChangeDetectionStrategy, Component, DOCUMENT, computed, inject, input, resource, signal } from '@angular/core';
import { FormControl, FormGroup, FormRecord, Validators } from '@angular/forms';
import { RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { Appointment, AppointmentAction, InvitedList } from '@respi/content/contract';
import { Api, CurrentNetwork, Session, asProblem, loaded } from '@respi/shared/api-client';
import type { ProblemDocument } from '@respi/shared/contract';
import {
  Alert,
  Breadcrumb,
  Dialogs,
  FORM_PARTS,
  FullDayPipe,
  PageHeading,
  Problem,
  type Question,
  ReasonDialog,
  Skeleton,
  StateLabel,
  UnsavedChanges,
} from '@respi/shared/ui';
import { AppointmentDocuments } from '../archive/appointment-documents';
import { APPOINTMENT_TONES } from './appointment-tones';
import { saveFile } from './save-file';

/** One meeting: when, where and what about; who is invited answers, and the coordination records who was there. */
@Component({
  selector: 'respi-appointment-page',
  imports: [
    DecimalPipe,
    Alert, AppointmentDocuments, Breadcrumb, FORM_PARTS, FullDayPipe, PageHeading, Problem, RouterLink, Skeleton, StateLabel, TranslocoPipe,
  ], // prettier-ignore
  templateUrl: './appointment-page.html',
  styles: `
    .text {
      white-space: pre-line;
      overflow-wrap: anywhere;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AppointmentPage {
  private readonly api = inject(Api);
  private readonly dialogs = inject(Dialogs);
  private readonly document = inject(DOCUMENT);
  private readonly transloco = inject(TranslocoService);
  private readonly coordinates = inject(Session).hasRole('coordinator');
  protected readonly current = inject(CurrentNetwork);
  protected readonly tones = APPOINTMENT_TONES;
  readonly id = input.required<string>();

  protected readonly busy = signal(false);
  protected readonly done = signal('');
  protected readonly refused = signal<ProblemDocument | null>(null);
  protected readonly unrecorded = signal<ProblemDocument | null>(null);
  private readonly acted = signal<Appointment | null>(null);
  protected readonly reading = resource({
    params: () => ({ id: this.id() }),
    loader: ({ params }) => loaded(this.read(params.id)),
  });
  protected readonly opened = computed(() => this.reading.value()?.value ?? null);
  protected readonly appointment = computed(() => this.acted() ?? this.opened()?.appointment ?? null);

  constructor() {
    inject(UnsavedChanges).watch(() => this.opened()?.form.dirty ?? false);
  }

  protected may(action: AppointmentAction): boolean {
    return this.appointment()?.availableActions.includes(action) ?? false;
  }

  protected answer(coming: boolean): Promise<void> {
    return this.act(coming ? 'answeredYes' : 'answeredNo', ({ id }) =>
      this.api.put<Appointment>(`/appointments/${id}/answer`, { coming }),
    );
  }

  protected async cancel(): Promise<void> {
    const reason = await this.dialogs.open<string>(ReasonDialog, {
      title: this.words('cancelTitle'),
      text: this.words('cancelText'),
      confirm: this.words('cancel'),
      danger: true,
    } satisfies Question);
    if (!reason) return;
    await this.act('cancelled', ({ id, version }) =>
      this.api.post<Appointment>(`/appointments/${id}/cancel`, { reason }, { version }),
    );
  }

  protected async record(): Promise<void> {
    const [appointment, opened] = [this.appointment(), this.opened()];
    if (!appointment || !opened || this.busy()) return;
    const { externals, hours, people } = opened.form.getRawValue();
    const present = Object.entries(people)
      .filter(([, there]) => there)
      .map(([accountId]) => accountId);
    this.busy.set(true);
    this.unrecorded.set(null);
    try {
      const { id, version } = appointment;
      const body = { present, externals, hours };
      this.acted.set(await this.api.put<Appointment>(`/appointments/${id}/attendance`, body, { version }));
      opened.form.markAsPristine();
      this.done.set(this.words('recorded'));
    } catch (error) {
      this.unrecorded.set(asProblem(error));
    } finally {
      this.busy.set(false);
    }
  }

  protected async download({ id }: Appointment): Promise<void> {
    this.refused.set(null);
    try {
      saveFile(this.document, await this.api.getBlob(`/appointments/${id}/calendar-file`), 'appuntamento.ics');
    } catch (error) {
      this.refused.set(asProblem(error));
    }
  }

  protected again(): void {
    this.acted.set(null);
    this.reading.reload();
  }

  private async act(told: string, send: (appointment: Appointment) => Promise<Appointment>): Promise<void> {
    const appointment = this.appointment();
    if (!appointment || this.busy()) return;
    this.busy.set(true);
    this.refused.set(null);
    this.done.set('');
    try {
      this.acted.set(await send(appointment));
      this.done.set(this.words(told));
    } catch (error) {
      this.refused.set(asProblem(error));
    } finally {
      this.busy.set(false);
    }
  }

  private async read(id: string) {
    const path = `/appointments/${encodeURIComponent(id)}`;
    const [appointment, invited] = await Promise.all([
      this.api.get<Appointment>(path),
      this.coordinates ? this.api.get<InvitedList>(`${path}/invited`) : { items: [] },
    ]);
    return { appointment, people: invited.items, form: attendanceForm(appointment, invited.items) };
  }

  private words(key: string): string {
    return this.transloco.translate(`content.calendar.${key}`);
  }
}

/** Who said that they would come is taken for present, until somebody says otherwise. */
function attendanceForm({ attendance, begins, ends }: Appointment, people: InvitedList['items']) {
  const minutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
  const halfHours = Math.max(1, Math.round((minutes(ends) - minutes(begins)) / 30));
  return new FormGroup({
    people: new FormRecord(
      Object.fromEntries(
        people.map(({ accountId, coming, present }) => [
          accountId,
          new FormControl((attendance ? present : coming) ?? false, { nonNullable: true }),
        ]),
      ),
    ),
    externals: new FormControl(attendance?.externals ?? 0, {
      nonNullable: true,
      validators: [Validators.required, Validators.min(0)],
    }),
    hours: new FormControl(attendance?.hours ?? halfHours / 2, {
      nonNullable: true,
      validators: [Validators.required, Validators.min(0.5), Validators.max(24)],
    }),
  });
}
