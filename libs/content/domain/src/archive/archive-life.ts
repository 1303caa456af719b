import { type ArchiveAction, ARCHIVE_VERSIONS_MAX } from '@respi/content/contract';
import { findInField } from '../articles/personal-data';
import type { FoundInText } from '../articles/personal-data';

interface Standing {
  readonly audience: 'rete' | 'pubblica';
  readonly withdrawn: boolean;
  readonly versions: number;
}

/** What may be done to a document as it stands. What was withdrawn comes back to the network alone, and is read through again before it goes out. */
export function archiveActions({ audience, withdrawn, versions }: Standing): readonly ArchiveAction[] {
  if (withdrawn) return ['restore'];
  return [
    'edit',
    ...(versions < ARCHIVE_VERSIONS_MAX ? (['add_version'] as const) : []),
    audience === 'pubblica' ? 'unpublish' : 'publish',
    'withdraw',
  ];
}

/** What looks like personal data in the words of a document, field by field. */
export function findInDocument(words: Readonly<Record<string, string | null>>): FoundInText[] {
  return Object.entries(words).flatMap(([field, text]) => (text === null ? [] : findInField(field, text)));
}
