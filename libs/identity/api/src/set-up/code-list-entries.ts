import type { CodeListName } from '@respi/identity/contract';
import countries from 'i18n-iso-countries';
import italianNames from 'i18n-iso-countries/langs/it.json' with { type: 'json' };
import { isOffered } from '../administration/code-lists/closed-lists';
import type { CodeListsFile } from './code-lists-file';
import { holidayEntries } from './holiday-entries';

/** An entry in force from the beginning, at the place where it stands. */
export interface NewEntry {
  readonly code: string;
  readonly label: string;
  readonly validFrom?: string | null;
  readonly data?: Readonly<Record<string, unknown>>;
}

export type NewLists = Partial<Record<CodeListName, NewEntry[]>>;

const italian = new Intl.Collator('it');

/** Every list that the file fills. @param seats comuni where the network has a unit */
export function entriesOf(file: CodeListsFile, seats: ReadonlySet<string>): NewLists {
  const lists: NewLists = {
    permits: file.permits?.map(codedEntry),
    permit_phases: file.permit_phases?.map(labelledEntry),
    procedures: file.procedures?.map(codedEntry),
    identifiers: file.identifiers?.map(({ type, label, ...data }) => ({ code: type, label, data })),
    urgency: file.urgency?.map(codedEntry),
    urgency_rules: file.urgency_rules?.map(([code, urgency, label]) => ({ code, label, data: { urgency } })),
    topics: file.topics?.map(labelledEntry),
    kinds: file.kinds?.map(labelledEntry),
    outcomes: file.outcomes?.map(labelledEntry),
    signals: file.signals?.map(labelledEntry),
    languages: file.languages?.map(([code, label, spoken, coverage]) => ({ code, label, data: { spoken, coverage } })),
    holidays: file.holidays && holidayEntries(file, seats),
    nationalities: nationalities(),
  };
  for (const [list, entries] of Object.entries(lists) as [CodeListName, NewEntry[] | undefined][]) {
    if (entries) lists[list] = entries.filter(({ code }) => isOffered(list, code));
  }
  return lists;
}

function labelledEntry([code, label]: [string, string]): NewEntry {
  return { code, label };
}

function codedEntry({ code, label, ...data }: { code: string; label: string; [key: string]: unknown }): NewEntry {
  return { code, label, data };
}

/** ISO 3166-1 alpha-2 in Italian, in the order of an Italian list; last, what a person need not say. */
function nationalities(): NewEntry[] {
  countries.registerLocale(italianNames);
  const known = Object.entries(countries.getNames('it', { select: 'official' })).filter(([code]) => code !== 'XX');
  const sorted = known.map(([code, label]) => ({ code, label })).sort((a, b) => italian.compare(a.label, b.label));
  return [...sorted, { code: 'XX', label: 'non indicata' }];
}
