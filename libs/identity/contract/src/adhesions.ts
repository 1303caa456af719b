import { REASON_MAX, email, line, newCode, page, pageQuery, text } from '@respi/shared/contract';
import * as z from 'zod';
import { OrganisationInput, OrganisationKind, ProtocolInput } from './organisations';

export const ADHESION_STATES = ['waiting', 'accepted', 'refused'] as const;
export const AdhesionState = z.enum(ADHESION_STATES);
export type AdhesionState = z.infer<typeof AdhesionState>;

/** The event of a request, for whoever tells of it. */
export const ADHESION_REQUESTED = 'adhesion_requested';

/** Days after the decision for which what was written is kept. */
export const ADHESION_KEPT_DAYS = 30;

/** What the form begins with: good for one request. */
export const AdhesionForm = z.object({ token: z.string() });
export type AdhesionForm = z.infer<typeof AdhesionForm>;

/** Characters of a purpose at least: a sentence, which somebody can decide on. */
export const PURPOSE_MIN = 20;

/** What a service writes that asks to join. Nobody is signed in. */
export const AdhesionRequest = z.strictObject({
  token: z.string().max(200).describe('of the form'),
  service: line(200),
  kind: OrganisationKind,
  contactName: line(120),
  contactEmail: email.describe('of the work of whoever is asked back'),
  purpose: text(2_000)
    .pipe(z.string().min(PURPOSE_MIN, { error: 'too_short' }))
    .describe('what it wants the network for, in a sentence'),
  website: z.string().max(200).optional().describe('a trap: no person sees this field, programs fill it in'),
});
export type AdhesionRequest = z.infer<typeof AdhesionRequest>;

export const AdhesionReceived = z.object({ received: z.literal(true) });

export const Adhesion = z.object({
  id: z.string(),
  state: AdhesionState,
  kind: OrganisationKind,
  service: z.string().nullable().describe('null, with what follows, once erased'),
  contactName: z.string().nullable(),
  contactEmail: z.string().nullable(),
  purpose: z.string().nullable(),
  reason: z.string().nullable().describe('of the refusal'),
  createdAt: z.string(),
  decidedAt: z.string().nullable(),
  decidedBy: z.string().nullable().describe('name'),
  version: z.number().int(),
});
export type Adhesion = z.infer<typeof Adhesion>;

export const AdhesionsPage = page(Adhesion);
export const AdhesionsQuery = z.strictObject({ ...pageQuery, state: AdhesionState.default('waiting') });
export type AdhesionsQuery = z.infer<typeof AdhesionsQuery>;

export const AdhesionRefusal = z.strictObject({ reason: text(REASON_MAX) });
export type AdhesionRefusal = z.infer<typeof AdhesionRefusal>;

/** Kinds of unit that a service joins with: a counter, or a service of the wider network with its narrow rights. */
export const JOINING_KINDS = ['sportello', 'servizio'] as const;

/** Body, unit, protocol and first person, made together or not at all. */
export const AdhesionAcceptance = z.strictObject({
  organisation: OrganisationInput,
  protocol: ProtocolInput,
  unit: z.strictObject({ code: newCode, name: line(), kind: z.enum(JOINING_KINDS), comune: line(100).nullish() }),
  person: z.strictObject({ name: line(120), email }),
});
export type AdhesionAcceptance = z.infer<typeof AdhesionAcceptance>;
