import { FakeApi, Screen, person, refused, setUp, words } from '../testing/browser';
import { AccessLogPage } from './access-log-page';

describe('the page of the access log', () => {
  let page: Screen<AccessLogPage>;
  const asked: string[] = [];
  let answer: () => Promise<Blob>;

  beforeEach(async () => {
    asked.length = 0;
    answer = () => Promise.resolve(new Blob(['{}']));
    Object.assign(URL, { createObjectURL: () => '#registro', revokeObjectURL: () => undefined });
    const api = new FakeApi().on('GET /access-log/proof', () => null);
    const getBlob = (path: string) => {
      asked.push(path);
      return answer();
    };
    setUp(Object.assign(api, { getBlob }), person('network_admin'));
    page = await Screen.of(AccessLogPage);
    await page.settled(20);
  });

  afterEach(() => page.leave());

  const dates = (): HTMLInputElement[] => [...page.element.querySelectorAll<HTMLInputElement>('.export input')];

  async function exportOf(from: string, to: string): Promise<void> {
    for (const [index, value] of [from, to].entries()) {
      const input = dates()[index]!;
      input.value = value;
      input.dispatchEvent(new Event('input', { bubbles: true }));
    }
    await page.press('Esporta');
    await page.settled(20);
  }

  const saidOfTheEnd = (): string =>
    (dates()[1]!.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => words(document.getElementById(id) ?? page.element.ownerDocument.createElement('p')))
      .join(' ');

  it.each([
    ['2026-11-24', '2026-11-20', 'La fine del periodo viene prima dell’inizio.'],
    ['2020-01-01', '2026-11-23', 'Periodo troppo lungo: al massimo 366 giorni.'],
  ])('says at the date what is wrong with a period from %s to %s, and asks nobody', async (from, to, why) => {
    expect(saidOfTheEnd()).toContain('Al massimo 366 giorni.');
    await exportOf(from, to);
    expect(saidOfTheEnd()).toContain(why);
    expect(asked).toEqual([]);
    await exportOf('2026-11-01', '2026-11-20');
    expect(asked).toEqual(['/access-log/export?from=2026-11-01&to=2026-11-20']);
  });

  it('says at the date what the server refuses', async () => {
    const errors = [{ path: 'to', code: 'too_many_rows', message: 'Troppe righe: un periodo più breve.' }];
    answer = () => Promise.reject(refused(422, 'invalid_input', errors));
    await exportOf('2026-11-01', '2026-11-20');
    expect(saidOfTheEnd()).toContain('Troppe righe: un periodo più breve.');
  });

  it('says at the date that a period to come has nothing, and asks nobody', async () => {
    await exportOf('2098-12-01', '2099-01-01');
    expect(page.text).toContain('Il periodo è tutto nel futuro');
    expect(asked).toEqual([]);
  });

  it('says of a period that ends in the future that the file ends now', async () => {
    await exportOf('2026-11-01', '2026-11-20');
    expect(page.text).not.toContain('nel futuro');
    await exportOf('2026-11-01', '2027-10-31');
    expect(page.text).toContain('La fine del periodo è nel futuro: il file arriva fino ad adesso.');
  });
});
