import { Injectable } from '@angular/core';
import type { DeviceBrowser, DeviceSystem, NewDevice } from '@respi/notifications/contract';
import { PUSH_WORKER, pushWorkerAddress, pushSubscription } from '@respi/shared/api-client';

/**
 * `home_screen`: this browser could, once the portal is on the home screen. `refused`: the person, or whoever manages the
 * browser, said no, and a page may not ask again.
 */
export type PushAbility = 'able' | 'unable' | 'home_screen' | 'refused';

/** Why notices could not be turned on here. */
export type TurnOnFailure = 'refused' | 'not_answered' | 'no_service';

export class TurnOnError extends Error {
  constructor(readonly why: TurnOnFailure) {
    super(why);
    this.name = 'TurnOnError';
  }
}

/** A browser without a way to its push service may never answer. */
const PATIENCE_MS = 20_000;

/** What this browser can do with notices, and whether it does. */
@Injectable({ providedIn: 'root' })
export class ThisDevice {
  ability(): PushAbility {
    const able = isSecureContext && 'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window;
    if (!able) return systemOf(navigator) === 'ios' ? 'home_screen' : 'unable';
    return Notification.permission === 'denied' ? 'refused' : 'able';
  }

  /** By what the list of devices knows this one; null while it is off here. */
  async mark(): Promise<string | null> {
    const subscription = await pushSubscription();
    return subscription ? markOf(subscription.endpoint) : null;
  }

  /** Asks the person, so only call it when they press. @throws TurnOnError */
  async turnOn(publicKey: string): Promise<NewDevice> {
    const permission = await Notification.requestPermission();
    if (permission !== 'granted') throw new TurnOnError(permission === 'denied' ? 'refused' : 'not_answered');
    const { endpoint, keys } = (await inTime(subscribe(publicKey))).toJSON();
    if (!endpoint || !keys?.['p256dh'] || !keys['auth']) throw new TurnOnError('no_service');
    return {
      endpoint,
      keys: { p256dh: keys['p256dh'], auth: keys['auth'] },
      browser: browserOf(navigator.userAgent),
      system: systemOf(navigator),
    };
  }

  async turnOff(): Promise<void> {
    await (await pushSubscription())?.unsubscribe();
  }
}

async function subscribe(publicKey: string): Promise<PushSubscription> {
  const options = { userVisibleOnly: true, applicationServerKey: bytesOf(publicKey) };
  try {
    const registration = await navigator.serviceWorker.register(pushWorkerAddress(), { scope: PUSH_WORKER });
    await activeIn(registration);
    const before = await registration.pushManager.getSubscription();
    // Made for another key of this installation, or for another one at this address: nobody could use it.
    if (before && !isSame(before.options.applicationServerKey, options.applicationServerKey))
      await before.unsubscribe();
    return await registration.pushManager.subscribe(options);
  } catch {
    throw new TurnOnError('no_service');
  }
}

/** A worker that was registered this very moment cannot subscribe yet. */
async function activeIn({ active, waiting, installing }: ServiceWorkerRegistration): Promise<void> {
  const coming = waiting ?? installing;
  if (active || !coming) return;
  await new Promise<void>((resolve) => {
    coming.addEventListener('statechange', () => {
      if (coming.state === 'activated') resolve();
    });
  });
}

function inTime<T>(work: Promise<T>): Promise<T> {
  const late = new Promise<never>((_, reject) => {
    setTimeout(() => {
      reject(new TurnOnError('no_service'));
    }, PATIENCE_MS);
  });
  return Promise.race([work, late]);
}

async function markOf(endpoint: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(endpoint));
  return btoa(String.fromCharCode(...new Uint8Array(digest)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

function bytesOf(base64url: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64url.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

function isSame(one: ArrayBuffer | null, other: Uint8Array): boolean {
  const bytes = new Uint8Array(one ?? new ArrayBuffer(0));
  return bytes.length === other.length && bytes.every((byte, index) => byte === other[index]);
}

/** The first that fits: Edge calls itself Chrome, and Chrome Safari. */
const BROWSERS: readonly (readonly [RegExp, DeviceBrowser])[] = [
  [/Edg(e|A|iOS)?\//, 'edge'],
  [/Firefox\/|FxiOS\//, 'firefox'],
  [/Chrome\/|CriOS\//, 'chrome'],
  [/Safari\//, 'safari'],
];

export function browserOf(userAgent: string): DeviceBrowser {
  return BROWSERS.find(([pattern]) => pattern.test(userAgent))?.[1] ?? 'other';
}

const SYSTEMS: readonly (readonly [RegExp, DeviceSystem])[] = [
  [/iPhone|iPad|iPod/, 'ios'],
  [/Android/, 'android'],
  [/Windows/, 'windows'],
  [/Macintosh/, 'macos'],
  [/Linux|CrOS/, 'linux'],
];

export function systemOf({ userAgent, maxTouchPoints }: Pick<Navigator, 'userAgent' | 'maxTouchPoints'>): DeviceSystem {
  const system = SYSTEMS.find(([pattern]) => pattern.test(userAgent))?.[1] ?? 'other';
  // An iPad calls itself a Mac; no Mac can be touched.
  return system === 'macos' && maxTouchPoints > 1 ? 'ios' : system;
}
