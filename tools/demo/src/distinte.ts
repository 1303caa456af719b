import type { INestApplicationContext } from '@nestjs/common';
import { ActOnDistinta, PrepareDistinta, ReadCases, ReadDistinte } from '@respi/segnalazioni/api';
import type { DistintaCommand } from '@respi/segnalazioni/contract';
import type { IdempotencyClaim } from '@respi/shared/api-platform';
import { type DemoClock, type When, momentOf } from './demo-clock';
import type { PeopledNetwork } from './set-up-network';

/** A paper sheet of the demo: whose referrals are on it, and how far it has come. */
export interface DemoDistinta {
  readonly key: string;
  readonly office: string;
  /** Scenes whose open referral to the office is on the sheet. */
  readonly scenes: readonly string[];
  readonly by: string;
  readonly prepared: When;
  readonly handedOver?: When;
}

/** Sheets that came back after the answers on them were recorded. */
export interface ReturnedDistinta {
  readonly key: string;
  readonly by: string;
  readonly returned: When;
  readonly closed?: When;
}

/** Tells what became of the paper sheets; like the tale, it goes on where it was cut short. */
export class PaperTrail {
  readonly #ids = new Map<string, string>();

  constructor(
    private readonly installation: INestApplicationContext,
    private readonly network: PeopledNetwork,
    private readonly clock: DemoClock,
    private readonly now: Date,
    /** Answers of acts that an earlier load had done. */
    private readonly done: ReadonlyMap<string, string>,
  ) {}

  async prepare(sheets: readonly DemoDistinta[], caseOf: (scene: string) => string): Promise<void> {
    for (const sheet of sheets) {
      const id = this.done.get(keyOf(sheet.key, 0)) ?? (await this.prepareOne(sheet, caseOf));
      this.#ids.set(sheet.key, id);
      if (sheet.handedOver) await this.act(sheet.key, 1, sheet.by, sheet.handedOver, { action: 'hand_over', body: {} });
    }
    this.clock.present();
  }

  async bringBack(sheets: readonly ReturnedDistinta[]): Promise<void> {
    for (const { key, by, returned, closed } of sheets) {
      await this.act(key, 2, by, returned, { action: 'return', body: {} });
      if (closed) await this.act(key, 3, by, closed, { action: 'close', body: {} });
    }
    this.clock.present();
  }

  private async prepareOne(sheet: DemoDistinta, caseOf: (scene: string) => string): Promise<string> {
    const reading = this.installation.get(ReadCases);
    const referrals: string[] = [];
    for (const scene of sheet.scenes) {
      const detail = await reading.open(this.network.as(sheet.by, 'case.read'), caseOf(scene));
      const open = detail.referrals.find(({ office, status }) => office.code === sheet.office && status === 'open');
      if (!open) throw new Error(`${scene} has no open referral to ${sheet.office}`);
      referrals.push(open.id);
    }
    this.clock.tell(momentOf(sheet.prepared, this.now));
    const { id } = await this.installation
      .get(PrepareDistinta)
      .prepare(
        this.network.as(sheet.by, 'distinta.handle'),
        { office: sheet.office, referrals, sealed: false },
        claimOf(sheet.key, 0),
      );
    return id;
  }

  private async act(key: string, position: number, by: string, at: When, command: DistintaCommand): Promise<void> {
    const claim = claimOf(key, position);
    if (this.done.has(claim.key)) return;
    const id = this.#ids.get(key)!;
    const who = this.network.as(by, 'distinta.handle');
    const { version } = await this.installation.get(ReadDistinte).open(who, id);
    this.clock.tell(momentOf(at, this.now));
    await this.installation.get(ActOnDistinta).act(who, id, version, command, claim);
  }
}

function claimOf(key: string, position: number): IdempotencyClaim {
  return { key: keyOf(key, position), fingerprint: 'demo' };
}

function keyOf(key: string, position: number): string {
  return `demo/distinta/${key}/${position}`;
}
