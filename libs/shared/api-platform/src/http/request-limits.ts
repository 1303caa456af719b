import { isLoopback } from '../config/cookie-rule';
import { Problem } from '@respi/shared/kernel';

/** As many keys as are remembered; beyond that those that are quiet again are forgotten. */
const MOST_KEYS = 20_000;

/**
 * How many requests one key may make: `perMinute` in the long run, half of that at once. One number for each key, the
 * instant at which it would be quiet again (generic cell rate algorithm).
 */
export class RequestLimit {
  private readonly quietAt = new Map<string, number>();
  private readonly step: number;

  /** @param perMinute 0: no limit */
  constructor(
    private readonly perMinute: number,
    private readonly now: () => number = Date.now,
  ) {
    this.step = perMinute > 0 ? 60_000 / perMinute : 0;
  }

  /** @returns seconds to wait, or 0 when the request may pass and was counted */
  take(key: string): number {
    if (this.perMinute <= 0) return 0;
    const now = this.now();
    const quietAt = Math.max(this.quietAt.get(key) ?? now, now) + this.step;
    const over = quietAt - now - HALF_A_MINUTE;
    if (over > 0) return Math.ceil(over / 1000);
    if (this.quietAt.size >= MOST_KEYS && !this.quietAt.has(key)) this.forget(now);
    this.quietAt.set(key, quietAt);
    return 0;
  }

  /** @throws Problem too_many_requests with `seconds` */
  mustPass(key: string): void {
    const seconds = this.take(key);
    if (seconds > 0) throw new Problem('too_many_requests', { params: { seconds } });
  }

  private forget(now: number): void {
    for (const [key, quietAt] of this.quietAt) if (quietAt <= now) this.quietAt.delete(key);
    // All of them busy: the oldest makes room, so that many addresses cannot fill the memory.
    for (const key of this.quietAt.keys()) {
      if (this.quietAt.size < MOST_KEYS) return;
      this.quietAt.delete(key);
    }
  }
}

const HALF_A_MINUTE = 30_000;

/** Of one process. Programs on this machine are not limited: they are ours, or a proxy that tells who asks. */
export class RequestLimits {
  private readonly address: RequestLimit;
  private readonly session: RequestLimit;

  constructor(perMinute: { readonly address: number; readonly session: number }) {
    this.address = new RequestLimit(perMinute.address);
    this.session = new RequestLimit(perMinute.session);
  }

  /** @throws Problem too_many_requests */
  ofAddress(address: string): void {
    if (!isHere(address)) this.address.mustPass(address);
  }

  /** @throws Problem too_many_requests */
  ofSession(address: string, sessionId: string): void {
    if (!isHere(address)) this.session.mustPass(sessionId);
  }
}

function isHere(address: string): boolean {
  return isLoopback(address.replace(/^::ffff:/, ''));
}
