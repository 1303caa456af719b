import { type IncomingMessage, type ServerResponse, createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { dirname, join } from 'node:path';
import { createNodeRequestHandler, isMainModule } from '@angular/ssr/node';
import { angularPages } from './server/angular-pages';
import { answerFeed } from './server/feed';
import { italianAddress, wordsFor } from './server/languages';
import { answerManifest } from './server/manifest';
import { PageMaker } from './server/page-maker';
import { PublicStamps } from './server/public-stamps';
import { answerReadingWords } from './server/reading-words';
import { refusalOfForm } from './server/sent-forms';
import { StaticFiles } from './server/static-files';
import { answerSitemap } from './server/sitemap';

const folder = dirname(fileURLToPath(import.meta.url));
const port = Number(process.env['PORT'] ?? 4000);
const host = process.env['HOST'] ?? '127.0.0.1';
const publicUrl = process.env['PUBLIC_URL'];

const built = join(folder, '../browser');
const files = new StaticFiles(built);
const apiUrl = process.env['API_URL'] ?? 'http://127.0.0.1:3000';
const stamps = new PublicStamps(apiUrl);
const pages = new PageMaker(angularPages(built, publicUrl), stamps);

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      const refused = refusalOfForm(request);
      if (refused === null) await pages.answer(request, response);
      else response.writeHead(refused, refused === 405 ? { Allow: 'GET, HEAD' } : {}).end();
      return;
    }
    const italian = italianAddress(request.url ?? '/');
    if (italian !== null) {
      response.writeHead(302, { Location: italian }).end();
      return;
    }
    if (await answerManifest(request, response, apiUrl)) return;
    if (await answerReadingWords(request, response)) return;
    if (await files.answer(request, response)) return;
    if (await answerSitemap(request, response, publicUrl, stamps)) return;
    if (await answerFeed(request, response, { publicUrl, apiUrl })) return;
    await pages.answer(request, response);
  } catch (error) {
    console.error('portal: a page could not be made', error instanceof Error ? error.stack : error);
    if (!response.headersSent) response.writeHead(500, { 'Content-Type': 'text/plain; charset=utf-8' });
    response.end(`${wordsFor(request.url ?? '/').broken}\n`);
  }
}

/** The build loads this file too, to learn the routes: it listens only when it was started by itself. */
if (isMainModule(import.meta.url)) {
  const server = createServer((request, response) => void answer(request, response));
  server.listen(port, host, () => console.log(`portal listening on http://${host}:${port}`));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      server.close(() => process.exit(0));
      server.closeIdleConnections();
    });
  }
}

export const reqHandler = createNodeRequestHandler(answer);
