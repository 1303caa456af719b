/** The portal's service worker. Its scope is its own address, so that no page is under it. */
export const PUSH_WORKER = '/push-worker.js';

interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(address: string): string },
  ): {
    createScriptURL(address: string): unknown;
  };
}
let address: string | undefined;

/**
 * The worker's address as `register` wants it. Where pages may not make scripts of texts (Trusted Types), our one policy lets
 * this one address through and no other; browsers that do not know of them take the text.
 */
export function pushWorkerAddress(): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  // A policy of one name can be made once for each page.
  address ??= (trustedTypes
    ?.createPolicy('respi', {
      createScriptURL: (wanted) => {
        if (wanted !== PUSH_WORKER) throw new TypeError('No script of ours stands at this address');
        return wanted;
      },
    })
    .createScriptURL(PUSH_WORKER) ?? PUSH_WORKER) as string;
  return address;
}

/** By what a push service reaches this browser; null while nobody turned notices on here. */
export async function pushSubscription(): Promise<PushSubscription | null> {
  if (!('serviceWorker' in navigator) || !('PushManager' in window)) return null;
  const registration = await navigator.serviceWorker.getRegistration(PUSH_WORKER);
  return (await registration?.pushManager.getSubscription()) ?? null;
}
