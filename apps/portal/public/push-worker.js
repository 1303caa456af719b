/*
 * Shows notices that arrive while the portal is closed, and opens the page of the one that is pressed. It asks for nothing,
 * keeps nothing and stands between no page and the server: its scope is its own address, and it has no handler of fetch.
 * What a message holds is written in libs/notifications/api/src/push/compose-push.ts.
 */

/** Browsers want every push to be shown: one that cannot be read still leads to the portal. */
const UNREADABLE = { title: 'ReSPI', body: 'È arrivato un avviso: si legge nel portale.', link: '/', lang: 'it' };

function messageIn(event) {
  try {
    const message = event.data.json();
    return typeof message.title === 'string' ? message : UNREADABLE;
  } catch {
    return UNREADABLE;
  }
}

async function show({ title, body, link, tag, lang }) {
  const options = { body, lang, icon: '/favicon.svg', data: { link } };
  await self.registration.showNotification(title, tag ? { ...options, tag } : options);
}

/** A tab that is on this very page comes to the front; else there is a new one. */
async function open(link) {
  const address = new URL(link, self.location.origin);
  if (address.origin !== self.location.origin) return;
  const tabs = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const there = tabs.find((tab) => tab.url === address.href);
  await (there ? there.focus() : self.clients.openWindow(address.href));
}

self.addEventListener('push', (event) => {
  event.waitUntil(show(messageIn(event)));
});

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(open(event.notification.data?.link ?? '/'));
});
