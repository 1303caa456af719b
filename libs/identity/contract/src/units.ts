import { code, day, email, line, newCode } from '@respi/shared/contract';
import * as z from 'zod';
import { UnitKind } from './roles';

/** When the referent of an office looks at a reply: before it goes out, after, or never. */
export const VALIDATION_POLICIES = ['before', 'after', 'none'] as const;
export const ValidationPolicy = z.enum(VALIDATION_POLICIES);
export type ValidationPolicy = z.infer<typeof ValidationPolicy>;

/** How a counter or office can be reached (DOMAIN X05). */
export const CHANNELS = ['in_person', 'by_appointment', 'phone', 'whatsapp', 'email', 'video'] as const;
export const Channel = z.enum(CHANNELS);
export type Channel = z.infer<typeof Channel>;

/** Six digits at least, written as people write them (`0171/445-555`, `+39 (0171) 445555`), or a short public number: 112, 1522. */
const PHONE = /^(?:\+?(?:[ ./()-]*\d){6,}[ ./()-]*|1\d{2,5})$/;
export const isPhone = (typed: string): boolean => PHONE.test(typed);
export const phone = line(40).refine(isPhone, { error: 'not_a_phone' });

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
  address: z.string().nullable(),
  channels: z.array(Channel),
  organisation: z.string().nullable().describe('code of the body that it belongs to'),
  manager: z.string().nullable().describe('code of the body that runs it for the owner'),
  validationPolicy: ValidationPolicy.nullable().describe('offices only'),
  searchableBy: z.array(z.string()).nullable().describe('identifier types that the office can search by'),
  active: z.boolean(),
  version: z.number().int(),
});
export type Unit = z.infer<typeof Unit>;

export const UnitInput = z.strictObject({
  code: newCode,
  name: line(),
  kind: UnitKind,
  comune: line(100).nullish(),
  basin: line(100).nullish(),
  email: email.nullish(),
  phone: phone.nullish(),
  openingHours: line(400).nullish(),
  address: line(200).nullish(),
  channels: z.array(Channel).max(CHANNELS.length, { error: 'too_many' }).optional(),
  organisation: code.nullish(),
  manager: code.nullish(),
  validationPolicy: ValidationPolicy.nullish(),
  searchableBy: z.array(code).max(20).nullish(),
  namesNobody: z
    .boolean()
    .optional()
    .describe('what looked like a name or a telephone in the hours is nobody’s: whoever writes has read it'),
});
export type UnitInput = z.infer<typeof UnitInput>;
export const UnitChange = UnitInput.omit({ code: true, kind: true })
  .partial()
  .extend({ active: z.boolean().optional() });
export type UnitChange = z.infer<typeof UnitChange>;

/** Whether the public is let in, or the people work with the door closed. */
export const DESKS = ['front', 'back'] as const;
export const Desk = z.enum(DESKS);
export type Desk = z.infer<typeof Desk>;

const timeOfDay = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, { error: 'not_a_time' });
const Opening = z
  .strictObject({ from: timeOfDay, to: timeOfDay })
  .refine(({ from, to }) => from < to, { path: ['to'], error: 'ends_before_start' });
const dayOpenings = z
  .array(Opening)
  .max(4, { error: 'too_many' })
  .refine((openings) => openings.every(({ from }, index) => (openings[index - 1]?.to ?? '') <= from), {
    error: 'openings_overlap',
  })
  .default([]);

/** Openings by ISO weekday, 1 is Monday. A day without any is closed. */
export const WeekOpenings = z.strictObject({
  '1': dayOpenings,
  '2': dayOpenings,
  '3': dayOpenings,
  '4': dayOpenings,
  '5': dayOpenings,
  '6': dayOpenings,
  '7': dayOpenings,
});
export type WeekOpenings = z.infer<typeof WeekOpenings>;

/** A week's hours of one desk, from a day on. A start that is known corrects that row; a new one ends the row before. */
export const UnitHoursInput = z
  .strictObject({ desk: Desk, from: day, to: day.nullish(), week: WeekOpenings })
  .refine(({ from, to }) => !to || from <= to, { path: ['to'], error: 'ends_before_start' });
export type UnitHoursInput = z.infer<typeof UnitHoursInput>;

export const UnitHours = z.object({
  id: z.string(),
  desk: Desk,
  from: z.string(),
  to: z.string().nullable(),
  week: WeekOpenings,
});
export type UnitHours = z.infer<typeof UnitHours>;

/** Every row of a unit, past and future ones too, and the unit's version that a change names. */
export const UnitHoursList = z.object({ items: z.array(UnitHours), version: z.number().int() });
export type UnitHoursList = z.infer<typeof UnitHoursList>;

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
  address: z.string().nullable(),
  channels: z.array(Channel),
});
export type PublicSportello = z.infer<typeof PublicSportello>;

export const PublicTopic = z.object({ code: z.string(), label: z.string() });

/** A comune of Italy. Its province is the one it belongs to, or belonged to last. */
export const Comune = z.object({
  code: z.string().describe('cadastral code: D205'),
  name: z.string(),
  province: z.string().describe('two letters'),
  validFrom: z.string().describe('calendar day'),
  validTo: z.string().nullable().describe('the first day on which it is no more'),
});
export type Comune = z.infer<typeof Comune>;

export const ComuneQuery = z.strictObject({
  q: line(100).describe('the beginning of its name, or of a word of it'),
  on: day.optional().describe('calendar day on which it exists; default today'),
});
export type ComuneQuery = z.infer<typeof ComuneQuery>;

/** As many as a list under a field shows. */
export const COMUNI_OFFERED = 20;
