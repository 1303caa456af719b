import { Injectable } from '@nestjs/common';
import { Directory } from '@respi/identity/contract';
import { EarlierCases, type NewDivergence } from '@respi/knowledge/contract';
import {
  type Divergence,
  type DivergenceCommand,
  type DivergenceEvent,
  assertMayActOnDivergence,
  decideDivergence,
  openDivergence,
} from '@respi/knowledge/domain';
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
import { Problem, invalidField, isId, newId, romeDay } from '@respi/shared/kernel';
import { insertComment, lockDivergence, saveDivergence } from '../persistence/divergence-store';
import { lookedAt, waitingProposal } from '../persistence/proposal-store';
import { appendToStream } from '../writing/append-to-stream';
import { frameFaults, namesIn, peopleBehind, refuse, writtenIn } from './check-words';

export const DIVERGENCE_STREAM = 'divergence';

/** The one write path of divergences: lock, check the version, read what was written, decide, write. */
@Injectable()
export class ActOnDivergence {
  constructor(
    private readonly database: Database,
    private readonly directory: Directory,
    private readonly digests: KeyedDigests,
    private readonly cases: EarlierCases,
    private readonly keys: NetworkKeys,
  ) {}

  /** @throws Problem not_allowed, invalid_input */
  async open(who: Principal, input: NewDivergence, claim: IdempotencyClaim | null): Promise<CommandResult> {
    const cipher = await this.keys.of(who.networkId);
    return this.database.command(who, claim, async (tx) => {
      const { divergence, event } = openDivergence(newId(), input, { actor: tx.actor, now: tx.now });
      await this.check(tx, divergence, input.namesNobody);
      await this.write(tx, cipher, divergence, event);
      if (input.proposal !== undefined) {
        if (!(await waitingProposal(tx, input.proposal))) throw invalidField('proposal', 'unknown');
        await lookedAt(tx, input.proposal, { divergence: divergence.id });
      }
      return { id: divergence.id };
    });
  }

  async act(
    who: Principal,
    id: string,
    version: number | null,
    command: DivergenceCommand,
    claim: IdempotencyClaim | null,
  ): Promise<CommandResult> {
    if (!isId(id)) throw new Problem('not_found');
    const cipher = await this.keys.of(who.networkId);
    return this.database.command(who, claim, async (tx) => {
      await this.inTransaction(tx, cipher, id, version, command);
      return { id };
    });
  }

  /** A sheet that is drafted from a decision feeds on it from its first word. @throws Problem invalid_input */
  async feed(tx: Tx, id: string, sheet: string): Promise<void> {
    try {
      const cipher = await this.keys.of(tx.networkId);
      await this.inTransaction(tx, cipher, id, null, { action: 'link_sheet', body: { sheet } });
    } catch (error) {
      if (error instanceof Problem) throw invalidField('divergence', 'unknown');
      throw error;
    }
  }

  private async inTransaction(
    tx: Tx,
    cipher: NetworkCipher,
    id: string,
    version: number | null,
    command: DivergenceCommand,
  ): Promise<void> {
    const { divergence: before } = await lockDivergence(tx, cipher, id);
    // Whoever may not act on it must not learn its version; whoever may learns first that it has changed.
    assertMayActOnDivergence(tx.actor, before, command.action);
    if (version !== null && version !== before.version)
      throw new Problem('stale_version', { params: { version: before.version } });
    const { divergence: after, event } = decideDivergence(before, command, { actor: tx.actor, now: tx.now });
    await this.checkCommand(tx, after, command);
    await this.write(tx, cipher, after, event);
    if (command.action === 'comment')
      await insertComment(tx, cipher, newId(), id, command.body.text, await peopleBehind(tx, this.cases, after));
  }

  private async checkCommand(tx: Tx, after: Divergence, command: DivergenceCommand): Promise<void> {
    switch (command.action) {
      case 'edit':
        return this.check(tx, after, command.body.namesNobody);
      case 'adopt':
        return;
      case 'link_sheet':
        return mustBeASheet(tx, command.body.sheet);
      case 'comment':
        return this.readOver(tx, after, [['text', command.body.text]], command.body.namesNobody);
      case 'decide':
        return this.readOver(
          tx,
          after,
          [
            ['text', command.body.text],
            ['reason', command.body.reason],
          ],
          command.body.namesNobody,
        );
      case 'dismiss':
      case 'reopen':
        return this.readOver(tx, after, [['reason', command.body.reason]], command.body.namesNobody);
    }
  }

  private async check(tx: Tx, divergence: Divergence, namesNobody: boolean): Promise<void> {
    const faults = await frameFaults(tx, { directory: this.directory, cases: this.cases }, divergence, romeDay(tx.now));
    const people = await peopleBehind(tx, this.cases, divergence);
    refuse([...faults, ...namesIn(writtenIn(divergence), people, namesNobody)]);
  }

  private async readOver(
    tx: Tx,
    divergence: Divergence,
    texts: Parameters<typeof namesIn>[0],
    namesNobody: boolean,
  ): Promise<void> {
    refuse(namesIn(texts, await peopleBehind(tx, this.cases, divergence), namesNobody));
  }

  private async write(tx: Tx, cipher: NetworkCipher, divergence: Divergence, event: DivergenceEvent): Promise<void> {
    await saveDivergence(tx, cipher, divergence, await peopleBehind(tx, this.cases, divergence));
    await appendToStream(tx, this.digests, DIVERGENCE_STREAM, divergence.id, event);
  }
}

async function mustBeASheet(tx: Tx, id: string | null): Promise<void> {
  if (id === null) return;
  const sheet = await tx.one(`select 1 from sheet where id = $1 and state <> 'archived'`, [id]);
  if (!sheet) throw invalidField('sheet', 'unknown');
}
