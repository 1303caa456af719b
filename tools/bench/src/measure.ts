/** What one load did: requests a second and the time that 95 in 100 of them took at most, in milliseconds. */
export interface Measured {
  readonly perSecond: number;
  readonly p95: number;
  readonly errors: number;
}

type Work = (client: number, turn: number) => Promise<void>;

/** Clients warm up for this long before anything is counted, and each side works this long before the other's turn. */
const WARM_UP = 1.5;
const TURN = 1;

/**
 * Two sides of a comparison, each from `clients` loops at once for `seconds`. They take turns second by second: what else
 * the machine is doing then slows both alike, and their ratio says something.
 */
export async function compare(
  clients: number,
  seconds: number,
  sides: readonly [Work, Work],
): Promise<[Measured, Measured]> {
  const loads: [Load, Load] = [new Load(clients, sides[0]), new Load(clients, sides[1])];
  for (const load of loads) await load.run(WARM_UP);
  for (const load of loads) load.forget();
  for (let turn = 0; turn < Math.ceil(seconds / TURN); turn += 1) for (const load of loads) await load.run(TURN);
  return [loads[0].measured(), loads[1].measured()];
}

class Load {
  private times: number[] = [];
  private errors = 0;
  private elapsed = 0;
  private turn = 0;

  constructor(
    private readonly clients: number,
    private readonly work: Work,
  ) {}

  async run(seconds: number): Promise<void> {
    const begin = performance.now();
    const end = begin + seconds * 1000;
    const first = this.turn;
    await Promise.all(
      Array.from({ length: this.clients }, async (_, client) => {
        for (let turn = first; performance.now() < end; turn += 1) {
          this.turn = Math.max(this.turn, turn + 1);
          await this.once(client, turn);
        }
      }),
    );
    this.elapsed += (performance.now() - begin) / 1000;
  }

  forget(): void {
    this.times = [];
    this.elapsed = 0;
  }

  measured(): Measured {
    const times = [...this.times].sort((a, b) => a - b);
    return {
      perSecond: times.length / this.elapsed,
      p95: times[Math.floor(times.length * 0.95)] ?? Number.NaN,
      errors: this.errors,
    };
  }

  private async once(client: number, turn: number): Promise<void> {
    const start = performance.now();
    try {
      await this.work(client, turn);
      this.times.push(performance.now() - start);
    } catch (error) {
      this.errors += 1;
      if (this.errors > 20) throw error;
    }
  }
}
