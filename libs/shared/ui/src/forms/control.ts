import { DestroyRef, Directive, type DoCheck, ElementRef, computed, inject, input, signal } from '@angular/core';
import { type AbstractControl, NgControl, type ValidationErrors, Validators } from '@angular/forms';
import { type Subscription, merge, of } from 'rxjs';
import { FIELD } from './field-token';
import { FORM } from './form-token';

let made = 0;

/**
 * Makes a native `input`, `select` or `textarea` of a reactive form part of its `respi-field`: id, look, description,
 * invalid state. All native attributes (`type`, `autocomplete`, `inputmode`, `rows`) stay yours.
 */
@Directive({
  selector: 'input[respiControl], select[respiControl], textarea[respiControl]',
  host: {
    '[id]': 'id',
    '[class]': 'look',
    '[attr.aria-describedby]': 'describedBy()',
    '[attr.aria-invalid]': 'error() ? true : null',
    '[attr.aria-required]': 'required() ? true : null',
  },
})
export class Control implements DoCheck {
  private readonly element = inject<ElementRef<HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement>>(ElementRef);
  private readonly ngControl = inject(NgControl);
  private readonly field = inject(FIELD, { optional: true });
  private readonly form = inject(FORM, { optional: true });
  private readonly state = signal<{ errors: ValidationErrors | null; shown: boolean }>({ errors: null, shown: false });
  private readonly requiredNow = signal(false);
  private followed: { readonly control: AbstractControl; readonly events: Subscription } | null = null;

  /** Only for a control that stands outside a `respi-field` and has its own label. */
  readonly describedByOutside = input<string | null>(null);

  readonly id = `r-control-${++made}`;
  /** One of several answers to one question. */
  readonly isAnswer = this.element.nativeElement.getAttribute('type') === 'radio';
  /** One picks among options: a radio button or a list. */
  readonly isChoice = this.isAnswer || this.element.nativeElement.tagName === 'SELECT';
  readonly isTick = this.element.nativeElement.getAttribute('type') === 'checkbox';
  readonly required = this.requiredNow.asReadonly();
  /** The errors to show: only after the person left the field or tried to send. */
  readonly error = computed(() => (this.state().shown ? this.state().errors : null));
  protected readonly describedBy = computed(() => this.field?.describedBy() ?? this.describedByOutside());
  protected readonly look = lookOf(this.element.nativeElement);

  constructor() {
    inject(DestroyRef).onDestroy(() => this.unfollow());
  }

  /** A form that is written anew gives the element another control: the field then speaks of that one. */
  ngDoCheck(): void {
    const control = this.ngControl.control;
    if (!control || control === this.followed?.control) return;
    this.unfollow();
    this.field?.adopt(this);
    this.form?.enrol(control, {
      id: this.id,
      label: () => this.field?.name() ?? '',
      isAnswer: this.isAnswer,
      isChoice: this.isChoice,
      isTick: this.isTick,
    });
    const events = merge(of(null), control.events).subscribe(() => {
      this.state.set({ errors: control.errors, shown: control.touched || control.hasError('problem') });
      this.requiredNow.set(control.hasValidator(Validators.required) || control.hasValidator(Validators.requiredTrue));
    });
    this.followed = { control, events };
  }

  private unfollow(): void {
    this.followed?.events.unsubscribe();
    if (this.followed) this.form?.leave(this.followed.control);
    this.followed = null;
  }
}

function lookOf(element: HTMLElement): string {
  if (element.tagName === 'SELECT') return 'form-select r-control';
  const type = element.getAttribute('type');
  return type === 'checkbox' || type === 'radio' ? 'form-check-input r-check-control' : 'form-control r-control';
}
