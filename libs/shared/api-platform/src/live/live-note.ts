import { isId } from '@respi/shared/kernel';

/** What one process tells the others of, by ids alone: the channel of PostgreSQL has no walls. */
export type LiveNote = EventNote | PresenceNote;

/** Events of one stream that were just committed. */
export interface EventNote {
  readonly kind: 'event';
  readonly networkId: string;
  readonly streamId: string;
  readonly eventIds: readonly string[];
}

/** Somebody began or stopped to write; kept nowhere. */
export interface PresenceNote {
  readonly kind: 'presence';
  readonly networkId: string;
  readonly streamId: string;
  readonly accountId: string;
  readonly doing: string;
  /** Whom it is for: sides that share what they write. */
  readonly circles: readonly string[];
}

export const LIVE_CHANNEL = 'respi_live';

/** PostgreSQL takes less than 8,000 bytes a notification. An id with its quotes and comma is 39. */
const EVENTS_IN_ONE = 150;

export function writeNote(note: LiveNote): string[] {
  if (note.kind === 'presence')
    return [JSON.stringify(['p', note.networkId, note.streamId, note.accountId, note.doing, note.circles])];
  const parts: string[] = [];
  for (let at = 0; at < note.eventIds.length; at += EVENTS_IN_ONE)
    parts.push(JSON.stringify(['e', note.networkId, note.streamId, note.eventIds.slice(at, at + EVENTS_IN_ONE)]));
  return parts;
}

/** Null for what no process of ours has written: anybody who may connect may notify. */
export function readNote(text: string): LiveNote | null {
  let parts: unknown;
  try {
    parts = JSON.parse(text);
  } catch {
    return null;
  }
  if (!Array.isArray(parts)) return null;
  const [kind, networkId, streamId, ...rest] = parts as unknown[];
  if (!isIdText(networkId) || !isIdText(streamId)) return null;
  if (kind === 'e') {
    const [eventIds] = rest;
    return areTexts(eventIds) && eventIds.every(isId) ? { kind: 'event', networkId, streamId, eventIds } : null;
  }
  const [accountId, doing, circles] = rest;
  if (kind !== 'p' || !isIdText(accountId) || typeof doing !== 'string' || !areTexts(circles)) return null;
  return { kind: 'presence', networkId, streamId, accountId, doing, circles };
}

function isIdText(value: unknown): value is string {
  return typeof value === 'string' && isId(value);
}

function areTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string');
}
