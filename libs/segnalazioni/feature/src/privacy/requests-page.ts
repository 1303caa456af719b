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
  untracked,
  viewChild,
} from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { FormControl, FormGroup, Validators } from '@angular/forms';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import {
  ACCESS_RIGHTS,
  ASKED_BY,
  type AccessRight,
  type AskedBy,
  type CaseDetail,
  type CaseDifference,
  ERASURE_RIGHTS,
  type ErasureRight,
  KEEP_REASONS,
  type KeepReason,
  type PrivacyRecord,
  type PrivacyRecords,
  VERIFIED_MAX,
  VERIFIED_MIN,
} from '@respi/segnalazioni/contract';
import { Api, CurrentNetwork, Intention, asProblem, loaded } from '@respi/shared/api-client';
import type { ProblemDocument } from '@respi/shared/contract';
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
import { KnownPeople } from './known-people';
import { type PeopleFound, PersonSearch } from './person-search';
import { SameNumbers } from './same-numbers';
import { WhoseLine } from './whose-line';

type Wish = 'copy' | 'erasure';

/**
 * A person asks for a copy of their data, or to be forgotten. The cases are found by number or by name, and chosen by
 * hand, one by one: two people may have one name. Where they do not seem to be of one person, somebody says how they know.
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
    WhoseLine,
  ],
  providers: [KnownPeople],
  templateUrl: './requests-page.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RequestsPage {
  private readonly api = inject(Api);
  private readonly dialogs = inject(Dialogs);
  private readonly transloco = inject(TranslocoService);
  private readonly router = inject(Router);
  private readonly people = inject(KnownPeople);
  private readonly erasing = new Intention();
  private readonly said = viewChild.required<ElementRef<HTMLElement>>('said');
  protected readonly current = inject(CurrentNetwork);

  /** Id of the case from whose page one came. */
  readonly caso = input<string>();
  /** Ids of the chosen cases, so that they are there again when the page is loaded anew. */
  readonly scelte = input<string>();

  protected readonly found = signal<PeopleFound | null>(null);
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
    samePerson: new FormControl(false, { nonNullable: true, validators: [Validators.requiredTrue] }),
    verified: new FormControl('', {
      nonNullable: true,
      validators: [Validators.required, Validators.minLength(VERIFIED_MIN), Validators.maxLength(VERIFIED_MAX)],
    }),
  });
  /** Why a case is kept, by its id; an empty one is erased. */
  protected readonly keep = new Map<string, FormControl<KeepReason | ''>>();
  /** What is chosen was given already: nothing is lost by leaving. */
  private readonly answered = signal(false);
  protected readonly records = resource({ loader: () => loaded(this.api.get<PrivacyRecords>('/privacy/records')) });
  protected readonly chosenIds = computed(() => this.chosen().map(({ id }) => id));
  protected readonly ids = computed(() => new Set(this.chosenIds()));
  private readonly wish = toSignal(this.form.controls.wish.valueChanges, { initialValue: 'copy' });
  /** Those that are kept because they are somebody else's. */
  private readonly others = signal<ReadonlySet<string>>(new Set());
  private readonly compared = computed(
    () => {
      const ids = this.chosenIds();
      return this.wish() === 'copy' ? ids : ids.filter((id) => !this.others().has(id));
    },
    { equal: (some, same) => some.join() === same.join() },
  );
  protected readonly comparison = resource({
    params: () => (this.compared().length > 0 ? this.compared() : undefined),
    loader: ({ params }) => this.people.together(params),
  });
  /** Why what was chosen does not seem to be one person's. */
  protected readonly differences = computed(() => {
    const numbers = new Map(this.chosen().map(({ id, number }) => [id, number]));
    return (this.comparison.value()?.value?.differences ?? []).map((each) => ({
      id: each.id,
      number: numbers.get(each.id) ?? '',
      other: numbers.get(each.other) ?? '',
      why: this.whyDifferent(each),
      sharesNumber: each.sharesNumber,
    }));
  });

  constructor() {
    inject(UnsavedChanges).watch(() => this.chosen().length > 0 && !this.answered());
    effect(() => {
      const ids = [this.caso() ?? '', ...(this.scelte()?.split(',') ?? [])].filter(Boolean);
      untracked(() => void this.begin(ids));
    });
    effect(() => {
      const { samePerson, verified } = this.form.controls;
      const differ = this.differences().length > 0;
      for (const control of [samePerson, verified])
        if (differ) control.enable();
        else control.disable();
      // Said of other cases than these.
      samePerson.setValue(false);
    });
  }

  protected choose(subject: Found): void {
    if (this.ids().has(subject.id)) return;
    this.add([subject]);
    this.remember();
  }

  protected drop({ id }: Found): void {
    this.keep.delete(id);
    this.mark(id, '');
    this.chosen.update((chosen) => chosen.filter((each) => each.id !== id));
    this.answered.set(false);
    this.remember();
  }

  protected reasonOf(id: string): FormControl<KeepReason | ''> {
    return this.keep.get(id) ?? new FormControl<KeepReason | ''>('', { nonNullable: true });
  }

  protected show(found: PeopleFound): void {
    this.done.set(null);
    this.found.set(found);
    void this.people.learn(found.items.map(({ id }) => id));
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
        this.remember();
      }
      this.records.reload();
      this.said().nativeElement.focus();
    } catch (error) {
      this.problem.set(asProblem(error));
      if (this.problem()?.code === 'not_one_person') this.comparison.reload();
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
      { askedBy, askedOn, right, cases, ...this.saidOfThem() },
      { intention: this.erasing },
    );
  }

  private async copy(): Promise<'copy'> {
    const { askedBy, askedOn, accessRight: right, format } = this.form.getRawValue();
    const cases = this.chosen().map(({ id }) => id);
    const asked = { askedBy, askedOn, right, format, cases, ...this.saidOfThem() };
    const file = await this.api.postBlob('/privacy/access-files', asked);
    const address = URL.createObjectURL(file);
    const link = Object.assign(document.createElement('a'), {
      href: address,
      download: `dati-personali-${this.today}.${format}`,
    });
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
    return 'copy';
  }

  private saidOfThem(): { readonly verified?: string } {
    return this.differences().length > 0 ? { verified: this.form.getRawValue().verified } : {};
  }

  private whyDifferent({ why }: CaseDifference): string {
    return why.map((kind) => this.transloco.translate(`segnalazioni.privacy.differs.${kind}`)).join(', ');
  }

  /** Whoever comes from a case begins with it, and looks for the others of the same person; so does who loads the page anew. */
  private async begin(ids: readonly string[]): Promise<void> {
    const wanted = [...new Set(ids)].filter((id) => !this.ids().has(id));
    const found = await Promise.all(
      wanted.map((id) => loaded(this.api.get<CaseDetail>(`/segnalazioni/${encodeURIComponent(id)}`))),
    );
    this.add(found.flatMap(({ value }) => (value && !value.erased ? [value] : [])));
  }

  private add(subjects: readonly Found[]): void {
    const added = subjects.filter(({ id }) => !this.ids().has(id));
    if (added.length === 0) return;
    for (const { id } of added) {
      const reason = new FormControl<KeepReason | ''>('', { nonNullable: true });
      // It goes with the case that it is of.
      reason.valueChanges.subscribe((why) => this.mark(id, why));
      this.keep.set(id, reason);
    }
    this.chosen.update((chosen) => [...chosen, ...added]);
    this.answered.set(false);
  }

  private mark(id: string, why: KeepReason | ''): void {
    this.others.update((others) => {
      const left = [...others].filter((each) => each !== id);
      return new Set(why === 'another_person' ? [...left, id] : left);
    });
  }

  /** Ids say nothing of anybody. */
  private remember(): void {
    const scelte = this.chosenIds().join(',') || null;
    void this.router.navigate([], {
      queryParams: { scelte, caso: null },
      queryParamsHandling: 'merge',
      replaceUrl: true,
    });
  }
}
