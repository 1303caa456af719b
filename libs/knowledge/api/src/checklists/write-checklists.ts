import { Injectable } from '@nestjs/common';
import type { NewChecklist } from '@respi/knowledge/contract';
import {
  type Checklist,
  type ChecklistCommand,
  EVENT_OF_CHECKLIST_ACTION,
  assertMayActOnChecklist,
  dayBefore,
  decideChecklist,
  draftChecklist,
} from '@respi/knowledge/domain';
import {
  type CommandResult,
  Database,
  type IdempotencyClaim,
  KeyedDigests,
  type Principal,
  type Tx,
} from '@respi/shared/api-platform';
import { Problem, invalidField, newId, romeDay } from '@respi/shared/kernel';
import { holdScope, insertChecklist, readChecklist, saveChecklist, versionsOf } from '../persistence/checklist-store';
import { appendToStream } from '../writing/append-to-stream';
import { CheckChecklist } from './check-checklist';

const BEING_WRITTEN: readonly string[] = ['draft', 'in_review', 'validated'];

/** The one way in which lists of documents are written: a version at a time for each procedure, office and permit. */
@Injectable()
export class WriteChecklists {
  constructor(
    private readonly database: Database,
    private readonly digests: KeyedDigests,
    private readonly checking: CheckChecklist,
  ) {}

  /** @throws Problem not_allowed, invalid_input */
  draft(who: Principal, input: NewChecklist, claim: IdempotencyClaim | null): Promise<CommandResult> {
    return this.database.command(who, claim, async (tx) => {
      await this.checking.check(tx, input);
      await holdScope(tx, input);
      const versions = await versionsOf(tx, input);
      if (versions.some(({ state }) => BEING_WRITTEN.includes(state)))
        throw invalidField('procedure', 'list_being_written');
      const checklist = draftChecklist(newId(), (versions[0]?.number ?? 0) + 1, input, { actor: tx.actor, newId });
      await insertChecklist(tx, checklist);
      await this.record(tx, checklist, 'checklist_drafted');
      return { id: checklist.id };
    });
  }

  /** @throws Problem not_found, not_allowed, stale_version and what `decideChecklist` throws */
  act(
    who: Principal,
    id: string,
    version: number | null,
    command: ChecklistCommand,
    claim: IdempotencyClaim | null,
  ): Promise<CommandResult> {
    return this.database.command(who, claim, async (tx) => {
      const before = await readChecklist(tx, id, true);
      assertMayActOnChecklist(tx.actor, before, command.action);
      if (version !== null && version !== before.version)
        throw new Problem('stale_version', { params: { version: before.version } });
      await this.holdsAgainst(tx, before, command);
      const others = (await versionsOf(tx, before)).filter((each) => each.id !== id);
      const inForce = others.find(({ state }) => state === 'in_force') ?? null;
      const today = romeDay(tx.now);
      const after = decideChecklist(before, command, { actor: tx.actor, now: tx.now, today, newId, before: inForce });
      if (after.state === 'in_force' && inForce && after.validFrom !== null)
        await this.end(tx, inForce, after.validFrom);
      await saveChecklist(tx, after);
      await this.record(tx, after, EVENT_OF_CHECKLIST_ACTION[command.action]);
      if (command.action === 'withdraw') await this.takeUpAgain(tx, before, others, today);
      return { id };
    });
  }

  private async holdsAgainst(tx: Tx, list: Checklist, command: ChecklistCommand): Promise<void> {
    await holdScope(tx, list);
    if (command.action === 'edit') await this.checking.check(tx, command.body);
    if ('reason' in command.body) this.checking.checkReason(command.body.reason);
  }

  /** The version before stays until the day before. */
  private async end(tx: Tx, list: Checklist, from: string): Promise<void> {
    const ended: Checklist = { ...list, state: 'superseded', validTo: dayBefore(from), version: list.version + 1 };
    await saveChecklist(tx, ended);
    await this.record(tx, ended, 'checklist_superseded');
  }

  /** One that was withdrawn before its day never took anything over: the version before goes on. */
  private async takeUpAgain(tx: Tx, withdrawn: Checklist, others: readonly Checklist[], today: string): Promise<void> {
    const { validFrom } = withdrawn;
    if (withdrawn.state !== 'in_force' || validFrom === null || validFrom <= today) return;
    const last = others.find(({ state, validTo }) => state === 'superseded' && validTo === dayBefore(validFrom));
    if (!last) return;
    const resumed: Checklist = { ...last, state: 'in_force', validTo: null, version: last.version + 1 };
    await saveChecklist(tx, resumed);
    await this.record(tx, resumed, 'checklist_resumed');
  }

  private record(tx: Tx, list: Checklist, type: string): Promise<void> {
    const { procedure, number, validFrom } = list;
    const data = { procedure, number, ...(validFrom === null ? {} : { from: validFrom }) };
    return appendToStream(tx, this.digests, 'checklist', list.id, { type, data });
  }
}
