import {
  ChangeDetectionStrategy,
  Component,
  type ElementRef,
  type OnInit,
  computed,
  effect,
  inject,
  input,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { FiledCase, Suggestions } from '@respi/segnalazioni/contract';
import { Api, CurrentNetwork, Intention, ProblemError, Session } from '@respi/shared/api-client';
import type { ProblemDocument } from '@respi/shared/contract';
import { Alert, Breadcrumb, FORM_PARTS, PageHeading, Problem, UnsavedChanges } from '@respi/shared/ui';
import { DraftKeeper } from '../drafts/draft-keeper';
import { DraftStatusLine } from '../drafts/draft-status';
import { Drafts } from '../drafts/drafts';
import { PrivacyNotices } from '../notice/privacy-notices';
import { NetworkCodes } from '../reference/network-codes';
import { DangerQuestion } from './danger-question';
import { FiledMessage } from './filed-message';
import { DocumentsWanted } from './documents-wanted';
import { FilingAdvisor } from './filing-advisor';
import { filingBody } from './filing-body';
import { type FilingValues, restore } from './filing-form';
import { FilingState } from './filing-state';
import { JustFiled } from './just-filed';
import { Matches } from './matches';
import { MatchesFound } from './matches-found';
import { NeedBlock } from './need-block';
import { NoticeLine } from './notice-line';
import { PracticeBlock } from './practice-block';
import { QuestionBlock } from './question-block';
import { QuestionCheck } from './question-check';
import { UrgencyBlock } from './urgency-block';

type Sheet = Suggestions['faq'][number];
/** Without these lists no filing can be valid. */
const NEEDED = ['procedures', 'topics', 'identifiers'] as const;

/** A new segnalazione, on one page: what is needed, the practice, the question, the urgency. */
@Component({
  selector: 'respi-filing-page',
  imports: [
    Alert,
    Breadcrumb,
    DocumentsWanted,
    DraftStatusLine,
    FORM_PARTS,
    FiledMessage,
    Matches,
    MatchesFound,
    NeedBlock,
    NoticeLine,
    PageHeading,
    PracticeBlock,
    Problem,
    QuestionBlock,
    RouterLink,
    TranslocoPipe,
    UrgencyBlock,
  ],
  providers: [FilingState, FilingAdvisor, QuestionCheck, DangerQuestion, DraftKeeper],
  templateUrl: './filing-page.html',
  styleUrl: './filing-page.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class FilingPage implements OnInit {
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  private readonly drafts = inject(Drafts);
  private readonly codes = inject(NetworkCodes);
  private readonly justFiled = inject(JustFiled);
  private readonly advisor = inject(FilingAdvisor);
  private readonly keeper = inject(DraftKeeper);
  private readonly notices = inject(PrivacyNotices);
  private readonly questionCheck = inject(QuestionCheck);
  private readonly dangerQuestion = inject(DangerQuestion);
  protected readonly current = inject(CurrentNetwork);
  protected readonly state = inject(FilingState);
  private readonly formElement = viewChild<ElementRef<HTMLFormElement>>('formElement');
  private readonly ended = viewChild<ElementRef<HTMLElement>>('ended');
  private readonly question = viewChild(QuestionBlock);
  private readonly urgency = viewChild(UrgencyBlock);

  /** Draft to go on with, from the address. */
  readonly bozza = input<string>();
  /** Erased case that this one takes up, since it cannot be reopened. */
  readonly segue = input<string>();

  protected readonly busy = signal(false);
  protected readonly warned = computed(() => this.questionCheck.warned() || this.dangerQuestion.warned());
  protected readonly problem = signal<ProblemDocument | null>(null);
  /** Signed in again over the form: only pressing is left. */
  protected readonly backAgain = computed(
    () => this.problem()?.code === 'session_expired' && this.session.status() === 'open',
  );
  /** Without a role, or with the accesses closed, nothing can be sent: the page stays for its words to be copied. */
  protected shutOut(): boolean {
    return this.session.status() === 'expired' && ['no_role', 'closed'].includes(this.session.over());
  }
  protected readonly listsProblem = signal<ProblemDocument | null>(null);
  protected readonly filed = signal<FiledCase | null>(null);
  protected readonly resumed = signal(false);
  /** Why the form is empty although the address names a draft. */
  protected readonly notResumed = signal<'draftGone' | 'draftUnread' | null>(null);
  protected readonly answeredBy = signal<Sheet | null>(null);
  protected readonly home = computed(() => this.current.link('riservata', 'sportello'));
  private readonly filing = new Intention();
  /** What was written stays among the drafts, since it could not be thrown away. */
  protected readonly draftStays = signal(false);
  private next: 'case' | 'new' = 'case';
  private throwingAway = Promise.resolve();
  private settled = '';
  private keptAside = this.advisor.notMyCase();

  constructor() {
    // Kept neither on the server nor on the device, or where nobody gets at it any more; what is on its way to them arrives first.
    inject(UnsavedChanges).watch(
      () => ['unsafe', 'noRole', 'closed'].includes(this.keeper.status()),
      () => this.keeper.settle(),
    );
    this.settled = JSON.stringify(this.state.values());
    effect(() => {
      const values = this.state.values();
      if (this.busy()) return;
      untracked(() => this.formChanged(values));
    });
    effect(() => {
      const now = this.advisor.notMyCase();
      if (now === this.keptAside) return;
      this.keptAside = now;
      untracked(() => {
        if (this.keeper.hasContent) this.keep();
      });
    });
  }

  private formChanged(values: FilingValues): void {
    this.advisor.changed(values);
    const now = JSON.stringify(values);
    if (now === this.settled) return;
    this.settled = now;
    // Answered: nothing of it is kept, unless that is taken back.
    if (this.answeredBy()) return;
    // What the form fills by itself is no draft yet.
    if (this.keeper.hasContent || this.state.form.dirty) this.keep();
  }

  /** What was typed, and which sheets were said to be another case. */
  private keep(): void {
    this.keeper.changed({ ...this.state.form.getRawValue(), notMyCase: this.advisor.notMyCase() });
  }

  ngOnInit(): void {
    this.state.form.controls.continues.setValue(this.segue() ?? '');
    void this.readLists();
    void this.resume();
  }

  protected async readLists(): Promise<void> {
    try {
      await this.codes.ready(...NEEDED);
      this.listsProblem.set(null);
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      this.listsProblem.set(error.problem);
    }
  }

  protected sendBy(event: Event): void {
    event.preventDefault();
    this.send('case');
  }

  protected send(next: 'case' | 'new'): void {
    if (this.busy()) return;
    this.prepare(next);
    this.formElement()?.nativeElement.requestSubmit();
  }

  protected prepare(next: 'case' | 'new'): void {
    this.next = next;
    this.state.attempt();
  }

  protected async file(): Promise<void> {
    if (this.busy()) return;
    const next = this.next;
    this.next = 'case';
    this.busy.set(true);
    try {
      if (await this.mayBeSent()) await this.post(next);
    } finally {
      this.busy.set(false);
    }
  }

  /** What the operator should know is said once, all of it at the same press. */
  private async mayBeSent(): Promise<boolean> {
    await this.advisor.upToDate(this.state.values());
    const clean = this.questionCheck.passes();
    const safe = this.dangerQuestion.passes();
    if (!safe) this.urgency()?.showDanger();
    else if (!clean) this.question()?.showFound();
    return clean && safe;
  }

  private async post(next: 'case' | 'new'): Promise<void> {
    this.problem.set(null);
    await this.keeper.hold();
    try {
      const body = filingBody(
        this.state.form.getRawValue(),
        this.advisor.advice()?.urgency.code ?? null,
        this.keeper.id,
      );
      const filed = await this.api.post<FiledCase>('/segnalazioni', body, { intention: this.filing });
      this.notices.remember(this.state.form.getRawValue().notice);
      this.drafts.sent(this.keeper.id);
      const emergency = this.dangerQuestion.danger() === null ? null : filed.emergency;
      await this.goOn({ ...filed, emergency }, next);
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      this.problem.set(error.problem);
      this.keep();
    }
  }

  private async goOn(filed: FiledCase, next: 'case' | 'new'): Promise<void> {
    this.keeper.startNew();
    if (next === 'case') {
      this.justFiled.tell(filed);
      await this.router.navigateByUrl(this.current.link('riservata', 'segnalazioni', filed.id));
      return;
    }
    this.startAgain();
    this.filed.set(filed);
    const { nativeElement } = this.formElement() ?? {};
    setTimeout(() => nativeElement?.querySelector('select')?.focus());
  }

  private startAgain(): void {
    this.advisor.startNew();
    this.dangerQuestion.startNew();
    this.state.begin();
    this.settled = JSON.stringify(this.state.form.getRawValue());
    this.resumed.set(false);
    this.notResumed.set(null);
  }

  /** The sheet answers: nothing is sent, no draft is left by whatever way the page is left, and until then it can be taken back. */
  protected endWith(sheet: Sheet): void {
    this.answeredBy.set(sheet);
    this.throwingAway = this.throwAway();
    void this.advisor.tell({ slug: sheet.slug, answered: true });
    setTimeout(() => this.ended()?.nativeElement.focus());
  }

  protected takeBack(sheet: Sheet): void {
    this.answeredBy.set(null);
    this.draftStays.set(false);
    this.keep();
    void this.advisor.tell({ slug: sheet.slug, answered: false });
    setTimeout(() => this.formElement()?.nativeElement.querySelector('textarea')?.focus());
  }

  /** The list of drafts there is read when the draft is gone from it. */
  protected async leave(): Promise<void> {
    await this.throwingAway;
    await this.router.navigateByUrl(this.home());
  }

  private async throwAway(): Promise<void> {
    const { id, hasContent } = this.keeper;
    this.keeper.startNew();
    await this.keeper.hold();
    if (!hasContent) return;
    try {
      await this.drafts.remove(id);
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      this.draftStays.set(this.answeredBy() !== null);
    }
  }

  private async resume(): Promise<void> {
    const id = this.bozza();
    if (!id) return;
    const { draft, problem } = await this.drafts.find(id);
    this.notResumed.set(draft ? null : problem ? 'draftUnread' : 'draftGone');
    if (!draft) return;
    restore(this.state.form, draft.content);
    this.advisor.leaveAside(setAside(draft.content));
    this.keptAside = this.advisor.notMyCase();
    this.settled = JSON.stringify(this.state.form.getRawValue());
    this.keeper.resume(draft.id, draft.updatedAt);
    this.resumed.set(true);
  }
}

/** Of a draft, or of none: what another release wrote into it is nothing. */
function setAside({ notMyCase }: Readonly<Record<string, unknown>>): string[] {
  return Array.isArray(notMyCase) ? notMyCase.filter((slug) => typeof slug === 'string') : [];
}
