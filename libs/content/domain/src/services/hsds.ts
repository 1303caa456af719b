import type {
  HsdsLocation,
  HsdsOrganization,
  HsdsSchedule,
  HsdsService,
  HsdsServiceListed,
  ServiceContent,
  ServiceKind,
  ServiceLocation,
} from '@respi/content/contract';
import { schedulesOf } from './schedules';

/** An entry as HSDS wants to know it. */
export interface EntryForHsds {
  readonly id: string;
  readonly content: ServiceContent;
  readonly organization: {
    readonly id: string;
    readonly name: string;
    readonly description: string | null;
    readonly url: string | null;
  };
  readonly assuredOn: string | null;
  readonly assuredBy: string | null;
  readonly changedAt: string;
}

/** What the specification wants and the portal keeps no id of: the same for the same thing every time (RFC 9562, version 8). */
export type MakeId = (...parts: readonly string[]) => string;

/** Words of the closed sets, and hours of a day as the clock in Rome has them. */
export interface HsdsWords {
  readonly kind: (kind: ServiceKind) => string;
  readonly language: (code: string) => string;
}

/** An entry with what it has one of (`/services`). */
export function hsdsListed(entry: EntryForHsds): HsdsServiceListed {
  const { content, assuredOn, assuredBy, organization } = entry;
  return {
    id: entry.id,
    name: content.name,
    status: content.status,
    ...given({
      alternate_name: content.alternateName,
      description: content.description,
      url: content.url,
      email: content.email,
      interpretation_services: content.interpretationServices,
      application_process: content.applicationProcess,
      fees_description: content.feesDescription,
      eligibility_description: content.eligibilityDescription,
      assured_date: assuredOn,
      // A person's address is told to nobody: only the service's own, where the service itself confirmed.
      assurer_email: assuredBy === organization.name ? content.email : null,
      alert: content.alert,
    }),
    last_modified: entry.changedAt,
    organization: hsdsOrganization(organization),
  };
}

/** An entry with everything (`/services/{id}`). */
export function hsdsService(entry: EntryForHsds, makeId: MakeId, words: HsdsWords): HsdsService {
  const { id, content } = entry;
  return {
    ...hsdsListed(entry),
    phones: content.phones.map(({ number, description }) => ({
      id: makeId(id, 'phone', number),
      number,
      ...given({ description }),
    })),
    schedules: schedules(entry, makeId),
    languages: content.languages.map((code) => ({
      id: makeId(id, 'language', code),
      code,
      name: words.language(code),
    })),
    cost_options: content.costOptions.map(({ option, amount }, index) => ({
      id: makeId(id, 'cost_option', String(index)),
      option,
      ...(amount === null ? {} : { currency: 'EUR', amount }),
    })),
    required_documents: content.requiredDocuments.map((document, index) => ({
      id: makeId(id, 'required_document', String(index)),
      document,
    })),
    service_at_locations: content.locations.map((location) => ({
      id: makeId(id, 'service_at_location', location.id ?? ''),
      location: hsdsLocation(location, makeId),
    })),
    attributes: [
      {
        id: makeId(id, 'attribute', content.kind),
        link_entity: 'service',
        taxonomy_term: {
          id: makeId('taxonomy_term', content.kind),
          code: content.kind,
          name: words.kind(content.kind),
          description: words.kind(content.kind),
        },
      },
    ],
  };
}

export function hsdsOrganization({ id, name, description, url }: EntryForHsds['organization']): HsdsOrganization {
  // The specification wants a description: where nobody wrote one, the name is all there is to say.
  return { id, name, description: description ?? name, ...given({ website: url }) };
}

export function hsdsLocation(location: ServiceLocation, makeId: MakeId): HsdsLocation {
  const id = location.id ?? '';
  const { name, transportation, accessibility } = location;
  return {
    id,
    location_type: 'physical',
    ...given({ name, transportation }),
    addresses: [
      {
        id: makeId(id, 'address'),
        address_1: location.address1,
        city: location.city,
        state_province: location.stateProvince,
        postal_code: location.postalCode,
        country: 'IT',
        address_type: 'physical',
      },
    ],
    ...(accessibility === null
      ? {}
      : { accessibility: [{ id: makeId(id, 'accessibility'), description: accessibility }] }),
  };
}

function schedules({ id, content }: EntryForHsds, makeId: MakeId): HsdsSchedule[] {
  const rules: HsdsSchedule[] = schedulesOf(content.week).map(({ byday, opensAt, closesAt }) => ({
    id: makeId(id, 'schedule', opensAt, closesAt),
    freq: 'WEEKLY',
    wkst: 'MO',
    byday,
    opens_at: opensAt,
    closes_at: closesAt,
  }));
  const { scheduleNotes } = content;
  return scheduleNotes === null
    ? rules
    : [...rules, { id: makeId(id, 'schedule', 'notes'), description: scheduleNotes }];
}

function given<T extends Record<string, string | null>>(fields: T): { [K in keyof T]?: string } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null)) as {
    [K in keyof T]?: string;
  };
}
