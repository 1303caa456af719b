import { type KeyObject } from 'node:crypto';
import { Logger } from '@nestjs/common';
import type { KeyedDigests } from '../crypto/keyed-digests';
import { type Database, isUniqueViolation } from '../database/database';
import { failureCode } from '../queue/job-attempt';
import { Alarm } from '../worker/alarm';
import type { BackgroundLoop } from '../worker/background-loop';
import { oncePer } from '../worker/once-per';
import { type AccessBlock, NO_BLOCK, checkpointOf, nextBlock } from './access-chain';
import type { AccessRow } from './access-log';
import type { CheckpointFiles } from './checkpoint-files';

const EVERY_MS = 1_000;
/** Rows of one block at most. */
const BLOCK = 2_000;

/**
 * Once a second puts what was written to the access log into a block, linked to the one before by a keyed digest, and
 * leaves head and count, signed, in a folder. Several workers may do it at once: of two that make the same block one does.
 */
export class SealAccessLog implements BackgroundLoop {
  readonly name = 'access-log';
  readonly #log = new Logger('access-log');
  readonly #complain = oncePer(60_000, (words: string) => this.#log.error(words));
  readonly #alarm = new Alarm();
  #running: Promise<void> | undefined;
  #stopping = false;

  constructor(
    private readonly database: Database,
    private readonly digests: KeyedDigests,
    private readonly key: KeyObject,
    private readonly files: CheckpointFiles,
  ) {}

  start(): void {
    this.#running ??= this.#live();
  }

  async stop(): Promise<void> {
    this.#stopping = true;
    this.#alarm.ring();
    await this.#running;
    // What was read while the last round slept.
    await this.round().catch(() => undefined);
  }

  /** Seals all that waits. @returns how many rows */
  async round(): Promise<number> {
    let sealed = 0;
    for (;;) {
      const rows = await this.database.preNetwork<AccessRow>('select * from respi.access_to_seal($1)', [BLOCK]);
      if (rows.length === 0) return sealed;
      const block = nextBlock(this.digests, await this.last(), rows);
      try {
        await this.database.preNetwork('select respi.seal_access($1, $2::uuid[], $3, $4)', [
          block.number,
          rows.map(({ id }) => id),
          block.total,
          block.mac,
        ]);
      } catch (error) {
        if (isUniqueViolation(error, 'access_block_pkey')) return sealed;
        throw error;
      }
      this.files.keep(checkpointOf(this.key, block, new Date()));
      sealed += rows.length;
      if (rows.length < BLOCK) return sealed;
    }
  }

  private async last(): Promise<AccessBlock> {
    const [row] = await this.database.preNetwork<{ number: number; total: string; mac: Buffer }>(
      'select * from respi.last_access_block()',
    );
    return row ? { number: row.number, count: 0, total: Number(row.total), mac: row.mac } : NO_BLOCK;
  }

  async #live(): Promise<void> {
    while (!this.#stopping) {
      try {
        await this.round();
      } catch (error) {
        this.#complain(`The access log cannot be sealed: ${failureCode(error)}`);
      }
      await this.#alarm.sleep(EVERY_MS);
    }
  }
}
