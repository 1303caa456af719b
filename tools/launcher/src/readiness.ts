import { get } from 'node:http';

export interface ReadinessCheck {
  readonly name: string;
  readonly url: string;
  /** Which answers mean "ready". */
  readonly accepts: (status: number) => boolean;
}

const LOOK_EVERY_MS = 100;

/** Waits until the address answers as wanted; rejects after `limitMs`, naming what was last seen. */
export async function untilReady(check: ReadinessCheck, interrupt: AbortSignal, limitMs = 120_000): Promise<void> {
  const deadline = Date.now() + limitMs;
  let last = 'no answer';
  while (Date.now() < deadline) {
    interrupt.throwIfAborted();
    try {
      const status = await statusOf(check.url);
      if (check.accepts(status)) return;
      last = `status ${status}`;
    } catch (error) {
      last = error instanceof Error ? error.message : String(error);
    }
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
  throw new Error(`${check.name} is not ready after ${Math.round(limitMs / 1000)} s (${check.url}: ${last}).`);
}

function statusOf(url: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const request = get(url, { timeout: 10_000, agent: false }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    request.once('timeout', () => request.destroy(new Error('no answer within 10 s')));
    request.once('error', reject);
  });
}
