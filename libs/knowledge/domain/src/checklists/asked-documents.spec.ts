import { askedOfList, documentsAsked } from './asked-documents';
import { LABELLED_REQUESTS } from './labelled-requests';

interface Measured {
  readonly recall: number;
  readonly precision: number;
}

function measure(rows: typeof LABELLED_REQUESTS): Measured {
  let hit = 0;
  let wanted = 0;
  let given = 0;
  for (const [text, documents] of rows) {
    const asked = documentsAsked(text);
    hit += asked.filter((document) => documents.includes(document)).length;
    wanted += documents.length;
    given += asked.length;
  }
  return { recall: hit / wanted, precision: hit / given };
}

describe('what an office asks to be completed', () => {
  const odd = measure(LABELLED_REQUESTS.filter((_, at) => at % 2 === 0));
  const even = measure(LABELLED_REQUESTS.filter((_, at) => at % 2 === 1));

  it('is found on the rows that were looked at and on those that were not', () => {
    const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
    process.stdout.write(
      `requests read: looked at: recall ${percent(odd.recall)}, precision ${percent(odd.precision)}; ` +
        `not looked at: recall ${percent(even.recall)}, precision ${percent(even.precision)}\n`,
    );
    expect(LABELLED_REQUESTS.length).toBeGreaterThanOrEqual(40);
    expect(odd.recall).toBeGreaterThanOrEqual(0.95);
    expect(odd.precision).toBeGreaterThanOrEqual(0.9);
    expect(even.recall).toBeGreaterThanOrEqual(0.85);
    expect(even.precision).toBeGreaterThanOrEqual(0.85);
  });

  it('is held against the list of the procedure', () => {
    const list = [
      { id: 'a', name: 'Passaporto (copia di tutte le pagine)' },
      { id: 'b', name: 'Redditi e contratto o altra prova dei mezzi' },
      { id: 'c', name: 'Modulo 209' },
    ];
    expect(askedOfList('Manca la CU; occorre anche lo stato di famiglia.', list)).toEqual({
      items: ['b'],
      outside: ['stato-famiglia'],
    });
    expect(askedOfList('Rimandare il modulo 209 compilato.', list)).toEqual({ items: ['c'], outside: [] });
    expect(askedOfList('Il passaporto è già agli atti.', list)).toEqual({ items: [], outside: [] });
  });
});
