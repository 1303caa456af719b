import { Pipe, type PipeTransform } from '@angular/core';

/** Characters of a question that a row shows. */
export const EXCERPT_LENGTH = 160;

/** The server sends the beginning of a question, cut where it comes: it ends at a whole word, and says that it goes on. */
export function excerptText(beginning: string): string {
  return beginning.length < EXCERPT_LENGTH ? beginning : `${beginning.replace(/[\s.,;:]+\S*$/, '')}…`;
}

@Pipe({ name: 'excerpt' })
export class ExcerptPipe implements PipeTransform {
  transform = excerptText;
}
