/*
 * Keeps what somebody reads of a network's public pages, to be read again where there is no signal (ADR 0057). Its scope is one
 * network's pages. The reserved area, searches and whatever an address has a query for go past it: it does not look at them, and
 * keeps nothing of them. A form that cannot be sent comes back with its words; of it too nothing is kept. Words: apps/portal/src/server/words.*.json.
 */
importScripts('/reading-words.js');

const { words: WORDS, locales: LOCALES, rightToLeft: RIGHT_TO_LEFT } = self.READING;
const NETWORK = new URL(self.registration.scope).pathname.split('/')[1];
const PAGES = `respi-reading-${NETWORK}`;
const PARTS = 'respi-reading-parts';
/** A telephone with little room keeps some dozens of sheets; the one that nobody opened longest goes first. */
const PAGES_AT_MOST = { count: 60, bytes: 4_000_000 };
const PARTS_AT_MOST = { count: 24, bytes: 2_000_000 };
const STAMP = `/api/v1/networks/${NETWORK}/stamp`;

/** Home, topics, counters, sheets: the same for everybody, and read by whoever reads them. */
const KEPT = new RegExp(
  `^/${NETWORK}/(${Object.keys(WORDS).join('|')})(?:/(?:argomenti|sportelli|argomenti/[\\w%.-]+|schede/[\\w%.-]+))?$`,
);
const OF_READERS = new RegExp(`^/${NETWORK}/(?:${Object.keys(WORDS).join('|')})(?:/(?!riservata(?:/|$)).*)?$`);
const FOR_STAFF = new RegExp(`^/${NETWORK}/[\\w-]+/(?:${self.READING.italianOnly.join('|')})(?:/|$)`);
const PART = /^\/(?:styles-\w+\.css|media\/[\w-]+\.woff2|reading\.js|icons\.svg|favicon\.svg)$/;
const STYLES = /\/styles-\w+\.css$/;
const LETTERS = /\/media\/[\w-]+-latin-\d+-normal-\w+\.woff2$/;
const ALL_LETTERS = /media\/[\w-]+-latin-\d+-normal-\w+\.woff2/g;
/** Fields of the forms of the public that hold what somebody wrote, to be shown again. */
const WRITTEN = new Set(['text', 'purpose']);
const NAMED_BY_CONTENT = /-[A-Z0-9]{8}\.\w+$/;
const MAIN = /(<main id="contenuto"[^>]*>)([\s\S]*)(<\/main>)/;

const isKept = ({ origin, pathname, search }) =>
  origin === self.location.origin && search === '' && KEPT.test(pathname);
const languageOf = (address) => new URL(address).pathname.split('/')[2];

/** What is kept has when it was read, how long it is and what it is called beside it. */
async function keep(name, most, address, response) {
  const body = await response.clone().arrayBuffer();
  const headers = new Headers(response.headers);
  for (const header of ['content-encoding', 'content-length', 'set-cookie']) headers.delete(header);
  headers.set('x-read-at', new Date().toISOString());
  headers.set('x-bytes', String(body.byteLength));
  if (name === PAGES) headers.set('x-title', encodeURIComponent(titleOf(new TextDecoder().decode(body))));
  const cache = await caches.open(name);
  // What is put anew comes last: the first is the one that nobody opened longest.
  await cache.delete(address);
  await cache.put(address, new Response(body, { headers }));
  const requests = await cache.keys();
  const sizes = await Promise.all(
    requests.map(async (request) => Number((await cache.match(request))?.headers.get('x-bytes') ?? 0)),
  );
  let bytes = sizes.reduce((sum, size) => sum + size, 0);
  for (let at = 0; requests.length - at > most.count || (bytes > most.bytes && at < requests.length - 1); at++) {
    bytes -= sizes[at];
    await cache.delete(requests[at]);
  }
}

/** Markup as it stands in the page, without its tags. */
function titleOf(html) {
  return (/<h1\b[^>]*>([\s\S]*?)<\/h1>/.exec(html)?.[1] ?? '').replace(/<[^>]*>/g, '').trim();
}

const kept = async (address) => (await caches.open(PAGES)).match(address);
const forget = async (address) => (await caches.open(PAGES)).delete(address);

