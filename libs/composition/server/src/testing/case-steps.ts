import { type CaseCommand, type CaseDetail, Filing, type FiledCase } from '@respi/segnalazioni/contract';
import type { PersonName, TestNetwork } from '@respi/shared/testing';
import type { TestInstallation } from './an-installation';

/** Steps of a case's life for specs that begin in the middle of it, through the same use cases as the screens. */
export class CaseSteps {
  private filings = 0;

  constructor(
    private readonly installation: TestInstallation,
    readonly network: TestNetwork,
  ) {}

  /** Each filing has a practice number of its own, so that no two are duplicates. */
  filing(change: Partial<Filing> = {}): Filing {
    return Filing.parse({
      kind: 'verifica_stato',
      office: 'QST-IMM',
      topic: 'permesso-soggiorno',
      procedure: 'RINNOVO',
      person: { surname: 'Provetti', name: 'Amin', birthDate: '1964-11-19' },
      identifiers: [{ type: 'assicurata', value: String(60_000_000_000 + ++this.filings).padStart(12, '0') }],
      text: 'Si chiede lo stato del rinnovo.',
      ...change,
    });
  }

  file(change: Partial<Filing> = {}, by: PersonName = 'counter'): Promise<FiledCase> {
    return this.installation.filing.file(
      this.installation.as(this.network, by, 'case.file'),
      this.filing(change),
      null,
    );
  }

  open(id: string, by: PersonName = 'coordinator'): Promise<CaseDetail> {
    return this.installation.reading.open(this.installation.as(this.network, by, 'case.read'), id);
  }

  async act(by: PersonName, id: string, command: CaseCommand): Promise<CaseDetail> {
    const before = await this.open(id, by);
    const who = this.installation.as(this.network, by, 'case.act');
    await this.installation.acting.act(who, id, before.version, command, null);
    return this.open(id, by);
  }

  /** Filed, taken and sent to its office. */
  async forwarded(change: Partial<Filing> = {}, channel: 'distinta' | 'portal' = 'distinta'): Promise<CaseDetail> {
    const { id } = await this.file(change);
    await this.act('coordinator', id, { action: 'take', body: {} });
    return this.act('coordinator', id, {
      action: 'forward',
      body: { referrals: [{ office: change.office ?? 'QST-IMM', channel }] },
    });
  }

  /** Forwarded, and the office's answer recorded. */
  async collected(change: Partial<Filing> = {}, text = 'Titolo in stampa.'): Promise<CaseDetail> {
    const { id, referrals } = await this.forwarded(change);
    return this.act('coordinator', id, {
      action: 'collect',
      body: { referralId: referrals[0]!.id, text, outcome: 'risolta', channel: 'in_person' },
    });
  }

  /** A sealed case: hers who filed it, and its handlers'. */
  sealed(change: Partial<Filing> = {}): Partial<Filing> {
    return {
      kind: 'consulenza_caso',
      topic: 'violenza-sfruttamento',
      sealed: true,
      facts: { signals: ['violenza'] },
      text: 'Domanda riservata.',
      ...change,
    };
  }
}
