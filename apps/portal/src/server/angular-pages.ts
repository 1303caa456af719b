import type { IncomingMessage } from 'node:http';
import { AngularNodeAppEngine } from '@angular/ssr/node';
import { dropForwarded } from './forwarded';
import type { MadePage } from './page-maker';

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

/** Renders with Angular. @param publicUrl the address that people see, the only host beside this machine that is answered */
export function angularPages(publicUrl: string | undefined): (request: IncomingMessage) => Promise<MadePage | null> {
  const publicHost = publicUrl ? [new URL(publicUrl).hostname] : [];
  const engine = new AngularNodeAppEngine({ allowedHosts: [...LOOPBACK, ...publicHost] });
  return async (request) => {
    dropForwarded(request.headers);
    const page = await engine.handle(request);
    return page && { status: page.status, headers: page.headers, html: await page.text() };
  };
}
