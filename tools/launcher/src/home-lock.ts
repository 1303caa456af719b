import { linkSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { identityOf, isAlive, type ProcessIdentity } from './process-identity.ts';

/** Who works in a RESPI_HOME: only one process at a time may. */
export interface LockHolder extends ProcessIdentity {
  /** The command, as a person typed it. */
  readonly what: string;
  /** ISO 8601. */
  readonly since: string;
}

export class HomeIsTaken extends Error {
  override readonly name = 'HomeIsTaken';
  readonly holder: LockHolder;

  constructor(holder: LockHolder, home: string) {
    const time = new Date(holder.since).toTimeString().slice(0, 5);
    super(
      `"${holder.what}" is already at work in ${home} (process ${holder.pid}, since ${time}). ` +
        'Stop it first, or choose another RESPI_HOME and PORT.',
    );
    this.holder = holder;
  }
}

export interface HomeLock {
  release(): void;
}

/** A take-over lasts milliseconds; one that is older was killed in the middle of it. */
const TAKEOVER_LIMIT_MS = 5_000;

/**
 * Takes the lock of `home`, or throws HomeIsTaken. The lock of a process that is gone (`kill -9`, power cut)
 * is taken over.
 */
export function lockHome(home: string, file: string, what: string): HomeLock {
  const self = identityOf(process.pid);
  if (!self) throw new Error('This system does not tell when a process was started.');
  const mine: LockHolder = { ...self, what, since: new Date().toISOString() };
  // Written beside and linked into place: nobody ever reads half a lock, and linking fails if there is one.
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(mine), { mode: 0o600 });
  try {
    if (!linked(draft, file)) takeOver(home, file, draft);
  } finally {
    rmSync(draft, { force: true });
  }
  return {
    release: () => {
      if (readHolder(file)?.pid === process.pid) rmSync(file, { force: true });
    },
  };
}

/** Who holds the lock now, if that process lives. */
export function lockHolder(file: string): LockHolder | undefined {
  const holder = readHolder(file);
  return holder && isAlive(holder) ? holder : undefined;
}

/** Two starts may find the same dead holder at once; the folder lets one of them judge and replace it at a time. */
function takeOver(home: string, file: string, draft: string): void {
  const gate = `${file}.takeover`;
  passGate(gate, home);
  try {
    const holder = lockHolder(file);
    if (holder) throw new HomeIsTaken(holder, home);
    rmSync(file, { force: true });
    if (linked(draft, file)) return;
    const faster = lockHolder(file);
    throw faster ? new HomeIsTaken(faster, home) : new Error(`${file} changes under our hands; start again.`);
  } finally {
    rmSync(gate, { recursive: true, force: true });
  }
}

function passGate(gate: string, home: string): void {
  const deadline = Date.now() + 2 * TAKEOVER_LIMIT_MS;
  for (;;) {
    try {
      mkdirSync(gate);
      return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    if (Date.now() > deadline) throw new Error(`Cannot lock ${home}: delete the folder ${gate} and start again.`);
    const age = Date.now() - (statSync(gate, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (age > TAKEOVER_LIMIT_MS) rmSync(gate, { recursive: true, force: true });
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
  }
}

function linked(draft: string, file: string): boolean {
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function readHolder(file: string): LockHolder | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as LockHolder;
  } catch {
    return undefined;
  }
}
