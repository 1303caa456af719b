/** What one load did: requests a second and the time that 95 in 100 of them took at most, in milliseconds. */
export interface Measured {
  readonly perSecond: number;
  readonly p95: number;
  readonly errors: number;
}

/** Runs `work` from `clients` loops at once for `seconds`, after a warm-up that is not counted. */
export async function measure(
  clients: number,
  seconds: number,
  work: (client: number, turn: number) => Promise<void>,
): Promise<Measured> {
  await load(clients, Math.min(1.5, seconds / 2), work, 0);
  return load(clients, seconds, work, 1_000_000);
}

async function load(
  clients: number,
  seconds: number,
  work: (client: number, turn: number) => Promise<void>,
  firstTurn: number,
): Promise<Measured> {
  const times: number[] = [];
  let errors = 0;
  const begin = performance.now();
  const end = begin + seconds * 1000;
  await Promise.all(
    Array.from({ length: clients }, async (_, client) => {
      for (let turn = firstTurn; performance.now() < end; turn += 1) {
        const start = performance.now();
        try {
          await work(client, turn);
          times.push(performance.now() - start);
        } catch (error) {
          errors += 1;
          if (errors > 20) throw error;
        }
      }
    }),
  );
  const elapsed = (performance.now() - begin) / 1000;
  times.sort((a, b) => a - b);
  return { perSecond: times.length / elapsed, p95: times[Math.floor(times.length * 0.95)] ?? Number.NaN, errors };
}
