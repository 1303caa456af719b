import type { Case, Decision, NewText, Reply } from '@respi/segnalazioni/domain';
import type { Tx } from '@respi/shared/api-platform';
import { newId } from '@respi/shared/kernel';
import { type LoadedCase, loadForChange } from '../persistence/case-store';
import { mergedInto } from '../persistence/merged-into';

/**
 * A merged case keeps its own thread and gets a copy of each reply that goes out on the survivor: the other counter
 * reads the answer and nothing else of the case. A correction or a withdrawal reaches the copies too, and all of it also
 * what was merged into a merged one. An erased one gets nothing any more.
 */
export async function copyToMergedCases(
  tx: Tx,
  decision: Decision,
  asWritten: (caseId: string, text: string) => string,
  write: (other: LoadedCase, copied: Decision) => Promise<void>,
): Promise<void> {
  if (decision.toCopy.length === 0) return;
  const merged = await tx.query<{ id: string }>(
    `select id from (${mergedInto('$1')}) m where erased_at is null order by id`,
    [decision.after.id],
  );
  for (const { id } of merged) {
    const other = await loadForChange(tx, id);
    for (const replyId of decision.toCopy) {
      const original = decision.after.replies.find((reply) => reply.id === replyId);
      if (!original) continue;
      const [text] = await tx.query<{ body: string | null }>('select body from case_text where id = $1', [
        original.textId,
      ]);
      const stored = text?.body ?? null;
      const body =
        decision.texts.find((each) => each.id === original.textId)?.body ??
        (stored === null ? null : asWritten(decision.after.id, stored));
      if (body === null) continue;
      await write(other, copied(other.case, original, body, tx.now));
    }
  }
}

function copied(subject: Case, original: Reply, body: string, now: Date): Decision {
  const known = subject.replies.find((reply) => reply.copiedFrom === original.id);
  const text: NewText = { id: newId(), kind: 'reply', body };
  const copy: Reply = {
    ...original,
    id: known?.id ?? newId(),
    referralId: null,
    textId: text.id,
    lap: subject.lap,
    copiedFrom: original.id,
    version: known ? known.version + 1 : 1,
  };
  const replies = known
    ? subject.replies.map((reply) => (reply.id === known.id ? copy : reply))
    : [...subject.replies, copy];
  return {
    after: {
      ...subject,
      replies,
      unread: true,
      corrected: known !== undefined,
      readAt: null,
      answeredAt: subject.answeredAt ?? now,
      version: subject.version + 1,
    },
    texts: [text],
    toCopy: [],
    events: [
      {
        type: 'reply_copied',
        data: { replyId: copy.id, from: original.id, ...(original.withdrawnAt ? { withdrawn: true } : {}) },
        texts: [text.id],
      },
    ],
  };
}
