/** Filing comes last: the others are measured on a table of the size that is told. */
export const OPERATIONS = ['list', 'open', 'search_rare', 'search_common', 'file'] as const;
export type Operation = (typeof OPERATIONS)[number];

/** Floors come from figures at so many rows. On fewer, raw finds a rare word in less time than any answer over HTTP takes. */
export const JUDGED_FROM = 100_000;

export interface Bar {
  readonly label: string;
  /** Product / raw throughput that must hold, and the one we aim at. */
  readonly floor: number;
  readonly aim: number;
  /** How much p95 at a million rows may exceed p95 at ten thousand. */
  readonly growth: number;
}

export const BARS: Readonly<Record<Operation, Bar>> = {
  file: { label: 'file a case', floor: 0.25, aim: 0.4, growth: 1.5 },
  list: { label: 'list of 20', floor: 0.12, aim: 0.2, growth: 1.5 },
  open: { label: 'open with history', floor: 0.1, aim: 0.17, growth: 1.5 },
  search_rare: { label: 'search, rare word', floor: 0.6, aim: 0.85, growth: 3 },
  search_common: { label: 'search, common word', floor: 0.3, aim: 0.5, growth: 3 },
};
