import { invalidField, isId } from '@respi/shared/kernel';

/** Name and id of the last one of a page: where the next page of a list by name begins. */
export type NamePlace = readonly [name: string, id: string];

export function nameCursor({ name, id }: { readonly name: string; readonly id: string }): string {
  return Buffer.from(JSON.stringify([name, id])).toString('base64url');
}

/** @throws Problem invalid_input: cursors are ours, not the client's to make */
export function placeOfName(cursor: string | undefined): NamePlace | null {
  if (cursor === undefined) return null;
  try {
    const place: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (Array.isArray(place) && typeof place[0] === 'string' && typeof place[1] === 'string' && isId(place[1])) {
      return [place[0], place[1]];
    }
  } catch {
    // falls through: what cannot be read is no cursor
  }
  throw invalidField('cursor', 'invalid');
}

/** A page of what was asked for with one row more than the page has. */
export function pageByName<T extends { readonly name: string; readonly id: string }>(
  found: readonly T[],
  limit: number,
) {
  const items = found.slice(0, limit);
  const last = items.at(-1);
  return { items, nextCursor: found.length > limit && last ? nameCursor(last) : null };
}
