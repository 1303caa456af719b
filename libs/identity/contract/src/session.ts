import { email, networkSlug } from '@respi/shared/contract';
import * as z from 'zod';
import { Role, UnitKind } from './roles';

/** Said at the login: the session is short, and nothing is to be kept on the device. */
export const sharedComputer = z
  .boolean()
  .optional()
  .describe('a computer that is everybody’s: five minutes without use end the session, and nothing stays on it');

export const Login = z.strictObject({
  email,
  password: z.string().min(1, { error: 'required' }).max(128, { error: 'too_long' }),
  network: networkSlug.optional().describe('Needed only by who works in several networks'),
  sharedComputer,
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
  mustEnrol: z
    .boolean()
    .describe('A second factor is wanted and this session proved none: nothing else opens until one is added'),
  sharedComputer: z
    .boolean()
    .describe('this session keeps nothing on the device and ends after five minutes without use'),
  byProvider: z.boolean().describe('signed in by the identity provider of the installation, which can be left as well'),
  deviceKey: z
    .string()
    .describe('Base64 AES-256 key of this person: drafts kept on the device are ciphertext under it'),
});
export type Me = z.infer<typeof Me>;

export const RefreshAnswer = z.object({
  accessToken: z.string(),
  expiresIn: z.number().int(),
  refreshToken: z.string().optional().describe('only for whoever sent one in the body: it replaces that one'),
});

/** For clients without cookies: the first token is in the `Set-Cookie` of the login. */
export const Refresh = z.strictObject({ refreshToken: z.string().max(200).optional() });

export const newPassword = z.string().min(12, { error: 'too_short' }).max(128, { error: 'too_long' });

export const SetPassword = z.strictObject({ token: z.string().min(20).max(200), password: newPassword });

/** Whether the link still opens, asked before two passwords are typed. */
export const PasswordLink = z.strictObject({ token: z.string().min(1).max(200) });

/** Who forgot the password. The answer is the same whether anybody has this address. */
export const PasswordResetWish = z.strictObject({
  email,
  network: networkSlug.optional().describe('whose page was asked: the link leads back there'),
});
export type PasswordResetWish = z.infer<typeof PasswordResetWish>;

/** For whoever works in several networks: ends this session and opens one there. */
export const SwitchNetwork = z.strictObject({ network: networkSlug });
