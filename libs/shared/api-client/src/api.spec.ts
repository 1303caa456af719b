import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { TranslocoTestingModule } from '@jsverse/transloco';
import { Api } from './api';
import { apiClientDictionary } from './i18n/dictionary';
import { Intention } from './intention';
import { apiHeaders, refreshOnce } from './interceptors';
import { ProblemError } from './problem-error';
import { Session } from './session';

const turn = () => new Promise((resolve) => setTimeout(resolve));

describe('the client of the API', () => {
  let api: Api;
  let http: HttpTestingController;

  beforeEach(() => {
    // jsdom lacks what every browser has
    let made = 0;
    crypto.randomUUID = () => `00000000-0000-4000-8000-${String(++made).padStart(12, '0')}` as const;
    TestBed.configureTestingModule({
      imports: [
        TranslocoTestingModule.forRoot({
          langs: { it: apiClientDictionary },
          translocoConfig: { availableLangs: ['it'], defaultLang: 'it' },
          preloadLangs: true,
        }),
      ],
      providers: [provideHttpClient(withInterceptors([apiHeaders, refreshOnce])), provideHttpClientTesting()],
    });
    api = TestBed.inject(Api);
    http = TestBed.inject(HttpTestingController);
  });

  afterEach(() => http.verify());

  it('writes lists as one value and leaves empty ones out', async () => {
    const answer = api.get('/segnalazioni', {
      status: ['submitted', 'in_charge'],
      office: '',
      cursor: null,
      limit: 20,
    });
    http.expectOne('/api/v1/segnalazioni?status=submitted,in_charge&limit=20').flush({ items: [] });
    await expect(answer).resolves.toEqual({ items: [] });
  });

  it('repeats an intention under the same key, and a changed one under another', () => {
    const intention = new Intention();
    const first = intention.keyFor('/x', { text: 'a' });
    expect(intention.keyFor('/x', { text: 'a' })).toBe(first);
    const changed = intention.keyFor('/x', { text: 'b' });
    expect(changed).not.toBe(first);
    intention.fulfilled();
    expect(intention.keyFor('/x', { text: 'b' })).not.toBe(changed);
  });

  it('carries the proof that the page is ours, the key and the version', () => {
    const answer = api.post('/segnalazioni/1/actions/take', {}, { version: 4 });
    const { request } = http.expectOne('/api/v1/segnalazioni/1/actions/take');
    expect(request.headers.get('X-Respi')).toBe('1');
    expect(request.headers.get('If-Match')).toBe('"4"');
    expect(request.headers.get('Idempotency-Key')).toBeTruthy();
    http.match(() => true);
    void answer.catch(() => undefined);
  });

  it('says whose page it is, once that is known, reading and writing alike', async () => {
    const known = TestBed.inject(Session).load();
    const asked = http.expectOne('/api/v1/me');
    expect(asked.request.headers.has('X-Respi')).toBe(false);
    asked.flush({ id: 'anna', seat: 'anna.cuneo', networks: [], memberships: [] });
    await known;
    const answers = [api.get('/segnalazioni/1'), api.post('/segnalazioni/1/actions/take', {}, { version: 4 })];
    const seats = http.match(() => true).map(({ request }) => request.headers.get('X-Respi'));
    expect(seats).toEqual(['anna.cuneo', 'anna.cuneo']);
    for (const answer of answers) void answer.catch(() => undefined);
  });

  it('sends a POST again by itself when nobody answered, under the same key', async () => {
    const answer = api.post('/segnalazioni', { question: 'x' });
    const first = http.expectOne('/api/v1/segnalazioni');
    first.flush('', { status: 503, statusText: 'down' });
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    const second = http.expectOne('/api/v1/segnalazioni');
    expect(second.request.headers.get('Idempotency-Key')).toBe(first.request.headers.get('Idempotency-Key'));
    second.flush({ id: '1' });
    await expect(answer).resolves.toEqual({ id: '1' });
  });

  it('gives the problem that the server wrote', async () => {
    const answer = api.get('/segnalazioni/1');
    const problem = { type: 't', code: 'not_found', title: 'Non trovata', detail: 'd', status: 404 };
    http.expectOne('/api/v1/segnalazioni/1').flush(problem, { status: 404, statusText: 'no' });
    await expect(answer).rejects.toMatchObject({ problem, status: 404 });
  });

  it.each(['GET', 'POST'])('gives it too where a file was asked for and it came as one (%s)', async (method) => {
    const answer = method === 'GET' ? api.getBlob('/access-log/export') : api.postBlob('/access-log/export', {});
    const errors = [{ path: 'to', code: 'period_reversed', message: 'La fine viene prima.' }];
    const problem = { type: 't', code: 'invalid_input', title: 'Non va', detail: 'd', status: 422, errors };
    const file = new Blob([JSON.stringify(problem)]);
    // jsdom lacks what every browser has
    Object.assign(file, { text: () => Promise.resolve(JSON.stringify(problem)) });
    http.expectOne('/api/v1/access-log/export').flush(file, { status: 422, statusText: 'no' });
    await expect(answer).rejects.toMatchObject({ problem, status: 422 });
  });

  it('says in Italian that the connection is gone', async () => {
    const answer = api.get('/me');
    http.expectOne('/api/v1/me').error(new ProgressEvent('error'));
    await expect(answer).rejects.toMatchObject({ code: 'offline', problem: { title: 'Il collegamento non risponde' } });
  });

  it('gives the session up when it was renewed and is refused all the same: it is not ours any more', async () => {
    const answer = api.get('/offices');
    http.expectOne('/api/v1/offices').flush('', { status: 401, statusText: 'no' });
    http.expectOne('/api/v1/auth/refresh').flush({});
    await turn();
    http.expectOne('/api/v1/offices').flush('', { status: 401, statusText: 'no' });
    await expect(answer).rejects.toMatchObject({ code: 'session_expired' });
  });

  it('renews the session once for all that were refused together', async () => {
    const answers = Promise.all([api.get('/offices'), api.get('/topics')]);
    for (const url of ['/api/v1/offices', '/api/v1/topics'])
      http.expectOne(url).flush('', { status: 401, statusText: 'no' });
    http.expectOne('/api/v1/auth/refresh').flush({});
    await turn();
    http.expectOne('/api/v1/offices').flush(['o']);
    http.expectOne('/api/v1/topics').flush(['t']);
    await expect(answers).resolves.toEqual([['o'], ['t']]);
  });

  it('keeps the page, and says so, when the session cannot be renewed', async () => {
    const session = TestBed.inject(Session);
    const login = session.login('anna@esempio.it', 'x');
    http.expectOne('/api/v1/auth/login').flush({ user: { id: '1', memberships: [] }, accessToken: 'x', expiresIn: 1 });
    await login;
    const answer = api.get('/offices');
    http.expectOne('/api/v1/offices').flush('', { status: 401, statusText: 'no' });
    http.expectOne('/api/v1/auth/refresh').flush('', { status: 401, statusText: 'no' });
    await expect(answer).rejects.toBeInstanceOf(ProblemError);
    expect(session.status()).toBe('expired');
    expect(session.me()).not.toBeNull();
  });

  it('goes on when another tab has signed in again to the same seat, and asks for nobody else', async () => {
    const session = TestBed.inject(Session);
    const login = session.login('anna@esempio.it', 'x');
    const me = { id: '1', seat: 'anna.cuneo', memberships: [] };
    http.expectOne('/api/v1/auth/login').flush({ user: me, accessToken: 'x', expiresIn: 1 });
    await login;
    expect(localStorage.getItem('respi.entered')).toBeNull();
    const entered = (newValue: string | null) =>
      window.dispatchEvent(new StorageEvent('storage', { key: 'respi.entered', newValue }));
    entered('anna.cuneo');
    session.lost('ended');
    entered('bruno.cuneo');
    entered(null);
    http.expectNone('/api/v1/me');
    entered('anna.cuneo');
    http.expectOne('/api/v1/me').flush(me);
    await turn();
    expect(session.status()).toBe('open');
  });

  it('says who has no role any more, and goes on where one is given back', async () => {
    const session = TestBed.inject(Session);
    const login = session.login('anna@esempio.it', 'x');
    http.expectOne('/api/v1/auth/login').flush({ user: { id: '1', memberships: [] }, accessToken: 'x', expiresIn: 1 });
    await login;
    const answer = api.get('/offices');
    http.expectOne('/api/v1/offices').flush('', { status: 401, statusText: 'no' });
    const why = { code: 'session_ended', params: { why: 'no_role' } };
    http.expectOne('/api/v1/auth/refresh').flush(why, { status: 401, statusText: 'no' });
    await expect(answer).rejects.toMatchObject({ problem: { title: 'In questa rete non ha più ruoli' } });
    expect([session.status(), session.over()]).toEqual(['expired', 'no_role']);
    const again = api.get('/offices');
    http.expectOne('/api/v1/offices').flush('', { status: 401, statusText: 'no' });
    http.expectOne('/api/v1/auth/refresh').flush({});
    await turn();
    http.expectOne('/api/v1/offices').flush([]);
    await again;
    expect(session.status()).toBe('open');
  });

  it('knows after a reload why the session is over, until somebody is inside again', async () => {
    const session = TestBed.inject(Session);
    const loaded = session.load();
    http.expectOne('/api/v1/me').flush('', { status: 401, statusText: 'no' });
    const why = { code: 'session_ended', params: { why: 'no_role' } };
    http.expectOne('/api/v1/auth/refresh').flush(why, { status: 401, statusText: 'no' });
    expect(await loaded).toBeNull();
    expect([session.status(), session.over()]).toEqual(['anonymous', 'no_role']);
    const login = session.login('anna@esempio.it', 'x');
    http.expectOne('/api/v1/auth/login').flush({ user: { id: '1', memberships: [] }, accessToken: 'x', expiresIn: 1 });
    await login;
    expect(session.over()).toBe('expired');
  });

  it('keeps the page also when it is refused again, and gives it up when another tab has left', async () => {
    const session = TestBed.inject(Session);
    const login = session.login('anna@esempio.it', 'x');
    http.expectOne('/api/v1/auth/login').flush({ user: { id: '1', memberships: [] }, accessToken: 'x', expiresIn: 1 });
    await login;
    session.lost();
    session.lost();
    expect(session.status()).toBe('expired');
    localStorage.setItem('respi.session.bozza', 'sigillata');
    window.dispatchEvent(new StorageEvent('storage', { key: 'altro' }));
    expect(session.me()).not.toBeNull();
    window.dispatchEvent(new StorageEvent('storage', { key: 'respi.left' }));
    expect([session.me(), session.status()]).toEqual([null, 'anonymous']);
    expect(localStorage.getItem('respi.session.bozza')).toBeNull();
  });
});
