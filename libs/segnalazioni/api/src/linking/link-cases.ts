import { Injectable } from '@nestjs/common';
import type { CaseLink, CaseLinks, NearbyCase, NewCaseLink, Unlikeness } from '@respi/segnalazioni/contract';
import {
  type Case,
  assertMayLink,
  mayReadNotes,
  maySee,
  pairOf,
  relationsTo,
  sideOf,
} from '@respi/segnalazioni/domain';
import { Database, type IdempotencyClaim, NetworkKeys, type Principal, type Tx } from '@respi/shared/api-platform';
import { Problem, invalidField, isId, newId } from '@respi/shared/kernel';
import { maskVeiled } from '@respi/shared/personal-data';
import { ActOnCase } from '../acting/act-on-case';
import { type LoadedCase, load, loadForChange, loadMany } from '../persistence/case-store';
import { pairContext, peopleInBox } from '../persistence/sealed-fields';
import { NetworkWords } from '../reading/network-words';
import { goesOnAs, pairsOf } from './pairs-of-case';
import { marked } from './tell-linked';

/** How cases hang together, said by the coordination and read by nobody else. */
@Injectable()
export class LinkCases {
  constructor(
    private readonly database: Database,
    private readonly acting: ActOnCase,
    private readonly words: NetworkWords,
    private readonly keys: NetworkKeys,
  ) {}

  /** @throws Problem not_found, not_allowed */
  async links(who: Principal, caseId: string): Promise<CaseLinks> {
    return this.database.run(who, async (tx) => {
      assertTriages(tx, (await loadIfAny(tx, caseId)).case);
      return { items: await this.linksOf(tx, caseId), followed: null };
    });
  }

  /** @throws Problem not_found, not_allowed, not_possible_now, invalid_input, already_exists */
  async link(
    who: Principal,
    caseId: string,
    { to, kind, note }: NewCaseLink,
    claim: IdempotencyClaim | null,
  ): Promise<CaseLinks> {
    let followed: CaseLinks['followed'] = null;
    await this.database.command(who, claim, async (tx) => {
      const { case: subject } = await loadIfAny(tx, caseId);
      assertTriages(tx, subject);
      const there = (await goesOnAs(tx, to)) ?? to;
      const target = await this.targetOf(tx, there, 'to');
      assertMayLink(subject, target.case);
      if (there !== to) followed = { from: (await load(tx, to)).case.number, to: target.case.number };
      const { one, other } = pairOf(kind, subject.id, there);
      const id = newId();
      const kept = await tx.query(
        `insert into case_pair (id, network_id, one_case, other_case, kind, note, by_id, at)
         values ($1, $2, $3, $4, $5, $6, $7, $8)
         on conflict (least(one_case, other_case), greatest(one_case, other_case), kind) do nothing returning id`,
        [
          id,
          tx.networkId,
          one,
          other,
          kind,
          await this.veiled(tx, id, note, subject.id, there),
          tx.actor.accountId,
          tx.now,
        ],
      );
      if (kept.length === 0) throw invalidField('to', 'linked_already');
      await tx.query(
        `delete from case_pair where least(one_case, other_case) = least($1::uuid, $2::uuid)
            and greatest(one_case, other_case) = greatest($1::uuid, $2::uuid) and kind = 'not_alike'`,
        [one, other],
      );
      await this.tellBoth(tx, 'linked', [subject.id, there], (isFirst) => ({ side: sideOf(kind, isFirst) }), one);
      return { id };
    });
    return { ...(await this.links(who, caseId)), followed };
  }

  /** @throws Problem not_found, not_allowed */
  async undo(who: Principal, caseId: string, link: string, claim: IdempotencyClaim | null): Promise<CaseLinks> {
    await this.database.command(who, claim, async (tx) => {
      const { case: subject } = await loadIfAny(tx, caseId);
      assertTriages(tx, subject);
      const pair = (await pairsOf(tx, caseId)).find(({ id }) => id === link);
      if (!pair || !(await this.visible(tx, [pair.there])).has(pair.there)) throw invalidField('link', 'no_such_link');
      const [row] = await tx.query<{ one_case: string; other_case: string }>(
        'delete from case_pair where id = $1 returning one_case, other_case',
        [link],
      );
      // Somebody else was quicker: it is undone.
      if (row)
        await this.tellBoth(
          tx,
          'unlinked',
          [row.one_case, row.other_case],
          (isFirst) => ({ side: sideOf(pair.kind, isFirst) }),
          row.one_case,
        );
      return { id: link };
    });
    return this.links(who, caseId);
  }

