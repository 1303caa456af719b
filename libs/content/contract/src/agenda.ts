import { id, line, text } from '@respi/shared/contract';
import * as z from 'zod';
import { AppointmentState } from './appointments';

/** What is talked of at a team meeting. */
export const AGENDA_ITEM_KINDS = ['case', 'divergence', 'sheet', 'question', 'word', 'other'] as const;
export const AgendaItemKind = z.enum(AGENDA_ITEM_KINDS);
export type AgendaItemKind = z.infer<typeof AgendaItemKind>;

export const AGENDA_STATES = ['draft', 'sent', 'closed'] as const;
export const AgendaState = z.enum(AGENDA_STATES);
export type AgendaState = z.infer<typeof AgendaState>;

export const AGENDA_ACTIONS = ['arrange', 'send', 'take_back', 'record', 'close'] as const;
export const AgendaAction = z.enum(AGENDA_ACTIONS);
export type AgendaAction = z.infer<typeof AgendaAction>;

export const AGENDA_OUTCOMES = ['discussed', 'carried_over', 'dropped'] as const;
export const AgendaOutcome = z.enum(AGENDA_OUTCOMES);
export type AgendaOutcome = z.infer<typeof AgendaOutcome>;

/** Type of the event that whoever is invited is told of. */
export const APPOINTMENT_AGENDA = 'appointment_agenda';

/** Why something is proposed for a meeting. */
export const AGENDA_REASONS = [
  'case_late',
  'case_reopened',
  'case_urgent',
  'case_waiting',
  'cases_alike',
  'divergence_open',
  'divergence_decided',
  'sheet_due',
  'sheet_overdue',
  'sheet_candidate',
  'searches_unanswered',
  'planned_point',
] as const;
export const AgendaReason = z.enum(AGENDA_REASONS);
export type AgendaReason = z.infer<typeof AgendaReason>;

export const AGENDA_ITEMS_MAX = 60;

const words = {
  title: line(300)
    .nullable()
    .describe('null for what leads to a case, a divergence or a sheet: its own words are shown'),
  text: text(2_000).nullable(),
  minutes: z.int().min(1, { error: 'too_small' }).max(480, { error: 'too_big' }).nullable(),
  presenter: line(200).nullable().describe('an office or a role'),
};
export const AgendaItemWords = z.strictObject(words);
export type AgendaItemWords = z.infer<typeof AgendaItemWords>;

/** By hand: something to talk of, or a case by its number. */
export const NewAgendaItem = z.strictObject({
  kind: z.enum(['case', 'question', 'word', 'other']),
  caseNumber: line(40).nullable().default(null),
  ...words,
});
export type NewAgendaItem = z.infer<typeof NewAgendaItem>;

const source = z.string().regex(/^[a-z]+(?::[A-Za-z0-9_:/-]{1,150})?$/, { error: 'invalid' });
export const AgendaChoice = z.strictObject({ source });
export type AgendaChoice = z.infer<typeof AgendaChoice>;

export const AgendaOrder = z.strictObject({ items: z.array(id).max(AGENDA_ITEMS_MAX * 2, { error: 'too_many' }) });
export type AgendaOrder = z.infer<typeof AgendaOrder>;

export const AgendaResult = z.strictObject({
  outcome: AgendaOutcome,
  notes: text(4_000).nullable().describe('what was decided, or why not'),
});
export type AgendaResult = z.infer<typeof AgendaResult>;

export const AgendaItem = z.object({
  id: z.string(),
  kind: AgendaItemKind,
  title: z.string().nullable().describe('null where the reader may not open what it leads to'),
  refersTo: z.string().nullable().describe('id of the case, the divergence or the sheet that the reader may open'),
  text: z.string().nullable(),
  minutes: z.number().int().nullable(),
  presenter: z.string().nullable(),
  times: z.number().int().describe('how often it was carried over'),
  firstDay: z.string().describe('of the meeting at which it first was on the agenda'),
  outcome: AgendaOutcome.nullable(),
  notes: z.string().nullable(),
});
export type AgendaItem = z.infer<typeof AgendaItem>;

export const Agenda = z.object({
  appointment: z.object({
    id: z.string(),
    title: z.string(),
    day: z.string(),
    begins: z.string(),
    ends: z.string(),
    place: z.string().nullable(),
    state: AppointmentState,
  }),
  state: AgendaState,
  sentAt: z.string().nullable(),
  items: z.array(AgendaItem).describe('in order; none while it is being put together, for who does not'),
  present: z
    .object({
      units: z.array(z.object({ unit: z.string().describe('name'), present: z.number().int() })),
      externals: z.number().int(),
      hours: z.number(),
    })
    .nullable()
    .describe('once attendance was recorded: figures of units'),
  availableActions: z.array(AgendaAction),
  version: z.number().int(),
});
export type Agenda = z.infer<typeof Agenda>;

export const AgendaProposal = z.object({
  source: z.string(),
  kind: AgendaItemKind,
  title: z.string(),
  refersTo: z.string().nullable(),
  why: AgendaReason,
  count: z.number().int().nullable().describe('days, times or how many, as the reason says'),
});
export type AgendaProposal = z.infer<typeof AgendaProposal>;
export const AgendaProposals = z.object({ items: z.array(AgendaProposal) });
export type AgendaProposals = z.infer<typeof AgendaProposals>;
