import { foundIn } from './found-in-text';

const NOBODY = { surname: '', name: '', birthDate: '' };
const seen = (text: string) => foundIn(text, [], NOBODY).map(({ type, value }) => [type, value]);

describe('what is found in a question at once', () => {
  it.each([
    ['Chiamare il 333 123 4567 dopo le 15.', 'phone', '333 123 4567'],
    ['cell. 3331234567', 'phone', '3331234567'],
    ['Tel. 0171/445111', 'phone', '0171/445111'],
    ['tel 0171 44 51 11, mattina', 'phone', '0171 44 51 11'],
    ['+39 333 1234567', 'phone', '+39 333 1234567'],
    ['00212 612345678', 'phone', '00212 612345678'],
    ['scrivere a prova.esempio@posta.example.it.', 'email', 'prova.esempio@posta.example.it'],
    ['c.f. RSSMRA80A01H501U', 'codice_fiscale', 'RSSMRA80A01H501U'],
    ['rssmra80a01h501u', 'codice_fiscale', 'rssmra80a01h501u'],
    ['CF RSS MRA 80A01 H501U', 'codice_fiscale', 'RSS MRA 80A01 H501U'],
    ['su IT60X0542811101000000123456', 'iban', 'IT60X0542811101000000123456'],
    ['su IT60 X054 2811 1010 0000 0123 456 entro lunedì', 'iban', 'IT60 X054 2811 1010 0000 0123 456'],
  ])('%s', (text, type, value) => expect(seen(text)).toEqual([[type, value]]));

  it.each([
    'Kit spedito il 02/09/2024, foto il 21.10.2024, appuntamento 03-04-2025 alle 9.30',
    'Assicurata 060000000101, pratica 24CN000003, P-CN/L/N/2020/100001, K10/0000001',
    'Art. 5 c. 4 D.Lgs. 286/1998; L. 241/1990; D.P.R. 394/1999',
    'ISEE 2024 di 12.500,00 euro; reddito 30000; 0 figli, 3 anni, 60 giorni',
    'Il 112 e il 1522; RESPONSABILMENTE SUPERSTRAORDINARIO',
    '',
  ])('leaves in peace: %s', (text) => expect(seen(text)).toEqual([]));

  it('says once what the server found too, and forgets what is no longer there', () => {
    const advised = [
      { type: 'codice_fiscale', value: 'RSSMRA80A01H501U', start: 0, end: 16 },
      { type: 'assicurata', value: '060000000101', start: 0, end: 12 },
    ];
    expect(foundIn('tel. 3331234567, RSSMRA80A01H501U, di nuovo 3331234567', advised, NOBODY)).toEqual([
      { type: 'phone', value: '3331234567' },
      advised[0],
    ]);
  });

  it('names the person of the fields beside the rest, and no name within an address', () => {
    const fatima = { surname: 'Diallo', name: 'Fatima', birthDate: '' };
    expect(foundIn('Per Diallo Fatima scrivere a fatima-diallo@posta.example.it', [], fatima)).toEqual([
      { type: 'name', value: 'Diallo Fatima' },
      { type: 'email', value: 'fatima-diallo@posta.example.it' },
    ]);
  });
});
