import { REASON_MAX, code, id, page, pageQuery, text } from '@respi/shared/contract';
import * as z from 'zod';
import { Urgency } from './codes';
import { AskedOfOffice, Named, UnitRef } from './views';

export const DISTINTA_STATES = ['prepared', 'handed_over', 'returned', 'closed', 'lost'] as const;
export const DistintaState = z.enum(DISTINTA_STATES);
export type DistintaState = z.infer<typeof DistintaState>;

export const DISTINTA_ACTIONS = ['hand_over', 'return', 'close', 'remove_line', 'report_lost'] as const;
export const DistintaAction = z.enum(DISTINTA_ACTIONS);
export type DistintaAction = z.infer<typeof DistintaAction>;

/** A batch for one office: the open referrals by paper that are on no sheet yet, or the ones named. */
export const NewDistinta = z.strictObject({
  office: code,
  referrals: z.array(id).min(1).max(200).optional().describe('default: every open referral by distinta of the office'),
  sealed: z.boolean().default(false).describe('sealed cases go on a sheet of their own'),
});
export type NewDistinta = z.infer<typeof NewDistinta>;

export const DISTINTA_ACTION_BODIES = {
  hand_over: z.strictObject({}),
  return: z.strictObject({}),
  close: z.strictObject({}),
  remove_line: z.strictObject({ lineId: id, reason: text(REASON_MAX) }),
  report_lost: z.strictObject({ reason: text(REASON_MAX) }),
} as const satisfies Record<DistintaAction, z.ZodType>;

/** An action with its body: what the domain decides on. */
export type DistintaCommand = {
  [A in DistintaAction]: { readonly action: A; readonly body: z.infer<(typeof DISTINTA_ACTION_BODIES)[A]> };
}[DistintaAction];

export const DistintaLine = AskedOfOffice.extend({
  id: z.string(),
  position: z.number().int(),
  shortCode: z.string().describe('six characters, on the sheet and in the QR; revoked with the sheet'),
  referralId: z.string(),
  referralStatus: z.string(),
  case: z.object({
    id: z.string(),
    number: z.string(),
    urgency: Urgency,
    version: z.number().int(),
    kind: z.string(),
    state: z.string(),
  }),
  removedAt: z.string().nullable().describe('off the sheet since then'),
  removedReason: z.string().nullable().describe('of who took it off; null where the sheet was closed or lost first'),
  struck: z.string().nullable().describe('why the line no longer waits: withdrawn, closed, merged, recalled, sealed'),
});
export type DistintaLine = z.infer<typeof DistintaLine>;

export const DistintaSummary = z.object({
  id: z.string(),
  number: z.string(),
  office: UnitRef,
  state: DistintaState,
  sealed: z.boolean(),
  lines: z.number().int(),
  openLines: z.number().int(),
  createdAt: z.string(),
  createdBy: Named,
  version: z.number().int(),
});
export type DistintaSummary = z.infer<typeof DistintaSummary>;
export const DistintaDetail = DistintaSummary.omit({ lines: true }).extend({
  lines: z.array(DistintaLine),
  lostReason: z.string().nullable(),
  availableActions: z.array(DistintaAction),
});
export type DistintaDetail = z.infer<typeof DistintaDetail>;
export const DistintaList = page(DistintaSummary);
export const DistintaListQuery = z.strictObject({
  office: code.optional(),
  state: DistintaState.optional(),
  ...pageQuery,
});

/** What scanning a QR or typing a short code leads to. */
export const LineLookup = z.strictObject({ code: z.string().trim().min(4).max(80) });
export const LineFound = DistintaLine.extend({
  distinta: z.object({ id: z.string(), number: z.string(), state: DistintaState, sealed: z.boolean() }),
});
export type LineFound = z.infer<typeof LineFound>;
