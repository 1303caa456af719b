import { code, day, email, line } from '@respi/shared/contract';
import { z } from 'zod';
import { UnitKind } from './roles';

/** When the referent of an office looks at a reply: before it goes out, after, or never. */
export const VALIDATION_POLICIES = ['before', 'after', 'none'] as const;
export const ValidationPolicy = z.enum(VALIDATION_POLICIES);
export type ValidationPolicy = z.infer<typeof ValidationPolicy>;

/** Six digits at least, written as people write them (`0171/445-555`, `+39 (0171) 445555`), or a short public number: 112, 1522. */
const PHONE = /^(?:\+?(?:[ ./()-]*\d){6,}[ ./()-]*|1\d{2,5})$/;
const phone = line(40).refine((value) => PHONE.test(value), { error: 'not_a_phone' });

export const Unit = z.object({
  id: z.string(),
  code: z.string(),
  name: z.string(),
  kind: UnitKind,
  comune: z.string().nullable(),
  basin: z.string().nullable(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  openingHours: z.string().nullable(),
  validationPolicy: ValidationPolicy.nullable().describe('offices only'),
  searchableBy: z.array(z.string()).nullable().describe('identifier types that the office can search by'),
  active: z.boolean(),
  version: z.number().int(),
});
export type Unit = z.infer<typeof Unit>;

export const UnitInput = z.strictObject({
  code,
  name: line(),
  kind: UnitKind,
  comune: line(100).nullish(),
  basin: line(100).nullish(),
  email: email.nullish(),
  phone: phone.nullish(),
  openingHours: line(400).nullish(),
  validationPolicy: ValidationPolicy.nullish(),
  searchableBy: z.array(code).max(20).nullish(),
});
export type UnitInput = z.infer<typeof UnitInput>;
export const UnitChange = UnitInput.omit({ code: true, kind: true })
  .partial()
  .extend({ active: z.boolean().optional() });
export type UnitChange = z.infer<typeof UnitChange>;

/** Names of the dated code lists of a network. */
export const CODE_LISTS = [
  'topics',
  'permits',
  'permit_phases',
  'procedures',
  'identifiers',
  'kinds',
  'outcomes',
  'urgency',
  'urgency_rules',
  'signals',
  'languages',
  'nationalities',
  'comuni',
  'holidays',
] as const;
export const CodeListName = z.enum(CODE_LISTS);
export type CodeListName = z.infer<typeof CodeListName>;

export const CodeListEntry = z.object({
  code: z.string(),
  label: z.string(),
  position: z.number().int(),
  validFrom: z.string().nullable(),
  validTo: z.string().nullable(),
  data: z.record(z.string(), z.unknown()).describe('what the list carries beside the label'),
  version: z.number().int().describe('of the code, with all its validities'),
});
export type CodeListEntry = z.infer<typeof CodeListEntry>;

export const CodeListEntryInput = z.strictObject({
  code,
  label: line(),
  position: z.number().int().min(0).max(10_000).optional(),
  validFrom: day.nullish(),
  validTo: day.nullish(),
  data: z.record(z.string(), z.unknown()).optional(),
});

/** `code` is the one of the address and may be left out. */
export const CodeListEntryChange = CodeListEntryInput.extend({ code: code.optional() });
export type CodeListEntryChange = z.infer<typeof CodeListEntryChange>;

/** A counter as the public knows it. */
export const PublicSportello = z.object({
  code: z.string(),
  name: z.string(),
  comune: z.string().nullable(),
  basin: z.string().nullable(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  openingHours: z.string().nullable(),
});
export type PublicSportello = z.infer<typeof PublicSportello>;

export const PublicTopic = z.object({ code: z.string(), label: z.string() });
