import {
  ChangeDetectionStrategy,
  Component,
  type ElementRef,
  afterRenderEffect,
  booleanAttribute,
  computed,
  input,
  output,
  viewChild,
} from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ProblemDocument } from '@respi/shared/contract';
import { Button } from '../forms/button';
import { Alert } from './alert';
import { namesFields } from './names-fields';
import { referenceOf } from './reference-of';

/** Refused to this person, or not there: asking again changes neither. */
const FOR_GOOD: readonly number[] = [403, 404];

/**
 * A refusal or a fault of the server: what happened, what to do, what to quote to the assistance after a fault.
 * Inside a `respiForm` use `<respi-error-summary>` instead: it does this and leads to the fields.
 * With `[retry]="true"` shows *Riprova* and emits `retried`, unless the person may not or it is not there: asking again changes neither.
 * With `takesFocus` it is gone to when it appears: put it beside the button whose press it answers. `retryLabel` says what *Riprova* would not.
 */
@Component({
  selector: 'respi-problem',
  imports: [Alert, Button, TranslocoPipe],
  template: `
    @if (problem(); as shown) {
      <div #box [attr.tabindex]="takesFocus() ? -1 : null">
        <respi-alert kind="danger" [title]="withoutFields() ? ('ui.refused' | transloco) : shown.title" [live]="true">
          @if (!withoutFields()) {
            <p>{{ shown.detail }}</p>
          }
          @for (message of messages(); track message) {
            <p>{{ message }}</p>
          }
          @if (reference(); as instance) {
            <p class="r-small">{{ 'ui.problemInstance' | transloco: { instance } }}</p>
          }
          @if (retry() && !FOR_GOOD.includes(shown.status)) {
            <button respiButton="secondary" type="button" (click)="retried.emit()">
              {{ retryLabel() || ('ui.retry' | transloco) }}
            </button>
          }
        </respi-alert>
      </div>
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Problem {
  protected readonly FOR_GOOD = FOR_GOOD;
  readonly problem = input.required<ProblemDocument | null>();
  readonly retry = input(false);
  readonly retryLabel = input('');
  readonly takesFocus = input(false, { transform: booleanAttribute });
  readonly retried = output();
  /** No field of a form is marked by this one. */
  protected readonly withoutFields = computed(() => {
    const problem = this.problem();
    return problem !== null && namesFields(problem);
  });
  protected readonly messages = computed(() => [
    ...new Set((this.problem()?.errors ?? []).map(({ message }) => message)),
  ]);
  protected readonly reference = computed(() => referenceOf(this.problem()));
  private readonly box = viewChild<ElementRef<HTMLElement>>('box');

  constructor() {
    afterRenderEffect(() => {
      if (this.problem() !== null && this.takesFocus()) this.box()?.nativeElement.focus();
    });
  }
}
