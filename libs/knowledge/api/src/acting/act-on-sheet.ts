import { Injectable } from '@nestjs/common';
import { Directory } from '@respi/identity/contract';
import type { SheetAction } from '@respi/knowledge/contract';
import {
  type Sheet,
  type SheetCommand,
  type SheetFacts,
  assertMayActOnSheet,
  citationsOf,
  concerns,
  decideSheet,
  followsQuestion,
} from '@respi/knowledge/domain';
import {
  type CommandResult,
  Database,
  type IdempotencyClaim,
  KeyedDigests,
  type Principal,
  type Tx,
} from '@respi/shared/api-platform';
import { Problem, invalidField, isId, romeDay } from '@respi/shared/kernel';
import { FindInSheet } from '../findings/find-in-sheet';
import { ForgetTakenOut } from '../findings/forget-taken-out';
import { takenOut } from '../findings/taken-out';
import { changesSince } from '../persistence/legal-acts';
import { publishedFrame } from '../persistence/published-frame';
import { publish, readPublished, withdraw } from '../persistence/published-sheets';
import {
  claimSlug,
  freeSlug,
  justifyFinding,
  keepFindings,
  lastActionOn,
  loadForChange,
  saveSheet,
  versionOf,
} from '../persistence/sheet-store';
import { compareWithItalian, takeFromReaders } from '../persistence/translation-store';
import { CheckFrame } from '../writing/check-frame';
import { appendSheetEvents } from '../writing/sheet-events';
import { coordinatorsOf } from '../writing/coordinators';
import { SheetVeil, type TextsOfSheet } from '../writing/sheet-veil';

/** The one write path of every action on a sheet: lock, check version, look for personal data, decide, write. */
@Injectable()
export class ActOnSheet {
  constructor(
    private readonly database: Database,
    private readonly directory: Directory,
    private readonly digests: KeyedDigests,
    private readonly frame: CheckFrame,
    private readonly finding: FindInSheet,
    private readonly forgetting: ForgetTakenOut,
    private readonly veil: SheetVeil,
  ) {}

  async act(
    who: Principal,
    sheetId: string,
    version: number | null,
    command: SheetCommand,
    claim: IdempotencyClaim | null,
  ): Promise<CommandResult> {
    if (!isId(sheetId)) throw new Problem('not_found');
    return this.database.command(who, claim, async (tx) => {
      await this.inTransaction(tx, sheetId, version, command);
      return { id: sheetId };
    });
  }

  async inTransaction(tx: Tx, sheetId: string, version: number | null, command: SheetCommand): Promise<Sheet> {
    const { sheet: before, texts, slug, head, sources } = await loadForChange(tx, this.veil, sheetId);
    // Whoever may not act on the sheet must not learn its version; whoever may learns first that it has changed.
    assertMayActOnSheet(tx.actor, before, command.action);
    if (version !== null && version !== before.version) throw await this.stale(tx, before);
    const findings = await this.finding.find(tx, before, sources);
    const decision = decideSheet(before, command, {
      actor: tx.actor,
      now: tx.now,
      findings,
      ...(await factsOf(tx, texts, before, command)),
    });
    if (command.action === 'edit') await this.frame.check(tx.networkId, command.body, tx.now);
    if (command.action === 'entrust') await this.mustCoordinate(tx, command.body.owner);
    const { sheet: after } = decision;
    if (command.action === 'publish') await mustBeValidatedSince(tx, after);
    const address = await addressOf(tx, texts, { before, after, slug, command });
    await saveSheet(
      tx,
      texts,
      before,
      after,
      address,
      await appendSheetEvents(tx, this.digests, sheetId, head, decision.events),
    );
    if (command.action === 'justify_finding')
      await justifyFinding(tx, command.body.findingId, texts.veil(command.body.reason));
    else {
      const left = await this.finding.find(tx, after, sources);
      await keepFindings(tx, after, left);
      if (GIVES_WORDS_UP.has(command.action))
        await this.forgetting.forget(tx, texts, after, sources, takenOut(findings, left));
    }
    if (command.action === 'publish') {
      await publish(tx, after, address, await this.validators(tx, after));
      await compareWithItalian(tx, this.veil, sheetId);
    }
    if (command.action === 'archive' || command.action === 'supersede') {
      await withdraw(tx, sheetId);
      await takeFromReaders(tx, sheetId);
    }
    return after;
  }

