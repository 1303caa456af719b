import { TestBed } from '@angular/core/testing';
import { Api, CurrentNetwork } from '@respi/shared/api-client';
import { Administration } from './administration';

it('counts among the people only people, in the order of their names', async () => {
  const items = [
    { name: 'Importazione archivio', email: 'importazione@cuneo.respi.invalid' },
    { name: 'Élodie', email: 'elodie@esempio.it' },
    { name: 'Ada', email: 'ada@esempio.it' },
  ];
  TestBed.configureTestingModule({
    providers: [
      { provide: Api, useValue: { get: () => Promise.resolve({ items, nextCursor: null }) } },
      { provide: CurrentNetwork, useValue: {} },
    ],
  });
  const people = await TestBed.inject(Administration).people();
  expect(people.map(({ name }) => name)).toEqual(['Ada', 'Élodie']);
});
