import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, DestroyRef, computed, inject, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { type FormArray, type FormControl } from '@angular/forms';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import {
  type ActionBody,
  type CaseDetail,
  type CaseEvent,
  type RequestedAction,
  WRITE_A_REPLY,
} from '@respi/segnalazioni/contract';
import { Api, Intention, ProblemError, Session, isRefusal, loaded, whenCasesChange } from '@respi/shared/api-client';
import type { ProblemDocument } from '@respi/shared/contract';
import { Alert, DateTimePipe, DayPipe, DialogFrame, FORM_PARTS, Icon } from '@respi/shared/ui';
import { AppointmentDay } from '../../reference/appointment-day';
import { type Writers, WritingNow } from '../../live/writers';
import { NetworkCodes } from '../../reference/network-codes';
import type { CaseOnScreen } from '../case-on-screen';
import { CaseWords } from '../case-words';
import { type Ended, endByRefusal, endOf } from '../../interface/what-ended';
import { integrationAsked } from '../thread';
import { ACTION_FORMS, type ActionField } from './action-forms';
import { type DeliveredRow, type ReferralRow, actionBody, actionForm } from './action-values';
import { CasePicker } from './case-picker';
import { DeliveredRows } from './delivered-rows';
import { HandlerChoice } from './handler-choice';
import { MergeDifferences } from './merge-differences';
import type { OpenAction } from './open-actions';
import { openActions } from './open-actions';
import { ReferralRows } from './referral-rows';

export interface ActionRequest {
  readonly open: OpenAction;
  readonly store: CaseOnScreen;
  readonly writers: Writers;
}

const STALE = 412;
const NOT_THERE = 404;
/** What sends an answer out at once. */
export const ANSWERS_COUNTER: readonly RequestedAction[] = ['answer_directly', 'release'];
/** What an office does about a question to it. */
const OF_THE_OFFICE: readonly RequestedAction[] = ['collect', 'not_competent'];

/**
 * An office reads a case by its question alone: that it was taken back is said in the form, and its words stay to be
 * copied. From anybody else the case goes whole.
 */
export function keepsOwnWords(action: RequestedAction, session: Session): boolean {
  return OF_THE_OFFICE.includes(action) && !session.hasRole('coordinator', 'interface_operator');
}

/**
 * The form of one action. When somebody changed the case meanwhile it says what, keeps what was typed and offers to send
 * it on the new version; when the action is not open any more it says so, and the words stay to be copied.
 */
