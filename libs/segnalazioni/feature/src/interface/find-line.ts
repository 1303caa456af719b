import { Injectable, inject } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import type {
  AskedOfOffice,
  CaseDetail,
  CaseSummary,
  LineFound,
  ListedCase,
  Referral,
  Urgency,
} from '@respi/segnalazioni/contract';
import { Api, ProblemError } from '@respi/shared/api-client';
import type { Page, ProblemDocument } from '@respi/shared/contract';
import type { AnsweredReferral } from './answer';
import { atHand } from './at-hand';
import { KeptAnswers } from './kept-answers';
import { NOBODY_ANSWERED, nobodyAnswered } from './last-seen';

/** A referral with what one needs to see before writing its answer. */
export interface FoundLine extends AskedOfOffice {
  readonly referral: AnsweredReferral;
  readonly urgency: Urgency;
  /** Who it is about is shown on the page of the case, to who asks there. */
  readonly covered?: boolean;
}

/** From what is written on the sheet, or from a case, to the referral that is answered. Rejects with `ProblemError`. */
@Injectable({ providedIn: 'root' })
export class FindLine {
  private readonly api = inject(Api);
  private readonly kept = inject(KeptAnswers);
  private readonly transloco = inject(TranslocoService);

  /** First among the rows that are loaded, which needs no network; failing that the server is asked. */
  async byCode(code: string, rows: readonly ListedCase[], office: string): Promise<FoundLine> {
    const found = atHand(rows, code);
    const line = found.length > 0 ? this.meantOf(found, office) : await this.onServer(code);
    if (this.kept.waitsFor(line.referral.referralId)?.refusal === null) throw this.refusal('kept');
    return line;
  }

  async byCase(caseId: string, office: string | null, referralId?: string): Promise<FoundLine> {
    const found = await this.api.get<CaseDetail>(`/segnalazioni/${caseId}`);
    const { number } = found;
    const open = found.referrals.filter(({ availableActions }) => availableActions.includes('collect'));
    const wanted =
      open.find(({ id }) => id === referralId) ?? open.find((each) => each.office.code === office) ?? open[0];
    if (!wanted || (referralId !== undefined && wanted.id !== referralId))
      throw this.refusal(whyNot(found, referralId), { caseId, number });
    return lineOf(found, wanted);
  }

  /** One case may wait for several offices: the one whose work is shown is meant. */
  private meantOf(found: readonly FoundLine[], office: string): FoundLine {
    const ofOffice = found.filter(({ referral }) => referral.office === office);
    const [only, another] = ofOffice.length > 0 ? ofOffice : found;
    if (!only || another)
      throw this.refusal(new Set(found.map(({ referral }) => referral.caseId)).size > 1 ? 'several' : 'offices');
    return only;
  }

  private async onServer(code: string): Promise<FoundLine> {
    try {
      return await this.asked(code);
    } catch (error) {
      throw nobodyAnswered(error) ? this.refusal('notHere', {}, NOBODY_ANSWERED) : error;
    }
  }

  /** A short code or a QR first; failing that, the number of a case or of a practice. */
  private async asked(code: string): Promise<FoundLine> {
    const line = await this.onSheet(code);
    if (line) return this.byCase(line.case.id, null, line.referralId);
    const { items } = await this.api.post<Page<CaseSummary>>('/segnalazioni/search', {
      identifier: code.slice(0, 60),
      limit: 2,
    });
    const [only, another] = items;
    if (!only) throw this.refusal('unknown');
    if (another) throw this.refusal('several');
    return this.byCase(only.id, null);
  }

  private async onSheet(code: string): Promise<LineFound | null> {
    try {
      return await this.api.post<LineFound>('/distinte/lookup', { code });
    } catch (error) {
      if (error instanceof ProblemError && error.status === 404) return null;
      throw error;
    }
  }

  /** With the case that is meant, where there is one, for a link to it. */
  private refusal(
    why: 'unknown' | 'several' | 'offices' | 'kept' | 'notHere' | ReturnType<typeof whyNot>,
    params: NonNullable<ProblemDocument['params']> = {},
    code = `line_${why}`,
  ): ProblemError {
    return new ProblemError({
      type: 'about:blank',
      code,
      title: this.transloco.translate(`segnalazioni.record.find.${why}.title`, params),
      detail: this.transloco.translate(`segnalazioni.record.find.${why}.detail`),
      status: 404,
      params,
    });
  }
}

/** Why there is nothing to record for a case, or for the one referral of it that a sheet means. */
function whyNot({ state, referrals }: CaseDetail, referralId?: string): 'elsewhere' | 'answered' | 'notWaiting' {
  const meant = referrals.filter(({ id }) => referralId === undefined || id === referralId).map(({ status }) => status);
  if (state === 'withdrawn' || state === 'merged') return 'notWaiting';
  if (meant.includes('open')) return 'elsewhere';
  return meant.includes('replied') || meant.includes('not_competent') ? 'answered' : 'notWaiting';
}

function lineOf(found: CaseDetail, { id, office }: Referral): FoundLine {
  const { person, identityWithheld } = found;
  const identifiers = found.identifiers.flatMap(({ type, value }) => (value === null ? [] : [{ type, value }]));
  return {
    referral: {
      referralId: id,
      caseId: found.id,
      number: found.number,
      version: found.version,
      office: office.code,
    },
    urgency: found.urgency,
    identifiers,
    name: person && identifiers.length === 0 ? `${person.surname} ${person.name}` : null,
    identityWithheld,
    covered: found.identity.shown === 'masked' && found.identity.mayAsk,
    question: found.thread.find(({ kind }) => kind === 'question')?.text ?? null,
  };
}
