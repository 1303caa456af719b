import { DOCUMENT, REQUEST, inject } from '@angular/core';
import { PUBLIC_LANGUAGES, type PublicLanguage, SOURCE_LANGUAGE } from '@respi/shared/contract/languages';

/** Of an address without a language: the first of the browser's that the portal speaks, Italian where it speaks none. */
export function readersLanguage(): PublicLanguage {
  const request = inject(REQUEST, { optional: true });
  const browser = inject(DOCUMENT).defaultView?.navigator.languages ?? [];
  return firstSpoken(request ? wanted(request.headers.get('accept-language') ?? '') : browser);
}

/** Tags of an `Accept-Language`, the most wanted first: `fr-CH, en;q=0.9`. */
export function wanted(header: string): string[] {
  return header
    .split(',')
    .map((part) => {
      const [tag = '', weight] = part.split(';');
      const told = /^\s*q\s*=\s*([01](?:\.\d{1,3})?)\s*$/.exec(weight ?? '')?.[1];
      return { tag: tag.trim(), weight: weight === undefined ? 1 : Number(told ?? 0) };
    })
    .filter(({ weight }) => weight > 0)
    .sort((one, other) => other.weight - one.weight)
    .map(({ tag }) => tag);
}

export function firstSpoken(tags: readonly string[]): PublicLanguage {
  for (const tag of tags) {
    const language = tag.toLowerCase().split('-')[0];
    const spoken = PUBLIC_LANGUAGES.find((each) => each === language);
    if (spoken) return spoken;
  }
  return SOURCE_LANGUAGE;
}
