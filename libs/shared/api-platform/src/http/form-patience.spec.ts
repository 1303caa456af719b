import { FORM_OLDEST_MS, FORM_YOUNGEST_MS } from '@respi/shared/kernel';
import { FormPatience } from './form-patience';

const MADE = 1_000_000;

describe('a form that is sent as soon as it is there', () => {
  it('waits for the rest of its time and is taken; others do not wait', async () => {
    const waits: number[] = [];
    const patience = new FormPatience(1, (milliseconds) => Promise.resolve(waits.push(milliseconds)));
    expect(await patience.refusalOf(MADE, MADE + 1_000)).toBeNull();
    expect(await patience.refusalOf(MADE, MADE)).toBeNull();
    expect(await patience.refusalOf(MADE, MADE + FORM_YOUNGEST_MS)).toBeNull();
    expect(await patience.refusalOf(MADE, MADE + FORM_OLDEST_MS + 1)).toBe('form_expired');
    expect(waits).toEqual([FORM_YOUNGEST_MS - 1_000, FORM_YOUNGEST_MS]);
  });

  it('is refused where as many wait already, until one of them is through', async () => {
    const through: (() => void)[] = [];
    const patience = new FormPatience(1, () => new Promise<void>((resolve) => through.push(resolve)));
    const first = patience.refusalOf(MADE, MADE + 1);
    expect(await patience.refusalOf(MADE, MADE + 1)).toBe('form_too_quick');
    through[0]?.();
    expect(await first).toBeNull();
    const third = patience.refusalOf(MADE, MADE + 1);
    through[1]?.();
    expect(await third).toBeNull();
  });

  it('does not wait for a clock that is wrong', async () => {
    const patience = new FormPatience(1, () => Promise.reject(new Error('it waited')));
    expect(await patience.refusalOf(MADE, MADE - 1)).toBe('form_too_quick');
  });
});
