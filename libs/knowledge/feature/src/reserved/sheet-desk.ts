import { Injectable, computed, inject, signal } from '@angular/core';
import { Api, Intention, asProblem } from '@respi/shared/api-client';
import type { ProblemDocument } from '@respi/shared/contract';
import { type Sheet, type SheetAction, isOpenFinding } from './sheet-life';

/** The sheet that is open and what is done to it: provide it in the page. */
@Injectable()
export class SheetDesk {
  private readonly api = inject(Api);
  private readonly acting = new Intention();
  private readonly open = signal<Sheet | null>(null);
  private readonly trouble = signal<ProblemDocument | null>(null);
  private readonly working = signal(false);

  readonly sheet = this.open.asReadonly();
  readonly problem = this.trouble.asReadonly();
  readonly busy = this.working.asReadonly();
  readonly openFindings = computed(() => (this.sheet()?.findings ?? []).filter(isOpenFinding));

  may(action: SheetAction): boolean {
    return this.sheet()?.availableActions.includes(action) ?? false;
  }

  async read(idOrSlug: string): Promise<void> {
    this.trouble.set(null);
    try {
      this.open.set(await this.api.get<Sheet>(`/faq/${idOrSlug}`));
    } catch (error) {
      this.open.set(null);
      this.trouble.set(asProblem(error));
    }
  }

  /** True when it was done; the sheet is then the new one. */
  async act(action: SheetAction, body: object): Promise<boolean> {
    const sheet = this.sheet();
    if (!sheet || this.busy()) return false;
    this.working.set(true);
    this.trouble.set(null);
    try {
      const changed = await this.api.post<Sheet>(`/faq/${sheet.id}/actions/${action}`, body, {
        version: sheet.version,
        intention: this.acting,
      });
      this.open.set(changed);
      return true;
    } catch (error) {
      this.trouble.set(asProblem(error));
      return false;
    } finally {
      this.working.set(false);
    }
  }
}
