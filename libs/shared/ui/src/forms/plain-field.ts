import { ChangeDetectionStrategy, Component, booleanAttribute, computed, input, numberAttribute } from '@angular/core';
import { Icon } from '../icon/icon';

/** A field for words in a form that is sent without a script: its label and hint, and what is wrong with it beside it. */
@Component({
  selector: 'respi-plain-field',
  imports: [Icon],
  template: `
    <div class="r-field" [class.r-field-invalid]="said().length > 0">
      <label class="r-label" [attr.for]="field()">{{ label() }}</label>
      @if (hint()) {
        <p class="r-hint" [id]="hintId()">{{ hint() }}</p>
      }
      @if (rows() > 0) {
        <textarea
          class="form-control r-control"
          [id]="field()"
          [attr.name]="sentAs()"
          [attr.rows]="rows()"
          [attr.dir]="eitherWay() ? 'auto' : null"
          [attr.required]="required() ? '' : null"
          [attr.autocomplete]="autocomplete()"
          [attr.minlength]="minlength()"
          [attr.aria-invalid]="said().length > 0 ? 'true' : null"
          [attr.aria-describedby]="describedBy()"
          >{{ value() }}</textarea>
      } @else {
        <input
          class="form-control r-control"
          [id]="field()"
          [attr.type]="type()"
          [attr.name]="sentAs()"
          [attr.dir]="eitherWay() ? 'auto' : null"
          [attr.required]="required() ? '' : null"
          [attr.autocomplete]="autocomplete()"
          [attr.value]="value()"
          [attr.aria-invalid]="said().length > 0 ? 'true' : null"
          [attr.aria-describedby]="describedBy()"
        />
      }
      @if (said().length > 0) {
        <div [id]="errorId()">
          @for (words of said(); track words) {
            <p class="r-error" dir="auto"><respi-icon name="warning-circle" /> {{ words }}</p>
          }
        </div>
      }
    </div>
  `,
  styles: `
    :host {
      display: block;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PlainField {
  /** Its id in the page: what leads to it from above the form. */
  readonly field = input.required<string>();
  /** Not called `name`: an attribute of the host would be a field's of its own. */
  readonly sentAs = input.required<string>();
  readonly label = input.required<string>();
  readonly value = input.required<string>();
  readonly hint = input('');
  /** What is wrong with it, in sentences. */
  readonly wrong = input<string | readonly string[]>([]);
  /** Of a field for more than a line; none: one line. */
  readonly rows = input(0, { transform: numberAttribute });
  readonly type = input<'text' | 'email'>('text');
  /** Somebody may write in another direction than the page's. */
  readonly eitherWay = input(false, { transform: booleanAttribute });
  readonly required = input(false, { transform: booleanAttribute });
  /** With `off` a browser brings nothing back to whoever goes back to the form. */
  readonly autocomplete = input<string | null>(null);
  readonly minlength = input<number | null>(null);

  protected readonly said = computed(() => [this.wrong()].flat().filter((words) => words !== ''));
  protected readonly hintId = computed(() => `${this.field()}-aiuto`);
  protected readonly errorId = computed(() => `${this.field()}-errore`);
  protected readonly describedBy = computed(
    () => [this.said().length > 0 && this.errorId(), this.hint() && this.hintId()].filter(Boolean).join(' ') || null,
  );
}

/** A field that nobody sees or reaches: programs fill in whatever they find. */
@Component({
  selector: 'respi-form-trap',
  template: `
    <div aria-hidden="true">
      <label for="sito">{{ label() }}</label>
      <input id="sito" type="text" name="website" tabindex="-1" autocomplete="off" />
    </div>
  `,
  styles: `
    /* Out of the page rather than hidden: programs skip what is hidden. */
    div {
      position: absolute;
      inset-inline-start: -200vw;
      block-size: 1px;
      overflow: hidden;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class FormTrap {
  readonly label = input.required<string>();
}
