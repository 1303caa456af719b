import { WeekOpenings, phone } from '@respi/identity/contract';
import { code, email, id, line, page, pageQuery, text } from '@respi/shared/contract';
import * as z from 'zod';

/**
 * The directory of services. Things and their parts are named as in HSDS 3 (Open Referral, https://docs.openreferral.org):
 * service, organization, location, phone, schedule, required document, cost option, assured date.
 */

/** The taxonomy that the directory is sorted by: the services of the wider network (DOMAIN A10-A16). */
export const SERVICE_KINDS = [
  'civil_registry',
  'housing_suitability',
  'social_services',
  'minors',
  'immigration_office',
  'health',
  'employment',
  'adult_education',
  'schools',
  'training',
  'driving_licences',
  'revenue',
  'patronato',
  'mediation',
  'third_sector',
  'other',
] as const;
export const ServiceKind = z.enum(SERVICE_KINDS);
export type ServiceKind = z.infer<typeof ServiceKind>;

/** As HSDS writes them. The public is shown the first and the last. */
export const SERVICE_STATUSES = ['active', 'inactive', 'defunct', 'temporarily closed'] as const;
export const ServiceStatus = z.enum(SERVICE_STATUSES);
export type ServiceStatus = z.infer<typeof ServiceStatus>;

/** Whether what stands there is still true: nobody ever said so, somebody did long ago, or not so long ago. */
export const ASSURANCES = ['never', 'old', 'fresh'] as const;
export const Assurance = z.enum(ASSURANCES);
export type Assurance = z.infer<typeof Assurance>;

/** Months after which what somebody confirmed is called old, and they are asked again. */
export const ASSURED_FOR_MONTHS = 6;
/** Far more than a province has. It bounds whatever goes through all of them. */
export const SERVICES_MAX = 2_000;

/** Event: what a service says of itself was confirmed too long ago, or never. */
export const SERVICE_ASSURANCE_DUE = 'service_assurance_due';

