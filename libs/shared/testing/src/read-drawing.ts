import { inflateSync } from 'node:zlib';

/**
 * The words of a PDF by page, as a reader's eyes would have them: glyphs go back to letters by the tables
 * that each embedded font carries for copying text. Knows what libs/shared/paper draws, not PDF at large.
 */
export function pagesOf(pdf: Buffer): string[] {
  const source = pdf.toString('latin1');
  const objects = new Map<string, string>();
  for (const [, id = '', body = ''] of source.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g))
    objects.set(id, inflated(body));
  const read = (id: string): string => objects.get(id) ?? '';
  const pageIds = [...(/\/Kids \[([^\]]*)\]/.exec(source)?.[1] ?? '').matchAll(/(\d+) 0 R/g)].map(([, id = '']) => id);
  return pageIds.map((pageId) => {
    const page = read(pageId);
    const fonts = new Map<string, ReadonlyMap<string, string>>();
    const resources = read(/\/Resources (\d+) 0 R/.exec(page)?.[1] ?? '') || page;
    for (const [, name = '', id = ''] of resources.matchAll(/\/(F\d+) (\d+) 0 R/g))
      fonts.set(name, lettersOf(read, id));
    return wordsOf(read(/\/Contents (\d+) 0 R/.exec(page)?.[1] ?? ''), fonts);
  });
}

/** An object as it was before it was compressed for the reader. */
function inflated(body: string): string {
  const [, head = '', packed] = /^([\s\S]*?)\nstream\n([\s\S]*)\nendstream$/.exec(body) ?? [];
  if (packed === undefined || !head.includes('/Filter /FlateDecode')) return body;
  return `${head}\nstream\n${inflateSync(Buffer.from(packed, 'latin1')).toString('latin1')}\nendstream`;
}

function lettersOf(read: (id: string) => string, fontId: string): ReadonlyMap<string, string> {
  const map = read(/\/ToUnicode (\d+) 0 R/.exec(read(fontId))?.[1] ?? '');
  const letters = new Map<string, string>();
  for (const [, from = '', , list = ''] of map.matchAll(/<([0-9a-f]+)> <([0-9a-f]+)> \[([^\]]*)\]/gi)) {
    const start = parseInt(from, 16);
    [...list.matchAll(/<([0-9a-f ]*)>/gi)].forEach(([, hex = ''], index) =>
      letters.set(
        (start + index).toString(16).padStart(4, '0'),
        Buffer.from(hex.replace(/ /g, ''), 'hex').swap16().toString('utf16le'),
      ),
    );
  }
  return letters;
}

/** Runs that stand side by side, as where a line changes font file, are one line. */
function wordsOf(content: string, fonts: ReadonlyMap<string, ReadonlyMap<string, string>>): string {
  let words = '';
  let lastY: string | undefined;
  for (const [, y, font = '', shown = ''] of content.matchAll(
    /1 0 0 1 [\d.-]+ ([\d.-]+) Tm\n\/(F\d+) [\d.]+ Tf\n(?:[\d.-]+ T[crw]\n)*\[([^\]]*)\] TJ/g,
  )) {
    const glyphs = [...shown.matchAll(/<([0-9a-f]+)>/gi)].flatMap(
      ([, hex = '']) => hex.toLowerCase().match(/.{4}/g) ?? [],
    );
    const text = glyphs.map((glyph) => fonts.get(font)?.get(glyph) ?? '\uFFFD').join('');
    words += (lastY === y ? '' : '\n') + text;
    lastY = y;
  }
  return words;
}
