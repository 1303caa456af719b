import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { after, around, disguises } from './disguises.fixture';
import { findPersonalData } from './index';

const found = (text: string) => findPersonalData(text, { names: [], birthDates: [] });
const excerpts = (text: string) => found(text).map(({ kind, excerpt }) => [kind, excerpt]);

describe('names of kin', () => {
  it.each([
    ["La moglie Zineb O'Brien-D'Amico chiede di lui", "Zineb O'Brien-D'Amico"],
    ['Moglie di Đorđe Škrabáček Đorđević', 'Đorđe Škrabáček Đorđević'],
    ['È il figlio di Dritan Hoxhaj, nato qui', 'Dritan Hoxhaj'],
    ['vive col fratello Enkeleid', 'Enkeleid'],
    ['la madre Oksanka Costa', 'Oksanka Costa'],
    ['il marito Gjergji El Amrani è a Bra', 'Gjergji El Amrani'],
  ])('are found in "%s", for a second person to judge', (text, excerpt) =>
    expect(found(text)).toEqual([expect.objectContaining({ kind: 'name', excerpt, justifiable: true })]),
  );

  it.each([
    'la moglie chiede, il figlio minore, la figlia di Marocco e Tunisia, il padre di famiglia',
    'figli di cittadini stranieri; madre di Cuneo; fratello o sorella',
    'Moglie Italiana, Figlio Minore, Madre di Minore, Padre Questura',
    'RICONGIUNGIMENTO CON MOGLIE RESIDENTE ALL’ESTERO',
    'Coniuge di Cittadino Italiano, coniuge di cittadino UE',
  ])('leave in peace: %s', (text) => expect(excerpts(text)).toEqual([]));
});

describe('names behind words that announce them', () => {
  it.each([
    ['La bambina si chiama Aisha', 'Aisha'],
    ['Mi chiamo Chukwuemeka Obi e aspetto', 'Chukwuemeka Obi'],
    ['di nome De Luca Ornelio', 'De Luca Ornelio'],
    ['Cognome: Volkovà', 'Volkovà'],
    ['Cordiali saluti, Paolo Viale', 'Paolo Viale'],
    ['pratica intestata a CHEN LI.', 'CHEN LI'],
    ['Il minore Karim è in comunità', 'Karim'],
    ['La ragazza, Precious, lavora', 'Precious'],
    ['Don Luciano ospita', 'Luciano'],
  ])('are found in "%s", for a second person to judge', (text, excerpt) =>
    expect(found(text)).toEqual([expect.objectContaining({ kind: 'name', excerpt, justifiable: true })]),
  );

  it('are found where they stand beside somebody', () =>
    expect(excerpts('Per conto di Marco Rossi e Gjergjo Likaj si chiede')).toEqual([
      ['name', 'Marco Rossi'],
      ['name', 'Gjergjo Likaj'],
    ]));

  it.each([
    'Istituto Don Milani, santuario del frate Pio',
    'IL MINORE STRANIERO NON ACCOMPAGNATO. NOME E COGNOME IN STAMPATELLO',
    'Nome, cognome, data. Cognome e nome del richiedente Asilo',
    'Utente: Cittadino Straniero. Il minore Straniero, il richiedente Protezione',
    'Il lavoratore, Centro per l’Impiego e Prefettura; studente: Questura',
    'io sono italiano, mi chiamo in altro modo',
  ])('leave in peace: %s', (text) => expect(excerpts(text)).toEqual([]));
});

