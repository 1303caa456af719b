import { Injectable } from '@angular/core';

/** Resolves with true once the person has proven who they are. */
export type AskForProof = () => Promise<boolean>;

/**
 * What wants a fresh proof is refused until it is there. Whoever stands over the pages asks for it (`asks`), once however
 * many requests wait; they are then sent again, and nothing that was typed is lost.
 */
@Injectable({ providedIn: 'root' })
export class StepUp {
  private ask: AskForProof | null = null;
  private pending: Promise<boolean> | null = null;

  /** @returns takes it back */
  asks(ask: AskForProof): () => void {
    this.ask = ask;
    return () => {
      if (this.ask === ask) this.ask = null;
    };
  }

  proven(): Promise<boolean> {
    this.pending ??= (this.ask?.() ?? Promise.resolve(false)).finally(() => (this.pending = null));
    return this.pending;
  }
}
