import {
  ChangeDetectionStrategy,
  Component,
  type ElementRef,
  computed,
  inject,
  input,
  output,
  resource,
  signal,
  viewChild,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { CaseDetail, CaseLink, CaseLinks, SimilarCase } from '@respi/segnalazioni/contract';
import { CurrentNetwork, Intention, ProblemError, Session, asProblem } from '@respi/shared/api-client';
import type { ProblemDocument } from '@respi/shared/contract';
import { Button, DateTimePipe, Dialogs, Icon, PluralPipe, Problem, Skeleton } from '@respi/shared/ui';
import { NetworkCodes } from '../../reference/network-codes';
import { StateOfCase } from '../../reference/state-of-case';
import { type OpenAction, openActions } from '../actions/open-actions';
import { CaseOnScreen } from '../case-on-screen';
import { FollowOthers } from '../follow-others';
import { LinkDialog, type LinkRequest } from './link-dialog';
import { ReadNearCases } from './read-near-cases';

/** Beside the thread, for whoever sorts: what is linked to the case, and what is like it. Read once the case is shown. */
@Component({
  selector: 'respi-near-cases',
  imports: [Button, DateTimePipe, Icon, PluralPipe, Problem, RouterLink, Skeleton, StateOfCase, TranslocoPipe],
  templateUrl: './near-cases.html',
  styleUrl: './near-cases.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NearCases {
  private readonly near = inject(ReadNearCases);
  private readonly session = inject(Session);
  private readonly dialogs = inject(Dialogs);
  private readonly transloco = inject(TranslocoService);
  private readonly store = inject(CaseOnScreen);
  private readonly following = inject(FollowOthers);
  protected readonly codes = inject(NetworkCodes);
  protected readonly current = inject(CurrentNetwork);
  private readonly said = viewChild<ElementRef<HTMLElement>>('said');

  readonly detail = input.required<CaseDetail>();
  /** Asks the page for the form of merging, with the other case chosen. */
  readonly merging = output<OpenAction>();

  protected readonly mayRead = computed(() => this.session.hasRole('coordinator', 'interface_operator'));
  private readonly id = computed(() => (this.mayRead() ? this.detail().id : undefined));
  private readonly version = computed(() => this.detail().version);
  protected readonly mayLink = computed(() => {
    const { sealed, erased, state } = this.detail();
    return !sealed && !erased && state !== 'merged';
  });
  private readonly mergeAction = computed(() => openActions(this.detail()).find(({ action }) => action === 'merge'));
  protected readonly mayMerge = computed(() => this.mergeAction() !== undefined);

  private readonly linkedAnswer = resource({
    // What is linked by others is a new version of the case.
    params: () => (this.id() === undefined ? undefined : { id: this.id() ?? '', version: this.version() }),
    loader: ({ params: { id } }) => this.near.links(id),
  });
  private readonly similarAnswer = resource({
    params: () => (this.mayLink() ? this.id() : undefined),
    loader: ({ params: id }) => this.near.similar(id),
  });
  private readonly linked = computed(() => (this.linkedAnswer.hasValue() ? this.linkedAnswer.value() : null));
  private readonly similar = computed(() => (this.similarAnswer.hasValue() ? this.similarAnswer.value() : null));
  protected readonly links = computed(() => this.linked()?.value?.items ?? []);
  protected readonly likeThis = computed(() => this.similar()?.value ?? null);
  protected readonly hidden = computed(() => this.likeThis()?.hidden ?? []);
  protected readonly unread = computed(() => this.linked()?.problem ?? this.similar()?.problem ?? null);

  protected readonly busy = signal(false);
  protected readonly problem = signal<ProblemDocument | null>(null);
  protected readonly done = signal('');
  private readonly undoing = new Intention();

  protected again(): void {
    this.linkedAnswer.reload();
    this.similarAnswer.reload();
  }

  protected async link(to: LinkRequest['to']): Promise<void> {
    const request: LinkRequest = { detail: this.detail(), to };
    this.problem.set(null);
    const links = await this.following.hold(() => this.dialogs.open<CaseLinks>(LinkDialog, request));
    if (!links) return;
    const { followed, items } = links;
    const words = 'segnalazioni.near.dialog';
    const number = to?.number ?? items.at(-1)?.case.number ?? '';
    await this.tell(
      followed
        ? this.transloco.translate(`${words}.followed`, followed)
        : this.transloco.translate(`${words}.done`, { number }),
    );
  }

  protected async undo({ id, case: { number } }: CaseLink): Promise<void> {
    const words = (key: string): string => this.transloco.translate(`segnalazioni.near.links.${key}`, { number });
    const question = { title: words('undoTitle'), text: words('undoText'), confirm: words('undo') };
    if (!(await this.following.hold(() => this.dialogs.confirm(question)))) return;
    await this.doing(() => this.near.undo(this.detail().id, id, this.undoing), words('undone'));
  }

  protected merge({ case: { id, number }, excerpt, why }: SimilarCase): void {
    const open = this.mergeAction();
    const told = this.transloco.translate('segnalazioni.near.similar.picked', { why, excerpt });
    if (open) this.merging.emit({ ...open, into: { id, number, excerpt: told } });
  }

  protected async setUnlike(other: { readonly id: string; readonly number: string }, notAlike: boolean): Promise<void> {
    const key = notAlike ? 'hiddenNow' : 'shownAgain';
    const said = this.transloco.translate(`segnalazioni.near.similar.${key}`, { number: other.number });
    await this.doing(() => this.near.setUnlike(this.detail().id, other.id, notAlike), said);
  }

  private async doing(work: () => Promise<unknown>, said: string): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.problem.set(null);
    try {
      await work();
      await this.tell(said);
    } catch (error) {
      this.problem.set(asProblem(error));
    } finally {
      this.busy.set(false);
    }
  }

  /** A button that is gone takes the focus with it: it goes on from what was done. */
  private async tell(said: string): Promise<void> {
    this.done.set(said);
    this.again();
    try {
      await this.store.refresh();
    } catch (error) {
      // What was done is done and said; the history comes with the next reading.
      if (!(error instanceof ProblemError)) throw error;
    }
    setTimeout(() => {
      if (document.activeElement === document.body) this.said()?.nativeElement.focus();
    });
  }
}
