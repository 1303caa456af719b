import type { Directory, RuleSubject, RuleVersion } from '@respi/identity/contract';
import type { DecisionLine } from '@respi/segnalazioni/contract';
import { Problem } from '@respi/shared/kernel';
import type { z } from 'zod';

/** What one document of decisions is about, and what everybody begins with as long as it was not decided. */
export interface Subject<T> {
  readonly subject: RuleSubject;
  readonly unitId: string | null;
  readonly schema: z.ZodType<T>;
  readonly initial: T;
}

/** Decided as a contract tells it. */
export interface Decided<T> extends DecisionLine {
  data: T;
}

export interface InForce<T> extends Decided<T> {
  versions: DecisionLine[];
}

/** The versions of one document, as people read them: with names, what is in force, and one of them whole. */
export class DecidedVersions<T> {
  /** The newest first. */
  private readonly versions: readonly RuleVersion[];

  constructor(
    private readonly directory: Directory,
    private readonly networkId: string,
    private readonly of: Subject<T>,
    all: readonly RuleVersion[],
  ) {
    this.versions = all
      .filter(({ subject, unitId }) => subject === of.subject && unitId === of.unitId)
      .toSorted((a, b) => b.version - a.version);
  }

  async inForce(): Promise<InForce<T>> {
    const lines = await Promise.all(this.versions.map((version) => this.line(version)));
    const [line = { version: 0, knownFrom: null, by: null, reason: null }] = lines;
    const [latest] = this.versions;
    return { ...line, data: latest ? this.of.schema.parse(latest.data) : this.of.initial, versions: lines };
  }

  /** @throws Problem not_found */
  async one(number: number): Promise<Decided<T>> {
    const version = this.versions.find((each) => each.version === number);
    if (!version) throw new Problem('not_found');
    return { ...(await this.line(version)), data: this.of.schema.parse(version.data) };
  }

  private async line({ version, knownFrom, byId, reason }: RuleVersion): Promise<DecisionLine> {
    const by = byId === null ? null : await this.directory.person(this.networkId, byId);
    return { version, knownFrom: knownFrom?.toISOString() ?? null, by: by?.name ?? null, reason };
  }
}
