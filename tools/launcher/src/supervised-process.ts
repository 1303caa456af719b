import type { ChildProcess } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { endOfLog, rotateLog, startProgram, type ProgramToRun } from './child-process.ts';
import type { ProcessRegistry } from './process-registry.ts';
import type { Progress } from './progress.ts';

export interface BackOff {
  readonly firstMs: number;
  readonly longestMs: number;
  /** A process that ran this long failed afresh: counting begins again. */
  readonly steadyAfterMs: number;
}

/** How often a process is asked whether it is there, and how long it may say nothing. */
export interface Watch {
  readonly everyMs: number;
  readonly silenceMs: number;
}

const WATCH: Watch = { everyMs: 10_000, silenceMs: 60_000 };
const BACK_OFF: BackOff = { firstMs: 500, longestMs: 30_000, steadyAfterMs: 60_000 };
/** Crashes in a row, before it was ever ready, after which the start is given up. */
const CRASHES_AT_START = 3;
const PATIENCE_MS = 15_000;

/** A process that is started again when it dies or hangs, later and later, until it is stopped. */
export class SupervisedProcess {
  readonly #program: ProgramToRun;
  readonly #registry: ProcessRegistry;
  readonly #progress: Progress;
  readonly #backOff: BackOff;
  readonly #watch: Watch;
  #child: ChildProcess | undefined;
  #timer: NodeJS.Timeout | undefined;
  #wanted = false;
  #crashes = 0;
  #ready = false;
  #logStart = 0;
  #giveUp: ((error: Error) => void) | undefined;

  /** Rejects when the process cannot be brought up; never resolves. */
  readonly failedAtStart: Promise<never>;

  constructor(program: ProgramToRun, registry: ProcessRegistry, progress: Progress, backOff = BACK_OFF, watch = WATCH) {
    this.#program = program;
    this.#registry = registry;
    this.#progress = progress;
    this.#backOff = backOff;
    this.#watch = watch;
    this.failedAtStart = new Promise((_, reject) => {
      this.#giveUp = reject;
    });
    // Whoever waits for readiness listens; nobody else needs to.
    this.failedAtStart.catch(() => undefined);
  }

  get name(): string {
    return this.#program.name;
  }

  get pid(): number | undefined {
    return this.#child?.pid;
  }

  start(): void {
    this.#wanted = true;
    rotateLog(this.#program.logFile);
    this.#logStart = existsSync(this.#program.logFile) ? statSync(this.#program.logFile).size : 0;
    this.#spawn();
  }

  /** From now on a crash is an incident to recover from, no longer a failed start. */
  markReady(): void {
    this.#ready = true;
  }

  async restart(): Promise<void> {
    await this.stop();
    this.#crashes = 0;
    this.#wanted = true;
    this.#spawn();
  }

  /** Asks it to finish, and ends it if it does not within the patience. */
  async stop(patienceMs = PATIENCE_MS): Promise<void> {
    this.#wanted = false;
    clearTimeout(this.#timer);
    const child = this.#child;
    if (child?.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    child.kill('SIGTERM');
    const force = setTimeout(() => {
      this.#progress.note(`${this.name} does not stop by itself: ending it.`);
      child.kill('SIGKILL');
    }, patienceMs);
    await gone;
    clearTimeout(force);
  }

  /** Ends it at once. */
  kill(): void {
    this.#wanted = false;
    clearTimeout(this.#timer);
    this.#child?.kill('SIGKILL');
  }

  #spawn(): void {
    const began = Date.now();
    const child = startProgram(this.#program, this.#registry);
    this.#child = child;
    this.#listenTo(child);
    child.once('error', (error) => this.#died(began, error.message));
    child.once('exit', (code, signal) => this.#died(began, signal ?? `exit code ${code ?? 'unknown'}`));
  }

  /** A process whose event loop stands still answers nothing: it holds its port and its jobs for nobody. */
  #listenTo(child: ChildProcess): void {
    let heardAt = Date.now();
    child.on('message', () => {
      heardAt = Date.now();
    });
    const asking = setInterval(() => {
      if (Date.now() - heardAt > this.#watch.silenceMs) {
        this.#progress.note(`${this.name} hangs: ending it.`);
        child.kill('SIGKILL');
      } else if (child.connected) child.send('there?', () => undefined);
    }, this.#watch.everyMs);
    asking.unref();
    child.once('exit', () => clearInterval(asking));
  }

  #died(began: number, how: string): void {
    if (!this.#wanted) return;
    this.#crashes = Date.now() - began > this.#backOff.steadyAfterMs ? 1 : this.#crashes + 1;
    if (!this.#ready && this.#crashes >= CRASHES_AT_START) {
      this.#wanted = false;
      const words = endOfLog(this.#program.logFile, this.#logStart);
      this.#giveUp?.(
        new Error(`${this.name} does not start (${how}). Its log, ${this.#program.logFile}, ends with:\n${words}`),
      );
      return;
    }
    const wait = Math.min(this.#backOff.firstMs * 2 ** (this.#crashes - 1), this.#backOff.longestMs);
    this.#progress.note(`${this.name} stopped (${how}); starting it again in ${wait / 1000} s.`);
    this.#timer = setTimeout(() => this.#spawn(), wait);
  }
}
