/** Deeper than any body of ours by far; what is nested further is an attempt. */
const DEEPEST = 32;

/**
 * Parses a body as `JSON.parse` does, and refuses what two readers could read differently: a key that stands twice in one
 * object, keys that reach into the language, nesting without end.
 *
 * @throws SyntaxError that names the place, never the content
 */
export function parseStrictly(text: string): unknown {
  const parsed: unknown = JSON.parse(text);
  // It is JSON: what follows only has to tell strings, keys and brackets apart.
  const open: (Set<string> | null)[] = [];
  for (let at = 0; at < text.length; at += 1) {
    switch (text.charCodeAt(at)) {
      case QUOTE: {
        const end = endOfString(text, at);
        const keys = open.at(-1);
        if (keys && isKey(text, end)) takeKey(keys, text.slice(at, end + 1), at);
        at = end;
        break;
      }
      case OPEN_OBJECT:
      case OPEN_ARRAY:
        if (open.length === DEEPEST) throw new SyntaxError(`nested too deeply at ${at}`);
        open.push(text.charCodeAt(at) === OPEN_OBJECT ? new Set() : null);
        break;
      case CLOSE_OBJECT:
      case CLOSE_ARRAY:
        open.pop();
        break;
    }
  }
  return parsed;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COLON = 0x3a;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;
const OPEN_ARRAY = 0x5b;
const CLOSE_ARRAY = 0x5d;
const OF_THE_LANGUAGE = new Set(['__proto__', 'constructor', 'prototype']);

function endOfString(text: string, start: number): number {
  let end = start + 1;
  while (text.charCodeAt(end) !== QUOTE) end += text.charCodeAt(end) === BACKSLASH ? 2 : 1;
  return end;
}

/** A string before a colon is a key: nothing but blanks may stand between them. */
function isKey(text: string, end: number): boolean {
  let next = end + 1;
  while (text.charCodeAt(next) <= 0x20) next += 1;
  return text.charCodeAt(next) === COLON;
}

function takeKey(keys: Set<string>, literal: string, at: number): void {
  // Written with escapes it is the same key.
  const key = literal.includes('\\') ? (JSON.parse(literal) as string) : literal.slice(1, -1);
  if (OF_THE_LANGUAGE.has(key)) throw new SyntaxError(`a key that is not allowed at ${at}`);
  if (keys.has(key)) throw new SyntaxError(`a key that stands twice at ${at}`);
  keys.add(key);
}
