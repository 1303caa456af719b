import { Injectable } from '@nestjs/common';
import type { NewTranslation } from '@respi/knowledge/contract';
import {
  type Translation,
  type TranslationCommand,
  type TranslationDecision,
  assertMayTranslate,
  beginTranslation,
  decideTranslation,
} from '@respi/knowledge/domain';
import {
  type CommandResult,
  Database,
  type IdempotencyClaim,
  KeyedDigests,
  type Principal,
  type StreamHead,
  type Tx,
} from '@respi/shared/api-platform';
import { Problem, isId, newId } from '@respi/shared/kernel';
import { FindInTranslated } from '../findings/find-in-translated';
import {
  type Answered,
  italianOf,
  italianWords,
  keepHead,
  lockSheet,
  openRow,
  publishTranslation,
  publishedItalian,
  readTranslation,
  saveTranslation,
  translationInto,
  unpublishTranslation,
} from '../persistence/translation-store';
import { appendSheetEvents } from '../writing/sheet-events';
import { SheetVeil } from '../writing/sheet-veil';

/** The one write path of translations: lock the sheet, compare the version, look for personal data, decide, write. */
@Injectable()
export class TranslateSheets {
  constructor(
    private readonly database: Database,
    private readonly digests: KeyedDigests,
    private readonly finding: FindInTranslated,
    private readonly veil: SheetVeil,
  ) {}

  /** @throws Problem not_found, not_allowed, sheet_not_translatable, already_exists, invalid_input */
  async begin(
    who: Principal,
    sheetId: string,
    input: NewTranslation,
    claim: IdempotencyClaim | null,
  ): Promise<CommandResult> {
    return this.database.command(who, claim, (tx) => this.beginInTransaction(tx, sheetId, input));
  }

  async beginInTransaction(tx: Tx, sheetId: string, input: NewTranslation): Promise<{ id: string }> {
    const head = await lockSheet(tx, sheetId);
    if (!head) throw new Problem('not_found');
    const italian = await italianOf(tx, { id: sheetId });
    const decision = beginTranslation(newId(), sheetId, input, {
      actor: tx.actor,
      now: tx.now,
      italian: italian ? publishedItalian(italian) : null,
      readBeside: await italianWords(tx, this.veil, sheetId, input.madeFrom),
    });
    if (await translationInto(tx, sheetId, input.language)) throw new Problem('already_exists');
    await this.write(tx, head, decision, new Map());
    return { id: decision.translation.id };
  }

  /** @param version that the client saw; null where it does not matter: an import, the demo */
  async act(
    who: Principal,
    id: string,
    version: number | null,
    command: TranslationCommand,
    claim: IdempotencyClaim | null,
  ): Promise<CommandResult> {
    if (!isId(id)) throw new Problem('not_found');
    return this.database.command(who, claim, async (tx) => {
      await this.inTransaction(tx, id, version, command);
      return { id };
    });
  }

  async inTransaction(tx: Tx, id: string, version: number | null, command: TranslationCommand): Promise<Translation> {
    const sheetId = (await readTranslation(tx, id))?.sheet_id;
    const head = sheetId === undefined ? undefined : await lockSheet(tx, sheetId);
    // Read again behind the lock: whoever held it may have changed it.
    const row = head && (await readTranslation(tx, id));
    if (sheetId === undefined || !head || !row) throw new Problem('not_found');
    const { translation: before, justified } = openRow(row, await this.veil.cipher(tx.networkId));
    // Whoever may not act must not learn its version; whoever may learns first that it has changed.
    assertMayTranslate(tx.actor, before, command.action);
    if (version !== null && version !== before.version)
      throw new Problem('stale_version', { params: { version: before.version } });
    const italian = await italianOf(tx, { id: sheetId });
    const decision = decideTranslation(before, command, {
      actor: tx.actor,
      now: tx.now,
      italian: italian ? publishedItalian(italian) : null,
      readBeside: 'madeFrom' in command.body ? await italianWords(tx, this.veil, sheetId, command.body.madeFrom) : null,
      findings: await this.finding.find(tx, before, justified),
    });
    const { translation } = decision;
    await this.write(tx, head, decision, answered(justified, command, tx));
    if (command.action === 'validate') await publishTranslation(tx, translation);
    if (command.action === 'withdraw') await unpublishTranslation(tx, translation);
    return translation;
  }

  private async write(
    tx: Tx,
    head: StreamHead,
    { translation, event }: TranslationDecision,
    justified: ReadonlyMap<string, Answered>,
  ): Promise<void> {
    await saveTranslation(tx, await this.veil.cipher(tx.networkId), translation, justified);
    await keepHead(
      tx,
      translation.sheetId,
      await appendSheetEvents(tx, this.digests, translation.sheetId, head, [event]),
    );
  }
}

/** Other words are to be answered for anew. */
function answered(
  before: ReadonlyMap<string, Answered>,
  command: TranslationCommand,
  { actor, now }: Tx,
): ReadonlyMap<string, Answered> {
  if (command.action === 'write') return new Map();
  if (command.action !== 'justify_finding') return before;
  const { findingId, reason } = command.body;
  return new Map([...before, [findingId, { by: actor.accountId, reason, at: now }]]);
}
