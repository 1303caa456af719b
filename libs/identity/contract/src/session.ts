import { email, networkSlug } from '@respi/shared/contract';
import { z } from 'zod';
import { Role, UnitKind } from './roles';

export const Login = z.strictObject({
  email,
  password: z.string().min(1, { error: 'required' }).max(128, { error: 'too_long' }),
  network: networkSlug.optional().describe('Needed only by who works in several networks'),
});
export type Login = z.infer<typeof Login>;

export const NetworkRef = z.object({ slug: z.string(), name: z.string() });

export const Me = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  network: NetworkRef,
  memberships: z.array(
    z.object({ role: Role, unit: z.object({ code: z.string(), name: z.string(), kind: UnitKind }) }),
  ),
  networks: z.array(NetworkRef).describe('Every network where this person works'),
  seat: z
    .string()
    .describe(
      'This person in this network. A page sends it as `X-Respi`, and so never acts for whoever signed in since',
    ),
  deviceKey: z
    .string()
    .describe('Base64 AES-256 key of this person: drafts kept on the device are ciphertext under it'),
});
export type Me = z.infer<typeof Me>;

/** Answer to a login: the session, or the networks to choose from. */
export const LoginAnswer = z.union([
  z.object({ user: Me, accessToken: z.string(), expiresIn: z.number().int().describe('seconds') }),
  z.object({ chooseNetwork: z.array(NetworkRef) }),
]);
export type LoginAnswer = z.infer<typeof LoginAnswer>;

export const RefreshAnswer = z.object({
  accessToken: z.string(),
  expiresIn: z.number().int(),
  refreshToken: z.string().optional().describe('only for whoever sent one in the body: it replaces that one'),
});

/** For clients without cookies: the first token is in the `Set-Cookie` of the login. */
export const Refresh = z.strictObject({ refreshToken: z.string().max(200).optional() });

export const SetPassword = z.strictObject({
  token: z.string().min(20).max(200),
  password: z.string().min(12, { error: 'too_short' }).max(128, { error: 'too_long' }),
});

/** For whoever works in several networks: ends this session and opens one there. */
export const SwitchNetwork = z.strictObject({ network: networkSlug });
