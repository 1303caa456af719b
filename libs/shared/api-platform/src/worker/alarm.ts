/** A sleep that can be cut short: what a loop does between two rounds. */
export class Alarm {
  #wake: (() => void) | undefined;
  #rung = false;

  /** Ends the sleep now, or the next one at once if nobody sleeps: nothing rung is missed. */
  ring(): void {
    this.#rung = true;
    this.#wake?.();
  }

  async sleep(ms: number): Promise<void> {
    if (!this.#rung) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, ms);
        this.#wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    this.#wake = undefined;
    this.#rung = false;
  }
}
