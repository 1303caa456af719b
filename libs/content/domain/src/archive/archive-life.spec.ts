import { archiveActions, findInDocument } from './archive-life';
import { fileNameOf } from '@respi/content/contract';

it.each([
  ['rete', false, 1, ['edit', 'add_version', 'publish', 'withdraw']],
  ['pubblica', false, 1, ['edit', 'add_version', 'unpublish', 'withdraw']],
  ['pubblica', false, 100, ['edit', 'unpublish', 'withdraw']],
  ['pubblica', true, 1, ['restore']],
] as const)('offers for %s, withdrawn %s, %s versions: %j', (audience, withdrawn, versions, actions) =>
  expect(archiveActions({ audience, withdrawn, versions })).toEqual(actions),
);

it('finds names in its words, and says in which', () => {
  const found = findInDocument({ title: 'Verbale', summary: 'Relazione del signor Mario Bianchi', office: null });
  expect(found).toContainEqual(expect.objectContaining({ field: 'summary', kind: 'name', refused: false }));
});

it.each([
  ['Verbale dell’équipe di marzo', 2, 'pdf', 'verbale-dell-equipe-di-marzo-v2.pdf'],
  ['../../etc/passwd', 1, 'txt', 'etc-passwd-v1.txt'],
  ['"; rm', 1, 'jpeg', 'rm-v1.jpg'],
  ['Протокол', 1, 'odt', 'documento-v1.odt'],
] as const)('saves %s, version %s, as %s: %s', (title, version, type, name) =>
  expect(fileNameOf(title, version, type)).toBe(name),
);
