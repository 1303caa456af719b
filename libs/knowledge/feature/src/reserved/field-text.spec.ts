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

  it('change one line and leave the others', () => {
    expect(editOfField(sheet, 'steps.1', 'Due bis')).toEqual({ steps: ['Uno', 'Due bis', 'Tre'] });
    expect(editOfField(sheet, 'steps.1', '')).toEqual({ steps: ['Uno', 'Tre'] });
    expect(editOfField(sheet, 'shortAnswer', 'Altro')).toEqual({ shortAnswer: 'Altro' });
  });
});
