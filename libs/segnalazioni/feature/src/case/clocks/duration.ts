import { Pipe, type PipeTransform } from '@angular/core';

/** Minutes of service as people read them: `45 min`, `2 h`, `12 h 30 min`. Whole minutes. */
@Pipe({ name: 'duration' })
export class DurationPipe implements PipeTransform {
  transform(minutes: number): string {
    const whole = Math.round(minutes);
    const [hours, rest] = [Math.floor(whole / 60), whole % 60];
    const of = (amount: number, unit: 'hour' | 'minute'): string => FORMATS[unit].format(amount);
    if (hours === 0) return of(rest, 'minute');
    return rest === 0 ? of(hours, 'hour') : `${of(hours, 'hour')} ${of(rest, 'minute')}`;
  }
}

const FORMATS = {
  hour: new Intl.NumberFormat('it', { style: 'unit', unit: 'hour', unitDisplay: 'short' }),
  minute: new Intl.NumberFormat('it', { style: 'unit', unit: 'minute', unitDisplay: 'short' }),
};
