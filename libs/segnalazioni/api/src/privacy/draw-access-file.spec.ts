import type { AccessFile } from '@respi/segnalazioni/contract';
import { pagesOf } from '@respi/shared/testing';
import { drawAccessFile } from './draw-access-file';

function aFile(surname: string): AccessFile {
  return {
    network: 'Rete di Cuneo',
    owner: 'Provincia di Cuneo',
    madeOn: '2026-11-23',
    about: ['In questo documento c’è tutto ciò che la rete conserva su di te.'],
    cases: [
      {
        number: 'CN-2026-000065',
        filedOn: '2026-11-23',
        counter: 'Sportello di Alba',
        state: 'Inviata',
        data: [{ what: 'Cognome', value: surname }],
        received: [],
        seenBy: [],
        texts: [{ at: '23/11/2026', what: 'Domanda dello sportello', text: 'A che punto è?\n\tGrazie.' }],
        history: [],
        kept: 'La segnalazione è ancora in corso.',
      },
    ],
  };
}

const firstPage = async (surname: string): Promise<string> => {
  const [page = ''] = pagesOf(await drawAccessFile(aFile(surname), { compress: false }));
  return page.replace(/\s+/g, ' ');
};

const NOT_DRAWN =
  'Alcune parole o alcuni segni non si possono scrivere in questo PDF: al loro posto ci sono dei punti interrogativi. La copia in JSON li contiene.';

it('says on the first page that a name in another alphabet could not be written, and where it is', async () => {
  const page = await firstPage('محمد عبد الله');
  expect(page).toContain('???? ??? ????');
  expect(page).toContain(NOT_DRAWN);
});

it('says nothing of it where every letter is there', async () => {
  const page = await firstPage('Škrabáček Đorđević');
  expect(page).toContain('Škrabáček Đorđević');
  expect(page).not.toContain('punti interrogativi');
});
