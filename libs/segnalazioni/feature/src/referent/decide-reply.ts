import { Injectable, inject } from '@angular/core';
import type { ActionBody, CaseDetail, OfficeReply, Reply } from '@respi/segnalazioni/contract';
import { Api, Intention } from '@respi/shared/api-client';
import { type ReplyDate, dateOf } from './date-of-outcome';
import { type UnsentVerdict, UnsentVerdicts } from './unsent-verdicts';

export type Correction = { readonly action: 'correct' } & UnsentVerdict;

/** What a referent says of a reply. */
export type Verdict =
  | { readonly action: 'approve' }
  | Correction
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
      bodyOf(row.reply, verdict),
      { version: row.case.version, intention },
    );
    this.unsent.drop(row.reply.id);
  }
}

function bodyOf(reply: Reply, verdict: Verdict): ActionBody<'approve'> | ActionBody<'correct'> | ActionBody<'reject'> {
  const replyId = reply.id;
  switch (verdict.action) {
    case 'approve':
      return { replyId };
    case 'correct':
      return {
        replyId,
        text: verdict.text,
        ...(verdict.outcome === reply.outcome ? {} : { outcome: verdict.outcome }),
        ...changedDate(reply, verdict),
        ...(verdict.reason ? { reason: verdict.reason } : {}),
      };
    case 'reject':
      return { replyId, reason: verdict.reason };
  }
}

/** A date that stays as it was does not travel: the day to look again may be past by now. */
function changedDate(reply: Reply, correction: Correction): Partial<Record<ReplyDate, string>> {
  const name = dateOf(correction.outcome);
  if (!name || !correction[name]) return {};
  const stays = correction.outcome === reply.outcome && correction[name] === reply[name];
  return stays ? {} : { [name]: correction[name] };
}
