import { Injectable, inject } from '@angular/core';
import type { ActionBody, CaseDetail, OfficeReply, Outcome } from '@respi/segnalazioni/contract';
import { Api, Intention } from '@respi/shared/api-client';
import { UnsentVerdicts } from './unsent-verdicts';

/** What a referent says of a reply. */
export type Verdict =
  | { readonly action: 'approve' }
  | { readonly action: 'correct'; readonly text: string; readonly outcome: Outcome; readonly reason: string }
  | { readonly action: 'reject'; readonly reason: string };
export type VerdictAction = Verdict['action'];

/** Hands a verdict in, once however often it is pressed. Rejects with `ProblemError`. */
@Injectable({ providedIn: 'root' })
export class DecideReply {
  private readonly api = inject(Api);
  private readonly unsent = inject(UnsentVerdicts);
  private readonly intentions = new Map<string, Intention>();

  async decide(row: OfficeReply, verdict: Verdict): Promise<void> {
    const intention = this.intentions.get(row.reply.id) ?? new Intention();
    this.intentions.set(row.reply.id, intention);
    await this.api.post<CaseDetail>(
      `/segnalazioni/${row.case.id}/actions/${verdict.action}`,
      bodyOf(row.reply.id, row.reply.outcome, verdict),
      { version: row.case.version, intention },
    );
    this.unsent.drop(row.reply.id);
  }
}

function bodyOf(
  replyId: string,
  outcome: Outcome,
  verdict: Verdict,
): ActionBody<'approve'> | ActionBody<'correct'> | ActionBody<'reject'> {
  switch (verdict.action) {
    case 'approve':
      return { replyId };
    case 'correct':
      return {
        replyId,
        text: verdict.text,
        ...(verdict.outcome === outcome ? {} : { outcome: verdict.outcome }),
        ...(verdict.reason ? { reason: verdict.reason } : {}),
      };
    case 'reject':
      return { replyId, reason: verdict.reason };
  }
}
