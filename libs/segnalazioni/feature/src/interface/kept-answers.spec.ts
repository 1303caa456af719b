import { webcrypto } from 'node:crypto';
import { TextDecoder, TextEncoder } from 'node:util';
import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { TranslocoService } from '@jsverse/transloco';
import { Session } from '@respi/shared/api-client';
import dictionary from '../i18n/interface.it.json' with { type: 'json' };
import { FakeApi, person, refused, setUp } from '../testing/browser';
import { aCase } from '../testing/a-case';
import type { AnswerWish, AnsweredReferral } from './answer';
import { KeptAnswers } from './kept-answers';

const referral: AnsweredReferral = {
  referralId: 'invio-1',
  caseId: 'caso-1',
  number: 'CN-2026-000123',
  version: 3,
  office: 'QST-IMM',
};
const wish: AnswerWish = {
  action: 'collect',
  body: { referralId: 'invio-1', outcome: 'risolta', text: 'Il titolo è in stampa.', channel: 'in_person' },
};
const SEND = 'POST /segnalazioni/caso-1/actions/collect';
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

describe('answers collected where the signal is poor', () => {
  let api: FakeApi;
  let network: boolean;

  function open(): KeptAnswers {
    TestBed.resetTestingModule();
    const me = person('interface_operator', 'COORD');
    setUp(api, me, [{ provide: Session, useValue: { me: () => me, status: signal('open') } }]);
    return TestBed.inject(KeptAnswers);
  }

  beforeEach(() => {
    Object.defineProperty(globalThis, 'crypto', { value: webcrypto, configurable: true, writable: true });
    Object.assign(globalThis, { TextEncoder, TextDecoder });
    localStorage.clear();
    network = false;
    api = new FakeApi().on(SEND, () => {
      if (!network) throw refused(0, 'offline');
      return aCase();
    });
  });

  it('wait on the device as ciphertext, and say so', async () => {
    const kept = open();
    expect(await kept.handIn(referral, wish)).toBe('waiting');
    expect(kept.answers()).toHaveLength(1);
    expect(JSON.stringify(localStorage)).toContain('respi.kept.answers');
    expect(JSON.stringify(localStorage)).not.toMatch(/stampa|000123|caso-1/);
  });

  it('are sent again with the same key when the network is back, and then leave the device', async () => {
    const kept = open();
    await kept.handIn(referral, wish);
    network = true;
    window.dispatchEvent(new Event('online'));
    await settled();
    const keys = api.sent(SEND).map(({ key }) => key);
    expect(keys.length).toBeGreaterThan(1);
    expect(new Set(keys).size).toBe(1);
    expect(kept.answers()).toEqual([]);
    expect(kept.sentLater().map((sent) => sent.referral.number)).toEqual(['CN-2026-000123']);
    expect(localStorage.length).toBe(0);
  });

  it('are sent once although the network comes back while they are being sent', async () => {
    api.on(SEND, () => {
      window.dispatchEvent(new Event('online'));
      return new Promise((resolve) => setTimeout(() => resolve(aCase()), 5));
    });
    const kept = open();
    expect(await kept.handIn(referral, wish)).toBe('sent');
    await settled();
    expect(api.sent(SEND)).toHaveLength(1);
    expect(kept.sentLater()).toEqual([]);
  });

  it('are told as sent later when their form was left meanwhile', async () => {
    const kept = open();
    api.on(SEND, () => {
      kept.leave('invio-1');
      return aCase();
    });
    await kept.handIn(referral, wish);
    expect(kept.sentLater().map((sent) => sent.referral.number)).toEqual(['CN-2026-000123']);
  });

  it('outlive a page that was closed', async () => {
    await open().handIn(referral, wish);
    const [first] = api.sent(SEND);
    network = true;
    const again = open();
    TestBed.tick();
    await settled();
    expect(api.sent(SEND).at(-1)?.key).toBe(first?.key);
    expect(again.answers()).toEqual([]);
  });

  it('go on with the version of now when the case was only noted upon meanwhile', async () => {
    let stale = true;
    const open_ = { id: 'invio-1', status: 'open' };
    api
      .on(SEND, ({ version }) => {
        if (stale && version === 3) throw refused(412, 'stale_version');
        stale = false;
        return aCase();
      })
      .on('GET /segnalazioni/caso-1', () => ({ ...aCase({ version: 9 }), referrals: [open_] }));
    expect(await open().handIn(referral, wish)).toBe('sent');
    expect(api.sent(SEND).map(({ version }) => version)).toEqual([3, 9]);
  });

  it('stay with the reason that was said of a field', async () => {
    api.on(SEND, () => {
      throw refused(422, 'invalid_input', [{ path: 'dueOn', code: 'date_in_past', message: 'La data è già passata.' }]);
    });
    const kept = open();
    expect(await kept.handIn(referral, wish)).toBe('refused');
    expect(kept.waitsFor('invio-1')?.refusal).toBe('Riprovare. La data è già passata.');
  });

  it('stay with their reason where the referral waits no more', async () => {
    api
      .on(SEND, () => {
        throw refused(412, 'stale_version');
      })
      .on('GET /segnalazioni/caso-1', () => aCase({ version: 9 }));
    const kept = open();
    expect(await kept.handIn(referral, wish)).toBe('refused');
    expect(kept.waitsFor('invio-1')?.refusal).toBe('Riprovare.');
  });

  it.each([
    ['recalled', 412, () => ({ ...aCase(), referrals: [{ id: 'invio-1', status: 'recalled' }] })],
    ['answered', 409, () => ({ ...aCase(), referrals: [{ id: 'invio-1', status: 'replied' }] })],
    [
      'recalled',
      412,
      (): never => {
        throw refused(404, 'not_found');
      },
    ],
    [
      'recalled',
      404,
      (): never => {
        throw refused(404, 'not_found');
      },
    ],
  ] as const)('say what became of the question where nobody waits for them (%s, %i)', async (ended, status, now) => {
    api
      .on(SEND, () => {
        throw refused(status, 'stale_version');
      })
      .on('GET /segnalazioni/caso-1', now);
    const kept = open();
    TestBed.inject(TranslocoService).setTranslation(dictionary, 'it');
    expect(await kept.handIn(referral, wish)).toBe('refused');
    expect(kept.waitsFor('invio-1')).toMatchObject({ ended, refusal: dictionary.segnalazioni.record.ended[ended] });
  });

  it('are read by nobody else on the same device', async () => {
    await open().handIn(referral, wish);
    TestBed.resetTestingModule();
    const other = {
      ...person('interface_operator', 'COORD'),
      id: 'bruno',
      seat: 'bruno.cuneo',
      deviceKey: btoa('z'.repeat(32)),
    };
    setUp(api, other, [{ provide: Session, useValue: { me: () => other, status: signal('open') } }]);
    const kept = TestBed.inject(KeptAnswers);
    TestBed.tick();
    await settled();
    expect(kept.answers()).toEqual([]);
  });
});
