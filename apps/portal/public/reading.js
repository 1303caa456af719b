/*
 * All that a page of the public runs (apps/portal/src/server/reading-page.ts): everything on it works without. A control says
 * by `data-reading` what it does.
 */

const DOES = {
  print: () => window.print(),
};

document.addEventListener('click', (event) => {
  const control = event.target instanceof Element && event.target.closest('[data-reading]');
  if (control) DOES[control.dataset.reading]?.();
});
