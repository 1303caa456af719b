import { AsyncPipe } from '@angular/common';
import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  resource,
  signal,
  viewChild,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
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
import {
  Breadcrumb,
  FORM_PARTS,
  FullDayPipe,
  PageHeading,
  Problem,
  Skeleton,
  UnsavedChanges,
  fullDayText,
  longDayText,
} from '@respi/shared/ui';
import { map, startWith } from 'rxjs';
import { ArchiveFile, CALLED_OTHERWISE } from './archive-file';
import { type ArchiveForm, archiveForm, archiveWords } from './archive-form';
import {
  ArchiveMeanwhile,
  type BothWrote,
  type WrittenField,
  bringIn,
  whatTheyDid,
  whoWasFirst,
} from './archive-meanwhile';

/** What came of a save after somebody else's. */
interface Meanwhile {
  readonly who: string;
  readonly what: string;
  readonly taken: readonly WrittenField[];
  readonly both: readonly BothWrote[];
}

/** A document being filed, with its file; or what is said of one being changed. */
@Component({
  selector: 'respi-archive-editor',
  imports: [
    ArchiveFile,
    ArchiveMeanwhile,
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
  private readonly transloco = inject(TranslocoService);
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
  /** As it was when it was opened, or when a colleague's words were brought in. */
  protected readonly document = linkedSignal(() => this.opened()?.document ?? null);
  protected readonly meetings = computed(() => {
    const offered = this.opened()?.meetings ?? [];
    // One that is older than those that are offered is not lost when something else is changed.
    const own = [this.opened()?.document?.appointment, this.document()?.appointment].filter((each) => !!each);
    return [...new Map([...own, ...offered].map((each) => [each.id, each])).values()];
  });
  protected readonly meanwhile = linkedSignal<unknown, Meanwhile | null>({
    source: () => this.opened(),
    computation: () => null,
  });
  protected readonly taken = computed(() =>
    (this.meanwhile()?.taken ?? []).map((name) => this.labelOf(name).toLocaleLowerCase('it')).join(', '),
  );
  protected readonly both = computed(() =>
    (this.meanwhile()?.both ?? []).map(({ name, theirs, mine }) => ({
      ...{ name, label: this.labelOf(name), theirs: this.shown(name, theirs), mine: this.shown(name, mine) },
    })),
  );
  private readonly box = viewChild(ArchiveMeanwhile);
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
    this.meanwhile.set(null);
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
      const state = { [CALLED_OTHERWISE]: this.file()?.calledOtherwise() ?? null };
      await this.router.navigateByUrl(this.current.link('riservata', 'archivio', id), { state });
    } catch (error) {
      const problem = asProblem(error);
      if (document !== null && problem.code === 'stale_version') await this.wasSecond(form, document, problem);
      else this.problem.set(problem);
    } finally {
      this.busy.set(false);
    }
  }

  /** For a field that both wrote. */
  protected takeTheirs(form: ArchiveForm, wanted: WrittenField): void {
    const field = this.meanwhile()?.both.find(({ name }) => name === wanted);
    if (!field) return;
    form.patchValue({ [wanted]: field.theirs });
    this.meanwhile.update(
      (seen) =>
        seen && {
          ...seen,
          taken: [...seen.taken, wanted],
          both: seen.both.filter(({ name }) => name !== wanted),
        },
    );
    // The button is gone with its field.
    this.box()?.focus();
  }

  /** Somebody else was here: says who, and what differs. What is written stays, and goes on from theirs when it is sent again. */
  private async wasSecond(form: ArchiveForm, before: ArchiveDocument, stale: ProblemDocument): Promise<void> {
    const { value: now, problem } = await loaded(this.api.get<ArchiveDocument>(`/archive-documents/${before.id}`));
    if (!now) {
      this.problem.set(problem);
      return;
    }
    const words = (key: string, values?: Record<string, string>): string =>
      this.transloco.translate(`archive.document.meanwhile.${key}`, values ?? {});
    const [who, what] = [whoWasFirst(stale, words), whatTheyDid(before, now, words, (name) => this.labelOf(name))];
    if (!now.availableActions.includes('edit')) {
      const gone: string = this.transloco.translate('archive.editor.meanwhile.gone');
      this.problem.set({ ...stale, title: who, detail: `${what} ${gone}` });
      return;
    }
    this.document.set(now);
    this.meanwhile.set({ who, what, ...bringIn(form, before, now) });
  }

  private labelOf(name: string): string {
    return this.transloco.translate(`archive.field.${name}`);
  }

  /** What a field holds, as the form shows it. */
  private shown(name: WrittenField, value: string): string {
    if (value === '') return '';
    if (name === 'kind' || name === 'language') return this.transloco.translate(`archive.${name}.${value}`);
    if (name === 'dated') return longDayText(value);
    if (name === 'topic') return this.opened()?.topics.find(({ code }) => code === value)?.label ?? value;
    if (name !== 'appointment') return value;
    const meeting = this.meetings().find(({ id }) => id === value);
    return meeting ? `${fullDayText(meeting.day)}, ${meeting.title}` : value;
  }

  private async read(id: string | undefined, appointment: string | undefined) {
    const [document, topics, { items }] = await Promise.all([
      id === undefined ? null : this.api.get<ArchiveDocument>(`/archive-documents/${encodeURIComponent(id)}`),
      this.api.get<readonly CodeListEntry[]>('/topics'),
      this.api.get<ArchiveAppointments>('/archive-documents/appointments'),
    ]);
    const known = items.some((each) => each.id === appointment) ? (appointment ?? null) : null;
    const form = archiveForm(document, known);
    const { kind } = form.controls;
    return {
      ...{ document, form, topics, meetings: items },
      ofMeetings: kind.valueChanges.pipe(
        startWith(kind.value),
        map((chosen) => chosen !== '' && KINDS_OF_APPOINTMENTS.includes(chosen)),
      ),
    };
  }
}
