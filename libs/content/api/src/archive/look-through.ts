import { setImmediate } from 'node:timers/promises';
import { fieldsWithIdentifiers, findInField, piecesOf } from '@respi/content/domain';

/** Whether a text holds what no text of the archive may. Others are served between its pieces. */
export function namesSomebody(text: string): Promise<boolean> {
  return anyPiece(text, (file) => fieldsWithIdentifiers({ file }).length > 0);
}

/** Whether it holds what the public may not read. */
export function isRefusedToThePublic(text: string): Promise<boolean> {
  return anyPiece(text, (file) => findInField('file', file).some(({ refused }) => refused));
}

async function anyPiece(text: string, finds: (piece: string) => boolean): Promise<boolean> {
  for (const piece of piecesOf(text)) {
    if (finds(piece)) return true;
    await setImmediate();
  }
  return false;
}
