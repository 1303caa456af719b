import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ReadingChange } from './reading';

/** What one version says otherwise than another, line by line. */
@Component({
  selector: 'respi-change-list',
  imports: [TranslocoPipe],
  template: `
    <ul>
      @for (change of changes(); track change.what) {
        <li>
          {{ change.what }}:
          @if (change.after === null) {
            <strong>{{ 'segnalazioni.rules.changes.removed' | transloco }}</strong> ({{
              'segnalazioni.rules.changes.before' | transloco: { value: change.before }
            }})
          } @else {
            <strong>{{ change.after }}</strong>
            @if (change.before === null) {
              ({{ 'segnalazioni.rules.changes.added' | transloco }})
            } @else {
              ({{ 'segnalazioni.rules.changes.before' | transloco: { value: change.before } }})
            }
          }
        </li>
      } @empty {
        <li>{{ 'segnalazioni.rules.changes.none' | transloco }}</li>
      }
    </ul>
  `,
  styles: `
    ul {
      margin: 0;
      padding-inline-start: 1.25rem;
      overflow-wrap: anywhere;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ChangeList {
  readonly changes = input.required<readonly ReadingChange[]>();
}
