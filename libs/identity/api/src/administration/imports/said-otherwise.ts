import type { ImportName, ImportReport } from '@respi/identity/contract';
import type { CsvLine } from './csv-lines';
import { wordsOfLine } from './import-words';

type Errors = ImportReport['lines'][number]['errors'];

/** Lines that name the same by these columns say the same in those. A body has a line for each protocol, a person one for each role. */
const ONE_THING: Readonly<Record<ImportName, readonly { by: readonly string[]; says: readonly string[] }[]>> = {
  organisations: [
    { by: ['codice'], says: ['nome', 'tipo', 'codice_ipa', 'titolare', 'gestore', 'email', 'telefono'] },
    { by: ['codice', 'protocollo', 'firmato_il'], says: ['scade_il', 'rinnovo_tacito'] },
  ],
  units: [
    {
      by: ['codice'],
      says: [
        'nome',
        'tipo',
        'ente_titolare',
        'ente_gestore',
        'comune',
        'bacino',
        'indirizzo',
        'email',
        'telefono',
        'orari',
      ],
    },
  ],
  people: [
    { by: ['email'], says: ['nome'] },
    { by: ['email', 'ruolo', 'sede', 'dal'], says: ['al'] },
  ],
};

/** The later of two lines would win without a word: it is a line to correct. By number of line. */
export function saidOtherwise(what: ImportName, lines: readonly CsvLine[]): ReadonlyMap<number, Errors> {
  const first = new Map<string, { readonly line: number; readonly cell: string }>();
  const found = new Map<number, Errors>();
  for (const { by, says } of ONE_THING[what])
    for (const { line, cells } of lines) {
      const [key = ''] = by;
      const named = by.map((column) => cells[column]?.toLowerCase() ?? '');
      if (named[0] === '') continue;
      for (const column of says) {
        const cell = cells[column];
        const place = [...named, column].join('\n');
        const before = first.get(place);
        if (cell === undefined) continue;
        if (!before) first.set(place, { line, cell });
        else if (before.cell !== cell) {
          const message = wordsOfLine('said_otherwise', { line: String(before.line), key, before: before.cell });
          found.set(line, [...(found.get(line) ?? []), { column, message }]);
        }
      }
    }
  return found;
}
