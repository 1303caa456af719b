import type { AccessFile } from '@respi/segnalazioni/contract';
import { italianDay } from '@respi/shared/kernel';
import { Writer, canBeDrawn, openPaper } from '@respi/shared/paper';

const NOT_DRAWN =
  'Alcune parole o alcuni segni non si possono scrivere in questo PDF: al loro posto ci sono dei punti interrogativi. La copia in JSON li contiene.';

/** The file as a person reads it: A4, large letters, one part after the other. `compress: false` is for a spec. */
export async function drawAccessFile(file: AccessFile, { compress = true } = {}): Promise<Buffer> {
  const { page, done } = openPaper({ title: 'I dati che conserviamo su di te', author: file.owner, compress });
  const writer = new Writer(page);
  writer.line('I dati che conserviamo su di te', 20, 'bold');
  writer.line(`${file.network}, ${file.owner}`, 11);
  writer.line(`Documento preparato il ${italianDay(file.madeOn)}`, 11);
  writer.gap(8);
  for (const words of file.about) writer.paragraph(words);
  if (!stringsOf(file).every(canBeDrawn)) writer.paragraph(NOT_DRAWN);
  for (const each of file.cases) drawCase(writer, each);
  writer.numberPages();
  page.end();
  return done;
}

function stringsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsOf) : [];
}

function drawCase(writer: Writer, each: AccessFile['cases'][number]): void {
  writer.heading(`Segnalazione ${each.number}`);
  writer.paragraph(`Inviata il ${italianDay(each.filedOn)} da ${each.counter}. Stato: ${each.state}. ${each.kept}`);
  writer.title('I tuoi dati');
  for (const { what, value } of each.data) writer.pair(what, value);
  writer.title('Chi li ha ricevuti, e da quando');
  for (const { who, since } of each.received) writer.pair(since, who);
  if (each.seenBy.length > 0) writer.title('Chi li ha letti, e perché');
  for (const { on, who, why } of each.seenBy) writer.pair(on, `${who}: ${why}`);
  writer.title('Che cosa è stato scritto');
  for (const { at, what, text } of each.texts) {
    writer.line(`${at} · ${what}`, 10, 'bold');
    writer.paragraph(text);
  }
  writer.title('Che cosa è successo');
  for (const { at, what } of each.history) writer.pair(at, what);
}
