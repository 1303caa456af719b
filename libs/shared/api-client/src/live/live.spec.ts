import { TestBed } from '@angular/core/testing';
import { signal } from '@angular/core';
import { Api } from '../api';
import { ProblemError } from '../problem-error';
import { Session } from '../session';
import { Live } from './live';

const { fetch: plainFetch, BroadcastChannel: PlainChannel } = globalThis;
const plainLocks = Object.getOwnPropertyDescriptor(Navigator.prototype, 'locks');

/** The doors that the server was asked at, in order. */
let asked: string[];
let status: ReturnType<typeof signal<string>>;
let leave: () => void;

const refusal = () =>
  new ProblemError({ type: 'about:blank', code: 'session_expired', title: '', detail: '', status: 401 });

/** What lies between two rounds of the leading tab passes at once: a wait is cut short when the line is back. */
async function rounds(count: number): Promise<void> {
  for (let round = 0; round < count; round += 1) {
    window.dispatchEvent(new Event('online'));
    for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setTimeout(resolve));
  }
}

beforeEach(() => {
  asked = [];
  status = signal('open');
  globalThis.fetch = async () => {
    asked.push('stream');
    await Promise.resolve();
    return { ok: false, status: 401, body: null } as Response;
  };
  const nothing = () => undefined;
  globalThis.BroadcastChannel = class {
    readonly postMessage = nothing;
    readonly close = nothing;
  } as never;
  Object.defineProperty(navigator, 'locks', {
    configurable: true,
    value: { request: async (_name: string, _options: unknown, work: () => Promise<void>) => work() },
  });
  TestBed.configureTestingModule({
    providers: [
      { provide: Session, useValue: { me: signal({ seat: 'anna.cuneo' }), status } },
      {
        provide: Api,
        useValue: {
          get: async () => {
            asked.push('poll');
            await Promise.resolve();
            // As the interceptor does, once the refresh was refused too.
            status.set('expired');
            throw refusal();
          },
        },
      },
    ],
  });
  leave = TestBed.inject(Live).listen(() => undefined);
});

afterEach(() => {
  leave();
  TestBed.resetTestingModule();
  Object.assign(globalThis, { fetch: plainFetch, BroadcastChannel: PlainChannel });
  Reflect.deleteProperty(navigator, 'locks');
  if (plainLocks) Object.defineProperty(Navigator.prototype, 'locks', plainLocks);
});

it('asks once about a session that is over, and nothing more until the person has signed in again', async () => {
  await rounds(20);
  expect(asked).toEqual(['stream', 'poll']);
  status.set('open');
  await rounds(20);
  expect(asked).toEqual(['stream', 'poll', 'stream', 'poll']);
});
