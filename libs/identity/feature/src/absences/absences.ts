import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  computed,
  inject,
  input,
  resource,
  signal,
} from '@angular/core';
import { FormControl, FormGroup, Validators } from '@angular/forms';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { Absence, AbsenceList } from '@respi/identity/contract';
import { Api, Intention, ProblemError, asProblem, loaded } from '@respi/shared/api-client';
import type { ProblemDocument } from '@respi/shared/contract';
import { romeDay } from '@respi/shared/kernel';
import {
  Alert,
  DayPipe,
  Dialogs,
  FORM_PARTS,
  Icon,
  Problem,
  Skeleton,
  StateLabel,
  UnsavedChanges,
  dayText,
} from '@respi/shared/ui';

const NOT_FOUND = 404;
const DAY_MS = 86_400_000;
/** Longer ones are asked about: a year is easily mistyped. */
const LONG_DAYS = 60;

const text = () => new FormControl('', { nonNullable: true, validators: [Validators.required] });

/** When somebody is away, and who hears in their place: one's own, or those of a person of the network. */
@Component({
  selector: 'respi-absences',
  imports: [Alert, DayPipe, FORM_PARTS, Icon, Problem, Skeleton, StateLabel, TranslocoPipe],
  templateUrl: './absences.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Absences {
  private readonly api = inject(Api);
  private readonly dialogs = inject(Dialogs);
  private readonly transloco = inject(TranslocoService);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly adding = new Intention();
  protected readonly today = romeDay(new Date());

  /** Whose; without: one's own. */
  readonly of = input<string>();

  private readonly path = computed(() => {
    const of = this.of();
    return of === undefined ? '/me/absences' : `/admin/people/${encodeURIComponent(of)}/absences`;
  });
  protected readonly known = resource({
    params: () => this.path(),
    loader: ({ params }) => loaded(this.api.get<AbsenceList>(params)),
  });
  protected readonly list = computed(() => this.known.value()?.value ?? null);
  protected readonly refused = computed(() => this.known.value()?.problem ?? null);
  protected readonly problem = signal<ProblemDocument | null>(null);
  protected readonly notEnded = signal<ProblemDocument | null>(null);
  protected readonly busy = signal(false);
  protected readonly done = signal('');
  protected readonly form = new FormGroup({ from: text(), to: text(), substitute: text() });

  constructor() {
    inject(UnsavedChanges).watch(() => Object.values(this.form.getRawValue()).some(Boolean));
    const { from, to } = this.form.controls;
    to.addValidators(({ value }) =>
      from.value && value && value < from.value ? { problem: this.word('reversed') } : null,
    );
  }

  protected hasBegun({ from }: Absence): boolean {
    return from <= this.today;
  }

  protected async add(): Promise<void> {
    if (!(await this.isMeant())) return;
    const added = await this.change(this.problem, () =>
      this.api.post<AbsenceList>(this.path(), this.form.getRawValue(), { intention: this.adding }),
    );
    if (!added) return;
    this.form.reset();
    this.done.set(this.word('saved'));
  }

  private async isMeant(): Promise<boolean> {
    const { from, to } = this.form.getRawValue();
    const days = (Date.parse(to) - Date.parse(from)) / DAY_MS + 1;
    return (
      days <= LONG_DAYS ||
      this.dialogs.confirm({
        title: this.word('longTitle', { days: String(days) }),
        text: this.word('longText', { from: dayText(from), to: dayText(to) }),
        confirm: this.word('save'),
      })
    );
  }

  protected async end(absence: Absence): Promise<void> {
    const how = this.hasBegun(absence) ? 'end' : 'callOff';
    const sure = await this.dialogs.confirm({
      title: this.word(`${how}Title`),
      text: this.word('endText', { name: absence.substitute.name }),
      confirm: this.word(how),
    });
    if (!sure) return;
    const ended = await this.change(this.notEnded, () =>
      this.api.delete<AbsenceList>(`${this.path()}/${encodeURIComponent(absence.id)}`).catch((error: unknown) => {
        // Somebody was first: it is over, as was wished.
        if (error instanceof ProblemError && error.status === NOT_FOUND) return this.api.get<AbsenceList>(this.path());
        throw error;
      }),
    );
    if (!ended) return;
    this.done.set(this.word('ended'));
    // The button is gone with its absence.
    this.host.nativeElement.querySelector<HTMLElement>('h2')?.focus();
  }

  /** Every change answers with the whole list. */
  private async change(
    problem: { set: (problem: ProblemDocument | null) => void },
    ask: () => Promise<AbsenceList>,
  ): Promise<boolean> {
    this.busy.set(true);
    this.done.set('');
    problem.set(null);
    try {
      this.known.set({ value: await ask(), problem: null });
      return true;
    } catch (error) {
      problem.set(asProblem(error));
      return false;
    } finally {
      this.busy.set(false);
    }
  }

  private word(key: string, parameters: Record<string, string> = {}): string {
    return this.transloco.translate(`absences.${key}`, parameters);
  }
}
