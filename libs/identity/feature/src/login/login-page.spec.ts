import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { Router, provideRouter, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { TranslocoTestingModule } from '@jsverse/transloco';
import { Session, apiClientDictionary } from '@respi/shared/api-client';
import { uiDictionary } from '@respi/shared/ui';
import words from '../i18n/it.json' with { type: 'json' };
import { LoginPage } from './login-page';

const turn = () => new Promise((resolve) => setTimeout(resolve));
const cuneo = { slug: 'cuneo', name: 'Cuneo' };
const asti = { slug: 'asti', name: 'Asti' };
const inside = (network: typeof cuneo) => ({
  user: { id: '1', name: 'Anna', email: 'anna@esempio.it', network, networks: [cuneo, asti], memberships: [] },
  accessToken: 'x',
  expiresIn: 900,
});

describe('the sign-in page', () => {
  let http: HttpTestingController;
  let harness: RouterTestingHarness;
  let page: HTMLElement;

  async function open(address: string) {
    let made = 0;
    crypto.randomUUID = () => `00000000-0000-4000-8000-${String(++made).padStart(12, '0')}` as const;
    TestBed.configureTestingModule({
      imports: [
        TranslocoTestingModule.forRoot({
          langs: { it: { ...uiDictionary, ...apiClientDictionary, ...words } },
          translocoConfig: { availableLangs: ['it'], defaultLang: 'it' },
          preloadLangs: true,
        }),
      ],
      providers: [
        provideHttpClient(),
        provideHttpClientTesting(),
        provideRouter(
          [
            { path: 'cuneo/it/accedi', component: LoginPage },
            { path: '**', children: [] },
          ],
          withComponentInputBinding(),
        ),
      ],
    });
    harness = await RouterTestingHarness.create();
    const component = await harness.navigateByUrl(address, LoginPage);
    expect(component).toBeInstanceOf(LoginPage);
    http = TestBed.inject(HttpTestingController);
    page = harness.fixture.nativeElement as HTMLElement;
    await harness.fixture.whenStable();
  }

  async function write(selector: string, text: string) {
    const input = page.querySelector<HTMLInputElement>(selector);
    if (!input) throw new Error(`no ${selector}`);
    input.value = text;
    input.dispatchEvent(new Event('input'));
    await harness.fixture.whenStable();
  }

  async function send() {
    page.querySelector<HTMLButtonElement>('button[type=submit]')?.click();
    await turn();
    await harness.fixture.whenStable();
  }

  async function signIn(password: string) {
    await write('input[type=email]', 'anna@esempio.it');
    await write('input[type=password]', password);
    await send();
    return http.expectOne('/api/v1/auth/login');
  }

  async function settle() {
    await turn();
    await harness.fixture.whenStable();
  }

  it('says why it is shown to who reloads a page after the last role was taken away', async () => {
    await open('/cuneo/it/accedi');
    expect(page.textContent).not.toContain('Nessun ruolo in questa rete');
    // The guard of the reserved area reads the session, and leads here.
    const session = TestBed.inject(Session);
    session.lost('no_role');
    await harness.fixture.whenStable();
    expect(session.status()).toBe('anonymous');
    expect(page.querySelector('[role=status]')?.textContent).toContain('Nessun ruolo in questa rete');
    expect(page.textContent).toContain('rivolgersi a chi amministra la rete');
  });

  it('says what was wrong and keeps what was written', async () => {
    await open('/cuneo/it/accedi');
    const problem = {
      type: 't',
      code: 'wrong_credentials',
      title: 'Accesso non riuscito',
      detail: 'Riprovare.',
      status: 401,
    };
    (await signIn('sbagliata')).flush(problem, { status: 401, statusText: 'no' });
    await settle();
    expect(page.querySelector('[role=alert]')?.textContent).toContain('Accesso non riuscito');
    expect(page.querySelector<HTMLInputElement>('input[type=email]')?.value).toBe('anna@esempio.it');
  });

  it('counts down how long whoever tried too often still waits', async () => {
    const { setInterval: interval } = globalThis;
    const { now } = Date;
    let each: () => void = () => undefined;
    await open('/cuneo/it/accedi');
    try {
      Object.assign(globalThis, { setInterval: (call: () => void) => ((each = call), 0) });
      const problem = {
        type: 't',
        code: 'too_many_attempts',
        title: 'Troppi tentativi',
        detail: 'Nulla è bloccato: attendere 29 secondi e riprovare.',
        status: 429,
        params: { seconds: 29 },
      };
      const start = now();
      Date.now = () => start;
      (await signIn('giusta')).flush(problem, { status: 429, statusText: 'no' });
      await settle();
      const timer = () => page.querySelector('[role=timer]')?.textContent.trim();
      expect(timer()).toBe('Si può riprovare tra 29 secondi.');
      Date.now = () => start + 28_000;
      each();
      await settle();
      expect(timer()).toBe('Si può riprovare tra 1 secondo.');
      Date.now = () => start + 30_000;
      each();
      await settle();
      expect(timer()).toBeUndefined();
      expect(page.querySelector('respi-wait-line [role=status]')?.textContent.trim()).toBe('Ora si può riprovare.');
    } finally {
      Object.assign(globalThis, { setInterval: interval });
      Date.now = now;
    }
  });

  it('asks the network of who works in several', async () => {
    await open('/cuneo/it/accedi');
    (await signIn('giusta')).flush({ chooseNetwork: [cuneo, asti] });
    await settle();
    expect(page.querySelector('h1')?.textContent).toBe('In quale rete si vuole lavorare?');
    page.querySelectorAll<HTMLInputElement>('input[type=radio]')[1]?.click();
    await send();
    const second = http.expectOne('/api/v1/auth/login');
    expect(second.request.body).toMatchObject({ network: 'asti', password: 'giusta' });
    second.flush(inside(asti));
    await settle();
    expect(TestBed.inject(Router).url).toBe('/asti/it/riservata');
  });

  it.each([
    ['/cuneo/it/riservata/segnalazioni/7', '/cuneo/it/riservata/segnalazioni/7'],
    ['https://altrove.example/cuneo/it/riservata', '/cuneo/it/riservata'],
    ['//altrove.example/', '/cuneo/it/riservata'],
    ['/asti/it/riservata/sportello', '/cuneo/it/riservata'],
    ['/cuneo/it/riservata-finta', '/cuneo/it/riservata'],
  ])('goes back to %s only if that is inside the session: %s', async (wanted, reached) => {
    await open(`/cuneo/it/accedi?ritorno=${encodeURIComponent(wanted)}`);
    (await signIn('giusta')).flush(inside(cuneo));
    await settle();
    expect(TestBed.inject(Router).url).toBe(reached);
  });
});
