/*
 * All that a page of the public runs (apps/portal/src/server/reading-page.ts): everything on it works without. A control says
 * by `data-reading` what it does.
 */

const DOES = {
  print: () => window.print(),
  forget: async (control) => {
    for (const name of await caches.keys()) if (name.startsWith('respi-reading-')) await caches.delete(name);
    say(control, control.dataset.done);
  },
  copy: async (control) => {
    const { of, done, failed } = control.dataset;
    const text = document.getElementById(of)?.textContent.trim() ?? '';
    const copied = await navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    );
    say(control, copied ? done : failed);
  },
};

/** Beside a control, for those who see it and for those who hear it. */
function say(control, words) {
  let said = control.nextElementSibling;
  if (said?.getAttribute('role') !== 'status') {
    said = document.createElement('span');
    said.setAttribute('role', 'status');
    control.after(said);
  }
  // A region that comes with its words is not read out.
  requestAnimationFrame(() => (said.textContent = words));
}

document.addEventListener('click', (event) => {
  const control = event.target instanceof Element && event.target.closest('[data-reading]');
  if (control) void DOES[control.dataset.reading]?.(control);
});

const SENDING = 'respi-sending';
const SENT = 'respi-sent';
/** Of this tab alone. A browser that keeps nothing keeps nothing here either. */
const ofTab = {
  read: (name) => {
    try {
      return sessionStorage.getItem(name) ?? '';
    } catch {
      return '';
    }
  },
  keep: (name, value) => {
    try {
      sessionStorage.setItem(name, value);
    } catch {
      // Then who goes back sees the form, as without a script.
    }
  },
};

document.addEventListener('submit', ({ target }) => {
  const token = target.closest('[data-reading-once]') && target.elements.token?.value;
  if (!token) return;
  ofTab.keep(SENDING, token);
  // What was opened and then sent to is loaded anew on the way back, as another form: the place in the history is the same.
  history.replaceState({ sending: token }, '');
});

/** A form that led to a receipt says so to who goes back to it: its token is all that is remembered of it. */
function showWhatWasSent() {
  const sending = ofTab.read(SENDING);
  if (sending && document.querySelector('[data-reading-receipt]'))
    ofTab.keep(SENT, [...ofTab.read(SENT).split(' '), sending].slice(-20).join(' '));
  // A form that came back was not taken.
  ofTab.keep(SENDING, '');
  const sent = ofTab.read(SENT).split(' ');
  for (const part of document.querySelectorAll('[data-reading-once]')) {
    const tokens = [history.state?.sending, part.querySelector('[name=token]')?.value];
    part.hidden = tokens.some((token) => token && sent.includes(token));
    part.nextElementSibling.hidden = !part.hidden;
    if (part.hidden) part.nextElementSibling.querySelector('h1').focus();
  }
}
showWhatWasSent();
addEventListener('pageshow', ({ persisted }) => {
  if (!persisted) return;
  // The code may have been hidden since.
  if (document.querySelector('[data-reading-receipt]')) location.reload();
  else showWhatWasSent();
});

// What takes away what is kept is there where something can be kept.
if ('serviceWorker' in navigator && 'caches' in globalThis)
  for (const part of document.querySelectorAll('[data-reading-keeps]')) part.hidden = false;

/** The pages of a network that are read here are kept here, for where there is no signal (reading-worker.js). */
async function keepWhatIsRead(network) {
  const address = '/reading-worker.js';
  const policy = globalThis.trustedTypes?.createPolicy('respi', { createScriptURL: (wanted) => wanted });
  await navigator.serviceWorker.register(policy?.createScriptURL(address) ?? address, { scope: `/${network}/` });
  const { active } = await navigator.serviceWorker.ready;
  const parts = performance.getEntriesByType('resource').map(({ name }) => name);
  active?.postMessage({ read: [location.href.split('#')[0], ...parts] });
}

const { network } = document.currentScript?.dataset ?? {};
if (network && 'serviceWorker' in navigator && navigator.onLine)
  addEventListener('load', () => keepWhatIsRead(network).catch(() => undefined));
