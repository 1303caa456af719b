import type { HelpdeskState } from '@respi/content/contract';

export const HELPDESK_TONES = {
  open: 'waiting',
  taken: 'active',
  waiting_answer: 'attention',
  solved: 'done',
  closed: 'neutral',
  reopened: 'waiting',
} as const satisfies Record<HelpdeskState, string>;