describe('names that are in no linked case', () => {
  it.each([
    ['Fatima Benali ha chiesto il rinnovo', 'Fatima Benali'],
    ['Benali Fatima ha chiesto il rinnovo', 'Benali Fatima'],
    ['Il rinnovo di Rossi Marco è pronto', 'Rossi Marco'],
    ['È tornata BENALI FATIMA', 'BENALI FATIMA'],
    ['ROSSI CHIARA è tornata', 'ROSSI CHIARA'],
    ['DOMANDA DI FATIMA BENALI PER IL RINNOVO', 'FATIMA BENALI'],
    ['Elenco: BENALI, Fatima', 'BENALI, Fatima'],
    ['Presso la Questura Gurpreet Singh ha atteso', 'Gurpreet Singh'],
    ["L'istanza di Fatima Zahra El Amrani", 'Fatima Zahra El Amrani'],
    ['Per conto di Mohamed Ben Ali', 'Mohamed Ben Ali'],
    ["Si tratta di D'Angelo Maria", "D'Angelo Maria"],
    ['Chiedere a Giovanni De Rossi', 'Giovanni De Rossi'],
    ['Rosa Bianchi abita a Bra', 'Rosa Bianchi'],
    ['La pratica di Maria Messina', 'Maria Messina'],
    ['Serve a Wei Li', 'Wei Li'],
    ["all'ufficio di Oléna Shevchenko.", 'Oléna Shevchenko'],
  ])('finds the one in "%s", for a second person to judge', (text, excerpt) =>
    expect(found(text)).toEqual([expect.objectContaining({ kind: 'name', excerpt, justifiable: true })]),
  );

  it('takes the name of a law or a navigator for what it may be: a second person knows', () => {
    expect(found('Il corso si tiene nella sala Marco Polo')).toEqual([
      expect.objectContaining({ excerpt: 'Marco Polo', justifiable: true }),
    ]);
  });

  it.each([
    'Legge Bossi Fini, Legge Turco-Napolitano, Decreto Cutro, legge Angela Merlin',
    'San Giovanni Bosco, Santa Vittoria d’Alba, Sant’Anna di Vinadio, S. Anna, Sesto San Giovanni',
    'Emilia-Romagna, Friuli Venezia Giulia, Reggio Emilia, Vittorio Veneto, Marina di Ravenna, Gioia Tauro',
    'Sportello Alba, Questura di Cuneo, Prefettura - Sportello Unico, Centro per l’Impiego, Croce Bianca',
    'Ospedale Santa Croce, Istituto Comprensivo Maria Montessori, via Marco Polo, scuola «Luigi Einaudi»',
    'Portale ALI, portale ALI Sportello Unico, SPID o CIE',
    'Codice Rosa, Carta Rosa, Via libera, Via Libera, Corso Italiano, Medici Senza Frontiere',
    'MODULO CON LA CHIARA INDICAZIONE DEL MOTIVO',
    'Sarà Competente la Questura. Alla Questura, nato a Tirana',
    'La signora che aspetta; una rosa di nomi; è chiara la risposta',
    'Permesso UE, Convenzione di Ginevra, Regolamento Dublino, Accordo Schengen',
    'Fatima',
  ])('leaves in peace: %s', (text) => expect(excerpts(text)).toEqual([]));

  it('finds any first name with any surname in any surroundings', () => {
    const given = fc.constantFrom('Fatima', 'Mohamed', 'Giuseppe', 'Olena', 'Andreea', 'Blessing', 'Mamadou', 'Xiaoli');
    const surname = fc.stringMatching(
      /^[BCDFGHKLMNPRSTVZ][aeiou][bcdfghklmnprstvz]{2}[aeiou][bcdfgklmnprstvz]{2}[aeiou]$/,
    );
    const dress = fc.constantFrom(...disguises.filter((disguise) => disguise('Aa') !== 'aa'));
    fc.assert(
      fc.property(around, given, surname, after, fc.boolean(), dress, (before, name, last, rest, swap, disguise) => {
        const text = before + disguise(swap ? `${last} ${name}` : `${name} ${last}`) + rest;
        expect({ text, found: found(text).some(({ kind }) => kind === 'name') }).toEqual({ text, found: true });
      }),
    );
  });
});

