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
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { FormControl, FormGroup, Validators } from '@angular/forms';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import {
  AUDIENCES,
  type Corrected,
  type FoundSheets,
  type LegalActDetail,
  type Ranking,
  SHEET_STATES,
  type SheetSummary,
} from '@respi/knowledge/contract';
import { Api, CurrentNetwork, LastSearches, Pages, Session, loaded } from '@respi/shared/api-client';
import type { Page } from '@respi/shared/contract';
import {
  Button,
  CARD_TABLE,
  DayPipe,
  Empty,
  FORM_PARTS,
  Icon,
  LoadMore,
  PageHeading,
  PluralPipe,
  Problem,
  Skeleton,
  StateLabel,
} from '@respi/shared/ui';
import type { z } from 'zod';
import { RankingNote } from './ranking-note';
import { SheetCodes } from './sheet-codes';
import { TONE_OF_SHEET } from './sheet-life';

type Row = z.infer<typeof SheetSummary>;

/** The sheets of both audiences for whoever works in the network, and those on the bench for whoever works at it. */
@Component({
  selector: 'respi-sheets-page',
  imports: [
    Button,
    CARD_TABLE,
    DayPipe,
    Empty,
    FORM_PARTS,
    Icon,
    LoadMore,
    PageHeading,
    PluralPipe,
    Problem,
    RankingNote,
    RouterLink,
    Skeleton,
    StateLabel,
    TranslocoPipe,
  ],
  templateUrl: './sheets-page.html',
  styleUrl: './sheets-page.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SheetsPage {
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  private readonly lastSearch = inject(LastSearches).of<string>('schede');
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly codes = inject(SheetCodes);
  protected readonly current = inject(CurrentNetwork);

  readonly stato = input<string>();
  readonly argomento = input<string>();
  readonly pubblico = input<string>();
  readonly ufficio = input<string>();
  /** Code of an act of the law. */
  readonly norma = input<string>();
  /** Set: those whose review day is near. */
  readonly scadenza = input<string>();
  readonly pratica = input<string>();
  readonly permesso = input<string>();

  protected readonly tones = TONE_OF_SHEET;
  protected readonly states = SHEET_STATES;
  protected readonly audiences = AUDIENCES;
  protected readonly writes = computed(() => this.session.hasRole('coordinator'));
  /** Only who works at the bench sees more states than one. */
  protected readonly atTheBench = computed(() => this.session.hasRole('coordinator', 'referent'));
  protected readonly looked = signal(this.lastSearch.recall() ?? '');
  private readonly exact = signal(false);
  /** Why each result stands where it stands, for who writes sheets. */
  protected readonly rankings = signal<ReadonlyMap<string, Ranking>>(new Map());
  protected readonly corrected = signal<Corrected | null>(null);
  protected readonly search = new FormGroup({
    q: new FormControl(this.looked(), {
      nonNullable: true,
      validators: [Validators.required, Validators.maxLength(200)],
    }),
  });
  protected readonly filters = new FormGroup({
    stato: new FormControl('', { nonNullable: true }),
    argomento: new FormControl('', { nonNullable: true }),
    pubblico: new FormControl('', { nonNullable: true }),
    ufficio: new FormControl('', { nonNullable: true }),
    pratica: new FormControl('', { nonNullable: true }),
    permesso: new FormControl('', { nonNullable: true }),
  });
  private readonly query = computed(() => ({
    state: this.states.find((name) => name === this.stato()),
    topic: this.argomento(),
    audience: this.audiences.find((name) => name === this.pubblico()),
    office: this.ufficio(),
    act: this.norma(),
    reviewSoon: this.scadenza() ? true : undefined,
    procedure: this.pratica(),
    permit: this.permesso(),
  }));
  protected readonly filtered = computed(() => Object.values(this.query()).some(Boolean));
  private readonly acts = resource({
    params: () => (this.norma() === '' ? undefined : this.norma()),
    loader: ({ params }) => loaded(this.api.get<LegalActDetail>(`/legal-acts/${encodeURIComponent(params)}`)),
  });
  /** Its code, until its name is here and where it is not for this person to look up. */
  protected readonly citedAct = computed(() => this.acts.value()?.value?.label ?? this.norma() ?? '');
  protected readonly sheets = new Pages((cursor) => this.read(cursor));

  constructor() {
    effect(() => {
      this.codes.topics();
      this.codes.offices();
      this.codes.procedures();
      this.codes.permits();
      this.filters.setValue(
        {
          stato: this.stato() ?? '',
          argomento: this.argomento() ?? '',
          pubblico: this.pubblico() ?? '',
          ufficio: this.ufficio() ?? '',
          pratica: this.pratica() ?? '',
          permesso: this.permesso() ?? '',
        },
        { emitEvent: false },
      );
    });
    this.filters.valueChanges.pipe(takeUntilDestroyed()).subscribe(() => {
      const chosen = Object.entries(this.filters.getRawValue()).map(([name, value]) => [name, value || null]);
      void this.router.navigate([], {
        queryParams: Object.fromEntries(chosen) as Record<string, string | null>,
        queryParamsHandling: 'merge',
        replaceUrl: true,
      });
    });
    effect(() => {
      this.query();
      this.exact();
      this.lastSearch.remember(this.looked() || null);
      untracked(() => void this.readAgain());
    });
  }

  /** @param exact what was written is meant so */
  protected look(text: string, exact = false): void {
    this.exact.set(exact);
    this.looked.set(text);
  }

  protected clear(): void {
    this.search.reset({ q: '' });
    this.look('');
  }

  private async readAgain(): Promise<void> {
    await this.sheets.restart();
    this.lastSearch.focusFollowed(this.host.nativeElement);
  }

  /** What was typed travels in the body and stands in no address. */
  private async read(cursor: string | undefined): Promise<Page<Row>> {
    const q = this.looked();
    if (!q) {
      this.rankings.set(new Map());
      this.corrected.set(null);
      return this.api.get<Page<Row>>('/faq', { ...this.query(), cursor });
    }
    const { topic, office, procedure, permit } = this.query();
    const narrowed = Object.entries({ topic, office, procedure, permit }).filter(([, code]) => Boolean(code));
    const found = await this.api.post<FoundSheets>('/faq/search', {
      q,
      limit: 50,
      exact: this.exact(),
      ...Object.fromEntries(narrowed),
    });
    this.rankings.set(new Map(found.items.flatMap(({ id, ranking }) => (ranking ? [[id, ranking] as const] : []))));
    this.corrected.set(found.corrected);
    return found;
  }
}
