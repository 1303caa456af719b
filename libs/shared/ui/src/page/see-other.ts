import { Injectable, RESPONSE_INIT, inject } from '@angular/core';

/** Two slashes, or what browsers take for them, would begin the address of somebody else. */
const OWN_PATH = /^\/(?![/\\])/;

/**
 * Leads whoever sent a form on to a page that may be loaded again and gone back to without sending anything. The portal answers so
 * without a body (apps/portal/src/server/page-maker.ts).
 */
@Injectable({ providedIn: 'root' })
export class SeeOther {
  private readonly response = inject(RESPONSE_INIT, { optional: true });

  /** @param path of ours */
  page(path: string, cookie?: string): void {
    if (!OWN_PATH.test(path)) throw new Error('A form is answered with a page of ours');
    if (!this.response) return;
    const headers = new Headers(this.response.headers);
    headers.set('Location', path);
    if (cookie !== undefined) headers.append('Set-Cookie', cookie);
    this.response.status = 303;
    this.response.headers = headers;
  }
}
