import { Injectable, computed, inject, signal } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import { Api, Intention, asProblem, isRefusal, loaded } from '@respi/shared/api-client';
import type { ProblemDocument } from '@respi/shared/contract';
import { type Sheet, type SheetAction, isOpenFinding } from './sheet-life';
import { isOvertaken, toldMeanwhile } from './told-meanwhile';

/** The sheet that is open and what is done to it: provide it in the page. */
@Injectable()
export class SheetDesk {
  private readonly api = inject(Api);
  private readonly transloco = inject(TranslocoService);
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

  /** What was wrong is told elsewhere. */
  settle(): void {
    this.trouble.set(null);
  }

  /** True when it was done; the sheet is then the new one. Where somebody was first it is brought up to date as well. */
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
      const refusal = asProblem(error);
      this.trouble.set(isOvertaken(refusal) ? await this.overtaken(sheet, refusal) : refusal);
      return false;
    } finally {
      this.working.set(false);
    }
  }

  private async overtaken(before: Sheet, refusal: ProblemDocument): Promise<ProblemDocument> {
    const { value: now, problem } = await loaded(this.api.get<Sheet>(`/faq/${before.id}`));
    if (now === null && !isRefusal(problem.status)) return refusal;
    this.open.set(now);
    return toldMeanwhile(refusal, now, (key, values) =>
      this.transloco.translate(`knowledge.meanwhile.${key}`, values ?? {}),
    );
  }
}
