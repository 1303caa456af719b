/** Ids of events are UUIDs of version 7: the first 48 bits are the millisecond they were made in (RFC 9562). */
export function timeOfId(id: string): number {
  return Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16);
}

/** The smallest id that an event of this millisecond can have: a place in the order of events that is no event. */
export function positionAt(ms: number): string {
  const hex = Math.max(0, Math.floor(ms)).toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000000`;
}
