import { namesIn, withoutName } from './names-in-text';

const FATIMA = { surname: 'Diallo', name: 'Fatima' };

describe('the name of the person in the question', () => {
  it.each([
    ['per la signora Diallo Fatima, a che punto è?', FATIMA, ['Diallo Fatima']],
    ['Fatima Diallo chiede', FATIMA, ['Fatima Diallo']],
    ['DIALLO, FATIMA: rinnovo', FATIMA, ['DIALLO, FATIMA']],
    ['la sig.ra diallo. Poi Fatima torna', FATIMA, ['diallo', 'Fatima']],
    ["dell'Amrani si sa poco", { surname: 'El Amrani', name: '' }, ['Amrani']],
    ['la pratica El-Amrani', { surname: 'Elamrani', name: '' }, ['El-Amrani']],
    ['la pratica Elamrani', { surname: 'El Amrani', name: '' }, ['Elamrani']],
    ['il signor D’Angelo e il signor Dangelo', { surname: "D'Angelo", name: '' }, ['D’Angelo', 'Dangelo']],
    ["il signor D'Angelo", { surname: 'Dangelo', name: '' }, ["D'Angelo"]],
    ['Nicolo Łukasz e Nicolò', { surname: 'Lukasz', name: 'Nicolò' }, ['Nicolo Łukasz', 'Nicolò']],
    ['Sara Costa è in attesa', { surname: 'Costa', name: 'Sara' }, ['Sara Costa']],
    ['Fatima di Cuneo e la signora Di Stefano', { surname: 'Di Stefano', name: 'Fatima' }, ['Fatima', 'Di Stefano']],
    ['la pratica di Fatima', { surname: 'Di Stefano', name: 'Fatima' }, ['Fatima']],
    ['Фатіма питає', { surname: '', name: 'Фатіма' }, ['Фатіма']],
  ])('%s', (text, person, found) => expect(namesIn(text, person)).toEqual(found));

  it.each([
    ['Quando sarà pronta? Quanto costa?', { surname: 'Costa', name: 'Sara' }],
    ['La prima volta, in via Rosa', { surname: 'Prima', name: 'Rosa' }],
    ['Le fatimate e i diallosi', FATIMA],
    ['la pratica di Li del Po', { surname: 'Li', name: 'Po' }],
    ['va a lavorare', { surname: 'Va', name: 'A' }],
    ['qualunque testo', { surname: '', name: '' }],
    ['', FATIMA],
  ])('leaves in peace: %s', (text, person) => expect(namesIn(text, person)).toEqual([]));

  it('goes out of the text as whole words', () => {
    expect(withoutName('Ada chiede; Adamo no. (Ada)', 'Ada', '[tolto $&]')).toBe(
      '[tolto $&] chiede; Adamo no. ([tolto $&])',
    );
  });
});
