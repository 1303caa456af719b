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
import { AUDIENCES, type LegalActDetail, SHEET_STATES, type SheetSummary } from '@respi/knowledge/contract';
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

  protected readonly tones = TONE_OF_SHEET;
  protected readonly states = SHEET_STATES;
  protected readonly audiences = AUDIENCES;
  protected readonly writes = computed(() => this.session.hasRole('coordinator'));
  /** Only who works at the bench sees more states than one. */
  protected readonly atTheBench = computed(() => this.session.hasRole('coordinator', 'referent'));
  protected readonly looked = signal(this.lastSearch.recall() ?? '');
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
  });
  private readonly query = computed(() => ({
    state: this.states.find((name) => name === this.stato()),
    topic: this.argomento(),
    audience: this.audiences.find((name) => name === this.pubblico()),
    office: this.ufficio(),
    act: this.norma(),
    reviewSoon: this.scadenza() ? true : undefined,
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
      this.filters.setValue(
        {
          stato: this.stato() ?? '',
          argomento: this.argomento() ?? '',
          pubblico: this.pubblico() ?? '',
          ufficio: this.ufficio() ?? '',
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
      this.lastSearch.remember(this.looked() || null);
      untracked(() => void this.readAgain());
    });
  }

  protected clear(): void {
    this.search.reset({ q: '' });
    this.looked.set('');
  }

  private async readAgain(): Promise<void> {
    await this.sheets.restart();
    this.lastSearch.focusFollowed(this.host.nativeElement);
  }

  /** What was typed travels in the body and stands in no address. */
  private read(cursor: string | undefined): Promise<Page<Row>> {
    const q = this.looked();
    if (!q) return this.api.get<Page<Row>>('/faq', { ...this.query(), cursor });
    const { topic } = this.query();
    return this.api.post<Page<Row>>('/faq/search', { q, limit: 50, ...(topic ? { topic } : {}) });
  }
}