  /** With who was first, when and what they did: whoever comes second talks to them. Of one's own other window no name is told. */
  private async stale(tx: Tx, { id, version, networkId }: Sheet): Promise<Problem> {
    const last = await lastActionOn(tx, id);
    if (!last) return new Problem('stale_version', { params: { version } });
    const own = last.by !== null && last.by === tx.actor.accountId;
    const person = last.by === null || own ? undefined : await this.directory.person(networkId, last.by);
    return new Problem('stale_version', {
      params: {
        version,
        at: last.at.toISOString(),
        did: last.action,
        ...(own ? { own: 1 } : { by: person?.name ?? SYSTEM }),
      },
    });
  }

  /** Whoever answers for a sheet must be able to act on it. @throws Problem invalid_input */
  private async mustCoordinate(tx: Tx, account: string): Promise<void> {
    const coordinators = await coordinatorsOf(this.directory, tx.networkId);
    if (!coordinators.some(({ id }) => id === account)) throw invalidField('owner', 'not_a_colleague');
  }

  /** What is printed on the sheet: which office stands behind it, and since when. */
  private async validators(tx: Tx, sheet: Sheet): Promise<{ office: string; on: string }[]> {
    return Promise.all(
      sheet.validations.map(async ({ office, at }) => ({
        office: (await this.directory.unitByCode(tx.networkId, office))?.name ?? office,
        on: romeDay(at),
      })),
    );
  }
}

/** After which what was found before and is not there any more was taken out. */
const GIVES_WORDS_UP: ReadonlySet<SheetAction> = new Set(['edit', 'return_to_published']);

const SYSTEM = 'ReSPI';

/** What some commands are decided by beside the sheet itself. */
async function factsOf(
  tx: Tx,
  texts: TextsOfSheet,
  { id }: Sheet,
  command: SheetCommand,
): Promise<Pick<SheetFacts, 'restored' | 'published' | 'successor'>> {
  if (command.action === 'restore') return { restored: await versionOf(tx, texts, id, command.body.version) };
  if (command.action === 'return_to_published') return { published: await publishedFrame(tx, texts, id) };
  if (command.action !== 'supersede') return {};
  // Held, so that it is not superseded by this one at the same moment: then each would lead to the other.
  await tx.query('select 1 from published_sheet where sheet_id = $1 for update', [command.body.successor]);
  const successor = await readPublished(tx, { id: command.body.successor });
  return { successor: successor && { id: successor.sheet_id, audience: successor.audience } };
}

/** What was public once keeps its address; before, it follows the question unless somebody wished for one. */
async function addressOf(
  tx: Tx,
  texts: TextsOfSheet,
  {
    before,
    after,
    slug,
    command,
  }: { readonly before: Sheet; readonly after: Sheet; readonly slug: string; readonly command: SheetCommand },
): Promise<string> {
  const wished = command.action === 'edit' ? command.body.slug : undefined;
  if (wished !== undefined && wished !== slug) {
    if (before.publishedAt !== null) throw invalidField('slug', 'slug_fixed');
    return claimSlug(tx, texts, wished, after.id);
  }
  const rewritten = before.publishedAt === null && after.content.question !== before.content.question;
  return wished === undefined && rewritten && followsQuestion(slug, texts.masked(before.content.question))
    ? freeSlug(tx, texts.masked(after.content.question), after.id)
    : slug;
}

/**
 * A change of the law queues what is published; what is on its way to it for the first time, or cites the act only now, is held
 * here. @throws Problem law_changed_since
 */
async function mustBeValidatedSince(tx: Tx, { content, validations }: Sheet): Promise<void> {
  const first = validations.map(({ at }) => at).sort((one, other) => one.getTime() - other.getTime())[0];
  const cited = citationsOf(content.legalRefs);
  if (!first || cited.length === 0) return;
  const acts = cited.map(({ act }) => act);
  const changed = (await changesSince(tx, acts, first)).find(({ act, articles }) =>
    cited.some((one) => one.act === act && concerns(articles, one.articles)),
  );
  if (changed) throw new Problem('law_changed_since', { params: { law: changed.label } });
}
