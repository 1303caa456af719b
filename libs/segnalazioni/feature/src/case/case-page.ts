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
  viewChild,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import {
  type ActionBody,
  type FiledCase,
  type Reply,
  type RequestedAction,
  WRITE_A_REPLY,
} from '@respi/segnalazioni/contract';
import type { Proposed } from '@respi/knowledge/contract';
import { Api, CurrentNetwork, Intention, ProblemError, Session, asProblem, isRefusal } from '@respi/shared/api-client';
import type { ProblemDocument } from '@respi/shared/contract';
import {
  Alert,
  Breadcrumb,
  Button,
  type Crumb,
  Dialogs,
  Icon,
  Menu,
  type MenuItem,
  PageHeading,
  PluralPipe,
  Problem,
  Skeleton,
  UrgencyBadge,
  pluralKey,
} from '@respi/shared/ui';
import { DocumentsWanted } from '../filing/documents-wanted';
import { FiledMessage } from '../filing/filed-message';
import { JustFiled } from '../filing/just-filed';
import { ConnectionNote } from '../live/connection-note';
import { Writers, WritingNow } from '../live/writers';
import { DueTime } from '../reference/due-time';
import { StateOfCase } from '../reference/state-of-case';
import { ActionDialog, type ActionRequest, ANSWERS_COUNTER, keepsOwnWords } from './actions/action-dialog';
import { ACTION_FORMS, AT_ONCE } from './actions/action-forms';
import { type OpenAction, offeredActions, openActions } from './actions/open-actions';
import { ClocksOfCase } from './clocks/clocks-of-case';
import { CaseOnScreen } from './case-on-screen';
import { countersReached } from './counters-reached';
import { EntryCard } from './entry-card';
import { FactsOfCase } from './facts-of-case';
import { FollowOthers } from './follow-others';
import { MergeNote } from './merge-note';
import { NearCases } from './near/near-cases';
import { ReadersOfCase } from './identity/readers-of-case';
import { ReplyCard } from './reply-card';
import { ReproposalNote } from './reproposal-note';
import { threadOf } from './thread';
import { Timeline } from './timeline';

const LISTS: readonly string[] = ['sportello', 'coordinamento', 'interfaccia', 'referente'];

