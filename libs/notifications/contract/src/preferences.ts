import * as z from 'zod';
import { NOTICE_GROUPS, type NoticeGroup } from './notices';

/** How a group of notices comes by mail. The inbox has every notice, whatever is chosen. */
export const MAIL_CHOICES = ['now', 'digest', 'off'] as const;
export const MailChoice = z.enum(MAIL_CHOICES);
export type MailChoice = z.infer<typeof MailChoice>;

export const DIGEST_RHYTHMS = ['daily', 'weekly'] as const;
export const DigestRhythm = z.enum(DIGEST_RHYTHMS);

/** Languages that mails are written in. */
export const MAIL_LANGUAGES = ['it'] as const;
export const MailLanguage = z.enum(MAIL_LANGUAGES);
export type MailLanguage = z.infer<typeof MailLanguage>;

const GroupPreference = z.strictObject({
  mail: MailChoice,
  push: z.boolean().describe('browser notification, once this browser was allowed to'),
});
export type GroupPreference = z.infer<typeof GroupPreference>;

const groups = Object.fromEntries(NOTICE_GROUPS.map((group) => [group, GroupPreference])) as Record<
  NoticeGroup,
  typeof GroupPreference
>;

export const NotificationPreferences = z.strictObject({
  groups: z
    .strictObject(groups)
    .describe('a ROSSO case that one must act on is mailed at once, whatever is chosen here'),
  digest: z
    .strictObject({
      rhythm: DigestRhythm,
      weekday: z
        .int()
        .min(1, { error: 'too_small' })
        .max(7, { error: 'too_big' })
        .describe('1 is Monday; for `weekly`'),
      hour: z.int().min(0, { error: 'too_small' }).max(23, { error: 'too_big' }).describe('in Rome'),
    })
    .describe('outside service hours it comes when they begin'),
  language: MailLanguage,
});
export type NotificationPreferences = z.infer<typeof NotificationPreferences>;

export const VersionedPreferences = NotificationPreferences.extend({
  version: z.int().describe('to send back as If-Match; 0 as long as nothing was chosen'),
});
export type VersionedPreferences = z.infer<typeof VersionedPreferences>;
export type DigestTimes = NotificationPreferences['digest'];
