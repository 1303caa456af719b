import { Injectable } from '@nestjs/common';
import { Directory, type Unit } from '@respi/identity/contract';
import type { CaseCommand } from '@respi/segnalazioni/contract';
import {
  type Case,
  type Decision,
  type DecisionFacts,
  type NewText,
  assertMayAct,
  decide,
  nextNudgeAllowedAt,
} from '@respi/segnalazioni/domain';
import {
  type CommandResult,
  Database,
  type IdempotencyClaim,
  KeyedDigests,
  NetworkKeys,
  type NewEvent,
  type Principal,
  type Tx,
  appendEvents,
  chainEvents,
} from '@respi/shared/api-platform';
import { Problem, isId, romeDay } from '@respi/shared/kernel';
import { type LoadedCase, load, loadForChange, save } from '../persistence/case-store';
import { keepFact } from '../figures/keep-fact';
import { readClockHistory } from '../persistence/clock-history';
import { peopleInBox, textContext, veilForFinding } from '../persistence/sealed-fields';
import { leaveGraceList } from '../retention/leave-grace-list';
import { NetworkRules } from '../rules/network-rules';
import { tellLinked } from '../linking/tell-linked';
import { copyToMergedCases } from './merged-cases';

/** The one write path of every action on a case: lock, check version, decide, write row and events together. */
@Injectable()
export class ActOnCase {
  constructor(
    private readonly database: Database,
    private readonly directory: Directory,
    private readonly rules: NetworkRules,
    private readonly digests: KeyedDigests,
    private readonly keys: NetworkKeys,
  ) {}

  async act(
    who: Principal,
    caseId: string,
    version: number | null,
    command: CaseCommand,
    claim: IdempotencyClaim | null,
  ): Promise<CommandResult> {
    if (!isId(caseId)) throw new Problem('not_found');
    return this.database.command(who, claim, async (tx) => {
      await this.inTransaction(tx, caseId, version, command);
      return { id: caseId };
    });
  }

  /** The same act within a transaction that somebody else opened: imports, and the tests of many at once. */
  async inTransaction(
    tx: Tx,
    caseId: string,
    version: number | null,
    command: CaseCommand,
    silent = false,
    inferred = false,
  ): Promise<Decision> {
    const loaded = await loadForChange(tx, caseId);
    const subject = loaded.case;
    // Whoever may not act must not learn the version of the case, nor who has it.
    assertMayAct(tx.actor, subject, command.action);
    await this.refuseWhoCameSecond(tx, subject, command);
    if (version !== null && version !== subject.version)
      throw new Problem('stale_version', { params: { version: subject.version } });
    const facts = await this.facts(tx, subject, command);
    const decision = this.bySubstitute(await this.absentFor(tx, subject), decide(tx.actor, subject, command, facts));
    await this.write(tx, loaded, decision, silent, inferred, command.action === 'seal' ? command.body.reason : null);
    const cipher = await this.keys.of(tx.networkId);
    const asWritten = (caseId: string, text: string): string => cipher.unveil(text, textContext(caseId));
    await copyToMergedCases(tx, decision, asWritten, (other, copied) =>
      this.write(tx, other, copied, silent, inferred),
    );
    if (decision.after.mergedInto !== subject.mergedInto)
      await this.tellTheOtherCase(tx, subject, decision.after, silent);
    return decision;
  }

  /**
   * The absent colleague whom the actor substitutes in this case: who has it in charge, or who filed it. Whoever does
   * their own work while they also substitute somebody acts for themselves.
   */
  private async absentFor(tx: Tx, { inChargeOf, filedBy }: Case): Promise<string | null> {
    if (tx.actor.kind !== 'person') return null;
    const others = [inChargeOf, filedBy].filter((id): id is string => id !== null && id !== tx.actor.accountId);
    if (others.length === 0 || inChargeOf === tx.actor.accountId) return null;
    const standIns = await this.directory.standIns(tx.networkId, others, tx.now);
    return others.find((id) => standIns.get(id) === tx.actor.accountId) ?? null;
  }

  private bySubstitute(onBehalfOf: string | null, decision: Decision): Decision {
    if (onBehalfOf === null) return decision;
    return {
      ...decision,
      events: decision.events.map((event) => ({ ...event, data: { ...event.data, onBehalfOf } })),
    };
  }

