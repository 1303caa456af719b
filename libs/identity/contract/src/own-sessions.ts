import * as z from 'zod';

/** As much of a browser as helps its owner to recognise it; `program`: what speaks with the API without one. */
export const SESSION_BROWSERS = [
  'chrome',
  'edge',
  'firefox',
  'safari',
  'opera',
  'samsung',
  'other',
  'program',
] as const;
export const SessionBrowser = z.enum(SESSION_BROWSERS);
export type SessionBrowser = z.infer<typeof SessionBrowser>;

export const SESSION_SYSTEMS = ['windows', 'mac', 'linux', 'chromeos', 'android', 'iphone', 'ipad', 'other'] as const;
export const SessionSystem = z.enum(SESSION_SYSTEMS);
export type SessionSystem = z.infer<typeof SessionSystem>;

/** Seconds without use after which a session on a computer that is everybody's is over. */
export const SHARED_IDLE_SECONDS = 5 * 60;

/** One's own session that is still open, in the network where one works. Neither address nor version: it is only to be recognised. */
export const OwnSession = z.object({
  id: z.string(),
  current: z.boolean().describe('the one that asks'),
  since: z.string(),
  lastUsedAt: z.string().describe('a minute old at most'),
  browser: SessionBrowser.nullable().describe('null: opened before it was written down'),
  system: SessionSystem.nullable(),
  sharedComputer: z.boolean(),
});
export type OwnSession = z.infer<typeof OwnSession>;

export const OwnSessions = z.object({
  items: z.array(OwnSession).describe('the one that asks first, then by last use'),
});
export type OwnSessions = z.infer<typeof OwnSessions>;

/** Events of the stream `person`: the person is told of them; of a device not the first time. */
export const NEW_DEVICE = 'entered_from_new_device';
export const SHARED_COMPUTER = 'entered_from_shared_computer';
export const RECOVERY_CODE_USED = 'recovery_code_used';
/** Nobody came in, and nothing is kept of who tried. */
export const MANY_WRONG_PASSWORDS = 'many_wrong_passwords';
