import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { CaseClock } from '@respi/segnalazioni/contract';
import { DateTimePipe, DayPipe } from '@respi/shared/ui';
import { DurationPipe } from './duration';

/** Why a clock shows what it shows, line by line; under the lines, what they add up to. */
@Component({
  selector: 'respi-account-of-clock',
  imports: [DateTimePipe, DayPipe, DurationPipe, TranslocoPipe],
  templateUrl: './account-of-clock.html',
  styleUrl: './account-of-clock.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AccountOfClock {
  readonly clock = input.required<CaseClock>();
}
