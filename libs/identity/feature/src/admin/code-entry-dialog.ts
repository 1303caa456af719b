import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { type AbstractControl, FormControl, FormGroup, type ValidationErrors, Validators } from '@angular/forms';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { CodeListEntry, CodeListName } from '@respi/identity/contract';
import { asProblem, loaded } from '@respi/shared/api-client';
import type { ProblemDocument } from '@respi/shared/contract';
import { DialogFrame, FORM_PARTS, Toasts, dayText } from '@respi/shared/ui';
import { Administration } from './administration';
import { ChangedMeanwhile, type Meanwhile, type ShownField, meanwhileOf } from './changed-meanwhile';
import { codeValidator } from './code-validator';
import { fillUntouched } from './fill-untouched';

export interface EditedEntry {
  readonly list: CodeListName;
  /** Day whose entries are shown. */
  readonly on: string;
  /** null for a new one */
  readonly entry: CodeListEntry | null;
  /** position of a new one */
  readonly next: number;
}

/** Closes with true when the entry was saved. What the list carries beside the label stays as it is. */
@Component({
  selector: 'respi-code-entry-dialog',
  imports: [ChangedMeanwhile, DialogFrame, FORM_PARTS, TranslocoPipe],
  templateUrl: './code-entry-dialog.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CodeEntryDialog {
  private readonly administration = inject(Administration);
  private readonly toasts = inject(Toasts);
  private readonly transloco = inject(TranslocoService);
  private readonly ref = inject<DialogRef<boolean>>(DialogRef);
  protected readonly edited = inject<EditedEntry>(DIALOG_DATA);
  /** As it was last read. */
  private readonly entry = signal(this.edited.entry);
  protected readonly shown = computed(() => this.fieldsOf(this.entry()));
  protected readonly meanwhile = signal<Meanwhile | null>(null);
  protected readonly problem = signal<ProblemDocument | null>(null);
  protected readonly busy = signal(false);
  protected readonly form = new FormGroup({
    code: new FormControl(
      { value: this.edited.entry?.code ?? '', disabled: this.edited.entry !== null },
      { nonNullable: true, validators: [Validators.required, codeValidator] },
    ),
    label: new FormControl(this.edited.entry?.label ?? '', {
      nonNullable: true,
      validators: [Validators.required, Validators.maxLength(200)],
    }),
    position: new FormControl(this.edited.entry?.position ?? this.edited.next, {
      nonNullable: true,
      validators: [Validators.required, Validators.min(0), Validators.max(10_000)],
    }),
    validFrom: new FormControl(this.edited.entry?.validFrom ?? '', { nonNullable: true }),
    validTo: new FormControl(this.edited.entry?.validTo ?? '', {
      nonNullable: true,
      validators: [(control: AbstractControl<string>) => this.notBeforeStart(control)],
    }),
  });

  protected async save(): Promise<void> {
    this.busy.set(true);
    this.problem.set(null);
    this.meanwhile.set(null);
    try {
      const { validFrom, validTo, ...rest } = this.form.getRawValue();
      const data = this.entry()?.data ?? {};
      const entry = { ...rest, validFrom: validFrom || null, validTo: validTo || null, data };
      await this.administration.saveEntry(this.edited.list, entry, this.entry()?.version ?? 0);
      this.toasts.show(this.savedWords(entry));
      this.ref.close(true);
    } catch (error) {
      await this.refused(asProblem(error));
    } finally {
      this.busy.set(false);
    }
  }

  /** What does not hold on the day that the page shows is not among its lines. */
  private savedWords({ label, validFrom, validTo }: Pick<CodeListEntry, 'label' | 'validFrom' | 'validTo'>): string {
    const words = (key: string, day = ''): string =>
      this.transloco.translate(`admin.codeLists.${key}`, { label, day: day && dayText(day) });
    if (validFrom && validFrom > this.edited.on) return words('savedFrom', validFrom);
    return validTo && validTo < this.edited.on ? words('savedTo', validTo) : words('saved');
  }

  private async refused(problem: ProblemDocument): Promise<void> {
    const meanwhile = this.entry() && meanwhileOf(problem, this.shown());
    this.meanwhile.set(meanwhile);
    if (meanwhile) await this.readAgain();
    else this.problem.set(this.saysWhere(problem));
  }

  /** What was typed already stays. */
  private async readAgain(): Promise<void> {
    const { value } = await loaded(this.administration.codeList(this.edited.list, this.edited.on));
    const now = value?.find(({ code }) => code === this.entry()?.code);
    if (!now) return;
    this.entry.set(now);
    const { label, position, validFrom, validTo } = now;
    fillUntouched(this.form, { label, position, validFrom: validFrom ?? '', validTo: validTo ?? '' });
  }

  /** A new code that somebody else added first is a matter of its field. */
  private saysWhere(problem: ProblemDocument): ProblemDocument {
    if (problem.code !== 'stale_version') return problem;
    const title: string = this.transloco.translate('admin.codeLists.taken');
    const detail: string = this.transloco.translate('admin.codeLists.takenText');
    return { ...problem, title, detail, errors: [{ path: 'code', code: 'taken', message: title }] };
  }

  private fieldsOf(entry: CodeListEntry | null): readonly ShownField[] {
    if (!entry) return [];
    const words = (key: string): string => this.transloco.translate(`admin.codeLists.${key}`);
    const { label, position, validFrom, validTo } = entry;
    return [
      { label: words('label'), value: label },
      { label: words('position'), value: String(position) },
      { label: words('validFrom'), value: validFrom ? dayText(validFrom) : words('always') },
      { label: words('validTo'), value: validTo ? dayText(validTo) : words('noEnd') },
    ];
  }

  private notBeforeStart(control: AbstractControl<string>): ValidationErrors | null {
    const start: unknown = control.parent?.get('validFrom')?.getRawValue();
    const problem: string = this.transloco.translate('admin.codeLists.wrongOrder');
    return typeof start === 'string' && start !== '' && control.value !== '' && control.value < start
      ? { problem }
      : null;
  }
}
