import type { IncomingMessage } from 'node:http';
import { AngularNodeAppEngine } from '@angular/ssr/node';
import { dropForwarded } from './forwarded';
import type { MadePage } from './page-maker';
import { typefaceLinks, withTypeface } from './typeface';

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

/**
 * Renders with Angular.
 * @param folder of the built files
 * @param publicUrl the address that people see, the only host beside this machine that is answered
 */
export function angularPages(
  folder: string,
  publicUrl: string | undefined,
): (request: IncomingMessage) => Promise<MadePage | null> {
  const publicHost = publicUrl ? [new URL(publicUrl).hostname] : [];
  const engine = new AngularNodeAppEngine({ allowedHosts: [...LOOPBACK, ...publicHost] });
  let letters: string | undefined;
  return async (request) => {
    letters ??= typefaceLinks(folder);
    dropForwarded(request.headers);
    const page = await engine.handle(request);
    return page && { status: page.status, headers: page.headers, html: withTypeface(await page.text(), letters) };
  };
}
