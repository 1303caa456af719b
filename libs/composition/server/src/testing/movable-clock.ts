import type { Clock } from '@respi/shared/kernel';

export const DAY = 86_400_000;

/** Stands at a Monday morning in service until the spec moves it. */
export class MovableClock implements Clock {
  private ahead = 0;

  now(): Date {
    return new Date(Date.UTC(2026, 10, 16, 9) + this.ahead);
  }

  pass(days: number): void {
    this.ahead += days * DAY;
  }

  reset(): void {
    this.ahead = 0;
  }
}
