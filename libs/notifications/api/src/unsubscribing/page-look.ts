import { createHash } from 'node:crypto';

/** Colours of the portal (`_tokens.scss`), in both surroundings: these pages load nothing from it. */
export const STYLE = `
:root { color-scheme: light dark; --bg: #fff; --text: #19232d; --line: #ccd5de; --link: #0059b3; --primary: #06c; --focus: #b34700; }
@media (prefers-color-scheme: dark) {
  :root { --bg: #14191f; --text: #edf1f5; --line: #3c4855; --link: #85c0ff; --primary: #1a75d2; --focus: #ffb366; }
}
body { margin: 0; background: var(--bg); color: var(--text); font: 1.0625rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
header { border-block-end: 1px solid var(--line); }
header p, main { box-sizing: border-box; max-width: 40rem; margin: 0 auto; padding: 1rem; }
header p { display: flex; flex-wrap: wrap; gap: 0 0.75rem; }
h1 { margin: 0.5rem 0 1rem; font-size: 1.5rem; line-height: 1.25; }
a { display: inline-block; padding-block: 0.6rem; color: var(--link); }
button { min-height: 44px; padding: 0.5rem 1.25rem; border: 2px solid transparent; border-radius: 6px; background: var(--primary); color: #fff; font: inherit; font-weight: 600; cursor: pointer; }
a:focus-visible, button:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }
`;

/** One form, which goes to the page itself, and the look above: by its hash, so that nothing else may style or run. */
export const POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');
