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
import { RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import {
  type Proposed,
  type PublicQuestionDetail,
  QUESTION_CLOSINGS,
  QUESTION_LANGUAGE,
  type QuestionClosing,
  type SheetSummary,
} from '@respi/knowledge/contract';
import { Api, CurrentNetwork, Intention, asProblem, asksToAnswerFor } from '@respi/shared/api-client';
import type { Page, ProblemDocument } from '@respi/shared/contract';
import {
  Alert,
  Breadcrumb,
  DateTimePipe,
  Dialogs,
  FORM_PARTS,
  Icon,
  PageHeading,
  Problem,
  Skeleton,
  UnsavedChanges,
} from '@respi/shared/ui';
import { SheetCodes } from '../reserved/sheet-codes';

interface Offer {
  readonly id: string;
  readonly slug: string;
  readonly question: string;
}

const FOUND_AT_MOST = 8;

/** One question of the public: answered in words and with sheets, closed with a reply written beforehand, or made a sheet of. */
@Component({
  selector: 'respi-question-page',
  imports: [
    Alert,
    Breadcrumb,
    DateTimePipe,
    FORM_PARTS,
    Icon,
    PageHeading,
    Problem,
    RouterLink,
    Skeleton,
    TranslocoPipe,
  ],
  templateUrl: './question-page.html',
  styles: `
    .words {
      white-space: pre-wrap;
      overflow-wrap: anywhere;
    }
    .search {
      display: flex;
      flex-wrap: wrap;
      gap: 0.75rem;
      align-items: end;
      margin-bottom: 1.25rem;
    }
    .search respi-field {
      flex: 1 1 16rem;
      margin: 0;
    }
    .tick {
      display: flex;
      align-items: center;
      gap: 0.75rem;
      min-height: var(--r-target);
      margin: 0;
      cursor: pointer;
    }
    .tick input {
      width: 1.375rem;
      height: 1.375rem;
      flex: none;
      accent-color: var(--r-primary);
    }
    h2:first-child {
      margin-block-start: 0;
    }
    section {
      margin-block-start: 2rem;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class QuestionPage {
  private readonly api = inject(Api);
  private readonly dialogs = inject(Dialogs);
  private readonly transloco = inject(TranslocoService);
  private readonly answering = new Intention();
  private readonly outcome = viewChild<ElementRef<HTMLElement>>('outcome');
  protected readonly codes = inject(SheetCodes);
  protected readonly current = inject(CurrentNetwork);
  protected readonly closings = QUESTION_CLOSINGS;
  protected readonly italian = QUESTION_LANGUAGE;

  readonly id = input.required<string>();
  protected readonly question = signal<PublicQuestionDetail | null>(null);
  protected readonly unread = signal<ProblemDocument | null>(null);
  protected readonly problem = signal<ProblemDocument | null>(null);
  protected readonly searchProblem = signal<ProblemDocument | null>(null);
  protected readonly busy = signal(false);
  protected readonly done = signal('');
  private readonly found = signal<readonly Offer[]>([]);
  protected readonly looked = signal(false);
  protected readonly chosen = signal<readonly Offer[]>([]);
  /** Chosen ones stay in sight whatever is looked for next. */
  protected readonly offers = computed<readonly Offer[]>(() => {
    const all = [...this.chosen(), ...this.found(), ...(this.question()?.suggested ?? [])];
    return all.filter(({ id }, place) => all.findIndex((other) => other.id === id) === place);
  });
  protected readonly form = new FormGroup({
    text: new FormControl('', { nonNullable: true, validators: [Validators.required, Validators.maxLength(5_000)] }),
    namesNobody: new FormControl(false, { nonNullable: true }),
  });
  /** Once something looked like somebody's the box stays: what is ticked must not vanish. */
  protected readonly asksAboutName = signal(false);
  protected readonly search = new FormGroup({
    q: new FormControl('', { nonNullable: true, validators: [Validators.required, Validators.maxLength(200)] }),
  });

  constructor() {
    inject(UnsavedChanges).watch(() => this.form.dirty);
    effect(() => {
      const id = this.id();
      untracked(() => void this.read(id));
    });
  }

  protected isChosen({ id }: Offer): boolean {
    return this.chosen().some((one) => one.id === id);
  }

  protected toggle(offer: Offer): void {
    this.chosen.update((chosen) =>
      chosen.some(({ id }) => id === offer.id) ? chosen.filter(({ id }) => id !== offer.id) : [...chosen, offer],
    );
    this.form.markAsDirty();
  }

  protected async look(): Promise<void> {
    this.searchProblem.set(null);
    try {
      const q = this.search.controls.q.value.trim();
      const { items } = await this.api.post<Page<SheetSummary>>('/faq/search', { q, limit: 20 });
      this.found.set(items.filter(({ audience }) => audience === 'pubblica').slice(0, FOUND_AT_MOST));
      this.looked.set(true);
    } catch (error) {
      this.searchProblem.set(asProblem(error));
    }
  }

  protected answer(): Promise<void> {
    const sheets = this.chosen().map(({ id }) => id);
    return this.act('answer', { ...this.form.getRawValue(), sheets }, 'questions.answered');
  }

  protected async close(as: QuestionClosing): Promise<void> {
    const words = (key: string): string => this.transloco.translate(key);
    const sure = await this.dialogs.confirm({
      title: words(`questions.close.${as}`),
      text: `${words('questions.closeText')} «${words(`questions.reply.${as}`)}»`,
      confirm: words('questions.closeDo'),
    });
    if (sure) await this.act('close', { as }, 'questions.closed');
  }

  /** Its first words as a candidate: they are made a question when it is written. */
  protected async propose(text: string): Promise<void> {
    const question = this.question();
    if (!question || this.busy()) return;
    this.busy.set(true);
    this.problem.set(null);
    try {
      const line = text.replace(/\s+/g, ' ').trim().slice(0, 300);
      const { joined } = await this.api.post<Proposed>('/sheet-candidates', { question: line, asked: question.id });
      this.done.set(this.transloco.translate(joined ? 'questions.proposedAgain' : 'questions.proposed'));
    } catch (error) {
      this.problem.set(asProblem(error));
    } finally {
      this.busy.set(false);
    }
  }

  protected async read(id: string): Promise<void> {
    this.unread.set(null);
    try {
      this.question.set(await this.api.get<PublicQuestionDetail>(`/questions/${encodeURIComponent(id)}`));
    } catch (error) {
      this.unread.set(asProblem(error));
    }
  }

  private async act(action: 'answer' | 'close', body: object, words: string): Promise<void> {
    const question = this.question();
    if (!question || this.busy()) return;
    this.busy.set(true);
    this.problem.set(null);
    try {
      const path = `/questions/${question.id}/${action}`;
      const { version } = question;
      this.question.set(await this.api.post<PublicQuestionDetail>(path, body, { version, intention: this.answering }));
      this.form.markAsPristine();
      this.done.set(this.transloco.translate(words));
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
}
