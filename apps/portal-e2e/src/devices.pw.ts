import type { BrowserContext, CDPSession, Page } from '@playwright/test';
import { reserved, signIn } from './people.ts';
import { look, settled } from './screens.ts';
import { expect, test } from './under-policy.ts';

const WORKER = '/push-worker.js';
const PREFERENCES = reserved('avvisi/preferenze');
const section = (page: Page) => page.getByRole('region', { name: 'Avvisi sul dispositivo' });
const turnOn = (page: Page) => section(page).getByRole('button', { name: 'Attiva su questo dispositivo' });

/** The browser of a test reaches no push service: it is made to answer as one that does, and as a person does. */
async function answering(page: Page, permission: NotificationPermission, endpoint: string | null): Promise<void> {
  await page.addInitScript(
    ({ permission: said, endpoint: address }) => {
      let allowed: NotificationPermission = said === 'denied' ? 'denied' : 'default';
      Object.defineProperty(Notification, 'permission', { get: () => allowed });
      Notification.requestPermission = () => Promise.resolve((allowed = said));
      let subscription: PushSubscription | null = null;
      PushManager.prototype.getSubscription = () => Promise.resolve(subscription);
      PushManager.prototype.subscribe = async (options) => {
        if (address === null) throw new DOMException('Registration failed - push service error', 'AbortError');
        const key = new Uint8Array(options?.applicationServerKey as Uint8Array<ArrayBuffer>);
        const pair = await crypto.subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, true, ['deriveBits']);
        const bytes = (data: ArrayBuffer | Uint8Array): string =>
          btoa(String.fromCharCode(...new Uint8Array(data)))
            .replace(/\+/g, '-')
            .replace(/\//g, '_')
            .replace(/=/g, '');
        const p256dh = bytes(await crypto.subtle.exportKey('raw', pair.publicKey));
        const auth = bytes(crypto.getRandomValues(new Uint8Array(16)));
        subscription = {
          endpoint: address,
          options: { applicationServerKey: key.buffer, userVisibleOnly: true },
          toJSON: () => ({ endpoint: address, keys: { p256dh, auth } }),
          unsubscribe: () => Promise.resolve(((subscription = null), true)),
        } as unknown as PushSubscription;
        return subscription;
      };
    },
    { permission, endpoint },
  );
}

async function open(page: Page): Promise<void> {
  await page.goto(PREFERENCES);
  await settled(page);
  await expect(section(page)).toBeVisible();
}

