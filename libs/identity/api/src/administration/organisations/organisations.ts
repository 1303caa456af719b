import type {
  Organisation,
  OrganisationChange,
  OrganisationInput,
  OrganisationsQuery,
  ProtocolChange,
  ProtocolInput,
} from '@respi/identity/contract';
import { Database, type IdempotencyClaim, type Principal, type Tx } from '@respi/shared/api-platform';
import type { Page } from '@respi/shared/contract';
import { Injectable } from '@nestjs/common';
import { type FieldProblem, Problem, invalidField, romeDay } from '@respi/shared/kernel';
import { CachedDirectory } from '../../directory/cached-directory';
import { ChangeLog } from '../../events/record-change';
import { pageByName, placeOfName } from '../name-cursor';
import { isCodeTaken } from '../code-taken';
import { fieldRefusal, refuse } from '../refusals';
import {
  insertOrganisation,
  lockOrganisation,
  organisationById,
  organisationsByName,
  updateOrganisation,
} from './organisation-rows';
import { insertProtocol, updateProtocol } from './protocol-rows';

/** The bodies that a network is made of, and the protocols by which they belong to it. */
@Injectable()
export class Organisations {
  constructor(
    private readonly database: Database,
    private readonly log: ChangeLog,
    private readonly directory: CachedDirectory,
  ) {}

  async list(who: Principal, { limit, cursor, ...filter }: OrganisationsQuery): Promise<Page<Organisation>> {
    const after = placeOfName(cursor);
    const found = await this.database.run(who, (tx) => organisationsByName(tx, limit + 1, after, filter));
    return pageByName(found, limit);
  }

  read(who: Principal, id: string): Promise<Organisation> {
    return this.database.run(who, (tx) => organisationById(tx, id));
  }

  async add(who: Principal, claim: IdempotencyClaim | null, input: OrganisationInput): Promise<Organisation> {
    const { id } = await this.database.command(who, claim, async (tx) => ({ id: await this.in(tx, input) }));
    return this.read(who, id);
  }

  /** Within a transaction of the caller's. @returns its id @throws Problem already_exists, invalid_input */
  async in(tx: Tx, input: OrganisationInput): Promise<string> {
    const ipaCode = await takenIpaCode(tx, null, input.ipaCode);
    const code = fieldRefusal('code', 'code_taken');
    // Whoever has both to mend is told of both.
    if (await isCodeTaken(tx, 'organisation', input.code))
      throw new Problem('already_exists', { fields: [code, ...ipaCode] });
    if (ipaCode.length > 0) throw new Problem('invalid_input', { fields: ipaCode });
    const id = await insertOrganisation(tx, input);
    if (!id) throw new Problem('already_exists', { fields: [code] });
    await this.log.record(tx, 'organisation', id, {
      type: 'organisation_added',
      data: { code: input.code, kind: input.kind },
    });
    return id;
  }

  /** @throws Problem not_found, stale_version, invalid_input */
  async change(who: Principal, id: string, version: number, change: OrganisationChange): Promise<Organisation> {
    return this.changing(who, id, version, (tx, before) => this.changeIn(tx, before, change));
  }

  /** Within a transaction of the caller's, who holds the lock. @returns whether anything is different now */
  async changeIn(tx: Tx, before: Organisation, change: OrganisationChange): Promise<boolean> {
    const ipaCode = await takenIpaCode(tx, before.id, change.ipaCode);
    if (ipaCode.length > 0) throw new Problem('invalid_input', { fields: ipaCode });
    if (change.endedOn && !before.endedOn) await mustHaveNoUnits(tx, before.id);
    const fields = await updateOrganisation(tx, before, change);
    if (fields.length === 0) return false;
    const type = fields.includes('endedOn') && change.endedOn ? 'organisation_ended' : 'organisation_changed';
    await this.log.record(tx, 'organisation', before.id, { type, data: { fields } });
    return true;
  }

  async addProtocol(
    who: Principal,
    claim: IdempotencyClaim | null,
    id: string,
    version: number,
    input: ProtocolInput,
  ): Promise<Organisation> {
    await this.database.command(who, claim, async (tx) => {
      const before = await lockOrganisation(tx, id);
      await this.log.mustBeLatest(tx, id, version, before.version);
      await this.recordProtocol(tx, id, input);
      return { id };
    });
    return this.read(who, id);
  }

  /** Within a transaction of the caller's, who holds the lock. */
  async recordProtocol(tx: Tx, organisationId: string, input: ProtocolInput): Promise<void> {
    mustBeSigned(tx, input.signedOn);
    const protocol = await insertProtocol(tx, organisationId, input);
    await tx.query('update organisation set version = version + 1 where id = $1', [organisationId]);
    await this.log.record(tx, 'organisation', organisationId, { type: 'protocol_recorded', data: { protocol } });
  }

  async changeProtocol(
    who: Principal,
    id: string,
    version: number,
    protocolId: string,
    change: ProtocolChange,
  ): Promise<Organisation> {
    return this.changing(who, id, version, async (tx, before) => {
      const protocol = before.protocols.find((candidate) => candidate.id === protocolId);
      if (!protocol) throw new Problem('not_found');
      if (change.signedOn) mustBeSigned(tx, change.signedOn);
      await updateProtocol(tx, protocol, change);
      await tx.query('update organisation set version = version + 1 where id = $1', [id]);
      const type = change.endedOn && !protocol.endedOn ? 'protocol_ended' : 'protocol_changed';
      await this.log.record(tx, 'organisation', id, { type, data: { protocol: protocolId } });
    });
  }

  private async changing(
    who: Principal,
    id: string,
    version: number,
    change: (tx: Tx, before: Organisation) => Promise<unknown>,
  ): Promise<Organisation> {
    const changed = await this.database.run(who, async (tx) => {
      const before = await lockOrganisation(tx, id);
      await this.log.mustBeLatest(tx, id, version, before.version);
      await change(tx, before);
      return organisationById(tx, id);
    });
    this.directory.forget(who.networkId);
    return changed;
  }
}

/** A protocol is recorded when it was signed, not when somebody hopes to. @throws Problem invalid_input */
export function mustBeSigned(tx: Tx, signedOn: string): void {
  if (signedOn > romeDay(tx.now)) throw invalidField('signedOn', 'date_in_future');
}

/** The index names a body of the public administration: two organisations of a network cannot be the same one. */
async function takenIpaCode(
  tx: Tx,
  id: string | null,
  ipaCode: string | null | undefined,
): Promise<readonly FieldProblem[]> {
  if (!ipaCode) return [];
  const other = await tx.one(
    'select 1 from organisation where lower(ipa_code) = lower($1) and id is distinct from $2 limit 1',
    [ipaCode, id],
  );
  return other ? [fieldRefusal('ipaCode', 'ipa_code_taken')] : [];
}

async function mustHaveNoUnits(tx: Tx, id: string): Promise<void> {
  const unit = await tx.one('select 1 from unit where active and (organisation_id = $1 or manager_id = $1) limit 1', [
    id,
  ]);
  if (unit) throw refuse('endedOn', 'organisation_has_units');
}
