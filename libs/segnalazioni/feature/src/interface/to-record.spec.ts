import { Component, computed, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { TranslocoService } from '@jsverse/transloco';
import type { Me } from '@respi/identity/contract';
import type { ListedCase } from '@respi/segnalazioni/contract';
import { Session } from '@respi/shared/api-client';
import { ToastRegion } from '@respi/shared/ui';
import words from '../i18n/interface.it.json' with { type: 'json' };
import { aListedCase, aReferralToRecord } from '../testing/a-listed-case';
import { FakeApi, Screen, person, refused, setUp } from '../testing/browser';
import type { KeptAnswer } from './answer';
import { KeptAnswers } from './kept-answers';
import { LastSeenNote } from './last-seen-note';
import { ToRecord } from './to-record';
import { WaitingAnswers } from './waiting-answers';

const waiting = {
  referral: { referralId: 'invio-1', caseId: 'caso-1', number: 'CN-2026-000123', version: 3, office: 'QST-IMM' },
  wish: { action: 'not_competent', body: { referralId: 'invio-1' } },
  refusal: null,
} as KeptAnswer;
const LIST = 'GET /segnalazioni';
const other = aListedCase({
  id: 'caso-2',
  number: 'CN-2026-000456',
  toRecord: [aReferralToRecord({ id: 'invio-2', line: { id: 'riga-2', shortCode: 'XYZ789' } })],
});

@Component({
  selector: 'respi-sample-desk',
  imports: [LastSeenNote, ToastRegion, ToRecord, WaitingAnswers],
  template: `
    <respi-last-seen />
    <respi-waiting-answers />
    @if (here()) {
      <respi-to-record [office]="office()" (changed)="counted.set(counted() + 1)" />
    }
    <respi-toast-region />
  `,
})
class SampleDesk {
  readonly here = signal(true);
  readonly office = signal('');
  readonly counted = signal(0);
}

describe('answers still to be recorded', () => {
  let api: FakeApi;
  let rows: readonly ListedCase[];
  let network: boolean;
  let screen: Screen<SampleDesk>;
  const me = signal<Me>(person('interface_operator', 'COORD'));
  const sentLater = signal<readonly KeptAnswer[]>([]);
  const kept = signal<readonly KeptAnswer[]>([]);

  const desk = (): SampleDesk => screen.fixture.componentInstance;
  const listed = (): number => screen.element.querySelectorAll('.lines > li').length;

  async function lookUp(code: string): Promise<void> {
    await screen.write('Codice della riga o numero', code);
    await screen.press('Trova');
  }

  async function networkIsBack(): Promise<void> {
    network = true;
    window.dispatchEvent(new Event('online'));
    await screen.settled(5);
  }

  beforeEach(async () => {
    network = true;
    rows = [aListedCase(), other];
    me.set(person('interface_operator', 'COORD'));
    sentLater.set([]);
    kept.set([]);
    const answers = (answer: () => unknown) => () => {
      if (!network) throw refused(0, 'offline');
      return answer();
    };
    api = new FakeApi()
      .on('GET /offices', () => [])
      .on('GET /sportelli', () => [])
      .on(
        LIST,
        answers(() => ({ items: rows, nextCursor: null })),
      )
      .on(
        'POST /distinte/lookup',
        answers(() => {
          throw refused(404, 'not_found');
        }),
      )
      .on(
        'POST /segnalazioni/search',
        answers(() => ({ items: [] })),
      );
    setUp(api, me(), [
      { provide: Session, useValue: { me, network: () => me().network, status: signal('open') } },
      {
        provide: KeptAnswers,
        useValue: {
          answers: computed(() => kept()),
          notKept: () => false,
          sentLater,
          waitsFor: (id: string) => kept().find(({ referral }) => referral.referralId === id),
          typed: () => Promise.resolve(null),
        },
      },
    ]);
    TestBed.inject(TranslocoService).setTranslation(words, 'it');
    screen = await Screen.of(SampleDesk);
  });
  afterEach(() => screen.leave());

  it('are read again, and counted, when what waited on the device was sent; the trouble of before goes', async () => {
    network = false;
    await lookUp('ZZZZZZ');
    expect(screen.alerts()).not.toEqual([]);

    network = true;
    rows = [other];
    sentLater.set([waiting]);
    await screen.settled(5);
    expect(screen.alerts()).toEqual([]);
    expect(listed()).toBe(1);
    expect(desk().counted()).toBe(1);
    expect(screen.text).toContain('La risposta a CN-2026-000123, rimasta su questo dispositivo, è stata inviata.');
  });

  it('open their form from the row or by their code, with nothing asked of the server', async () => {
    network = false;
    const asked = api.calls.length;
    await screen.press('Registra la risposta a CN-2026-000123');
    expect(screen.text).toContain('Risposta a CN-2026-000123');
    expect(screen.field("Risposta dell'ufficio")).toBeTruthy();
    await lookUp('xyz 789');
    expect(screen.text).toContain('Risposta a CN-2026-000456');
    expect(api.calls).toHaveLength(asked);
  });

  it('are looked for on the server when they are not loaded; without it one reads what to do', async () => {
    await lookUp('ZZZZZZ');
    expect(screen.alerts().join()).toContain('Nessuna segnalazione con questo codice');
    network = false;
    await lookUp('ZZZZZZ');
    expect(screen.alerts().join()).toContain('segnare la risposta sul foglio');
    await networkIsBack();
    expect(screen.alerts()).toEqual([]);
  });

  it('stay when one comes back to them without network, with their hour, for who read them alone', async () => {
    network = false;
    const leaveAndComeBack = async (): Promise<void> => {
      desk().here.set(false);
      await screen.settled();
      desk().here.set(true);
      await screen.settled(5);
    };
    await leaveAndComeBack();
    expect(screen.text).toMatch(/Senza rete: dati delle \d\d:\d\d/);
    expect(listed()).toBe(2);
    expect(screen.alerts()).toEqual([]);

    me.set({ ...person('interface_operator', 'COORD'), id: 'bruno' });
    await leaveAndComeBack();
    expect(listed()).toBe(0);
    expect(screen.text).not.toContain('Senza rete');
    expect(screen.alerts()).toHaveLength(1);

    await networkIsBack();
    expect(listed()).toBe(2);
    expect(screen.alerts()).toEqual([]);
  });

  it('are those of the chosen office, and name it where a case waits for several', async () => {
    const both = [aReferralToRecord(), aReferralToRecord({ id: 'invio-9', office: 'PREF-CIT' })];
    rows = [aListedCase({ toRecord: both }), other];
    await networkIsBack();
    expect(screen.hasButton('Registra: QST-IMM')).toBe(true);
    await lookUp('2026-123');
    expect(screen.alerts().join()).toContain('Più uffici devono rispondere');

    desk().office.set('PREF-CIT');
    await screen.settled();
    expect(listed()).toBe(1);
    await lookUp('2026-123');
    expect(screen.text).toContain('Risposta a CN-2026-000123');
  });

  it('are not recorded twice: what waits on the device has no button, and its code says so', async () => {
    kept.set([waiting]);
    await screen.settled();
    expect(screen.text).toContain('Registrata qui, da inviare');
    await lookUp('2026-123');
    expect(screen.alerts().join()).toContain('già registrata su questo dispositivo');
    kept.set([{ ...waiting, refusal: 'La data è nel futuro.' }]);
    await screen.settled();
    await screen.press('Registra la risposta a CN-2026-000123');
    expect(screen.field("Risposta dell'ufficio")).toBeTruthy();
  });
});
