import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  computed,
  effect,
  inject,
  input,
  signal,
  untracked,
} from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { DistintaAction, DistintaDetail, DistintaLine } from '@respi/segnalazioni/contract';
import { Api, CurrentNetwork, Intention, asProblem, whenCasesChange } from '@respi/shared/api-client';
import type { ProblemDocument } from '@respi/shared/contract';
import {
  Breadcrumb,
  Button,
  DateTimePipe,
  Dialogs,
  Icon,
  Menu,
  type MenuItem,
  PageHeading,
  PluralPipe,
  Problem,
  type Question,
  ReasonDialog,
  Skeleton,
  StateLabel,
  pluralKey,
} from '@respi/shared/ui';
import type { AnsweredReferral } from './answer';
import { DistintaLineCard } from './distinta-line-card';
import { TONE_OF_DISTINTA, isOpen } from './distinta-words';
import { type Fate, KeptAnswers } from './kept-answers';
import { LastSeen } from './last-seen';
import { LastSeenNote } from './last-seen-note';
import { PrintedSheet } from './printed-sheet';
import { RecordAnswer } from './record-answer';
import { whenSentLater } from './sent-later';
import { WaitingAnswers } from './waiting-answers';

/** The next step of a sheet's life is the primary button; the rest is in the menu. */
const STEPS = ['hand_over', 'return', 'close'] as const satisfies readonly DistintaAction[];

/** States of a referral that the office answered. */
const RECORDED: readonly string[] = ['replied', 'not_competent'];