  /** Hides two cases from each other's lists for everybody, or takes that back. @throws Problem not_found, not_allowed, invalid_input */
  async setUnlike(who: Principal, caseId: string, { other, notAlike }: Unlikeness): Promise<void> {
    await this.database.run(who, async (tx) => {
      const { case: subject } = await loadIfAny(tx, caseId);
      assertTriages(tx, subject);
      const target = await this.targetOf(tx, other, 'other');
      if (target.case.id === subject.id) throw invalidField('other', 'linked_to_itself');
      const pair = pairOf('not_alike', caseId, other);
      if (notAlike)
        await tx.query(
          `insert into case_pair (id, network_id, one_case, other_case, kind, by_id, at)
           values ($1, $2, $3, $4, 'not_alike', $5, $6) on conflict do nothing`,
          [newId(), tx.networkId, pair.one, pair.other, tx.actor.accountId, tx.now],
        );
      else
        await tx.query(`delete from case_pair where one_case = $1 and other_case = $2 and kind = 'not_alike'`, [
          pair.one,
          pair.other,
        ]);
    });
  }

  private async linksOf(tx: Tx, caseId: string): Promise<CaseLink[]> {
    const pairs = await pairsOf(tx, caseId);
    const visible = await this.visible(
      tx,
      pairs.map(({ there }) => there),
    );
    const people = [...pairs.map(({ by_id }) => by_id), ...[...visible.values()].map((each) => each.case.inChargeOf)];
    const words = await this.words.of(tx.networkId, tx.now, people);
    const seen = new Set<string>();
    return pairs.flatMap((pair) => {
      const there = visible.get(pair.there);
      const side = sideOf(pair.kind, pair.is_first);
      // Said of two cases that have been merged since: once is enough.
      if (!there || seen.has(`${side} ${pair.there}`)) return [];
      seen.add(`${side} ${pair.there}`);
      return {
        id: pair.id,
        side,
        case: nearby(there, words),
        note: pair.note === null ? null : maskVeiled(pair.note),
        by: words.person(pair.by_id).name,
        at: pair.at.toISOString(),
      };
    });
  }

  /** Those that the actor may open. */
  private async visible(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, LoadedCase>> {
    const loaded = await loadMany(tx, [...new Set(ids)]);
    return new Map(
      loaded.filter((each) => maySee(tx.actor, each.case) && !each.case.erased).map((each) => [each.case.id, each]),
    );
  }

  private async targetOf(tx: Tx, caseId: string, field: string): Promise<LoadedCase> {
    const target = (await loadMany(tx, [caseId]))[0];
    if (!target || !maySee(tx.actor, target.case)) throw invalidField(field, 'no_such_case');
    return target;
  }

  /** Nobody reads who somebody is in a note who was not shown it: what names the people of either case is veiled for good. */
  private async veiled(tx: Tx, id: string, note: string | undefined, ...cases: string[]): Promise<string | null> {
    if (note === undefined) return null;
    const cipher = await this.keys.of(tx.networkId);
    const people = (await loadMany(tx, cases)).map((each) => peopleInBox(cipher, each.case.id, each.person));
    return cipher.veil(note, pairContext(id), {
      names: people.flatMap(({ names }) => names),
      birthDates: people.flatMap(({ birthDates }) => birthDates),
    });
  }

  /** Both histories tell it. Locked in the order of ids: two who link the same cases at once follow one another. */
  private async tellBoth(
    tx: Tx,
    type: 'linked' | 'unlinked',
    cases: readonly [string, string],
    dataOf: (isFirst: boolean) => Record<string, unknown>,
    first: string,
  ): Promise<void> {
    for (const id of [...cases].sort()) {
      const loaded = await loadForChange(tx, id);
      const caseId = cases.find((each) => each !== id);
      await this.acting.write(tx, loaded, marked(loaded.case, type, { caseId, ...dataOf(id === first) }));
    }
  }
}

async function loadIfAny(tx: Tx, caseId: string): Promise<LoadedCase> {
  if (!isId(caseId)) throw new Problem('not_found');
  return load(tx, caseId);
}

/** The coordination sorts; whoever else may open the case reads nothing of what hangs together with it. */
export function assertTriages(tx: Pick<Tx, 'actor'>, subject: Case): void {
  const relations = relationsTo(tx.actor, subject);
  if (relations.size === 0) throw new Problem('not_found');
  if (!mayReadNotes(relations)) throw new Problem('not_allowed');
}

function nearby(
  { case: there, submittedAt }: LoadedCase,
  words: { readonly codeOf: (id: string) => string; readonly person: (id: string | null) => { readonly name: string } },
): NearbyCase {
  return {
    id: there.id,
    number: there.number,
    state: there.state,
    submittedAt: submittedAt.toISOString(),
    sportello: words.codeOf(there.sportelloId),
    inCharge: there.inChargeOf === null ? null : words.person(there.inChargeOf).name,
  };
}
