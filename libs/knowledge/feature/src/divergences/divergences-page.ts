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
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { FormControl, FormGroup } from '@angular/forms';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type {
  DivergenceProposal,
  DivergenceStage,
  DivergenceSummary,
  ProposalDismissal,
} from '@respi/knowledge/contract';
import { Api, CurrentNetwork, Pages, Session, asProblem } from '@respi/shared/api-client';
import type { Page, ProblemDocument } from '@respi/shared/contract';
import {
  DayPipe,
  Dialogs,
  Empty,
  FORM_PARTS,
  Icon,
  LoadMore,
  PageHeading,
  Problem,
  Skeleton,
  StateLabel,
  Tabs,
} from '@respi/shared/ui';
import { SheetCodes } from '../reserved/sheet-codes';
import { TONE_OF_DIVERGENCE } from './tones';
import { WhyDialog } from './why-dialog';

const TABS = ['proposte', 'aperte', 'decise', 'prassi', 'chiuse'] as const;
type Tab = (typeof TABS)[number];
const STAGE: Readonly<Record<Exclude<Tab, 'proposte'>, DivergenceStage>> = {
  aperte: 'open',
  decise: 'decided',
  prassi: 'standard',
  chiuse: 'dismissed',
};

/** The desk of divergences: what the night proposes, what is open, what is decided. Who has no part in it reads the standards. */
@Component({
  selector: 'respi-divergences-page',
  imports: [
    DayPipe,
    Empty,

    FORM_PARTS,
    Icon,
    LoadMore,
    PageHeading,
    Problem,
    RouterLink,
    Skeleton,
    StateLabel,
    Tabs,
    TranslocoPipe,
  ],
  templateUrl: './divergences-page.html',
  styles: `
    li.r-panel {
      margin-bottom: 0.75rem;
    }
    h2 {
      margin-block-start: 0;
      font-size: 1.125rem;
      overflow-wrap: anywhere;
    }
    .two h2 {
      display: -webkit-box;
      -webkit-line-clamp: 3;
      -webkit-box-orient: vertical;
      overflow: hidden;
    }
    .words {
      white-space: pre-wrap;
      overflow-wrap: anywhere;
    }
    .two {
      display: grid;
      gap: 1rem 2rem;
      margin-block-end: 1rem;
    }
    @media (min-width: 768px) {
      .two {
        grid-template-columns: 1fr 1fr;
      }
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DivergencesPage {
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private readonly dialogs = inject(Dialogs);
  private readonly session = inject(Session);
  private readonly transloco = inject(TranslocoService);
  private readonly outcome = viewChild<ElementRef<HTMLElement>>('outcome');
  protected readonly codes = inject(SheetCodes);
  protected readonly current = inject(CurrentNetwork);
  protected readonly tones = TONE_OF_DIVERGENCE;

  /** `?elenco=decise` */
  readonly elenco = input<string>();
  readonly argomento = input<string>();
  readonly ufficio = input<string>();

  protected readonly opens = computed(() => this.session.hasRole('coordinator'));
  protected readonly takesPart = computed(() => this.opens() || this.session.hasRole('referent'));
  protected readonly tabs = computed<readonly Tab[]>(() =>
    this.opens() ? TABS : this.takesPart() ? TABS.filter((tab) => tab !== 'proposte') : ['prassi'],
  );
  protected readonly tab = computed<Tab>(
    () => this.tabs().find((tab) => tab === this.elenco()) ?? (this.takesPart() ? 'aperte' : 'prassi'),
  );
  protected readonly filters = new FormGroup({
    argomento: new FormControl('', { nonNullable: true }),
    ufficio: new FormControl('', { nonNullable: true }),
  });
  private readonly filter = computed(() => ({
    topic: whole(this.argomento()),
    office: whole(this.ufficio()),
  }));
  protected readonly divergences = new Pages<DivergenceSummary>((cursor) => {
    const tab = this.tab();
    const stage = tab === 'proposte' ? 'open' : STAGE[tab];
    return this.api.get<Page<DivergenceSummary>>('/divergences', { ...this.filter(), stage, cursor });
  });
  protected readonly proposals = new Pages<DivergenceProposal>((cursor) =>
    this.api.get<Page<DivergenceProposal>>('/divergence-proposals', { ...this.filter(), cursor }),
  );
  protected readonly list = computed(() => (this.tab() === 'proposte' ? this.proposals : this.divergences));
  protected readonly refusal = signal<ProblemDocument | null>(null);
  protected readonly done = signal('');

  constructor() {
    this.filters.valueChanges.pipe(takeUntilDestroyed()).subscribe(({ argomento, ufficio }) => {
      const queryParams = { argomento: whole(argomento) ?? null, ufficio: whole(ufficio) ?? null };
      void this.router.navigate([], { relativeTo: this.route, queryParams, queryParamsHandling: 'merge' });
    });
    effect(() => {
      const wanted = { argomento: this.argomento() ?? '', ufficio: this.ufficio() ?? '' };
      const list = this.list();
      this.tab();
      untracked(() => {
        this.filters.setValue(wanted, { emitEvent: false });
        void list.restart();
      });
    });
    // A list that came with a code shows it: until the codes are there, a select has no such option.
    effect(() => {
      this.codes.topics();
      this.codes.offices();
      untracked(() =>
        this.filters.setValue(
          { argomento: this.argomento() ?? '', ufficio: this.ufficio() ?? '' },
          { emitEvent: false },
        ),
      );
    });
  }

  protected async dismiss({ id }: DivergenceProposal): Promise<void> {
    const why = await this.dialogs.open<ProposalDismissal>(WhyDialog, null);
    if (!why) return;
    this.refusal.set(null);
    this.done.set('');
    try {
      await this.api.post(`/divergence-proposals/${id}/dismiss`, { why });
      await this.proposals.restart();
      this.done.set(this.transloco.translate('divergences.proposalDone'));
      // The button is gone with what it did.
      this.outcome()?.nativeElement.focus();
    } catch (error) {
      this.refusal.set(asProblem(error));
    }
  }
}

/** An empty choice is none. */
function whole(code: string | undefined): string | undefined {
  return code === '' ? undefined : code;
}
