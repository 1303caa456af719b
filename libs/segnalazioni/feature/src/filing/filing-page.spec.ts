import { signal } from '@angular/core';
import { Router } from '@angular/router';
import { TestBed } from '@angular/core/testing';
import { SHIPPED_NOTICE } from '@respi/identity/contract';
import type { FilingAdvice } from '@respi/segnalazioni/contract';
import { Session } from '@respi/shared/api-client';
import { UnsavedChanges } from '@respi/shared/ui';
import { FakeApi, Screen, person, refused, setUp } from '../testing/browser';
import { entry, withLists } from '../testing/lists';
import { FilingPage } from './filing-page';

const ADVICE: FilingAdvice = {
  urgency: {
    code: 'VERDE',
    reasons: [{ rule: 'R9', text: 'R9: superato il termine di 60 giorni', fact: 'facts', law: null }],
  },
  sealed: { proposed: false, why: null, handlers: 2 },
  danger: null,
  warnings: [],
  found: [],
  answersNow: null,
};
const FILED = {
  id: 'caso-1',
  number: 'CN-2026-000123',
  state: 'submitted',
  urgency: 'VERDE',
  urgencyProposed: 'VERDE',
  sealed: false,
  submittedAt: '2026-11-22T10:00:00Z',
  dueAt: null,
  version: 1,
  warnings: [],
  answersNow: null,
  emergency: null,
};

