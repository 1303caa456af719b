import { Injectable, inject } from '@angular/core';
import type { Outcome } from '@respi/segnalazioni/contract';
import { SESSION_MEMORY } from '@respi/shared/api-client';
import { DeviceVault, type Shelf } from '../device/device-vault';

/** The verdicts that have words of their own. */
export const WORDED = ['correct', 'reject'] as const;
export type Worded = (typeof WORDED)[number];

export interface UnsentVerdict {
  readonly text: string;
  readonly outcome: Outcome;
  readonly dueOn: string;
  readonly recheckOn: string;
  readonly reason: string;
}

const BEGUN: Shelf = { prefix: `${SESSION_MEMORY}verdict`, dropsUnreadable: true };

/**
 * Verdicts that were begun and not sent, by reply: they outlive the tab, the page and a reload, and go with the logout.
 * What is asked of the device comes one after the other, so that nothing is read before it was written.
 */
@Injectable({ providedIn: 'root' })
export class UnsentVerdicts {
  private readonly vault = inject(DeviceVault);
  private last: Promise<unknown> = Promise.resolve();

  /** Null: nothing was changed, so there is nothing to keep. */
  keep(replyId: string, action: Worded, verdict: UnsentVerdict | null): void {
    const id = idOf(replyId, action);
    void this.inTurn(async () => {
      if (verdict) await this.vault.save(BEGUN, id, verdict);
      else this.vault.remove(BEGUN, id);
    });
  }

  read(replyId: string, action: Worded): Promise<UnsentVerdict | null> {
    return this.inTurn(() => this.vault.read<UnsentVerdict>(BEGUN, idOf(replyId, action)));
  }

  async begunFor(replyId: string): Promise<readonly Worded[]> {
    const kept = await Promise.all(WORDED.map((action) => this.read(replyId, action)));
    return WORDED.filter((_, index) => kept[index] !== null);
  }

  /** The reply was decided. */
  drop(replyId: string): void {
    for (const action of WORDED) this.keep(replyId, action, null);
  }

  private inTurn<T>(act: () => Promise<T>): Promise<T> {
    const done = this.last.then(act);
    this.last = done;
    return done;
  }
}

function idOf(replyId: string, action: Worded): string {
  return `${replyId}.${action}`;
}
