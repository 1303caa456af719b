import { Injectable, inject } from '@angular/core';
import type { CaseDetail } from '@respi/segnalazioni/contract';
import { Api, loaded } from '@respi/shared/api-client';
import type { AnsweredReferral } from './answer';

/** Why nobody waits any more for the answer of an office: the question was taken back, or somebody else has answered it. */
export type Ended = 'recalled' | 'answered';

/** Looks after a question to an office while its answer is being written. */
@Injectable({ providedIn: 'root' })
export class WhatEnded {
  private readonly api = inject(Api);

  /** null: the office is still asked, or nobody could say. */
  async of({ caseId, referralId }: Pick<AnsweredReferral, 'caseId' | 'referralId'>): Promise<Ended | null> {
    const { value, problem } = await loaded(this.api.get<CaseDetail>(`/segnalazioni/${caseId}`));
    return value ? endOf(value, referralId) : endByRefusal(problem.status);
  }
}

export function endOf({ referrals }: Pick<CaseDetail, 'referrals'>, referralId: string): Ended | null {
  switch (referrals.find(({ id }) => id === referralId)?.status) {
    case 'recalled':
      return 'recalled';
    case 'replied':
    case 'not_competent':
      return 'answered';
    default:
      return null;
  }
}

/** An office knows a case by its question alone: when that is taken back, the case is not there for it any more. */
export function endByRefusal(status: number): Ended | null {
  return status === 404 ? 'recalled' : null;
}
