import { appendFileSync, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../config';
import type { AccessCheckpoint } from './access-chain';

const HEAD = 'access-head.json';
const HISTORY = /^access-\d{4}-\d{2}\.jsonl$/;

/** Of this installation. */
export function checkpointFolder({ home }: Pick<Config, 'home'>): string {
  return join(home, 'checkpoints');
}

/** Where checkpoints of the access log are kept: a folder outside the database, to be copied off the machine. */
export class CheckpointFiles {
  private lastHour = '';

  constructor(private readonly folder: string) {}

  /** The head is replaced each time; of each hour one line stays. */
  keep(checkpoint: AccessCheckpoint): void {
    mkdirSync(this.folder, { recursive: true, mode: 0o700 });
    const line = `${JSON.stringify(checkpoint)}\n`;
    const fresh = join(this.folder, `${HEAD}.${process.pid}`);
    writeFileSync(fresh, line, { mode: 0o600 });
    renameSync(fresh, join(this.folder, HEAD));
    const hour = checkpoint.at.slice(0, 13);
    if (hour === this.lastHour) return;
    this.lastHour = hour;
    appendFileSync(join(this.folder, `access-${checkpoint.at.slice(0, 7)}.jsonl`), line, { mode: 0o600 });
  }

  /** Every checkpoint that is there; what cannot be read as one is left out and counted. */
  all(): { checkpoints: AccessCheckpoint[]; unreadable: number } {
    if (!existsSync(this.folder)) return { checkpoints: [], unreadable: 0 };
    const lines = readdirSync(this.folder)
      .filter((name) => name === HEAD || HISTORY.test(name))
      .flatMap((name) => readFileSync(join(this.folder, name), 'utf8').split('\n'))
      .filter((line) => line !== '');
    const read = lines.map(parsed);
    return {
      checkpoints: read.filter((each) => each !== null),
      unreadable: read.filter((each) => each === null).length,
    };
  }
}

function parsed(line: string): AccessCheckpoint | null {
  try {
    const value = JSON.parse(line) as Partial<AccessCheckpoint>;
    const whole = [value.mac, value.at, value.signature].every((part) => typeof part === 'string');
    return whole && Number.isInteger(value.block) && Number.isInteger(value.total) ? (value as AccessCheckpoint) : null;
  } catch {
    return null;
  }
}
