import { AsyncPipe } from '@angular/common';
import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  resource,
  signal,
  viewChild,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import {
  ARCHIVE_KINDS,
  ARCHIVE_LANGUAGES,
  type ArchiveAppointments,
  type ArchiveDocument,
  type ArchiveUpload,
  KINDS_OF_APPOINTMENTS,
} from '@respi/content/contract';
import type { CodeListEntry } from '@respi/identity/contract';
import { Api, CurrentNetwork, Intention, asProblem, loaded } from '@respi/shared/api-client';
import type { ProblemDocument } from '@respi/shared/contract';
import { Breadcrumb, FORM_PARTS, FullDayPipe, PageHeading, Problem, Skeleton, UnsavedChanges } from '@respi/shared/ui';
import { map, startWith } from 'rxjs';
import { ArchiveFile } from './archive-file';
import { type ArchiveForm, archiveForm, archiveWords } from './archive-form';

/** A document being filed, with its file; or what is said of one being changed. */
@Component({
  selector: 'respi-archive-editor',
  imports: [
    ArchiveFile,
    AsyncPipe,
    Breadcrumb,
    FORM_PARTS,
    FullDayPipe,
    PageHeading,
    Problem,
    RouterLink,
    Skeleton,
    TranslocoPipe,
  ],
  templateUrl: './archive-editor.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ArchiveEditor {
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly saving = new Intention();
  private readonly file = viewChild(ArchiveFile);
  protected readonly current = inject(CurrentNetwork);
  /** None for a new one. */
  readonly id = input<string>();
  /** `?incontro=`: the meeting from whose page one comes. */
  readonly incontro = input<string>();

  protected readonly kinds = ARCHIVE_KINDS;
  protected readonly languages = ARCHIVE_LANGUAGES;
  protected readonly busy = signal(false);
  protected readonly sending = signal(false);
  protected readonly upload = signal<ArchiveUpload | null>(null);
  protected readonly fileWanted = signal(false);
  protected readonly problem = signal<ProblemDocument | null>(null);
  protected readonly reading = resource({
    params: () => ({ id: this.id(), appointment: this.incontro() }),
    loader: ({ params }) => loaded(this.read(params.id, params.appointment)),
  });
  protected readonly opened = computed(() => this.reading.value()?.value ?? null);
  private saved = false;

  constructor() {
    inject(UnsavedChanges).watch(
      () => !this.saved && ((this.opened()?.form.dirty ?? false) || this.upload() !== null || this.sending()),
    );
  }

  protected back(document: ArchiveDocument | null): string {
    return this.current.link('riservata', 'archivio', ...(document ? [document.id] : []));
  }

  protected async save(form: ArchiveForm, document: ArchiveDocument | null): Promise<void> {
    if (this.busy()) return;
    const upload = this.upload();
    this.fileWanted.set(document === null && upload === null);
    if (document === null && upload === null) {
      this.file()?.focus();
      return;
    }
    this.busy.set(true);
    this.problem.set(null);
    try {
      const words = archiveWords(form);
      const { readThrough } = form.getRawValue();
      const { id } = document
        ? await this.api.put<ArchiveDocument>(
            `/archive-documents/${document.id}`,
            { ...words, readThrough },
            { version: document.version },
          )
        : await this.api.post<ArchiveDocument>(
            '/archive-documents',
            { ...words, upload: upload?.id },
            { intention: this.saving },
          );
      this.saved = true;
      await this.router.navigateByUrl(this.current.link('riservata', 'archivio', id));
    } catch (error) {
      this.problem.set(asProblem(error));
    } finally {
      this.busy.set(false);
    }
  }

  private async read(id: string | undefined, appointment: string | undefined) {
    const [document, topics, { items }] = await Promise.all([
      id === undefined ? null : this.api.get<ArchiveDocument>(`/archive-documents/${encodeURIComponent(id)}`),
      this.api.get<readonly CodeListEntry[]>('/topics'),
      this.api.get<ArchiveAppointments>('/archive-documents/appointments'),
    ]);
    const own = document?.appointment;
    // One that is older than those that are offered is not lost when something else is changed.
    const meetings = own && !items.some((each) => each.id === own.id) ? [own, ...items] : items;
    const known = meetings.some((each) => each.id === appointment) ? (appointment ?? null) : null;
    const form = archiveForm(document, known);
    const { kind } = form.controls;
    return {
      ...{ document, form, topics, meetings },
      ofMeetings: kind.valueChanges.pipe(
        startWith(kind.value),
        map((chosen) => chosen !== '' && KINDS_OF_APPOINTMENTS.includes(chosen)),
      ),
    };
  }
}
