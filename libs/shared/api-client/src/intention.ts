/**
 * One thing that a person wants done once: filing this case, approving that reply.
 * A retry of the same body carries the same `Idempotency-Key`, so the server does it once and answers as the first time.
 * A changed body is another intention. Make one per form or per button: `private readonly filing = new Intention()`.
 */
export class Intention {
  private key: string | null = null;
  private sent = '';

  keyFor(path: string, body: unknown): string {
    const wanted = `${path} ${JSON.stringify(body)}`;
    if (this.key === null || wanted !== this.sent) {
      this.key = crypto.randomUUID();
      this.sent = wanted;
    }
    return this.key;
  }

  /** The server answered: the next POST, even of the same words, is a new wish. */
  fulfilled(): void {
    this.key = null;
    this.sent = '';
  }
}
