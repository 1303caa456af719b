import { changesBetween } from './reading';

const part = (title: string, ...lines: [string, string][]) => ({
  title,
  lines: lines.map(([label, value]) => ({ label, value })),
});

it('tells what was changed, added and taken away, and nothing of what stayed', () => {
  const before = [
    part('ROSSO', ['Presa in carico', '2 ore'], ['Consegna', '4 ore']),
    part('Chiusure', ['24 dic', 'Natale']),
  ];
  const after = [
    part('ROSSO', ['Presa in carico', '1 ora'], ['Consegna', '4 ore']),
    part('Chiusure', ['1 ago', 'Ferie']),
  ];
  expect(changesBetween(before, after)).toEqual([
    { what: 'ROSSO, Presa in carico', before: '2 ore', after: '1 ora' },
    { what: 'Chiusure, 24 dic', before: 'Natale', after: null },
    { what: 'Chiusure, 1 ago', before: null, after: 'Ferie' },
  ]);
});

it('keeps lines of one name together', () => {
  const twice = [part('Avvisi', ['75%', 'chi segue'], ['75%', 'il coordinamento'])];
  expect(changesBetween([part('Avvisi', ['75%', 'chi segue'])], twice)).toEqual([
    { what: 'Avvisi, 75%', before: 'chi segue', after: 'chi segue; il coordinamento' },
  ]);
});
