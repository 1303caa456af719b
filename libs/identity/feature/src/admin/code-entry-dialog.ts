import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { type AbstractControl, FormControl, FormGroup, type ValidationErrors, Validators } from '@angular/forms';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { CodeListEntry, CodeListName } from '@respi/identity/contract';
import { asProblem } from '@respi/shared/api-client';
import type { ProblemDocument } from '@respi/shared/contract';
import { DialogFrame, FORM_PARTS, Toasts } from '@respi/shared/ui';
import { Administration } from './administration';

export interface EditedEntry {
  readonly list: CodeListName;
  /** null for a new one */
  readonly entry: CodeListEntry | null;
  /** position of a new one */
  readonly next: number;
}

const CODE = /^[A-Za-z0-9][A-Za-z0-9_/-]{0,63}$/;

/** Closes with true when the entry was saved. What the list carries beside the label stays as it is. */
@Component({
  selector: 'respi-code-entry-dialog',
  imports: [DialogFrame, FORM_PARTS, TranslocoPipe],
  templateUrl: './code-entry-dialog.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CodeEntryDialog {
  private readonly administration = inject(Administration);
  private readonly toasts = inject(Toasts);
  private readonly transloco = inject(TranslocoService);
  private readonly ref = inject<DialogRef<boolean>>(DialogRef);
  protected readonly edited = inject<EditedEntry>(DIALOG_DATA);
  protected readonly problem = signal<ProblemDocument | null>(null);
  protected readonly busy = signal(false);
  protected readonly form = new FormGroup({
    code: new FormControl(
      { value: this.edited.entry?.code ?? '', disabled: this.edited.entry !== null },
      { nonNullable: true, validators: [Validators.required, Validators.pattern(CODE)] },
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
    try {
      const { validFrom, validTo, ...rest } = this.form.getRawValue();
      const data = this.edited.entry?.data ?? {};
      const entry = { ...rest, validFrom: validFrom || null, validTo: validTo || null, data };
      await this.administration.saveEntry(this.edited.list, entry);
      this.toasts.show(this.transloco.translate('admin.codeLists.saved', { label: rest.label }));
      this.ref.close(true);
    } catch (error) {
      this.problem.set(asProblem(error));
    } finally {
      this.busy.set(false);
    }
  }

  private notBeforeStart(control: AbstractControl<string>): ValidationErrors | null {
    const start: unknown = control.parent?.get('validFrom')?.getRawValue();
    const problem: string = this.transloco.translate('admin.codeLists.wrongOrder');
    return typeof start === 'string' && start !== '' && control.value !== '' && control.value < start
      ? { problem }
      : null;
  }
}
