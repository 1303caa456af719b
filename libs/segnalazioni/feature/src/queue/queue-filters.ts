import { ChangeDetectionStrategy, Component, computed, effect, inject, input, output } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { FormControl, FormGroup } from '@angular/forms';
import { TranslocoPipe } from '@jsverse/transloco';
import { CASE_KINDS, URGENCIES } from '@respi/segnalazioni/contract';
import { FORM_PARTS, Icon, PluralPipe } from '@respi/shared/ui';
import { NetworkCodes } from '../reference/network-codes';
import { FILTERS, type FilterName, type QueueAddress, TRIAGE_STATES, activeFilters } from './queue-address';

export type FilterChange = Readonly<Record<FilterName, string | null>>;

/** The closed-set filters of a queue. They are the address: this only shows it and says what it should become. */
@Component({
  selector: 'respi-queue-filters',
  imports: [FORM_PARTS, Icon, PluralPipe, TranslocoPipe],
  templateUrl: './queue-filters.html',
  styles: `
    summary {
      display: inline-flex;
      align-items: center;
      gap: 0.5rem;
      min-height: var(--r-target);
      font-weight: 600;
      color: var(--r-link);
      cursor: pointer;
    }
    .r-filters {
      margin-top: 0.25rem;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class QueueFilters {
  protected readonly codes = inject(NetworkCodes);

  readonly address = input.required<QueueAddress>();
  readonly changed = output<FilterChange>();

  protected readonly count = computed(() => activeFilters(this.address()).length);
  protected readonly states = TRIAGE_STATES;
  protected readonly urgencies = URGENCIES;
  protected readonly kinds = CASE_KINDS;
  protected readonly offices = this.codes.offices();
  protected readonly sportelli = this.codes.sportelli();
  protected readonly topics = this.codes.entries('topics');
  protected readonly form = new FormGroup({
    stato: new FormControl('', { nonNullable: true }),
    urgenza: new FormControl('', { nonNullable: true }),
    ufficio: new FormControl('', { nonNullable: true }),
    sportello: new FormControl('', { nonNullable: true }),
    argomento: new FormControl('', { nonNullable: true }),
    tipo: new FormControl('', { nonNullable: true }),
    mie: new FormControl(false, { nonNullable: true }),
  });

  constructor() {
    effect(() => {
      const address = this.address();
      // The options come from lists that arrive later: a value is chosen again when its option is there.
      this.offices();
      this.sportelli();
      this.topics();
      const { mie, ...codes } = address;
      this.form.patchValue(
        {
          stato: codes.stato ?? '',
          urgenza: codes.urgenza ?? '',
          ufficio: codes.ufficio ?? '',
          sportello: codes.sportello ?? '',
          argomento: codes.argomento ?? '',
          tipo: codes.tipo ?? '',
          mie: mie === '1',
        },
        { emitEvent: false },
      );
    });
    this.form.valueChanges.pipe(takeUntilDestroyed()).subscribe(() => {
      const { mie, ...codes } = this.form.getRawValue();
      this.changed.emit({ ...emptied(codes), mie: mie ? '1' : null });
    });
  }

  protected clear(): void {
    this.changed.emit(Object.fromEntries(FILTERS.map((name) => [name, null])) as FilterChange);
  }
}

/** Without a value a parameter leaves the address. */
function emptied<K extends string>(values: Record<K, string>): Record<K, string | null> {
  const pairs = Object.entries<string>(values).map(([name, value]) => [name, value || null]);
  return Object.fromEntries(pairs) as Record<K, string | null>;
}
