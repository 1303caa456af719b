import type { Adhesion, AdhesionAcceptance, AdhesionsQuery } from '@respi/identity/contract';
import { Database, type Principal, type Tx } from '@respi/shared/api-platform';
import type { Page } from '@respi/shared/contract';
import { Injectable } from '@nestjs/common';
import { type FieldProblem, Problem } from '@respi/shared/kernel';
import { Organisations, mustBeSigned } from '../administration/organisations/organisations';
import { InvitePerson } from '../administration/people/invite-person';
import { fieldRefusal } from '../administration/refusals';
import { AddUnit } from '../administration/units/add-unit';
import { CachedDirectory } from '../directory/cached-directory';
import { ChangeLog } from '../events/record-change';
import { mustHoldNoNumbers } from './must-hold-no-numbers';
import { adhesionById, adhesionsIn, decided, lockWaiting } from './adhesion-rows';

/** The coordination reads who asks to join, refuses with a reason, or takes them in. */
@Injectable()
export class DecideAdhesion {
  constructor(
    private readonly database: Database,
    private readonly log: ChangeLog,
    private readonly organisations: Organisations,
    private readonly units: AddUnit,
    private readonly people: InvitePerson,
    private readonly directory: CachedDirectory,
  ) {}

  async list(who: Principal, { state, limit, cursor }: AdhesionsQuery): Promise<Page<Adhesion>> {
    const found = await this.database.run(who, (tx) => adhesionsIn(tx, state, limit + 1, cursor));
    const items = found.slice(0, limit);
    return { items, nextCursor: found.length > limit ? (items.at(-1)?.id ?? null) : null };
  }

  /** @throws Problem not_found, stale_version, not_possible_now, invalid_input */
  async refuse(who: Principal, id: string, version: number, reason: string): Promise<Adhesion> {
    mustHoldNoNumbers({ reason });
    return this.deciding(who, id, version, async (tx) => {
      await decided(tx, id, 'refused', { reason });
      await this.log.record(tx, 'adhesion', id, { type: 'adhesion_refused', data: {} });
    });
  }

  /** Everything together: where one part cannot be, nothing is made, and the problem names what is wrong in all of them. */
  async accept(who: Principal, id: string, version: number, wanted: AdhesionAcceptance): Promise<Adhesion> {
    const { organisation, unit, protocol, person } = wanted;
    const accepted = await this.deciding(who, id, version, async (tx) => {
      const parts = new Parts();
      const body = await parts.make('organisation', () => this.organisations.in(tx, organisation));
      await parts.make('protocol', async () =>
        body === null ? mustBeSigned(tx, protocol.signedOn) : this.organisations.recordProtocol(tx, body, protocol),
      );
      // What hangs on a part that could not be made is tried without it, so that only what is wrong with itself is said of it.
      const added = await parts.make('unit', () =>
        this.units.in(tx, { ...unit, ...(body === null ? {} : { organisation: organisation.code }) }),
      );
      const role = unit.kind === 'sportello' ? 'counter_operator' : 'external_operator';
      const memberships = added === null ? [] : [{ role, unit: unit.code } as const];
      await parts.make('person', () => this.people.inOrJoin(tx, { ...person, memberships }));
      const made = parts.mustBeMade(body);
      await decided(tx, id, 'accepted', { organisation: made });
      await this.log.record(tx, 'adhesion', id, { type: 'adhesion_accepted', data: { organisation: made } });
    });
    this.directory.forget(who.networkId);
    return accepted;
  }

  private deciding(who: Principal, id: string, version: number, decide: (tx: Tx) => Promise<void>): Promise<Adhesion> {
    return this.database.run(who, async (tx) => {
      const before = await lockWaiting(tx, id);
      await this.log.mustBeLatest(tx, id, version, before.version);
      if (before.state !== 'waiting') throw new Problem('not_possible_now');
      await decide(tx);
      return adhesionById(tx, id);
    });
  }
}

/** Each part is tried, also after another was refused: what a part refuses is said of its own fields, all at once. */
class Parts {
  private readonly refused: FieldProblem[] = [];

  /** @returns null where it was refused */
  async make<T>(part: string, make: () => Promise<T>): Promise<T | null> {
    try {
      return await make();
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      const { fields } = error;
      if (fields.length === 0 && error.code !== 'already_exists') throw error;
      if (fields.length === 0) this.refused.push(fieldRefusal(`${part}.code`, 'code_taken'));
      this.refused.push(...fields.map((field) => ({ ...field, path: `${part}.${field.path}` })));
      return null;
    }
  }

  /** @returns the first part, which is there where all are @throws Problem invalid_input: the transaction is undone, with what could be made */
  mustBeMade<T>(first: T | null): T {
    if (first === null || this.refused.length > 0) throw new Problem('invalid_input', { fields: this.refused });
    return first;
  }
}
