import { WritersNow } from './writers-now';

const note = (accountId: string, doing: string, circles = ['coordination']) => ({
  kind: 'presence' as const,
  networkId: 'n',
  streamId: 'case',
  accountId,
  doing,
  circles,
});

it('knows who is writing on the same side, until they stop', () => {
  const writers = new WritersNow();
  writers.notice(note('anna', 'writing'), 0);
  writers.notice(note('office', 'writing', ['questura']), 0);
  expect(writers.among('case', ['coordination'], 1)).toEqual(['anna']);
  expect(writers.among('case', ['prefettura'], 1)).toEqual([]);
  expect(writers.among('another', ['coordination'], 1)).toEqual([]);
  writers.notice(note('anna', 'reading'), 2);
  expect(writers.among('case', ['coordination', 'questura'], 3)).toEqual(['office']);
});

it('forgets after twenty seconds who said nothing more', () => {
  const writers = new WritersNow();
  writers.notice(note('anna', 'writing'), 0);
  expect(writers.among('case', ['coordination'], 19_999)).toEqual(['anna']);
  expect(writers.among('case', ['coordination'], 20_000)).toEqual([]);
});
