import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkRecords, recordsOf } from './records-file';

const folder = mkdtempSync(join(tmpdir(), 'respi-records-'));
afterAll(() => rmSync(folder, { recursive: true }));

function fileOf(text: string): string {
  const path = join(folder, 'file.json');
  writeFileSync(path, text);
  return path;
}

async function read(text: string): Promise<unknown[]> {
  const records: unknown[] = [];
  for await (const record of recordsOf(fileOf(text))) records.push(record);
  return records;
}

describe('the records of a file', () => {
  it.each<[string, string, unknown[]]>([
    ['of an array', '[{"a": 1}, {"a": [2, {"b": "]"}]}]', [{ a: 1 }, { a: [2, { b: ']' }] }]],
    ['of the array in an object, past arrays deeper down', '{"meta": {"x": [1]}, "samples": [{"a": 1}]}', [{ a: 1 }]],
    ['of an object with more behind', '{"faq": [1, "two, 2"], "more": [3]}', [1, 'two, 2']],
    ['with quotes and brackets inside texts', '[{"t": "a \\" ] } , \\\\"}, null]', [{ t: 'a " ] } , \\' }, null]],
    ['of an empty array', '{"samples": [ ]}', []],
  ])('are those %s', async (_, text, records) => expect(await read(text)).toEqual(records));

  it('come whole however the file is cut into pieces', async () => {
    const records = Array.from({ length: 3_000 }, (_, n) => ({ n, text: `${'è "[{,'.repeat(n % 40)}\\` }));
    expect(await read(JSON.stringify({ meta: {}, samples: records }, null, 1))).toEqual(records);
  });

  it.each([
    ['cut short', '[{"a": 1}, {"a"', 'finisce a metà'],
    ['with a broken record', '[{"a": 1}, {a: 2}]', 'record 2'],
    ['with a comma too many', '[{"a": 1},]', 'record 2'],
    ['with a broken frame', '{"meta": oops, "samples": [1]}', 'non è un JSON valido'],
    ['without records', '{"meta": {"x": [1]}}', 'non contiene un elenco'],
    ['that is empty', '', 'non è un JSON valido'],
  ])('are refused from a file %s, before any is imported', async (_, text, words) => {
    await expect(checkRecords(fileOf(text))).rejects.toThrow(words);
  });

  it('are refused from what is no file', async () => {
    await expect(checkRecords(join(folder, 'none.json'))).rejects.toThrow('non esiste');
    await expect(checkRecords(folder)).rejects.toThrow('è una cartella');
  });
});
