import type { INestApplicationContext } from '@nestjs/common';
import { ActOnCase, FileCase, ReadCases } from '@respi/segnalazioni/api';
import { type CaseCommand, type CaseDetail, Filing } from '@respi/segnalazioni/contract';
import { Database, type IdempotencyClaim } from '@respi/shared/api-platform';
import type { z } from 'zod';
import { type DemoClock, type When, dayAfter, momentOf } from './demo-clock';
import type { PeopledNetwork } from './set-up-network';

/** What a step may look at when its turn comes. */
export interface Told {
  readonly case: CaseDetail;
  readonly accountOf: (person: string) => string;
  /** Id of the case of another scene, told before. */
  readonly caseOf: (scene: string) => string;
  /** Calendar day so many days from the step. */
  readonly day: (days: number) => string;
}

export interface Step {
  readonly by: string;
  readonly at: When;
  readonly command: (told: Told) => CaseCommand;
}

/** One case of the demo from its filing to where it stands today. Times are told from today, so the demo never ages. */
export interface Scene {
  /** Never changes: by it an interrupted load knows what it has told already. */
  readonly key: string;
  readonly by: string;
  readonly at: When;
  readonly filing: z.input<typeof Filing>;
  readonly steps?: readonly Step[];
  /** What happens once the paper sheets have been to the offices. */
  readonly later?: readonly Step[];
}

const MINUTE = 60_000;

/**
 * Tells scenes by the use cases of the product: each act is done by its own person, at its own time, in a transaction of
 * its own. Every act carries an idempotency key, so that a load that was cut short goes on where it stopped.
 */
export class Tale {
  readonly #cases = new Map<string, string>();

  private constructor(
    private readonly network: PeopledNetwork,
    private readonly clock: DemoClock,
    /** Every time is told from here. */
    readonly now: Date,
    /** Acts that an earlier load had done, by key, with what each made or changed. */
    readonly done: ReadonlyMap<string, string>,
    private readonly filing: FileCase,
    private readonly acting: ActOnCase,
    private readonly reading: ReadCases,
  ) {}

  static async of(installation: INestApplicationContext, network: PeopledNetwork, clock: DemoClock): Promise<Tale> {
    const done = await installation
      .get(Database)
      .asSystem(network.id, (tx) =>
        tx.query<{ key: string; id: string }>(
          `select key, result ->> 'id' as id from idempotency where key like 'demo/%' and result is not null`,
        ),
      );
    return new Tale(
      network,
      clock,
      new Date(),
      new Map(done.map(({ key, id }) => [key, id])),
      installation.get(FileCase),
      installation.get(ActOnCase),
      installation.get(ReadCases),
    );
  }

  get size(): number {
    return this.#cases.size;
  }

  caseOf(scene: string): string {
    const id = this.#cases.get(scene);
    if (id === undefined) throw new Error(`No scene ${scene} was told yet`);
    return id;
  }

  async tell(scenes: readonly Scene[]): Promise<void> {
    for (const { key, by, at, filing, steps = [] } of scenes) {
      this.clock.tell(momentOf(at, this.now));
      const claim = claimOf(key, 0);
      const id =
        this.done.get(claim.key) ??
        (await this.filing.file(this.network.as(by, 'case.file'), Filing.parse(told(filing)), claim)).id;
      this.#cases.set(key, id);
      await this.steps(key, steps, 1, momentOf(at, this.now));
    }
    this.clock.present();
  }

  /** Tells what happens `later` in scenes that were told up to there. */
  async goOn(scenes: readonly Scene[]): Promise<void> {
    for (const { key, at, steps = [], later = [] } of scenes)
      await this.steps(key, later, steps.length + 1, momentOf(steps.at(-1)?.at ?? at, this.now));
    this.clock.present();
  }

  /** Acts follow one another even where today has not gone far enough for all of them. */
  private async steps(key: string, steps: readonly Step[], first: number, from: Date): Promise<void> {
    let last = from;
    for (const [index, step] of steps.entries()) {
      last = new Date(Math.max(momentOf(step.at, this.now).getTime(), last.getTime() + MINUTE));
      if (!this.done.has(claimOf(key, first + index).key)) await this.step(key, step, first + index, last);
    }
  }

  private async step(key: string, step: Step, position: number, at: Date): Promise<void> {
    const id = this.caseOf(key);
    this.clock.tell(at);
    const told: Told = {
      case: await this.reading.open(this.network.as('coordinator', 'case.read'), id),
      accountOf: (person) => this.network.as(person, 'case.act').accountId,
      caseOf: (scene) => this.caseOf(scene),
      day: (days) => dayAfter(days, at),
    };
    const command = step.command(told);
    try {
      await this.acting.act(this.network.as(step.by, 'case.act'), id, null, command, claimOf(key, position));
    } catch (error) {
      throw new Error(`The demo cannot tell step ${position} (${command.action}) of ${key}`, { cause: error });
    }
  }
}

function claimOf(key: string, position: number): IdempotencyClaim {
  return { key: `demo/${key}/${position}`, fingerprint: 'demo' };
}

/** Whoever sat at the desk was told about their data; a question on practice has nobody to tell. */
function told(filing: Scene['filing']): Scene['filing'] {
  return filing.kind === 'prassi' ? filing : { notice: { way: 'oral', language: 'it' }, ...filing };
}