/** Of the network where there is one; else as it was read. */
async function read(event) {
  const { url } = event.request;
  try {
    const response = await fetch(event.request);
    if (isKept(new URL(url))) {
      // One that was led elsewhere, or is gone, is not to be read any more.
      // With an age the portal itself could not read it anew, and says so on it.
      if (response.status === 200 && !response.headers.has('age'))
        event.waitUntil(keep(PAGES, PAGES_AT_MOST, url, response.clone()));
      else if (response.status < 500) event.waitUntil(forget(url));
    }
    return response;
  } catch {
    const copy = isKept(new URL(url)) ? await kept(url) : undefined;
    return copy ? asItWas(url, copy) : neverRead(url);
  }
}

async function asItWas(address, copy) {
  const language = languageOf(address);
  const at = new Date(copy.headers.get('x-read-at'));
  const inRome = (options) =>
    new Intl.DateTimeFormat(LOCALES[language], { timeZone: 'Europe/Rome', ...options }).format(at);
  const said = WORDS[language].offlineReadOn
    .replace('{{day}}', inRome({ day: 'numeric', month: 'long', year: 'numeric' }))
    .replace('{{time}}', inRome({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }))
    // Italian says them "otto" and "undici".
    .replace(/ il (?=(?:8|11) )/, ' l’');
  const html = (await copy.text()).replace(
    MAIN,
    (_all, begin, inside, end) => `<p class="r-dated container" role="status">${said}</p>${begin}${inside}${end}`,
  );
  return new Response(html, { headers: copy.headers });
}

/** Says so, and leads to what was read. */
async function neverRead(address) {
  const words = WORDS[languageOf(address)];
  const pages = await keptIn(languageOf(address));
  const sheets = pages.filter(({ url }) => url.includes('/schede/'));
  const list = sheets.map(({ url, page }) => {
    const { pathname } = new URL(url);
    return `<li><a href="${pathname}">${decodeURIComponent(page.headers.get('x-title') ?? '') || pathname}</a></li>`;
  });
  const wanted = new URL(address);
  const inside = `<h1>${words.offlineTitle}</h1><p class="r-lead">${isKept(wanted) ? words.offlineNever : words.offlineNeeded}</p>
<p><a class="btn btn-primary" href="${wanted.pathname}">${words.offlineRetry}</a></p>
${list.length > 0 ? `<h2>${words.offlineKept}</h2><ul>${list.join('')}</ul>` : ''}
${pages.length > 0 ? `<p><button type="button" class="btn btn-outline-primary" data-reading="forget" data-done="${words.offlineForgotten}">${words.offlineForget}</button></p>` : ''}`;
  return framed(address, words.offlineTitle, inside);
}

/** The one opened last first. */
async function keptIn(language) {
  const cache = await caches.open(PAGES);
  const pages = [];
  for (const request of (await cache.keys()).reverse())
    if (languageOf(request.url) === language) pages.push({ url: request.url, page: await cache.match(request) });
  return pages;
}

/** Within the frame of any kept page of the same language. */
async function framed(address, title, inside) {
  const language = languageOf(address);
  const frame = (await keptIn(language))[0]?.page;
  const direction = RIGHT_TO_LEFT.includes(language) ? ' dir="rtl"' : '';
  const html = frame
    ? (await frame.text())
        .replace(MAIN, (_all, begin, _inside, end) => begin + inside + end)
        .replace(/ aria-current="page"/g, '')
        .replace(/<title>[\s\S]*?<\/title>/, () => `<title>${title}</title>`)
        .replace(
          /<link rel="(?:canonical|alternate)"[^>]*>|<script type="application\/ld\+json">[\s\S]*?<\/script>/g,
          '',
        )
    : `<!doctype html><html lang="${LOCALES[language].slice(0, 2)}"${direction}><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title></head><body><main id="contenuto">${inside}</main></body></html>`;
  const headers = new Headers(frame?.headers ?? { 'Content-Type': 'text/html; charset=utf-8' });
  return new Response(html, { status: 503, headers });
}

/**
 * A form of the public, whose page the browser has left by now: without a signal its words come back on a page that sends them
 * as they are. Nothing is kept. What may be sent goes past the worker: answers to forms that came through it are not there for Back.
 */
