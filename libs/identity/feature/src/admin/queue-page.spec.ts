import { TestBed } from '@angular/core/testing';
import { TranslocoTestingModule } from '@jsverse/transloco';
import type { QueueStatus } from '@respi/identity/contract';
import { ProblemError, apiClientDictionary } from '@respi/shared/api-client';
import { uiDictionary } from '@respi/shared/ui';
import words from '../i18n/admin.it.json' with { type: 'json' };
import { Administration } from './administration';
import { QueuePage } from './queue-page';

const STATUS: QueueStatus = {
  queues: [{ name: 'clocks', waiting: 2, active: 1, delayed: 7, failed: 1 }],
  failed: [{ queue: 'clocks', id: 'j1', name: 'climb', attempts: 3, reason: 'took_too_long' }],
};

async function open(
  administration: Partial<Administration>,
): Promise<{ text: () => string; press: (name: string) => Promise<void> }> {
  TestBed.configureTestingModule({
    imports: [
      TranslocoTestingModule.forRoot({
        langs: { it: { ...uiDictionary, ...apiClientDictionary, ...words } },
        translocoConfig: { availableLangs: ['it'], defaultLang: 'it' },
        preloadLangs: true,
      }),
    ],
    providers: [{ provide: Administration, useValue: administration }],
  });
  const fixture = TestBed.createComponent(QueuePage);
  const element = fixture.nativeElement as HTMLElement;
  const settled = async (): Promise<void> => {
    await new Promise((resolve) => setTimeout(resolve, 20));
    await fixture.whenStable();
  };
  await settled();
  return {
    text: () => element.textContent.replace(/\s+/g, ' '),
    press: async (name) => {
      const button = [...element.querySelectorAll('button')].find((each) => each.textContent.trim().startsWith(name));
      if (!button) throw new Error(`No button ${name}`);
      button.click();
      await settled();
    },
  };
}

describe('the page of the queue', () => {
  it('says what waits and what failed, and puts a job back', async () => {
    const asked: unknown[] = [];
    const retryJobs: Administration['retryJobs'] = (...job) => {
      asked.push(job);
      return Promise.resolve({ retried: 1 });
    };
    const page = await open({ queue: () => Promise.resolve(STATUS), retryJobs });
    expect(page.text()).toContain('Scadenze delle segnalazioni');
    expect(page.text()).toContain('took_too_long');
    expect(page.text()).toContain('In attesa della loro ora');
    expect(page.text()).not.toContain('Rimandati');
    await page.press('Riprova tutti');
    expect(asked).toEqual([['clocks', ['j1']]]);
    expect(page.text()).toContain('1 lavoro rimesso in coda.');
  });

  it('says so when the queue does not answer', async () => {
    const down = new ProblemError({
      type: 'about:blank',
      code: 'unavailable',
      title: 'Non risponde',
      detail: '',
      status: 503,
    });
    const page = await open({ queue: () => Promise.reject(down) });
    expect(page.text()).toContain('Non risponde');
  });
});
