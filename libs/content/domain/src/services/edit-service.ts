import {
  contactFields,
  descriptionFields,
  type ServiceContent,
  type ServiceField,
  type ServiceProposal,
} from '@respi/content/contract';

const ALL_FIELDS: readonly ServiceField[] = [...descriptionFields, ...contactFields];

/** Who writes: the coordination, which answers for the directory, or the people of the service, who know it. */
export type Writer = 'coordination' | 'keeper';

/** What a change comes to. */
export interface ServiceEdit {
  /** The entry as it stands from now on. */
  readonly content: ServiceContent;
  /** The fields that changed at once. */
  readonly changed: readonly ServiceField[];
  /** What waits for the coordination; null where nothing does. */
  readonly proposal: ServiceProposal | null;
}

/**
 * A change to an entry. Telephone, hours, places, languages are the service's own, and out at once: an old number helps nobody
 * while it waits. What the service is and for whom is the word of the network, and waits for the coordination.
 * @param pending what waits already: a new proposal adds to it
 * @param doubtful fields that may name or reach a person: of a keeper they wait too, for nobody takes such words back from readers
 */
export function editService(
  before: ServiceContent,
  change: Partial<ServiceContent>,
  writer: Writer,
  pending: ServiceProposal | null = null,
  doubtful: readonly ServiceField[] = [],
): ServiceEdit {
  const waits = writer === 'coordination' ? [] : [...descriptionFields, ...doubtful];
  const atOnce = ALL_FIELDS.filter((field) => !waits.includes(field));
  const content = { ...before, ...only(change, atOnce) };
  const changed = atOnce.filter((field) => !sameValue(before[field], content[field]));
  // What the keeper writes at once takes the place of what waited there.
  const left = writer === 'keeper' ? ALL_FIELDS.filter((field) => change[field] === undefined) : ALL_FIELDS;
  const wanted = { ...(pending && only(pending, left)), ...only(change, waits) };
  return { content, changed, proposal: stillWanted(content, wanted) };
}

/** The entry as it stands once a proposal is taken. */
export function acceptProposal(before: ServiceContent, proposal: ServiceProposal): ServiceContent {
  return { ...before, ...only(proposal, ALL_FIELDS) };
}

/** What of a proposal would change something; null where nothing would. */
function stillWanted(content: ServiceContent, wanted: ServiceProposal): ServiceProposal | null {
  const left = ALL_FIELDS.filter((field) => wanted[field] !== undefined && !sameValue(wanted[field], content[field]));
  return left.length > 0 ? only(wanted, left) : null;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function only<T extends Partial<ServiceContent>>(change: T, fields: readonly ServiceField[]): Partial<T> {
  return Object.fromEntries(
    Object.entries<unknown>(change).filter(
      ([field, value]) => value !== undefined && (fields as readonly string[]).includes(field),
    ),
  ) as Partial<T>;
}

/** Whether two values say the same, in whatever order their fields were kept: the database keeps them in one of its own. */
export function sameValue(one: unknown, other: unknown): boolean {
  return canonical(one) === canonical(other);
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    isRecord(part) ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1))) : part,
  );
}
