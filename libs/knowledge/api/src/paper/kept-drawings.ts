/** Some hundreds of sheets. */
const BYTES = 16 * 1024 * 1024;

/** Drawings by what they show, so that none is drawn twice; the one that was longest unasked goes first. */
export class KeptDrawings {
  private readonly kept = new Map<string, Buffer>();
  private readonly drawing = new Map<string, Promise<Buffer>>();
  private held = 0;

  constructor(private readonly room = BYTES) {}

  async of(version: string, draw: () => Promise<Buffer>): Promise<Buffer> {
    const known = this.kept.get(version);
    if (known) {
      this.kept.delete(version);
      this.kept.set(version, known);
      return known;
    }
    const begun = this.drawing.get(version);
    if (begun) return begun;
    const drawn = draw();
    this.drawing.set(version, drawn);
    try {
      this.keep(version, await drawn);
    } finally {
      this.drawing.delete(version);
    }
    return drawn;
  }

  private keep(version: string, drawn: Buffer): void {
    if (drawn.length > this.room) return;
    this.kept.set(version, drawn);
    this.held += drawn.length;
    for (const [oldest, { length }] of this.kept) {
      if (this.held <= this.room) return;
      this.kept.delete(oldest);
      this.held -= length;
    }
  }
}