@Component({
  selector: 'respi-action-dialog',
  imports: [
    Alert,
    CasePicker,
    DateTimePipe,
    DayPipe,
    DeliveredRows,
    DialogFrame,
    FORM_PARTS,
    HandlerChoice,
    Icon,
    MergeDifferences,
    ReferralRows,
    TranslocoPipe,
    WritingNow,
  ],
  templateUrl: './action-dialog.html',
  styles: `
    .asked {
      white-space: pre-line;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
  providers: [AppointmentDay],
})
export class ActionDialog {
  protected readonly ref = inject<DialogRef<boolean>>(DialogRef);
  private readonly request = inject<ActionRequest>(DIALOG_DATA);
  private readonly api = inject(Api);
  private readonly codes = inject(NetworkCodes);
  private readonly words = inject(CaseWords);
  private readonly transloco = inject(TranslocoService);
  private readonly session = inject(Session);
  private readonly appointmentDay = inject(AppointmentDay);

  private readonly store = this.request.store;
  protected readonly open = this.request.open;
  protected readonly key = `segnalazioni.act.${this.open.action}`;
  protected readonly detail = computed(() => this.store.detail());
  private readonly caseId = computed(() => this.detail()?.id ?? null);
  protected readonly writesReply = WRITE_A_REPLY.has(this.open.action);
  protected readonly writing = this.request.writers.on(this.caseId);
  /** Offices that would be asked no further, with what the action itself does not say of them. */
  protected readonly struck = computed(() =>
    this.open.action === 'close' || this.open.action === 'decline'
      ? (this.detail()?.referrals.filter(({ status }) => status === 'open') ?? [])
      : [],
  );
  /** The dialog covers the thread: what is answered or corrected is said again in it. */
  protected readonly asked = computed(() => {
    const detail = this.detail();
    if (this.open.action === 'correct') return this.open.reply?.text ?? null;
    return detail && this.open.action === 'submit_integration' ? integrationAsked(detail) : null;
  });
  protected readonly danger = ACTION_FORMS[this.open.action].danger === true;
  protected readonly form = this.formOf();
  private readonly values = signal<Readonly<Record<string, unknown>>>(this.form.getRawValue());
  protected readonly fields = computed(() =>
    ACTION_FORMS[this.open.action].fields.filter(({ when }) => !when || when(this.values())),
  );

  protected readonly offices = computed(() =>
    this.codes
      .offices()()
      .filter(({ active, code }) => active && code !== 'COORD'),
  );
  protected readonly colleagues = this.codes.colleagues();
  protected readonly busy = signal(false);
  protected readonly problem = signal<ProblemDocument | null>(null);
  /** What others did since this page was read; null while nothing stands in the way. */
  protected readonly changes = signal<readonly CaseEvent[] | null>(null);
  protected readonly stillOpen = signal(true);
  /** Where words are typed. Elsewhere there is nothing to keep and nothing to send again: it is only done or not. */
  protected readonly writes = computed(() => this.fields().some(({ kind }) => kind === 'text' || kind === 'line'));
  protected readonly staleText = computed(() => {
    const words = this.writes() ? { open: 'text', closed: 'closedText' } : { open: 'undone', closed: 'undoneClosed' };
    return `segnalazioni.stale.${this.stillOpen() ? words.open : words.closed}`;
  });
  /** Said before it is sent: cases merged into this one, maybe of other counters, get the answer too. */
  protected readonly reached = computed(() => {
    const detail = this.detail();
    return detail && ANSWERS_COUNTER.includes(this.open.action) ? this.words.reached(detail) : null;
  });
  /** The question was taken back from the office, or somebody else has answered it: what is written here is not waited for. */
  protected readonly ended = signal<Ended | null>(null);
  protected readonly title = computed(() =>
    this.transloco.translate(`${this.key}.title`, { number: this.detail()?.number ?? '' }),
  );
  private readonly acting = new Intention();

  constructor() {
    if (this.writesReply) this.request.writers.tellWhileTyping(this.form, this.caseId);
    this.form.valueChanges.pipe(takeUntilDestroyed()).subscribe(() => this.values.set(this.form.getRawValue()));
    if (OF_THE_OFFICE.includes(this.open.action))
      whenCasesChange((news) => {
        if (!news || news.some(({ caseId }) => caseId === this.caseId())) void this.lookAfter();
      });
    inject(DestroyRef).onDestroy(() => {
      // Read and left: of a case that is not there any more nothing stays on the page.
      if (this.ended() === 'recalled') void this.store.leaveIfRefused();
    });
  }

  protected async send(): Promise<void> {
    const subject = this.detail();
    if (!subject || this.busy() || this.appointmentDay.asksFor(this.form)) return;
    this.busy.set(true);
    this.problem.set(null);
    try {
      // The table of forms and the table of bodies have the same keys and fields; the compiler cannot follow that.
      const body = actionBody(this.open, this.form, subject) as ActionBody<RequestedAction>;
      await this.store.act(this.open.action, body, this.acting);
      this.ref.close(true);
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      const isOfOffice = OF_THE_OFFICE.includes(this.open.action);
      if (isOfOffice && (error.status === STALE || error.status === NOT_THERE)) await this.lookAfter();
      if (isRefusal(error.status) && !keepsOwnWords(this.open.action, this.session)) await this.store.leaveIfRefused();
      if (this.ended() || this.store.refused()) return;
      if (error.status === STALE) await this.showChanges(error.problem);
      else this.problem.set(error.problem);
    } finally {
      this.busy.set(false);
    }
  }

  protected sentenceOf(event: CaseEvent): string {
    const detail = this.detail();
    return detail ? this.words.sentence(event, detail) : '';
  }

  protected text(field: ActionField): FormControl<string> {
    return this.form.controls[field.name] as FormControl<string>;
  }

  protected referrals(field: ActionField): FormArray<ReferralRow> {
    return this.form.controls[field.name] as FormArray<ReferralRow>;
  }

  protected delivered(field: ActionField): FormArray<DeliveredRow> {
    return this.form.controls[field.name] as FormArray<DeliveredRow>;
  }

  protected handlers(field: ActionField): FormControl<readonly string[]> {
    return this.form.controls[field.name] as FormControl<readonly string[]>;
  }

  protected alone(): FormControl<boolean> {
    return this.form.controls['alone'] as FormControl<boolean>;
  }

  /** Whoever has the case already is no colleague to hand it to. */
  protected readonly others = computed(() =>
    this.colleagues().filter(({ id }) => id !== this.detail()?.inChargeOf?.id),
  );

  /** Asked past the page: what is on it stays, and so does the version that is sent. */
  private async lookAfter(): Promise<void> {
    const [id, referral] = [this.caseId(), this.open.referral];
    if (id === null || !referral) return;
    const { value, problem } = await loaded(this.api.get<CaseDetail>(`/segnalazioni/${encodeURIComponent(id)}`));
    this.ended.set(value ? endOf(value, referral.id) : endByRefusal(problem.status));
  }

  private async showChanges(stale: ProblemDocument): Promise<void> {
    try {
      const changes = await this.store.refresh();
      const detail = this.store.detail();
      this.stillOpen.set(detail !== null && openActions(detail).some(({ id }) => id === this.open.id));
      this.changes.set(changes);
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      this.problem.set(stale);
      if (isRefusal(error.status)) this.store.giveUp(error.problem);
    }
  }

  /** Said here with the name of the office: the server can only point at the list. */
  private officeTwice(rows: readonly { office: string }[]): { problem: string } | null {
    const codes = rows.map(({ office }) => office).filter(Boolean);
    const twice = codes.find((code, index) => codes.indexOf(code) !== index);
    if (twice === undefined) return null;
    const office = this.codes.unitName(twice);
    return { problem: this.transloco.translate('segnalazioni.act.forward.referrals.twice', { office }) };
  }

  private formOf(): ReturnType<typeof actionForm> {
    const detail = this.store.detail();
    if (!detail) throw new Error('No case is open');
    const form = actionForm(this.open, detail);
    form.controls['referrals']?.addValidators(({ value }) => this.officeTwice(value as readonly { office: string }[]));
    return form;
  }
}