/** One sheet on the screen: where it is, and its lines with what each still waits for. */
@Component({
  selector: 'respi-distinta-page',
  imports: [
    Breadcrumb,
    Button,
    DateTimePipe,
    DistintaLineCard,
    Icon,
    LastSeenNote,
    Menu,
    PageHeading,
    PluralPipe,
    Problem,
    RecordAnswer,
    Skeleton,
    StateLabel,
    TranslocoPipe,
    WaitingAnswers,
  ],
  templateUrl: './distinta-page.html',
  styleUrl: './lines.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DistintaPage {
  private readonly api = inject(Api);
  private readonly seen = inject(LastSeen);
  private readonly dialogs = inject(Dialogs);
  private readonly transloco = inject(TranslocoService);
  private readonly printed = inject(PrintedSheet);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly acting = new Intention();
  protected readonly kept = inject(KeptAnswers);
  protected readonly current = inject(CurrentNetwork);

  readonly id = input.required<string>();

  protected readonly tones = TONE_OF_DISTINTA;
  protected readonly sheet = signal<DistintaDetail | null>(null);
  protected readonly problem = signal<ProblemDocument | null>(null);
  protected readonly busy = signal(false);
  protected readonly announcement = signal('');
  /** The line whose answer is being written. */
  protected readonly writing = signal<string | null>(null);
  protected readonly referral = computed<AnsweredReferral | null>(() => {
    const sheet = this.sheet();
    const line = sheet?.lines.find(({ id }) => id === this.writing());
    return !sheet || !line
      ? null
      : {
          referralId: line.referralId,
          caseId: line.case.id,
          number: line.case.number,
          version: line.case.version,
          office: sheet.office.code,
        };
  });
  /** How many answers came back with the sheet; what left it may have been answered on another. */
  protected readonly recorded = computed(
    () =>
      this.sheet()?.lines.filter((line) => line.removedAt === null && RECORDED.includes(line.referralStatus)).length ??
      0,
  );
  protected readonly step = computed(() => STEPS.find((action) => this.sheet()?.availableActions.includes(action)));
  protected readonly menu = computed<readonly MenuItem[]>(() => {
    const open = this.sheet()?.availableActions ?? [];
    const others = STEPS.filter((action) => action !== this.step() && open.includes(action));
    const lost: MenuItem[] = open.includes('report_lost')
      ? [{ id: 'report_lost', label: this.words('do.report_lost'), icon: 'warning', danger: true }]
      : [];
    return [...others.map((action) => ({ id: action, label: this.words(`do.${action}`) })), ...lost];
  });
  protected readonly trail = computed(() => [
    {
      label: this.transloco.translate('segnalazioni.interface.title'),
      link: this.current.link('riservata', 'interfaccia'),
    },
  ]);

  constructor() {
    effect(() => {
      this.id();
      untracked(() => void this.load());
    });
    whenSentLater(() => {
      this.announcement.set('');
      void this.load();
    });
    this.seen.whenReadAgain(() => void this.load());
    whenCasesChange((news) => {
      const lines = this.sheet()?.lines ?? [];
      if (!news || lines.some((line) => news.some(({ caseId }) => caseId === line.case.id))) void this.load();
    });
  }

  /** Somebody else recorded the answer that is being written here: what was typed stays. */
  protected overtaken(line: DistintaLine): boolean {
    return !isOpen(line) && !this.kept.waitsFor(line.referralId);
  }

  protected async load(): Promise<void> {
    try {
      const path = `/distinte/${this.id()}`;
      this.sheet.set(await this.seen.read(path, () => this.api.get<DistintaDetail>(path)));
      this.problem.set(null);
    } catch (error) {
      this.problem.set(asProblem(error));
    }
  }

  protected async print(): Promise<void> {
    this.problem.set(null);
    try {
      await this.printed.open(this.id());
    } catch (error) {
      this.problem.set(asProblem(error));
    }
  }

  protected async act(action: string): Promise<void> {
    if (action === 'close' && !(await this.mayBeClosed())) return;
    if (action !== 'report_lost') return this.send(action, {});
    const reason = await this.dialogs.open<string>(
      ReasonDialog,
      this.question('report_lost', this.sheet()?.number ?? ''),
    );
    if (reason) await this.send(action, { reason });
  }

  protected async remove(line: DistintaLine): Promise<void> {
    const reason = await this.dialogs.open<string>(ReasonDialog, this.question('remove_line', line.case.number));
    if (reason) await this.send('remove_line', { lineId: line.id, reason });
  }

  protected async goOn(line: DistintaLine, fate: Fate): Promise<void> {
    this.announcement.set(this.transloco.translate(`segnalazioni.record.fate.${fate}`, { number: line.case.number }));
    this.writing.set(null);
    if (fate === 'sent') await this.load();
    const lines = this.sheet()?.lines ?? [];
    const rest = [...lines.slice(line.position), ...lines.slice(0, line.position)];
    const next = rest.find((each) => isOpen(each) && !this.kept.waitsFor(each.referralId));
    setTimeout(() => this.host.nativeElement.querySelector<HTMLElement>(`[data-line="${next?.id ?? ''}"]`)?.focus());
  }

  /** Lines without an answer leave the sheet for the next one, where the office is asked again. */
  private async mayBeClosed(): Promise<boolean> {
    const sheet = this.sheet();
    const open = sheet?.lines.filter(isOpen) ?? [];
    if (!sheet || open.length === 0) return true;
    return this.dialogs.confirm({
      title: this.transloco.translate('segnalazioni.distinta.ask.close.title', { number: sheet.number }),
      text: this.transloco.translate(pluralKey('segnalazioni.distinta.ask.close.text', open.length), {
        count: open.length,
        numbers: open.map((line) => line.case.number).join(', '),
      }),
      confirm: this.words('do.close'),
      danger: true,
    });
  }

  private async send(action: string, body: object): Promise<void> {
    const sheet = this.sheet();
    if (!sheet || this.busy()) return;
    this.busy.set(true);
    this.problem.set(null);
    try {
      await this.api.post<unknown>(`/distinte/${sheet.id}/actions/${action}`, body, {
        version: sheet.version,
        intention: this.acting,
      });
      await this.load();
      this.announcement.set(this.words(`done.${action}`));
      // The last step of a sheet, and a line that leaves it, take their button with them.
      setTimeout(() => {
        if (document.activeElement === document.body) this.host.nativeElement.querySelector('h1')?.focus();
      });
    } catch (error) {
      this.problem.set(asProblem(error));
    } finally {
      this.busy.set(false);
    }
  }

  private question(what: 'report_lost' | 'remove_line', number: string): Question {
    return {
      title: this.transloco.translate(`segnalazioni.distinta.ask.${what}.title`, { number }),
      text: this.words(`ask.${what}.text`),
      confirm: this.words(`do.${what}`),
      danger: true,
    };
  }

  private words(key: string): string {
    return this.transloco.translate(`segnalazioni.distinta.${key}`);
  }
}
