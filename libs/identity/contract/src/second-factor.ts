import { line } from '@respi/shared/contract';
import * as z from 'zod';
import { Me, NetworkRef, newPassword, sharedComputer } from './session';

/** What proves a person beside the password. A recovery code stands in for one that is not at hand, once. */
export const FACTORS = ['totp', 'passkey', 'recovery_code'] as const;
export const Factor = z.enum(FACTORS);
export type Factor = z.infer<typeof Factor>;

/** By what a session was proven last. The password counts only for whoever has no factor. */
export const PROOFS = [...FACTORS, 'oidc', 'password'] as const;
export type ProofKind = (typeof PROOFS)[number];

/** For whom a network wants a second factor. `nobody` is for demo networks alone. */
export const SECOND_FACTOR_RULES = ['everybody', 'not_at_counters', 'nobody'] as const;
export const SecondFactorRule = z.enum(SECOND_FACTOR_RULES);
export type SecondFactorRule = z.infer<typeof SecondFactorRule>;

/** Minutes for which a proof opens what wants one anew. */
export const PROOF_MINUTES = 10;
export const RECOVERY_CODES = 10;

const base64url = (max: number) =>
  z
    .string()
    .min(1, { error: 'required' })
    .max(max)
    .regex(/^[A-Za-z0-9_-]+$/, { error: 'invalid' });

/** Sealed by the server and good for one use, a few minutes, one person and one purpose. */
const challenge = base64url(4_000);

/** A passkey's answer as `navigator.credentials.get()` gives it, in JSON (WebAuthn level 3, section 5.2.2). */
export const PasskeyAssertion = z.object({
  id: base64url(1_500),
  rawId: base64url(1_500),
  type: z.literal('public-key'),
  response: z.object({
    clientDataJSON: base64url(4_000),
    authenticatorData: base64url(4_000),
    signature: base64url(8_000),
    userHandle: base64url(200).optional(),
  }),
  clientExtensionResults: z.record(z.string(), z.unknown()).default({}),
});
export type PasskeyAssertion = z.infer<typeof PasskeyAssertion>;

/** A new passkey as `navigator.credentials.create()` gives it, in JSON. */
export const PasskeyCreation = z.object({
  id: base64url(1_500),
  rawId: base64url(1_500),
  type: z.literal('public-key'),
  response: z.object({
    clientDataJSON: base64url(4_000),
    attestationObject: base64url(16_000),
    transports: z.array(z.string().max(32)).max(10).optional(),
  }),
  clientExtensionResults: z.record(z.string(), z.unknown()).default({}),
});
export type PasskeyCreation = z.infer<typeof PasskeyCreation>;

/** Options for the browser's passkey functions, as the server made them; only the browser reads them. */
const PasskeyOptions = z.looseObject({ challenge: z.string() });

const typedCode = (max: number) => z.string().trim().min(1, { error: 'required' }).max(max, { error: 'too_long' });

export const Proof = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('totp'), code: typedCode(12) }),
  z.strictObject({ kind: z.literal('recovery_code'), code: typedCode(40) }),
  z.strictObject({ kind: z.literal('passkey'), response: PasskeyAssertion }),
  z.strictObject({
    kind: z.literal('password'),
    password: z.string().min(1, { error: 'required' }).max(128, { error: 'too_long' }),
  }),
]);
export type Proof = z.infer<typeof Proof>;

/** What is asked for, and by what it can be answered. */
export const ProofWanted = z.object({
  challenge: z.string(),
  proofs: z.array(z.enum(PROOFS)).describe('any one of them will do'),
  passkey: PasskeyOptions.nullable().describe('for `navigator.credentials.get()`; null: no passkey'),
  expiresIn: z.number().int().describe('seconds'),
});
export type ProofWanted = z.infer<typeof ProofWanted>;

export const ProofGiven = z.strictObject({ challenge, proof: Proof });
export type ProofGiven = z.infer<typeof ProofGiven>;

