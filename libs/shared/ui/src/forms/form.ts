import {
  DestroyRef,
  Directive,
  type DoCheck,
  type Signal,
  computed,
  effect,
  inject,
  input,
  output,
  signal,
} from '@angular/core';
import { type AbstractControl, FormArray, FormControl, FormGroup, FormGroupDirective } from '@angular/forms';
import type { ProblemDocument } from '@respi/shared/contract';
import type { Subscription } from 'rxjs';
import { DialogFrame } from '../overlay/dialogs';
import { UnsavedChanges } from '../overlay/unsaved-changes';
import { ErrorText } from './error-text';
import { type EnrolledControl, FORM, type FormAround } from './form-token';

export interface ShownError {
  readonly id: string | null;
  readonly label: string;
  readonly message: string;
}

/**
 * A reactive form that refuses to be sent while it has errors and leads to them, both its own and the server's.
 *
 *     <form [formGroup]="form" respiForm [problem]="problem()" (accepted)="save()">
 *       <respi-error-summary />
 *
 * The per-field errors of a problem document are put on the controls of the same path (`memberships.0.unit`); they go away
 * when the field changes, and the summary with the last of them. Nothing that was typed is ever taken away.
 */
@Directive({
  selector: 'form[respiForm]',
  providers: [{ provide: FORM, useExisting: RespiForm }],
  host: { '(submit)': 'send($event)', novalidate: '' },
})
export class RespiForm implements FormAround, DoCheck {
  private readonly group = inject(FormGroupDirective);
  private readonly errorText = inject(ErrorText);
  private readonly enrolled = new Map<AbstractControl, EnrolledControl>();
  private readonly current = signal<readonly ShownError[]>([]);
  /** The fields that the summary names. */
  private named: readonly AbstractControl[] = [];
  private followed: { readonly form: FormGroup; readonly changes: Subscription } | null = null;
  private readonly mended = signal(false);
  private readonly unplaced = signal<readonly string[]>([]);

  readonly problem = input<ProblemDocument | null>(null);
  /** The form is sent and valid: now call the server. */
  readonly accepted = output();
  /** The form was sent with errors and stays here. */
  readonly heldBack = output();

  /** Errors for the summary, in the order of the page. */
  readonly errors: Signal<readonly ShownError[]> = this.current.asReadonly();
  /** Messages of the server about fields that this form does not show. */
  readonly unplacedErrors = this.unplaced.asReadonly();
  readonly attempts = signal(0);
  /** The server's refusal, until every field that it was about has been mended. */
  readonly refusal = computed(() => (this.mended() ? null : this.problem()));

  constructor() {
    effect(() => this.place(this.problem()));
    inject(DestroyRef).onDestroy(() => this.followed?.changes.unsubscribe());
    const dialog = inject(DialogFrame, { optional: true });
    if (!dialog) return;
    const changed = (): boolean => this.group.form.dirty;
    inject(DestroyRef).onDestroy(dialog.hold(changed));
    // The page behind asks for its own forms; nobody else would hold back the window for this one.
    inject(UnsavedChanges).watch(() => !dialog.leavesFreely() && changed());
  }

  /** Another form may take the place of the first: what was wrong with that one is no longer said. */
  ngDoCheck(): void {
    const { form } = this.group;
    if (form === this.followed?.form) return;
    this.followed?.changes.unsubscribe();
    this.followed = { form, changes: form.statusChanges.subscribe(() => this.strikeOut()) };
    if (this.named.length > 0) this.show([]);
  }

  enrol(control: AbstractControl, as: EnrolledControl): void {
    if (as.isAnswer && this.enrolled.has(control)) return;
    this.enrolled.set(control, as);
  }

  leave(control: AbstractControl): void {
    this.enrolled.delete(control);
  }

  protected send(event: Event): void {
    event.preventDefault();
    const form = this.group.form;
    // Drops the server's refusals of the last time and looks again at fields that depend on one another.
    for (const control of leaves(form)) control.updateValueAndValidity();
    form.markAllAsTouched();
    this.attempts.update((count) => count + 1);
    this.collect();
    if (form.valid) this.accepted.emit();
    else this.heldBack.emit();
  }

  private place(problem: ProblemDocument | null): void {
    const left = new Set<string>();
    const meant: AbstractControl[] = [];
    for (const { path, message } of problem?.errors ?? []) {
      const control = this.group.form.get(path);
      if (control) {
        control.setErrors({ ...control.errors, problem: message });
        meant.push(control);
      } else left.add(message);
    }
    this.unplaced.set([...left]);
    this.mended.set(false);
    if (!problem) return;
    // What was sent was in order: a field that is empty now was emptied by the program, and is nobody's mistake.
    this.show(leaves(this.group.form).filter((control) => meant.includes(control)));
    this.attempts.update((count) => count + 1);
  }

  private collect(): void {
    this.show(leaves(this.group.form));
  }

  /** What is put right leaves the summary at once; what went wrong meanwhile comes into it when the form is sent. */
  private strikeOut(): void {
    if (this.named.length === 0) return;
    this.show(this.named);
    if (this.named.length === 0 && this.unplaced().length === 0) this.mended.set(true);
  }

  private show(controls: readonly AbstractControl[]): void {
    this.named = controls.filter(({ errors, enabled }) => enabled && errors);
    this.current.set(
      this.named.map((control) => {
        const as = this.enrolled.get(control);
        return { id: as?.id ?? null, label: as?.label() ?? '', message: this.errorText.of(control.errors, as) };
      }),
    );
  }
}

function leaves(control: AbstractControl): AbstractControl[] {
  if (control instanceof FormControl) return [control];
  const inside =
    control instanceof FormGroup || control instanceof FormArray
      ? Object.values<AbstractControl>(control.controls as Record<string, AbstractControl>)
      : [];
  // A group may be wrong as a whole (two passwords that differ): it counts beside what it holds.
  return [...inside.flatMap(leaves), ...(control.errors ? [control] : [])];
}
