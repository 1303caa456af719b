import type { CaseDetail, Reply, ThreadEntry } from '@respi/segnalazioni/contract';

export type ThreadItem =
  | {
      readonly kind: 'entry';
      readonly id: string;
      readonly at: string;
      readonly lap: number;
      readonly entry: ThreadEntry;
    }
  | { readonly kind: 'reply'; readonly id: string; readonly at: string; readonly lap: number; readonly reply: Reply };

export interface Lap {
  readonly lap: number;
  readonly items: readonly ThreadItem[];
}

/** Questions, replies and notes in the order in which they were said, by lap: each reopening starts one. */
export function threadOf(detail: CaseDetail): readonly Lap[] {
  const items: ThreadItem[] = [
    ...detail.thread.map((entry) => ({ kind: 'entry' as const, id: entry.id, at: entry.at, lap: entry.lap, entry })),
    ...detail.replies.map((reply) => ({
      kind: 'reply' as const,
      id: reply.id,
      at: reply.releasedAt ?? reply.at,
      lap: reply.lap,
      reply,
    })),
  ];
  items.sort((a, b) => a.lap - b.lap || Date.parse(a.at) - Date.parse(b.at));
  const laps = [...new Set(items.map(({ lap }) => lap))];
  return laps.map((lap) => ({ lap, items: items.filter((item) => item.lap === lap) }));
}

/** What the counter is asked to complete, in the words of who asked last: the coordination, or a reply. */
export function integrationAsked(detail: CaseDetail): string | null {
  const asked = threadOf(detail)
    .flatMap(({ items }) => items)
    .findLast((item) =>
      item.kind === 'entry'
        ? item.entry.kind === 'integration_request'
        : item.reply.outcome === 'richiesta_integrazione' && item.reply.withdrawnAt === null,
    );
  if (!asked) return null;
  return asked.kind === 'entry' ? asked.entry.text : asked.reply.text;
}

/** What a reply said before it was corrected, the newest first. */
export function earlierVersions(reply: Reply): Reply['versions'] {
  return versionsOf(reply).slice(1);
}

/** Why it says what it says now; null where nobody gave a reason, and to who does not read it. */
export function reasonOfCorrection(reply: Reply): string | null {
  return versionsOf(reply)[0]?.reason ?? null;
}

function versionsOf({ versions }: Reply): Reply['versions'] {
  return [...versions].sort((a, b) => b.version - a.version);
}
