import { Injectable, inject } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import type { CaseDetail, CaseSummary, LineFound, Referral, Urgency } from '@respi/segnalazioni/contract';
import { Api, ProblemError } from '@respi/shared/api-client';
import type { Page } from '@respi/shared/contract';
import type { AnsweredReferral } from './answer';

/** A referral with what one needs to see before writing its answer. */
export interface FoundLine {
  readonly referral: AnsweredReferral;
  readonly urgency: Urgency;
  readonly question: string | null;
  readonly identifiers: readonly { readonly type: string; readonly value: string }[];
}

/** From what is written on the sheet, or from a row, to the referral that is answered. Rejects with `ProblemError`. */
@Injectable({ providedIn: 'root' })
export class FindLine {
  private readonly api = inject(Api);
  private readonly transloco = inject(TranslocoService);

  /** A short code or a QR first; failing that, the number of a case or of a practice. */
  async byCode(code: string): Promise<FoundLine> {
    try {
      const line = await this.api.post<LineFound>('/distinte/lookup', { code });
      return await this.byCase(line.case.id, null, line.referralId);
    } catch (error) {
      if (!(error instanceof ProblemError) || error.status !== 404) throw error;
    }
    const { items } = await this.api.post<Page<CaseSummary>>('/segnalazioni/search', {
      identifier: code.slice(0, 60),
      limit: 2,
    });
    const [only, another] = items;
    if (!only) throw this.refusal('unknown');
    if (another) throw this.refusal('several');
    return this.byCase(only.id, null);
  }

  async byCase(caseId: string, office: string | null, referralId?: string): Promise<FoundLine> {
    const found = await this.api.get<CaseDetail>(`/segnalazioni/${caseId}`);
    const open = found.referrals.filter(({ availableActions }) => availableActions.includes('collect'));
    const wanted =
      open.find(({ id }) => id === referralId) ?? open.find((each) => each.office.code === office) ?? open[0];
    if (!wanted || (referralId !== undefined && wanted.id !== referralId))
      throw this.refusal(found.referrals.some(({ status }) => status === 'open') ? 'elsewhere' : 'answered');
    return lineOf(found, wanted);
  }

  private refusal(why: 'unknown' | 'several' | 'answered' | 'elsewhere'): ProblemError {
    return new ProblemError({
      type: 'about:blank',
      code: `line_${why}`,
      title: this.transloco.translate(`segnalazioni.record.find.${why}.title`),
      detail: this.transloco.translate(`segnalazioni.record.find.${why}.detail`),
      status: 404,
    });
  }
}

function lineOf(found: CaseDetail, { id, office }: Referral): FoundLine {
  return {
    referral: {
      referralId: id,
      caseId: found.id,
      number: found.number,
      version: found.version,
      office: office.code,
    },
    urgency: found.urgency,
    question: found.thread.find(({ kind }) => kind === 'question')?.text ?? null,
    identifiers: found.identifiers,
  };
}
