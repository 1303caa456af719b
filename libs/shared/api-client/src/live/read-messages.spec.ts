import { MessageReader } from './read-messages';

const WIRE =
  'id: a\nevent: hello\ndata: {}\n\nid: b\nevent: case\ndata: {"caseId":"x"}\n\nid: c\n\nevent: presence\ndata: {"caseId":"y"}\n\n';

it.each([1, 2, 7, 1_000])('reads messages that come in pieces of %i characters', (size) => {
  const reader = new MessageReader();
  const heard = (WIRE.match(new RegExp(`[^]{1,${size}}`, 'g')) ?? []).flatMap((piece) => reader.read(piece));
  expect(heard).toEqual([
    { kind: 'hello', data: {} },
    { kind: 'case', data: { caseId: 'x' } },
    { kind: 'presence', data: { caseId: 'y' } },
  ]);
  expect(reader.lastId).toBe('c');
});

it('says nothing of a message that is not whole, and remembers heartbeats without telling them', () => {
  const reader = new MessageReader();
  expect(reader.read('id: z\n\nid: y\nevent: case\nda')).toEqual([]);
  expect(reader.lastId).toBe('z');
});
