import { Injectable } from '@nestjs/common';
import { type Actor, Directory } from '@respi/identity/contract';
import { type FiledCase, type Filing, URGENCY_LEVEL, type Urgency } from '@respi/segnalazioni/contract';
import {
  type FilingWarning,
  type NewText,
  nameKeys,
  newText,
  relationsTo,
  withoutCredentials,
} from '@respi/segnalazioni/domain';
import {
  type ChainedEvent,
  type ClaimRow,
  Database,
  EMPTY_STREAM,
  type IdempotencyClaim,
  KeyedDigests,
  NetworkKeys,
  type Principal,
  type Statement,
  type Tx,
  chainEvents,
} from '@respi/shared/api-platform';
import { Problem, invalidField, newId, romeYear } from '@respi/shared/kernel';
import { loadMany } from '../persistence/case-store';
import { insertCase } from '../persistence/insert-case';
import { NetworkRules } from '../rules/network-rules';
import { FilingFacts } from './filing-facts';
import {
  identifierContext,
  identifierIndex,
  linkedPeople,
  nameIndex,
  personContext,
  textContext,
  veilForFinding,
} from '../persistence/sealed-fields';

/** What an import knows beside the filing itself. */
export interface FilingOrigin {
  readonly externalId: string;
  readonly inferred: boolean;
}

interface ReadyFiling {
  readonly statement: Statement;
  readonly event: ChainedEvent;
  readonly answer: (number: string) => FiledCase;
}

/** Files a segnalazione: check, propose, seal the identity, write everything in one statement. */
@Injectable()
export class FileCase {
  constructor(
    private readonly database: Database,
    private readonly directory: Directory,
    private readonly facts: FilingFacts,
    private readonly rules: NetworkRules,
    private readonly digests: KeyedDigests,
    private readonly keys: NetworkKeys,
  ) {}

  async file(who: Principal, filing: Filing, claim: IdempotencyClaim | null): Promise<FiledCase> {
    if (filing.continues !== undefined) await this.refuseWhatCannotBeContinued(who, filing.continues);
    let ready: ReadyFiling | undefined;
    const made = await this.database.createInOnePacket(who, claim, async ({ actor, now }, claimRow) => {
      ready = await this.prepare(actor, now, filing, claimRow);
      return ready.statement;
    });
    if ('row' in made && ready) {
      this.database.committed([ready.event]);
      return ready.answer(made.row['number'] as string);
    }
    if ('row' in made) throw new Error('A case was made that nobody had prepared');
    return this.database.run(who, (tx) => this.filedBefore(tx, made.replayed, filing));
  }

  /** The same filing within a transaction that an import has opened. */
  async inTransaction(tx: Tx, filing: Filing, origin: FilingOrigin): Promise<FiledCase> {
    const ready = await this.prepare(tx.actor, tx.now, filing, null, origin);
    const row = await tx.one<{ number: string }>(ready.statement.text, ready.statement.values, ready.statement.name);
    if (!row) throw new Error('A filing must answer with its number');
    return ready.answer(row.number);
  }

