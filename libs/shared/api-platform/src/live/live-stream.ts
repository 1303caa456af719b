import type { ServerResponse } from 'node:http';

/** One message of a stream: `kind` is the name that the browser listens by. */
export interface LiveMessage {
  readonly kind: string;
  /** Of the event; what the browser resumes from. None for what is kept nowhere. */
  readonly id?: string;
  readonly data: object;
}

/** A reader that leaves so many bytes unread is dropped; it comes back and resumes. */
const UNREAD_AT_MOST = 64 * 1024;

const HEADERS = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-store',
  // Nothing else comes on this connection: kept alive it would only hold up a process that stops.
  connection: 'close',
  // A proxy that gathers an answer before it hands it on would never hand this one on.
  'x-accel-buffering': 'no',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'x-frame-options': 'DENY',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
} as const;

/** An open answer of server-sent events (HTML, section 9.2). Holds nothing but the response: there are many. */
export class LiveStream {
  constructor(
    private readonly response: ServerResponse,
    closed: () => void,
  ) {
    response.once('close', closed);
    response.on('error', closed);
    response.writeHead(200, HEADERS);
  }

  /** The first bytes: the browser knows that it is through, and from where on it would resume. */
  begin(position: string): void {
    this.write(`id: ${position}\nevent: hello\ndata: {}\n\n`);
  }

  send({ kind, id, data }: LiveMessage): void {
    this.write(`${id === undefined ? '' : `id: ${id}\n`}event: ${kind}\ndata: ${JSON.stringify(data)}\n\n`);
  }

  /** Keeps the way open, and moves the place to resume from on; made of the clock, it tells nothing of events. */
  beat(position: string): void {
    this.write(`id: ${position}\n\n`);
  }

  end(): void {
    this.response.end();
  }

  private write(text: string): void {
    if (this.response.destroyed || this.response.writableEnded) return;
    if (!this.response.write(text) && this.response.writableLength > UNREAD_AT_MOST) this.response.destroy();
  }
}
