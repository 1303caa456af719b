import type { DivergenceProposal } from '@respi/knowledge/contract';
import { divergenceForm, fillFromProposal } from './practice-form';

it('takes the practice of a proposal for nobody’s where the coordination passed the answer on', () => {
  const form = divergenceForm();
  const side = (code: string) => ({ answer: 'Così.', office: { code, name: code }, case: { id: code, number: code } });
  fillFromProposal(form, {
    ...{ id: 'p', question: 'Come?', topic: 't' },
    ...{ a: side('COORD'), b: side('QST-IMM') },
  } as unknown as DivergenceProposal);
  expect(form.controls.a.controls.offices.value).toEqual([]);
  expect(form.controls.b.controls.offices.value).toEqual(['QST-IMM']);
});