  /** Everything but the writing: checked, proposed, sealed, chained, and put into one statement. */
  private async prepare(
    actor: Actor,
    now: Date,
    filing: Filing,
    claim: ClaimRow | null,
    origin?: FilingOrigin,
  ): Promise<ReadyFiling> {
    const checked = await this.facts.check(actor, filing, now);
    const id = newId(now.getTime());
    const sealed = filing.sealed ?? checked.sealing.proposed;
    const urgency: Urgency = filing.urgency?.code ?? checked.proposal.code;
    const dueAt = await this.rules.takeDueAt(actor.networkId, filing.kind, urgency, now);
    const { text, warnings } = this.textOf(filing);
    const cipher = await this.keys.of(actor.networkId);
    const linked = linkedPeople(filing.person ?? null);
    const question = veilForFinding(cipher, this.digests, { networkId: actor.networkId, caseId: id }, text, linked);
    const veil = (words: string): string => cipher.veil(words, textContext(id), linked);
    const textId = newId();
    const chosen = urgencyChosen(filing, checked.proposal.code);
    const handlers = sealed ? (await this.directory.settings(actor.networkId)).sealedHandlers : [];
    const [event] = chainEvents(
      this.digests,
      {
        networkId: actor.networkId,
        stream: 'case',
        streamId: id,
        actorId: actor.accountId,
        actorKind: actor.kind,
        at: now,
      },
      EMPTY_STREAM,
      [
        {
          type: 'submitted',
          inferred: origin?.inferred ?? false,
          data: {
            to: 'submitted',
            lap: 1,
            kind: filing.kind,
            sportelloId: checked.sportello.id,
            officeId: checked.office.id,
            topic: filing.topic,
            procedure: filing.procedure ?? null,
            urgency,
            proposed: checked.proposal.code,
            rule: checked.proposal.reasons[0].rule,
            rules: checked.proposal.rules,
            sealed,
            texts: [{ id: textId, kind: 'question', body: text }, ...(chosen ? [chosen] : [])].map((each) => ({
              id: each.id,
              kind: each.kind,
              digest: this.digests.ofText(each.body),
            })),
          },
        },
      ],
    );
    if (!event) throw new Error('A filing is one event');
    const statement = insertCase(
      actor.networkId,
      {
        id,
        year: romeYear(now),
        sportelloId: checked.sportello.id,
        officeId: checked.office.id,
        kind: filing.kind,
        topic: filing.topic,
        procedure: filing.procedure ?? null,
        permit: filing.permit ?? null,
        permitPhase: filing.permitPhase ?? null,
        nationality: filing.nationality ?? null,
        comune: filing.comune ?? null,
        urgency,
        urgencyLevel: URGENCY_LEVEL[urgency],
        urgencyProposed: checked.proposal.code,
        urgencyReasons: JSON.stringify(checked.proposal.reasons),
        urgencyRules: checked.proposal.rules,
        urgencyChosen: chosen && {
          textId: chosen.id,
          reason: veil(chosen.body),
          details: JSON.stringify(chosen.details),
        },
        reviewOn: checked.proposal.reviewOn,
        facts: JSON.stringify(filing.facts),
        person: filing.person ? cipher.seal(JSON.stringify(filing.person), personContext(id)) : null,
        identityWithheld: filing.identityWithheld ?? false,
        notice: checked.notice,
        sealed,
        sealReason: sealed && checked.sealing.why !== null ? veil(checked.sealing.why) : null,
        filedBy: actor.accountId,
        externalId: origin?.externalId ?? null,
        continues: filing.continues ?? null,
        at: now,
        dueAt,
        textId,
        text: question.veiled,
        identifiers: checked.identifiers.map((identifier) => ({
          id: newId(),
          type: identifier.type,
          value: cipher.seal(identifier.display, identifierContext(id)),
          blindIndex: identifierIndex(this.digests, actor.networkId, identifier.type, identifier.normalised),
          warning: identifier.warning,
        })),
        nameKeys: [...this.nameIndexes(actor.networkId, filing), ...question.keys],
        handlers,
        draftId: filing.draftId ?? null,
        event,
        silent: actor.kind === 'import',
      },
      claim,
    );
    const answersNow = await this.facts.answersNow(actor.networkId, urgency, now);
    const emergency = await this.facts.emergencyFor(actor.networkId, filing.text);
    return {
      statement,
      event,
      answer: (number) => ({
        id,
        number,
        state: 'submitted',
        urgency,
        urgencyProposed: checked.proposal.code,
        sealed,
        submittedAt: now.toISOString(),
        dueAt: dueAt?.toISOString() ?? null,
        version: 1,
        warnings: [...checked.warnings, ...warnings].map((warning) => ({ ...warning })),
        answersNow,
        emergency,
      }),
    };
  }

  /** The answer of a filing that an earlier request with the same key had made. */
  private async filedBefore(tx: Tx, id: string, filing: Filing): Promise<FiledCase> {
    const row = await tx.one<{
      number: string;
      state: string;
      urgency: Urgency;
      urgency_proposed: Urgency;
      sealed: boolean;
      submitted_at: Date;
      due_at: Date | null;
      version: number;
    }>(
      'select number, state, urgency, urgency_proposed, sealed, submitted_at, due_at, version from segnalazione where id = $1',
      [id],
    );
    if (!row) throw new Problem('not_found');
    const checked = await this.facts.check(tx.actor, filing, row.submitted_at);
    return {
      id,
      number: row.number,
      state: row.state,
      urgency: row.urgency,
      urgencyProposed: row.urgency_proposed,
      sealed: row.sealed,
      submittedAt: row.submitted_at.toISOString(),
      dueAt: row.due_at?.toISOString() ?? null,
      version: row.version,
      warnings: [...checked.warnings, ...this.textOf(filing).warnings].map((warning) => ({ ...warning })),
      answersNow: await this.facts.answersNow(tx.networkId, row.urgency, row.submitted_at),
      emergency: await this.facts.emergencyFor(tx.networkId, filing.text),
    };
  }

  /** Only a tombstone is continued by a new case, and only by the counter whose case it was; anything else is reopened. */
  private async refuseWhatCannotBeContinued(who: Principal, caseId: string): Promise<void> {
    await this.database.run(who, async (tx) => {
      const found = await loadMany(tx, [caseId]);
      const subject = found[0]?.case;
      if (!subject || !relationsTo(tx.actor, subject).has('counter')) throw invalidField('continues', 'unknown_case');
      if (!subject.erased) throw invalidField('continues', 'reopen_instead');
    });
  }

  private nameIndexes(networkId: string, filing: Filing): Buffer[] {
    const { person } = filing;
    if (!person) return [];
    return nameKeys(person.surname, person.name, person.birthDate).map((key) =>
      nameIndex(this.digests, networkId, key),
    );
  }

  /** An ologramma typed in the question is a login: it is taken out, and the operator is told. */
  private textOf(filing: Filing): { text: string; warnings: FilingWarning[] } {
    const { text, removed } = withoutCredentials(filing.text);
    if (removed === 0) return { text, warnings: [] };
    return {
      text,
      warnings: [
        {
          path: 'text',
          code: 'credential_removed',
          message: 'Il codice ologramma è stato tolto dal testo: è una credenziale e non si registra.',
        },
      ],
    };
  }
}

/** The operator's word on the urgency, against what the rules proposed. */
function urgencyChosen({ urgency }: Filing, proposed: Urgency): NewText | null {
  return urgency ? newText('urgency', urgency.reason, { what: 'chosen', code: urgency.code, before: proposed }) : null;
}
