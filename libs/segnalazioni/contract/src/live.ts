import type { CaseAction } from './codes';

/** Actions whose form is the text of a reply: who may do one of them hears who else is at it. */
export const WRITE_A_REPLY: ReadonlySet<CaseAction> = new Set(['answer_directly', 'collect', 'correct']);
