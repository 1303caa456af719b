import { Injectable, signal } from '@angular/core';
import type { FiledCase } from '@respi/segnalazioni/contract';

/** What was filed a moment ago, for the page that says so. */
@Injectable({ providedIn: 'root' })
export class JustFiled {
  private readonly last = signal<FiledCase | null>(null);

  tell(filed: FiledCase): void {
    this.last.set(filed);
  }

  /** Told once, and only by the page of that case. */
  take(id: string): FiledCase | null {
    const filed = this.last();
    if (filed?.id !== id) return null;
    this.last.set(null);
    return filed;
  }
}
