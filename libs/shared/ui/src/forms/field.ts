import {
  ChangeDetectionStrategy,
  Component,
  type Signal,
  booleanAttribute,
  computed,
  inject,
  input,
  signal,
} from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '../icon/icon';
import type { Control } from './control';
import { ErrorText } from './error-text';
import { CHOICES, type ChoicesAround, FIELD, type FieldAround } from './field-token';

let made = 0;

/**
 * Label, hint and error of one control, tied together for those who do not see them.
 *
 *     <respi-field [label]="'people.email' | transloco" [hint]="...">
 *       <input respiControl type="email" formControlName="email" />
 *     </respi-field>
 */
@Component({
  selector: 'respi-field',
  imports: [Icon, TranslocoPipe],
  providers: [{ provide: FIELD, useExisting: Field }],
  host: { '[class.r-field-invalid]': 'message() !== ""', class: 'r-field' },
  template: `
    <label class="r-label" [class.visually-hidden]="labelHidden()" [attr.for]="control()?.id">
      {{ label() }}
      @if (control() && !control()?.required() && !noOptional()) {
        <span class="r-optional">({{ 'ui.optional' | transloco }})</span>
      }
    </label>
    @if (hint()) {
      <p class="r-hint" [id]="hintId">{{ hint() }}</p>
    }
    <ng-content />
    <p class="r-error" [id]="errorId" [hidden]="message() === ''">
      @if (message() !== '') {
        <respi-icon name="warning-circle" />
        {{ message() }}
      }
    </p>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Field implements FieldAround {
  private readonly errorText = inject(ErrorText);
  private readonly number = ++made;

  readonly label = input.required<string>();
  /** What the field belongs to, where several have one label: said with the name of a field that is wrong. */
  readonly within = input('');
  readonly hint = input('');
  readonly labelHidden = input(false, { transform: booleanAttribute });
  /** Filters and searches are all optional: saying so on each would be noise. */
  readonly noOptional = input(false, { transform: booleanAttribute });

  protected readonly control = signal<Control | null>(null);
  protected readonly hintId = `r-hint-${this.number}`;
  protected readonly errorId = `r-error-${this.number}`;
  protected readonly message = computed(() => this.errorText.of(this.control()?.error() ?? null, this.control() ?? {}));

  readonly name: Signal<string> = computed(() => [this.within(), this.label()].filter(Boolean).join(', '));
  readonly describedBy = computed(
    () => [this.hint() && this.hintId, this.message() && this.errorId].filter(Boolean).join(' ') || null,
  );

  adopt(control: Control): void {
    this.control.set(control);
  }
}

/** A checkbox or a radio button with its label on its right. Same inputs as `respi-field`. */
@Component({
  selector: 'respi-check',
  imports: [Icon],
  providers: [{ provide: FIELD, useExisting: Check }],
  host: { class: 'r-check', '[class.r-field-invalid]': 'message() !== ""' },
  template: `
    <div class="r-check-row">
      <ng-content />
      <label class="r-check-label" [attr.for]="control()?.id">{{ label() }}</label>
    </div>
    @if (hint()) {
      <p class="r-hint" [id]="hintId">{{ hint() }}</p>
    }
    <p class="r-error" [id]="errorId" [hidden]="message() === ''">
      @if (message() !== '') {
        <respi-icon name="warning-circle" />
        {{ message() }}
      }
    </p>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Check implements FieldAround {
  private readonly errorText = inject(ErrorText);
  private readonly around = inject(CHOICES, { optional: true });
  private readonly number = ++made;

  readonly label = input.required<string>();
  readonly hint = input('');

  protected readonly control = signal<Control | null>(null);
  protected readonly hintId = `r-check-hint-${this.number}`;
  protected readonly errorId = `r-check-error-${this.number}`;
  /** A radio button answers the question around it: what is wrong is said there, once. */
  private readonly question = computed(() => (this.control()?.isAnswer ? this.around : null));
  protected readonly message = computed(() =>
    this.question() ? '' : this.errorText.of(this.control()?.error() ?? null, this.control() ?? {}),
  );

  readonly name = computed(() => this.question()?.name() ?? this.label());
  readonly describedBy = computed(
    () =>
      [this.hint() && this.hintId, this.message() && this.errorId, this.question()?.describedBy()]
        .filter(Boolean)
        .join(' ') || null,
  );

  adopt(control: Control): void {
    this.control.set(control);
    this.question()?.adopt(control);
  }
}

/** A group of checks or radio buttons under one question. */
@Component({
  selector: 'respi-choices',
  imports: [Icon],
  providers: [{ provide: CHOICES, useExisting: Choices }],
  host: { '[class.r-field-invalid]': 'message() !== ""' },
  template: `
    <fieldset class="r-choices" [attr.aria-describedby]="hint() ? hintId : null">
      <legend class="r-label">{{ legend() }}</legend>
      @if (hint()) {
        <p class="r-hint" [id]="hintId">{{ hint() }}</p>
      }
      <ng-content />
      <p class="r-error" [id]="errorId" [hidden]="message() === ''">
        @if (message() !== '') {
          <respi-icon name="warning-circle" />
          {{ message() }}
        }
      </p>
    </fieldset>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Choices implements ChoicesAround {
  private readonly errorText = inject(ErrorText);
  private readonly number = ++made;

  readonly legend = input.required<string>();
  readonly hint = input('');

  private readonly answer = signal<Control | null>(null);
  protected readonly hintId = `r-choices-hint-${this.number}`;
  protected readonly errorId = `r-choices-error-${this.number}`;
  protected readonly message = computed(() => this.errorText.of(this.answer()?.error() ?? null, this.answer() ?? {}));

  readonly name: Signal<string> = this.legend;
  readonly describedBy = computed(() => (this.message() ? this.errorId : null));

  adopt(control: Control): void {
    this.answer.set(control);
  }
}
