import { type DeviceList, NOTICE_GROUPS, type NewDevice } from '@respi/notifications/contract';
import { TestBed } from '@angular/core/testing';
import { ProblemError } from '@respi/shared/api-client';
import { PreferencesPage } from '../preferences/preferences-page';
import { Portal } from '../testing/portal';
import { type PushAbility, ThisDevice, TurnOnError } from './this-device';

const PATH = '/me/devices';
const device = (id: string, mark: string) => ({
  id,
  mark,
  browser: 'firefox' as const,
  system: 'linux' as const,
  since: '2026-11-20T09:00:00Z',
  lastReached: null,
  failing: false,
});
const NEW: NewDevice = {
  endpoint: 'https://updates.push.services.mozilla.com/x',
  keys: { p256dh: 'p', auth: 'a' },
  browser: 'firefox',
  system: 'linux',
};

const PREFERENCES = {
  groups: Object.fromEntries(NOTICE_GROUPS.map((group) => [group, { mail: 'off', push: false }])),
  digest: { rhythm: 'daily', weekday: 1, hour: 9 },
  language: 'it',
};

let portal: Portal;
let list: DeviceList;
/** The browser around the page. */
const browser = {
  can: 'able' as PushAbility,
  answers: null as TurnOnError | null,
  is: null as string | null,
  asked: 0,
};

beforeEach(() => {
  Object.assign(browser, { can: 'able', answers: null, is: null, asked: 0 });
  list = { publicKey: 'BKey', items: [] };
  portal = new Portal().on(`GET ${PATH}`, () => list).on('GET /me/notifications/preferences', () => PREFERENCES);
  TestBed.overrideProvider(ThisDevice, {
    useValue: {
      ability: () => browser.can,
      mark: () => Promise.resolve(browser.is),
      turnOn: () => {
        browser.asked += 1;
        if (browser.answers) return Promise.reject(browser.answers);
        browser.is = 'mine';
        return Promise.resolve(NEW);
      },
      turnOff: () => Promise.resolve((browser.is = null)),
    },
  });
});
afterEach(() => portal.leave());

it('is not spoken of where the installation has no push', async () => {
  list = { publicKey: null, items: [] };
  await portal.open(PreferencesPage);
  expect(portal.text).not.toContain('Avvisi sul dispositivo');
  expect(portal.text).not.toContain('Anche sui dispositivi');
});

it('asks the browser only when it is turned on by hand, and shows the device', async () => {
  portal.on(`POST ${PATH}`, () => (list = { ...list, items: [device('1', 'mine')] }));
  await portal.open(PreferencesPage);
  expect(browser.asked).toBe(0);
  await portal.press('Attiva su questo dispositivo');
  expect(portal.bodies(`POST ${PATH}`)).toEqual([NEW]);
  expect(portal.text).toContain('Firefox su LinuxQuesto dispositivo');
  expect(portal.text).toContain('Avvisi attivi su questo dispositivo.');
  expect(portal.text).not.toContain('Attiva su questo dispositivo');
});

it('one that was turned on by somebody else here, or removed elsewhere, is off', async () => {
  browser.is = 'of somebody else';
  list = { ...list, items: [device('1', 'my phone')] };
  await portal.open(PreferencesPage);
  expect(portal.text).toContain('Su questo dispositivo gli avvisi sono spenti.');
  expect(portal.text).not.toContain('Questo dispositivo');
});

it.each([
  ['unable', 'Questo browser non può mostrare avvisi'],
  ['home_screen', 'Su iPhone e iPad serve il portale nella schermata Home'],
  ['refused', 'Il browser blocca gli avvisi di questo sito'],
] as const)('a browser that is %s reads why, has no button, and still removes other devices', async (can, words) => {
  browser.can = can;
  list = { ...list, items: [device('1', 'my phone')] };
  await portal.open(PreferencesPage);
  expect(portal.text).toContain(words);
  expect(portal.text).not.toContain('Attiva su questo dispositivo');
  expect(portal.text).toContain('Rimuovi');
});

it.each([
  ['no_service', 'Il browser non raggiunge il suo servizio di notifiche'],
  ['not_answered', 'non ha avuto risposta'],
] as const)('when it cannot be turned on (%s) it says why, and can be tried again', async (why, words) => {
  browser.answers = new TurnOnError(why);
  await portal.open(PreferencesPage);
  await portal.press('Attiva su questo dispositivo');
  expect(portal.text).toContain(words);
  expect(portal.text).toContain('Attiva su questo dispositivo');
  expect(portal.bodies(`POST ${PATH}`)).toEqual([]);
});

it('a refusal of that moment shows how to take it back', async () => {
  browser.answers = new TurnOnError('refused');
  await portal.open(PreferencesPage);
  browser.can = 'refused';
  await portal.press('Attiva su questo dispositivo');
  expect(portal.text).toContain('Il browser blocca gli avvisi di questo sito');
});

it('a device is tried, and removed after a question', async () => {
  browser.is = 'mine';
  list = { ...list, items: [device('1', 'mine'), device('2', 'other')] };
  portal
    .on(`POST ${PATH}/2/trial`, () => list)
    .on(`DELETE ${PATH}/1`, () => (list = { ...list, items: [device('2', 'other')] }));
  await portal.open(PreferencesPage);
  const [, second] = portal.all('button').filter((each) => each.textContent.trim().startsWith('Prova'));
  second?.click();
  await portal.settled();
  expect(portal.text).toContain('Avviso di prova inviato');
  portal
    .all('button')
    .find((each) => each.textContent.trim().startsWith('Rimuovi'))
    ?.click();
  await portal.settled();
  expect(portal.text).toContain('Rimuovere il dispositivo?');
  await portal.press('Rimuovi');
  expect(portal.text).toContain('Dispositivo rimosso');
  expect(browser.is).toBeNull();
});

it('what the server refuses is shown', async () => {
  portal.on(`POST ${PATH}`, () => {
    throw new ProblemError({
      type: 'about:blank',
      code: 'invalid_input',
      title: 'Alcuni dati non sono validi',
      detail: '',
      status: 422,
    });
  });
  await portal.open(PreferencesPage);
  await portal.press('Attiva su questo dispositivo');
  expect(portal.text).toContain('Alcuni dati non sono validi');
});