test('a device is turned on by hand, tried, and removed', async ({ page }) => {
  await answering(page, 'granted', 'https://fcm.googleapis.com/fcm/send/of-a-browser-test');
  await signIn(page, 'sportello.mondovi');
  await open(page);
  expect(await page.evaluate(() => Notification.permission)).toBe('default');
  await expect(section(page)).toContainText('Su questo dispositivo gli avvisi sono spenti.');
  await turnOn(page).click();
  await expect(section(page).getByRole('status').first()).toContainText('Avvisi attivi su questo dispositivo.');
  const device = section(page).getByRole('listitem');
  await expect(device).toContainText('Chrome su Linux');
  await expect(device).toContainText('Questo dispositivo');
  await expect(turnOn(page)).toHaveCount(0);
  expect(await look(page, 'devices-on')).toEqual([]);
  await device.getByRole('button', { name: 'Prova' }).click();
  await expect(section(page)).toContainText('Avviso di prova inviato');
  await device.getByRole('button', { name: 'Rimuovi' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Rimuovi' }).click();
  await expect(section(page)).toContainText('Dispositivo rimosso');
  await expect(turnOn(page)).toBeVisible();
});

test('what the browser does not allow or cannot reach is said, and nothing is turned on', async ({ page }) => {
  await answering(page, 'granted', null);
  await signIn(page, 'sportello.bra');
  await open(page);
  expect(await look(page, 'devices-off')).toEqual([]);
  await turnOn(page).click();
  await expect(section(page)).toContainText('Il browser non raggiunge il suo servizio di notifiche');
  expect(await look(page, 'devices-no-service')).toEqual([]);
  await expect(section(page).getByRole('listitem')).toHaveCount(0);

  await answering(page, 'denied', null);
  await open(page);
  await expect(section(page)).toContainText('Il browser blocca gli avvisi di questo sito');
  await expect(turnOn(page)).toHaveCount(0);
  expect(await look(page, 'devices-refused')).toEqual([]);

  await page.addInitScript(() => Reflect.deleteProperty(window, 'PushManager'));
  await open(page);
  await expect(section(page)).toContainText('Questo browser non può mostrare avvisi');
});

test('who logs out hears no more on that browser', async ({ page }) => {
  await answering(page, 'granted', 'https://fcm.googleapis.com/fcm/send/of-one-who-leaves');
  await signIn(page, 'sportello.fossano', { leaves: true });
  await open(page);
  await turnOn(page).click();
  await expect(section(page).getByRole('listitem')).toHaveCount(1);
  const left = page.waitForResponse((answer) => answer.url().endsWith('/api/v1/me/devices/leave'));
  await page.getByRole('button', { name: 'Esci' }).click();
  expect((await left).status()).toBe(200);
});

/** What the browser itself does when its push service brings a message. */
async function deliver(context: BrowserContext, page: Page, data: string): Promise<CDPSession> {
  const cdp = await context.newCDPSession(page);
  const known = new Promise<string>((resolve) => {
    cdp.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const ours = registrations.find(({ scopeURL, isDeleted }) => scopeURL.endsWith(WORKER) && !isDeleted);
      if (ours) resolve(ours.registrationId);
    });
  });
  await cdp.send('ServiceWorker.enable');
  const { origin } = new URL(page.url());
  await cdp.send('ServiceWorker.deliverPushMessage', { origin, registrationId: await known, data });
  return cdp;
}

test('the service worker shows what arrives, once for each tag, and no page is under it', async ({ page, context }) => {
  await context.grantPermissions(['notifications']);
  // Of no network: pages of one have a worker of their own, which keeps what is read.
  await page.goto('/');
  await page.evaluate(async (worker) => {
    // As the portal does it: a text alone is refused by the page's policy.
    const { trustedTypes } = globalThis as unknown as {
      trustedTypes: { createPolicy(name: string, rules: object): { createScriptURL(address: string): string } };
    };
    const address = trustedTypes
      .createPolicy('respi', { createScriptURL: (wanted: string) => wanted })
      .createScriptURL(worker);
    const registration = await navigator.serviceWorker.register(address, { scope: worker });
    const coming = registration.installing;
    if (coming)
      await new Promise<void>((resolve) =>
        coming.addEventListener('statechange', () => {
          if (coming.state === 'activated') resolve();
        }),
      );
  }, WORKER);
  const shown = () =>
    page.evaluate(async (worker) => {
      const registration = await navigator.serviceWorker.getRegistration(worker);
      const notices = (await registration?.getNotifications()) ?? [];
      return notices.map(({ title, body, tag, data }) => ({ title, body, tag, link: (data as { link: string }).link }));
    }, WORKER);
  const notice = { title: 'Segnalazione CN-2026-000001: sollecito', body: 'Nel portale.', tag: 'a', link: '/cuneo/it' };
  const message = JSON.stringify({ ...notice, lang: 'it' });
  for (let twice = 0; twice < 2; twice += 1) await deliver(context, page, message);
  await expect.poll(shown).toEqual([notice]);
  // A browser that is hurried loses a message; whoever sends tries again.
  const titles = async (): Promise<string[]> => {
    await deliver(context, page, 'not ours');
    return [...new Set((await shown()).map(({ title }) => title))].sort();
  };
  await expect.poll(titles).toEqual(['ReSPI', notice.title]);
  await page.reload();
  expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBeNull();
  expect(await page.evaluate(() => caches.keys())).toEqual([]);
});
