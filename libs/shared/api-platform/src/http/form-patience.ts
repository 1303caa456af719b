import { setTimeout as sleep } from 'node:timers/promises';
import { FORM_YOUNGEST_MS, type FormRefusal, refusalOfForm } from '@respi/shared/kernel';

/** Each holds a connection for three seconds and nothing else: who comes after these is refused, as a form that is too old is. */
const WAITING_AT_MOST = 40;

/**
 * Who has the question ready pastes it and presses at once. Their form waits here until it is old enough, in place of being
 * refused: a program gains nothing by it, since each of its forms costs it the same three seconds.
 */
export class FormPatience {
  private waiting = 0;

  constructor(
    private readonly atMost = WAITING_AT_MOST,
    private readonly wait: (milliseconds: number) => Promise<unknown> = sleep,
  ) {}

  /** Why a form is refused; null for one that is good, by now. */
  async refusalOf(madeAt: number, now: number): Promise<FormRefusal | null> {
    const refusal = refusalOfForm(madeAt, now);
    // One of the future is of a clock that is wrong, and would wait as long as that is.
    if (refusal !== 'form_too_quick' || madeAt > now || this.waiting >= this.atMost) return refusal;
    this.waiting += 1;
    try {
      await this.wait(madeAt + FORM_YOUNGEST_MS - now);
    } finally {
      this.waiting -= 1;
    }
    return null;
  }
}
