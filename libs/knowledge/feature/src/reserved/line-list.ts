import { ChangeDetectionStrategy, Component, ElementRef, inject, input } from '@angular/core';
import { type FormArray, FormControl, Validators } from '@angular/forms';
import { TranslocoPipe } from '@jsverse/transloco';
import { FORM_PARTS, Icon } from '@respi/shared/ui';

export type Lines = FormArray<FormControl<string>>;

export function lineControl(text: string, limit: number): FormControl<string> {
  return new FormControl(text, { nonNullable: true, validators: [Validators.maxLength(limit)] });
}

/** Lines that one adds, orders and takes away. Invio in a line begins the next one. */
@Component({
  selector: 'respi-line-list',
  imports: [FORM_PARTS, Icon, TranslocoPipe],
  template: `
    <fieldset>
      <legend class="r-label">{{ legend() }}</legend>
      @for (line of lines().controls; track line) {
        <div class="line">
          <respi-field
            labelHidden
            noOptional
            [label]="'knowledge.editor.line' | transloco: { what: legend(), number: $index + 1 }"
          >
            <textarea
              respiControl
              rows="1"
              autocomplete="off"
              [formControl]="line"
              (keydown.enter)="begin($event, $index)"
            ></textarea>
          </respi-field>
          <button
            type="button"
            class="r-icon-button"
            [disabled]="$first"
            [attr.aria-label]="'knowledge.editor.up' | transloco: { what: legend(), number: $index + 1 }"
            (click)="move($index, -1)"
          >
            <respi-icon name="arrow-up" />
          </button>
          <button
            type="button"
            class="r-icon-button"
            [disabled]="$last"
            [attr.aria-label]="'knowledge.editor.down' | transloco: { what: legend(), number: $index + 1 }"
            (click)="move($index, 1)"
          >
            <respi-icon name="arrow-down" />
          </button>
          <button
            type="button"
            class="r-icon-button"
            [attr.aria-label]="'knowledge.editor.takeAway' | transloco: { what: legend(), number: $index + 1 }"
            (click)="takeAway($index)"
          >
            <respi-icon name="delete" />
          </button>
        </div>
      }
      <button #add class="add" respiButton="quiet" type="button" (click)="insert(lines().length)">
        <respi-icon name="plus" /> {{ addLabel() }}
      </button>
    </fieldset>
  `,
  styles: `
    fieldset {
      margin: 0 0 1rem;
      padding: 0;
      border: 0;
      min-width: 0;
    }
    .line {
      display: flex;
      align-items: flex-start;
    }
    .line respi-field {
      flex: 1;
      margin-bottom: 0.5rem;
      min-width: 0;
    }
    /* One line that grows: what is long is read whole on a phone too. */
    .line textarea {
      min-height: var(--r-target);
    }
    .r-icon-button:disabled {
      opacity: 0.35;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LineList {
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  readonly legend = input.required<string>();
  readonly addLabel = input.required<string>();
  readonly lines = input.required<Lines>();
  readonly limit = input(500);

  protected begin(event: Event, index: number): void {
    event.preventDefault();
    this.insert(index + 1);
  }

  protected insert(index: number): void {
    this.lines().insert(index, lineControl('', this.limit()));
    this.focus(index);
  }

  protected move(index: number, step: 1 | -1): void {
    const line = this.lines().at(index);
    this.lines().removeAt(index);
    this.lines().insert(index + step, line);
    this.lines().markAsDirty();
    this.focus(index + step);
  }

  protected takeAway(index: number): void {
    this.lines().removeAt(index);
    this.lines().markAsDirty();
    this.focus(Math.min(index, this.lines().length - 1));
  }

  private focus(index: number): void {
    setTimeout(() => {
      const fields = this.host.nativeElement.querySelectorAll<HTMLElement>('textarea');
      (fields[index] ?? this.host.nativeElement.querySelector<HTMLElement>('.add'))?.focus();
    });
  }
}
