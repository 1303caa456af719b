import {
  ARCHIVE_FILE_MAX,
  type ArchiveUpload,
  type FileType,
  isFileType,
  sniffType,
  withoutImageMetadata,
} from '@respi/content/contract';
import { type Api, ProblemError } from '@respi/shared/api-client';

/** Why a file is not sent at all: the words stand under `archive.file.refused`. */
export type NotSent = 'file_empty' | 'file_too_big' | 'file_type' | 'file_broken' | 'file_macros' | 'file_locked';

export interface ReadFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly sha256: string;
  /** Where it was taken and by whom was in it, and is not any more. */
  readonly cleaned: boolean;
  /** How its name ends, where that promises something else than what it is: `pdf` of a text. */
  readonly calledOtherwise: string | null;
}

/** Looks at a file before it goes out: what would be refused there is not sent, and pictures leave what they tell of their maker here. */
export async function readFile(file: File): Promise<ReadFile | NotSent> {
  if (file.size === 0) return 'file_empty';
  if (file.size > ARCHIVE_FILE_MAX) return 'file_too_big';
  const whole = new Uint8Array(await file.arrayBuffer());
  const type = sniffType(whole);
  if (!isFileType(type)) return type;
  const bytes = Uint8Array.from(withoutImageMetadata(whole, type));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const sha256 = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return { bytes, sha256, cleaned: bytes.length !== whole.length, calledOtherwise: endingOf(file.name, type) };
}

const ENDINGS: Readonly<Record<FileType, readonly string[]>> = {
  ...{ pdf: ['pdf'], docx: ['docx', 'doc'], odt: ['odt'], xlsx: ['xlsx', 'xls'], ods: ['ods'], pptx: ['pptx', 'ppt'] },
  ...{ odp: ['odp'], png: ['png'], jpeg: ['jpg', 'jpeg'] },
  // A table is a text too, and a list without separators is no table.
  ...{ txt: ['txt', 'csv'], csv: ['csv', 'txt'] },
};

/** null where the name says what it is, or nothing that anybody would rely on. */
function endingOf(name: string, type: FileType): string | null {
  const ending = /\.([a-z]+)$/.exec(name.toLowerCase())?.[1] ?? '';
  const promises = Object.values(ENDINGS).some((endings) => endings.includes(ending));
  return promises && !ENDINGS[type].includes(ending) ? ending : null;
}

const WAITS = 5;

/** Part after part, those that are there already left out; gives back the file as the archive took it. */
export async function sendFile(
  api: Api,
  { bytes, sha256 }: ReadFile,
  progress: (share: number) => void,
  goesOn: () => boolean,
): Promise<ArchiveUpload | null> {
  const upload = await api.post<ArchiveUpload>('/archive-uploads', { size: bytes.length, sha256 });
  if (upload.type !== null) return upload;
  const here = new Set(upload.received);
  for (let n = 0; n < upload.parts; n += 1) {
    if (!goesOn()) return null;
    if (!here.has(n)) {
      const part = bytes.subarray(n * upload.partBytes, (n + 1) * upload.partBytes);
      await patiently(() => api.put(`/archive-uploads/${upload.id}/parts/${n}`, { data: inBase64(part) }));
    }
    progress((n + 1) / upload.parts);
  }
  return patiently(() => api.post<ArchiveUpload>(`/archive-uploads/${upload.id}/complete`, {}));
}

/** Many parts are many requests: whoever is asked to wait waits, and goes on. */
async function patiently<T>(send: () => Promise<T>): Promise<T> {
  for (let waited = 0; ; waited += 1) {
    try {
      return await send();
    } catch (error) {
      const seconds = error instanceof ProblemError ? error.problem.params?.['seconds'] : undefined;
      if (typeof seconds !== 'number' || waited >= WAITS) throw error;
      await new Promise((resolve) => setTimeout(resolve, seconds * 1_000));
    }
  }
}

function inBase64(bytes: Uint8Array): string {
  let text = '';
  // Some thousand at a time: more arguments than that a call does not take.
  for (let at = 0; at < bytes.length; at += 8_192) text += String.fromCharCode(...bytes.subarray(at, at + 8_192));
  return btoa(text);
}
