import type { Provider, Type } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { TranslocoTestingModule } from '@jsverse/transloco';
import type { Me } from '@respi/identity/contract';
import { Api, ProblemError, Session, apiClientDictionary } from '@respi/shared/api-client';
import type { ProblemDocument } from '@respi/shared/contract';
import { uiDictionary } from '@respi/shared/ui';
import accessLog from '../i18n/access-log.it.json' with { type: 'json' };
import caseWords from '../i18n/case.it.json' with { type: 'json' };
import counter from '../i18n/counter.it.json' with { type: 'json' };
import documents from '../i18n/documents.it.json' with { type: 'json' };
import figures from '../i18n/figures.it.json' with { type: 'json' };
import filing from '../i18n/filing.it.json' with { type: 'json' };
import near from '../i18n/near.it.json' with { type: 'json' };
import privacy from '../i18n/privacy.it.json' with { type: 'json' };
import reference from '../i18n/reference.it.json' with { type: 'json' };

/** Specs drive pages as a person does, by role and label, against an API whose answers they write. */

const segnalazioni = {
  ...reference.segnalazioni,
  ...counter.segnalazioni,
  ...figures.segnalazioni,
  ...filing.segnalazioni,
  ...documents.segnalazioni,
  ...privacy.segnalazioni,
  ...caseWords.segnalazioni,
  ...near.segnalazioni,
  ...accessLog.segnalazioni,
};
export const WORDS = { ...uiDictionary, ...apiClientDictionary, segnalazioni };

export interface Call {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
  readonly key: string | null;
  readonly version: number | null;
  /** Of what is read. */
  readonly query?: Readonly<Record<string, unknown>>;
}

type Answer = (call: Call) => unknown;
interface Keyed {
  readonly intention?: { keyFor: (path: string, body: unknown) => string; fulfilled: () => void };
  readonly version?: number;
}

/** Answers `GET /offices` and the like; what is not told answers with an empty list. */
export class FakeApi {
  readonly calls: Call[] = [];
  private readonly answers = new Map<string, Answer>();

  on(route: string, answer: Answer): this {
    this.answers.set(route, answer);
    return this;
  }

  sent(route: string): Call[] {
    return this.calls.filter(({ method, path }) => `${method} ${path}` === route);
  }

  get(path: string, query?: Readonly<Record<string, unknown>>): Promise<unknown> {
    return this.answer('GET', path, undefined, {}, query);
  }
  async post(path: string, body: unknown, options: Keyed = {}): Promise<unknown> {
    const answer = await this.answer('POST', path, body, options);
    options.intention?.fulfilled();
    return answer;
  }
  put(path: string, body: unknown, options: Keyed = {}): Promise<unknown> {
    return this.answer('PUT', path, body, options);
  }
  delete(path: string): Promise<unknown> {
    return this.answer('DELETE', path, undefined, {});
  }

  private async answer(
    method: string,
    path: string,
    body: unknown,
    options: Keyed,
    query?: Call['query'],
  ): Promise<unknown> {
    const key = options.intention?.keyFor(path, body) ?? null;
    const call: Call = { method, path, body, key, version: options.version ?? null, ...(query ? { query } : {}) };
    this.calls.push(call);
    await Promise.resolve();
    const route = [...this.answers.keys()].find((known) => matches(known, `${method} ${path}`));
    return route === undefined ? { items: [] } : this.answers.get(route)?.(call);
  }
}

function matches(known: string, wanted: string): boolean {
  return known.endsWith('*') ? wanted.startsWith(known.slice(0, -1)) : known === wanted;
}

export function refused(status: number, code: string, errors: ProblemDocument['errors'] = []): ProblemError {
  return new ProblemError({
    type: 'about:blank',
    code,
    title: `Rifiuto ${code}`,
    detail: 'Riprovare.',
    status,
    errors,
  });
}

const DEVICE_KEY = btoa('k'.repeat(32));

export function person(role: Me['memberships'][number]['role'], ...units: string[]): Me {
  const network = { slug: 'cuneo', name: 'Rete di Cuneo' };
  const kind = role === 'external_operator' ? 'servizio' : 'sportello';
  return {
    id: 'anna',
    name: 'Anna Prova',
    email: 'anna@esempio.it',
    network,
    networks: [network],
    seat: 'anna.cuneo',
    mustEnrol: false,
    sharedComputer: false,
    byProvider: false,
    deviceKey: DEVICE_KEY,
    memberships: (units.length > 0 ? units : ['SP-CUNEO']).map((code) => ({
      role,
      unit: { code, name: `Sportello ${code}`, kind },
    })),
  };
}

