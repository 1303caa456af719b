import { code, day, id, line, page, pageQuery, text } from '@respi/shared/contract';
import { Role } from '@respi/identity/contract';
import * as z from 'zod';

/** A team meeting of the network, or a training. */
export const APPOINTMENT_KINDS = ['team_meeting', 'training'] as const;
export const AppointmentKind = z.enum(APPOINTMENT_KINDS);
export type AppointmentKind = z.infer<typeof AppointmentKind>;

export const APPOINTMENT_STATES = ['planned', 'held', 'cancelled'] as const;
export const AppointmentState = z.enum(APPOINTMENT_STATES);
export type AppointmentState = z.infer<typeof AppointmentState>;

export const APPOINTMENT_ACTIONS = ['edit', 'answer', 'record', 'cancel'] as const;
export const AppointmentAction = z.enum(APPOINTMENT_ACTIONS);
export type AppointmentAction = z.infer<typeof AppointmentAction>;

/** Types of the events that people are told of. */
export const APPOINTMENT_PLANNED = 'appointment_planned';
export const APPOINTMENT_MOVED = 'appointment_moved';
export const APPOINTMENT_CANCELLED = 'appointment_cancelled';

export const AGENDA_POINTS_MAX = 40;
export const REPEATS_MAX = 12;

const time = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, { error: 'not_a_time' });
const unique = (values: readonly string[]) => [...new Set(values)];

const words = {
  title: line(150),
  day,
  begins: time.describe('in Italy'),
  ends: time.describe('in Italy, the same day'),
  place: line(200).nullable(),
  link: z
    .url({ protocol: /^https$/, error: 'not_a_secure_address' })
    .max(1_000, { error: 'too_long' })
    .nullable()
    .describe('of the video call'),
  description: text(2_000).nullable(),
  agenda: z.array(line(300)).max(AGENDA_POINTS_MAX, { error: 'too_many' }).describe('its points, in order'),
  trainer: line(200).nullable().describe('who gives a training: a body or a service'),
  places: z.int().min(1, { error: 'too_small' }).max(1_000, { error: 'too_big' }).nullable(),
  publicly: z.boolean().default(false).describe('a training that the public reads of, and may come to'),
  enrolment: text(500).nullable().default(null).describe('for the public: how to enrol'),
  enrolLink: z
    .url({ protocol: /^https$/, error: 'not_a_secure_address' })
    .max(1_000, { error: 'too_long' })
    .nullable()
    .default(null)
    .describe('for the public: where to enrol'),
  namesNobody: z
    .boolean()
    .optional()
    .describe('what looked like a name in what the public reads of a training is none: whoever plans it has read it'),
  roles: z
    .array(Role)
    .max(10)
    .transform((roles) => [...new Set(roles)])
    .describe('who is invited; none, every role'),
  units: z.array(code).max(100).transform(unique).describe('whose people are invited; none, every unit'),
};

export const AppointmentWords = z.strictObject(words);
export type AppointmentWords = z.infer<typeof AppointmentWords>;

export const NewAppointment = z.strictObject({
  kind: AppointmentKind,
  ...words,
  months: z
    .int()
    .min(1, { error: 'too_small' })
    .max(REPEATS_MAX, { error: 'too_big' })
    .default(1)
    .describe('in how many months it is held, this one included: each on the same weekday of its month'),
});
export type NewAppointment = z.infer<typeof NewAppointment>;

export const AppointmentCancellation = z.strictObject({ reason: text(500) });
export type AppointmentCancellation = z.infer<typeof AppointmentCancellation>;

export const AppointmentAnswer = z.strictObject({ coming: z.boolean() });
export type AppointmentAnswer = z.infer<typeof AppointmentAnswer>;

export const Attendance = z.strictObject({
  present: z.array(id).max(500, { error: 'too_many' }),
  externals: z
    .int()
    .min(0, { error: 'too_small' })
    .max(1_000, { error: 'too_big' })
    .describe('who works elsewhere, as a number'),
  hours: z
    .number()
    .min(0.5, { error: 'too_small' })
    .max(24, { error: 'too_big' })
    .multipleOf(0.5, { error: 'not_half_hours' }),
});
export type Attendance = z.infer<typeof Attendance>;

export const AppointmentSummary = z.object({
  id: z.string(),
  kind: AppointmentKind,
  state: AppointmentState,
  title: z.string(),
  day: z.string(),
  begins: z.string(),
  ends: z.string(),
  place: z.string().nullable(),
  online: z.boolean(),
  coming: z.boolean().nullable().describe('what the reader answered'),
});
export type AppointmentSummary = z.infer<typeof AppointmentSummary>;
export const AppointmentList = page(AppointmentSummary);
export type AppointmentList = z.infer<typeof AppointmentList>;

export const month = z.string().regex(/^20\d{2}-(?:0[1-9]|1[0-2])$/, { error: 'not_a_month' });
export const AppointmentQuery = z.strictObject({ month, ...pageQuery });
export type AppointmentQuery = z.infer<typeof AppointmentQuery>;

export const Appointment = AppointmentSummary.omit({ online: true }).extend({
  link: z.string().nullable(),
  description: z.string().nullable(),
  agenda: z.array(z.string()).describe('what it was meant to be about when it was planned'),
  agendaSent: z.boolean().describe('whoever is invited may read its agenda'),
  trainer: z.string().nullable(),
  places: z.number().int().nullable(),
  roles: z.array(Role),
  units: z.array(z.string()).describe('codes'),
  unitNames: z.array(z.string()),
  publicly: z.boolean(),
  enrolment: z.string().nullable(),
  enrolLink: z.string().nullable(),
  repeats: z.boolean().describe('one of several that were planned together'),
  reason: z.string().nullable().describe('why it was cancelled'),
  comingCount: z.number().int(),
  attendance: z
    .object({ present: z.number().int(), externals: z.number().int(), hours: z.number() })
    .nullable()
    .describe('once it was recorded'),
  availableActions: z.array(AppointmentAction),
  version: z.number().int(),
});
export type Appointment = z.infer<typeof Appointment>;

/** Who is invited, for whoever keeps the list of those present. */
export const Invited = z.object({
  accountId: z.string(),
  name: z.string(),
  unit: z.string().describe('name'),
  coming: z.boolean().nullable(),
  present: z.boolean().nullable(),
});
export type Invited = z.infer<typeof Invited>;
export const InvitedList = z.object({ items: z.array(Invited) });
export type InvitedList = z.infer<typeof InvitedList>;

export const AttendanceQuery = z.strictObject({
  year: z.coerce.number().int().min(2000, { error: 'too_small' }).max(2100, { error: 'too_big' }),
});
export type AttendanceQuery = z.infer<typeof AttendanceQuery>;

/** Of one unit in one year: figures alone. */
export const AttendanceTotal = z.object({
  unit: z.string().nullable().describe('name; null: people from elsewhere'),
  kind: AppointmentKind,
  held: z.number().int().describe('meetings at which somebody of it was'),
  attendances: z.number().int(),
  hours: z.number().describe('hours of a meeting by people present'),
});
export type AttendanceTotal = z.infer<typeof AttendanceTotal>;
export const AttendanceTotals = z.object({ year: z.number().int(), items: z.array(AttendanceTotal) });
export type AttendanceTotals = z.infer<typeof AttendanceTotals>;
