import {
  ChangeDetectionStrategy,
  Component,
  type ElementRef,
  afterRenderEffect,
  booleanAttribute,
  computed,
  inject,
  input,
  viewChild,
} from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { namesFields } from '../feedback/names-fields';
import { referenceOf } from '../feedback/reference-of';
import { Icon } from '../icon/icon';
import { PluralPipe } from '../text/plural';
import { RespiForm } from './form';

/**
 * On top of a `respiForm`: says what is wrong, takes the focus and leads to each field. Also shows the server's problem.
 * With `toField` the first field that is wrong takes the focus: for long forms, where the way down from the top is far.
 */
@Component({
  selector: 'respi-error-summary',
  imports: [Icon, PluralPipe, TranslocoPipe],
  template: `
    @if (form.refusal() || form.errors().length > 0) {
      <div #box class="r-alert r-alert-danger r-summary" role="alert" tabindex="-1">
        <respi-icon name="error" />
        <div>
          <p class="r-alert-title">
            @if (withoutFields()) {
              {{ 'ui.refused' | transloco }}
            } @else {
              {{ form.refusal()?.title ?? ('ui.summary.title' | plural: form.errors().length) }}
            }
          </p>
          @if (!withoutFields() && form.refusal(); as problem) {
            <p>{{ problem.detail }}</p>
          }
          @for (message of form.unplacedErrors(); track message) {
            <p>{{ message }}</p>
          }
          @if (form.errors().length > 0) {
            <ul>
              @for (error of form.errors(); track $index) {
                <li>
                  @if (error.id) {
                    <button type="button" class="r-link" (click)="goTo(error.id)">
                      {{ error.label }}: {{ error.message }}
                    </button>
                  } @else {
                    {{ error.message }}
                  }
                </li>
              }
            </ul>
          }
          @if (reference(); as instance) {
            <p class="r-small">{{ 'ui.problemInstance' | transloco: { instance } }}</p>
          }
        </div>
      </div>
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ErrorSummary {
  protected readonly form = inject(RespiForm);
  readonly toField = input(false, { transform: booleanAttribute });
  private readonly box = viewChild<ElementRef<HTMLElement>>('box');
  protected readonly reference = computed(() => referenceOf(this.form.refusal()));
  protected readonly withoutFields = computed(() => {
    const refusal = this.form.refusal();
    return refusal !== null && namesFields(refusal) && this.form.errors().every(({ id }) => id === null);
  });
  private seen = 0;

  constructor() {
    afterRenderEffect(() => {
      const attempts = this.form.attempts();
      const box = this.box()?.nativeElement;
      if (!box || attempts === this.seen) return;
      this.seen = attempts;
      // A dialog that opened meanwhile (the session ran out) keeps the focus: what lies behind it is hidden.
      if (box.closest('[aria-hidden=true]')) return;
      const field = this.toField() ? this.form.errors().find(({ id }) => id !== null) : undefined;
      if (field?.id) this.goTo(field.id);
      else box.focus();
    });
  }

  protected goTo(id: string): void {
    document.getElementById(id)?.focus();
  }
}
