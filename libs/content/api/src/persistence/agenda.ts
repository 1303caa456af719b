import type { SealedColumn } from '@respi/shared/api-platform';
import { AgendaItemEntity, AgendaLeftEntity, MeetingAgendaEntity } from './agenda-entities';
import { KeepAgendas1764104100000 } from './migrations/1764104100000-keep-agendas';
import { OpenTrainingsToThePublic1764104100100 } from './migrations/1764104100100-open-trainings-to-the-public';

/** The tables of the agendas, for the drift check. */
export const AGENDA_ENTITIES = [MeetingAgendaEntity, AgendaItemEntity, AgendaLeftEntity];

export const AGENDA_MIGRATIONS = [KeepAgendas1764104100000, OpenTrainingsToThePublic1764104100100];

export const AGENDA_SEALED: readonly SealedColumn[] = ['words', 'result'].map((column) => ({
  table: 'agenda_item',
  key: ['id'],
  column,
  holds: 'box',
  under: 'network',
  context: `'agenda_item.${column}:' || t.id`,
}));
