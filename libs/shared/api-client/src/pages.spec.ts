import type { Page } from '@respi/shared/contract';
import { Pages } from './pages';
import { ProblemError } from './problem-error';

const page = (items: number[], nextCursor: string | null = null): Page<number> => ({ items, nextCursor });

describe('Pages', () => {
  it('adds the next page to what is shown', async () => {
    const pages = new Pages((cursor) => Promise.resolve(cursor ? page([3]) : page([1, 2], 'x')));
    await pages.restart();
    expect(pages.hasMore()).toBe(true);
    await pages.more();
    expect(pages.items()).toEqual([1, 2, 3]);
    expect(pages.hasMore()).toBe(false);
  });

  it('drops an answer that comes after a later question', async () => {
    const answers: ((page: Page<number>) => void)[] = [];
    const pages = new Pages<number>(() => new Promise((resolve) => answers.push(resolve)));
    const [early, late] = [pages.restart(), pages.restart()];
    answers[1]?.(page([2]));
    answers[0]?.(page([1]));
    await Promise.all([early, late]);
    expect(pages.items()).toEqual([2]);
  });

  it('keeps what is shown when the server refuses, and says why', async () => {
    const refusal = { type: 'about:blank', code: 'offline', title: 'Nessuna rete', detail: 'Riprovare.', status: 0 };
    let works = true;
    const pages = new Pages(() => (works ? Promise.resolve(page([1])) : Promise.reject(new ProblemError(refusal))));
    await pages.restart();
    works = false;
    await pages.restart();
    expect(pages.items()).toEqual([1]);
    expect(pages.problem()).toEqual(refusal);
    expect(pages.busy()).toBe(false);
  });
});
