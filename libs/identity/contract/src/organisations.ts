import { day, email, line, newCode, page, pageQuery } from '@respi/shared/contract';
import * as z from 'zod';
import { phone } from './units';

/** Kinds of body that a network is made of (DOMAIN 1.1). */
export const ORGANISATION_KINDS = [
  'provincia',
  'comune',
  'consorzio',
  'prefettura',
  'questura',
  'asl',
  'aso',
  'cpi',
  'scuola',
  'patronato',
  'associazione',
  'cooperativa',
  'ente_nazionale',
  'altro',
] as const;
export const OrganisationKind = z.enum(ORGANISATION_KINDS);
export type OrganisationKind = z.infer<typeof OrganisationKind>;

/** How the protocol that was signed last stands today. */
export const PROTOCOL_STATES = ['missing', 'in_force', 'expiring', 'renewed', 'expired', 'ended'] as const;
export const ProtocolState = z.enum(PROTOCOL_STATES);
export type ProtocolState = z.infer<typeof ProtocolState>;

/** Days before its expiry from which a protocol is shown as expiring. */
export const PROTOCOL_NOTICE_DAYS = 90;

/** As the Indice dei domicili digitali gives them: `c_d205`, `p_cn`, `m_it`, `UF3CGU`. */
const IPA_CODE = /^[A-Za-z0-9][A-Za-z0-9_-]{1,15}$/;
/** That of a comune is its cadastral code: `c_` and `D205`. */
const IPA_CODE_OF_COMUNE = /^c_[a-z][0-9]{3}$/i;
export const ipaCode = z
  .string()
  .trim()
  .max(16, { error: 'too_long' })
  .refine((value) => (/^c_/i.test(value) ? IPA_CODE_OF_COMUNE : IPA_CODE).test(value), { error: 'not_an_ipa_code' });

const protocolFields = {
  version: line(40).describe('as it is called: "2026", "3ª revisione"'),
  signedOn: day,
  expiresOn: day.nullish().describe('null: no end was agreed'),
  tacitRenewal: z.boolean().describe('goes on after its expiry unless somebody gives notice'),
};

export const ProtocolInput = z
  .strictObject(protocolFields)
  .refine(({ signedOn, expiresOn }) => !expiresOn || signedOn <= expiresOn, {
    path: ['expiresOn'],
    error: 'ends_before_start',
  });
export type ProtocolInput = z.infer<typeof ProtocolInput>;

/** Left out: as it was. `endedOn`: when it was given up; null takes that back. */
export const ProtocolChange = z.strictObject({ ...protocolFields, endedOn: day.nullish() }).partial();
export type ProtocolChange = z.infer<typeof ProtocolChange>;

export const Protocol = z.object({
  id: z.string(),
  version: z.string(),
  signedOn: z.string(),
  expiresOn: z.string().nullable(),
  tacitRenewal: z.boolean(),
  endedOn: z.string().nullable(),
  state: ProtocolState,
});
export type Protocol = z.infer<typeof Protocol>;

/** A body of the network: it owns counters, manages those of others, or both. */
export const Organisation = z.object({
  id: z.string(),
  code: z.string(),
  name: z.string(),
  kind: OrganisationKind,
  ipaCode: z.string().nullable(),
  owner: z.boolean().describe('may own counters and offices'),
  manager: z.boolean().describe('may manage them for another'),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  endedOn: z.string().nullable().describe('from that day on it is no longer of the network'),
  protocolState: ProtocolState,
  protocols: z.array(Protocol).describe('the one signed last first'),
  units: z.number().int().describe('open units that it owns or manages'),
  version: z.number().int(),
});
export type Organisation = z.infer<typeof Organisation>;

export const OrganisationsPage = page(Organisation);
export const OrganisationsQuery = z.strictObject({
  ...pageQuery,
  kind: OrganisationKind.optional(),
  protocol: ProtocolState.optional(),
});
export type OrganisationsQuery = z.infer<typeof OrganisationsQuery>;

export const OrganisationInput = z.strictObject({
  code: newCode,
  name: line(),
  kind: OrganisationKind,
  ipaCode: ipaCode.nullish(),
  owner: z.boolean(),
  manager: z.boolean(),
  email: email.nullish(),
  phone: phone.nullish(),
});
export type OrganisationInput = z.infer<typeof OrganisationInput>;

export const OrganisationChange = OrganisationInput.omit({ code: true }).partial().extend({ endedOn: day.nullish() });
export type OrganisationChange = z.infer<typeof OrganisationChange>;
