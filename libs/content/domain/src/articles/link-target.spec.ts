import fc from 'fast-check';
import { readTarget } from './link-target';

const HOME = 'https://respi.example.it/cuneo/it';
const told = (href: string): string => {
  const target = readTarget(href, HOME);
  return target.to === 'web' ? target.href : target.to === 'page' ? `page ${target.path}` : 'nowhere';
};

it.each([
  ['schede/rinnovo-permesso', 'page schede/rinnovo-permesso'],
  ['/sportelli/', 'page sportelli'],
  ['https://respi.example.it/cuneo/it/schede/rinnovo?da=1#passi', 'page schede/rinnovo'],
  ['/cuneo/it/argomenti/lavoro', 'page argomenti/lavoro'],
  ['https://respi.example.it/cuneo/it', 'page '],
  // Of another network: an address of the web like any other.
  ['https://respi.example.it/asti/it/sportelli', 'https://respi.example.it/asti/it/sportelli'],
  ['https://www.interno.gov.it/it?x=1', 'https://www.interno.gov.it/it?x=1'],
])('reads %s', (href, target) => expect(told(href)).toBe(target));

it.each([
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  'java\nscript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:msgbox(1)',
  'file:///etc/passwd',
  'mailto:qualcuno@example.org',
  '//example.org/x',
  '\\\\example.org\\x',
  'https://nome:segreta@example.org/',
  'https://respi.example.it@example.org/',
  'https://example',
  'https://respi.example.it/cuneo/it/../../asti',
  'https://respi.example.it/cuneo/it//sportelli',
  'schede/../riservata',
  'schede/<b>',
  'schede/a/b',
  '?q=x',
  '',
])('leads %j nowhere', (href) => expect(told(href)).toBe('nowhere'));

it('never gives back anything but a web address or a bare path', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.webUrl(),
        fc
          .constantFrom('javascript:', 'data:', `${HOME}/`, '/cuneo/it/')
          .chain((start) => fc.string().map((end) => start + end)),
      ),
      (href) => {
        const target = readTarget(href, HOME);
        if (target.to === 'web') expect(new URL(target.href).protocol).toMatch(/^https?:$/);
        if (target.to === 'page') expect(target.path).toMatch(/^(?:[\w-]+(?:\/[\w-]+)?)?$/);
      },
    ),
  );
});
