import { AccessibilityStatement, SHIPPED_STATEMENT } from '@respi/content/contract';
import { addBarrier, fillStatement, statementForm, statementOf } from './statement-form';

describe('the form of the accessibility statement', () => {
  it('says again what it was filled with', () => {
    const full: AccessibilityStatement = {
      ...SHIPPED_STATEMENT,
      conformity: 'none',
      preparedOn: '2026-01-10',
      disabledStaff: 3,
      workplaces: 0,
      contact: '0171 000000',
      declaredAt: 'https://form.agid.gov.it/view/1',
    };
    for (const statement of [SHIPPED_STATEMENT, full]) {
      const form = statementForm();
      fillStatement(form, statement);
      expect(statementOf(form)).toEqual(statement);
      expect([form.dirty, form.valid]).toEqual([false, true]);
      expect(AccessibilityStatement.safeParse(statementOf(form)).success).toBe(true);
    }
  });

  it('wants the words of a barrier that was added', () => {
    const form = statementForm();
    addBarrier(form);
    expect([form.dirty, form.valid]).toEqual([true, false]);
    form.controls.barriers.at(0).controls.text.setValue('Le tabelle sono larghe.');
    expect(statementOf(form).barriers).toEqual([
      { text: 'Le tabelle sono larghe.', reason: 'not_conformant', alternative: null },
    ]);
  });
});
