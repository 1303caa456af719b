import { Injectable, inject } from '@angular/core';
import { Api } from '@respi/shared/api-client';

const KEPT_MS = 60_000;

/** Opens a sheet as PDF in a page of its own, ready to be printed. Rejects with `ProblemError`. */
@Injectable({ providedIn: 'root' })
export class PrintedSheet {
  private readonly api = inject(Api);

  async open(distintaId: string): Promise<void> {
    // Opened before waiting: later the browser would take it for a window that nobody asked for.
    const page = window.open('', '_blank');
    try {
      const address = URL.createObjectURL(await this.api.getBlob(`/distinte/${distintaId}.pdf`));
      if (page) page.location.href = address;
      else window.location.assign(address);
      setTimeout(() => URL.revokeObjectURL(address), KEPT_MS);
    } catch (error) {
      page?.close();
      throw error;
    }
  }
}