/** A case: the thread on the left, the facts and what can be done on the right, the history under the thread. */
@Component({
  selector: 'respi-case-page',
  imports: [
    ConnectionNote,
    DueTime,
    Alert,
    Breadcrumb,
    Button,
    ClocksOfCase,
    EntryCard,
    DocumentsWanted,
    FactsOfCase,
    FiledMessage,
    Icon,
    Menu,
    MergeNote,
    NearCases,
    PageHeading,
    PluralPipe,
    Problem,
    ReadersOfCase,
    ReplyCard,
    ReproposalNote,
    RouterLink,
    Skeleton,
    StateOfCase,
    Timeline,
    TranslocoPipe,
    UrgencyBadge,
    WritingNow,
  ],
  providers: [CaseOnScreen, FollowOthers, Writers],
  templateUrl: './case-page.html',
  styleUrl: './case-page.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CasePage {
  private readonly api = inject(Api);
  private readonly dialogs = inject(Dialogs);
  private readonly transloco = inject(TranslocoService);
  private readonly session = inject(Session);
  private readonly justFiled = inject(JustFiled);
  protected readonly current = inject(CurrentNetwork);
  protected readonly store = inject(CaseOnScreen);

  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly following = inject(FollowOthers);
  private readonly writers = inject(Writers);

  private readonly said = viewChild<ElementRef<HTMLElement>>('said');

  readonly id = input.required<string>();

  protected readonly filed = signal<FiledCase | null>(null);
  protected readonly busy = signal(false);
  protected readonly problem = signal<ProblemDocument | null>(null);
  /** What was just done, for who does not see the page change. */
  protected readonly done = signal('');
  private readonly atOnce = new Intention();

  protected readonly detail = this.store.detail;
  protected readonly writing = this.writers.on(computed(() => this.detail()?.id ?? null));
  protected readonly offered = computed(() => {
    const detail = this.detail();
    return detail ? offeredActions(detail) : null;
  });
  protected readonly menu = computed<readonly MenuItem[]>(() =>
    (this.offered()?.menu ?? []).map((open) => ({
      id: open.id,
      label: this.labelOf(open),
      ...(ACTION_FORMS[open.action].danger ? { danger: true } : {}),
    })),
  );
  protected readonly laps = computed(() => {
    const detail = this.detail();
    return detail ? threadOf(detail) : [];
  });
  protected readonly trail = computed<readonly Crumb[]>(() => {
    const area = this.areaOfPerson();
    return [{ label: this.transloco.translate(`portal.nav.${area}`), link: this.current.link('riservata', area) }];
  });
  /** A sheet is born from what was answered. */
  protected readonly mayStartSheet = computed(() => {
    const { state, erased = true } = this.detail() ?? {};
    return this.session.hasRole('coordinator') && !erased && (state === 'answered' || state === 'closed');
  });

  /** An office loses a case when its question is taken back; anybody else when it is sealed into other hands. */
  protected readonly takenWords = computed(() => {
    const isOffice = !this.session.hasRole(
      'coordinator',
      'interface_operator',
      'counter_operator',
      'external_operator',
    );
    return isOffice && this.session.hasRole('referent')
      ? 'segnalazioni.stale.ended.recalled'
      : 'segnalazioni.case.taken';
  });
  /** What was erased cannot be reopened: a new one takes it up. */
  protected readonly mayContinue = computed(
    () => this.detail()?.erased === true && this.session.hasRole('counter_operator', 'external_operator'),
  );

  constructor() {
    effect(() => {
      const id = this.id();
      untracked(() => this.turnTo(id));
    });
    effect(() => {
      if (this.store.refused()) untracked(() => this.clear());
    });
  }

  /** The case is there for this person no more: dialogs and messages about it leave with it. */
  private clear(): void {
    this.dialogs.closeAll();
    this.filed.set(null);
    this.problem.set(null);
    this.done.set('');
    setTimeout(() => {
      if (document.activeElement === document.body) this.host.nativeElement.querySelector('h1')?.focus();
    });
  }

  private turnTo(id: string): void {
    this.filed.set(this.justFiled.take(id));
    this.problem.set(null);
    this.done.set('');
    void this.openCase(id);
  }

  private async openCase(id: string): Promise<void> {
    await this.store.open(id);
    // Who may write a reply here hears who else is writing one.
    if (this.detail()?.availableActions.some((action) => WRITE_A_REPLY.has(action)))
      await this.writers.tell(id, 'reading');
  }

  protected labelOf(open: OpenAction): string {
    const label = this.transloco.translate(`segnalazioni.act.${open.action}.label`);
    return open.about === null ? label : `${label}: ${open.about}`;
  }

  protected actionsOf(reply: Reply): readonly OpenAction[] {
    const detail = this.detail();
    return detail ? openActions(detail).filter((open) => open.reply?.id === reply.id) : [];
  }

  protected isNew(reply: Reply): boolean {
    const since = this.store.unreadSince();
    const changed = [reply.releasedAt, reply.withdrawnAt, reply.validation === 'corrected' ? reply.validatedAt : null];
    return since !== null && changed.some((at) => at !== null && at > since);
  }

  protected chooseFromMenu(id: string): void {
    const open = this.offered()?.menu.find((each) => each.id === id);
    if (open) void this.act(open);
  }

  protected async act(open: OpenAction): Promise<void> {
    this.problem.set(null);
    this.done.set('');
    if (AT_ONCE.includes(open.action)) return this.actAtOnce(open.action, {});
    const request: ActionRequest = { open, store: this.store, writers: this.writers };
    const ownWords = keepsOwnWords(open.action, this.session);
    const sent = await this.following.hold(() => this.dialogs.open<boolean>(ActionDialog, request), ownWords);
    if (sent) this.tellDone(open.action);
  }

  protected async readAgain(): Promise<void> {
    await this.store.open(this.id());
  }

  /** The rule that proposes the code is the reason for it. */
  protected async acceptReproposal(): Promise<void> {
    const proposed = this.detail()?.reproposal;
    if (proposed) await this.actAtOnce('set_urgency', { code: proposed.code, reason: proposed.text });
  }

  private async actAtOnce<A extends RequestedAction>(action: A, body: ActionBody<A>): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    try {
      await this.following.hold(() => this.store.act(action, body, this.atOnce));
      this.tellDone(action);
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      this.problem.set(error.problem);
      // Somebody was first: the page shows at once how things stand now.
      await this.store.refresh().catch((again: unknown) => {
        if (!(again instanceof ProblemError)) throw again;
        if (isRefusal(again.status)) this.store.giveUp(again.problem);
      });
    } finally {
      this.busy.set(false);
    }
  }

  private tellDone(action: RequestedAction): void {
    this.filed.set(null);
    this.done.set(this.answeredMany(action) ?? this.transloco.translate(`segnalazioni.act.${action}.done`));
    // An action that is not open any more takes its button with it: the focus goes on from what was done.
    setTimeout(() => {
      if (document.activeElement === document.body) this.said()?.nativeElement.focus();
    });
  }

  /** An answer that other counters get too says so, also after it went out. */
  private answeredMany(action: RequestedAction): string | null {
    const detail = this.detail();
    const reached = detail && ANSWERS_COUNTER.includes(action) ? countersReached(detail) : null;
    if (!reached) return null;
    const count = reached.counters.length;
    return this.transloco.translate(pluralKey('segnalazioni.reached.done', count), { count });
  }

  /** One press: its question, in a line, among what may become a sheet. It is rewritten before anybody else reads it. */
  protected async proposeSheet(): Promise<void> {
    const detail = this.detail();
    const asked = detail?.thread.find(({ kind }) => kind === 'question')?.text ?? '';
    const question = asked.replace(/\s+/g, ' ').trim().slice(0, 300);
    if (!detail || question === '' || this.busy()) return;
    this.busy.set(true);
    this.problem.set(null);
    this.done.set('');
    try {
      const { joined } = await this.api.post<Proposed>('/sheet-candidates', {
        question,
        case: detail.id,
        topic: detail.topic,
      });
      this.done.set(this.transloco.translate(`segnalazioni.case.${joined ? 'proposedAgain' : 'proposed'}`));
    } catch (error) {
      this.problem.set(asProblem(error));
    } finally {
      this.busy.set(false);
    }
  }

  /** Whoever reads cases has a list of them. */
  protected readonly wayBack = computed(() => {
    const area = this.areaOfPerson();
    return {
      link: this.current.link('riservata', area),
      label: LISTS.includes(area) ? 'segnalazioni.case.backToList' : 'segnalazioni.case.backHome',
    };
  });

  private areaOfPerson(): string {
    if (this.session.hasRole('counter_operator', 'external_operator')) return 'sportello';
    if (this.session.hasRole('coordinator')) return 'coordinamento';
    if (this.session.hasRole('interface_operator')) return 'interfaccia';
    if (this.session.hasRole('referent')) return 'referente';
    return this.session.hasRole('network_admin') ? 'amministrazione' : 'cifre';
  }
}