  /** Writes a decision and its events, chained behind what the stream holds. */
  async write(
    tx: Tx,
    loaded: LoadedCase,
    decision: Decision,
    silent = false,
    inferred = false,
    sealReason: string | null = null,
  ): Promise<void> {
    const events = chainEvents(
      this.digests,
      {
        networkId: tx.networkId,
        stream: 'case',
        streamId: loaded.case.id,
        actorId: tx.actor.accountId || null,
        actorKind: tx.actor.kind,
        at: tx.now,
      },
      loaded.head,
      decision.events.map((event) => this.withDigests(event, decision.texts, inferred)),
    );
    const last = events.at(-1);
    const history = await readClockHistory(tx, loaded.case.id, events);
    const cipher = await this.keys.of(tx.networkId);
    const place = { networkId: tx.networkId, caseId: loaded.case.id };
    const linked = peopleInBox(cipher, loaded.case.id, loaded.person);
    await save(tx, loaded.case, decision, {
      dueAt: await this.rules.dueAt(tx.networkId, decision.after, history, tx.now),
      head: last ? { seq: last.seq, hash: last.hash } : loaded.head,
      now: tx.now,
      authorId: tx.actor.accountId || null,
      sealReason,
      veil: (text) => veilForFinding(cipher, this.digests, place, text, linked),
    });
    await keepFact(tx, loaded, decision, inferred);
    if (decision.after.lap !== loaded.case.lap || decision.after.state !== loaded.case.state)
      await leaveGraceList(tx, loaded.case.id);
    await appendEvents(tx, events, silent);
    await tellLinked(tx, loaded.case, decision.after, (other, mark) => this.write(tx, other, mark, silent, inferred));
  }

  async facts(tx: Tx, subject: Case, command: CaseCommand): Promise<DecisionFacts> {
    const networkId = tx.networkId;
    const [units, members, settings] = await Promise.all([
      this.directory.units(networkId),
      this.directory.coordinationMembers(networkId),
      this.directory.settings(networkId),
    ]);
    const next =
      command.action === 'nudge'
        ? nextNudgeAllowedAt(subject.nudgedAt, await this.rules.networkCalendar(networkId, tx.now))
        : null;
    return {
      now: tx.now,
      today: romeDay(tx.now),
      unitByCode: (code) => addressee(units.find((unit) => unit.code === code)),
      unitById: (id) => addressee(units.find((unit) => unit.id === id)),
      coordination: members.map(({ id }) => id),
      nextNudgeAt: next !== null && next > tx.now ? next : null,
      sealedHandlers: settings.sealedHandlers,
      ...(command.action === 'merge' ? { mergeTarget: await this.mergeTarget(tx, command.body.into) } : {}),
    };
  }

  /** Two people took the same case at once: the second one learns who the first was, rather than "stale". */
  private async refuseWhoCameSecond(tx: Tx, subject: Case, command: CaseCommand): Promise<void> {
    if (command.action !== 'take' || subject.state !== 'in_charge' || subject.inChargeOf === null) return;
    const first = await this.directory.person(tx.networkId, subject.inChargeOf);
    throw new Problem('taken_by_another', { params: { name: first?.name ?? 'un’altra persona' } });
  }

  private async mergeTarget(tx: Tx, into: string): Promise<Case> {
    return (await load(tx, into)).case;
  }

  /** Merging and undoing it leave a mark on the surviving case too. */
  private async tellTheOtherCase(tx: Tx, before: Case, after: Case, silent: boolean): Promise<void> {
    const otherId = after.mergedInto ?? before.mergedInto;
    if (otherId === null) return;
    const other = await loadForChange(tx, otherId);
    const type = after.mergedInto === null ? 'unmerged_from' : 'merged_in';
    await this.write(
      tx,
      other,
      {
        after: { ...other.case, version: other.case.version + 1 },
        texts: [],
        toCopy: [],
        events: [{ type, data: { caseId: after.id }, texts: [] }],
      },
      silent,
    );
  }

  private withDigests(event: Decision['events'][number], texts: readonly NewText[], inferred: boolean): NewEvent {
    const about = texts
      .filter((text) => event.texts.includes(text.id))
      .map((text) => ({ id: text.id, kind: text.kind, digest: this.digests.ofText(text.body) }));
    return { type: event.type, data: about.length > 0 ? { ...event.data, texts: about } : event.data, inferred };
  }
}

function addressee(unit: Unit | undefined): ReturnType<DecisionFacts['unitById']> {
  if (!unit) return undefined;
  return {
    id: unit.id,
    code: unit.code,
    kind: unit.kind,
    active: unit.active,
    policy: unit.validationPolicy ?? 'none',
  };
}
