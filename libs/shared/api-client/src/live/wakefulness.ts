/** Nobody has touched this browser's pages for so long: what is read by itself must not keep a session alive. */
const ASLEEP_AFTER_MS = 15 * 60_000;
const TOLD_EACH_MS = 60_000;
const TOUCHES = ['pointerdown', 'keydown', 'wheel', 'touchmove'] as const;

/** Whether somebody sits in front of one of the tabs. */
export class Wakefulness {
  private last = Date.now();
  private told = 0;
  private readonly waiting = new Set<() => void>();
  private readonly touch = (): void => {
    this.touched();
    if (Date.now() - this.told < TOLD_EACH_MS) return;
    this.told = Date.now();
    this.tell();
  };

  /** @param tell called now and then while this tab is being used, for the others to know */
  constructor(private readonly tell: () => void) {
    for (const kind of TOUCHES) document.addEventListener(kind, this.touch, { capture: true, passive: true });
  }

  get asleep(): boolean {
    return Date.now() - this.last > ASLEEP_AFTER_MS;
  }

  /** Here or in another tab. */
  touched(): void {
    const wakes = this.asleep;
    this.last = Date.now();
    if (wakes) for (const wake of this.waiting) wake();
  }

  /** Answers with what takes it back. */
  onWake(wake: () => void): () => void {
    this.waiting.add(wake);
    return () => this.waiting.delete(wake);
  }

  end(): void {
    for (const kind of TOUCHES) document.removeEventListener(kind, this.touch, { capture: true });
  }
}