describe('the filing page', () => {
  let api: FakeApi;
  let page: Screen<FilingPage>;

  async function open(me = person('counter_operator'), advice: Partial<FilingAdvice> = {}, inputs = {}): Promise<void> {
    api = withLists(new FakeApi())
      .on('POST /segnalazioni/check', () => ({ ...ADVICE, ...advice }))
      .on('POST /suggestions', () => ({ faq: [], cases: [] }))
      .on('POST /segnalazioni', () => FILED);
    setUp(api, me);
    page = await Screen.of(FilingPage, inputs);
    await page.settled(20);
  }

  const hintOf = (label: string): string => {
    const ids = page.field(label).getAttribute('aria-describedby') ?? '';
    return document.getElementById(ids.split(' ')[0] ?? '')?.textContent.trim() ?? '';
  };

  async function fillStatusCheck(): Promise<void> {
    await page.write('Procedura', 'RINNOVO');
    await page.write('Numero', '24CN000003');
    await page.write('Che cosa si chiede', 'A che punto è il rinnovo?');
  }

  afterEach(() => {
    page.leave();
    localStorage.clear();
  });

  it('proposes office and topic from the procedure, and never overrules a choice', async () => {
    await open();
    await page.write('Procedura', 'RINNOVO');
    expect(page.field('Ufficio destinatario').value).toBe('QST-IMM');
    expect(page.field('Argomento').value).toBe('permesso-soggiorno');
    expect(hintOf('Argomento')).toBe('Proposto dalla procedura: si può cambiare.');
    await page.write('Argomento', 'altro');
    expect(hintOf('Argomento')).toBe('Serve a ritrovare la risposta.');
    await page.write('Argomento', 'permesso-soggiorno');
    await page.write('Ufficio destinatario', 'COORD');
    await page.write('Procedura', 'ISCR_ANAGR');
    expect(page.field('Ufficio destinatario').value).toBe('COORD');
    expect(page.field('Argomento').value).toBe('anagrafe');
  });

  it('lets a routine status check be filed by keyboard alone in far less than 90 seconds', async () => {
    await open();
    const stops = (): HTMLElement[] =>
      [
        ...page.element.querySelectorAll<HTMLElement>(
          'form input, form select, form textarea, form button, form summary',
        ),
      ].filter((each) => !each.closest('details:not([open])') || each.tagName === 'SUMMARY');
    const tabsTo = (label: string): number => stops().indexOf(page.field(label)) + 1;
    const text = 'Rinnovo presentato a marzo: si chiede a che punto è la pratica.';

    // type-ahead in the list of procedures: three letters of "Rinnovo"
    let keys = tabsTo('Procedura') + 3;
    const procedureAt = tabsTo('Procedura');
    await page.write('Procedura', 'RINNOVO');
    keys += tabsTo('Numero') - procedureAt + '060000000101'.length;
    const numberAt = tabsTo('Numero');
    await page.write('Numero', '060000000101');
    keys += tabsTo('Che cosa si chiede') - numberAt + text.length;
    await page.write('Che cosa si chiede', text);
    keys += 2; // Ctrl and Enter
    page
      .field('Che cosa si chiede')
      .dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, bubbles: true }));
    await page.settled(20);

    const [sent] = api.sent('POST /segnalazioni');
    expect(sent?.body).toMatchObject({
      kind: 'verifica_stato',
      office: 'QST-IMM',
      topic: 'permesso-soggiorno',
      procedure: 'RINNOVO',
      identifiers: [{ type: 'assicurata', value: '060000000101' }],
      text,
    });
    const fieldsFilled = 3;
    expect(fieldsFilled).toBeLessThanOrEqual(4);
    // a slow typist makes two strokes a second: 90 seconds are 180 strokes
    expect(keys).toBeLessThanOrEqual(120);
  });

  it('sends once however often it is pressed, and a retry carries the same key', async () => {
    await open();
    await fillStatusCheck();
    api.on('POST /segnalazioni', () => {
      throw refused(503, 'service_unavailable');
    });
    page.button('Invia').click();
    page.button('Invia').click();
    await page.settled(20);
    expect(api.sent('POST /segnalazioni')).toHaveLength(1);
    expect(page.alerts().join()).toContain('Rifiuto service_unavailable');
    expect(page.field('Che cosa si chiede').value).toBe('A che punto è il rinnovo?');

    api.on('POST /segnalazioni', () => FILED);
    await page.press('Invia');
    await page.settled(20);
    const [first, second] = api.sent('POST /segnalazioni');
    expect(second?.key).toBe(first?.key);
    expect(TestBed.inject(Router).url).toContain('/riservata/segnalazioni/caso-1');
  });

  it('says after signing in again over the form that only pressing is left', async () => {
    await open();
    await fillStatusCheck();
    const status = signal('expired');
    Object.assign(TestBed.inject(Session), { status });
    api.on('POST /segnalazioni', () => {
      throw refused(401, 'session_expired');
    });
    await page.press('Invia');
    expect(page.text).toContain('Rifiuto session_expired');
    status.set('open');
    await page.settled();
    expect(page.text).not.toContain('Rifiuto session_expired');
    expect(page.text).toContain('Accesso ripreso: premere Invia.');
    api.on('POST /segnalazioni', () => FILED);
    await page.press('Invia');
    await page.settled(20);
    expect(TestBed.inject(Router).url).toContain('/riservata/segnalazioni/caso-1');
  });

  it('offers to send nothing to who has no role any more, until one is given back', async () => {
    await open();
    await fillStatusCheck();
    const status = signal('expired');
    Object.assign(TestBed.inject(Session), { status, over: () => 'no_role' });
    for (const request of ['PUT /drafts/*', 'POST /segnalazioni'])
      api.on(request, () => {
        throw refused(401, 'session_expired');
      });
    await TestBed.inject(UnsavedChanges).settle();
    await page.press('Invia');
    await page.settled(20);
    expect(page.hasButton('Invia')).toBe(false);
    expect(page.text).toContain('In questa rete non ci sono più ruoli');
    expect(page.text).not.toContain('La sessione è scaduta');
    status.set('open');
    await page.settled(20);
    expect(page.hasButton('Invia')).toBe(true);
  });

  it('puts a refusal beside its field and in the summary, and loses nothing', async () => {
    await open();
    await fillStatusCheck();
    api.on('POST /segnalazioni', () => {
      throw refused(422, 'invalid_input', [
        { path: 'identifiers.0.value', code: 'invalid', message: 'Numero non valido.' },
      ]);
    });
    await page.press('Invia');
    const number = page.field('Numero');
    expect(number.getAttribute('aria-invalid')).toBe('true');
    expect(page.alerts().join()).toContain('Numero: Numero non valido.');
    expect(number.value).toBe('24CN000003');
  });

  it('asks who may find the case only when it is sent, and accepts any of the three ways', async () => {
    await open();
    expect(page.field('Numero').getAttribute('aria-invalid')).toBeNull();
    await page.write('Procedura', 'RINNOVO');
    await page.write('Che cosa si chiede', 'A che punto è?');
    await page.press('Invia');
    expect(api.sent('POST /segnalazioni')).toHaveLength(0);
    expect(page.alerts().join()).toContain('Indicare un numero di pratica, oppure cognome e nome');
    page.field("Identità riservata, d'accordo con l'ufficio").click();
    await page.settled();
    expect(page.field('Numero').getAttribute('aria-invalid')).toBeNull();
    await page.press('Invia');
    expect(api.sent('POST /segnalazioni')[0]?.body).toMatchObject({ identityWithheld: true, identifiers: [] });
  });

  it('asks of the practice only what the office needs', async () => {
    await open();
    await page.write('Procedura', 'RINNOVO');
    expect(page.hasField('Numero')).toBe(true);
    expect(page.hasField('Cognome')).toBe(false);
    expect(page.hasField('Pratica presentata il')).toBe(true);
    await page.write('Ufficio destinatario', 'ANAGRAFE');
    expect(page.hasField('Numero')).toBe(false);
    expect(page.hasField('Cognome')).toBe(true);
    await page.write('Tipo di segnalazione', 'prassi');
    expect(page.hasField('Cognome')).toBe(false);
    expect(page.hasField('Pratica presentata il')).toBe(false);
  });

  it('offers only advice and practice to a service of the wider network', async () => {
    await open(person('external_operator', 'ASL-CN1'));
    const kinds = [...(page.field('Tipo di segnalazione') as unknown as HTMLSelectElement).options].map(
      ({ value }) => value,
    );
    expect(kinds).toEqual(['consulenza_caso', 'prassi']);
  });

  it('asks for the counter only of who works at several', async () => {
    await open();
    expect(page.hasField('Sportello')).toBe(false);
    page.leave();
    TestBed.resetTestingModule();
    await open(person('counter_operator', 'SP-CUNEO', 'SP-ALBA'));
    await page.write('Sportello', 'SP-ALBA');
    await fillStatusCheck();
    await page.press('Invia');
    expect(api.sent('POST /segnalazioni')[0]?.body).toMatchObject({ sportello: 'SP-ALBA' });
  });

  it('offers a number found in the text as a field, and leaves a reference in its place', async () => {
    await open(person('counter_operator'), {
      found: [{ type: 'assicurata', value: '060000000101', start: 11, end: 23 }],
    });
    await page.write('Che cosa si chiede', 'Assicurata 060000000101, a che punto è?');
    await page.settled(600);
    await page.press('Sposta nel campo');
    expect(page.field('Numero').value).toBe('060000000101');
    expect(page.field('Che cosa si chiede').value).toBe(
      'Assicurata [numero di assicurata postale: nei dati della pratica], a che punto è?',
    );
  });

  it('offers to take out of the text what has no field, and to put it back', async () => {
    await open();
    await fillStatusCheck();
    await page.write('Che cosa si chiede', 'Avvisare al 333 123 4567 quando è pronto.');
    page.button('Togli dal testo: 333 123 4567').focus();
    await page.press('Togli dal testo: 333 123 4567');
    expect(page.field('Che cosa si chiede').value).toBe('Avvisare al [numero di telefono: tolto] quando è pronto.');
    expect(document.activeElement).toBe(page.field('Che cosa si chiede'));
    await page.press('Rimetti nel testo');
    expect(page.field('Che cosa si chiede').value).toBe('Avvisare al 333 123 4567 quando è pronto.');
    expect(page.hasButton('Rimetti nel testo')).toBe(false);
    await page.press('Togli dal testo');
    await page.write('Che cosa si chiede', 'Avvisare al [numero di telefono: tolto] oggi.');
    expect(page.hasButton('Rimetti nel testo')).toBe(false);
  });

  it('advises on the name of the person in the question, takes it out, and sends it at the second press', async () => {
    await open();
    await fillStatusCheck();
    await page.press('Indica la persona');
    await page.write('Cognome', 'Diallo');
    await page.write('Nome', 'Fatima');
    await page.write('Che cosa si chiede', 'Per la signora Diallo Fatima: a che punto è il rinnovo?');
    expect(page.text).toContain('Nome della persona: Diallo Fatima');
    await page.press('Invia');
    expect(api.sent('POST /segnalazioni')).toHaveLength(0);
    expect(page.hasButton('Invia lo stesso')).toBe(true);
    await page.press('Togli dal testo: Diallo Fatima');
    expect(page.field('Che cosa si chiede').value).toBe(
      'Per la signora [nome della persona: tolto]: a che punto è il rinnovo?',
    );
    await page.press('Rimetti nel testo');
    await page.press('Invia lo stesso');
    expect(api.sent('POST /segnalazioni')).toHaveLength(1);
  });

  it('names every day that cannot be in one round, before the server is asked', async () => {
    await open();
    await fillStatusCheck();
    await page.press('Indica la persona');
    await page.write('Cognome', 'Diallo');
    await page.write('Nome', 'Fatima');
    await page.write('Data di nascita', '2090-01-01');
    await page.write('Pratica presentata il', '2080-03-01');
    await page.write('Titolo in scadenza il', '2199-12-31');
    await page.press('Invia');
    expect(api.sent('POST /segnalazioni')).toHaveLength(0);
    const told = page.alerts().join();
    expect(told).toContain('Data di nascita: La data è nel futuro.');
    expect(told).toContain('Pratica presentata il: La data è nel futuro.');
    expect(told).toContain("Titolo in scadenza il: Data troppo lontana nel futuro: controllare l'anno.");
    // of a question on practice none of them is sent, and none is seen
    await page.write('Tipo di segnalazione', 'prassi');
    await page.press('Invia');
    expect(api.sent('POST /segnalazioni')).toHaveLength(1);
  });

  it('takes out of the text a number by which the office cannot search', async () => {
    await open(person('counter_operator'), {
      found: [{ type: 'cittadinanza', value: 'K10/0000001', start: 0, end: 11 }],
    });
    await fillStatusCheck();
    await page.write('Che cosa si chiede', 'K10/0000001: a che punto è?');
    await page.settled(600);
    expect(page.hasButton('Sposta nel campo')).toBe(false);
    await page.press('Togli dal testo');
    expect(page.field('Che cosa si chiede').value).toBe('[numero pratica cittadinanza: tolto]: a che punto è?');
  });

  it('holds a question with somebody in it up once, shows why, and sends it at the second press', async () => {
    await open();
    await fillStatusCheck();
    await page.write('Che cosa si chiede', 'Scrivere a amin@posta.example.it o al 3331234567.');
    await page.press('Invia');
    expect(api.sent('POST /segnalazioni')).toHaveLength(0);
    expect(page.text).toContain('Nel testo ci sono 2 dati da proteggere');
    expect(page.text).toContain('non è ancora inviata');
    const shown = document.activeElement!;
    expect(shown.getAttribute('role')).toBe('group');
    expect(page.hasButton('Invia lo stesso')).toBe(true);
    // by keyboard as well: the focus stands inside the form
    shown.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, bubbles: true }));
    await page.settled(20);
    expect(api.sent('POST /segnalazioni')[0]?.body).toMatchObject({
      text: 'Scrivere a amin@posta.example.it o al 3331234567.',
    });
  });

  it('does not hold it up again for what the server finds in the same text, nor for what is left of it', async () => {
    const CODE = 'K10/0000001';
    await open(person('counter_operator'), { found: [{ type: 'cittadinanza', value: CODE, start: 0, end: 11 }] });
    await fillStatusCheck();
    await page.write('Che cosa si chiede', `${CODE}: chiamare il 3331234567 o il 3331234568.`);
    await page.press('Invia');
    await page.settled(600);
    expect(page.text).toContain(`Numero pratica cittadinanza: ${CODE}`);
    expect(page.hasButton('Invia lo stesso')).toBe(true);
    await page.write('Che cosa si chiede', 'Chiamare il 3331234567.');
    expect(page.hasButton('Invia lo stesso')).toBe(true);
    await page.press('Invia lo stesso');
    expect(api.sent('POST /segnalazioni')).toHaveLength(1);
  });

  it('tells again when something else comes into the text', async () => {
    await open();
    await fillStatusCheck();
    await page.write('Che cosa si chiede', 'Chiamare il 3331234567.');
    await page.press('Invia');
    await page.write('Che cosa si chiede', 'Chiamare il 3331234567 o il 3331234568.');
    expect(page.hasButton('Invia lo stesso')).toBe(false);
    await page.press('Invia');
    expect(api.sent('POST /segnalazioni')).toHaveLength(0);
    await page.write('Che cosa si chiede', 'Chiamare quando è pronto.');
    await page.press('Invia');
    expect(api.sent('POST /segnalazioni')).toHaveLength(1);
  });

  it('holds nothing up for a number that its field has: the server takes it out of the text', async () => {
    await open(person('counter_operator'), {
      found: [{ type: 'pratica_questura', value: '24CN000003', start: 8, end: 18 }],
    });
    await fillStatusCheck();
    await page.write('Che cosa si chiede', 'Pratica 24CN000003: a che punto è?');
    await page.settled(600);
    await page.press('Invia');
    expect(api.sent('POST /segnalazioni')).toHaveLength(1);
  });

  describe('where the text speaks of danger', () => {
    const EMERGENCY = 'In pericolo: 112. Violenza o tratta: 1522.';
    const TEXT = 'Vittima di violenza domestica: che cosa si può fare?';

    /** The server finds the words, and proposes from what is ticked. */
    async function openWithDanger(): Promise<void> {
      await open();
      api.on('POST /segnalazioni/check', ({ body }) => {
        const { text = '', facts } = body as { text?: string; facts: { signals?: string[] } };
        const red = facts.signals?.includes('violenza') ?? false;
        const words = ['violenza', 'minacce'].filter((word) => text.includes(word));
        return {
          ...ADVICE,
          urgency: red ? { code: 'ROSSO', reasons: [{ rule: 'R1', text: 'R1: violenza' }] } : ADVICE.urgency,
          danger: words.length === 0 ? null : { words, signals: ['violenza'], emergency: EMERGENCY },
        };
      });
      api.on('POST /segnalazioni', () => ({ ...FILED, emergency: EMERGENCY }));
      await fillStatusCheck();
      await page.write('Che cosa si chiede', TEXT);
    }
    const sent = () => api.sent('POST /segnalazioni');

    it('asks, also in a question on practice, and proposes nothing until it is answered', async () => {
      await openWithDanger();
      await page.write('Tipo di segnalazione', 'prassi');
      await page.settled(600);
      expect(page.text).toContain('Nel testo si legge «violenza»: qualcuno è in pericolo adesso?');
      expect(page.text).toContain(EMERGENCY);
      expect(page.text).toContain("L'urgenza viene proposta dopo la risposta alla domanda qui sopra.");
      expect(page.text).not.toContain('superato il termine di 60 giorni');
    });

    it('holds the filing up once, also who sends before the advice is there, and says who to call after it is sent', async () => {
      await openWithDanger();
      await page.press('Invia');
      await page.settled(20);
      expect(sent()).toHaveLength(0);
      expect(page.text).toContain('La segnalazione non è ancora inviata. Rispondere alla domanda');
      const shown = document.activeElement!;
      expect(shown.getAttribute('aria-label')).toContain('qualcuno è in pericolo adesso?');
      expect(page.hasButton('Invia lo stesso')).toBe(true);
      await page.press('Invia lo stesso e nuova');
      await page.settled(20);
      expect(sent()).toHaveLength(1);
      expect(page.text).toContain('Il testo può parlare di qualcuno in pericolo: chi chiamare');
      // the next one is about somebody else
      await fillStatusCheck();
      await page.write('Che cosa si chiede', TEXT);
      await page.press('Invia');
      await page.settled(20);
      expect(sent()).toHaveLength(1);
    });

    it('stops once for everything that it should be told of', async () => {
      await openWithDanger();
      await page.write('Che cosa si chiede', `${TEXT} Chiamare il 3331234567.`);
      await page.press('Invia');
      await page.settled(20);
      expect(page.text).toContain("c'è un dato da proteggere");
      expect(sent()).toHaveLength(0);
      await page.press('Invia lo stesso');
      await page.settled(20);
      expect(sent()).toHaveLength(1);
    });

    it('ticks at "Sì" the circumstance, which changes the proposal, and asks no more', async () => {
      await openWithDanger();
      await page.press('Invia');
      await page.settled(20);
      await page.press('Sì, qualcuno è in pericolo');
      expect(document.activeElement).toBe(page.field('Violenza, tratta o sfruttamento'));
      expect(page.field('Violenza, tratta o sfruttamento').checked).toBe(true);
      await page.settled(600);
      expect(page.text).toContain('R1: violenza');
      expect(page.text).toContain('Nel testo si legge «violenza»: chi chiamare');
      expect(page.text).not.toContain('qualcuno è in pericolo adesso?');
      expect(page.hasButton('Sì, qualcuno')).toBe(false);
      await page.press('Invia');
      await page.settled(20);
      expect(sent()[0]?.body).toMatchObject({ facts: { signals: ['violenza'] } });
    });

    it('goes away at "No", until the text speaks of another danger', async () => {
      await openWithDanger();
      await page.settled(600);
      await page.press('No, nessuno è in pericolo adesso');
      expect(page.text).not.toContain(EMERGENCY);
      expect(page.text).toContain('superato il termine di 60 giorni');
      await page.write('Che cosa si chiede', `${TEXT} Ci sono minacce.`);
      await page.settled(600);
      expect(page.text).toContain('«violenza», «minacce»');
      await page.press('No, nessuno è in pericolo adesso');
      await page.press('Invia e nuova');
      await page.settled(20);
      expect(sent()).toHaveLength(1);
      expect(page.text).not.toContain('chi chiamare');
    });
  });

  it('says at once who answers now, and sets the seal that the rules propose', async () => {
    await open(person('counter_operator'), {
      urgency: { code: 'ROSSO', reasons: [{ rule: 'R1', text: 'R1: violenza', fact: 'facts.signals', law: null }] },
      sealed: { proposed: true, why: 'Conviene che sia riservata: violenza.', handlers: 1 },
      answersNow: 'Chiamare il 112.',
    });
    await page.settled(600);
    expect(page.alerts().join()).toContain('Chiamare il 112.');
    expect(page.field('Segnalazione riservata').checked).toBe(true);
    expect(page.text).toContain('Conviene che sia riservata: violenza.');
    expect(page.text).toContain('Pochi incaricati delle segnalazioni riservate');
    // a person decides otherwise, and the proposal does not come back
    page.field('Segnalazione riservata').click();
    await fillStatusCheck();
    await page.settled(600);
    await page.press('Invia');
    expect(api.sent('POST /segnalazioni')[0]?.body).toMatchObject({ sealed: false });
  });

  it('wants a reason for another urgency than the proposed one', async () => {
    await open();
    await page.settled(600);
    await fillStatusCheck();
    await page.press("Scegli un'altra urgenza");
    await page.write('Urgenza scelta', 'ARANCIONE');
    await page.press('Invia');
    expect(api.sent('POST /segnalazioni')).toHaveLength(0);
    await page.write('Motivo della scelta', 'Il datore di lavoro sospende da lunedì');
    await page.press('Invia');
    expect(api.sent('POST /segnalazioni')[0]?.body).toMatchObject({
      urgency: { code: 'ARANCIONE', reason: 'Il datore di lavoro sospende da lunedì' },
    });
  });

  it('says under the question what was found, leads there, and keeps the documents folded over it', async () => {
    await open();
    const sheet = (slug: string) => ({
      slug,
      question: `Scheda ${slug}?`,
      shortAnswer: 'Sì.',
      why: 'parole: ricevuta',
    });
    const earlier = { id: 'c1', number: 'CN-2026-000007', state: 'answered', excerpt: 'Viaggio', why: 'parole' };
    const item = { id: 'd1', name: 'Passaporto', form: 'copy', copies: 1, condition: null };
    const checklist = {
      ...{ procedure: { code: 'RINNOVO', label: 'Rinnovo' }, validFrom: '2026-11-10' },
      items: [item, { ...item, id: 'd2', name: 'Codice fiscale' }],
    };
    api.on('POST /suggestions', () => ({ faq: [sheet('a'), sheet('b')], cases: [earlier] }));
    api.on('GET /checklists/wanted', () => ({ checklist }));
    await fillStatusCheck();
    expect(page.hasButton('Trovat')).toBe(false);
    await page.settled(1_000);
    const documents = [...page.element.querySelectorAll<HTMLDetailsElement>('respi-documents-wanted details')];
    expect(documents.map((each) => [each.open, each.querySelector('summary')?.textContent])).toEqual([
      [false, 'Documenti che servono: 2'],
    ]);
    const line = page.button('Trovate 2 schede e una segnalazione simile');
    expect(line.closest('[role=status]')).not.toBeNull();
    expect(line.closest('fieldset')?.querySelector('textarea')).toBe(page.field('Che cosa si chiede'));
    const shown: Element[] = [];
    Element.prototype.scrollIntoView = function (this: Element) {
      shown.push(this);
    };
    line.click();
    expect(document.activeElement?.textContent).toBe('Che cosa si sa già');
    expect(shown).toEqual([document.activeElement]);
    await page.press('Non è il mio caso');
    expect(page.hasButton('Trovate una scheda e una segnalazione simile')).toBe(true);
    await page.press('Non è il mio caso');
    expect(page.hasButton('Trovata una segnalazione simile')).toBe(true);
  });

  it('ends when a sheet answers, counts it, and can be taken back with every word', async () => {
    await open();
    const sheet = {
      slug: 'ricevuta',
      question: 'Si lavora con la ricevuta?',
      shortAnswer: 'Sì.',
      why: 'parole: ricevuta',
    };
    const other = {
      slug: 'viaggio',
      question: 'Si viaggia con la ricevuta?',
      shortAnswer: 'Dipende.',
      why: 'parole: ricevuta',
    };
    api.on('POST /suggestions', () => ({ faq: [other, sheet], cases: [] }));
    await page.write('Che cosa si chiede', 'Si può lavorare con la ricevuta?');
    await page.settled(1_000);
    await page.press('Non è il mio caso');
    expect(page.text).not.toContain('Si viaggia con la ricevuta?');
    await page.press('Questo mi risponde');
    expect(api.sent('POST /suggestions/deflections')[1]?.body).toEqual({ slug: 'ricevuta', answered: true });
    expect(page.text).toContain('Nessuna segnalazione inviata');
    await page.press('Annulla: continua la segnalazione');
    expect(page.field('Che cosa si chiede').value).toBe('Si può lavorare con la ricevuta?');
    expect(page.text).toContain('Si lavora con la ricevuta?');
    expect(api.sent('POST /segnalazioni')).toHaveLength(0);
  });

  it('keeps with the draft what is not the case, and shows it again to who pressed by mistake', async () => {
    const content = { kind: 'prassi', text: 'Si può lavorare con la ricevuta?', notMyCase: ['viaggio'] };
    const draft = { id: 'b1', updatedAt: '2026-11-20T10:00:00Z', content };
    const sheet = (slug: string, question: string) => ({ slug, question, shortAnswer: 'Sì.', why: 'parole: ricevuta' });
    api = withLists(new FakeApi())
      .on('GET /drafts', () => ({ items: [draft] }))
      .on('POST /segnalazioni/check', () => ADVICE)
      .on('POST /suggestions', () => ({
        faq: [sheet('viaggio', 'Si viaggia?'), sheet('lavoro', 'Si lavora?')],
        cases: [],
      }));
    setUp(api, person('counter_operator'));
    page = await Screen.of(FilingPage, { bozza: 'b1' });
    await page.settled(1_000);
    expect(page.text).toContain('Si lavora?');
    expect(page.text).not.toContain('Si viaggia?');
    await page.press('Non è il mio caso');
    expect(page.text).toContain('2 schede sono state tolte');
    expect(page.text).not.toContain('Nessuna scheda');
    await page.settled(3_000);
    expect(api.calls.findLast(({ method }) => method === 'PUT')?.body).toMatchObject({
      content: { notMyCase: ['viaggio', 'lavoro'] },
    });
    await page.press('Mostra di nuovo');
    expect(page.text).toContain('Si viaggia?');
  });

  it('tells a question that nothing is like from one that is not written yet', async () => {
    await open();
    expect(page.text).toContain('Scrivendo la domanda, qui compaiono');
    api.on('POST /suggestions', () => ({ faq: [], cases: [] }));
    await page.write('Che cosa si chiede', 'Si può lavorare con la ricevuta?');
    await page.settled(1_000);
    expect(page.text).toContain('Nessuna scheda e nessuna segnalazione precedente');
    expect(page.text).not.toContain('Scrivendo la domanda, qui compaiono');
  });

  it('points to no fields above the question where there are none', async () => {
    await open();
    expect(page.text).toContain('quelli vanno nei campi qui sopra');
    await page.write('Tipo di segnalazione', 'prassi');
    expect(page.text).not.toContain('qui sopra');
  });

  it('leaves no draft behind of what a sheet answered, whichever way the page is left, and keeps it again once taken back', async () => {
    const draft = {
      id: 'b1',
      updatedAt: '2026-11-20T10:00:00Z',
      content: { kind: 'quesito_operativo', text: 'Si può lavorare con la ricevuta?' },
    };
    const sheet = { slug: 'ricevuta', question: 'Si lavora?', shortAnswer: 'Sì.', why: 'parole: ricevuta' };
    api = withLists(new FakeApi())
      .on('GET /drafts', () => ({ items: [draft] }))
      .on('POST /segnalazioni/check', () => ADVICE)
      .on('POST /suggestions', () => ({ faq: [sheet], cases: [] }))
      .on('DELETE /drafts/b1', () => null);
    setUp(api, person('counter_operator'));
    page = await Screen.of(FilingPage, { bozza: 'b1' });
    await page.settled(1_000);
    await page.press('Questo mi risponde');
    await page.settled(20);
    expect(api.sent('DELETE /drafts/b1')).toHaveLength(1);
    const kept = api.calls.filter(({ method }) => method === 'PUT').length;
    await page.press('Annulla: continua la segnalazione');
    await page.settled(3_000);
    const again = api.calls.filter(({ method }) => method === 'PUT');
    expect(again).toHaveLength(kept + 1);
    expect(again.at(-1)?.body).toMatchObject({ content: { text: 'Si può lavorare con la ricevuta?' } });
  });

  it('sends how the person was told about their data, and begins the next with the same', async () => {
    await open();
    await fillStatusCheck();
    expect(page.field('Data alla persona').value).toBe('');
    await page.write('Data alla persona', 'oral');
    await page.press('Invia e nuova');
    await page.settled(20);
    expect(api.sent('POST /segnalazioni')[0]?.body).toMatchObject({ notice: { way: 'oral', language: 'it' } });
    expect(page.field('Data alla persona').value).toBe('oral');
  });

  it('marks the languages that have no text of the notice, and says that the Italian one is to be explained', async () => {
    const languages = [entry('ar', 'العربية'), entry('fr', 'Français')];
    api = withLists(new FakeApi().on('GET /code-lists/languages', () => languages))
      .on('POST /segnalazioni/check', () => ADVICE)
      .on('POST /suggestions', () => ({ faq: [], cases: [] }))
      .on('GET /privacy-notices', () => [
        { ...SHIPPED_NOTICE },
        { language: 'fr', version: 1, validFrom: '2026-11-01', text: 'Vos données', toReview: false },
      ]);
    setUp(api, person('counter_operator'));
    page = await Screen.of(FilingPage, {});
    await page.settled(20);
    await page.write('Data alla persona', 'paper');
    expect([...page.field('Lingua').querySelectorAll('option')].map(({ textContent }) => textContent.trim())).toEqual([
      'Italiano',
      'العربية (testo in italiano)',
      'Français',
    ]);
    expect(page.text).not.toContain("c'è solo quello italiano");
    await page.write('Lingua', 'ar');
    expect(page.text).toContain(
      "In questa lingua (العربية) non c'è un testo: c'è solo quello italiano, da spiegare a voce.",
    );
    await page.write('Lingua', 'fr');
    expect(page.text).not.toContain("c'è solo quello italiano");
  });

  it('starts a new one after "Invia e nuova", and says what was sent', async () => {
    await open();
    await fillStatusCheck();
    await page.press('Invia e nuova');
    await page.settled(20);
    expect(page.text).toContain('Segnalazione CN-2026-000123 inviata');
    expect(page.field('Che cosa si chiede').value).toBe('');
    expect(document.activeElement).toBe(page.field('Tipo di segnalazione'));
  });

  it('takes up an erased case by a link to it', async () => {
    await open(person('counter_operator'), {}, { segue: 'cancellata-1' });
    await fillStatusCheck();
    await page.press('Invia');
    expect(page.text).toContain('Riprende una segnalazione i cui dati sono stati cancellati');
    expect(api.sent('POST /segnalazioni')[0]?.body).toMatchObject({ continues: 'cancellata-1' });
  });

  it('says of a draft that is no more why the form is empty', async () => {
    await open(person('counter_operator'), {}, { bozza: 'b9' });
    expect(page.text).toContain("Questa bozza non c'è più: era già inviata o eliminata.");
    await fillStatusCheck();
    await page.press('Invia e nuova');
    await page.settled(20);
    expect(page.text).not.toContain('Questa bozza');
  });

  it('does not call a draft gone that could not be asked for', async () => {
    api = withLists(new FakeApi())
      .on('POST /segnalazioni/check', () => ADVICE)
      .on('GET /drafts', () => {
        throw refused(503, 'service_unavailable');
      });
    setUp(api, person('counter_operator'));
    page = await Screen.of(FilingPage, { bozza: 'b9' });
    await page.settled(20);
    expect(page.text).toContain('La bozza non si può leggere adesso');
    expect(page.text).not.toContain("non c'è più");
  });

  it('goes on with a draft from where it was left', async () => {
    const draft = {
      id: 'b1',
      updatedAt: '2026-11-20T10:00:00Z',
      content: { kind: 'verifica_stato', text: 'Prima metà', procedure: 'RINNOVO' },
    };
    api = withLists(new FakeApi())
      .on('GET /drafts', () => ({ items: [draft] }))
      .on('POST /segnalazioni/check', () => ADVICE)
      .on('POST /segnalazioni', () => FILED);
    setUp(api, person('counter_operator'));
    page = await Screen.of(FilingPage, { bozza: 'b1' });
    await page.settled(20);
    expect(page.field('Che cosa si chiede').value).toBe('Prima metà');
    await fillStatusCheck();
    await page.press('Invia');
    expect(api.sent('POST /segnalazioni')[0]?.body).toMatchObject({ draftId: 'b1' });
  });
});
