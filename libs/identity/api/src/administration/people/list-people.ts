import type { Person } from '@respi/identity/contract';
import { Database, type Principal } from '@respi/shared/api-platform';
import type { Page } from '@respi/shared/contract';
import { Injectable } from '@nestjs/common';
import { invalidField, isId } from '@respi/shared/kernel';
import { peopleByName } from './person-rows';

@Injectable()
export class ListPeople {
  constructor(private readonly database: Database) {}

  async run(who: Principal, limit: number, cursor: string | undefined): Promise<Page<Person>> {
    const after = cursor === undefined ? null : placeOf(cursor);
    const found = await this.database.run(who, (tx) => peopleByName(tx, limit + 1, after));
    const items = found.slice(0, limit);
    const last = items.at(-1);
    return { items, nextCursor: found.length > limit && last ? cursorOf(last) : null };
  }
}

function cursorOf({ name, id }: Person): string {
  return Buffer.from(JSON.stringify([name, id])).toString('base64url');
}

/** @throws Problem invalid_input: cursors are ours, not the client's to make */
function placeOf(cursor: string): [string, string] {
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
