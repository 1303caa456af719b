import type { IncomingMessage, ServerResponse } from 'node:http';
import { directionOf, isReadingLanguage, languageTag } from '@respi/shared/contract/languages';
import { sendText } from './send-text';

const ADDRESS = '/respi.webmanifest';
const SLUG = /^[a-z0-9][a-z0-9-]{1,39}$/;
const ICONS = [
  { src: '/favicon.svg', type: 'image/svg+xml', sizes: 'any' },
  { src: '/icon-192.png', type: 'image/png', sizes: '192x192' },
  { src: '/icon-512.png', type: 'image/png', sizes: '512x512' },
  { src: '/icon-maskable-512.png', type: 'image/png', sizes: '512x512', purpose: 'maskable' },
];

/** Of a network's public pages in a language. Not under the network's address, where it would be counted as a page. */
export function manifestAddress(network: string, language: string): string {
  return `${ADDRESS}?network=${network}&language=${language}`;
}

/** What a device calls the network whose pages somebody puts on its first screen, and where they begin. */
export async function answerManifest(
  request: IncomingMessage,
  response: ServerResponse,
  apiUrl: string,
): Promise<boolean> {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://internal');
  const [network, language] = [searchParams.get('network') ?? '', searchParams.get('language') ?? ''];
  if (pathname !== ADDRESS || !SLUG.test(network) || !isReadingLanguage(language)) return false;
  const answer = await fetch(`${apiUrl}/api/v1/networks/${network}`).catch(() => null);
  // The one without a network is a file: it leads to the choice of one.
  if (!answer?.ok) return false;
  const { name } = (await answer.json()) as { name: string };
  const home = `/${network}/${language}`;
  response.setHeader('Content-Type', 'application/manifest+json');
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Cache-Control', 'public, max-age=300');
  await sendText(
    request,
    response,
    JSON.stringify({
      id: home,
      name,
      short_name: 'ReSPI',
      lang: languageTag(language),
      dir: directionOf(language),
      start_url: home,
      scope: `/${network}/`,
      display: 'standalone',
      background_color: '#ffffff',
      theme_color: '#0066cc',
      icons: ICONS,
    }),
  );
  return true;
}
