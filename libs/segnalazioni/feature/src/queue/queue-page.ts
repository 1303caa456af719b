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
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ListedCase, Counts } from '@respi/segnalazioni/contract';
import { Api, LastSearches, Pages, loaded, whenCasesChange } from '@respi/shared/api-client';
import type { Page } from '@respi/shared/contract';
import { Button, Dialogs, Empty, LoadMore, PageHeading, PluralPipe, Problem, Skeleton, Tabs } from '@respi/shared/ui';
import type { z } from 'zod';
import { Arrived } from '../live/arrived';
import { inStep } from '../live/in-step';
import { Shortcuts } from '../reference/shortcuts';
import { type BulkAction, BulkBar } from './bulk-bar';
import { CaseDesk } from './case-desk';
import { CaseFinder, type CaseQuestion } from './case-finder';
import { CasePreview, type PreviewAction } from './case-preview';
import { CaseRows } from './case-rows';
import { KeysDialog } from './keys-dialog';
import { COORDINATOR_QUEUES, type QueueAddress, activeFilters, queueQuery } from './queue-address';
import { type FilterChange, QueueFilters } from './queue-filters';
import { QUEUE_KEYS } from './queue-keys';

const PAGE = 50;

/** The coordinator's morning: what burns first on top, many at once, hands on the keyboard. */
@Component({
  selector: 'respi-queue-page',
  imports: [
    Arrived,
    BulkBar,
    Button,
    CaseFinder,
    CasePreview,
    CaseRows,
    Empty,
    LoadMore,
    PageHeading,
    PluralPipe,
    Problem,
    QueueFilters,
    RouterLink,
    Skeleton,
    Tabs,
    TranslocoPipe,
  ],
  providers: [CaseDesk],
  templateUrl: './queue-page.html',
  styleUrl: './queue-page.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '(document:keydown)': 'pressed($event)' },
})
export class QueuePage {
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly dialogs = inject(Dialogs);
  private readonly shortcuts = inject(Shortcuts);
  private readonly lastSearch = inject(LastSearches).of<CaseQuestion>('coordinamento');
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly desk = inject(CaseDesk);
  private readonly rows = viewChild(CaseRows);

  readonly coda = input<string>();
  readonly stato = input<string>();
  readonly urgenza = input<string>();
  readonly ufficio = input<string>();
  readonly sportello = input<string>();
  readonly argomento = input<string>();
  readonly tipo = input<string>();
  readonly mie = input<string>();

  protected readonly address = computed<QueueAddress>(() => ({
    coda: this.coda(),
    stato: this.stato(),
    urgenza: this.urgenza(),
    ufficio: this.ufficio(),
    sportello: this.sportello(),
    argomento: this.argomento(),
    tipo: this.tipo(),
    mie: this.mie(),
  }));
  private readonly query = computed(() => queueQuery(this.address()), {
    equal: (a, b) => JSON.stringify(a) === JSON.stringify(b),
  });
  protected readonly noneChosen: ReadonlySet<string> = new Set();
  protected readonly queue = computed(() => this.query().queue ?? 'all');
  /** Seldom is a merging disputed: that queue is there while it holds something. */
  protected readonly queues = computed(() =>
    [...COORDINATOR_QUEUES, 'all' as const].filter(
      (name) => name !== 'disputed' || this.queue() === name || (this.counts()[name] ?? 0) > 0,
    ),
  );
  /** Of what is merged no clock runs: there is no triage among them. */
  protected readonly triage = computed(() => this.question() === null && this.queue() !== 'disputed');
  protected readonly filtered = computed(() => activeFilters(this.address()).length > 0);
  /** What is being looked for; null while the queue itself is shown. */
  protected readonly question = signal(this.lastSearch.recall());
  protected readonly counts = signal<z.infer<typeof Counts>>({});
  protected readonly active = signal<string | null>(null);
  protected readonly cases = new Pages((cursor) => this.read(cursor));
  protected readonly arrived = inStep(this.cases, {
    look: () => this.read(undefined),
    idOf: ({ id }) => id,
    placeOf: ({ urgency }) => urgency,
    again: async (row) => ({ ...row, ...(await this.api.get<ListedCase>(`/segnalazioni/${row.id}`)) }),
    active: () => this.question() === null,
  });
  protected readonly activeCase = computed(() => this.cases.items().find(({ id }) => id === this.active()));

