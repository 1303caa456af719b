import { LINK_FAILURES } from '@respi/knowledge/contract';
import fc from 'fast-check';
import { FAILURES_UNTIL_BROKEN, type KnownLink, type LinkOutcome, judgeLink, nextCheck } from './judge-link';

const link: KnownLink = { url: 'https://www.example.it/avvisi', knownTitle: 'Avvisi - Questura', failures: 0 };
const found = (change: Partial<Extract<LinkOutcome, { status: number }>> = {}): LinkOutcome => ({
  status: 200,
  url: link.url,
  forGood: true,
  title: 'Avvisi - Questura',
  ...change,
});
const after = (outcomes: readonly LinkOutcome[], from: KnownLink = link) =>
  outcomes
    .map((outcome) => (from = { ...from, ...judgeLink(from, outcome) }))
    .map((each) => ('state' in each ? each.state : ''));

describe('a link that was asked for', () => {
  it.each([
    ['is good', found(), { state: 'ok', movedTo: null, answer: 200 }],
    ['is good with a slash at the end', found({ url: 'https://WWW.example.it/avvisi/' }), { state: 'ok' }],
    ['is good where another number stands in its title', found({ title: 'AVVISI (3) | Questura' }), { state: 'ok' }],
    ['is good where it leads on for now', found({ url: 'https://www.example.it/x', forGood: false }), { state: 'ok' }],
    [
      'has moved where it leads on for good',
      found({ url: 'https://nuovo.example.it/' }),
      { state: 'moved', movedTo: 'https://nuovo.example.it/' },
    ],
    [
      'has another title',
      found({ title: 'Pagina non trovata' }),
      { state: 'retitled', pageTitle: 'Pagina non trovata' },
    ],
    ['is broken where it is gone', found({ status: 404 }), { state: 'broken', answer: 404 }],
    ['is in doubt where programs are kept out', found({ status: 403 }), { state: 'unsure', failures: 0 }],
    ['is in doubt where its server fails', found({ status: 503 }), { state: 'unsure', failures: 1 }],
    ['is in doubt where nobody answers', { failure: 'timeout' as const }, { state: 'unsure', answer: 'timeout' }],
    ['is broken where it leads into a house', { failure: 'not_public' as const }, { state: 'broken' }],
  ] as const)('%s', (_, outcome, judged) => expect(judgeLink(link, outcome)).toMatchObject(judged));

  it('is broken after three failures on end, and good after one good answer', () =>
    expect(
      after([
        { failure: 'timeout' },
        found({ status: 500 }),
        { failure: 'no_connection' },
        { failure: 'loop' },
        found(),
      ]),
    ).toEqual(['unsure', 'unsure', 'broken', 'broken', 'ok']));

  it('believes the first title that it sees', () =>
    expect(judgeLink({ ...link, knownTitle: null }, found({ title: 'Altro' }))).toMatchObject({
      state: 'ok',
      knownTitle: 'Altro',
    }));

  it('never counts a good answer as a failure, nor forgets what title somebody saw', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 5 }),
        fc.oneof(
          fc.constantFrom(...LINK_FAILURES).map((failure): LinkOutcome => ({ failure })),
          fc.record({
            status: fc.integer({ min: 100, max: 599 }),
            url: fc.webUrl(),
            forGood: fc.boolean(),
            title: fc.option(fc.string()),
          }),
        ),
        (failures, outcome) => {
          const judged = judgeLink({ ...link, failures }, outcome);
          const good = 'status' in outcome && outcome.status >= 200 && outcome.status < 300;
          expect(judged.failures).toBe(good || (judged.state === 'unsure' && judged.failures === 0) ? 0 : failures + 1);
          expect(judged.knownTitle).toBe(link.knownTitle);
          if (judged.failures >= FAILURES_UNTIL_BROKEN) expect(judged.state).toBe('broken');
        },
      ),
    ));

  it('is asked for again after a week, and the next day while it is in doubt', () => {
    const now = new Date('2026-11-23T04:00:00Z');
    expect(nextCheck({ state: 'ok' }, now)).toEqual(new Date('2026-11-30T04:00:00Z'));
    expect(nextCheck({ state: 'unsure' }, now)).toEqual(new Date('2026-11-24T04:00:00Z'));
  });
});
