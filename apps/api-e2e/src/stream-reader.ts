import { type ClientRequest, get } from 'node:http';
import { pause } from './running-product';

export interface Heard {
  readonly kind: string;
  readonly id: string | undefined;
  readonly data: unknown;
}

/** A browser's end of a stream of server-sent events: everything that came over the wire, and what it means. */
export class StreamReader {
  /** Every byte after the headers. */
  wire = '';
  /** The server has ended the stream. */
  over = false;
  status = 0;

  private constructor(private readonly request: ClientRequest) {}

  static async open(base: string, token: string, lastEventId?: string): Promise<StreamReader> {
    // A connection of its own, which ends when the reader does: `fetch` would keep some for later.
    const request = get(`${base}/api/v1/live`, {
      agent: false,
      headers: {
        accept: 'text/event-stream',
        authorization: `Bearer ${token}`,
        ...(lastEventId === undefined ? {} : { 'last-event-id': lastEventId }),
      },
    });
    const reader = new StreamReader(request);
    request.once('error', () => (reader.over = true));
    request.once('response', (answer) => {
      reader.status = answer.statusCode ?? 0;
      answer.setEncoding('utf8').on('data', (part: string) => (reader.wire += part));
      answer.once('close', () => (reader.over = true));
    });
    await reader.until(() => reader.wire.includes('event: hello') || reader.over);
    return reader;
  }

  /** What was heard beyond greeting and heartbeats, in order. */
  get heard(): Heard[] {
    return this.wire
      .split('\n\n')
      .map((block) => Object.fromEntries(block.split('\n').map((line) => line.split(/: (.*)/s, 2))))
      .filter(({ event }) => event !== undefined && event !== 'hello')
      .map(({ event, id, data }) => ({ kind: event as string, id, data: JSON.parse(data as string) as unknown }));
  }

  /** News of one case. */
  of(caseId: string): Heard[] {
    return this.heard.filter(({ data }) => (data as { caseId?: string }).caseId === caseId);
  }

  /** The newest version of a case that was heard; 0: it was not heard of. Events that come together are told together. */
  versionOf(caseId: string): number {
    return Math.max(0, ...this.of(caseId).map(({ data }) => (data as { version?: number }).version ?? 0));
  }

  /** How often, and with what, it was told that this case is gone. */
  gone(caseId: string): unknown[] {
    return this.of(caseId)
      .map(({ data }) => data)
      .filter((data) => (data as { news?: string }).news === 'gone');
  }

  get lastId(): string {
    return [...this.wire.matchAll(/^id: (.*)$/gm)].at(-1)?.[1] ?? '';
  }

  async until(condition: () => boolean, ms = 5_000): Promise<void> {
    for (let waited = 0; !condition(); waited += 20) {
      if (waited > ms) throw new Error(`Not heard within ${ms} ms; the wire had: ${this.wire}`);
      await pause(20);
    }
  }

  close(): void {
    this.request.destroy();
  }
}
