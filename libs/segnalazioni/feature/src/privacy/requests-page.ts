import {
  ChangeDetectionStrategy,
  Component,
  type ElementRef,
  computed,
  effect,
  inject,
  input,
  resource,
  signal,
  viewChild,
} from '@angular/core';
import { FormControl, FormGroup, Validators } from '@angular/forms';
import { RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import {
  ACCESS_RIGHTS,
  ASKED_BY,
  type AccessRight,
  type AskedBy,
  type CaseDetail,
  type CaseSummary,
  ERASURE_RIGHTS,
  type ErasureRight,
  KEEP_REASONS,
  type KeepReason,
  type PrivacyRecord,
  type PrivacyRecords,
} from '@respi/segnalazioni/contract';
import { Api, CurrentNetwork, Intention, asProblem, loaded } from '@respi/shared/api-client';
import type { Page, ProblemDocument } from '@respi/shared/contract';
import { romeDay } from '@respi/shared/kernel';
import {
  Alert,
  DateTimePipe,
  DayPipe,
  Dialogs,
  Empty,
  FORM_PARTS,
  Icon,
  PageHeading,
  Problem,
  Skeleton,
  UnsavedChanges,
  pluralKey,
} from '@respi/shared/ui';
import { ChoiceField, choices } from '../rules/choice-field';
import { FactsLine } from './facts-line';
import { type Found, FoundCase } from './found-case';
import { PersonSearch } from './person-search';
import { SameNumbers } from './same-numbers';

type Wish = 'copy' | 'erasure';

/**
 * A person asks for a copy of their data, or to be forgotten. The cases are found by number or by name and birth date, and chosen by
 * hand, one by one: two people may have one name.
 */
@Component({
  selector: 'respi-requests-page',
  imports: [
    Alert,
    ChoiceField,
    DateTimePipe,
    DayPipe,
    Empty,
    FORM_PARTS,
    FactsLine,
    FoundCase,
    Icon,
    PageHeading,
    PersonSearch,
    Problem,
    RouterLink,
    SameNumbers,
    Skeleton,
    TranslocoPipe,
  ],
  templateUrl: './requests-page.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RequestsPage {
  private readonly api = inject(Api);
  private readonly dialogs = inject(Dialogs);
  private readonly transloco = inject(TranslocoService);
  private readonly erasing = new Intention();
  private readonly said = viewChild.required<ElementRef<HTMLElement>>('said');
  protected readonly current = inject(CurrentNetwork);

  /** Id of the case from whose page one came. */
  readonly caso = input<string>();

  protected readonly found = signal<readonly Found[] | null>(null);
  protected readonly chosen = signal<readonly Found[]>([]);
  protected readonly problem = signal<ProblemDocument | null>(null);
  protected readonly busy = signal(false);
  protected readonly done = signal<PrivacyRecord | 'copy' | null>(null);
  protected readonly today = romeDay(new Date());
  protected readonly askedByChoices = choices('segnalazioni.privacy.askedBy', ASKED_BY);
  protected readonly keepChoices = KEEP_REASONS.map((code) => ({
    code,
    label: this.transloco.translate('segnalazioni.privacy.requests.keepIt', { why: this.whyKept(code) }),
  }));
  protected readonly erasureChoices = choices('segnalazioni.privacy.right', ERASURE_RIGHTS);
  protected readonly accessChoices = choices('segnalazioni.privacy.right', ACCESS_RIGHTS);
  protected readonly form = new FormGroup({
    wish: new FormControl<Wish>('copy', { nonNullable: true }),
    askedBy: new FormControl<AskedBy>('subject', { nonNullable: true }),
    askedOn: new FormControl(this.today, { nonNullable: true, validators: [Validators.required] }),
    accessRight: new FormControl<AccessRight>('access', { nonNullable: true }),
    erasureRight: new FormControl<ErasureRight>('no_longer_needed', { nonNullable: true }),
    format: new FormControl<'pdf' | 'json'>('pdf', { nonNullable: true }),
  });
  /** Why a case is kept, by its id; an empty one is erased. */
  protected readonly keep = new Map<string, FormControl<KeepReason | ''>>();
  /** What is chosen was given already: nothing is lost by leaving. */
  private readonly answered = signal(false);
  protected readonly records = resource({ loader: () => loaded(this.api.get<PrivacyRecords>('/privacy/records')) });
  protected readonly chosenIds = computed(() => this.chosen().map(({ id }) => id));
  protected readonly ids = computed(() => new Set(this.chosenIds()));

  constructor() {
    inject(UnsavedChanges).watch(() => this.chosen().length > 0 && !this.answered());
    effect(() => {
      const id = this.caso();
      if (id) void this.begin(id);
    });
  }

  protected choose(subject: Found): void {
    if (this.ids().has(subject.id)) return;
    this.keep.set(subject.id, new FormControl<KeepReason | ''>('', { nonNullable: true }));
    this.chosen.update((chosen) => [...chosen, subject]);
    this.answered.set(false);
  }

  protected drop({ id }: Found): void {
    this.keep.delete(id);
    this.chosen.update((chosen) => chosen.filter((each) => each.id !== id));
    this.answered.set(false);
  }

  protected reasonOf(id: string): FormControl<KeepReason | ''> {
    return this.keep.get(id) ?? new FormControl<KeepReason | ''>('', { nonNullable: true });
  }

  protected show(found: Page<CaseSummary>): void {
    this.done.set(null);
    this.found.set(found.items);
  }

  protected async go(): Promise<void> {
    if (this.chosen().length === 0 || this.busy()) return;
    const erases = this.form.controls.wish.value === 'erasure';
    if (erases && !(await this.reallyErase())) return;
    this.busy.set(true);
    this.problem.set(null);
    this.done.set(null);
    try {
      this.done.set(erases ? await this.erase() : await this.copy());
      // After a copy they stay chosen: the other format, or the erasure, is often asked for as well.
      this.answered.set(true);
      if (erases) {
        this.chosen.set([]);
        this.found.set(null);
      }
      this.records.reload();
      this.said().nativeElement.focus();
    } catch (error) {
      this.problem.set(asProblem(error));
    } finally {
      this.busy.set(false);
    }
  }

  /** Asks about what will really be gone; where that is nothing, it says so and offers only to write the request down. */
  private async reallyErase(): Promise<boolean> {
    const stays = this.chosen().flatMap((subject) => {
      const why = subject.ended ? this.reasonOf(subject.id).value : 'still_open';
      return why === '' ? [] : [{ id: subject.id, line: `${subject.number} (${this.whyKept(why)})` }];
    });
    const gone = this.chosen().filter(({ id }) => !stays.some((each) => each.id === id));
    const staying =
      stays.length === 0
        ? ''
        : this.transloco.translate(pluralKey('segnalazioni.privacy.really.staying', stays.length), {
            count: stays.length,
            cases: stays.map(({ line }) => line).join(', '),
          });
    if (gone.length === 0)
      return this.dialogs.confirm({
        title: this.transloco.translate('segnalazioni.privacy.really.nothing'),
        text: this.transloco.translate('segnalazioni.privacy.really.nothingText', { staying }),
        confirm: this.transloco.translate('segnalazioni.privacy.really.writeDown'),
      });
    const text = this.transloco.translate('segnalazioni.privacy.really.text', {
      numbers: gone.map(({ number }) => number).join(', '),
    });
    return this.dialogs.confirm({
      title: this.transloco.translate(pluralKey('segnalazioni.privacy.really.title', gone.length), {
        count: gone.length,
      }),
      text: `${text} ${staying}`.trim(),
      confirm: this.transloco.translate('segnalazioni.privacy.really.confirm'),
      danger: true,
    });
  }

  private whyKept(code: KeepReason | 'still_open'): string {
    return this.transloco.translate(`segnalazioni.privacy.keep.${code}`);
  }

  private erase(): Promise<PrivacyRecord> {
    const { askedBy, askedOn, erasureRight: right } = this.form.getRawValue();
    const cases = this.chosen().map(({ id, ended }) => {
      // Of one that goes on the server says itself why it is kept.
      const keep = ended ? this.reasonOf(id).value : '';
      return keep === '' ? { id } : { id, keep };
    });
    return this.api.post<PrivacyRecord>(
      '/privacy/erasures',
      { askedBy, askedOn, right, cases },
      { intention: this.erasing },
    );
  }

  private async copy(): Promise<'copy'> {
    const { askedBy, askedOn, accessRight: right, format } = this.form.getRawValue();
    const cases = this.chosen().map(({ id }) => id);
    const file = await this.api.postBlob('/privacy/access-files', { askedBy, askedOn, right, format, cases });
    const address = URL.createObjectURL(file);
    const link = Object.assign(document.createElement('a'), {
      href: address,
      download: `dati-personali-${this.today}.${format}`,
    });
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
    return 'copy';
  }

  /** Whoever comes from a case begins with it, and looks for the others of the same person. */
  private async begin(id: string): Promise<void> {
    const { value } = await loaded(this.api.get<CaseDetail>(`/segnalazioni/${encodeURIComponent(id)}`));
    if (value && !value.erased) this.choose(value);
  }
}
