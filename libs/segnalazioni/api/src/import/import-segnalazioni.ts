import { Injectable } from '@nestjs/common';
import { Directory, type Membership, type Role } from '@respi/identity/contract';
import { type CaseCommand, Filing } from '@respi/segnalazioni/contract';
import { openReferrals } from '@respi/segnalazioni/domain';
import { Database, type Tx, inputProblem, isUniqueViolation, problemDocument } from '@respi/shared/api-platform';
import { Problem } from '@respi/shared/kernel';
import { ActOnCase } from '../acting/act-on-case';
import { FileCase } from '../filing/file-case';
import { load } from '../persistence/case-store';
import { ImportedRecord, type LaterEvent } from './imported-record';

/** What became of one row of the file. */
export type ImportedRow =
  | { readonly outcome: 'imported'; readonly row: number; readonly externalId: string; readonly number: string }
  | { readonly outcome: 'already_there'; readonly row: number; readonly externalId: string }
  | {
      readonly outcome: 'refused';
      readonly row: number;
      readonly externalId: string | null;
      readonly why: readonly string[];
    };

/**
 * Replays the life that each record tells through the same use cases as the screens, at the record's own times. One
 * transaction a row: nothing of a refused row stays. Idempotent by external id. Notifies nobody.
 */
@Injectable()
export class ImportSegnalazioni {
  constructor(
    private readonly database: Database,
    private readonly directory: Directory,
    private readonly filing: FileCase,
    private readonly acting: ActOnCase,
  ) {}

  /**
   * @param accountId who the imported acts are told of: the network's import account
   * @param rows read one by one, so that a file may be of any size
   */
  async *run(
    networkId: string,
    accountId: string,
    rows: Iterable<unknown> | AsyncIterable<unknown>,
  ): AsyncGenerator<ImportedRow> {
    let position = 0;
    for await (const row of rows) yield await this.one(networkId, accountId, row, ++position);
  }

  private async one(networkId: string, accountId: string, row: unknown, position: number): Promise<ImportedRow> {
    const parsed = ImportedRecord.safeParse(row);
    const externalId = externalIdOf(row);
    if (!parsed.success)
      return { outcome: 'refused', row: position, externalId, why: wordsOf(inputProblem(parsed.error.issues)) };
    const record = parsed.data;
    const already = { outcome: 'already_there', row: position, externalId: record.id } as const;
    try {
      return await this.database.asImport(networkId, accountId, async (tx) => {
        const known = await tx.one('select 1 from segnalazione where network_id = $1 and external_id = $2', [
          networkId,
          record.id,
        ]);
        if (known) return already;
        const number = await new Replay(this.directory, this.filing, this.acting, tx, record).play();
        return { outcome: 'imported', row: position, externalId: record.id, number } as const;
      });
    } catch (error) {
      if (isUniqueViolation(error, 'segnalazione_external_key')) return already;
      if (error instanceof Problem)
        return { outcome: 'refused', row: position, externalId: record.id, why: wordsOf(error) };
      throw error;
    }
  }
}

/** Texts for acts whose words the archive did not keep. */
const NOT_KEPT = {
  integration: 'Integrazione caricata (il testo non è nell’archivio importato).',
  reopening: 'Riapertura (il motivo non è nell’archivio importato).',
} as const;

/** One record on its way through the use cases. */
class Replay {
  private caseId = '';
  private last: Date;

  constructor(
    private readonly directory: Directory,
    private readonly filing: FileCase,
    private readonly acting: ActOnCase,
    private readonly tx: Tx,
    private readonly record: ImportedRecord,
  ) {
    this.last = new Date(record.opened_at);
  }

  async play(): Promise<string> {
    const { record } = this;
    const filed = await this.filing.inTransaction(await this.at(this.last, 'counter'), filingOf(record), {
      externalId: record.id,
      inferred: false,
    });
    this.caseId = filed.id;
    if (record.reply)
      await this.reply(record.reply, new Date(record.reply.at ?? record.opened_at), record.reply.at === undefined);
    for (const event of record.events) await this.later(event);
    return filed.number;
  }

  private async later(event: LaterEvent): Promise<void> {
    const at = new Date(event.at);
    if (at < this.last) throw new Problem('invalid_input', { fields: [{ path: 'events', code: 'out_of_order' }] });
    switch (event.type) {
      case 'integrazione_caricata':
        return this.act('counter', at, false, {
          action: 'submit_integration',
          body: { text: event.note ?? NOT_KEPT.integration, delivered: [] },
        });
      case 'sollecito':
        return this.act('counter', at, false, {
          action: 'nudge',
          body: event.note === undefined ? {} : { note: event.note },
        });
      case 'risposta':
        return this.reply(event.reply, at, false);
      case 'chiusa':
        return this.act('counter', at, false, { action: 'close', body: {} });
      case 'riaperta':
        return this.act('counter', at, false, { action: 'reopen', body: { reason: event.note ?? NOT_KEPT.reopening } });
    }
  }

