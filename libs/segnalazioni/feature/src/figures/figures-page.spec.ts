import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import type { Figures } from '@respi/segnalazioni/contract';
import { FakeApi, Screen, person, setUp } from '../testing/browser';
import { withLists } from '../testing/lists';
import { FiguresPage } from './figures-page';

const NOTHING: Figures['by'] = {
  state: [],
  urgency: [],
  topic: [],
  office: [],
  sportello: [],
  kind: [],
  outcome: [],
  month: [],
};
const FIGURES: Figures = {
  period: { from: '2026-01-01', to: '2026-01-31' },
  total: 12,
  open: 12,
  answered: 0,
  reopened: null,
  by: {
    ...NOTHING,
    topic: [
      { code: null, count: 5 },
      { code: 'anagrafe', count: 7 },
    ],
    urgency: [{ code: 'VERDE', count: 12 }],
  },
  hiddenUnder: 5,
  medianDaysToAnswer: null,
  deflections: 0,
  sealed: null,
};
const JANUARY = { dal: '2026-01-01', al: '2026-01-31' };

describe('the figures', () => {
  let page: Screen<FiguresPage>;

  async function open(role: 'coordinator' | 'general_coordinator', figures: Partial<Figures> = {}): Promise<void> {
    setUp(
      withLists(new FakeApi()).on('GET /figures', () => ({ ...FIGURES, ...figures })),
      person(role),
    );
    page = await Screen.of(FiguresPage, JANUARY);
    await page.settled(20);
  }
  const rows = (heading: string): string[] => {
    const section = [...page.element.querySelectorAll('section')].find((each) => each.textContent.includes(heading));
    return [...(section?.querySelectorAll('tbody tr') ?? [])].map((row) =>
      [...row.querySelectorAll('th, td')].map((cell) => cell.textContent.trim()).join(' | '),
    );
  };

  afterEach(() => page.leave());

  it('count what is not shown in one row, the last, without a name', async () => {
    await open('general_coordinator');
    expect(rows('Per argomento')).toEqual(['Anagrafe | 7 | 58%', 'altri, non mostrati | 5 | 42%']);
    expect(page.text).toContain('i numeri sono arrotondati a 5 e quelli più piccoli non sono mostrati');
    expect(page.text).toMatch(/riaperte\s*non mostrato/);
  });

  it('say of a handful of cases only that they are a handful', async () => {
    await open('general_coordinator', { total: null, open: null, answered: null, by: NOTHING });
    expect(page.text).toMatch(/segnalazioni\s*meno di 5/);
    expect(page.text).toContain('Meno di 5 segnalazioni in questo periodo');
    expect(page.element.querySelector('table')).toBeNull();
  });

  it('say which period is shown, and why, where the address asks for one that is none', async () => {
    await open('coordinator');
    const said = () => page.element.querySelector('respi-period-choice respi-alert')?.textContent ?? '';
    expect(said()).toBe('');
    page.fixture.componentRef.setInput('dal', 'ieri');
    await page.settled(20);
    expect(said()).toMatch(/Il periodo scritto nell'indirizzo non è valido.*Si vede il periodo da/s);
  });

  it('are of whole months for who reads no cases, and of days for coordinators', async () => {
    await open('general_coordinator');
    expect(page.field('Dal').tagName).toBe('SELECT');
    await page.write('Dal', '2025-11');
    await page.press('Mostra');
    expect(TestBed.inject(Router).url).toBe('/?dal=2025-11-01&al=2026-01-31');
    page.leave();
    TestBed.resetTestingModule();
    await open('coordinator', { hiddenUnder: null });
    expect(page.field('Dal').type).toBe('date');
    expect(page.text).not.toContain('non sono mostrati');
  });
});
