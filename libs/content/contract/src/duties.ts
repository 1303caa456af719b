import { ipaCode, phone } from '@respi/identity/contract';
import { day, email, line, page, pageQuery, text } from '@respi/shared/contract';
import * as z from 'zod';

/** What the law wants a public body to say of its site. Every version stays: what was declared on a day can be shown. */
export const DUTY_SUBJECTS = ['accessibility', 'body'] as const;
export const DutySubject = z.enum(DUTY_SUBJECTS);
export type DutySubject = z.infer<typeof DutySubject>;

/** As the model of AgID says it (determinazione 437/2019 and later). */
export const CONFORMITIES = ['full', 'partial', 'none'] as const;
export const EVALUATION_METHODS = ['own', 'third_party'] as const;
export const BARRIER_REASONS = ['not_conformant', 'disproportionate', 'out_of_scope'] as const;

const optional = <T extends z.ZodType>(schema: T) => schema.nullable().default(null);

/** https and nothing else: these links stand at the foot of every page. */
const site = z
  .string()
  .trim()
  .max(500, { error: 'too_long' })
  .refine((value) => /^https:\/\/[^\s/?#@]+\.[^\s/?#@]+(?:[/?#]\S*)?$/i.test(value) && URL.canParse(value), {
    error: 'not_a_web_address',
  });

export const Barrier = z.strictObject({
  text: text(1_000),
  reason: z.enum(BARRIER_REASONS),
  alternative: optional(text(1_000)).describe('how to get the same otherwise'),
});
export type Barrier = z.infer<typeof Barrier>;

export const AccessibilityStatement = z.strictObject({
  conformity: z.enum(CONFORMITIES),
  barriers: z.array(Barrier).max(40, { error: 'too_many' }).default([]),
  method: z.enum(EVALUATION_METHODS),
  preparedOn: optional(day),
  reviewedOn: optional(day),
  contact: optional(line(300)).describe('telephone or address beside the form'),
  publishedOn: optional(day).describe('when the site went out'),
  usabilityTests: z.boolean(),
  platform: line(200),
  disabledStaff: optional(z.number().int().min(0, { error: 'too_small' }).max(100_000, { error: 'too_big' })),
  workplaces: optional(z.number().int().min(0, { error: 'too_small' }).max(100_000, { error: 'too_big' })),
  declaredAt: optional(site).describe('the same declaration at form.agid.gov.it'),
});
export type AccessibilityStatement = z.infer<typeof AccessibilityStatement>;

/** Licences under which public bodies give what they write, as <https://creativecommons.org> names them. */
export const CONTENT_LICENCES = ['cc_by_4', 'cc_by_sa_4', 'cc0_1'] as const;
export const ContentLicence = z.enum(CONTENT_LICENCES);
export type ContentLicence = z.infer<typeof ContentLicence>;

/** Who answers for the portal, for the foot of every page and for the notices. */
export const BodyFacts = z.strictObject({
  name: optional(line(200)).describe('in full, where it is not the owner that the network names'),
  address: optional(line(300)),
  phone: optional(phone),
  email: optional(email),
  pec: optional(email),
  taxCode: optional(z.string().regex(/^\d{11}$/, { error: 'not_a_tax_code' })),
  ipaCode: optional(ipaCode).describe('in the index of digital domiciles (indicepa.gov.it)'),
  dataProtectionOfficer: optional(line(300)),
  digitalTransition: optional(line(300)).describe('who answers for the digital transition'),
  publisher: optional(line(300)).describe('who answers for what is published'),
  hosting: optional(line(300)).describe('who keeps the servers'),
  licence: optional(ContentLicence).describe('of what is published; null: with its source, as the page says'),
  recipients: optional(text(1_000)).describe('to whom else data go, as the processors'),
  retention: optional(text(1_000)).describe('for how long data are kept here'),
  transparency: optional(site).describe('"Amministrazione trasparente"'),
});
export type BodyFacts = z.infer<typeof BodyFacts>;

const answered = {
  namesNobody: z
    .boolean()
    .default(false)
    .describe(
      'what looked like a name or a telephone is nobody’s: whoever writes has read it. Identifiers are refused all the same',
    ),
};
/** As they are written: who writes them answers for what looks like a name. */
export const StatementToWrite = AccessibilityStatement.extend(answered);
export type StatementToWrite = z.infer<typeof StatementToWrite>;
export const BodyToWrite = BodyFacts.extend(answered);
export type BodyToWrite = z.infer<typeof BodyToWrite>;

/** Where nobody has written anything yet: nothing is said that somebody has not looked at. */
export const NO_BODY_FACTS: BodyFacts = BodyFacts.parse({});
export const SHIPPED_STATEMENT: AccessibilityStatement = AccessibilityStatement.parse({
  conformity: 'partial',
  method: 'own',
  usabilityTests: false,
  platform: 'ReSPI',
  barriers: [
    {
      text: 'Il portale non è ancora stato provato da persone con disabilità, né con tutte le tecnologie assistive: possono esserci ostacoli che i controlli automatici e le prove con la tastiera non trovano.',
      reason: 'not_conformant',
      alternative: 'Gli sportelli della rete danno le stesse informazioni a voce e al telefono.',
    },
    {
      text: 'Le pagine, i moduli e i documenti di altri uffici a cui portano i collegamenti possono non essere accessibili.',
      reason: 'out_of_scope',
      alternative: null,
    },
  ],
});

export const DutyVersion = z.object({
  version: z.number().int().describe('0: what ReSPI ships, not yet looked at'),
  at: z.string().nullable(),
  by: z.string().nullable(),
  content: z.union([AccessibilityStatement, BodyFacts]),
});
export type DutyVersion = z.infer<typeof DutyVersion>;
export const DutyVersions = page(DutyVersion);
export type DutyVersions = z.infer<typeof DutyVersions>;
export const DutyQuery = z.strictObject({ ...pageQuery });
export type DutyQuery = z.infer<typeof DutyQuery>;

/** Earlier statements whose days the public is told. */
export const EARLIER_STATEMENTS_TOLD = 12;

/** What the public reads. */
export const PublicDuties = z.object({
  accessibility: AccessibilityStatement,
  statementVersion: z.number().int().describe('0: as ReSPI ships it'),
  statementOn: z.string().nullable().describe('day on which it was written; null: as ReSPI ships it'),
  earlierStatements: z
    .array(z.object({ version: z.number().int(), on: z.string() }))
    .describe('the newest first, twelve at most'),
  body: BodyFacts,
});
export type PublicDuties = z.infer<typeof PublicDuties>;
export const SHIPPED_DUTIES: PublicDuties = {
  accessibility: SHIPPED_STATEMENT,
  statementVersion: 0,
  statementOn: null,
  earlierStatements: [],
  body: NO_BODY_FACTS,
};
