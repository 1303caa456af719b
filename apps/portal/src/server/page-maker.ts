import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { AngularNodeAppEngine } from '@angular/ssr/node';
import { dropForwarded } from './forwarded';
import { sendText } from './send-text';

/** Written by the build wherever Angular puts an inline script or style; each answer gets a fresh one. */
const NONCE_PLACE = /__RESPI_NONCE__/g;
const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

function contentPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "frame-src 'self' blob:",
    "form-action 'self'",
    "base-uri 'self'",
    "frame-ancestors 'none'",
    // Text becomes script, or HTML, only where one of these makes it so: Angular's own, and ours for the push worker's address.
    "require-trusted-types-for 'script'",
    'trusted-types angular angular#components respi',
  ].join('; ');
}

/** Pages made by Angular: rendered here for the public, an empty shell for what needs a session. */
export class PageMaker {
  private readonly engine: AngularNodeAppEngine;

  constructor(publicUrl: string | undefined) {
    const publicHost = publicUrl ? [new URL(publicUrl).hostname] : [];
    this.engine = new AngularNodeAppEngine({ allowedHosts: [...LOOPBACK, ...publicHost] });
  }

  async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    dropForwarded(request.headers);
    const page = await this.engine.handle(request);
    if (!page) {
      response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('Pagina non trovata.\n');
      return;
    }
    const nonce = randomBytes(16).toString('base64');
    for (const [name, value] of page.headers) {
      if (name !== 'content-length') response.setHeader(name, value);
    }
    response.statusCode = page.status;
    response.setHeader('Content-Security-Policy', contentPolicy(nonce));
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Referrer-Policy', 'same-origin');
    response.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
    response.setHeader('Permissions-Policy', 'camera=(self), geolocation=(), microphone=()');
    response.setHeader('Cache-Control', 'no-cache');
    const html = (await page.text()).replace(NONCE_PLACE, nonce);
    await sendText(request, response, html);
  }
}
