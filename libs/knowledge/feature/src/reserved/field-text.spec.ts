import { editOfField, piecesOf, textOfField, without } from './field-text';
import type { Sheet, SheetFinding } from './sheet-life';

const finding = (start: number, end: number, field = 'shortAnswer'): SheetFinding => ({
  id: `${start}`,
  kind: 'phone',
  field,
  start,
  end,
  excerpt: '',
  justifiable: false,
  justified: null,
});
const sheet = { shortAnswer: 'Chiamare Rossi allo 0171 445566.', steps: ['Uno', 'Due', 'Tre'] } as unknown as Sheet;

describe('the texts of a sheet', () => {
  it('are found by the name that a finding gives them', () => {
    expect(textOfField(sheet, 'shortAnswer')).toContain('Rossi');
    expect(textOfField(sheet, 'steps.1')).toBe('Due');
    expect(textOfField(sheet, 'steps.9')).toBe('');
  });

  it('are cut where something was found, and whole again', () => {
    const pieces = piecesOf(sheet.shortAnswer, [finding(20, 31), finding(9, 14), finding(10, 12)]);
    expect(pieces.map(({ text }) => text).join('')).toBe(sheet.shortAnswer);
    expect(pieces.filter((piece) => piece.finding).map(({ text }) => text)).toEqual(['Rossi', '0171 445566']);
  });

  it('leave out a finding that is past the end', () => {
    expect(piecesOf('corto', [finding(2, 40)])).toEqual([{ text: 'corto', finding: null }]);
  });

  it('close the hole that a removal leaves', () => {
    expect(without(sheet.shortAnswer, finding(20, 31))).toBe('Chiamare Rossi allo.');
  });

  it.each([
    ['Chiedere a Rossi, tel 0171 445566, di mattina.', 'Chiedere a Rossi, di mattina.'],
    ['Chiedere a Rossi (tel. 0171 445566).', 'Chiedere a Rossi.'],
    ['Scrivere o chiamare: 0171 445566.', 'Scrivere o chiamare.'],
    ['Telefono: 0171 445566', ''],
    ['0171 445566, di mattina', 'di mattina'],
    ['Sportello 3; cell. 0171 445566; piano terra', 'Sportello 3; piano terra'],
    ['Chiamare 0171 445566 di mattina', 'Chiamare di mattina'],
    ['Prima riga\n0171 445566\nultima', 'Prima riga\n\nultima'],
    ['Un hotel 0171 445566', 'Un hotel'],
  ])('leave no rubbish behind: %s', (text, left) => {
    const start = text.indexOf('0171');
    expect(without(text, finding(start, start + '0171 445566'.length))).toBe(left);
  });

  it('change one line and leave the others', () => {
    expect(editOfField(sheet, 'steps.1', 'Due bis')).toEqual({ steps: ['Uno', 'Due bis', 'Tre'] });
    expect(editOfField(sheet, 'steps.1', '')).toEqual({ steps: ['Uno', 'Tre'] });
    expect(editOfField(sheet, 'shortAnswer', 'Altro')).toEqual({ shortAnswer: 'Altro' });
  });
});
