import { ChangeDetectionStrategy, Component, booleanAttribute, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { withCallableNumbers } from './call-numbers';

/** A text whose emergency numbers are one touch away from the call. */
@Component({
  selector: 'respi-callable-text',
  imports: [TranslocoPipe],
  template: `
    @for (piece of pieces(); track $index) {
      @if (piece.call) {
        <a [href]="'tel:' + piece.call" [attr.aria-label]="'knowledge.call' | transloco: { number: piece.text }">{{
          piece.text
        }}</a>
      } @else {
        <span>{{ piece.text }}</span>
      }
    }
  `,
  styles: `
    a {
      margin: 0 -0.25rem;
      padding: 0.125rem 0.25rem;
      font-weight: 700;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CallableText {
  readonly text = input.required<string>();
  /** Words of the portal, not of an office. */
  readonly ours = input(false, { transform: booleanAttribute });
  protected readonly pieces = computed(() => withCallableNumbers(this.text(), this.ours()));
}
