import { TestBed } from '@angular/core/testing';
import type { CaseDetail } from '@respi/segnalazioni/contract';
import { Live } from '@respi/shared/api-client';
import { FakeApi, Screen, person, refused, setUp, words } from '../testing/browser';
import { aCase, aReply, anEvent } from '../testing/a-case';
import { withLists } from '../testing/lists';
import { CasePage } from './case-page';

describe('the page of a case', () => {
  let api: FakeApi;
  let page: Screen<CasePage>;

  async function open(
    detail: ReturnType<typeof aCase>,
    role: Parameters<typeof person>[0] = 'coordinator',
  ): Promise<void> {
    api = withLists(new FakeApi())
      .on('GET /segnalazioni/caso-1', () => detail)
      .on('POST /segnalazioni/caso-1/actions/*', () => ({ ...detail, version: detail.version + 1 }));
    setUp(api, person(role));
    page = await Screen.of(CasePage, { id: 'caso-1' });
    await page.settled(20);
  }

  afterEach(() => {
    TestBed.resetTestingModule();
    page.leave();
    document.querySelectorAll('.cdk-overlay-container').forEach((each) => each.remove());
  });

  it('is read by one request, for each is an opening in the access log', async () => {
    await open(aCase());
    expect(api.sent('GET /segnalazioni/caso-1').map(({ query }) => query)).toEqual([{ history: true }]);
    expect(api.sent('GET /segnalazioni/caso-1/events')).toEqual([]);
  });

  describe('of how the person was told, and who they are', () => {
    const fact = (name: string): string => {
      const term = [...page.element.querySelectorAll('dt')].find((each) => words(each) === name);
      return term?.nextElementSibling ? words(term.nextElementSibling) : '';
    };

    it('says that a language without a text of its own had the Italian one', async () => {
      await open(aCase({ notice: { way: 'paper', language: 'ar', version: 0 } }));
      expect(fact('Informativa')).toMatch(/^su carta, ar, .*testo fornito con ReSPI · testo in italiano$/);
    });

    it('does not say so of Italian, nor of a version that may be of that language', async () => {
      await open(aCase({ notice: { way: 'paper', language: 'it', version: 0 } }));
      expect(fact('Informativa')).toMatch(/testo fornito con ReSPI$/);
      page.leave();
      TestBed.resetTestingModule();
      await open(aCase({ notice: { way: 'paper', language: 'ar', version: 1 } }));
      expect(fact('Informativa')).toMatch(/versione 1$/);
    });

    it('leaves no gap where the language was erased', async () => {
      await open(aCase({ erased: true, notice: { way: 'paper', language: '', version: 0 } }));
      expect(fact('Informativa')).toMatch(/^su carta, [a-z]{3} \d/);
      expect(fact('Informativa')).toMatch(/testo fornito con ReSPI$/);
    });

    it('says who had it in charge, once nobody has', async () => {
      const inChargeOf = { id: 'elena', name: 'Elena Dimostra' };
      await open(aCase({ state: 'declined', erased: true, inChargeOf }));
      expect(fact('Era in carico a')).toBe('Elena Dimostra');
      expect(fact('In carico a')).toBe('');
      page.leave();
      TestBed.resetTestingModule();
      await open(aCase({ inChargeOf }));
      expect(fact('In carico a')).toBe('Elena Dimostra');
    });

    it('says a birth date without its weekday', async () => {
      await open(aCase({ person: { surname: 'PROVETTI', name: 'Amal', birthDate: '1984-02-29' } }));
      expect(fact('Nata/o il')).toBe('29 feb 1984');
    });
  });

  it('tells question, reply and note apart by words, and marks what is withdrawn', async () => {
    const note = {
      id: 'n',
      kind: 'note' as const,
      text: 'Richiamare lunedì.',
      by: { id: 'elena', name: 'Elena' },
      at: '2026-11-17T08:00:00Z',
      lap: 1,
    };
    await open(
      aCase({
        thread: [...aCase().thread, note],
        replies: [
          aReply({
            withdrawnAt: '2026-11-19T08:00:00Z',
            withdrawnReason: 'Riguardava un altro.',
            validation: 'rejected',
          }),
        ],
      }),
    );
    const headings = [...page.element.querySelectorAll('article')].map((each) =>
      words(each.querySelector('h3') ?? each),
    );
    expect(headings).toEqual(['Domanda', 'Nota interna', 'Risposta di Questura']);
    expect(page.text).toContain('Solo per il coordinamento');
    expect(page.text).toContain('Riguardava un altro.');
  });

  it('says of what only the coordination reads that it does, and why two cases were parted', async () => {
    const said = (kind: 'unmerging' | 'sealing' | 'unsealing', text: string) => ({
      ...aCase().thread[0]!,
      id: kind,
      kind,
      text,
    });
    const thread = [
      said('unmerging', 'Sono due persone.'),
      said('sealing', 'Emersa una minaccia.'),
      said('unsealing', 'Rientrata.'),
    ];
    await open(aCase({ thread }));
    const cards = [...page.element.querySelectorAll('respi-entry-card')].map(words);
    expect(cards.map((card) => card.includes('Solo per il coordinamento'))).toEqual([true, false, true]);
    expect(cards[0]).toMatch(/^Unione annullata.*Sono due persone\./);
    expect(cards[1]).toMatch(/^Resa riservata.*Emersa una minaccia\./);
    expect(cards[2]).toMatch(/^Riservatezza tolta.*Rientrata\./);
  });

  it('tells who rejected a reply that never went out, and why', async () => {
    const rejected = aReply({
      releasedAt: null,
      validation: 'rejected',
      validatedBy: { id: 'silvia', name: 'Silvia Abbozzo' },
      validatedAt: '2026-11-19T08:00:00Z',
      withdrawnReason: 'Il fascicolo è un altro.',
    });
    await open(aCase({ replies: [rejected] }));
    const card = words(page.element.querySelector('respi-reply-card')!);
    expect(card).toContain('Motivo: Il fascicolo è un altro.');
    expect(card).toContain('respinta da Silvia Abbozzo, ');
    expect(card).not.toContain('validata da');
    expect(card).not.toContain('Ritirata');
  });

  it('says that a question is about nobody where it is', async () => {
    await open(aCase({ person: null, identifiers: [], identityWithheld: false }));
    expect(page.text).toContain('la domanda non riguarda una persona');
  });

  it('shows whom it is about to who says why, and asks the server for it', async () => {
    const masked = {
      identity: { shown: 'masked' as const, until: null, mayAsk: true },
      person: null,
      identifiers: [{ type: 'pratica_questura', value: null, warning: null }],
    };
    const until = new Date(Date.now() + 15 * 60_000).toISOString();
    await open(aCase(masked));
    expect(page.text).not.toContain('24CN000003');
    expect(page.text).not.toContain('la domanda non riguarda una persona');
    api.on('POST /segnalazioni/caso-1/identity', () => aCase({ identity: { shown: 'whole', until, mayAsk: false } }));
    await page.press('Mostra i dati');
    await page.settled(20);
    const dialog = document.querySelector('.cdk-overlay-container')!;
    const send = (): void => dialog.querySelector<HTMLButtonElement>('button[type=submit]')!.click();
    send();
    await page.settled(20);
    expect(api.calls.some(({ path }) => path.endsWith('/identity'))).toBe(false);
    [...dialog.querySelectorAll<HTMLInputElement>('input[type=radio]')].at(-1)!.click();
    await page.settled(20);
    expect(words(dialog)).not.toContain('facoltativo');
    send();
    await page.settled(20);
    expect(words(dialog.querySelector('respi-field')!)).toContain('almeno 10 caratteri');
    expect(api.calls.some(({ path }) => path.endsWith('/identity'))).toBe(false);
    dialog.querySelector<HTMLInputElement>('input[type=radio]')!.click();
    send();
    await page.settled(20);
    expect(api.calls.find(({ path }) => path.endsWith('/identity'))?.body).toEqual({ reason: 'find_practice' });
    expect(page.text).toContain('PROVETTI Amal');
    expect(page.text).toContain('24CN000003');
    expect(page.text).toContain('Dati mostrati fino a');
  });

  it('tells the coordination who read it when that is unfolded, and a counter nothing of it', async () => {
    const by = { id: 'bruno', name: 'Bruno Finto' };
    const readers = {
      items: [
        {
          id: 'r2',
          at: '2026-11-18T09:30:00Z',
          act: 'identity_shown',
          by,
          roles: [],
          reason: 'other',
          words: 'Ha chiamato [nome].',
        },
        { id: 'r1', at: '2026-11-18T09:29:00Z', act: 'case_read', by, roles: [], reason: null, words: null },
        { id: 'r0', at: '2026-11-18T08:15:00Z', act: 'case_read', by, roles: [], reason: null, words: null },
      ],
      nextCursor: null,
    };
    await open(aCase());
    api.on('GET /segnalazioni/caso-1/readers', () => readers);
    const details = page.element.querySelector<HTMLDetailsElement>('respi-readers-of-case details')!;
    details.open = true;
    details.dispatchEvent(new Event('toggle'));
    await page.settled(20);
    expect(words(details)).toContain('Bruno Finto ha chiesto di vedere i dati');
    expect(words(details)).toMatch(/ dati Altro: Ha chiamato \[nome\]\./);
    expect(words(details)).toMatch(/Bruno Finto ha aperto la segnalazione 2 volte, la prima mer 18 nov 2026, 09:15$/);
    page.leave();
    TestBed.resetTestingModule();
    await open(aCase(), 'counter_operator');
    expect(page.element.querySelector('respi-readers-of-case details')).toBeNull();
  });

  it('says since when it has no connection, and no longer once something is heard', async () => {
    await open(aCase());
    const note = (): string => words(page.element.querySelector('respi-connection-note [role=status]')!);
    expect(note()).toBe('');
    window.dispatchEvent(new Event('offline'));
    await page.settled(20);
    expect(note()).toContain("Nessuna connessione: l'ultimo contatto è di");
    expect(note()).toContain('può non essere aggiornata');
    api.on('GET /live', () => ({ position: 'p', reset: false, events: [] }));
    window.dispatchEvent(new Event('online'));
    await page.settled(50);
    expect(note()).toBe('');
  });

  it('keeps the earlier versions of a corrected reply readable, and why each was corrected', async () => {
    const by = { id: 'r', name: 'Referente' };
    await open(
      aCase({
        replies: [
          aReply({
            validation: 'corrected',
            versions: [
              { version: 1, text: 'Testo di prima.', by, at: '2026-11-18T09:30:00Z', reason: null },
              { version: 2, text: 'È in stampa.', by, at: '2026-11-18T10:30:00Z', reason: 'Mancava lo stato.' },
              { version: 3, text: 'Il titolo è in stampa.', by, at: '2026-11-18T11:30:00Z', reason: 'Non era chiaro.' },
            ],
          }),
        ],
      }),
    );
    expect(page.text).toContain('Versioni precedenti: 2');
    expect(page.text).toContain('Testo di prima.');
    expect(page.text).toContain('Il titolo è in stampa.Motivo della correzione: Non era chiaro.');
    expect(page.text).toContain('È in stampa.Motivo della correzione: Mancava lo stato.');
  });

  it('offers what the server offers and nothing else: one primary, the rest in a menu', async () => {
    await open(aCase({ state: 'submitted', availableActions: ['take', 'decline', 'add_note'] }));
    expect(page.hasButton('Prendi in carico')).toBe(true);
    await page.press('Altre azioni');
    const items = [...document.querySelectorAll('[role=menuitem]')].map(words);
    expect(items).toEqual(['Non accogliere', 'Aggiungi una nota interna']);
    page.leave();
    TestBed.resetTestingModule();
    await open(aCase({ availableActions: [] }));
    expect(page.element.querySelector('.actions')).toBeNull();
  });

  it('names the office of the reply that goes out, where there are two', async () => {
    const replies = [
      aReply({ id: 'uno', releasedAt: null, availableActions: ['release'] }),
      aReply({ id: 'due', office: { code: 'PREF-CIT', name: 'Prefettura' } }),
    ];
    await open(aCase({ state: 'reply_collected', availableActions: ['release'], replies }));
    expect(words(page.element.querySelector('.actions button')!)).toBe('Dai riscontro: Questura');
  });

  it('shows what the reply says above the form that corrects it', async () => {
    const reply = aReply({ validation: 'pending', availableActions: ['correct'] });
    await open(aCase({ state: 'in_validation', availableActions: ['correct'], replies: [reply] }));
    await page.press('Azioni');
    await page.press('Correggi');
    expect(words(document.querySelector('[role=dialog] .asked')!)).toContain('Il titolo è in stampa.');
  });

  it('takes a case at once, and says who was first when somebody was', async () => {
    await open(aCase({ state: 'submitted', availableActions: ['take'] }));
    await page.press('Prendi in carico');
    expect(api.sent('POST /segnalazioni/caso-1/actions/take')[0]).toMatchObject({ body: {}, version: 3 });
    expect(page.text).toContain('Segnalazione presa in carico.');
    api.on('POST /segnalazioni/caso-1/actions/take', () => undefined);
    page.leave();
    TestBed.resetTestingModule();
    await open(aCase({ state: 'submitted', availableActions: ['take'] }));
    api.on('POST /segnalazioni/caso-1/actions/*', () => {
      throw refused(409, 'taken_by_another');
    });
    await page.press('Prendi in carico');
    await page.settled(20);
    expect(page.alerts().join()).toContain('Rifiuto taken_by_another');
  });

  const reproposal = {
    code: 'ARANCIONE' as const,
    before: 'VERDE' as const,
    rule: 'R4',
    text: 'R4: il termine per il ricorso scade fra 10 giorni',
    fact: 'facts.deadline',
    law: null,
    at: '2026-11-18T04:20:00Z',
  };

  it('says that a more urgent code is proposed, and lets the coordinator take it with the rule as the reason', async () => {
    await open(aCase({ reproposal, availableActions: ['set_urgency', 'keep_urgency'] }));
    expect(page.text).toContain('Riproposta: 2 ARANCIONE, R4');
    expect(page.text).toContain('il termine per il ricorso scade fra 10 giorni');
    await page.press('Passa a 2 ARANCIONE');
    expect(api.sent('POST /segnalazioni/caso-1/actions/set_urgency')[0]).toMatchObject({
      body: { code: 'ARANCIONE', reason: reproposal.text },
      version: 3,
    });
  });

  it('shows the same to the others, who have nothing to decide', async () => {
    await open(aCase({ reproposal, availableActions: ['nudge'] }), 'counter_operator');
    expect(page.text).toContain('Riproposta: 2 ARANCIONE, R4');
    expect(page.hasButton('Passa a 2 ARANCIONE')).toBe(false);
    expect(page.hasButton("Lascia l'urgenza com'è")).toBe(false);
  });

  it('tells who said what about the urgency, with the reasons', async () => {
    const by = { id: 'marta', name: 'Marta Esempio' };
    const step = { rule: null, reason: null, by, at: '2026-11-18T09:30:00Z' };
    await open(
      aCase({
        urgencyReasons: [{ rule: 'R9', text: 'R9: superato il termine', fact: 'facts', law: 'art. 5 TUI' }],
        urgencyRules: 3,
        urgencySteps: [
          { ...step, what: 'proposed', code: 'VERDE', before: null, rule: 'R9' },
          { ...step, what: 'chosen', code: 'ROSSO', before: 'VERDE', reason: 'È urgente.' },
          { ...step, what: 'kept', code: 'ROSSO', before: 'ARANCIONE', reason: 'Va bene così.' },
        ],
      }),
    );
    const told = words(page.element.querySelector('respi-urgency-of-case')!);
    expect(told).toContain('Fonte: art. 5 TUI');
    expect(told).toContain('Regole della rete, versione 3');
    expect(told).toContain('Proposta dalle regole: 4 VERDE (R9)');
    expect(told).toContain('Marta Esempio, allo sportello: 1 ROSSO invece di 4 VERDE');
    expect(told).toContain('È urgente.');
    expect(told).toContain('resta 1 ROSSO e non 2 ARANCIONE');
  });

  it('marks as read what the counter opens, and shows what is new', async () => {
    await open(
      aCase({
        state: 'answered',
        unread: true,
        availableActions: ['mark_read', 'close', 'reopen'],
        replies: [aReply()],
      }),
      'counter_operator',
    );
    expect(api.sent('POST /segnalazioni/caso-1/actions/mark_read')).toHaveLength(1);
    expect(page.text).toContain('Nuova');
    expect(page.hasButton('Chiudi')).toBe(true);
    expect(page.hasButton('Riapri')).toBe(true);
    expect(page.hasButton('Scrivi una scheda da qui')).toBe(false);
  });

  it('lets the coordinator start a sheet from what was answered', async () => {
    await open(aCase({ state: 'answered', replies: [aReply()] }));
    expect(page.button('Scrivi una scheda da qui').getAttribute('href')).toContain('/schede/nuova?da=caso-1');
  });

  it('says who is a handler without being chosen, where a case is sealed', async () => {
    const seal = aCase({ availableActions: ['seal'] });
    api = withLists(new FakeApi())
      .on('GET /segnalazioni/caso-1', () => seal)
      .on('POST /segnalazioni/caso-1/actions/*', () => ({ ...seal, version: 2 }))
      .on('GET /colleagues', () => [
        { id: 'anna', name: 'Anna Prova' },
        { id: 'elena', name: 'Elena Dimostra' },
      ]);
    setUp(api, person('coordinator'));
    page = await Screen.of(CasePage, { id: 'caso-1' });
    await page.settled(20);
    await page.press('Azioni');
    await page.press('Rendi riservata');
    const me = page.field('Anna Prova (si aggiunge sempre)');
    expect([me.checked, me.disabled]).toEqual([true, true]);
    expect(page.field('Elena Dimostra').checked).toBe(false);
    await page.write('Motivo', 'Emersa una minaccia.');
    document.querySelector<HTMLButtonElement>('[role=dialog] button[type=submit]')?.click();
    await page.settled(20);
    expect(api.sent('POST /segnalazioni/caso-1/actions/seal')[0]?.body).toEqual({ reason: 'Emersa una minaccia.' });
  });

  it('proposes who has the case in charge as a handler, and says what happens where they are taken out', async () => {
    const seal = aCase({ availableActions: ['seal'], inChargeOf: { id: 'elena', name: 'Elena Dimostra' } });
    api = withLists(new FakeApi())
      .on('GET /segnalazioni/caso-1', () => seal)
      .on('POST /segnalazioni/caso-1/actions/*', () => ({ ...seal, version: 2 }))
      .on('GET /colleagues', () => [
        { id: 'anna', name: 'Anna Prova' },
        { id: 'elena', name: 'Elena Dimostra' },
        { id: 'ivo', name: 'Ivo Matrice' },
      ]);
    setUp(api, person('coordinator'));
    page = await Screen.of(CasePage, { id: 'caso-1' });
    await page.settled(20);
    const send = async (): Promise<void> => {
      await page.press('Azioni');
      await page.press('Rendi riservata');
      await page.write('Motivo', 'Emersa una minaccia.');
    };
    const submit = async (): Promise<unknown> => {
      document.querySelector<HTMLButtonElement>('[role=dialog] button[type=submit]')?.click();
      await page.settled(20);
      return api.sent('POST /segnalazioni/caso-1/actions/seal').at(-1)?.body;
    };
    await send();
    const elena = page.field("Elena Dimostra (l'ha in carico)");
    expect(elena.checked).toBe(true);
    expect(page.text).not.toContain('non la vedrà più');
    expect(await submit()).toEqual({ reason: 'Emersa una minaccia.', keepInCharge: true });
    await send();
    page.field("Elena Dimostra (l'ha in carico)").click();
    await page.settled();
    // Right under the name that was taken out, not behind the buttons.
    const under = page.field("Elena Dimostra (l'ha in carico)").closest('.r-check-row')?.nextElementSibling;
    expect(under?.getAttribute('role')).toBe('status');
    expect(under?.textContent).toContain('Elena Dimostra non la vedrà più. La segnalazione passa in carico a chi');
    expect(under?.textContent).not.toContain('Sta scrivendo');
    expect(page.text).not.toContain('persona sola');
    expect(await submit()).toEqual({ reason: 'Emersa una minaccia.', keepInCharge: false });
  });

  describe('where a case is sealed away from who has it', () => {
    const elena = "Elena Dimostra (l'ha in carico)";
    const SENT = 'POST /segnalazioni/caso-1/actions/seal';

    let refusal: Error | null;

    async function opened(...others: { id: string; name: string }[]): Promise<void> {
      refusal = null;
      const seal = aCase({ availableActions: ['seal'], inChargeOf: { id: 'elena', name: 'Elena Dimostra' } });
      api = withLists(new FakeApi())
        .on('GET /segnalazioni/caso-1', () => seal)
        .on('POST /segnalazioni/caso-1/actions/*', () => {
          if (refusal) throw refusal;
          return { ...seal, version: 2 };
        })
        .on('GET /colleagues', () => [
          { id: 'anna', name: 'Anna Prova' },
          { id: 'elena', name: 'Elena Dimostra' },
          ...others,
        ]);
      setUp(api, person('coordinator'));
      page = await Screen.of(CasePage, { id: 'caso-1' });
      await page.settled(20);
      await page.press('Azioni');
      await page.press('Rendi riservata');
      await page.write('Motivo', 'Emersa una minaccia.');
      page.field(elena).click();
      await page.settled();
    }
    const submit = async (): Promise<void> => {
      document.querySelector<HTMLButtonElement>('[role=dialog] button[type=submit]')?.click();
      await page.settled(20);
    };

    it('asks whoever is left alone to say so, where nobody else in the network could follow it', async () => {
      await opened();
      expect(page.text).toContain('La seguirà una persona sola');
      await submit();
      expect(api.sent(SENT)).toEqual([]);
      page.field('Va bene: la segue solo chi la rende riservata').click();
      await page.settled();
      await submit();
      expect(api.sent(SENT)[0]?.body).toEqual({ reason: 'Emersa una minaccia.', keepInCharge: false, alone: true });
    });

    it('says beside the names that another is wanted, until one is chosen', async () => {
      await opened({ id: 'ivo', name: 'Ivo Matrice' });
      expect(page.text).not.toContain('persona sola');
      const message = 'Servono almeno due persone: sceglierne un’altra.';
      refusal = refused(422, 'invalid_input', [{ path: 'handlers', code: 'two_handlers_needed', message }]);
      await submit();
      const names = page.field('Ivo Matrice').closest('fieldset');
      expect(names?.textContent).toContain(message);
      page.field('Ivo Matrice').click();
      await page.settled();
      expect(names?.textContent).not.toContain(message);
    });

    it('tells that they are writing, and would lose it', async () => {
      await opened({ id: 'ivo', name: 'Ivo Matrice' });
      const told = {
        kind: 'presence',
        caseId: 'caso-1',
        by: { id: 'elena', name: 'Elena Dimostra' },
        doing: 'writing',
      };
      (TestBed.inject(Live) as unknown as { hear: (heard: object) => void }).hear({ told, position: null });
      await page.settled(20);
      const under = page.field(elena).closest('.r-check-row')?.nextElementSibling;
      expect(under?.textContent).toContain('Sta scrivendo una risposta: quello che ha scritto va perso.');
    });
  });

  it('forwards to several offices, each with its channel', async () => {
    await open(aCase({ availableActions: ['forward'] }));
    await page.press('Trasmetti');
    await page.press('Aggiungi un altro ufficio');
    const offices = [...document.querySelectorAll<HTMLSelectElement>('[role=dialog] select')];
    const [, , second, channel] = offices;
    if (!second || !channel) throw new Error('no second row');
    for (const [control, value] of [
      [second, 'PREF-CIT'],
      [channel, 'mail'],
    ] as const) {
      control.value = value;
      control.dispatchEvent(new Event('change'));
    }
    document.querySelector<HTMLButtonElement>('[role=dialog] button[type=submit]')?.click();
    await page.settled(20);
    expect(api.sent('POST /segnalazioni/caso-1/actions/forward')[0]?.body).toEqual({
      referrals: [
        { office: 'QST-IMM', channel: 'distinta' },
        { office: 'PREF-CIT', channel: 'mail' },
      ],
    });
    expect(page.text).toContain('Segnalazione trasmessa.');
  });

  it('does not forward twice to one office, and says which', async () => {
    await open(aCase({ availableActions: ['forward'] }));
    await page.press('Trasmetti');
    await page.press('Aggiungi un altro ufficio');
    const second = document.querySelectorAll<HTMLSelectElement>('[role=dialog] select')[2];
    if (!second) throw new Error('no second row');
    second.value = 'QST-IMM';
    second.dispatchEvent(new Event('change'));
    document.querySelector<HTMLButtonElement>('[role=dialog] button[type=submit]')?.click();
    await page.settled(20);
    expect(api.sent('POST /segnalazioni/caso-1/actions/forward')).toEqual([]);
    expect(document.querySelector('[role=dialog] [role=alert]')?.textContent).toContain('è indicato due volte');
  });

  it('keeps what was typed when somebody changed the case, says what, and sends it on the new version', async () => {
    const detail = aCase({ availableActions: ['add_note'] });
    await open(detail);
    await page.press('Azioni');
    await page.press('Aggiungi una nota interna');
    await page.write('Nota', 'Da risentire lunedì.');
    api
      .on('POST /segnalazioni/caso-1/actions/*', () => {
        throw refused(412, 'stale_version');
      })
      .on('GET /segnalazioni/caso-1', () => ({
        ...detail,
        version: 4,
        history: {
          items: [anEvent('taken'), anEvent('urgency_set', { code: 'ROSSO', before: 'VERDE' }, 2)],
          chainValid: true,
        },
      }));
    await page.press('Aggiungi la nota');
    await page.settled(20);
    expect(page.text).toContain("Elena Dimostra ha cambiato l'urgenza da 4 VERDE a 1 ROSSO.");
    expect(page.field('Nota').value).toBe('Da risentire lunedì.');

    api.on('POST /segnalazioni/caso-1/actions/*', () => ({ ...detail, version: 5 }));
    await page.press('Invia sulla versione aggiornata');
    await page.settled(20);
    const sent = api.sent('POST /segnalazioni/caso-1/actions/add_note');
    expect(sent.map(({ version }) => version)).toEqual([3, 4]);
    expect(document.querySelector('[role=dialog]')).toBeNull();
  });

  describe('that is merged', () => {
    const asked = (text: string) => ({
      id: 'testo-2',
      kind: 'merge_dispute' as const,
      text,
      by: { id: 'marta', name: 'Marta Esempio' },
      at: '2026-11-18T08:00:00Z',
      lap: 1,
    });

    it('tells its counter that it goes on and where the answer arrives, and lets it say that it is not the same', async () => {
      await open(aCase({ state: 'merged', availableActions: ['dispute_merge'] }), 'counter_operator');
      expect(page.text).toContain('le risposte arrivano anche qui');
      for (const dropped of ['Non tocca a nessuno', 'Era in carico a']) expect(page.text).not.toContain(dropped);
      await page.press('Non è la stessa cosa');
      await page.press('Invia al coordinamento');
      expect(api.sent('POST /segnalazioni/caso-1/actions/dispute_merge')).toEqual([]);
      await page.write('Perché non è la stessa cosa', 'È un’altra persona.');
      await page.press('Invia al coordinamento');
      await page.settled(20);
      expect(api.sent('POST /segnalazioni/caso-1/actions/dispute_merge').map(({ body }) => body)).toEqual([
        { reason: 'È un’altra persona.' },
      ]);
      expect(page.text).toContain('Il coordinamento è avvisato.');
    });

    it('tells its counter, once that was said, who decides', async () => {
      await open(aCase({ state: 'merged', mergeDisputed: true }), 'counter_operator');
      expect(page.text).toContain('Decide se separarla o lasciarla unita');
      expect(page.hasButton('Non è la stessa cosa')).toBe(false);
    });

    it('tells the coordinator why its counter disputes it, beside what can be done', async () => {
      const { thread, ...detail } = aCase({
        state: 'merged',
        mergedInto: { id: 'caso-2', number: 'CN-2026-000124' },
        mergeDisputed: true,
        availableActions: ['unmerge', 'keep_merged'],
      });
      await open({ ...detail, thread: [...thread, asked('È un’altra persona.')] });
      const note = words(page.element.querySelector('respi-merge-note')!);
      expect(note).toContain('Per lo sportello non è la stessa cosa');
      expect(note).toContain('È un’altra persona.');
      expect(page.hasButton("Annulla l'unione")).toBe(true);
      await page.press('Lascia unita');
      expect(page.text).toContain("Lo legge lo sportello: senza numero, nomi o fatti dell'altra segnalazione.");
    });

    it('says nothing of that to an office', async () => {
      await open(aCase({ state: 'merged' }), 'referent');
      expect(words(page.element.querySelector('respi-merge-note')!)).toBe('');
    });
  });

  describe('into which others were merged', () => {
    const merged = (sportello: string, number = 'CN-2026-000062', erased = false) => ({
      id: number,
      number,
      sportello,
      erased,
    });

    it('says before and after answering how many counters get the answer', async () => {
      await open(aCase({ availableActions: ['answer_directly'], mergedFrom: [merged('SP-ALBA')] }));
      await page.press('Azioni');
      await page.press('Rispondi direttamente');
      const dialog = words(document.querySelector('[role=dialog]')!);
      expect(dialog).toMatch(/La risposta arriva a 2 sportelli: .+ e .+ \(anche CN-2026-000062, unita a questa\)/);
      expect(dialog).not.toContain('arriva subito allo sportello');
      await page.write('Risposta', 'Lunedì alle 9.');
      await page.write('Esito', 'chiarimento');
      await page.press('Invia la risposta');
      await page.settled(20);
      expect(words(page.element.querySelector('p.done')!)).toBe('Risposta inviata a 2 sportelli.');
    });

    it('counts a counter once, and none for what was erased', async () => {
      const two = [merged('SP-CUNEO'), merged('SP-CUNEO', 'CN-2026-000063'), merged('SP-ALBA', 'CN-2026-000064', true)];
      await open(aCase({ availableActions: ['answer_directly'], mergedFrom: two }));
      await page.press('Azioni');
      await page.press('Rispondi direttamente');
      expect(words(document.querySelector('[role=dialog]')!)).toMatch(
        /arriva a uno sportello: .+ \(anche CN-2026-000062 e CN-2026-000063, unite a questa\)/,
      );
    });

    it('says nothing of counters where nothing goes out', async () => {
      await open(aCase({ availableActions: ['add_note'], mergedFrom: [merged('SP-ALBA')] }));
      await page.press('Azioni');
      await page.press('Aggiungi una nota interna');
      expect(words(document.querySelector('[role=dialog]')!)).not.toContain('sportelli');
    });
  });

  it('says when an action is not open any more, and leaves the words to be copied', async () => {
    const detail = aCase({ availableActions: ['add_note'] });
    await open(detail);
    await page.press('Azioni');
    await page.press('Aggiungi una nota interna');
    await page.write('Nota', 'Parole da non perdere.');
    api
      .on('POST /segnalazioni/caso-1/actions/*', () => {
        throw refused(412, 'stale_version');
      })
      .on('GET /segnalazioni/caso-1', () => ({ ...detail, version: 4, availableActions: [] }));
    await page.press('Aggiungi la nota');
    await page.settled(20);
    expect(page.text).toContain('Nel frattempo questa operazione non è più possibile');
    expect(page.field('Nota').value).toBe('Parole da non perdere.');
    expect(page.hasButton('Invia sulla versione aggiornata')).toBe(false);
  });

  describe('of which an office is asked no further while its answer is being written', () => {
    const recalled = (): void => {
      api.on('GET /segnalazioni/caso-1', () => {
        throw refused(404, 'not_found');
      });
    };
    beforeEach(async () => {
      const asked = {
        id: 'invio-1',
        office: { code: 'QST-IMM', name: 'Questura' },
        status: 'open',
        channel: 'portal',
        by: { id: 'elena', name: 'Elena Dimostra' },
        at: '2026-11-18T09:30:00Z',
        availableActions: ['collect'],
      } as unknown as CaseDetail['referrals'][number];
      await open(aCase({ availableActions: ['collect'], referrals: [asked] }), 'referent');
      await page.press('Registra la risposta');
      await page.write("Risposta dell'ufficio", 'Il titolo è pronto.');
    });
    const isSaid = (): void => {
      expect(page.text).toContain("L'invio a questo ufficio è stato annullato: la risposta non serve più");
      expect(page.text).not.toContain('Aggiornare');
      expect(page.field("Risposta dell'ufficio").value).toBe('Il titolo è pronto.');
      expect(document.querySelector('button[form=modulo-azione]')).toBeNull();
    };

    it('says so under the hand', async () => {
      recalled();
      const told = { id: 'richiamo', kind: 'case', caseId: 'caso-1', version: 4, news: 'gone' };
      (TestBed.inject(Live) as unknown as { hear: (heard: object) => void }).hear({ told, position: null });
      await page.settled(250);
      isSaid();
      // Read and left: of the case nothing stays on the screen.
      await page.press('Chiudi');
      await page.settled(250);
      expect(page.hasButton('Registra la risposta')).toBe(false);
      expect(page.text).toContain("L'invio a questo ufficio è stato annullato");
      expect(page.alerts()).toEqual([]);
    });

    it.each([412, 404])('says so when it is sent (%i)', async (status) => {
      recalled();
      api.on('POST /segnalazioni/caso-1/actions/*', () => {
        throw refused(status, 'stale_version');
      });
      await page.write('Esito', 'risolta');
      document.querySelector<HTMLElement>('button[form=modulo-azione]')!.click();
      await page.settled(20);
      isSaid();
    });
  });

  it('asks before what was typed for an act is lost, also by its own button, and goes on writing where wished', async () => {
    await open(aCase({ availableActions: ['reopen'], state: 'closed' }), 'counter_operator');
    await page.press('Riapri');
    await page.press('Annulla');
    expect(document.querySelector('[role=dialog]')).toBeNull();
    await page.press('Riapri');
    await page.write('Motivo', 'Il titolo non è arrivato.');
    await page.press('Annulla');
    expect(document.body.textContent).toContain('Lasciare senza salvare?');
    await page.press('Continua a scrivere');
    expect(page.field('Motivo').value).toBe('Il titolo non è arrivato.');
    await page.press('Annulla');
    await page.press('Lascia senza salvare');
    expect(document.querySelector('[role=dialog]')).toBeNull();
    await page.press('Riapri');
    expect(page.field('Motivo').value).toBe('');
  });

  it('says by when an integration is awaited, and what was asked where it is answered', async () => {
    const request = {
      id: 'richiesta',
      kind: 'integration_request' as const,
      text: 'Serve la ricevuta della raccomandata.',
      by: { id: 'elena', name: 'Elena' },
      at: '2026-11-17T08:00:00Z',
      lap: 1,
    };
    await open(
      aCase({
        state: 'integration_requested',
        dueWords: null,
        integrationDueOn: '2026-12-04',
        thread: [...aCase().thread, request],
        availableActions: ['submit_integration'],
      }),
      'counter_operator',
    );
    expect(page.text).toContain('Integrazione attesa entro ven 4 dic 2026');
    await page.press("Invia l'integrazione");
    const dialog = words(document.querySelector('[role=dialog]')!);
    expect(dialog).toContain('È stato chiesto: Serve la ricevuta della raccomandata.');
    expect(dialog).toContain('Integrazione attesa entro ven 4 dic 2026');
  });

  it('says from when one may nudge again', async () => {
    await open(aCase({ nudges: 1, nextNudgeOn: '2026-11-23' }), 'counter_operator');
    expect(page.text).toContain('il prossimo da lun 23 nov 2026');
  });

  it('asks for the day of the next look only with an interim answer', async () => {
    const referral = {
      id: 'invio-1',
      office: { code: 'QST-IMM', name: 'Questura' },
      channel: 'phone' as const,
      status: 'open' as const,
      by: { id: 'elena', name: 'Elena' },
      at: '2026-11-17T08:00:00Z',
      endedAt: null,
      rightOffice: null,
      note: null,
      distinta: null,
      availableActions: ['collect' as const],
    };
    await open(aCase({ state: 'forwarded', availableActions: ['collect'], referrals: [referral] }));
    await page.press('Registra la risposta');
    expect(page.hasField('Ricontrollare il')).toBe(false);
    await page.write("Risposta dell'ufficio", 'Stanno verificando.');
    await page.write('Esito', 'in_istruttoria');
    document.querySelector<HTMLButtonElement>('[role=dialog] button[type=submit]')?.click();
    await page.settled(20);
    expect(page.field('Ricontrollare il').getAttribute('aria-invalid')).toBe('true');
    await page.write('Ricontrollare il', '2026-12-01');
    document.querySelector<HTMLButtonElement>('[role=dialog] button[type=submit]')?.click();
    await page.settled(20);
    expect(api.sent('POST /segnalazioni/caso-1/actions/collect')[0]?.body).toMatchObject({
      referralId: 'invio-1',
      outcome: 'in_istruttoria',
      recheckOn: '2026-12-01',
      channel: 'phone',
    });
  });

  it('asks once for the day of an appointment', async () => {
    await open(aCase({ availableActions: ['answer_directly'] }));
    const send = async (): Promise<void> => {
      document.querySelector<HTMLButtonElement>('[role=dialog] button[type=submit]')?.click();
      await page.settled(20);
    };
    await page.press('Azioni');
    await page.press('Rispondi direttamente');
    await page.write('Risposta', 'Sportello 3.');
    await page.write('Esito', 'appuntamento_fissato');
    await send();
    expect(document.activeElement?.getAttribute('type')).toBe('date');
    expect(document.body.textContent).toContain('Senza il giorno lo sportello non può dirlo alla persona');
    expect(api.sent('POST /segnalazioni/caso-1/actions/answer_directly')).toEqual([]);
    await send();
    expect(api.sent('POST /segnalazioni/caso-1/actions/answer_directly')).toHaveLength(1);
  });

  it('offers a new, linked one in place of reopening what was erased', async () => {
    await open(aCase({ state: 'closed', erased: true, person: null, identifiers: [] }), 'counter_operator');
    expect(page.button('Nuova segnalazione collegata').getAttribute('href')).toContain('/riservata/nuova?segue=caso-1');
    expect(page.hasButton('Riapri')).toBe(false);
    expect(page.text).toContain('I dati della persona sono stati cancellati.');
  });

  it('shows that a case cannot be read, and leads on where asking again may not help', async () => {
    await open(aCase());
    page.leave();
    TestBed.resetTestingModule();
    api = withLists(new FakeApi()).on('GET /segnalazioni/caso-1*', () => {
      throw refused(404, 'not_found');
    });
    setUp(api, person('counter_operator'));
    page = await Screen.of(CasePage, { id: 'caso-1' });
    await page.settled(20);
    // Asking again would change nothing: the way on is the list.
    expect(page.alerts().join()).toContain('Rifiuto not_found');
    expect(page.hasButton('Riprova')).toBe(false);
    expect(page.button("Torna all'elenco").getAttribute('href')).toContain('/riservata/sportello');

    page.leave();
    TestBed.resetTestingModule();
    let answers = false;
    api = withLists(new FakeApi()).on('GET /segnalazioni/caso-1', () => {
      if (!answers) throw refused(503, 'unexpected');
      return aCase();
    });
    setUp(api, person('counter_operator'));
    page = await Screen.of(CasePage, { id: 'caso-1' });
    await page.settled(20);
    expect(page.text).not.toContain("Torna all'elenco");
    answers = true;
    await page.press('Riprova');
    await page.settled(20);
    expect(page.hasButton('Riprova')).toBe(false);
    expect(page.text).toContain(aCase().number);
  });

  describe('that is taken from who has it open', () => {
    const SHOWN = 'Si chiede una cosa che nessun altro deve leggere.';

    async function withAForm(): Promise<void> {
      const theirs = aCase({ availableActions: ['add_note'], version: 3 });
      await open({ ...theirs, thread: theirs.thread.map((entry) => ({ ...entry, text: SHOWN })) });
      await page.press('Azioni');
      await page.press('Aggiungi una nota interna');
      await page.write('Nota', 'Da risentire lunedì.');
      expect(page.text).toContain(SHOWN);
    }
    const hear = async (told: object): Promise<void> => {
      (TestBed.inject(Live) as unknown as { hear: (heard: object) => void }).hear({ told, position: null });
      await page.settled(250);
    };
    const nothingIsLeft = (): void => {
      expect(document.querySelector('[role=dialog]')).toBeNull();
      expect(document.body.textContent).not.toContain(SHOWN);
      expect(document.body.textContent).not.toContain(aCase().number);
      expect(page.text).toContain('Segnalazione non disponibile');
      expect(page.hasButton("Torna all'elenco")).toBe(true);
    };
    const refuse = (status: number): void => {
      api.on('GET /segnalazioni/caso-1', () => {
        throw refused(status, 'not_found');
      });
    };

    it('leaves with all that was shown, and with the form that was open on it, when it is sealed', async () => {
      await withAForm();
      refuse(404);
      await hear({ id: 'sigillo', kind: 'case', caseId: 'caso-1', version: 0, news: 'gone' });
      nothingIsLeft();
      expect(page.text).toContain('La segnalazione è passata ad altri. Non occorre fare nulla.');
      expect(page.text).not.toContain('Errore');
    });

    it('leaves when the role that opened it is taken away', async () => {
      await withAForm();
      refuse(403);
      await hear({ kind: 'reset' });
      nothingIsLeft();
      expect(page.text).not.toContain('passata ad altri');
    });

    it('leaves when an act is refused because it is there no more', async () => {
      await withAForm();
      refuse(404);
      api.on('POST /segnalazioni/caso-1/actions/*', () => {
        throw refused(404, 'not_found');
      });
      await page.press('Aggiungi la nota');
      await page.settled(50);
      nothingIsLeft();
    });

    it('stays, and so does the form, while it is still there', async () => {
      await withAForm();
      await hear({ kind: 'reset' });
      expect(page.field('Nota').value).toBe('Da risentire lunedì.');
      expect(page.text).toContain(SHOWN);
    });
  });
});