/** By somebody who is inside. That they have proven lately who they are is not enough: whoever finds a browser open did not. */
export const OwnPassword = z
  .strictObject({
    password: newPassword,
    current: z
      .string()
      .min(1, { error: 'required' })
      .max(128, { error: 'too_long' })
      .optional()
      .describe('the present password; where it is not known, one of the other two in its place'),
    proof: ProofGiven.optional().describe('given for this alone, to the challenge of `/me/step-up/challenge`'),
    provenThere: challenge
      .optional()
      .describe('that challenge, by whoever has proven who they are at the identity provider since it was asked for'),
  })
  .refine(
    ({ current, proof, provenThere }) =>
      [current, proof, provenThere].filter((given) => given !== undefined).length === 1,
    { path: ['current'], error: 'required' },
  );
export type OwnPassword = z.infer<typeof OwnPassword>;

/** Answer to a login: the session, the networks to choose from, or the second factor to give. */
export const LoginAnswer = z.union([
  z.object({ user: Me, accessToken: z.string(), expiresIn: z.number().int().describe('seconds') }),
  z.object({ chooseNetwork: z.array(NetworkRef) }),
  z.object({ secondFactor: ProofWanted }),
]);
export type LoginAnswer = z.infer<typeof LoginAnswer>;

/** For a login by passkey alone, or to make a passkey. */
export const PasskeyChallenge = z.object({ challenge: z.string(), options: PasskeyOptions });
export type PasskeyChallenge = z.infer<typeof PasskeyChallenge>;

export const PasskeyLogin = z.strictObject({ challenge, response: PasskeyAssertion, sharedComputer });
export type PasskeyLogin = z.infer<typeof PasskeyLogin>;

const passkeyName = line(60).describe('as its owner calls it: Telefono, Chiavetta blu');

export const OwnPasskey = z.object({
  id: z.string(),
  name: z.string(),
  createdAt: z.string(),
  lastUsedAt: z.string().nullable(),
});
export type OwnPasskey = z.infer<typeof OwnPasskey>;

/** By what one proves who one is in this network. */
export const OwnAccess = z.object({
  rule: SecondFactorRule,
  demo: z.boolean().describe('a network for trying out: there alone the rule may be `nobody`'),
  required: z.boolean().describe('of this person, by the rule and the roles held now'),
  totpSince: z.string().nullable().describe('null: no authenticator app'),
  passkeys: z.array(OwnPasskey),
  recoveryCodesLeft: z.number().int(),
  passkeysPossible: z.boolean().describe('false: the address of this installation is no name, and passkeys need one'),
});
export type OwnAccess = z.infer<typeof OwnAccess>;

/** A new authenticator app, until its first code is typed. */
export const TotpOffer = z.object({
  challenge: z.string(),
  key: z.string().describe('base32, in groups of four'),
  uri: z.string().describe('otpauth:// address for the app on the same device'),
  qr: z
    .object({ size: z.number().int(), path: z.string() })
    .describe('the address as QR: an SVG path over size x size'),
});
export type TotpOffer = z.infer<typeof TotpOffer>;

export const TotpConfirmation = z.strictObject({ challenge, code: typedCode(12) });
export type TotpConfirmation = z.infer<typeof TotpConfirmation>;

export const NewPasskey = z.strictObject({ challenge, name: passkeyName, response: PasskeyCreation });
export type NewPasskey = z.infer<typeof NewPasskey>;

export const PasskeyChange = z.strictObject({ name: passkeyName });
export type PasskeyChange = z.infer<typeof PasskeyChange>;

/** After a change. The codes are shown this once: the server keeps digests. */
export const AccessChanged = z.object({
  access: OwnAccess,
  recoveryCodes: z.array(z.string()).nullable().describe('null: those handed out before go on'),
});
export type AccessChanged = z.infer<typeof AccessChanged>;

/** Event of the stream `person`: an administrator took the second factor away, and the person is told by mail. */
export const SECOND_FACTOR_RESET = 'second_factor_reset';
