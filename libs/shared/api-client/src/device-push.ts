/** The portal's service worker. Its scope is its own address, so that no page is under it. */
export const PUSH_WORKER = '/push-worker.js';

/** By what a push service reaches this browser; null while nobody turned notices on here. */
export async function pushSubscription(): Promise<PushSubscription | null> {
  if (!('serviceWorker' in navigator) || !('PushManager' in window)) return null;
  const registration = await navigator.serviceWorker.getRegistration(PUSH_WORKER);
  return (await registration?.pushManager.getSubscription()) ?? null;
}