  /** A reply came: whatever had to happen before it and has no time of its own takes the previous act's time. */
  private async reply(
    reply: { by: string; outcome: NonNullable<ImportedRecord['reply']>['outcome']; text: string },
    at: Date,
    inferred: boolean,
  ): Promise<void> {
    const content = { text: reply.text, outcome: reply.outcome };
    if (reply.by === 'COORD') {
      await this.takeInCharge();
      return this.act('coordination', at, inferred, { action: 'answer_directly', body: content });
    }
    await this.takeInCharge();
    let referralId = await this.openReferralTo(reply.by);
    if (!referralId) {
      // Answered by another office than the addressee: the addressee was not competent.
      const addressee = this.record.office;
      if (addressee !== reply.by && addressee !== 'COORD') {
        const wrong = (await this.openReferralTo(addressee)) ?? (await this.forwardTo(addressee));
        await this.act('coordination', this.last, true, {
          action: 'not_competent',
          body: { referralId: wrong, rightOffice: reply.by },
        });
      }
      referralId = await this.forwardTo(reply.by);
    }
    await this.act('coordination', at, inferred, {
      action: 'collect',
      body: { referralId, ...content, channel: 'paper' },
    });
    const collected = (await load(this.tx, this.caseId)).case.replies.at(-1);
    if (!collected) throw new Error('A collected reply must be there');
    await this.act('coordination', at, true, { action: 'release', body: { replyId: collected.id } });
  }

  private async takeInCharge(): Promise<void> {
    if ((await load(this.tx, this.caseId)).case.state === 'submitted')
      await this.act('coordination', this.last, true, { action: 'take', body: {} });
  }

  private async forwardTo(office: string): Promise<string> {
    const { state } = (await load(this.tx, this.caseId)).case;
    const referral = { office, channel: 'distinta' } as const;
    await this.act(
      'coordination',
      this.last,
      true,
      state === 'forwarded'
        ? { action: 'add_office', body: referral }
        : { action: 'forward', body: { referrals: [referral] } },
    );
    const id = await this.openReferralTo(office);
    if (!id) throw new Error(`No referral to ${office} was opened`);
    return id;
  }

  private async openReferralTo(code: string): Promise<string | undefined> {
    const unit = await this.directory.unitByCode(this.tx.networkId, code);
    if (!unit) throw new Problem('invalid_input', { fields: [{ path: 'reply.by', code: 'unknown_office' }] });
    return openReferrals((await load(this.tx, this.caseId)).case).find((referral) => referral.officeId === unit.id)?.id;
  }

  private async act(by: 'counter' | 'coordination', at: Date, inferred: boolean, command: CaseCommand): Promise<void> {
    await this.acting.inTransaction(await this.at(at, by), this.caseId, null, command, true, inferred);
    this.last = at;
  }

  private async at(at: Date, by: 'counter' | 'coordination'): Promise<Tx> {
    const code = by === 'counter' ? this.record.sportello : 'COORD';
    const unit = await this.directory.unitByCode(this.tx.networkId, code);
    if (!unit) throw new Problem('invalid_input', { fields: [{ path: 'sportello', code: 'unknown_sportello' }] });
    const roles: readonly Role[] =
      by === 'coordination'
        ? ['coordinator', 'interface_operator']
        : [unit.kind === 'servizio' ? 'external_operator' : 'counter_operator'];
    return this.tx.replaying(
      at,
      roles.map((role): Membership => ({ role, unitId: unit.id, unitCode: unit.code })),
    );
  }
}

function filingOf(record: ImportedRecord): Filing {
  const { subject } = record;
  const withheld = subject?.identita_riservata === true;
  return Filing.parse({
    kind: record.kind,
    office: record.office,
    topic: record.topic,
    sportello: record.sportello,
    procedure: record.procedure ?? undefined,
    permit: record.permit_type ?? undefined,
    nationality: record.nationality ?? undefined,
    comune: record.comune ?? undefined,
    person:
      subject && !withheld
        ? {
            surname: subject.cognome,
            name: subject.nome,
            ...(subject.data_nascita ? { birthDate: subject.data_nascita } : {}),
          }
        : undefined,
    identityWithheld: withheld,
    identifiers: record.practice_ids,
    text: record.text,
    facts: record.urgency_signals.length > 0 ? { signals: record.urgency_signals } : {},
    urgency: { code: record.urgency, reason: record.urgency_reason },
    sealed: record.sealed ?? false,
  });
}

function externalIdOf(row: unknown): string | null {
  const id = typeof row === 'object' && row !== null && 'id' in row ? row.id : null;
  return typeof id === 'string' ? id : null;
}

function wordsOf(problem: Problem): string[] {
  const document = problemDocument(problem);
  return document.errors?.map(({ path, message }) => `${path}: ${message}`) ?? [document.title];
}
