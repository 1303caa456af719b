import { ChangeDetectionStrategy, Component, computed, inject, resource, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { type AbstractControl, FormControl, FormGroup, type ValidationErrors, Validators } from '@angular/forms';
import { RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import {
  type AccessLogEntry,
  type AccessLogProof,
  EXPORT_MAX_DAYS,
  LOGGED_ACTS,
  matterOf,
  sentenceOf,
} from '@respi/segnalazioni/contract';
import { Api, CurrentNetwork, Pages, Session, asProblem, loaded } from '@respi/shared/api-client';
import type { Page, ProblemDocument } from '@respi/shared/contract';
import { addDays, romeDay } from '@respi/shared/kernel';
import {
  Alert,
  Button,
  CARD_TABLE,
  DateTimePipe,
  Empty,
  FORM_PARTS,
  Icon,
  LoadMore,
  PageHeading,
  Problem,
  Skeleton,
} from '@respi/shared/ui';
import { isKnownBasis } from './access-sentence';

const DAY = 86_400_000;
const KEPT_MS = 60_000;

/** Who read what and what administrators did; that nothing of it was changed, and a signed copy for whoever supervises. */
@Component({
  selector: 'respi-access-log-page',
  imports: [
    Alert,
    Button,
    CARD_TABLE,
    DateTimePipe,
    Empty,
    FORM_PARTS,
    Icon,
    LoadMore,
    PageHeading,
    Problem,
    RouterLink,
    Skeleton,
    TranslocoPipe,
  ],
  templateUrl: './access-log-page.html',
  styleUrl: './access-log-page.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AccessLogPage {
  private readonly api = inject(Api);
  private readonly session = inject(Session);
  private readonly transloco = inject(TranslocoService);
  protected readonly current = inject(CurrentNetwork);

  protected readonly acts = LOGGED_ACTS;
  protected readonly longest = EXPORT_MAX_DAYS;
  protected readonly isKnownBasis = isKnownBasis;
  protected readonly mayOpenCases = computed(() => this.session.hasRole('coordinator'));
  protected readonly mayExport = computed(() => this.session.hasRole('network_admin'));
  protected readonly proof = resource({ loader: () => loaded(this.api.get<AccessLogProof>('/access-log/proof')) });

  protected readonly form = new FormGroup({
    person: new FormControl('', { nonNullable: true, validators: [Validators.maxLength(120)] }),
    number: new FormControl('', { nonNullable: true, validators: [Validators.maxLength(40)] }),
    act: new FormControl('', { nonNullable: true }),
    from: new FormControl('', { nonNullable: true }),
    to: new FormControl('', { nonNullable: true }),
  });
  protected readonly period = new FormGroup({
    from: new FormControl(romeDay(new Date(Date.now() - 30 * DAY)), {
      nonNullable: true,
      validators: [Validators.required, beginOfPeriod],
    }),
    to: new FormControl(romeDay(new Date()), { nonNullable: true, validators: [Validators.required, endOfPeriod] }),
  });

  private readonly wanted = signal<Readonly<Record<string, string>>>({});
  protected readonly entries = new Pages<AccessLogEntry>((cursor) =>
    this.api.post<Page<AccessLogEntry>>('/access-log/search', { ...this.wanted(), ...(cursor ? { cursor } : {}) }),
  );
  protected readonly exporting = signal(false);
  protected readonly exportProblem = signal<ProblemDocument | null>(null);
  protected readonly exported = signal('');

  constructor() {
    void this.entries.restart();
    const { from, to } = this.period.controls;
    from.valueChanges.pipe(takeUntilDestroyed()).subscribe(() => to.updateValueAndValidity());
    // What was exported before is not of the period that stands there now.
    this.period.valueChanges.pipe(takeUntilDestroyed()).subscribe(() => this.exported.set(''));
  }

  protected async show(): Promise<void> {
    const filled = Object.entries(this.form.getRawValue()).filter(([, value]) => value.trim() !== '');
    this.wanted.set(Object.fromEntries(filled));
    await this.entries.restart();
  }

  protected async showAll(): Promise<void> {
    this.form.reset();
    await this.show();
  }

  protected async export(): Promise<void> {
    if (this.exporting()) return;
    this.exporting.set(true);
    this.exportProblem.set(null);
    this.exported.set('');
    const { from, to } = this.period.getRawValue();
    const done = to > romeDay(new Date()) ? 'doneSoFar' : 'done';
    try {
      const file = await this.api.getBlob(`/access-log/export?from=${from}&to=${to}`);
      const link = document.createElement('a');
      link.href = URL.createObjectURL(file);
      link.download = `registro-accessi-${from}-${to}.jsonl`;
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), KEPT_MS);
      this.exported.set(this.transloco.translate(`segnalazioni.accessLog.export.${done}`, { file: link.download }));
    } catch (error) {
      this.exportProblem.set(asProblem(error));
    } finally {
      this.exporting.set(false);
    }
  }

  /** A login that was refused is of nobody: whose address it was for is not written down. */
  protected nobodyOf({ act }: AccessLogEntry): 'unknown' | 'product' {
    return act === 'login_refused' ? 'unknown' : 'product';
  }

  /** What was done, in words. */
  protected sentence(entry: AccessLogEntry): string {
    const matter = matterOf(entry);
    if (matter) {
      const what: string = this.transloco.translate(`segnalazioni.accessLog.matter.${matter.matter}`);
      return this.transloco.translate(`segnalazioni.accessLog.${matter.changed ? 'changed' : 'looked'}`, { what });
    }
    return this.transloco.translate(`segnalazioni.accessLog.act.${sentenceOf(entry)}`);
  }
}

/** Nothing of what is to come is in the log. */
function beginOfPeriod({ value: from }: AbstractControl<string>): ValidationErrors | null {
  return from > romeDay(new Date()) ? { words: { key: 'segnalazioni.accessLog.export.inFuture' } } : null;
}

/** Told at the date before a proof of who one is is asked for. */
function endOfPeriod({ value: to, parent }: AbstractControl<string>): ValidationErrors | null {
  const from: unknown = parent?.get('from')?.value;
  if (typeof from !== 'string' || from === '' || to === '') return null;
  const words = 'segnalazioni.accessLog.export';
  if (to < from) return { words: { key: `${words}.reversed` } };
  return to > addDays(from, EXPORT_MAX_DAYS) ? { words: { key: `${words}.tooLong`, days: EXPORT_MAX_DAYS } } : null;
}
