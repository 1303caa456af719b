import { ChangeDetectionStrategy, Component, booleanAttribute, input } from '@angular/core';
import type { Change } from './word-diff';

/**
 * Two texts beside one another, with what differs marked by more than colour. With `equals` neither comes before the other:
 * nothing was taken from the left one.
 */
@Component({
  selector: 'respi-side-by-side',
  template: `
    <div>
      <p class="side">{{ left() }}</p>
      <p class="text">
        @for (change of changes(); track $index) {
          @if (change.kind === 'taken') {
            @if (equals()) {
              <mark>{{ change.text }}</mark>
            } @else {
              <del>{{ change.text }}</del>
            }
          } @else if (change.kind === 'same') {
            <span>{{ change.text }}</span>
          }
        }
      </p>
    </div>
    <div>
      <p class="side">{{ right() }}</p>
      <p class="text">
        @for (change of changes(); track $index) {
          @if (change.kind === 'added') {
            @if (equals()) {
              <mark>{{ change.text }}</mark>
            } @else {
              <ins>{{ change.text }}</ins>
            }
          } @else if (change.kind === 'same') {
            <span>{{ change.text }}</span>
          }
        }
      </p>
    </div>
  `,
  styles: `
    :host {
      display: grid;
      gap: 1rem;
    }
    :host > div {
      padding: 0.75rem 1rem;
      border: 1px solid var(--r-line);
      border-radius: var(--r-radius);
      min-width: 0;
    }
    .side {
      margin: 0 0 0.25rem;
      font-size: 0.9375rem;
      font-weight: 600;
    }
    .text {
      margin: 0;
      white-space: pre-line;
      overflow-wrap: anywhere;
    }
    del {
      background: var(--r-danger-soft);
      text-decoration: line-through;
    }
    ins {
      background: var(--r-success-soft);
      text-decoration: underline;
      font-weight: 600;
    }
    mark {
      padding: 0;
      background: var(--r-warning-soft);
      color: inherit;
      text-decoration: underline;
      font-weight: 600;
    }
    @media (min-width: 768px) {
      :host {
        grid-template-columns: 1fr 1fr;
      }
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SideBySide {
  readonly left = input.required<string>();
  readonly right = input.required<string>();
  readonly changes = input.required<readonly Change[]>();
  readonly equals = input(false, { transform: booleanAttribute });
}