/** A session and an API for what is under test; `made` gives UUIDs in order, as jsdom has none, and it scrolls nowhere. */
export function setUp(api: FakeApi, me: Me | null, providers: Provider[] = []): void {
  let made = 0;
  crypto.randomUUID = () => `00000000-0000-4000-8000-${String(++made).padStart(12, '0')}` as const;
  Element.prototype.scrollIntoView = () => undefined;
  const roles = me?.memberships.map(({ role }) => role) ?? [];
  const session: Pick<Session, 'hasRole'> & Record<string, unknown> = {
    me: () => me,
    status: () => (me ? 'open' : 'anonymous'),
    over: () => 'expired',
    network: () => me?.network ?? null,
    roles: () => roles,
    hasRole: (...wanted) => roles.some((role) => wanted.includes(role)),
  };
  TestBed.configureTestingModule({
    imports: [
      TranslocoTestingModule.forRoot({
        langs: { it: WORDS },
        translocoConfig: { availableLangs: ['it'], defaultLang: 'it' },
        preloadLangs: true,
      }),
    ],
    providers: [
      provideRouter([{ path: '**', children: [] }]),
      { provide: Api, useValue: api },
      { provide: Session, useValue: session },
      ...providers,
    ],
  });
}

export class Screen<T> {
  private constructor(readonly fixture: ComponentFixture<T>) {}

  static async of<T>(component: Type<T>, inputs: Readonly<Record<string, unknown>> = {}): Promise<Screen<T>> {
    const fixture = TestBed.createComponent(component);
    for (const [name, value] of Object.entries(inputs)) fixture.componentRef.setInput(name, value);
    document.body.append(fixture.nativeElement as HTMLElement);
    const screen = new Screen(fixture);
    await screen.settled();
    return screen;
  }

  /** What a guard of the route would be given. */
  get instance(): T {
    return this.fixture.componentInstance;
  }

  get element(): HTMLElement {
    return this.fixture.nativeElement as HTMLElement;
  }

  get text(): string {
    return words(document.body);
  }

  async settled(milliseconds = 0): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
    await this.fixture.whenStable();
    await new Promise((resolve) => setTimeout(resolve));
    await this.fixture.whenStable();
  }

  /** The control of a label, in the page or in a dialog over it. */
  field(label: string): HTMLInputElement {
    const found = [...document.querySelectorAll('label')].find(
      (each) => words(each).replace('(facoltativo)', '').trim() === label,
    );
    const control = found ? document.getElementById(found.htmlFor) : null;
    if (!control)
      throw new Error(`No field "${label}" in: ${[...document.querySelectorAll('label')].map(words).join(' | ')}`);
    return control as HTMLInputElement;
  }

  hasField(label: string): boolean {
    return [...document.querySelectorAll('label')].some((each) => words(each).startsWith(label));
  }

  button(name: string): HTMLElement {
    const all = [...document.querySelectorAll<HTMLElement>('button, a, [role=menuitem]')];
    const found = all.find((each) => (each.getAttribute('aria-label') ?? words(each)).startsWith(name));
    if (!found) throw new Error(`No button "${name}" in: ${all.map(words).join(' | ')}`);
    return found;
  }

  hasButton(name: string): boolean {
    return [...document.querySelectorAll('button, a')].some((each) => words(each).startsWith(name));
  }

  async write(label: string, value: string): Promise<void> {
    const control = this.field(label);
    control.value = value;
    control.dispatchEvent(new Event(control.tagName === 'SELECT' ? 'change' : 'input', { bubbles: true }));
    await this.settled();
  }

  async press(name: string): Promise<void> {
    this.button(name).click();
    await this.settled(5);
  }

  alerts(): string[] {
    return [...document.querySelectorAll('[role=alert]')].map(words);
  }

  leave(): void {
    this.fixture.destroy();
    document.body.innerHTML = '';
  }
}

export function words(element: Element): string {
  return element.textContent.replace(/\s+/g, ' ').trim();
}