describe('street addresses', () => {
  it.each([
    ['abita in via Roma 12, Cuneo', 'via Roma 12'],
    ['Via S. Giovanni 3/B', 'Via S. Giovanni 3/B'],
    ['in via XX Settembre, 25', 'via XX Settembre, 25'],
    ['piazza 1° Maggio 5', 'piazza 1° Maggio 5'],
    ['Questura, piazza Torino 5', 'piazza Torino 5'],
    ['corso Nizza n. 7 bis', 'corso Nizza n. 7 bis'],
    ['viale degli Angeli 4', 'viale degli Angeli 4'],
    ["via Massimo d'Azeglio, 12", "via Massimo d'Azeglio, 12"],
    ['frazione San Rocco 12', 'frazione San Rocco 12'],
    ['Località Boschetto, snc', 'Località Boschetto, snc'],
    ['largo Barale n°1', 'largo Barale n°1'],
    ['vi\u00ADa Ro\u200Bma 1\u00AD2', 'vi\u00ADa Ro\u200Bma 1\u00AD2'],
    ['via Roma ١٢', 'via Roma ١٢'],
  ])('finds the one in "%s", for a second person to judge', (text, excerpt) =>
    expect(found(text)).toEqual([expect.objectContaining({ kind: 'address', excerpt, justifiable: true })]),
  );

  it.each([
    'Via libera. Articolo 5, comma 2',
    'Inviare via PEC 10 documenti, via SMS 2 codici; via web 3 copie',
    'Corso di Italiano 60 ore; corso A2; Corso Italiano 2024',
    'Strada Statale 20, Strada Provinciale 422',
    'in via Generale entro 10 giorni; nel corso dei 60 giorni',
    'piazza Torino, via Roma',
    'località Alba 3 km',
    'via UNILAV 5 giorni prima',
  ])('leaves in peace: %s', (text) => expect(excerpts(text)).toEqual([]));
});

describe('what people write at the counters', () => {
  const texts = (value: unknown): string[] =>
    typeof value === 'string' ? [value] : Object.values(value ?? {}).flatMap(texts);

  it.each(['segnalazioni', 'codelists', 'paraphrases'])(
    'raises no false alarm over names and streets in %s.json',
    (file) => {
      const written = texts(JSON.parse(readFileSync(`tools/demo/data/${file}.json`, 'utf8')));
      expect(written.length).toBeGreaterThan(20);
      expect(written.flatMap(found).filter(({ kind }) => kind === 'name' || kind === 'address')).toEqual([]);
    },
  );

  it('reads a long line of capitals in linear time', () => {
    const start = performance.now();
    found('FATIMA VIA BENALI PIAZZA CORSO ROMA '.repeat(400) + `VIA ${'A'.repeat(5_000)}`);
    expect(performance.now() - start).toBeLessThan(1_000);
  });
});

describe('names that are on no list', () => {
  it.each([
    ['Entro quando Đorđe Škrabáček rinnova la dimora?', 'Đorđe Škrabáček'],
    ['Đorđe Škrabáček deve tornare in Questura', 'Đorđe Škrabáček'],
    ["Il caso di Sasho O'Brien-D'Amico è fermo", "Sasho O'Brien-D'Amico"],
    ["Mi chiamo O'Brien-D'Amico e aspetto da mesi", "O'Brien-D'Amico"],
    ["La pratica di O'Brien-D'Amico è ferma", "O'Brien-D'Amico"],
    ["Mi chiamo D'Amico", "D'Amico"],
    ['Caso di Škrabáček Kolë: manca la foto', 'Škrabáček Kolë'],
    ['nulla osta per Ştefăniţă Popescu', 'Ştefăniţă Popescu'],
  ])('are found in "%s" by how they are spelled', (text, excerpt) =>
    expect(found(text)).toEqual([expect.objectContaining({ kind: 'name', excerpt, justifiable: true })]),
  );

  it.each([
    'La città è già più su: così è però',
    'Il modulo “Città e Università” è qui',
    'Il Comune di Niš non risponde',
    'Questura di Cuneo – Ufficio Immigrazione, Permesso UE',
    "L'Ora e il Luogo, O'",
    'I documenti: Atto; Çertificato',
  ])('leave in peace: %s', (text) => expect(excerpts(text)).toEqual([]));
});
