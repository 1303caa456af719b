/** @jest-environment node */
import { createHash } from 'node:crypto';
import { isRenderedHere, toReadingPage } from './reading-page';

const RENDERED = `<!DOCTYPE html><html lang="it"><head><base href="/"><link rel="modulepreload" href="chunk-A.js">
<style nonce="x" ng-app-id="ng">p{color:red}</style><style nonce="x" ng-app-id="ng">p{color:red}</style></head>
<body><!--nghm--><script id="ng-event-dispatch-contract" nonce="x">(()=>{})()</script>
<respi-root ngcspnonce="x" ng-version="22" ngh="1" ng-server-context="ssr"><a href="#contenuto" jsaction="click:;">Vai</a>
<p>a jsaction="b" e $&amp; $1</p><!----></respi-root>
<script type="application/ld+json">{"a":1}</script>
<script src="main-A.js" type="module" nonce="x"></script><script id="ng-state" type="application/json">{}</script></body></html>`;

describe('a page to be read', () => {
  const { html, styles } = toReadingPage(RENDERED, '/cuneo/it/cerca?q=a&topic="b"');

  it('carries no framework, and one small script', () =>
    expect([...html.matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag)).toEqual([
      '<script src="/reading.js" defer>',
      '<script type="application/ld+json">',
    ]));

  it('is opened by its script at the end of the head', () =>
    expect(html).toContain('<style>p{color:red}</style><script src="/reading.js" defer></script></head>'));

  it('has its styles once, told by their digest', () => {
    expect(/<style>([\s\S]*?)<\/style>/.exec(html)?.[1]).toBe('p{color:red}');
    expect(html.match(/<style/g)).toHaveLength(1);
    expect(styles).toEqual([`'sha256-${createHash('sha256').update('p{color:red}').digest('base64')}'`]);
  });

  it('leads to a place within itself, not to the home', () =>
    expect(html).toContain('<a href="/cuneo/it/cerca?q=a&amp;topic=&quot;b&quot;#contenuto">'));

  it('leaves the words as they are', () => expect(html).toContain('<p>a jsaction="b" e $&amp; $1</p>'));

  it('keeps nothing for a framework that does not come', () =>
    expect(html).not.toMatch(/ngh=|nonce|<!--|modulepreload/));

  it.each([
    '<script src=x>',
    '</script><script>alert(1)</script>',
    '<!-- <style>',
    ' ngh=1 href=# jsaction=x',
    '</head>',
    '<respi-root ng-server-context=',
  ])('takes nothing out of what a reader wrote: %s', (written) => {
    const value = ` value="${written} '> "`;
    const page = toReadingPage(RENDERED.replace('<base', `<meta name="q"${value} ngh="3"><base`), '/');
    expect(page.html).toContain(`<meta name="q"${value}><base`);
    expect(page.html.length - value.length).toBe(
      toReadingPage(RENDERED.replace('<base', '<meta name="q"><base'), '/').html.length,
    );
  });

  it('is kept on the device where it is of a network, which has a name of its own there', () => {
    const page = RENDERED.replace('<base', '<link rel="manifest" href="respi.webmanifest"><base');
    const kept = toReadingPage(page, '/cuneo/ar/schede/a', 'cuneo').html;
    expect(kept).toContain('<script src="/reading.js" defer data-network="cuneo"></script></head>');
    expect(kept).toContain('<link rel="manifest" href="/respi.webmanifest?network=cuneo&amp;language=ar">');
    for (const elsewhere of [toReadingPage(page, '/'), toReadingPage(page, '/cuneo/it/chiedi')])
      expect(elsewhere.html).toContain('<link rel="manifest" href="respi.webmanifest">');
  });

  it('is told from a shell', () => {
    expect(isRenderedHere(RENDERED)).toBe(true);
    expect(isRenderedHere('<respi-root ngcspnonce="x"></respi-root>')).toBe(false);
  });
});
