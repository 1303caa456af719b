import { ALBANIAN } from './sq';
import { ARABIC } from './ar';
import { ENGLISH } from './en';
import { FRENCH } from './fr';
import { ROMANIAN } from './ro';
import { SPANISH } from './es';
import { UKRAINIAN } from './uk';
import type { ResidentsWords } from './subjects-asked';

/** By the code of the language. */
export const WORDS_OF_RESIDENTS: ReadonlyMap<string, ResidentsWords> = new Map([
  ['en', ENGLISH],
  ['fr', FRENCH],
  ['ar', ARABIC],
  ['sq', ALBANIAN],
  ['ro', ROMANIAN],
  ['uk', UKRAINIAN],
  ['es', SPANISH],
]);
