import {
  ChangeDetectionStrategy,
  Component,
  DOCUMENT,
  type ElementRef,
  computed,
  inject,
  input,
  resource,
  signal,
  viewChild,
} from '@angular/core';
import { FormControl, FormGroup, Validators } from '@angular/forms';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import {
  type ArchiveAction,
  type ArchiveDocument,
  type ArchiveUpload,
  type ArchiveVersion,
  fileNameOf,
} from '@respi/content/contract';
import type { CodeListEntry } from '@respi/identity/contract';
import { Api, CurrentNetwork, asProblem, loaded } from '@respi/shared/api-client';
import type { ProblemDocument } from '@respi/shared/contract';
import {
  Alert,
  Breadcrumb,
  DateTimePipe,
  Dialogs,
  FORM_PARTS,
  Icon,
  FullDayPipe,
  LongDayPipe,
  PageHeading,
  Problem,
  type Question,
  ReasonDialog,
  Skeleton,
  StateLabel,
  UnsavedChanges,
} from '@respi/shared/ui';
import { saveFile } from '../calendar/save-file';
import { ArchiveFile, CALLED_OTHERWISE } from './archive-file';
import { whatTheyDid, whoWasFirst } from './archive-meanwhile';
import { FileSizePipe } from './file-size';

/** One document: what it is, its versions, who may read it. */
@Component({
  selector: 'respi-archive-document-page',
  imports: [
    Alert, ArchiveFile, Breadcrumb, DateTimePipe, FORM_PARTS, FileSizePipe, FullDayPipe, Icon, LongDayPipe, PageHeading, Problem,
    RouterLink, Skeleton, StateLabel, TranslocoPipe,
  ], // prettier-ignore
  templateUrl: './archive-document-page.html',
  styles: `
    .text {
      white-space: pre-line;
      overflow-wrap: anywhere;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ArchiveDocumentPage {
  private readonly api = inject(Api);
  private readonly dialogs = inject(Dialogs);
  private readonly page = inject(DOCUMENT);
  private readonly transloco = inject(TranslocoService);
  private readonly outcome = viewChild<ElementRef<HTMLElement>>('outcome');
  private readonly file = viewChild(ArchiveFile);
  protected readonly current = inject(CurrentNetwork);
  readonly id = input.required<string>();

  protected readonly busy = signal(false);
  protected readonly sending = signal(false);
  protected readonly adding = signal(false);
  protected readonly upload = signal<ArchiveUpload | null>(null);
  protected readonly fileWanted = signal(false);
  protected readonly done = signal('');
  /** Of the file that was just kept: how its name ended, which is not how it is given back. */
  protected readonly calledOtherwise = signal(
    endingIn(inject(Router).currentNavigation()?.extras.state ?? this.page.defaultView?.history.state),
  );
  protected readonly refused = signal<ProblemDocument | null>(null);
  protected readonly notAdded = signal<ProblemDocument | null>(null);
  protected readonly notPublished = signal<ProblemDocument | null>(null);
  private readonly acted = signal<ArchiveDocument | null>(null);
  protected readonly reading = resource({
    params: () => ({ id: this.id() }),
    loader: ({ params }) => loaded(this.read(params.id)),
  });
  protected readonly document = computed(() => this.acted() ?? this.reading.value()?.value?.document ?? null);
  protected readonly topic = computed(() => {
    const code = this.document()?.topic;
    return this.reading.value()?.value?.topics.find((each) => each.code === code)?.label ?? null;
  });
  protected readonly versionForm = new FormGroup({
    note: new FormControl('', { nonNullable: true, validators: [Validators.required, Validators.maxLength(300)] }),
    readThrough: new FormControl(false, { nonNullable: true }),
  });
  protected readonly publication = new FormGroup({ readThrough: new FormControl(false, { nonNullable: true }) });

  constructor() {
    inject(UnsavedChanges).watch(() => this.versionForm.dirty || this.upload() !== null || this.sending());
  }

  protected may(action: ArchiveAction): boolean {
    return this.document()?.availableActions.includes(action) ?? false;
  }

  protected async download({ id, title }: ArchiveDocument, { version, type }: ArchiveVersion): Promise<void> {
    this.refused.set(null);
    try {
      const file = await this.api.getBlob(`/archive-documents/${id}/versions/${version}/file`);
      saveFile(this.page, file, fileNameOf(title, version, type));
    } catch (error) {
      this.refused.set(asProblem(error));
    }
  }

  protected async addVersion(): Promise<void> {
    const upload = this.upload();
    this.fileWanted.set(upload === null);
    if (upload === null) {
      this.file()?.focus();
      return;
    }
    const body = { upload: upload.id, ...this.versionForm.getRawValue() };
    const ending = this.file()?.calledOtherwise() ?? null;
    if (!(await this.act('versions', body, 'versionAdded', this.notAdded))) return;
    this.calledOtherwise.set(ending);
    this.endAdding();
  }

  protected endAdding(): void {
    this.adding.set(false);
    this.upload.set(null);
    this.fileWanted.set(false);
    this.notAdded.set(null);
    this.versionForm.reset();
  }

  protected async publish(): Promise<void> {
    await this.act('publish', this.publication.getRawValue(), 'published', this.notPublished);
    this.publication.reset();
  }

  protected unpublish(): Promise<boolean> {
    return this.act('unpublish', {}, 'unpublished', this.refused);
  }

  protected restore(): Promise<boolean> {
    return this.act('restore', {}, 'restored', this.refused);
  }

  protected async withdraw({ title }: ArchiveDocument): Promise<void> {
    const reason = await this.dialogs.open<string>(ReasonDialog, {
      title: this.words('withdrawTitle', { title }),
      text: this.words('withdrawText'),
      confirm: this.words('withdraw'),
      danger: true,
    } satisfies Question);
    if (reason) await this.act('withdraw', { reason }, 'withdrawn', this.refused);
  }

  protected again(): void {
    this.refused.set(null);
    this.acted.set(null);
    this.reading.reload();
  }

  private async act(
    what: string,
    body: object,
    told: string,
    problem: { set: (problem: ProblemDocument | null) => void },
  ): Promise<boolean> {
    const document = this.document();
    if (!document || this.busy()) return false;
    this.busy.set(true);
    this.done.set('');
    for (const each of [this.refused, this.notAdded, this.notPublished]) each.set(null);
    try {
      const { id, version } = document;
      this.acted.set(await this.api.post<ArchiveDocument>(`/archive-documents/${id}/${what}`, body, { version }));
      this.done.set(this.words(told));
      // The button is gone with what it did.
      this.outcome()?.nativeElement.focus();
      return true;
    } catch (error) {
      const told = asProblem(error);
      problem.set(told.code === 'stale_version' ? await this.meanwhile(document, told) : told);
      return false;
    } finally {
      this.busy.set(false);
    }
  }

  /** Somebody else was here: says what they did. The next press is about what is there now, and what was typed stays. */
  private async meanwhile(before: ArchiveDocument, stale: ProblemDocument): Promise<ProblemDocument> {
    const { value: now, problem } = await loaded(this.api.get<ArchiveDocument>(`/archive-documents/${before.id}`));
    if (!now) return problem;
    const words = (key: string, values?: Record<string, string>): string => this.words(`meanwhile.${key}`, values);
    const labelOf = (name: string): string => this.transloco.translate(`archive.field.${name}`);
    const changed = whatTheyDid(before, now, words, labelOf);
    const keeps = !this.adding() || now.availableActions.includes('add_version');
    if (keeps) this.acted.set(now);
    return {
      ...stale,
      title: whoWasFirst(stale, words),
      detail: `${changed} ${this.words(keeps ? 'meanwhile.look' : 'meanwhile.copy')}`,
    };
  }

  private async read(id: string) {
    const [document, topics] = await Promise.all([
      this.api.get<ArchiveDocument>(`/archive-documents/${encodeURIComponent(id)}`),
      this.api.get<readonly CodeListEntry[]>('/topics'),
    ]);
    this.acted.set(null);
    return { document, topics };
  }

  private words(key: string, params: Record<string, string> = {}): string {
    return this.transloco.translate(`archive.document.${key}`, params);
  }
}

/** What the page of the form says of the file that it filed. */
function endingIn(state: unknown): string | null {
  if (typeof state !== 'object' || state === null || !(CALLED_OTHERWISE in state)) return null;
  const ending = state[CALLED_OTHERWISE];
  return typeof ending === 'string' && /^[a-z]{1,5}$/.test(ending) ? ending : null;
}
