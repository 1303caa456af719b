import type { INestApplicationContext } from '@nestjs/common';
import { ActOnSheet, DraftASheet, ImportSheets, ProposeASheet } from '@respi/knowledge/api';
import { NewCandidate, type NewSheet, type SheetAction } from '@respi/knowledge/contract';
import type { SheetCommand } from '@respi/knowledge/domain';
import { Database, type IdempotencyClaim } from '@respi/shared/api-platform';
import { type DemoClock, type When, momentOf } from './demo-clock';
import type { PeopledNetwork } from './set-up-network';

/** How far a sheet of the demo has come; each stage passes by those before it, except the last two. */
export type SheetFate = 'draft' | 'in_review' | 'validated' | 'published' | 'to_review' | 'archived';

export interface DemoSheet {
  readonly audience: 'rete' | 'pubblica';
  readonly fate: SheetFate;
}

/** Who does what in the review of a network's sheets, and when. */
export interface Review {
  readonly writer: string;
  readonly publisher: string;
  /** A referent of each office that a sheet names. */
  readonly referentOf: Readonly<Record<string, string>>;
  readonly at: { readonly sent: When; readonly validated: When; readonly published: When; readonly later: When };
}

/** The sheets of a file through real review: each act by its own person. */
export class SheetReview {
  constructor(
    private readonly installation: INestApplicationContext,
    private readonly network: PeopledNetwork,
    private readonly clock: DemoClock,
    private readonly now: Date,
    private readonly done: ReadonlyMap<string, string>,
    private readonly review: Review,
  ) {}

  /** @returns how many rows were refused */
  async importAll(rows: readonly object[], accountId: string): Promise<number> {
    let refused = 0;
    this.clock.tell(momentOf([this.review.at.sent[0] + 5, '10:00'], this.now));
    for await (const { outcome } of this.installation.get(ImportSheets).run(this.network.id, accountId, rows))
      if (outcome === 'refused') refused++;
    this.clock.present();
    return refused;
  }

  /** @param fates by external id */
  async bringOn(fates: Readonly<Record<string, DemoSheet>>): Promise<void> {
    const sheets = await this.installation
      .get(Database)
      .asSystem(this.network.id, (tx) =>
        tx.query<{ id: string; external_id: string; offices: string[] }>(
          'select id, external_id, offices from sheet where external_id = any ($1) order by external_id',
          [Object.keys(fates)],
        ),
      );
    for (const { id, external_id: key, offices } of sheets) await this.one(key, id, offices, fates[key]!.fate);
    this.clock.present();
  }

  /** A sheet that the coordination writes from resolved cases, up to where it stands today. @returns its id */
  async write(key: string, sheet: NewSheet, fate: SheetFate): Promise<string> {
    const claim = claimOf(key, 'draft');
    this.clock.tell(momentOf(this.review.at.sent, this.now));
    const id =
      this.done.get(claim.key) ??
      (await this.installation.get(DraftASheet).draft(this.network.as(this.review.writer, 'sheet.write'), sheet, claim))
        .id;
    await this.one(key, id, sheet.offices, fate);
    this.clock.present();
    return id;
  }

  /** Readers of a published sheet are led to another from then on. */
  async supersede(key: string, id: string, successor: string): Promise<void> {
    const { publisher, at } = this.review;
    await this.act(key, id, publisher, at.later, {
      action: 'supersede',
      body: { successor, reason: 'La nuova scheda dice anche che cosa fare quando la data non arriva.' },
    });
    this.clock.present();
  }

  /** A question that comes back and has no sheet yet. Proposed again it is counted once: its case is the same. */
  async propose(question: string, caseId: string): Promise<void> {
    this.clock.tell(momentOf(this.review.at.later, this.now));
    const candidate = NewCandidate.parse({ question, case: caseId });
    await this.installation.get(ProposeASheet).propose(this.network.as(this.review.writer, 'sheet.write'), candidate);
    this.clock.present();
  }

  private async one(key: string, id: string, offices: readonly string[], fate: SheetFate): Promise<void> {
    const { writer, publisher, referentOf, at } = this.review;
    if (fate === 'draft') return;
    await this.act(key, id, writer, at.sent, { action: 'send_to_review', body: {} });
    if (fate === 'in_review') return;
    for (const office of offices) {
      const referent = referentOf[office];
      if (!referent) throw new Error(`No referent of ${office} in the demo`);
      await this.act(key, id, referent, at.validated, { action: 'validate', body: { office } }, office);
    }
    if (fate === 'validated') return;
    await this.act(key, id, publisher, at.published, { action: 'publish', body: {} });
    if (fate === 'to_review')
      await this.act(key, id, writer, at.later, {
        action: 'mark_for_review',
        body: { reason: 'L’ufficio ha annunciato una nuova circolare: verificare i termini.' },
      });
    if (fate === 'archived')
      await this.act(key, id, publisher, at.later, {
        action: 'archive',
        body: { reason: 'Superata dalla nuova procedura.' },
      });
  }

  private async act(key: string, id: string, by: string, at: When, command: SheetCommand, what = ''): Promise<void> {
    const claim = claimOf(key, command.action, what);
    if (this.done.has(claim.key)) return;
    this.clock.tell(momentOf(at, this.now));
    try {
      await this.installation.get(ActOnSheet).act(this.network.as(by, 'sheet.act'), id, null, command, claim);
    } catch (error) {
      throw new Error(`The demo cannot ${command.action} ${key}`, { cause: error });
    }
  }
}

function claimOf(key: string, action: SheetAction | 'draft', what = ''): IdempotencyClaim {
  return { key: `demo/${key}/${action}${what && `/${what}`}`, fingerprint: 'demo' };
}
