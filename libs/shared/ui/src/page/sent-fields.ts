import { REQUEST, inject } from '@angular/core';

/** What a reader sent to this page; null where they only open it, and always in the browser. */
export function sentFields(): Promise<FormData> | null {
  const request = inject(REQUEST, { optional: true });
  return request?.method === 'POST' ? request.formData() : null;
}

export function fieldOf(fields: FormData, name: string): string {
  const value = fields.get(name);
  // Browsers end lines with two characters: a text must not grow by being sent.
  return typeof value === 'string' ? value.replace(/\r\n?/g, '\n') : '';
}
