import { Injectable } from '@angular/core';

/** What somebody had typed who left the public form: in the memory of this page alone, for whoever goes back to it. */
@Injectable({ providedIn: 'root' })
export class AskDraft {
  private left: object | null = null;

  keep(typed: object | null): void {
    this.left = typed;
  }

  /** Once: after it nothing is kept. */
  take(): object | null {
    const typed = this.left;
    this.left = null;
    return typed;
  }
}
