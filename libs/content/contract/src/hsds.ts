import * as z from 'zod';

/**
 * The answers of the HSDS 3.0 API, with the fields that its schemas require
 * (https://github.com/openreferral/specification/tree/3.0/schema: openapi.json, service.json, organization.json,
 * location.json, address.json, phone.json, schedule.json, language.json, cost_option.json, required_document.json,
 * service_at_location.json, attribute.json, taxonomy_term.json, accessibility.json). Fields that the specification has and
 * this portal does not know are left out, as it allows; none is made up.
 */

const uuid = z.uuid();
const date = z.iso.date();

export const HsdsApi = z.object({
  version: z.literal('3.0'),
  profile: z.url(),
  openapi_url: z.url(),
});
export type HsdsApi = z.infer<typeof HsdsApi>;

export const HsdsPhone = z.object({ id: uuid, number: z.string(), description: z.string().optional() });
export const HsdsSchedule = z.object({
  id: uuid,
  freq: z.enum(['WEEKLY', 'MONTHLY']).optional(),
  wkst: z.enum(['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']).optional(),
  byday: z.string().optional(),
  opens_at: z.string().optional(),
  closes_at: z.string().optional(),
  description: z.string().optional(),
});
export type HsdsSchedule = z.infer<typeof HsdsSchedule>;
export const HsdsLanguage = z.object({ id: uuid, name: z.string().optional(), code: z.string().optional() });
export const HsdsAddress = z.object({
  id: uuid,
  address_1: z.string(),
  city: z.string(),
  state_province: z.string(),
  postal_code: z.string(),
  country: z.string().length(2),
  address_type: z.enum(['physical', 'postal', 'virtual']),
});
export const HsdsAccessibility = z.object({ id: uuid, description: z.string().optional() });
export const HsdsLocation = z.object({
  id: uuid,
  location_type: z.enum(['physical', 'postal', 'virtual']),
  name: z.string().optional(),
  transportation: z.string().optional(),
  addresses: z.array(HsdsAddress).optional(),
  accessibility: z.array(HsdsAccessibility).optional(),
});
export type HsdsLocation = z.infer<typeof HsdsLocation>;
export const HsdsOrganization = z.object({
  id: uuid,
  name: z.string(),
  description: z.string(),
  website: z.url().optional(),
});
export type HsdsOrganization = z.infer<typeof HsdsOrganization>;
export const HsdsTaxonomyTerm = z.object({
  id: uuid,
  code: z.string(),
  name: z.string(),
  description: z.string(),
});
export const HsdsAttribute = z.object({ id: uuid, link_entity: z.string(), taxonomy_term: HsdsTaxonomyTerm });

const serviceListed = {
  id: uuid,
  name: z.string(),
  status: z.enum(['active', 'inactive', 'defunct', 'temporarily closed']),
  alternate_name: z.string().optional(),
  description: z.string().optional(),
  url: z.url().optional(),
  email: z.email().optional(),
  interpretation_services: z.string().optional(),
  application_process: z.string().optional(),
  fees_description: z.string().optional(),
  eligibility_description: z.string().optional(),
  assured_date: date.optional(),
  assurer_email: z.email().optional(),
  alert: z.string().optional(),
  last_modified: z.string().optional(),
  organization: HsdsOrganization,
};
export const HsdsServiceListed = z.object(serviceListed);
export type HsdsServiceListed = z.infer<typeof HsdsServiceListed>;
export const HsdsService = z.object({
  ...serviceListed,
  phones: z.array(HsdsPhone),
  schedules: z.array(HsdsSchedule),
  languages: z.array(HsdsLanguage),
  cost_options: z.array(
    z.object({
      id: uuid,
      option: z.string().optional(),
      currency: z.string().length(3).optional(),
      amount: z.number().optional(),
    }),
  ),
  required_documents: z.array(z.object({ id: uuid, document: z.string().optional() })),
  service_at_locations: z.array(z.object({ id: uuid, location: HsdsLocation })),
  attributes: z.array(HsdsAttribute),
});
export type HsdsService = z.infer<typeof HsdsService>;

/** A page of a list (`components.schemas.Page` of the specification's openapi.json). */
function hsdsPage<T extends z.ZodType>(item: T) {
  return z.object({
    total_items: z.number().int(),
    total_pages: z.number().int(),
    page_number: z.number().int(),
    size: z.number().int(),
    first_page: z.boolean(),
    last_page: z.boolean(),
    empty: z.boolean(),
    contents: z.array(item),
  });
}
export const HsdsServicePage = hsdsPage(HsdsServiceListed);
export type HsdsServicePage = z.infer<typeof HsdsServicePage>;
export const HsdsOrganizationPage = hsdsPage(HsdsOrganization);
export type HsdsOrganizationPage = z.infer<typeof HsdsOrganizationPage>;
export const HsdsLocationPage = hsdsPage(HsdsLocation);
export type HsdsLocationPage = z.infer<typeof HsdsLocationPage>;

export const HsdsQuery = z.strictObject({
  page: z.coerce.number().int().min(1, { error: 'too_small' }).max(10_000, { error: 'too_big' }).default(1),
  per_page: z.coerce.number().int().min(1, { error: 'too_small' }).max(100, { error: 'too_big' }).default(50),
  search: z
    .string()
    .max(200, { error: 'too_long' })
    .optional()
    .describe('words of name, description, organization, city'),
});
export type HsdsQuery = z.infer<typeof HsdsQuery>;
