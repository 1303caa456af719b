import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type APIRequestContext, type BrowserContext, type Page, request } from '@playwright/test';

interface Account {
  readonly network: string;
  readonly role: string;
  readonly email: string;
  readonly password: string;
}

let read: readonly Account[] | undefined;

function accounts(): readonly Account[] {
  const home = process.env['RESPI_E2E_HOME'] ?? '';
  read ??= JSON.parse(readFileSync(join(home, 'demo-accounts.json'), 'utf8')) as Account[];
  return read;
}

/** People of the demo, by mailbox: `sportello.cuneo`. Those of Asti are written `sportello.asti@asti`. */
export function accountOf(mailbox: string): Account {
  const [name = '', network = 'cuneo'] = mailbox.split('@');
  const found = accounts().find((one) => one.network === network && one.email.startsWith(`${name}@`));
  if (!found) throw new Error(`no demo account ${mailbox}`);
  return found;
}

/** Cookies of each person, made once in each worker: a login costs an argon2id. */
const cookies = new Map<string, Awaited<ReturnType<BrowserContext['cookies']>>>();

/** From here on the browser works as this person. Who is going to log out says so: others go on with the session shared. */
export async function signIn(page: Page, mailbox: string, { leaves = false } = {}): Promise<void> {
  await page.context().clearCookies();
  const known = leaves ? undefined : cookies.get(mailbox);
  if (known) {
    await page.context().addCookies(known);
    return;
  }
  const { email, password, network } = accountOf(mailbox);
  const answer = await page.request.post('/api/v1/auth/login', { data: { email, password, network } });
  if (!answer.ok()) throw new Error(`${mailbox} cannot sign in: ${await answer.text()}`);
  if (!leaves) cookies.set(mailbox, await page.context().cookies());
}

/** Follows a link of the navigation, also one that stands behind the word of its group. */
export async function fromMenu(page: Page, name: string): Promise<void> {
  const menu = page.getByRole('navigation', { name: 'Navigazione principale' });
  const named = page.getByRole('link', { name, exact: true, includeHidden: true });
  const link = menu.locator(named);
  if (!(await link.isVisible())) await menu.getByRole('listitem').filter({ has: named }).locator('> button').click();
  await link.click();
}

/** Reserved page of the Cuneo network. */
export function reserved(path: string, network = 'cuneo'): string {
  return `/${network}/it/riservata/${path}`;
}

/** What opens the api to a program: for some minutes, as a login that has just been made. */
const tokens = new Map<string, { readonly made: number; readonly token: Promise<string> }>();
const TOKEN_IS_FRESH_MS = 240_000;

async function tokenOf(baseURL: string, mailbox: string): Promise<string> {
  const { email, password, network } = accountOf(mailbox);
  const door = await request.newContext({ baseURL });
  const answer = await door.post('/api/v1/auth/login', { data: { email, password, network } });
  const { accessToken } = (await answer.json()) as { accessToken: string };
  await door.dispose();
  return accessToken;
}

/** The same person as a program: what is prepared for a screen, or done where no person has a screen for it. */
export class Program {
  private constructor(private readonly http: APIRequestContext) {}

  static async of(baseURL: string | undefined, mailbox: string): Promise<Program> {
    const known = tokens.get(mailbox);
    const fresh = known !== undefined && Date.now() - known.made < TOKEN_IS_FRESH_MS;
    const { token } = fresh ? known : { token: tokenOf(baseURL ?? '', mailbox) };
    if (!fresh) tokens.set(mailbox, { made: Date.now(), token });
    return new Program(
      await request.newContext({
        baseURL: baseURL ?? '',
        extraHTTPHeaders: { authorization: `Bearer ${await token}`, accept: 'application/json' },
      }),
    );
  }

  async get<T>(path: string): Promise<T> {
    return this.answer<T>(await this.http.get(`/api/v1${path}`), path);
  }

  async post<T>(path: string, data: object, version?: number): Promise<T> {
    return this.answer<T>(await this.send(path, data, version), path);
  }

  async put<T>(path: string, data: object, version: number): Promise<T> {
    const headers = { 'if-match': `"${String(version)}"` };
    return this.answer<T>(await this.http.put(`/api/v1${path}`, { data, headers }), path);
  }

  /** The status of what is expected to be refused. */
  async refusal(path: string, data: object, version?: number): Promise<number> {
    return (await this.send(path, data, version)).status();
  }

  async statusOf(path: string): Promise<number> {
    return (await this.http.get(`/api/v1${path}`)).status();
  }

  private send(path: string, data: object, version?: number): ReturnType<APIRequestContext['post']> {
    const headers = {
      'idempotency-key': crypto.randomUUID(),
      ...(version === undefined ? {} : { 'if-match': `"${String(version)}"` }),
    };
    return this.http.post(`/api/v1${path}`, { data, headers });
  }

  private async answer<T>(response: Awaited<ReturnType<APIRequestContext['get']>>, path: string): Promise<T> {
    if (!response.ok()) throw new Error(`${path}: ${String(response.status())} ${await response.text()}`);
    return (await response.json()) as T;
  }
}