  constructor() {
    effect(() => {
      this.query();
      this.lastSearch.remember(this.question());
      untracked(() => void this.start());
    });
    whenCasesChange(() => void this.recount());
  }

  protected filter(change: FilterChange): void {
    void this.router.navigate([], { queryParams: change, queryParamsHandling: 'merge', replaceUrl: true });
  }

  protected find(question: CaseQuestion | null): void {
    this.question.set(question);
  }

  protected async bulk(action: BulkAction): Promise<void> {
    const selected = this.desk.selected();
    const chosen = this.cases.items().filter(({ id }) => selected.has(id));
    const one = this.activeCase();
    if (await this.desk.run(action, chosen.length > 0 ? chosen : one ? [one] : [])) await this.afterAct();
  }

  protected async actOn(wish: PreviewAction): Promise<void> {
    const subject = [wish.case];
    const asked =
      wish.action === 'release' || wish.action === 'send_to_validation'
        ? await this.desk.apply(wish.action, subject, () => ({ replyId: wish.reply.id }))
        : await this.desk.run(wish.action, subject);
    if (asked) await this.afterAct();
  }

  protected pressed(event: KeyboardEvent): void {
    const letter = this.shortcuts.letterOf(event);
    const action = ({ p: 'take', t: 'forward', c: 'hand_over' } as const)[letter ?? ''];
    if (action) void this.bulk(action);
    else if (letter === '?') this.showKeys();
    else return;
    event.preventDefault();
  }

  protected showKeys(): void {
    void this.dialogs.open(KeysDialog, QUEUE_KEYS);
  }

  protected async refresh(): Promise<void> {
    await this.start();
    this.rows()?.focus();
  }

  /** The rows that were done leave; the eye stays where it was, on the row that took their place. */
  private async afterAct(): Promise<void> {
    const before = this.cases.items().map(({ id }) => id);
    const at = before.indexOf(this.active() ?? '');
    await Promise.all([this.cases.restart(), this.recount()]);
    const left = new Set(this.cases.items().map(({ id }) => id));
    const next = [...before.slice(Math.max(at, 0)), ...before.slice(0, Math.max(at, 0)).reverse()].find((id) =>
      left.has(id),
    );
    this.active.set(next ?? null);
    setTimeout(() => this.rows()?.focus(next ?? null));
  }

  private async start(): Promise<void> {
    this.desk.selected.set(new Set());
    this.desk.failures.set(new Map());
    await Promise.all([this.cases.restart(), this.recount()]);
    const first = this.cases.items()[0]?.id ?? null;
    if (!this.cases.items().some(({ id }) => id === this.active())) this.active.set(first);
    this.lastSearch.focusFollowed(this.host.nativeElement);
  }

  private read(cursor: string | undefined): Promise<Page<ListedCase>> {
    const question = this.question();
    if (question)
      return this.api.post<Page<ListedCase>>('/segnalazioni/search', {
        ...question,
        limit: PAGE,
        ...(cursor ? { cursor } : {}),
      });
    return this.api.get<Page<ListedCase>>('/segnalazioni', {
      ...this.query(),
      order: this.triage() ? 'triage' : 'newest',
      clocks: true,
      limit: PAGE,
      cursor,
    });
  }

  private async recount(): Promise<void> {
    const { value } = await loaded(this.api.get<z.infer<typeof Counts>>('/segnalazioni/counts'));
    if (value) this.counts.set(value);
  }
}