async function unsent({ request }) {
  const { url } = request;
  const words = WORDS[languageOf(url)];
  const form = [...(await request.formData())].map(([name, value]) => [name, String(value)]);
  const fields = form.map(([name, value]) => `<input type="hidden" name="${markup(name)}" value="${markup(value)}">`);
  const written = form.filter(([name, value]) => WRITTEN.has(name) && value !== '');
  const shown = written.map(
    ([, value]) => `<blockquote dir="auto">${markup(value).replaceAll('&#10;', '<br>')}</blockquote>`,
  );
  const inside = `<h1>${words.offlineUnsent}</h1><p class="r-lead" role="status">${words.offlineUnsentText}</p>${shown.join('')}
<form method="post" action="${markup(url)}">${fields.join('')}<button class="btn btn-primary">${words.offlineSend}</button></form>`;
  return framed(url, words.offlineUnsent, inside);
}

const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\n': '&#10;' };
const markup = (text) => text.replace(/\r\n?/g, '\n').replace(/[&<>"\n]/g, (sign) => ENTITIES[sign]);

async function part(event) {
  const { url } = event.request;
  const cache = await caches.open(PARTS);
  const copy = await cache.match(url);
  if (copy && NAMED_BY_CONTENT.test(url)) return copy;
  try {
    const response = await fetch(event.request);
    if (response.status === 200) event.waitUntil(keep(PARTS, PARTS_AT_MOST, url, response.clone()));
    return response;
  } catch (error) {
    if (copy) return copy;
    throw error;
  }
}

/** The page that was open before there was a worker: out of the browser's own cache, so that it is not read twice. */
async function keepFirst(addresses) {
  for (const address of addresses) {
    const url = new URL(address);
    const name = isKept(url) ? PAGES : url.origin === self.location.origin && PART.test(url.pathname) ? PARTS : null;
    if (name === null || (await (await caches.open(name)).match(address))) continue;
    const response = await fetch(address, { cache: 'force-cache', headers: PREFETCH }).catch(() => null);
    if (response?.status === 200 && !response.redirected)
      await keep(name, name === PAGES ? PAGES_AT_MOST : PARTS_AT_MOST, address, response);
  }
}

/** With one cut of the typeface the others: what is bold may have come after the page had said what it is made of, or on no page yet. */
async function keepLetters(addresses) {
  const sheet = addresses.find((address) => STYLES.test(address));
  if (sheet === undefined || !addresses.some((address) => LETTERS.test(address))) return;
  const styles = await (await caches.open(PARTS)).match(sheet);
  const named = (await styles?.text())?.match(ALL_LETTERS) ?? [];
  await keepFirst(named.map((name) => new URL(`/${name}`, sheet).href));
}

/** Counted as nobody's reading. */
const PREFETCH = { purpose: 'prefetch' };
/** Between two looks, in milliseconds: whoever reads ten sheets asks once. */
const LOOKED_FOR = 900_000;
let looking = null;

/** At a visit: what changed since is read again, what is gone is gone from here too. One small question where nothing changed. */
async function lookAgain() {
  const cache = await caches.open(PAGES);
  const last = await cache.match(STAMP);
  if (last && Date.now() - Date.parse(last.headers.get('x-read-at')) < LOOKED_FOR) return;
  const { stamp } = await (await fetch(STAMP)).json();
  const isSame = last !== undefined && (await last.text()) === stamp;
  for (const request of isSame ? [] : await cache.keys()) {
    if (!isKept(new URL(request.url))) continue;
    const before = await cache.match(request);
    const now = await fetch(request.url, { cache: 'no-cache', redirect: 'manual', headers: PREFETCH });
    if (now.status >= 500) return;
    if (now.status !== 200) await cache.delete(request);
    else if (now.headers.get('etag') !== before?.headers.get('etag'))
      await keep(PAGES, PAGES_AT_MOST, request.url, now);
  }
  await cache.put(STAMP, new Response(stamp, { headers: { 'x-read-at': new Date().toISOString() } }));
}

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (url.origin !== self.location.origin) return;
  if (request.mode === 'navigate') {
    if (!OF_READERS.test(url.pathname) || FOR_STAFF.test(url.pathname)) return;
    if (request.method === 'GET') event.respondWith(read(event));
    else if (!self.navigator.onLine && !request.isHistoryNavigation) event.respondWith(unsent(event));
  } else if (request.method === 'GET' && PART.test(url.pathname)) event.respondWith(part(event));
});

self.addEventListener('message', (event) => {
  const { read: addresses } = event.data ?? {};
  if (!Array.isArray(addresses)) return;
  looking ??= keepFirst(addresses)
    .then(() => keepLetters(addresses))
    .then(lookAgain)
    .catch(() => undefined)
    .finally(() => (looking = null));
  event.waitUntil(looking);
});
