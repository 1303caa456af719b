import { Injectable } from '@nestjs/common';
import {
  HELPDESK_DUE_DAYS,
  HELPDESK_MESSAGES_MAX,
  HELPDESK_OPENED,
  type HelpdeskAct,
  type HelpdeskDeskQuery,
  type HelpdeskList,
  type HelpdeskQuery,
  type HelpdeskRequest,
  type HelpdeskSide,
  type HelpdeskSummary,
  type NewHelpdeskRequest,
  PlaceAtHelpdesk,
} from '@respi/content/contract';
import {
  HELPDESK_STEPS,
  helpdeskActions,
  helpdeskSideOf,
  helpdeskStateAfter,
  isHelpdeskAnswer,
} from '@respi/content/domain';
import { Directory, mayKnock } from '@respi/identity/contract';
import {
  type CommandResult,
  Database,
  type IdempotencyClaim,
  KeyedDigests,
  type NetworkCipher,
  NetworkKeys,
  type Principal,
  type Tx,
} from '@respi/shared/api-platform';
import { Problem, invalidField, newId, romeDay } from '@respi/shared/kernel';
import { faultsToAnswerFor } from '@respi/shared/personal-data';
import {
  type HelpdeskRow,
  doneRequests,
  messagesOf,
  openWords,
  ownRequests,
  requestById,
  sealWords,
  waitingRequests,
} from '../persistence/helpdesk-store';
import { readPlace, writePlace } from '../services/place';
import { recordHelpdesk } from './helpdesk-events';
import { refusePersons } from './refuse-persons';

const DAY = 86_400_000;
const EXCERPT = 140;

/** Help with the portal itself: whoever works here asks, whoever administers the network answers. */
@Injectable()
export class Helpdesk {
  constructor(
    private readonly database: Database,
    private readonly directory: Directory,
    private readonly digests: KeyedDigests,
    private readonly keys: NetworkKeys,
  ) {}

