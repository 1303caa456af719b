import { type Config, isPushAddress } from '@respi/shared/api-platform';
import webPush, { type PushSubscription } from 'web-push';
import type { PushKeys } from './push-keys';

export interface PushToSend {
  readonly to: PushSubscription;
  /** Read by the device alone: it is encrypted for it. */
  readonly text: string;
  /** Of two with one topic that wait for a device that is off, it gets the second. */
  readonly topic: string;
  readonly urgent: boolean;
}

/** `gone`: that device no longer exists. `refused`: this notice will never be taken. `later`: try again. */
export type PushTrouble = 'gone' | 'refused' | 'later';

export class PushFailure extends Error {
  constructor(
    readonly trouble: PushTrouble,
    /** HTTP status or a code of ours. Never the service's sentence: it may quote the address. */
    readonly code: string,
    /** What the service asked for. */
    readonly waitMs = 0,
  ) {
    super(code);
    this.name = 'PushFailure';
  }
}

export abstract class PushTransport {
  /** @throws PushFailure */
  abstract send(push: PushToSend): Promise<void>;
}

const HOURS_KEPT = 12;
const LONGEST_WAIT_MS = 6 * 3_600_000;

/** Hands notices to the push services of browsers: to hosts of the list alone, without following a redirect. */
export class WebPushTransport extends PushTransport {
  constructor(
    private readonly keys: PushKeys,
    private readonly services: Config['push']['services'],
    private readonly timeoutMs: number,
  ) {
    super();
  }

  override async send(push: PushToSend): Promise<void> {
    // Asked again at each notice: the list may have been shortened since the device was turned on.
    if (!isPushAddress(push.to.endpoint, this.services)) throw new PushFailure('gone', 'unknown_service');
    const { endpoint, headers, body } = this.#encrypted(push);
    const answer = await this.#post(endpoint, headers, body);
    // What it says is of no use to anybody: a long answer is not waited for.
    await answer.body?.cancel().catch(() => undefined);
    const failure = failureOf(answer);
    if (failure) throw failure;
  }

  #encrypted({ to, text, topic, urgent }: PushToSend) {
    try {
      const { headers, ...request } = webPush.generateRequestDetails(to, text, {
        vapidDetails: this.keys,
        contentEncoding: 'aes128gcm',
        TTL: HOURS_KEPT * 3_600,
        urgency: urgent ? 'high' : 'normal',
        topic,
      });
      const { 'Content-Length': _, ...kept } = headers;
      return { ...request, headers: kept };
    } catch {
      // Keys that are not on the curve: no browser made them.
      throw new PushFailure('gone', 'bad_keys');
    }
  }

  async #post(endpoint: string, headers: Readonly<Record<string, unknown>>, body: Buffer | null): Promise<Response> {
    const signal = AbortSignal.timeout(this.timeoutMs);
    try {
      return await fetch(endpoint, {
        method: 'POST',
        headers: Object.entries(headers).map(([name, value]): [string, string] => [name, String(value)]),
        body: body && new Uint8Array(body),
        redirect: 'manual',
        signal,
      });
    } catch {
      throw new PushFailure('later', signal.aborted ? 'timeout' : 'unreachable');
    }
  }
}

const GONE = [404, 410];

function failureOf({ status, headers }: Response): PushFailure | null {
  if (status >= 200 && status < 300) return null;
  const code = String(status);
  if (GONE.includes(status)) return new PushFailure('gone', code);
  if (status === 429 || status >= 500) return new PushFailure('later', code, waitOf(headers.get('retry-after')));
  return new PushFailure('refused', code);
}

/** Seconds, or a date. */
function waitOf(retryAfter: string | null): number {
  if (retryAfter === null) return 0;
  const ms = /^\d+$/.test(retryAfter) ? Number(retryAfter) * 1_000 : Date.parse(retryAfter) - Date.now();
  return Number.isFinite(ms) ? Math.min(Math.max(ms, 0), LONGEST_WAIT_MS) : 0;
}
