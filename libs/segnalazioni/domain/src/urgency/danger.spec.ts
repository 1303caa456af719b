import { dangerIn } from './danger';

describe('words of danger', () => {
  it.each([
    ['Vittima di violenza domestica.', ['violenza'], ['violenza']],
    ['È stata picchiata e MINACCIATA.', ['violenza'], ['picchiata']],
    ['Vittime di tratta, forse.', ['violenza'], ['Vittime di tratta']],
    ['Un minore straniero non accompagnato', ['minore'], ['minore straniero non accompagnato']],
    ['Rischia la vita.', ['salute_grave'], ['Rischia la vita']],
    ['Domani lo portano in CPR: espulsione eseguita.', ['espulsione'], ['CPR']],
    ['Violenza, e decreto di espulsione.', ['violenza', 'espulsione'], ['Violenza', 'espulsione']],
  ])('%s', (text, signals, words) => {
    expect(dangerIn(text).map(({ signal }) => signal)).toEqual(signals);
    expect(dangerIn(text).map((found) => found.words)).toEqual(words);
  });

  it.each([
    'Il minore accompagnato dal padre',
    'Si tratta di un rinnovo per motivi di lavoro',
    'Rimpatrio volontario: dove chiedere?',
    'La vita in Italia',
  ])('are not in: %s', (text) => {
    expect(dangerIn(text)).toEqual([]);
  });
});