  /** @throws Problem invalid_input */
  async open(who: Principal, request: NewHelpdeskRequest, claim: IdempotencyClaim | null): Promise<CommandResult> {
    refusePersons('text', request.text);
    if (!request.namesNobody) mustNameNobody(request.text);
    const cipher = await this.keys.of(who.networkId);
    return this.database.command(who, claim, async (tx) => {
      const id = newId();
      const browser =
        request.browser === null ? null : sealWords(cipher, 'helpdesk_request', id, request.browser, 'browser');
      const words = sealWords(cipher, 'helpdesk_request', id, request.text);
      const days = request.kind === 'accessibility' ? HELPDESK_DUE_DAYS.outside : HELPDESK_DUE_DAYS.own;
      await tx.query(
        `insert into helpdesk_request (id, network_id, kind, page, body, browser, asked_by, opened_at, due_on)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
        [id, tx.networkId, request.kind, request.page, words, browser, tx.actor.accountId, tx.now, dueOn(tx.now, days)],
      );
      await recordHelpdesk(tx, this.digests, id, HELPDESK_OPENED, { kind: request.kind });
      return { id };
    });
  }

  /** One's own, the newest first. */
  async own(who: Principal, { limit, cursor }: HelpdeskQuery): Promise<HelpdeskList> {
    const place = readPlace(cursor, PlaceAtHelpdesk);
    return this.list(who, limit, (tx) => ownRequests(tx, place?.id ?? null, limit), false);
  }

  /** Everybody's, for who handles them. */
  async desk(who: Principal, { queue, limit, cursor }: HelpdeskDeskQuery): Promise<HelpdeskList> {
    const place = readPlace(cursor, PlaceAtHelpdesk);
    const waits = queue === 'waiting';
    return this.list(
      who,
      limit,
      (tx) => (waits ? waitingRequests(tx, place, limit) : doneRequests(tx, place?.id ?? null, limit)),
      waits,
    );
  }

  /** @throws Problem not_found: of others it exists only for who handles them */
  async read(who: Principal, id: string): Promise<HelpdeskRequest> {
    const cipher = await this.keys.of(who.networkId);
    return this.database.run(who, async (tx) => this.view(tx, cipher, await this.visible(tx, id, false)));
  }

  /** @throws Problem not_found, not_allowed, stale_version, not_possible_now, invalid_input */
  async act(
    who: Principal,
    id: string,
    version: number,
    { action, text, namesNobody = false }: HelpdeskAct,
  ): Promise<HelpdeskRequest> {
    const cipher = await this.keys.of(who.networkId);
    return this.database.run(who, async (tx) => {
      const row = await this.visible(tx, id, true);
      const step = HELPDESK_STEPS[action];
      const sides = sidesOf(tx, row);
      if (!step.by.some((side) => sides.includes(side))) throw new Problem('not_allowed');
      if (row.version !== version) throw new Problem('stale_version', { params: { version: row.version } });
      if (!helpdeskActions(standing(row, sides)).includes(action)) throw new Problem('not_possible_now');
      if (!namesNobody) mustNameNobody(text);
      if (step.text) await this.say(tx, cipher, row, helpdeskSideOf(action), text);
      const state = helpdeskStateAfter(action, row.state);
      await tx.query(
        `update helpdesk_request
            set state = $2, version = version + 1, is_case = $3,
                taken_by = case when $4 then $5::uuid else taken_by end,
                answered_at = case when $6 then coalesce(answered_at, $7) else answered_at end,
                solved_at = case when $2 = 'solved' then $7 when $2 = 'reopened' then null else solved_at end,
                closed_at = case when $2 = 'closed' then $7::timestamptz end
          where id = $1`,
        [
          id,
          state,
          action === 'point_to_case',
          action === 'take',
          tx.actor.accountId,
          isHelpdeskAnswer(action),
          tx.now,
        ],
      );
      await recordHelpdesk(tx, this.digests, id, `helpdesk_${action}`, { state });
      return this.view(tx, cipher, await requestById(tx, id));
    });
  }

  private async say(
    tx: Tx,
    cipher: NetworkCipher,
    row: HelpdeskRow,
    side: HelpdeskSide,
    text: string | undefined,
  ): Promise<void> {
    if (text === undefined) throw invalidField('text', 'required');
    refusePersons('text', text);
    if ((await messagesOf(tx, row.id)).length >= HELPDESK_MESSAGES_MAX) throw new Problem('not_possible_now');
    const id = newId();
    await tx.query(
      `insert into helpdesk_message (id, network_id, request_id, side, by_id, at, body) values ($1, $2, $3, $4, $5, $6, $7)`,
      [id, tx.networkId, row.id, side, tx.actor.accountId, tx.now, sealWords(cipher, 'helpdesk_message', id, text)],
    );
  }

  private async visible(tx: Tx, id: string, locked: boolean): Promise<HelpdeskRow> {
    const row = await requestById(tx, id, locked);
    if (sidesOf(tx, row).length === 0) throw new Problem('not_found');
    return row;
  }

  private async list(
    who: Principal,
    limit: number,
    rows: (tx: Tx) => Promise<HelpdeskRow[]>,
    byDay: boolean,
  ): Promise<HelpdeskList> {
    const cipher = await this.keys.of(who.networkId);
    return this.database.run(who, async (tx) => {
      const found = await rows(tx);
      const shown = found.slice(0, limit);
      const last = found.length > limit ? shown.at(-1) : undefined;
      return {
        items: await Promise.all(shown.map((row) => this.summary(tx, cipher, row))),
        nextCursor: last ? writePlace({ on: byDay ? last.due_on : null, id: last.id }) : null,
      };
    });
  }

  private async summary(tx: Tx, cipher: NetworkCipher, row: HelpdeskRow): Promise<HelpdeskSummary> {
    const words = openWords(cipher, 'helpdesk_request', row.id, row.body);
    return {
      id: row.id,
      kind: row.kind,
      state: row.state,
      page: row.page,
      excerpt: words?.slice(0, EXCERPT) ?? null,
      by: await this.nameOf(tx, row.asked_by),
      openedAt: row.opened_at.toISOString(),
      dueOn: row.due_on,
      answeredAt: row.answered_at?.toISOString() ?? null,
      late: row.closed_at && !row.answered_at ? false : romeDay(row.answered_at ?? tx.now) > row.due_on,
      version: row.version,
    };
  }

  private async view(tx: Tx, cipher: NetworkCipher, row: HelpdeskRow): Promise<HelpdeskRequest> {
    const messages = await messagesOf(tx, row.id);
    return {
      ...(await this.summary(tx, cipher, row)),
      text: openWords(cipher, 'helpdesk_request', row.id, row.body),
      browser: openWords(cipher, 'helpdesk_request', row.id, row.browser, 'browser'),
      outside: row.asked_by === null,
      takenBy: await this.nameOf(tx, row.taken_by),
      isCase: row.is_case,
      messages: await Promise.all(
        messages.map(async (each) => ({
          id: each.id,
          side: each.side,
          by: await this.nameOf(tx, each.by_id),
          at: each.at.toISOString(),
          text: openWords(cipher, 'helpdesk_message', each.id, each.body),
        })),
      ),
      availableActions: helpdeskActions(standing(row, sidesOf(tx, row))),
    };
  }

  private async nameOf(tx: Tx, accountId: string | null): Promise<string | null> {
    return accountId === null ? null : ((await this.directory.person(tx.networkId, accountId))?.name ?? null);
  }
}

/** Whoever told of a barrier is outside, and nobody else looks at it before they read it. @throws Problem invalid_input */
function mustNameNobody(text: string | undefined): void {
  const fields = faultsToAnswerFor([['text', text]], ['name']);
  if (fields.length > 0) throw new Problem('invalid_input', { fields });
}

export function dueOn(now: Date, days: number): string {
  return romeDay(new Date(now.getTime() + days * DAY));
}

function sidesOf(tx: Tx, { asked_by }: HelpdeskRow): HelpdeskSide[] {
  return [
    ...(asked_by !== null && asked_by === tx.actor.accountId ? (['asker'] as const) : []),
    ...(mayKnock(tx.actor, 'helpdesk.handle') ? (['desk'] as const) : []),
  ];
}

function standing({ state, asked_by, erased_at }: HelpdeskRow, sides: readonly HelpdeskSide[]) {
  return { state, sides, outside: asked_by === null, erased: erased_at !== null };
}
