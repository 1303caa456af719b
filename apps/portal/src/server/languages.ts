import {
  ITALIAN_ONLY,
  READING_LANGUAGES,
  SOURCE_LANGUAGE,
  type PublicLanguage,
  languageOfAddress,
  languageTag,
} from '@respi/shared/contract/languages';
import ar from './words.ar.json' with { type: 'json' };
import en from './words.en.json' with { type: 'json' };
import es from './words.es.json' with { type: 'json' };
import fr from './words.fr.json' with { type: 'json' };
import it from './words.it.json' with { type: 'json' };
import ro from './words.ro.json' with { type: 'json' };
import sq from './words.sq.json' with { type: 'json' };
import uk from './words.uk.json' with { type: 'json' };

const WORDS: Readonly<Record<PublicLanguage, typeof it>> = { it, en, fr, ar, sq, ro, uk, es };

/** What this process says itself, in the language of an address. */
export function wordsFor(path: string): typeof it {
  return wordsIn(languageTag(languageOfAddress(path)));
}

export function wordsIn(language: PublicLanguage): typeof it {
  return WORDS[language];
}

/** For the addresses that are matched here: the second segment. */
export const LANGUAGE_SEGMENT = `(?:${READING_LANGUAGES.join('|')})`;

const FOR_STAFF = new RegExp(
  `^/([a-z0-9][a-z0-9-]{1,39})/(${LANGUAGE_SEGMENT})(/(?:${ITALIAN_ONLY.join('|')})(?=[/?]|$).*)`,
);

/** How the address of a page begins, after network and language. */
export const PAGES = [
  ...ITALIAN_ONLY,
  ...['argomenti', 'cerca', 'schede', 'documenti', 'link', 'chiedi', 'risposta', 'sportelli', 'notizie', 'pagine'],
  ...['pagina', 'documenti-utili', 'accessibilita', 'servizi', 'incontri', 'privacy', 'note-legali', 'mappa-del-sito'],
] as const;
const WITHOUT_LANGUAGE = new RegExp(
  `^/(?!(?:api|assets|media)/)([a-z0-9][a-z0-9-]{1,39})(/(?:${PAGES.join('|')})(?=[/?]|$).*)`,
);

/** Where a page is that is in Italian alone, asked for in another language, or one asked for without any; null for all others. */
export function italianAddress(path: string): string | null {
  const [, of, page] = WITHOUT_LANGUAGE.exec(path) ?? [];
  if (of !== undefined && page !== undefined) return `/${of}/${SOURCE_LANGUAGE}${page}`;
  const [, network, language, rest] = FOR_STAFF.exec(path) ?? [];
  if (network === undefined || rest === undefined || language === SOURCE_LANGUAGE) return null;
  return `/${network}/${SOURCE_LANGUAGE}${rest}`;
}
