import { createReadStream } from 'node:fs';
import { CommandFailed } from './command-failed';

/**
 * The records of a JSON file, one at a time: the elements of its array, or of the first array that its object holds
 * (`samples`, `faq`). Only one record is in memory, so the file may be of any size.
 *
 * @throws CommandFailed when the file cannot be read, is no JSON or holds no such array
 */
export async function* recordsOf(path: string): AsyncGenerator {
  const scanner = new RecordScanner();
  let found = 0;
  try {
    for await (const chunk of createReadStream(path, { encoding: 'utf8' }) as AsyncIterable<string>) {
      for (const text of scanner.push(chunk)) {
        found++;
        yield parsed(text, path, found);
      }
    }
  } catch (error) {
    if (error instanceof CommandFailed) throw error;
    throw new CommandFailed(`Il file ${path} non si può leggere: ${reasonOf(error)}.`);
  }
  const problem = scanner.end();
  if (problem) throw new CommandFailed(`Il file ${path} non è un JSON valido: ${problem}`);
}

/** Reads the whole file once and keeps nothing: a broken file is refused before any of it is imported. */
export async function checkRecords(path: string): Promise<void> {
  const records = recordsOf(path);
  while (!(await records.next()).done);
}

function parsed(text: string, path: string, position: number): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new CommandFailed(`Il file ${path} non è un JSON valido: record ${position}, ${reasonOf(error)}.`);
  }
}

function reasonOf(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT') return 'non esiste';
  if (code === 'EACCES' || code === 'EPERM') return 'manca il permesso';
  if (code === 'EISDIR') return 'è una cartella';
  return error instanceof Error ? error.message : String(error);
}

/** Cuts the elements of the records' array out of a text that comes in pieces. */
class RecordScanner {
  /** Open brackets, the outermost first. */
  readonly #open: ('{' | '[')[] = [];
  #inString = false;
  #escaped = false;
  /** Depth of the records' array once it was met, and the text of the record being read. */
  #arrayDepth: number | undefined;
  #ended = false;
  #record = '';
  #records = 0;
  /** Everything but the records: must be JSON by itself. */
  #frame = '';

  *push(chunk: string): Generator<string> {
    let from = 0;
    for (let at = 0; at < chunk.length; at++) {
      const character = chunk[at]!;
      if (this.#inString) {
        if (this.#escaped) this.#escaped = false;
        else if (character === '\\') this.#escaped = true;
        else if (character === '"') this.#inString = false;
        continue;
      }
      switch (character) {
        case '"':
          this.#inString = true;
          break;
        case '{':
        case '[':
          this.#open.push(character);
          if (character === '[' && this.#arrayDepth === undefined && this.#isRecordsArray()) {
            this.#arrayDepth = this.#open.length;
            this.#frame += chunk.slice(from, at + 1);
            from = at + 1;
          }
          break;
        case '}':
        case ']':
          if (this.#isBetweenRecords() && character === ']') {
            const last = this.#cut(chunk.slice(from, at));
            if (last !== '' || this.#records > 0) yield last;
            this.#ended = true;
            from = at;
          }
          this.#open.pop();
          break;
        case ',':
          if (this.#isBetweenRecords()) {
            this.#records++;
            yield this.#cut(chunk.slice(from, at));
            from = at + 1;
          }
          break;
        default:
      }
    }
    if (this.#arrayDepth !== undefined && !this.#ended) this.#record += chunk.slice(from);
    else this.#frame += chunk.slice(from);
  }

  /** What was wrong with the text as a whole, in Italian. */
  end(): string | undefined {
    if (this.#open.length > 0 || this.#inString) return 'finisce a metà.';
    try {
      JSON.parse(this.#frame);
    } catch (error) {
      return `${reasonOf(error)}.`;
    }
    return this.#arrayDepth === undefined ? 'non contiene un elenco di record.' : undefined;
  }

  /** An array at the top, or the first one of the top object; `meta` may hold arrays of its own, deeper down. */
  #isRecordsArray(): boolean {
    return this.#open.length === 1 || (this.#open.length === 2 && this.#open[0] === '{');
  }

  #isBetweenRecords(): boolean {
    return this.#arrayDepth !== undefined && !this.#ended && this.#open.length === this.#arrayDepth;
  }

  #cut(end: string): string {
    const text = (this.#record + end).trim();
    this.#record = '';
    return text;
  }
}
