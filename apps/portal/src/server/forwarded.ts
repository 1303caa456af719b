import type { IncomingHttpHeaders } from 'node:http';

/**
 * Takes out what proxies say of the way here. Addresses in pages come from PUBLIC_URL alone, so the renderer needs none of
 * it; it would trust none of it either, and write a line for each.
 */
export function dropForwarded(headers: IncomingHttpHeaders): void {
  for (const name of Object.keys(headers)) {
    if (name === 'forwarded' || name.startsWith('x-forwarded-')) Reflect.deleteProperty(headers, name);
  }
}
