import { PublicTopic, code, line, page, pageQuery, text } from '@respi/shared/contract';
import * as z from 'zod';

/**
 * How an address was last found: `unchecked` never asked; `ok`; `moved` for good, to another address; `retitled`, another
 * title than the one that somebody saw; `unsure`, an answer that says nothing (it keeps programs out, or fails for now); `broken`.
 */
export const LINK_STATES = ['unchecked', 'ok', 'moved', 'retitled', 'unsure', 'broken'] as const;
export const LinkState = z.enum(LINK_STATES);
export type LinkState = z.infer<typeof LinkState>;

/** Why there was no answer, or none that counts. A number is the status of HTTP. */
export const LINK_FAILURES = ['timeout', 'loop', 'unknown_host', 'no_connection', 'not_public', 'bad_answer'] as const;
export type LinkFailure = (typeof LINK_FAILURES)[number];

const webAddress = z
  .string()
  .trim()
  .max(1_000, { error: 'too_long' })
  .refine((value) => /^https?:\/\/[^\s/?#@]+\.[^\s/?#@]+(?:[/?#]\S*)?$/i.test(value) && URL.canParse(value), {
    error: 'not_a_web_address',
  });

const words = {
  url: webAddress.describe('https or http, without a user name'),
  title: line(200).describe('what the public reads'),
  topic: code,
  note: text(500).nullable().default(null),
};

const namesNobody = z
  .boolean()
  .optional()
  .describe('what looked like a name or a telephone is nobody’s: whoever writes has read it');

export const NewLink = z.strictObject({ ...words, namesNobody });
export type NewLink = z.infer<typeof NewLink>;
export const LinkChange = z.strictObject({ ...words, note: text(500).nullable(), namesNobody }).partial();
export type LinkChange = z.infer<typeof LinkChange>;

/** A link to an institution, as the coordination keeps it. */
export const Link = z.object({
  id: z.string(),
  url: z.string(),
  title: z.string(),
  topic: z.string(),
  note: z.string().nullable(),
  state: LinkState,
  answer: z.union([z.number().int(), z.enum(LINK_FAILURES)]).nullable(),
  movedTo: z.string().nullable(),
  pageTitle: z.string().nullable().describe('the title that the page has now'),
  checkedAt: z.string().nullable(),
  failures: z.number().int().describe('checks without a good answer, one after the other'),
  version: z.number().int(),
});
export type Link = z.infer<typeof Link>;
export const LinkList = page(Link).extend({
  toLookAt: z.number().int().describe('moved, with another title, or broken; counted up to a hundred'),
});
export type LinkList = z.infer<typeof LinkList>;
export const LinkQuery = z.strictObject({ state: LinkState.optional(), ...pageQuery });
export type LinkQuery = z.infer<typeof LinkQuery>;
/** What the public reads: links that are not broken, by topic. */
export const PublicLink = z.object({
  url: z.string(),
  title: z.string(),
  note: z.string().nullable(),
  topic: PublicTopic,
  checkedOn: z.string().nullable(),
});
export type PublicLink = z.infer<typeof PublicLink>;
