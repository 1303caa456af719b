import type { BoardPost } from '@respi/content/contract';
import { boardForm, fillFromPost, offerUnits, postBody } from './board-form';

const POST = {
  title: 'Chiusura',
  text: 'Venerdì chiuso.',
  roles: ['referent'],
  units: ['SP-CUNEO'],
  receiptWanted: true,
  remindAfterDays: 3,
  expiresOn: '2026-12-01',
  ofColleagues: false,
} as unknown as BoardPost;

it('sends back what it was filled with', () => {
  const form = boardForm('2026-11-23');
  offerUnits(form, ['SP-ALBA', 'SP-CUNEO']);
  fillFromPost(form, POST);
  expect(postBody(form)).toEqual(POST);
});

it('begins with a month for everybody, without a receipt', () => {
  expect(postBody(boardForm('2026-11-23'))).toEqual({
    ...{ title: '', text: '', roles: [], units: [], receiptWanted: false },
    ...{ remindAfterDays: null, expiresOn: '2026-12-23', ofColleagues: false },
  });
});

it('does not send what is out of sight: who was ticked before it was for everybody, a reminder of nothing', () => {
  const form = boardForm('2026-11-23');
  offerUnits(form, ['SP-CUNEO']);
  fillFromPost(form, POST);
  form.patchValue({ whom: 'everybody', receiptWanted: false });
  expect(postBody(form)).toMatchObject({ roles: [], units: [], remindAfterDays: null });
});
