import fc from 'fast-check';
import { sniffType } from './file-type';

const bytes = (text: string): Uint8Array => Uint8Array.from(text, (sign) => sign.charCodeAt(0));
const le = (value: number, size: number): string =>
  Array.from({ length: size }, (_, at) => String.fromCharCode((value >> (8 * at)) & 0xff)).join('');

/** An archive of empty entries, the first with content. */
function zip(names: readonly string[], first = ''): Uint8Array {
  const body = `PK\x03\x04${le(0, 22)}${le((names[0] ?? '').length, 2)}${le(0, 2)}${names[0] ?? ''}${first}`;
  const directory = names.map((name) => `PK\x01\x02${le(0, 24)}${le(name.length, 2)}${le(0, 16)}${name}`).join('');
  const end = `PK\x05\x06${le(0, 6)}${le(names.length, 2)}${le(directory.length, 4)}${le(body.length, 4)}${le(0, 2)}`;
  return bytes(body + directory + end);
}

it.each([
  ['pdf', bytes('%PDF-1.7\nqualcosa\n%%EOF\n')],
  ['png', bytes('\x89PNG\r\n\x1a\n....IEND....')],
  ['jpeg', bytes('\xff\xd8\xff\xe0..\xff\xd9')],
  ['docx', zip(['[Content_Types].xml', 'word/document.xml'])],
  ['xlsx', zip(['[Content_Types].xml', 'xl/workbook.xml'])],
  ['pptx', zip(['[Content_Types].xml', 'ppt/presentation.xml'])],
  ['odt', zip(['mimetype', 'content.xml'], 'application/vnd.oasis.opendocument.text')],
  ['ods', zip(['mimetype', 'content.xml'], 'application/vnd.oasis.opendocument.spreadsheet')],
  ['odp', zip(['mimetype', 'content.xml'], 'application/vnd.oasis.opendocument.presentation')],
  ['txt', bytes('Verbale della riunione.\nPresenti, tutti.')],
  ['csv', bytes('comune;ore\nAlba;"3;5"\nBra;4\n')],
])('reads %s out of the bytes', (type, file) => expect(sniffType(file)).toBe(type));

it.each([
  ['file_type', bytes('<!doctype html><script>alert(1)</script>')],
  ['file_type', bytes('Ciao <script src=x></script>')],
  ['file_type', bytes('<svg xmlns="http://www.w3.org/2000/svg"/>')],
  ['file_type', bytes('MZ\x90\x00\x03')],
  ['file_type', bytes('\xff\xfe\x00')],
  ['file_type', zip(['qualcosa.exe'])],
  ['file_type', zip(['mimetype', 'content.xml'], 'application/vnd.oasis.opendocument.text-template')],
  ['file_type', bytes('   \n')],
  ['file_broken', bytes('%PDF-1.7\nrotto a met')],
  ['file_broken', bytes('PK\x03\x04 e poi niente')],
  ['file_macros', zip(['[Content_Types].xml', 'word/document.xml', 'word/vbaProject.bin'])],
  ['file_locked', bytes('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')],
])('keeps out: %s', (refusal, file) => expect(sniffType(file)).toBe(refusal));

it('never takes what a browser would run for a text, and never fails', () => {
  fc.assert(
    fc.property(fc.string(), fc.constantFrom('<script>', '<html>', '<svg ', '<iframe '), (text, tag) => {
      expect(['txt', 'csv']).not.toContain(sniffType(new TextEncoder().encode(text + tag)));
    }),
  );
  fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), (file) => expect(typeof sniffType(file)).toBe('string')));
});
