import { archiveForm, archiveWords } from './archive-form';

it('begins with minutes of the meeting that one comes from', () => {
  const form = archiveForm(null, 'b1');
  form.patchValue({ title: 'Verbale', summary: 'Che cosa si è deciso.', office: '  ' });
  expect(archiveWords(form)).toMatchObject({
    kind: 'minutes',
    appointment: 'b1',
    office: null,
    topic: null,
    language: 'it',
  });
});

it('says nothing of a meeting for a document that comes from none', () => {
  const form = archiveForm(null, 'b1');
  form.patchValue({ kind: 'circular' });
  expect(archiveWords(form).appointment).toBeNull();
});

it('wants a title, a kind, a day and what it is', () => {
  const form = archiveForm(null);
  form.patchValue({ dated: '' });
  const wrong = Object.entries(form.controls).flatMap(([name, { invalid }]) => (invalid ? [name] : []));
  expect(wrong).toEqual(['title', 'summary', 'kind', 'dated']);
});
