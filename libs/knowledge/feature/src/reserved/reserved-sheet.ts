import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  computed,
  effect,
  inject,
  input,
  resource,
  signal,
  untracked,
} from '@angular/core';
import type { ComponentType } from '@angular/cdk/portal';
import { RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { SheetFeedback, SheetSummary, StandardOfSheet } from '@respi/knowledge/contract';
import { Api, CurrentNetwork, Session, loaded } from '@respi/shared/api-client';
import type { Page, ProblemDocument } from '@respi/shared/contract';
import {
  Alert,
  Breadcrumb,
  Button,
  DayPipe,
  Dialogs,
  Icon,
  Menu,
  type MenuItem,
  PageHeading,
  PluralPipe,
  Problem,
  type Question,
  ReasonDialog,
  type ReasonQuestion,
  Skeleton,
  StateLabel,
} from '@respi/shared/ui';
import { EntrustDialog, type EntrustQuestion } from './entrust-dialog';
import { editOfField, textOfField, without } from './field-text';
import { FeedbackNote } from './feedback-note';
import { MarkedText } from './marked-text';
import { SheetCodes } from './sheet-codes';
import { type SupersedeAnswer, SupersedeDialog, type SupersedeQuestion } from './supersede-dialog';
import { SheetDesk } from './sheet-desk';
import { SheetOpinion } from './sheet-opinion';
import {
  LISTS,
  type ReasonedAction,
  STEPS,
  type Sheet,
  type SheetAction,
  type SheetFinding,
  TONE_OF_SHEET,
  WITH_REASON,
} from './sheet-life';
import { isOvertaken } from './told-meanwhile';
import { KeptWords } from './kept-words';
import { TakeOutDialog, type TakeOutQuestion } from './take-out-dialog';

/** Where the next sheet is that waits for the same step of the same person. */
const NEXT_OF: Partial<Record<SheetAction, { readonly state?: string; readonly waiting?: true }>> = {
  send_to_review: { state: 'draft' },
  validate: { waiting: true },
  publish: { state: 'validated' },
};

/** Done as soon as it is said twice. */
const CONFIRMED = ['publish', 'return_to_published'] as const satisfies readonly SheetAction[];

interface NextSheet {
  readonly id: string;
  readonly question: string;
  readonly action: SheetAction;
}

/** Something that is typed or chosen in a dialog and then sent. */
interface Asked<A> {
  readonly action: SheetAction;
  readonly dialog: ComponentType<unknown>;
  readonly question: (again: Refused<A> | null) => object;
  readonly body: (answer: A) => object;
  /** What of the answer was typed. */
  readonly written: (answer: A) => string;
  /** Whether it still makes sense once the sheet has changed. */
  readonly stands?: () => boolean;
}
interface Refused<A> {
  readonly answer: A;
  readonly problem: ProblemDocument;
}

/** One sheet in the reserved area: its words, who stands behind them, and what can be done with it. */
@Component({
  selector: 'respi-reserved-sheet',
  imports: [
    Alert,
    Breadcrumb,
    Button,
    DayPipe,
    FeedbackNote,
    Icon,
    KeptWords,
    MarkedText,
    Menu,
    PageHeading,
    PluralPipe,
    Problem,
    RouterLink,
    SheetOpinion,
    Skeleton,
    StateLabel,
    TranslocoPipe,
  ],
  providers: [SheetDesk],
  templateUrl: './reserved-sheet.html',
  styleUrl: './reserved-sheet.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ReservedSheet {
  private readonly api = inject(Api);
  private readonly dialogs = inject(Dialogs);
  private readonly transloco = inject(TranslocoService);
  private readonly session = inject(Session);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly desk = inject(SheetDesk);
  protected readonly codes = inject(SheetCodes);
  protected readonly current = inject(CurrentNetwork);

  /** Id or address of the sheet. */
  readonly id = input.required<string>();

  protected readonly tones = TONE_OF_SHEET;
  protected readonly lists = LISTS.filter((name) => name !== 'tags');
  protected readonly translates = computed(() => this.session.hasRole('coordinator'));
  protected readonly announcement = signal('');
  /** After a step that is taken sheet by sheet: the next one, so that nobody goes back to a list for each. */
  protected readonly next = signal<NextSheet | null>(null);
  /** What cannot be done any more, and what was typed for it. */
  protected readonly left = signal<{ readonly problem: ProblemDocument; readonly written: string } | null>(null);
  protected readonly trail = computed(() => [
    {
      label: this.transloco.translate('knowledge.reserved.title'),
      link: this.current.link('riservata', 'schede'),
    },
  ]);
  protected readonly step = computed(() => STEPS.find((action) => this.desk.may(action)));
  protected readonly menu = computed<readonly MenuItem[]>(() => {
    const others = STEPS.filter((action) => action !== this.step() && this.desk.may(action));
    const reasoned = WITH_REASON.filter((action) => this.desk.may(action));
    const rest = (['return_to_published', 'supersede', 'restore'] as const).filter((action) => this.offers(action));
    return [...others, ...reasoned, ...rest].map((action) => ({
      id: action,
      label: this.words(`do.${action}`),
      danger: action === 'archive',
    }));
  });
  protected readonly onTheBench = computed(() =>
    ['draft', 'in_review', 'validated'].includes(this.desk.sheet()?.state ?? ''),
  );
  protected readonly isGone = computed(() => ['archived', 'superseded'].includes(this.desk.sheet()?.state ?? ''));
  /** Whoever works with it; who answers for it reads what they say. */
  protected readonly mayJudge = computed(
    () => !!this.desk.sheet()?.publishedAt && !this.isGone() && !this.session.hasRole('coordinator'),
  );
  /** What readers say of it, for who answers for sheets; nothing where nobody has said anything. */
  private readonly said = resource({
    params: () => {
      const sheet = this.desk.sheet();
      return sheet?.publishedAt && !this.isGone() && this.session.hasRole('coordinator') ? sheet.id : undefined;
    },
    loader: ({ params }) => loaded(this.api.get<SheetFeedback>(`/sheet-feedback/${params}`)),
  });
  protected readonly feedback = computed(() => {
    const said = this.said.value()?.value ?? null;
    return said !== null && said.useful + said.notUseful > 0 ? said : null;
  });
  /** Where what stands against publication is: a long sheet is not looked through for its marks. */
  protected readonly where = computed(() =>
    this.desk.openFindings().map(({ id, field, excerpt }) => {
      const [name = field, line] = field.split('.');
      const place = this.words(`field.${name}`);
      return { id, excerpt, place: line === undefined ? place : `${place}, ${Number(line) + 1}` };
    }),
  );
  /** Why the sheet does not go out, for whoever could publish it. */
  protected readonly held = computed(
    () => this.desk.sheet()?.state === 'validated' && this.desk.openFindings().length > 0,
  );
  /** Its button is there all the same, or nobody would look for the reason. */
  protected readonly blocked = computed(() => this.held() && this.session.hasRole('coordinator'));
  /** Offices of this person that still owe a word; more than one has to be named. */
  private readonly mine = computed(() => {
    const waiting = (this.desk.sheet()?.offices ?? []).filter(({ validatedAt }) => validatedAt === null);
    const own = (this.session.me()?.memberships ?? []).filter(({ role }) => role === 'referent');
    return waiting.map(({ office }) => office).filter(({ code }) => own.some(({ unit }) => unit.code === code));
  });

  /** The common practice that the sheet says: beside it, and not worth an error where it cannot be read. */
  private readonly feeding = resource({
    params: () => this.desk.sheet()?.id,
    loader: ({ params: id }) => loaded(this.api.get<readonly StandardOfSheet[]>(`/faq/${id}/standards`)),
  });
  protected readonly standards = computed(() => this.feeding.value()?.value ?? []);

  constructor() {
    effect(() => {
      const id = this.id();
      untracked(() => {
        this.next.set(null);
        this.left.set(null);
        this.announcement.set('');
        void this.desk.read(id);
      });
    });
  }

  protected async act(action: string): Promise<void> {
    const reasoned = WITH_REASON.find((name) => name === action);
    if (reasoned) return this.withReason(reasoned);
    if (action === 'validate') return this.validate();
    if (action === 'supersede') return this.supersede();
    if (action === 'restore') return this.restore();
    const confirmed = CONFIRMED.find((name) => name === action);
    if (confirmed && !(await this.dialogs.confirm(this.question(confirmed)))) return;
    await this.send(action as SheetAction, {});
  }

  protected async takeOut(finding: SheetFinding): Promise<void> {
    const sheet = this.desk.sheet();
    if (!sheet) return;
    const [{ excerpt, field }, text] = [finding, textOfField(sheet, finding.field)];
    const now = (): Sheet => this.desk.sheet() ?? sheet;
    await this.ask<string>({
      action: 'edit',
      dialog: TakeOutDialog,
      question: (again): TakeOutQuestion => ({
        ...{ excerpt, after: without(text, finding) },
        ...(again && { again: { text: again.answer, problem: again.problem } }),
      }),
      body: (answer) => editOfField(now(), field, answer),
      written: (answer) => answer,
      // What somebody else made of this text is not written over.
      stands: () => textOfField(now(), field) === text,
    });
  }

  protected async entrust(): Promise<void> {
    const sheet = this.desk.sheet();
    if (!sheet) return;
    await this.ask<string>({
      action: 'entrust',
      dialog: EntrustDialog,
      question: (again): EntrustQuestion => ({
        people: this.desk.sheet()?.possibleOwners ?? [],
        owner: again?.answer ?? sheet.owner?.id ?? '',
        problem: again?.problem,
      }),
      body: (owner) => ({ owner }),
      written: () => '',
    });
  }

  /** The words it has now come back from the archive; older ones are chosen where they are compared. */
  private offers(action: 'return_to_published' | 'supersede' | 'restore'): boolean {
    return this.desk.may(action) && (action !== 'restore' || this.isGone());
  }

  private async supersede(): Promise<void> {
    const sheet = this.desk.sheet();
    if (!sheet) return;
    await this.ask<SupersedeAnswer>({
      action: 'supersede',
      dialog: SupersedeDialog,
      question: (again): SupersedeQuestion => ({
        ...{ id: sheet.id, audience: this.desk.sheet()?.audience ?? sheet.audience },
        ...(again && { again }),
      }),
      body: ({ successor, reason }) => ({ successor, ...(reason ? { reason } : {}) }),
      written: ({ reason }) => reason,
    });
  }

  private async restore(): Promise<void> {
    const sheet = this.desk.sheet();
    if (sheet && (await this.dialogs.confirm(this.question('restore'))))
      await this.send('restore', { version: sheet.contentVersion });
  }

  protected async justify(finding: SheetFinding): Promise<void> {
    const question: Question = {
      title: this.transloco.translate('knowledge.finding.justifyTitle', { excerpt: finding.excerpt }),
      text: this.transloco.translate('knowledge.finding.justifyText'),
      confirm: this.transloco.translate('knowledge.finding.justify'),
    };
    await this.askReason(
      'justify_finding',
      question,
      (reason) => ({ findingId: finding.id, reason }),
      () => this.desk.openFindings().some(({ id }) => id === finding.id),
    );
  }

  /** In the name of each of one's offices, one after the other: the server takes a word at a time. */
  private async validate(): Promise<void> {
    const offices = this.mine();
    if (offices.length <= 1) {
      await this.send('validate', {});
      return;
    }
    for (const { code } of offices) if (!(await this.desk.act('validate', { office: code }))) return;
    this.tell('validate');
  }

  private async withReason(action: ReasonedAction): Promise<void> {
    await this.askReason(action, this.question(action), (reason) => ({ reason }));
  }

  private askReason(
    action: SheetAction,
    question: Question,
    body: (reason: string) => object,
    stands: () => boolean = () => true,
  ): Promise<void> {
    return this.ask<string>({
      ...{ action, dialog: ReasonDialog, body, stands },
      question: (again): ReasonQuestion => ({
        ...question,
        ...(again && { again: { reason: again.answer, problem: again.problem } }),
      }),
      written: (reason) => reason,
    });
  }

  /** Asks and sends. What is refused comes back with what was typed, or stays to be copied where it is possible no more. */
  private async ask<A>(asked: Asked<A>, again: Refused<A> | null = null): Promise<void> {
    const { action, body, written, stands } = asked;
    const answer = await this.dialogs.open<A>(asked.dialog, asked.question(again));
    if (answer === undefined || (await this.send(action, body(answer)))) return;
    const problem = this.desk.problem();
    if (problem === null) return;
    this.desk.settle();
    if (this.desk.may(action) && (stands?.() ?? true)) {
      const kept = isOvertaken(problem) ? `${problem.detail} ${this.told('kept')}` : problem.detail;
      return this.ask(asked, { answer, problem: { ...problem, detail: kept } });
    }
    const detail = this.desk.sheet() === null ? problem.detail : `${problem.detail} ${this.told(`lost.${action}`)}`;
    this.left.set({ problem: { ...problem, detail }, written: written(answer) });
  }

  protected keptElsewhere(): void {
    this.left.set(null);
    this.host.nativeElement.querySelector('h1')?.focus();
  }

  private told(key: string): string {
    return this.transloco.translate(`knowledge.meanwhile.${key}`);
  }

  private async send(action: SheetAction, body: object): Promise<boolean> {
    const done = await this.desk.act(action, body);
    if (done) this.tell(action);
    return done;
  }

  /** A step that was taken takes its button with it: the focus goes on from the title, where the next one stands. */
  private tell(done: SheetAction): void {
    this.announcement.set(this.words(`done.${done}`));
    void this.lookForNext(done);
    setTimeout(() => {
      if (document.activeElement === document.body) this.host.nativeElement.querySelector('h1')?.focus();
    });
  }

  private async lookForNext(action: SheetAction): Promise<void> {
    this.next.set(null);
    const query = NEXT_OF[action];
    const { id } = this.desk.sheet() ?? {};
    if (!query || id === undefined) return;
    const { value } = await loaded(this.api.get<Page<SheetSummary>>('/faq', { ...query, limit: 2 }));
    const other = value?.items.find((each) => each.id !== id);
    if (other && this.desk.sheet()?.id === id) this.next.set({ id: other.id, question: other.question, action });
  }

  private question(action: ReasonedAction | (typeof CONFIRMED)[number] | 'restore'): Question {
    return {
      title: this.words(`ask.${action}.title`),
      text: this.words(`ask.${action}.text`),
      confirm: this.words(`do.${action}`),
      danger: action === 'archive',
    };
  }

  private words(key: string): string {
    return this.transloco.translate(`knowledge.reserved.${key}`);
  }
}
