import type { FileType } from '../archive';

/** Why a file is none that is kept: shown beside its field. */
export type FileRefusal = 'file_type' | 'file_broken' | 'file_macros' | 'file_locked';

const OPEN_DOCUMENT: Readonly<Record<string, FileType>> = {
  'application/vnd.oasis.opendocument.text': 'odt',
  'application/vnd.oasis.opendocument.spreadsheet': 'ods',
  'application/vnd.oasis.opendocument.presentation': 'odp',
};
const OFFICE_PARTS: readonly (readonly [path: string, type: FileType])[] = [
  ['word/document.xml', 'docx'],
  ['xl/workbook.xml', 'xlsx'],
  ['ppt/presentation.xml', 'pptx'],
];

/**
 * What a file is, read out of its bytes: a name says whatever who sends it likes. What could run in a browser (HTML, SVG, XML)
 * is of no type, whatever it is called; so is what only begins like something.
 */
export function sniffType(bytes: Uint8Array): FileType | FileRefusal {
  if (begins(bytes, '%PDF-')) return endsWith(bytes, '%%EOF', 2_048) ? 'pdf' : 'file_broken';
  if (begins(bytes, '\x89PNG\r\n\x1a\n')) return endsWith(bytes, 'IEND', 64) ? 'png' : 'file_broken';
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff)
    return endsWith(bytes, '\xff\xd9', 64) ? 'jpeg' : 'file_broken';
  if (begins(bytes, 'PK\x03\x04')) return sniffZip(bytes);
  return sniffText(bytes);
}

export function isFileType(found: FileType | FileRefusal): found is FileType {
  return !found.startsWith('file_');
}

/** The text of a file that is one: what is looked through for personal data. */
export function textOf(bytes: Uint8Array): string {
  return new TextDecoder('utf-8').decode(bytes);
}

function sniffZip(bytes: Uint8Array): FileType | FileRefusal {
  const names = entriesOf(bytes);
  if (names === null) return 'file_broken';
  if ([...names].some((name) => /(?:^|\/)vbaProject\.bin$|^Basic\/|^Scripts\//i.test(name))) return 'file_macros';
  const first = latin(bytes.subarray(30, 30 + 8 + 64));
  if (first.startsWith('mimetype')) {
    const declared = Object.keys(OPEN_DOCUMENT).find((mime) => first.startsWith(`mimetype${mime}`));
    // Its neighbours begin alike: a template, a drawing.
    const after = declared === undefined ? '' : first.slice('mimetype'.length + declared.length);
    if (declared === undefined || !after.startsWith('PK') || !names.has('content.xml')) return 'file_type';
    return OPEN_DOCUMENT[declared] ?? 'file_type';
  }
  if (!names.has('[Content_Types].xml')) return 'file_type';
  return OFFICE_PARTS.find(([path]) => names.has(path))?.[1] ?? 'file_type';
}

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const ENTRIES_MAX = 20_000;

/** Names in the directory of an archive; null where it has none that can be read. */
function entriesOf(bytes: Uint8Array): Set<string> | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const last = bytes.length - 22;
  let end = -1;
  for (let at = last; at >= Math.max(0, last - 65_535); at -= 1)
    if (view.getUint32(at, true) === END_OF_DIRECTORY) {
      end = at;
      break;
    }
  if (end < 0) return null;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const names = new Set<string>();
  if (count > ENTRIES_MAX) return null;
  for (let n = 0; n < count; n += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== DIRECTORY_ENTRY) return null;
    const length = view.getUint16(at + 28, true);
    names.add(latin(bytes.subarray(at + 46, at + 46 + length)));
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return names;
}

/** Control characters that no text has (of ASCII; tabs and ends of lines are no such): by them it is told from anything else. */
const CONTROL = /[^\P{Cc}\t\n\f\r\u0080-\u009F]/u;

function sniffText(bytes: Uint8Array): FileType | FileRefusal {
  // A locked or old document of an office suite.
  if (begins(bytes, '\xd0\xcf\x11\xe0')) return 'file_locked';
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return 'file_type';
  }
  if (CONTROL.test(text)) return 'file_type';
  const words = text.trimStart();
  if (words === '') return 'file_type';
  if (words.startsWith('<') || /<(?:!doctype|html|script|svg|iframe|body)\b/i.test(text)) return 'file_type';
  return isTable(words) ? 'csv' : 'txt';
}

/** As many separators in each of its first lines. */
function isTable(text: string): boolean {
  const lines = text
    .slice(0, 20_000)
    .split(/\r?\n/)
    .slice(0, 11)
    .filter((line) => line.trim() !== '')
    .slice(0, 10);
  if (lines.length < 2) return false;
  return [';', ',', '\t'].some((sign) => {
    const counts = lines.map((line) => line.replace(/"[^"]*"/g, '').split(sign).length - 1);
    return (counts[0] ?? 0) > 0 && counts.every((count) => count === counts[0]);
  });
}

function begins(bytes: Uint8Array, signature: string): boolean {
  return latin(bytes.subarray(0, signature.length)) === signature;
}

function endsWith(bytes: Uint8Array, signature: string, within: number): boolean {
  return latin(bytes.subarray(Math.max(0, bytes.length - within))).includes(signature);
}

/** Each byte as one character. */
function latin(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}
