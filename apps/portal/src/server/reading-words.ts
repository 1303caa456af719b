import type { IncomingMessage, ServerResponse } from 'node:http';
import { ITALIAN_ONLY, READING_LANGUAGES, directionOf, languageTag, localeOf } from '@respi/shared/contract/languages';
import { wordsIn } from './languages';
import { sendText } from './send-text';

const ADDRESS = '/reading-words.js';
const OFFLINE = 'offline';

/** What `apps/portal/public/reading-worker.js` says where there is no signal, and how each language writes a day. */
const script = `self.READING = ${JSON.stringify({
  words: Object.fromEntries(
    READING_LANGUAGES.map((language) => [
      language,
      Object.fromEntries(Object.entries(wordsIn(languageTag(language))).filter(([name]) => name.startsWith(OFFLINE))),
    ]),
  ),
  locales: Object.fromEntries(READING_LANGUAGES.map((language) => [language, localeOf(language)])),
  rightToLeft: READING_LANGUAGES.filter((language) => directionOf(language) === 'rtl'),
  italianOnly: ITALIAN_ONLY,
})};\n`;

export async function answerReadingWords(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
  if (request.url !== ADDRESS) return false;
  response.setHeader('Content-Type', 'text/javascript; charset=utf-8');
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Cache-Control', 'public, max-age=300');
  await sendText(request, response, script);
  return true;
}
