/** Of a sentence; beyond so many words it is hard to follow. */
export const SENTENCE_AT_MOST = 20;
/** Letters of a word; beyond so many it had better be another one, or explained. */
export const WORD_AT_MOST = 11;
/** Gulpease from which a text is easy for whoever went to school for eight years. */
export const EASY_FROM = 60;

export interface Readability {
  readonly letters: number;
  readonly words: number;
  readonly sentences: number;
  /** From 0 to 100, higher is easier; null of no word. */
  readonly gulpease: number | null;
  /** Sentences that are too long, as they stand. */
  readonly longSentences: readonly string[];
  /** Words that are too long, each once, in the order of the text. */
  readonly longWords: readonly string[];
}

const WORD = /[\p{L}\p{N}]+/gu;

/**
 * How easily a text reads, by the Gulpease index (Lucisano and Piemontese, 1988), made for Italian:
 * 89 + (300 × sentences − 10 × letters) / words, between 0 and 100. A line is a sentence too: a step needs no full stop.
 */
export function readabilityOf(texts: readonly string[]): Readability {
  const sentences = texts.flatMap((text) => sentencesOf(text));
  const words = sentences.flatMap(wordsOf);
  const letters = words.reduce((sum, word) => sum + Array.from(word).length, 0);
  const long = words.filter((word) => Array.from(word).length > WORD_AT_MOST).map((word) => word.toLowerCase());
  return {
    letters,
    words: words.length,
    sentences: sentences.length,
    gulpease: words.length === 0 ? null : gulpease(sentences.length, words.length, letters),
    longSentences: sentences.filter((sentence) => wordsOf(sentence).length > SENTENCE_AT_MOST),
    longWords: [...new Set(long)],
  };
}

function gulpease(sentences: number, words: number, letters: number): number {
  return Math.min(100, Math.max(0, Math.round(89 + (300 * sentences - 10 * letters) / words)));
}

function sentencesOf(text: string): string[] {
  return text
    .split(/(?<=[.!?…])\s+(?=[\p{Lu}\p{N}«"(])|\n+/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => wordsOf(sentence).length > 0);
}

function wordsOf(text: string): string[] {
  return text.match(WORD) ?? [];
}
