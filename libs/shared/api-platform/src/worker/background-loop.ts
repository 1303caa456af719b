/** Work that a worker process does all the time, beside its jobs. */
export interface BackgroundLoop {
  readonly name: string;
  start(): void;
  /** Resolves when the round in hand is over. */
  stop(): Promise<void>;
}

/** Nest token: every loop of this process but the relay, as an array. */
export const BACKGROUND_LOOPS = Symbol('BackgroundLoops');
