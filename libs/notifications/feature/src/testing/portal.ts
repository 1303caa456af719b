import { type Type, signal } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { TranslocoTestingModule } from '@jsverse/transloco';
import { Api, Live, Session, apiClientDictionary } from '@respi/shared/api-client';
import { uiDictionary } from '@respi/shared/ui';
import bell from '../i18n/bell.it.json' with { type: 'json' };
import words from '../i18n/it.json' with { type: 'json' };

type Answer = (sent: unknown, options?: { readonly version?: number }) => unknown;

/** The portal around a screen of this lib: answers by `GET /me/notices`, and news by hand. */
export class Portal {
  readonly status = signal('open');
  readonly sent: { readonly route: string; readonly sent: unknown }[] = [];
  private readonly answers = new Map<string, Answer>();
  private fixture: ComponentFixture<unknown> | null = null;
  private hear: ((told: unknown) => void) | null = null;

  on(route: string, answer: Answer): this {
    this.answers.set(route, answer);
    return this;
  }

  async open(screen: Type<unknown>, inputs: Readonly<Record<string, unknown>> = {}): Promise<void> {
    const ask = async (
      method: string,
      path: string,
      sent: unknown,
      options?: { readonly version?: number },
    ): Promise<unknown> => {
      const route = `${method} ${path}`;
      this.sent.push({ route, sent });
      await Promise.resolve();
      return this.answers.get(route)?.(sent, options) ?? { items: [], nextCursor: null };
    };
    TestBed.configureTestingModule({
      imports: [
        TranslocoTestingModule.forRoot({
          langs: {
            it: {
              ...uiDictionary,
              ...apiClientDictionary,
              notifications: { ...words.notifications, ...bell.notifications },
            },
          },
          translocoConfig: { availableLangs: ['it'], defaultLang: 'it' },
          preloadLangs: true,
        }),
      ],
      providers: [
        provideRouter([{ path: '**', children: [] }]),
        { provide: Session, useValue: { me: () => ({ seat: 'anna.cuneo' }), status: this.status } },
        {
          provide: Api,
          useValue: {
            get: (path: string, query: unknown) => ask('GET', path, query),
            post: (path: string, body: unknown) => ask('POST', path, body),
            put: (path: string, body: unknown, options?: { version?: number }) => ask('PUT', path, body, options),
            delete: (path: string) => ask('DELETE', path, undefined),
          },
        },
        {
          provide: Live,
          useValue: {
            wakefulness: { asleep: false, onWake: () => () => undefined },
            listen: (hear: (told: unknown) => void) => {
              this.hear = hear;
              return () => undefined;
            },
          },
        },
      ],
    });
    this.fixture = TestBed.createComponent(screen);
    for (const [name, value] of Object.entries(inputs)) this.fixture.componentRef.setInput(name, value);
    document.body.append(this.fixture.nativeElement as HTMLElement);
    await this.settled();
  }

  /** A case changed, elsewhere. */
  somethingHappened(): void {
    this.hear?.({ kind: 'case' });
  }

  async settled(): Promise<void> {
    for (let turn = 0; turn < 4; turn += 1) {
      await new Promise((resolve) => setTimeout(resolve, 2));
      await this.fixture?.whenStable();
    }
  }

  get text(): string {
    return document.body.textContent.replace(/\s+/g, ' ');
  }

  all(selector: string): HTMLElement[] {
    return [...document.querySelectorAll<HTMLElement>(selector)];
  }

  /** The last one: a dialog's stands after the page's. */
  async press(name: string): Promise<void> {
    const button = this.all('button, a').findLast((each) => each.textContent.trim().startsWith(name));
    if (!button) throw new Error(`No button ${name} in ${this.text}`);
    button.click();
    await this.settled();
  }

  bodies(route: string): unknown[] {
    return this.sent.filter((each) => each.route === route).map(({ sent }) => sent);
  }

  leave(): void {
    this.fixture?.destroy();
    TestBed.resetTestingModule();
    document.body.innerHTML = '';
  }
}
