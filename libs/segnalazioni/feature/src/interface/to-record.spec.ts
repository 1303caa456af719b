import { Component, computed, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { TranslocoService } from '@jsverse/transloco';
import type { Me } from '@respi/identity/contract';
import type { ListedCase } from '@respi/segnalazioni/contract';
import { Live, Session } from '@respi/shared/api-client';
import { ToastRegion } from '@respi/shared/ui';
import words from '../i18n/interface.it.json' with { type: 'json' };
import { aCase } from '../testing/a-case';
import { aListedCase, aReferralToRecord } from '../testing/a-listed-case';
import { FakeApi, Screen, person, refused, setUp } from '../testing/browser';
import type { AnsweredReferral, KeptAnswer, TypedAnswer } from './answer';
import { type Fate, KeptAnswers } from './kept-answers';
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
  const drafts = new Map<string, TypedAnswer>();
  let left: string[];
  let handIn: (referralId: string) => Promise<Fate>;

  const desk = (): SampleDesk => screen.fixture.componentInstance;
  const listed = (): number => screen.element.querySelectorAll('.lines > li').length;

  async function lookUp(code: string): Promise<void> {
    await screen.write('Codice della riga o numero', code);
    await screen.press('Trova');
  }

  async function record(): Promise<void> {
    screen.element.querySelector<HTMLElement>('respi-record-answer button[type=submit]')?.click();
    await screen.settled(5);
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
    drafts.clear();
    left = [];
    handIn = () => Promise.resolve('sent');
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
      .on('GET /segnalazioni/caso-2', () => aCase({ id: 'caso-2' }))
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
          typing: (id: string, typed: TypedAnswer) => Promise.resolve(!!drafts.set(id, typed)),
          typed: (id: string) => Promise.resolve(drafts.get(id) ?? null),
          handIn: ({ referralId }: AnsweredReferral) => handIn(referralId),
          leave: (id: string) => left.push(id),
          drop: () => undefined,
        },
      },
    ]);
    TestBed.inject(TranslocoService).setTranslation(words, 'it');
    TestBed.inject(Router).resetConfig([
      { path: 'never-fetched', loadComponent: () => Promise.reject(new TypeError('Failed to fetch')) },
      { path: '**', children: [] },
    ]);
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

  it('are counted in one notice when several go one after the other', async () => {
    const third = { ...waiting, referral: { ...waiting.referral, referralId: 'invio-9', number: 'CN-2026-000999' } };
    sentLater.set([waiting]);
    await screen.settled(5);
    sentLater.set([waiting, third]);
    await screen.settled(5);
    expect([...screen.element.querySelectorAll('.r-toast p')].map((each) => each.textContent)).toEqual([
      '2 risposte rimaste su questo dispositivo sono state inviate.',
    ]);
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

  it('have a form each: what is typed for one stays its own, and is there when it is opened again', async () => {
    await screen.press('Registra la risposta a CN-2026-000123');
    screen.field('Risolta').click();
    await screen.write("Risposta dell'ufficio", 'Il titolo è in stampa.');
    await screen.write('Chi ha risposto', 'Sportello 4');
    for (const openTheOther of [
      () => screen.press('Registra la risposta a CN-2026-000456'),
      () => lookUp('2026-456'),
    ]) {
      await openTheOther();
      expect(screen.text).toContain('Risposta a CN-2026-000456');
      expect(screen.field("Risposta dell'ufficio").value).toBe('');
      expect(screen.field('Chi ha risposto').value).toBe('');
      expect(screen.field('Risolta').checked).toBe(false);
      expect([...drafts.keys()]).toEqual(['invio-1']);

      await screen.press('Registra la risposta a CN-2026-000123');
      expect(screen.field("Risposta dell'ufficio").value).toBe('Il titolo è in stampa.');
      expect(screen.field('Chi ha risposto').value).toBe('Sportello 4');
      expect(screen.field('Risolta').checked).toBe(true);
    }
  });

  it('ask once for the day of an appointment, and at once for one that is before the reply', async () => {
    const handedIn: unknown[] = [];
    handIn = (referralId) => Promise.resolve(handedIn.push(referralId) ? 'sent' : 'sent');
    await screen.press('Registra la risposta a CN-2026-000123');
    screen.field('Appuntamento fissato').click();
    await screen.write("Risposta dell'ufficio", 'Sportello 3.');
    await record();
    const day = screen.field("Giorno dell'appuntamento");
    expect(day.getAttribute('aria-invalid')).toBe('true');
    expect(screen.text).toContain('Senza il giorno lo sportello non può dirlo alla persona');

    await screen.write("Giorno dell'appuntamento", '2020-01-01');
    await record();
    expect(screen.text).toContain('È prima del giorno della risposta');
    expect(handedIn).toEqual([]);

    await screen.write("Giorno dell'appuntamento", '');
    await record();
    expect(handedIn).toEqual(['invio-1']);
  });

  it('are heard of elsewhere when another is opened while one is being sent', async () => {
    let sent: (fate: Fate) => void = () => undefined;
    handIn = () => new Promise((resolve) => (sent = resolve));
    await screen.press('Registra la risposta a CN-2026-000123');
    screen.field('Risolta').click();
    await screen.write("Risposta dell'ufficio", 'Il titolo è in stampa.');
    await record();
    await screen.press('Registra la risposta a CN-2026-000456');
    sent('sent');
    await screen.settled(5);
    expect(left).toEqual(['invio-1']);
    expect(drafts.size).toBe(0);
    expect(screen.text).toContain('Risposta a CN-2026-000456');
    expect(screen.text).not.toContain('CN-2026-000456 registrata');
  });

  it('leave an empty box and no trouble behind once recorded, and no old word once sent', async () => {
    handIn = () => Promise.resolve('waiting');
    await lookUp('2026-123');
    screen.field('Risolta').click();
    await screen.write("Risposta dell'ufficio", 'Il titolo è in stampa.');
    await record();
    expect(screen.text).toContain('CN-2026-000123 conservata qui');
    expect(screen.element.querySelector('[role=status]:not(.visually-hidden)')?.textContent).toContain(
      'conservata qui',
    );
    const box = screen.field('Codice della riga o numero');
    box.dispatchEvent(new Event('blur'));
    await screen.settled();
    expect(box.value).toBe('');
    expect(box.getAttribute('aria-invalid')).toBeNull();

    sentLater.set([waiting]);
    await screen.settled(5);
    expect(screen.text).toContain('è stata inviata');
    expect(screen.text).not.toContain('conservata qui');
  });

  it('say one trouble at a time', async () => {
    await lookUp('ZZZZZZ');
    expect(screen.alerts()).toHaveLength(1);
    await lookUp('ZZ');
    expect(screen.alerts()).toEqual([]);
    expect(screen.field('Codice della riga o numero').getAttribute('aria-invalid')).toBe('true');
  });

  it('are found as recorded already by a printed code, with the case to read', async () => {
    const referral = { id: 'invio-7', status: 'replied', office: { code: 'QST-IMM' }, availableActions: [] };
    api
      .on('POST /distinte/lookup', () => ({ case: { id: 'caso-7' }, referralId: 'invio-7' }))
      .on('GET /segnalazioni/caso-7', () => ({ ...aCase({ number: 'CN-2026-000700' }), referrals: [referral] }));
    await lookUp('KLM567');
    expect(screen.alerts().join()).toContain('La risposta a CN-2026-000700 è già registrata');
    expect(screen.button('Apri la segnalazione').getAttribute('href')).toContain('/segnalazioni/caso-7');

    api.on('GET /segnalazioni/caso-7', () => ({
      ...aCase({ number: 'CN-2026-000700' }),
      referrals: [{ ...referral, status: 'recalled' }],
    }));
    await lookUp('KLM567');
    expect(screen.alerts().join()).toContain('Nessun ufficio deve rispondere a CN-2026-000700');
  });

  it('show what stands on the paper, and say plainly what is late', async () => {
    const line = { id: 'riga-1', shortCode: 'ABC234' };
    const identifiers = [{ type: 'assicurata', value: '06000000010-1' }];
    rows = [
      aListedCase({
        dueWords: 'entro domani alle 12:30',
        toRecord: [
          aReferralToRecord({
            line,
            identifiers,
            dueAt: '2026-01-08T09:00:00Z',
            dueWords: 'in ritardo da gio 8 gen',
            late: true,
          }),
        ],
      }),
    ];
    await networkIsBack();
    const row = screen.element.querySelector('.lines > li')?.textContent;
    expect(row).toContain('ABC234');
    expect(row).toContain('06000000010-1');
    expect(screen.element.querySelector('.late')?.textContent.trim()).toBe('in ritardo da gio 8 gen');
    expect(screen.element.querySelector('.late respi-icon')).not.toBeNull();
    // What the coordination is to do by then is not what the office owes.
    expect(row).not.toContain('12:30');
  });

  const happens = async (caseId: string, what = 'changed'): Promise<void> => {
    const told = { id: `evento-${caseId}`, kind: 'case', caseId, version: 9, news: what };
    (TestBed.inject(Live) as unknown as { hear: (heard: object) => void }).hear({ told, position: null });
    await new Promise((resolve) => setTimeout(resolve, 250));
    await screen.settled(10);
  };

  it('say of a row that somebody else recorded it, while an answer to another is being written', async () => {
    await lookUp('XYZ789');
    rows = [other];
    await happens('caso-1');
    expect(screen.text).toContain("Registrata da un'altra persona");
    expect(screen.text).not.toContain('Nel frattempo');
    expect(screen.element.querySelector('respi-record-answer')).not.toBeNull();
  });

  it('show nothing more of a case that is there for this person no more, not even over a form', async () => {
    await lookUp('XYZ789');
    expect(screen.text).toContain('CN-2026-000456');
    rows = rows.filter(({ id }) => id !== 'caso-2');
    await happens('caso-2', 'gone');
    expect(screen.element.querySelector('respi-record-answer')).toBeNull();
    expect(screen.text).not.toContain('CN-2026-000456');
    expect(screen.text).toContain('La segnalazione non è più disponibile.');
  });

  it('say over a form that its answer was recorded meanwhile, and keep what was typed', async () => {
    await lookUp('XYZ789');
    const box = screen.element.querySelector<HTMLTextAreaElement>('respi-record-answer textarea')!;
    box.value = 'Pronta da lunedì.';
    box.dispatchEvent(new Event('input'));
    rows = rows.filter(({ id }) => id !== 'caso-2');
    await happens('caso-2');
    const said = "Nel frattempo un'altra persona ha registrato questa risposta";
    expect(screen.text).toContain(said);
    await networkIsBack();
    expect(screen.text).toContain(said);
    expect(screen.element.querySelector<HTMLTextAreaElement>('respi-record-answer textarea')!.value).toBe(
      'Pronta da lunedì.',
    );
  });

  it('say over a form that the office is asked no further, and then offer nothing to send', async () => {
    await lookUp('XYZ789');
    const box = screen.element.querySelector<HTMLTextAreaElement>('respi-record-answer textarea')!;
    box.value = 'Pronta da lunedì.';
    box.dispatchEvent(new Event('input'));
    rows = rows.filter(({ id }) => id !== 'caso-2');
    const referrals = [{ id: 'invio-2', status: 'recalled' }];
    api.on('GET /segnalazioni/caso-2', () => ({ ...aCase({ id: 'caso-2' }), referrals }));
    await happens('caso-2');
    expect(screen.text).toContain("L'invio a questo ufficio è stato annullato: la risposta non serve più");
    expect(screen.text).not.toContain("un'altra persona ha registrato");
    expect(screen.element.querySelector('respi-record-answer button[type=submit]')).toBeNull();
    expect(box.value).toBe('Pronta da lunedì.');
  });

  it('are not left in doubt when a page cannot be fetched', async () => {
    await expect(TestBed.inject(Router).navigateByUrl('/never-fetched')).rejects.toThrow();
    await screen.settled();
    expect(screen.text).toContain('La pagina non si è aperta: serve la rete.');
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

    me.set({ ...person('interface_operator', 'COORD'), id: 'bruno', seat: 'bruno.cuneo' });
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
    const both = [aReferralToRecord(), aReferralToRecord({ id: 'invio-9', office: 'PREF-CIT' })];
    rows = [aListedCase({ toRecord: both }), other];
    await networkIsBack();
    kept.set([waiting]);
    await screen.settled();
    // The office stands beside the badge, at the distance that everything in a row has.
    const badge = screen.element.querySelector('.do .r-row > respi-state');
    expect(badge?.textContent).toContain('Registrata qui, da inviare');
    expect(badge?.nextElementSibling?.textContent).toBe('QST-IMM');
    rows = [aListedCase(), other];
    await networkIsBack();
    await lookUp('2026-123');
    expect(screen.alerts().join()).toContain('già registrata su questo dispositivo');
    kept.set([{ ...waiting, refusal: 'La data è nel futuro.' }]);
    await screen.settled();
    await screen.press('Registra la risposta a CN-2026-000123');
    expect(screen.field("Risposta dell'ufficio")).toBeTruthy();
  });
});
