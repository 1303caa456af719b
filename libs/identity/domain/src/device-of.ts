import type { SessionBrowser, SessionSystem } from '@respi/identity/contract';

/** What a session shows of where it was opened. */
export interface Device {
  readonly browser: SessionBrowser;
  readonly system: SessionSystem;
}

/** Many browsers call themselves by the names of others: the first that fits is the one. */
const BROWSER_MARKS: readonly (readonly [RegExp, SessionBrowser])[] = [
  [/\bEdg(e|A|iOS)?\//, 'edge'],
  [/\b(OPR|Opera|OPT)\//, 'opera'],
  [/\bSamsungBrowser\//, 'samsung'],
  [/\b(Firefox|FxiOS)\//, 'firefox'],
  [/\b(HeadlessChrome|Chrome|CriOS|Chromium)\//, 'chrome'],
  [/\bVersion\/.*\bSafari\//, 'safari'],
  [/^Mozilla\//, 'other'],
];

const SYSTEM_MARKS: readonly (readonly [RegExp, SessionSystem])[] = [
  [/\bWindows\b/, 'windows'],
  [/\biPhone\b/, 'iphone'],
  [/\biPad\b/, 'ipad'],
  [/\bAndroid\b/, 'android'],
  [/\bCrOS\b/, 'chromeos'],
  [/\bMac OS X\b|\bMacintosh\b/, 'mac'],
  [/\bLinux\b|\bX11\b/, 'linux'],
];

/** Coarse on purpose: enough for its owner to recognise it, too little to follow anybody by. Whoever asks may say anything. */
export function deviceOf(userAgent: string | undefined): Device {
  const said = (userAgent ?? '').slice(0, 400);
  const found = <T>(marks: readonly (readonly [RegExp, T])[], otherwise: T): T =>
    marks.find(([mark]) => mark.test(said))?.[1] ?? otherwise;
  return { browser: found(BROWSER_MARKS, 'program'), system: found(SYSTEM_MARKS, 'other') };
}
