import { deviceOf } from './device-of';

const CHROME =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36';

it.each([
  [CHROME, 'chrome', 'windows'],
  [`${CHROME} Edg/140.0.0.0`, 'edge', 'windows'],
  [`${CHROME} OPR/120.0.0.0`, 'opera', 'windows'],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'firefox', 'linux'],
  [
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Safari/605.1.15',
    'safari',
    'mac',
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1',
    'safari',
    'iphone',
  ],
  [
    'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile Safari/537.36',
    'samsung',
    'android',
  ],
  [
    'Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36',
    'chrome',
    'chromeos',
  ],
  ['Mozilla/5.0 (something new)', 'other', 'other'],
  ['curl/8.5.0', 'program', 'other'],
  ['', 'program', 'other'],
  [undefined, 'program', 'other'],
])('%s', (said, browser, system) => {
  expect(deviceOf(said)).toEqual({ browser, system });
});

it('reads no more than a header ought to have', () => {
  expect(deviceOf(`${'x'.repeat(100_000)} Mozilla/ Firefox/`).browser).toBe('program');
});
