import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { Router, provideRouter } from '@angular/router';
import { TranslocoTestingModule } from '@jsverse/transloco';
import type { Person } from '@respi/identity/contract';
import type { Mail } from '@respi/notifications/contract';
import { ProblemError, apiClientDictionary } from '@respi/shared/api-client';
import { uiDictionary } from '@respi/shared/ui';
import words from '../i18n/admin.it.json' with { type: 'json' };
import { Administration } from './administration';
import { reasonOf } from './mail-reason';
import { MailsPage } from './mails-page';

const RITA = '0199c0de-0000-7000-8000-000000000001';
const FAILED: Mail = {
  id: 'm1',
  kind: 'overdue',
  state: 'failed',
  recipient: { name: 'Rita Prova', email: 'rita@esempio.it' },
  subject: 'Segnalazione CN-2026-000001: in ritardo',
  text: '',
  link: null,
  attempts: 6,
  lastError: '550',
  createdAt: '2026-11-20T09:00:00.000Z',
  sentAt: null,
  nextAttemptAt: null,
};

describe('the mails of the network', () => {
  let fixture: ComponentFixture<MailsPage>;
  let asked: unknown[];

  async function settled(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, 10));
    await fixture.whenStable();
  }

  async function open(items: Mail[], stato?: string, resend = () => Promise.resolve({ resent: 1 })): Promise<void> {
    asked = [];
    const administration: Partial<Administration> = {
      people: () => Promise.resolve([{ id: RITA, name: 'Rita Prova', email: 'rita@esempio.it' } as Person]),
      mails: (...query) => {
        asked.push(query);
        return Promise.resolve({ items, nextCursor: null });
      },
      resendMail: (id) => {
        asked.push(id);
        return resend();
      },
      resendMails: () => {
        asked.push('all');
        return Promise.resolve({ resent: 3 });
      },
    };
    TestBed.configureTestingModule({
      imports: [
        TranslocoTestingModule.forRoot({
          langs: { it: { ...uiDictionary, ...apiClientDictionary, ...words } },
          translocoConfig: { availableLangs: ['it'], defaultLang: 'it' },
          preloadLangs: true,
        }),
      ],
      providers: [provideRouter([]), { provide: Administration, useValue: administration }],
    });
    fixture = TestBed.createComponent(MailsPage);
    fixture.componentRef.setInput('stato', stato);
    document.body.append(page());
    await settled();
  }
  afterEach(() => page().remove());

  const page = (): HTMLElement => fixture.nativeElement as HTMLElement;
  const text = (): string => page().textContent.replace(/\s+/g, ' ');
  const button = (name: string): HTMLButtonElement | undefined =>
    [...page().querySelectorAll('button')].find((each) => each.textContent.trim().startsWith(name));
  async function press(name: string): Promise<void> {
    button(name)?.click();
    await settled();
  }

  it('are shown of one person, chosen by name and address, together with the state', async () => {
    await open([], 'failed');
    const people = page().querySelector<HTMLSelectElement>('#di-chi')!;
    expect([...people.options].map((each) => each.textContent.trim())).toEqual([
      'Tutte le persone',
      'Rita Prova · rita@esempio.it',
    ]);
    people.value = RITA;
    people.dispatchEvent(new Event('change'));
    await settled();
    expect(TestBed.inject(Router).url).toBe(`/?persona=${RITA}`);
    // As the address says, also after a reload.
    fixture.componentRef.setInput('persona', RITA);
    await settled();
    expect(asked.at(-1)).toEqual(['failed', undefined, RITA]);
    expect(people.value).toBe(RITA);
    expect(text()).toContain('Per questa persona, in questo stato, non ce ne sono.');
  });

  it('reads those of the state in the address, and everything for a word that is no state', async () => {
    await open([FAILED], 'failed');
    expect(asked).toEqual([['failed', undefined, null]]);
    expect(page().querySelector('a[aria-current=page]')?.textContent.trim()).toBe('Non consegnate');
    fixture.componentRef.setInput('stato', 'che-cosa');
    await settled();
    expect(asked.at(-1)).toEqual([null, undefined, null]);
  });

  it('says why one was not delivered, after how many attempts, and when the next is', async () => {
    await open([
      FAILED,
      { ...FAILED, id: 'm2', state: 'queued', lastError: 'ETIMEDOUT', nextAttemptAt: '2026-11-20T11:00:00.000Z' },
    ]);
    expect(text()).toContain("Il server di posta rifiuta l'indirizzo o il messaggio (550)");
    expect(text()).toContain('Tentativi6');
    expect(text()).toContain('Il server di posta non accetta il collegamento (ETIMEDOUT)');
    expect(text()).toContain('Prossimo tentativoven 20 nov 2026, 12:00');
    expect(page().querySelectorAll('li.r-panel button')).toHaveLength(1);
  });

  it('sends one again and says so', async () => {
    await open([FAILED], 'failed');
    await press('Invia di nuovo Segnalazione');
    expect(asked).toEqual([['failed', undefined, null], 'm1', ['failed', undefined, null]]);
    expect(text()).toContain('1 e-mail rimessa in coda.');
    expect(document.activeElement?.textContent).toContain('1 e-mail rimessa in coda.');
  });

  it('sends all again that were not delivered, and offers it nowhere else', async () => {
    await open([FAILED], 'failed');
    await press('Invia di nuovo tutte');
    expect(asked[1]).toBe('all');
    expect(text()).toContain('3 e-mail rimesse in coda.');
    fixture.componentRef.setInput('stato', undefined);
    await settled();
    expect(button('Invia di nuovo tutte')).toBeUndefined();
  });

  it('reads anew when somebody else was first', async () => {
    const gone = new ProblemError({
      type: 'about:blank',
      code: 'not_found',
      title: 'Non c’è più',
      detail: '',
      status: 404,
    });
    await open([FAILED], 'failed', () => Promise.reject(gone));
    await press('Invia di nuovo Segnalazione');
    expect(text()).toContain('Non c’è più');
    expect(asked.at(-1)).toEqual(['failed', undefined, null]);
  });

  it('says that everything was delivered where nothing failed', async () => {
    await open([], 'failed');
    expect(text()).toContain('Nessuna e-mail non consegnata');
  });
});

it.each([
  ['550', 'refused'],
  ['535', 'unreachable'],
  ['421', 'later'],
  ['ECONNREFUSED', 'unreachable'],
  ['recipient_gone', 'recipient_gone'],
])('reads the code %s as %s', (code, reason) => expect(reasonOf(code)).toBe(reason));
