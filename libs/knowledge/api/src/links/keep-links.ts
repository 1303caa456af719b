import { Injectable } from '@nestjs/common';
import type { Link, LinkChange, LinkList, LinkQuery, NewLink } from '@respi/knowledge/contract';
import {
  type CommandResult,
  Database,
  type IdempotencyClaim,
  KeyedDigests,
  type Principal,
  type Tx,
} from '@respi/shared/api-platform';
import { type FieldProblem, Problem, invalidField, newId } from '@respi/shared/kernel';
import { faultsOfNumbers, faultsToAnswerFor } from '@respi/shared/personal-data';
import { readCursor, writeCursor } from '../persistence/cursor';
import {
  type LinkRow,
  PlaceInLinks,
  believeTitle,
  deleteLink,
  insertLink,
  linkView,
  linksToLookAt,
  listLinks,
  lockLink,
  readLink,
  updateLink,
} from '../persistence/link-store';
import { CheckFrame } from '../writing/check-frame';
import { type LinkEventType, recordLink } from './link-events';

/** The links to institutions, as the coordination keeps them. */
@Injectable()
export class KeepLinks {
  constructor(
    private readonly database: Database,
    private readonly digests: KeyedDigests,
    private readonly frame: CheckFrame,
  ) {}

  list(who: Principal, { state, limit, cursor }: LinkQuery): Promise<LinkList> {
    return this.database.run(who, async (tx) => {
      const after = readCursor(cursor, PlaceInLinks);
      const rows = await listLinks(tx, { state: state ?? null, after, limit });
      const items = rows.slice(0, limit).map(linkView);
      const last = rows.length > limit ? items.at(-1) : undefined;
      return {
        items,
        nextCursor: last ? writeCursor({ title: last.title, id: last.id }) : null,
        toLookAt: await linksToLookAt(tx),
      };
    });
  }

  /** @throws Problem not_found */
  open(who: Principal, linkId: string): Promise<Link> {
    return this.database.run(who, async (tx) => {
      const row = await readLink(tx, linkId);
      if (!row) throw new Problem('not_found');
      return linkView(row);
    });
  }

  /** @throws Problem invalid_input */
  add(who: Principal, link: NewLink, claim: IdempotencyClaim | null): Promise<CommandResult> {
    return this.database.command(who, claim, async (tx) => {
      await this.frame.check(tx.networkId, { topic: link.topic }, tx.now);
      mustNameNobody(link);
      const id = newId();
      await once(() => insertLink(tx, id, link));
      await recordLink(tx, this.digests, id, 'link_added');
      return { id };
    });
  }

  /** @throws Problem not_found, stale_version, invalid_input */
  change(who: Principal, linkId: string, version: number, change: LinkChange): Promise<Link> {
    return this.changing(who, linkId, version, async (tx, before) => {
      const { url, title, topic, note } = { ...before, ...change };
      if (topic !== before.topic) await this.frame.check(tx.networkId, { topic }, tx.now);
      mustNameNobody(change, before);
      await once(() => updateLink(tx, before, { url, title, topic, note }));
      return url === before.url ? 'link_changed' : 'link_address_changed';
    });
  }

  /** Somebody looked, and it is still the right page. @throws Problem not_found, stale_version, not_possible_now */
  believe(who: Principal, linkId: string, version: number): Promise<Link> {
    return this.changing(who, linkId, version, async (tx, { state }) => {
      if (state !== 'retitled') throw new Problem('not_possible_now');
      await believeTitle(tx, linkId);
      return 'link_title_seen';
    });
  }

  /** Has the address asked for now. @throws Problem not_found, stale_version */
  askNow(who: Principal, linkId: string, version: number): Promise<Link> {
    return this.changing(who, linkId, version, () => Promise.resolve('link_check_asked'));
  }

  /** @throws Problem not_found, stale_version */
  async remove(who: Principal, linkId: string, version: number): Promise<void> {
    await this.database.run(who, async (tx) => {
      mustBeSeen(await lockLink(tx, linkId), version);
      await recordLink(tx, this.digests, linkId, 'link_removed');
      await deleteLink(tx, linkId);
    });
  }

  private changing(
    who: Principal,
    linkId: string,
    version: number,
    change: (tx: Tx, before: LinkRow) => Promise<LinkEventType>,
  ): Promise<Link> {
    return this.database.run(who, async (tx) => {
      const before = await lockLink(tx, linkId);
      mustBeSeen(before, version);
      await recordLink(tx, this.digests, linkId, await change(tx, before));
      return linkView(await lockLink(tx, linkId));
    });
  }
}

/** The public reads both as they are written. What stood there was answered for. @throws Problem invalid_input */
function mustNameNobody({ title, note, namesNobody }: LinkChange, before?: LinkRow): void {
  const written = Object.entries({ title, note }).filter(([, text]) => text !== before?.title && text !== before?.note);
  const fields: FieldProblem[] = faultsOfNumbers(written);
  if (fields.length === 0 && !namesNobody) fields.push(...faultsToAnswerFor(written));
  if (fields.length > 0) throw new Problem('invalid_input', { fields });
}

function mustBeSeen({ version }: LinkRow, seen: number): void {
  if (version !== seen) throw new Problem('stale_version', { params: { version } });
}

/** @throws Problem invalid_input where the network has a link to this address */
async function once(write: () => Promise<void>): Promise<void> {
  try {
    await write();
  } catch (error) {
    if ((error as { constraint?: string }).constraint === 'link_url_key') throw invalidField('url', 'address_twice');
    throw error;
  }
}
