import {
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  type ElementRef,
  computed,
  inject,
  input,
  model,
  signal,
  viewChild,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { PercentPipe } from '@angular/common';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ArchiveUpload } from '@respi/content/contract';
import { Api, CurrentNetwork, asProblem } from '@respi/shared/api-client';
import type { ProblemDocument } from '@respi/shared/contract';
import { Alert, Button, Icon, Problem } from '@respi/shared/ui';
import { FileSizePipe } from './file-size';
import { type NotSent, type ReadFile, readFile, sendFile } from './send-file';

/** In the state of the navigation to a document that was just filed: how the name of its file ended, where it promised something else. */
export const CALLED_OTHERWISE = 'calledOtherwise';

/** Takes a file and sends it, part by part; what was cut off goes on where it was. `sent` is the file once the archive has it. */
@Component({
  selector: 'respi-archive-file',
  imports: [Alert, Button, FileSizePipe, Icon, PercentPipe, Problem, RouterLink, TranslocoPipe],
  template: `
    <div class="r-field" [class.r-field-invalid]="refused() !== null || wanted()">
      <label class="r-label" [attr.for]="fieldId">{{ 'archive.file.label' | transloco }}</label>
      <p class="r-hint" [id]="fieldId + '-aiuto'">{{ 'archive.file.hint' | transloco }}</p>
      <input
        #field
        class="form-control r-control"
        type="file"
        accept=".pdf,.docx,.odt,.xlsx,.ods,.pptx,.odp,.txt,.csv,.png,.jpg,.jpeg"
        [id]="fieldId"
        [attr.aria-describedby]="fieldId + '-aiuto ' + fieldId + '-errore'"
        [attr.aria-invalid]="refused() !== null || wanted() ? 'true' : null"
        (change)="take()"
      />
      <p class="r-error" [id]="fieldId + '-errore'" role="alert">
        @if (refused(); as why) {
          <respi-icon name="warning-circle" /> {{ 'archive.file.refused.' + why | transloco }}
        } @else if (wanted()) {
          <respi-icon name="warning-circle" /> {{ 'archive.file.wanted' | transloco }}
        }
      </p>
    </div>
    @if (twin(); as document) {
      <respi-alert kind="warning" [title]="'archive.file.twin' | transloco">
        <p class="mb-0">
          <a [routerLink]="current.link('riservata', 'archivio', document)">{{ 'archive.file.toTwin' | transloco }}</a>
        </p>
      </respi-alert>
    }
    <respi-problem [problem]="problem()" />
    @if (problem() && read()) {
      <p>
        <button respiButton="secondary" type="button" (click)="send()">
          <respi-icon name="refresh" /> {{ 'archive.file.again' | transloco }}
        </button>
      </p>
    }
    <p role="status">
      @if (sent(); as file) {
        <respi-icon name="check-circle" />
        {{
          'archive.file.ready'
            | transloco: { type: ('archive.type.' + file.type | transloco), size: file.size | fileSize }
        }}
        @if (read()?.cleaned) {
          {{ 'archive.file.cleaned' | transloco }}
        } @else if (keepsProperties(file)) {
          {{ 'archive.file.properties' | transloco }}
        }
        @if (read()?.calledOtherwise; as ending) {
          <span class="otherwise">
            <respi-icon name="warning-circle" />
            {{ 'archive.file.otherwise' | transloco: { ending, type: ('archive.type.' + file.type | transloco) } }}
          </span>
        }
      } @else if (busy()) {
        {{ 'archive.file.sending' | transloco }}
      }
    </p>
    @if (sent()) {
      <p>
        <button respiButton="quiet" type="button" (click)="remove()">{{ 'archive.file.remove' | transloco }}</button>
      </p>
    }
    @if (busy()) {
      <p class="r-row">
        <progress [value]="share()" max="1" [attr.aria-label]="'archive.file.sending' | transloco"></progress>
        {{ share() | percent }}
      </p>
    }
  `,
  styles: `
    progress {
      width: min(100%, 20rem);
    }
    .otherwise {
      display: block;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ArchiveFile {
  private readonly api = inject(Api);
  private readonly field = viewChild.required<ElementRef<HTMLInputElement>>('field');
  protected readonly current = inject(CurrentNetwork);
  protected readonly fieldId = 'archivio-file';

  readonly sent = model<ArchiveUpload | null>(null);
  /** Nothing was chosen, and it was wanted. */
  readonly wanted = input(false);
  readonly working = model(false);

  protected readonly busy = signal(false);
  protected readonly share = signal(0);
  protected readonly read = signal<ReadFile | null>(null);
  /** How the name of what was sent ends, where it promises something else than what it is. */
  readonly calledOtherwise = computed(() => (this.sent() === null ? null : (this.read()?.calledOtherwise ?? null)));
  protected readonly refused = signal<NotSent | null>(null);
  protected readonly twin = signal<string | null>(null);
  protected readonly problem = signal<ProblemDocument | null>(null);
  /** Another file was chosen meanwhile, or the page was left: the one on its way stops. */
  private turn = 0;

  constructor() {
    inject(DestroyRef).onDestroy(() => (this.turn += 1));
  }

  focus(): void {
    this.field().nativeElement.focus();
  }

  protected keepsProperties({ type }: ArchiveUpload): boolean {
    return type !== 'txt' && type !== 'csv' && type !== 'png' && type !== 'jpeg';
  }

  /** It is not filed: what was sent of it is forgotten there with the uploads that nobody took. */
  protected remove(): void {
    this.field().nativeElement.value = '';
    void this.take();
    this.focus();
  }

  protected async take(): Promise<void> {
    const file = this.field().nativeElement.files?.[0];
    const turn = ++this.turn;
    this.sent.set(null);
    this.read.set(null);
    this.refused.set(null);
    this.twin.set(null);
    this.problem.set(null);
    this.at(false);
    if (!file) return;
    const found = await readFile(file);
    if (turn !== this.turn) return;
    if (typeof found === 'string') this.refused.set(found);
    else {
      this.read.set(found);
      await this.send();
    }
  }

  protected async send(): Promise<void> {
    const read = this.read();
    if (!read || this.busy()) return;
    const turn = this.turn;
    const goesOn = (): boolean => turn === this.turn;
    this.problem.set(null);
    this.share.set(0);
    this.at(true);
    try {
      const upload = await sendFile(this.api, read, (share) => { if (goesOn()) this.share.set(share); }, goesOn); // prettier-ignore
      if (goesOn()) this.sent.set(upload);
    } catch (error) {
      if (!goesOn()) return;
      const problem = asProblem(error);
      const document = problem.code === 'already_exists' ? problem.params?.['document'] : undefined;
      if (typeof document === 'string') this.twin.set(document);
      else this.problem.set(problem);
    } finally {
      if (goesOn()) this.at(false);
    }
  }

  private at(work: boolean): void {
    this.busy.set(work);
    this.working.set(work);
  }
}
