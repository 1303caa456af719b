import type { Permission } from './permissions';

/**
 * What a network decides about time, urgency and how long data are kept (docs/adr/0017-dated-decisions.md). `calendar` is of one unit, or of the
 * network where no unit is named; `holidays` and `procedures` are what these code lists said, written whenever they change.
 */
export const RULE_SUBJECTS = [
  'urgency_rules',
  'targets',
  'ladder',
  'calendar',
  'retention',
  'holidays',
  'procedures',
] as const;
export type RuleSubject = (typeof RULE_SUBJECTS)[number];

/** One decision whole. Never changed: who decides otherwise makes the next version. */
export interface RuleVersion {
  readonly subject: RuleSubject;
  readonly unitId: string | null;
  /** From 1. */
  readonly version: number;
  /** Since when the network decided so; null: from the beginning. Laps that began earlier keep the version before. */
  readonly knownFrom: Date | null;
  readonly data: unknown;
  readonly byId: string | null;
  readonly reason: string | null;
}

export interface RuleChange {
  readonly subject: RuleSubject;
  readonly unitId: string | null;
  readonly data: unknown;
  /** What held as long as nothing was decided: kept as the first version, for the laps that began under it. */
  readonly initial: unknown;
  readonly reason: string;
  /** The version that the client saw, 0 for none. */
  readonly seen: number;
}

/** Where decisions are written. They are read by `Directory.ruleVersions`. */
export abstract class RuleBook {
  /** @throws Problem stale_version when somebody decided meanwhile; nothing_changed when it is what holds already */
  abstract decide(
    who: {
      readonly accountId: string;
      readonly networkId: string;
      readonly sessionId: string | null;
      readonly permission: Permission;
    },
    change: RuleChange,
  ): Promise<RuleVersion>;
}

/** The version of a subject in force at an instant, of versions in order. Undefined: nothing was decided by then. */
export function inForceAt(
  versions: readonly RuleVersion[],
  at: Date,
  subject: RuleSubject,
  unitId: string | null = null,
): RuleVersion | undefined {
  return versions.findLast(
    (version) =>
      version.subject === subject &&
      version.unitId === unitId &&
      (version.knownFrom === null || version.knownFrom <= at),
  );
}
