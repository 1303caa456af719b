import {
  ChangeDetectionStrategy,
  Component,
  type ElementRef,
  computed,
  effect,
  inject,
  input,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { FormControl, FormGroup, Validators } from '@angular/forms';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { HELPDESK_TEXT_MAX, type HelpdeskAction, type HelpdeskRequest } from '@respi/content/contract';
import { Api, CurrentNetwork, Intention, asProblem, asksToAnswerFor } from '@respi/shared/api-client';
import type { ProblemDocument } from '@respi/shared/contract';
import {
  Alert,
  Breadcrumb,
  DateTimePipe,
  DayPipe,
  Dialogs,
  FORM_PARTS,
  Icon,
  PageHeading,
  Problem,
  Skeleton,
  StateLabel,
  UnsavedChanges,
} from '@respi/shared/ui';
import { CaseNote } from './case-note';
import { HELPDESK_TONES } from './helpdesk-tones';

/** What is said with a text, in the order in which it is offered. */
const WRITTEN: readonly HelpdeskAction[] = ['solve', 'ask', 'write', 'reopen'];

/** One request about the portal: what was written to and fro, and what it offers to this person. */
@Component({
  selector: 'respi-helpdesk-request-page',
  imports: [
    Alert,
    Breadcrumb,
    CaseNote,
    DateTimePipe,
    DayPipe,
    FORM_PARTS,
    Icon,
    PageHeading,
    Problem,
    Skeleton,
    StateLabel,
    TranslocoPipe,
  ],
  templateUrl: './helpdesk-request-page.html',
  styles: `
    .words {
      white-space: pre-wrap;
      overflow-wrap: anywhere;
    }
    .desk {
      border-inline-start: 4px solid var(--r-primary);
    }
    li.r-panel {
      margin-bottom: 0.75rem;
    }
    h2:first-child {
      margin-top: 0;
    }
    section {
      margin-top: 1.5rem;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class HelpdeskRequestPage {
  private readonly api = inject(Api);
  private readonly dialogs = inject(Dialogs);
  private readonly transloco = inject(TranslocoService);
  private readonly acting = new Intention();
  private readonly outcome = viewChild<ElementRef<HTMLElement>>('outcome');
  protected readonly current = inject(CurrentNetwork);
  protected readonly tones = HELPDESK_TONES;

  readonly id = input.required<string>();
  protected readonly request = signal<HelpdeskRequest | null>(null);
  protected readonly unread = signal<ProblemDocument | null>(null);
  protected readonly problem = signal<ProblemDocument | null>(null);
  protected readonly busy = signal(false);
  protected readonly done = signal('');
  protected readonly written = computed(() =>
    WRITTEN.filter((action) => this.request()?.availableActions.includes(action)),
  );
  protected readonly plain = computed(() =>
    (this.request()?.availableActions ?? []).filter((action) => !WRITTEN.includes(action)),
  );
  protected readonly form = new FormGroup({
    action: new FormControl<HelpdeskAction>('write', { nonNullable: true }),
    text: new FormControl('', {
      nonNullable: true,
      validators: [Validators.required, Validators.maxLength(HELPDESK_TEXT_MAX)],
    }),
    namesNobody: new FormControl(false, { nonNullable: true }),
  });
  /** Once something looked like a name the box stays: what is ticked must not vanish. */
  protected readonly asksAboutName = signal(false);

  constructor() {
    inject(UnsavedChanges).watch(() => this.form.controls.text.dirty);
    effect(() => {
      const id = this.id();
      untracked(() => void this.read(id));
    });
  }

  protected async read(id: string): Promise<void> {
    this.unread.set(null);
    try {
      this.show(await this.api.get<HelpdeskRequest>(`/helpdesk/${encodeURIComponent(id)}`));
    } catch (error) {
      this.unread.set(asProblem(error));
    }
  }

  protected say(): Promise<void> {
    const { action, ...said } = this.form.getRawValue();
    return this.act(action, { action, ...said });
  }

  protected async press(action: HelpdeskAction): Promise<void> {
    const words = (key: string): string => this.transloco.translate(`helpdesk.sure.${key}`);
    if (action === 'point_to_case') {
      const [title, text, confirm] = [words('title'), words('text'), words('confirm')];
      if (!(await this.dialogs.confirm({ title, text, confirm }))) return;
    }
    await this.act(action, { action });
  }

  private async act(action: HelpdeskAction, body: object): Promise<void> {
    const request = this.request();
    if (!request || this.busy()) return;
    this.busy.set(true);
    this.problem.set(null);
    this.done.set('');
    try {
      const { id, version } = request;
      const path = `/helpdesk/${id}/actions`;
      const now = await this.api.post<HelpdeskRequest>(path, body, { version, intention: this.acting });
      if ('text' in body) {
        this.form.controls.text.reset('');
        this.form.controls.namesNobody.reset(false);
        this.asksAboutName.set(false);
      }
      this.show(now);
      this.done.set(this.transloco.translate(`helpdesk.did.${action}`));
      // The buttons are gone with what they did.
      this.outcome()?.nativeElement.focus();
    } catch (error) {
      const problem = asProblem(error);
      this.problem.set(problem);
      if (asksToAnswerFor(problem)) this.asksAboutName.set(true);
    } finally {
      this.busy.set(false);
    }
  }

  private show(request: HelpdeskRequest): void {
    this.request.set(request);
    const [first] = this.written();
    if (first && !this.written().includes(this.form.controls.action.value)) this.form.controls.action.setValue(first);
  }
}
