import { newId } from '@respi/shared/kernel';
import { type LiveNote, readNote, writeNote } from './live-note';

const [networkId, streamId, accountId] = [newId(), newId(), newId()];

it('says by ids what was committed, in parts that fit a notification', () => {
  const eventIds = Array.from({ length: 400 }, () => newId());
  const parts = writeNote({ kind: 'event', networkId, streamId, eventIds });
  expect(parts.every((part) => Buffer.byteLength(part) < 8_000)).toBe(true);
  expect(parts.flatMap((part) => (readNote(part) as LiveNote & { kind: 'event' }).eventIds)).toEqual(eventIds);
});

it('says who is writing and for whom', () => {
  const note: LiveNote = {
    kind: 'presence',
    networkId,
    streamId,
    accountId,
    doing: 'writing',
    circles: ['coordination'],
  };
  expect(writeNote(note).map(readNote)).toEqual([note]);
});

it.each([
  'no JSON',
  'null',
  '{}',
  '[]',
  '["e","x","y",[]]',
  JSON.stringify(['e', networkId, streamId, 'all']),
  JSON.stringify(['e', networkId, streamId, ['../etc']]),
  JSON.stringify(['p', networkId, streamId, accountId, 'writing', [1]]),
  JSON.stringify(['x', networkId, streamId]),
])('is deaf to what no process of ours has written: %s', (text) => {
  expect(readNote(text)).toBeNull();
});
