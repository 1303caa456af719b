import { id } from './fields';
import * as z from 'zod';

/** What became of a case: it is new in a list, what was there has changed, or it is not there any more for who hears it. */
export const CASE_NEWS = ['arrived', 'changed', 'gone'] as const;
export type CaseNews = (typeof CASE_NEWS)[number];

/** One event of a case as it travels to a browser: enough to ask for the case again, nothing of what is in it. */
export const LiveCase = z.object({
  id: z.string().describe('of the event; what `after` and `Last-Event-ID` take'),
  kind: z.literal('case'),
  caseId: z.string(),
  version: z.number().int().describe('of the case now; 0 of one that is gone, of which nothing is told'),
  news: z.enum(CASE_NEWS),
});
export type LiveCase = z.infer<typeof LiveCase>;

export const LiveQuery = z.strictObject({
  after: id.optional().describe('position of the last answer, or id of the last event heard'),
});
export type LiveQuery = z.infer<typeof LiveQuery>;

/** What happened since, for who asks now and then instead of listening. */
export const LiveNews = z.object({
  position: z.string().describe('`after` of the next request'),
  reset: z.boolean().describe('too much happened, or too long ago: read everything anew'),
  events: z.array(LiveCase),
});
export type LiveNews = z.infer<typeof LiveNews>;

/** What a person does on the page of a case. */
export const DOINGS = ['reading', 'writing'] as const;
export type Doing = (typeof DOINGS)[number];

export const PresenceReport = z.strictObject({ doing: z.enum(DOINGS) });
export type PresenceReport = z.infer<typeof PresenceReport>;

/** Seconds after which somebody who said nothing more is taken to have stopped writing. */
export const PRESENCE_SECONDS = 20;

/** Somebody of the same side has begun or stopped writing a reply. */
export const LivePresence = z.object({
  kind: z.literal('presence'),
  caseId: z.string(),
  by: z.object({ id: z.string(), name: z.string() }),
  doing: z.enum(DOINGS),
});
export type LivePresence = z.infer<typeof LivePresence>;

export const OthersPresent = z.object({
  writing: z.array(z.object({ id: z.string(), name: z.string() })).describe('who else is writing a reply on it now'),
});
export type OthersPresent = z.infer<typeof OthersPresent>;
