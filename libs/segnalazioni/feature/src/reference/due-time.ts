import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { Icon } from '@respi/shared/ui';

/** By when something is due, in words; what is late is marked in the same way wherever it stands, and not by colour alone. */
@Component({
  selector: 'respi-due-time',
  imports: [Icon],
  template: `
    @if (isLate()) {
      <respi-icon name="warning" />
    }
    {{ words() }}
  `,
  styles: `
    :host(.late) {
      color: var(--r-danger);
      font-weight: 600;
    }
  `,
  host: { '[class.late]': 'isLate()' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DueTime {
  readonly words = input.required<string>();
  readonly late = input.required<boolean | undefined>();
  /** A list that was kept on the device before rows said so: not marked. */
  protected readonly isLate = computed(() => this.late() === true);
}