/** What forms look at too, so that whatever is wrong with an entry is told at once. */
export const isWebAddress = (typed: string): boolean =>
  /^https?:\/\/[^\s/?#@]+\.[^\s/?#@]+(?:[/?#]\S*)?$/i.test(typed) && URL.canParse(typed);
const POSTAL_CODE = /^\d{5}$/;
export const isPostalCode = (typed: string): boolean => POSTAL_CODE.test(typed);
const PROVINCE = /^[A-Z]{2}$/;
export const isProvince = (typed: string): boolean => PROVINCE.test(typed.toUpperCase());

const url = z.string().trim().max(1_000, { error: 'too_long' }).refine(isWebAddress, { error: 'not_a_web_address' });

export const ServicePhone = z.strictObject({ number: phone, description: line(100).nullable().default(null) });
export type ServicePhone = z.infer<typeof ServicePhone>;

export const ServiceLocation = z.strictObject({
  id: id.optional().describe('left out: a new place'),
  name: line(200).nullable().default(null),
  address1: line(200),
  city: line(100),
  postalCode: z.string().trim().regex(POSTAL_CODE, { error: 'not_a_postal_code' }),
  stateProvince: z.string().trim().toUpperCase().regex(PROVINCE, { error: 'not_a_province' }),
  transportation: line(300).nullable().default(null),
  accessibility: line(300).nullable().default(null),
});
export type ServiceLocation = z.infer<typeof ServiceLocation>;

export const CostOption = z.strictObject({
  option: line(200),
  amount: z.number().min(0, { error: 'too_small' }).max(100_000, { error: 'too_big' }).nullable().default(null),
});
export type CostOption = z.infer<typeof CostOption>;

/** What changes from one day to the next. Who keeps the entry changes it at once. */
const contacts = {
  email: email.nullable(),
  url: url.nullable(),
  phones: z.array(ServicePhone).max(5, { error: 'too_many' }),
  week: WeekOpenings,
  scheduleNotes: text(300).nullable().describe('"su appuntamento", "chiuso in agosto"'),
  languages: z.array(code).max(20, { error: 'too_many' }).describe('codes of the list of languages'),
  interpretationServices: text(500).nullable(),
  alert: text(500).nullable().describe('what the public should know these days'),
  locations: z.array(ServiceLocation).max(5, { error: 'too_many' }),
};

/** What the service is. Who keeps the entry proposes it, and the coordination looks. */
const description = {
  name: line(200),
  alternateName: line(200).nullable(),
  kind: ServiceKind,
  status: ServiceStatus,
  description: text(4_000),
  eligibilityDescription: text(2_000).nullable(),
  applicationProcess: text(2_000).nullable(),
  feesDescription: text(1_000).nullable(),
  costOptions: z.array(CostOption).max(20, { error: 'too_many' }),
  requiredDocuments: z.array(line(300)).max(30, { error: 'too_many' }),
};

/** Whose the service is, and who keeps its entry: for the coordination alone. */
const belonging = {
  organization: z.strictObject({
    name: line(200),
    description: text(1_000).nullable().default(null),
    url: url.nullable().default(null),
    organisation: code.nullable().default(null).describe('code of the body of the network that it is, if it is one'),
  }),
  unit: code.nullable().describe('the unit whose people keep the entry'),
};

const namesNobody = z
  .boolean()
  .optional()
  .describe(
    'what looked like a name or a telephone is nobody’s: whoever writes has read it. Identifiers are refused all the same',
  );

export const ServiceContent = z.strictObject({ ...description, ...contacts });
export type ServiceContent = z.infer<typeof ServiceContent>;
export type ServiceField = keyof ServiceContent;
export const descriptionFields = Object.keys(description) as readonly (keyof typeof description)[];
export const contactFields = Object.keys(contacts) as readonly (keyof typeof contacts)[];

export const NewService = z.strictObject({
  ...belonging,
  unit: belonging.unit.default(null),
  code: code.nullable().default(null).describe('its key in files'),
  name: description.name,
  kind: description.kind,
  description: description.description,
  status: description.status.default('active'),
  alternateName: description.alternateName.default(null),
  eligibilityDescription: description.eligibilityDescription.default(null),
  applicationProcess: description.applicationProcess.default(null),
  feesDescription: description.feesDescription.default(null),
  costOptions: description.costOptions.default([]),
  requiredDocuments: description.requiredDocuments.default([]),
  email: contacts.email.default(null),
  url: contacts.url.default(null),
  phones: contacts.phones.default([]),
  week: contacts.week.default({ '1': [], '2': [], '3': [], '4': [], '5': [], '6': [], '7': [] }),
  scheduleNotes: contacts.scheduleNotes.default(null),
  languages: contacts.languages.default([]),
  interpretationServices: contacts.interpretationServices.default(null),
  alert: contacts.alert.default(null),
  locations: contacts.locations.default([]),
  namesNobody,
});
export type NewService = z.infer<typeof NewService>;

/** Left out: as it was. */
export const ServiceChange = z.strictObject({ ...belonging, ...description, ...contacts, namesNobody }).partial();
export type ServiceChange = z.infer<typeof ServiceChange>;

/** What the keepers of an entry would have it say. */
export const ServiceProposal = z.strictObject({ ...description, ...contacts }).partial();
export type ServiceProposal = z.infer<typeof ServiceProposal>;

export const ProposalRefusal = z.strictObject({ reason: text(500) });
export type ProposalRefusal = z.infer<typeof ProposalRefusal>;

const summary = {
  id: z.string(),
  slug: z.string(),
  name: z.string(),
  kind: ServiceKind,
  status: ServiceStatus,
  organizationName: z.string(),
  cities: z.array(z.string()),
  assuredOn: z.string().nullable(),
  assurance: Assurance,
};

export const SERVICE_ACTIONS = ['edit', 'propose', 'assure', 'decide'] as const;
export const ServiceAction = z.enum(SERVICE_ACTIONS);
export type ServiceAction = z.infer<typeof ServiceAction>;

/** A line of the desk. */
export const ServiceSummary = z.object({
  ...summary,
  proposed: z.boolean().describe('a change waits for the coordination'),
  availableActions: z.array(ServiceAction),
  version: z.number().int(),
});
export type ServiceSummary = z.infer<typeof ServiceSummary>;
export const ServiceList = page(ServiceSummary).extend({
  toAssure: z.number().int().describe('never confirmed or long ago, of those that this person may confirm'),
  proposed: z.number().int().describe('changes that wait for the coordination'),
});
export type ServiceList = z.infer<typeof ServiceList>;

export const SERVICE_QUEUES = ['all', 'own', 'to_assure', 'proposed'] as const;
export const ServiceQueue = z.enum(SERVICE_QUEUES);
export type ServiceQueue = z.infer<typeof ServiceQueue>;
export const ServiceQuery = z.strictObject({
  queue: ServiceQueue.default('all'),
  kind: ServiceKind.optional(),
  q: z.string().max(200, { error: 'too_long' }).optional(),
  ...pageQuery,
});
export type ServiceQuery = z.infer<typeof ServiceQuery>;

/** A whole entry, for who works in the network. */
export const Service = z.object({
  id: z.string(),
  slug: z.string(),
  code: z.string().nullable(),
  organization: z.object({
    name: z.string(),
    description: z.string().nullable(),
    url: z.string().nullable(),
    organisation: z.string().nullable(),
  }),
  unit: z.string().nullable(),
  keeper: z.string().nullable().describe('name of the unit or body whose people keep the entry'),
  content: z.object(ServiceContent.shape),
  assurance: Assurance,
  assuredOn: z.string().nullable(),
  assuredBy: z.object({ organization: z.string(), person: z.string().nullable() }).nullable(),
  proposal: z.object({ change: ServiceProposal, by: z.string().nullable(), at: z.string() }).nullable(),
  refusal: z.string().nullable().describe('why the last proposal was not taken'),
  findings: z
    .array(z.object({ field: z.string(), excerpt: z.string() }))
    .describe('what may be the name of a person: shown, and left to who writes'),
  availableActions: z.array(ServiceAction),
  version: z.number().int(),
});
export type Service = z.infer<typeof Service>;

/** What became of a change: what stands there at once, and what waits for the coordination. */
export const ServiceSaved = z.object({ service: Service, proposed: z.boolean() });
export type ServiceSaved = z.infer<typeof ServiceSaved>;

export const PublicServiceSummary = z.object({
  slug: z.string(),
  name: z.string(),
  kind: ServiceKind,
  status: ServiceStatus,
  organizationName: z.string(),
  cities: z.array(z.string()),
  phone: z.string().nullable(),
  assuredOn: z.string().nullable(),
  assurance: Assurance,
});
export type PublicServiceSummary = z.infer<typeof PublicServiceSummary>;
export const PublicServiceList = page(PublicServiceSummary).extend({
  kinds: z.array(z.object({ kind: ServiceKind, count: z.number().int() })),
  cities: z.array(z.string()),
});
export type PublicServiceList = z.infer<typeof PublicServiceList>;
export const PublicServiceQuery = z.strictObject({
  kind: ServiceKind.optional(),
  city: z.string().max(100, { error: 'too_long' }).optional(),
  q: z.string().max(200, { error: 'too_long' }).optional(),
  ...pageQuery,
});
export type PublicServiceQuery = z.infer<typeof PublicServiceQuery>;

/** What anybody reads of a service. Who confirmed it is told by the body, never by the person. */
export const PublicService = z.object({
  slug: z.string(),
  organization: z.object({ name: z.string(), url: z.string().nullable() }),
  content: z.object(ServiceContent.shape),
  hours: z.string().nullable().describe('in words, a day after the other'),
  languages: z.array(z.string()).describe('in words'),
  assurance: Assurance,
  assuredOn: z.string().nullable(),
  assuredBy: z.string().nullable(),
  updatedOn: z.string(),
});
export type PublicService = z.infer<typeof PublicService>;

/** The columns of a file of services, as its first line names them; the first six must be there. */
export const serviceColumns = [
  'codice',
  'nome',
  'tipo',
  'ente',
  'descrizione',
  'comune',
  'indirizzo',
  'cap',
  'provincia',
  'telefono',
  'email',
  'sito',
  'lunedi',
  'martedi',
  'mercoledi',
  'giovedi',
  'venerdi',
  'sabato',
  'domenica',
  'note_orario',
  'lingue',
  'a_chi',
  'come',
  'costo',
  'documenti',
  'accessibilita',
  'unita',
] as const;
export type ServiceColumn = (typeof serviceColumns)[number];
export const neededServiceColumns: readonly ServiceColumn[] = ['codice', 'nome', 'tipo', 'ente', 'descrizione'];

export const ServiceImport = z.strictObject({
  csv: z.string().max(400_000, { error: 'too_long' }),
  dryRun: z.boolean().describe('true: tells what would be made, and makes nothing'),
  namesNobody,
});
export type ServiceImport = z.infer<typeof ServiceImport>;
export const SERVICE_IMPORT_OUTCOMES = ['added', 'changed', 'same', 'wrong'] as const;
export const ServiceImportOutcome = z.enum(SERVICE_IMPORT_OUTCOMES);
export type ServiceImportOutcome = z.infer<typeof ServiceImportOutcome>;
export const ServiceImportReport = z.object({
  applied: z.boolean().describe('false for a dry run, and where a line is wrong: then nothing is made'),
  asks: z
    .boolean()
    .describe('what may be somebody’s name or telephone holds a line back: whoever imports may answer for all of it'),
  lines: z.array(
    z.object({
      line: z.number().int(),
      outcome: ServiceImportOutcome,
      code: z.string(),
      name: z.string(),
      errors: z.array(z.object({ column: z.string().nullable(), message: z.string() })),
    }),
  ),
});
export type ServiceImportReport = z.infer<typeof ServiceImportReport>;

export const ServiceExportQuery = z.strictObject({ format: z.enum(['csv', 'ndjson']).default('csv') });
export type ServiceExportQuery = z.infer<typeof ServiceExportQuery>;
