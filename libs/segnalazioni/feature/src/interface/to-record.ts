import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  computed,
  inject,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { FormControl, FormGroup, Validators } from '@angular/forms';
import { RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { ListedCase, ReferralToRecord } from '@respi/segnalazioni/contract';
import { CurrentNetwork, Pages, asProblem, whenCasesChange } from '@respi/shared/api-client';
import type { ProblemDocument } from '@respi/shared/contract';
import { Empty, FORM_PARTS, LoadMore, Problem, Skeleton, StateLabel, UrgencyBadge } from '@respi/shared/ui';
import { Arrived } from '../live/arrived';
import { inStep } from '../live/in-step';
import { DueTime } from '../reference/due-time';
import { ExcerptPipe } from '../reference/excerpt';
import { NetworkCodes } from '../reference/network-codes';
import { lineOfRow } from './at-hand';
import type { AnsweredReferral } from './answer';
import { byUrgency } from './by-urgency';
import { FindLine, type FoundLine } from './find-line';
import { type Fate, KeptAnswers } from './kept-answers';
import { LastSeen, NOBODY_ANSWERED } from './last-seen';
import { OpenReferrals } from './open-referrals';
import { RecordAnswer } from './record-answer';
import { ShortCode } from './short-code';
import { whenSentLater } from './sent-later';
import { Whom } from './whom';

/** Referrals that wait for their answer. A number, a short code or a finger finds one; its answer is written right there. */
@Component({
  selector: 'respi-to-record',
  imports: [
    Arrived,
    DueTime,
    Empty,
    ExcerptPipe,
    FORM_PARTS,
    LoadMore,
    Problem,
    RecordAnswer,
    RouterLink,
    ShortCode,
    Skeleton,
    StateLabel,
    TranslocoPipe,
    UrgencyBadge,
    Whom,
  ],
  templateUrl: './to-record.html',
  styleUrl: './lines.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ToRecord {
  private readonly referrals = inject(OpenReferrals);
  private readonly find = inject(FindLine);
  private readonly kept = inject(KeptAnswers);
  private readonly transloco = inject(TranslocoService);
  private readonly codeField = viewChild<string, ElementRef<HTMLInputElement>>('code', { read: ElementRef });
  private readonly heading = viewChild<ElementRef<HTMLElement>>('heading');
  protected readonly codes = inject(NetworkCodes);
  protected readonly current = inject(CurrentNetwork);

  readonly office = input('');
  readonly changed = output();

  protected readonly picked = signal<FoundLine | null>(null);
  private readonly wasListed = signal(false);
  /** None or one; as a list, because another referral is another form. */
  protected readonly open = computed(() => [this.picked()].filter((line) => line !== null));
  protected readonly looking = signal(false);
  protected readonly problem = signal<ProblemDocument | null>(null);
  protected readonly announcement = signal('');
  protected readonly form = new FormGroup({
    code: new FormControl('', {
      nonNullable: true,
      // Empty is no error: the box empties itself after each answer, and one leaves it for the rows.
      validators: [Validators.minLength(4), Validators.maxLength(80)],
    }),
  });
  protected readonly cases = new Pages((cursor) => this.referrals.read(cursor));
  protected readonly rows = computed(() =>
    byUrgency(this.cases.items()).flatMap((subject) => {
      const office = this.office();
      const referrals = (subject.toRecord ?? []).filter((each) => office === '' || each.office === office);
      return referrals.length > 0 || this.isRecordedByOthers(subject) ? [{ subject, referrals }] : [];
    }),
  );
  /** Rows change where they stand; one whose answers somebody else recorded says so, and goes when the list is read anew. */
  protected readonly arrived = inStep(this.cases, {
    look: () => this.referrals.read(undefined),
    idOf: ({ id }) => id,
    again: (item) => Promise.resolve({ ...item, toRecord: [] }),
  });
  /** Somebody else recorded the answer that is being written here: what was typed stays. */
  protected readonly overtaken = computed(() => {
    const { caseId, referralId } = this.picked()?.referral ?? {};
    const subject = this.cases.items().find(({ id }) => id === caseId);
    if (referralId === undefined || this.kept.waitsFor(referralId)) return false;
    // Read anew, the list does not name it any more; of what never stood in it nothing is known.
    if (!subject) return this.wasListed() && this.cases.ready() && !this.cases.hasMore();
    return !(subject.toRecord ?? []).some(({ id }) => id === referralId);
  });
  /** How many wait, where all of them are known. */
  readonly total = computed(() =>
    this.cases.ready() && !this.cases.hasMore()
      ? this.rows().filter(({ referrals }) => referrals.length > 0).length
      : null,
  );

  constructor() {
    void this.cases.restart();
    whenCasesChange((news) => {
      const caseId = this.picked()?.referral.caseId;
      if (news?.some((each) => each.news === 'gone' && each.caseId === caseId)) this.letGo();
    });
    whenSentLater(() => {
      this.announcement.set('');
      void this.readAgain();
    });
    inject(LastSeen).whenReadAgain(() => void this.readAgain());
  }

  protected async lookUp(): Promise<void> {
    const code = this.form.controls.code.value.trim();
    if (code === '') this.codeField()?.nativeElement.focus();
    if (code === '' || this.looking()) return;
    this.looking.set(true);
    try {
      this.pick(await this.find.byCode(code, this.cases.items(), this.office()));
    } catch (error) {
      this.picked.set(null);
      this.problem.set(asProblem(error));
    } finally {
      this.looking.set(false);
    }
  }

  protected choose(subject: ListedCase, referral: ReferralToRecord): void {
    this.pick(lineOfRow(subject, referral));
  }

  protected isRecordedByOthers({ toRecord }: ListedCase): boolean {
    return toRecord?.length === 0;
  }

  /** Recorded on this device and on its way: it is not asked for twice. */
  protected waits({ id }: ReferralToRecord): boolean {
    return this.kept.waitsFor(id)?.refusal === null;
  }

  protected async done({ number }: AnsweredReferral, fate: Fate): Promise<void> {
    this.picked.set(null);
    this.form.reset();
    this.announcement.set(this.transloco.translate(`segnalazioni.record.fate.${fate}`, { number }));
    this.codeField()?.nativeElement.focus();
    if (fate !== 'waiting') await this.readAgain();
  }

  /** The rows, the counts beside the tabs, and no trouble that is over. */
  protected async readAgain(): Promise<void> {
    if (this.problem()?.code === NOBODY_ANSWERED) this.problem.set(null);
    await this.cases.restart();
    this.changed.emit();
  }

  private pick(line: FoundLine): void {
    this.forget();
    this.picked.set(line);
    this.wasListed.set(this.cases.items().some(({ id }) => id === line.referral.caseId));
    setTimeout(() => this.heading()?.nativeElement.focus());
  }

  /** It is not there any more for who writes: of what was asked nothing stays on the page. */
  private letGo(): void {
    this.picked.set(null);
    this.announcement.set(this.transloco.translate('segnalazioni.record.gone'));
    this.codeField()?.nativeElement.focus();
  }

  /** What was said of the last attempt. */
  protected forget(): void {
    this.problem.set(null);
    this.announcement.set('');
  }
}
