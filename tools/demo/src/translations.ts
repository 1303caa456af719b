import type { INestApplicationContext } from '@nestjs/common';
import { ActOnSheet, ReadSheets, TranslateSheets } from '@respi/knowledge/api';
import type { SheetCommand } from '@respi/knowledge/domain';
import { Database, type IdempotencyClaim } from '@respi/shared/api-platform';
import { type DemoClock, type When, momentOf } from './demo-clock';
import type { DemoTranslation } from './networks/translations-of-cuneo';
import type { PeopledNetwork } from './set-up-network';
import type { Review } from './sheets';

const AT = { written: [7, '10:00'], revised: [6, '11:00'], validated: [5, '12:00'] } as const satisfies Record<
  string,
  When
>;
const CHANGED_AT = { edited: [4, '09:00'], validated: [3, '10:00'], published: [3, '16:00'] } as const satisfies Record<
  string,
  When
>;

/** Translations of the demo's sheets, each act by its own person: one revises, another validates. */
export class SheetTranslations {
  constructor(
    private readonly installation: INestApplicationContext,
    private readonly network: PeopledNetwork,
    private readonly clock: DemoClock,
    private readonly now: Date,
    private readonly done: ReadonlyMap<string, string>,
    private readonly review: Review,
  ) {}

  async write(translations: readonly DemoTranslation[]): Promise<void> {
    for (const each of translations) await this.one(each);
    this.clock.present();
  }

  /** Other Italian words go out: what was made from those before is out of date. */
  async changeItalian({ sheet, office, step }: { sheet: string; office: string; step: string }): Promise<void> {
    const acting = this.installation.get(ActOnSheet);
    const { writer, publisher, referentOf } = this.review;
    const { id } = await this.sheetOf(sheet);
    const { steps } = await this.installation.get(ReadSheets).open(this.network.as(writer, 'sheet.read'), id);
    const acts: [what: string, by: string, at: When, command: SheetCommand][] = [
      ['edit', writer, CHANGED_AT.edited, { action: 'edit', body: { steps: [...steps.slice(0, -1), step] } }],
      ['send', writer, CHANGED_AT.edited, { action: 'send_to_review', body: {} }],
      ['validate', referentOf[office] ?? '', CHANGED_AT.validated, { action: 'validate', body: { office } }],
      ['publish', publisher, CHANGED_AT.published, { action: 'publish', body: {} }],
    ];
    for (const [what, by, at, command] of acts) {
      const claim = claimOf(sheet, 'italian', what);
      if (this.done.has(claim.key)) continue;
      this.clock.tell(momentOf(at, this.now));
      await acting.act(this.network.as(by, 'sheet.act'), id, null, command, claim);
    }
    this.clock.present();
  }

  private async one({ sheet, language, fate, words }: DemoTranslation): Promise<void> {
    const { writer, publisher } = this.review;
    const translating = this.installation.get(TranslateSheets);
    const { id: sheetId, version: madeFrom } = await this.sheetOf(sheet);
    const begun = claimOf(sheet, language, 'begin');
    this.clock.tell(momentOf(AT.written, this.now));
    const id =
      this.done.get(begun.key) ??
      (await translating.begin(this.network.as(writer, 'sheet.write'), sheetId, { language, madeFrom, words }, begun))
        .id;
    if (fate === 'machine') return;
    for (const [action, by, at] of [
      ['revise', writer, AT.revised],
      ['validate', publisher, AT.validated],
    ] as const) {
      const claim = claimOf(sheet, language, action);
      if (this.done.has(claim.key)) continue;
      this.clock.tell(momentOf(at, this.now));
      try {
        await translating.act(this.network.as(by, 'sheet.write'), id, null, { action, body: { madeFrom } }, claim);
      } catch (error) {
        throw new Error(`The demo cannot ${action} ${sheet} in ${language}`, { cause: error });
      }
    }
  }

  private async sheetOf(key: string): Promise<{ id: string; version: number }> {
    const [found] = await this.installation
      .get(Database)
      .asSystem(this.network.id, (tx) =>
        tx.query<{ id: string; version: number }>(
          'select id, published_version as version from sheet where external_id = $1 and published_version is not null',
          [key],
        ),
      );
    if (!found) throw new Error(`${key} is not published in the demo`);
    return found;
  }
}

function claimOf(sheet: string, language: string, what: string): IdempotencyClaim {
  return { key: `demo/${sheet}/${language}/${what}`, fingerprint: 'demo' };
}
