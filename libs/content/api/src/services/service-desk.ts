import { Injectable } from '@nestjs/common';
import {
  type NewService,
  SERVICES_MAX,
  type Service,
  type ServiceChange,
  type ServiceList,
  type ServiceQuery,
  type ServiceSaved,
  type ServiceSummary,
} from '@respi/content/contract';
import {
  acceptProposal,
  assuranceOf,
  editService,
  keptUnits,
  oldBefore,
  sameValue,
  searchWords,
  serviceActions,
  serviceSlug,
} from '@respi/content/domain';
import { Directory, hasRole } from '@respi/identity/contract';
import {
  type CommandResult,
  Database,
  type IdempotencyClaim,
  KeyedDigests,
  type Principal,
  type Tx,
} from '@respi/shared/api-platform';
import { Problem, invalidField, newId, romeDay } from '@respi/shared/kernel';
import {
  EVERY_SERVICE,
  type KeptBy,
  PlaceInServices,
  type ServiceRow,
  assureService,
  contentOf,
  countServices,
  insertService,
  listServices,
  lockService,
  putOrganization,
  readService,
  slugsLike,
  updateService,
} from '../persistence/service-store';
import { CheckService, doubtfulFields, findingsIn, withIds } from './check-service';
import { readPlace, writePlace } from './place';
import { recordService } from './service-events';

/** The bodies that the units of a network belong to. */
export type OrganisationOf = (unitCode: string) => string | null;

/** The directory as those who work in the network keep it. */
@Injectable()
export class ServiceDesk {
  constructor(
    private readonly database: Database,
    private readonly directory: Directory,
    private readonly digests: KeyedDigests,
    private readonly checks: CheckService,
  ) {}

  list(who: Principal, { queue, kind, q, limit, cursor }: ServiceQuery): Promise<ServiceList> {
    return this.database.run(who, async (tx) => {
      const organisationOf = await this.organisations(tx.networkId);
      const today = romeDay(tx.now);
      const kept = keptBy(tx, organisationOf);
      const everything = hasRole(tx.actor, 'coordinator');
      const toAssure = { ...EVERY_SERVICE, keptBy: everything ? null : kept, oldBefore: oldBefore(today) };
      const proposed = { ...EVERY_SERVICE, proposed: true, keptBy: everything ? null : kept };
      const asked = {
        all: EVERY_SERVICE,
        own: { ...EVERY_SERVICE, keptBy: kept },
        to_assure: toAssure,
        proposed,
      }[queue];
      const filter = { ...asked, kind: kind ?? null, words: searchWords(q ?? '') };
      const rows = await listServices(tx, filter, { after: readPlace(cursor, PlaceInServices), limit });
      const shown = rows.slice(0, limit);
      const last = rows.length > limit ? shown.at(-1) : undefined;
      return {
        items: shown.map((row) => summaryOf(tx, row, organisationOf)),
        nextCursor: last ? writePlace({ name: last.name, id: last.id }) : null,
        toAssure: await countServices(tx, toAssure),
        proposed: await countServices(tx, proposed),
      };
    });
  }

  /** @throws Problem not_found */
  open(who: Principal, serviceId: string): Promise<Service> {
    return this.database.run(who, async (tx) => {
      const row = await readService(tx, serviceId);
      if (!row) throw new Problem('not_found');
      return this.view(tx, row);
    });
  }

  /** @throws Problem invalid_input */
  add(who: Principal, service: NewService, claim: IdempotencyClaim | null): Promise<CommandResult> {
    return this.database.command(who, claim, async (tx) => ({ id: await this.insert(tx, service) }));
  }

  /** For imports too: the caller has looked whether it may. @returns its id. @throws Problem invalid_input */
  async insert(tx: Tx, service: NewService): Promise<string> {
    await this.checks.check(tx, service, null);
    if ((await countServices(tx, EVERY_SERVICE)) >= SERVICES_MAX)
      throw new Problem('not_possible_now', { params: { max: SERVICES_MAX } });
    const id = newId();
    const base = serviceSlug(service.name, () => false);
    const taken = await slugsLike(tx, base);
    const { organization, unit, code, namesNobody: _answered, ...content } = service;
    const slug = serviceSlug(service.name, (one) => taken.has(one));
    await once(async () =>
      insertService(tx, {
        id,
        // Who writes it into a file and reads it in again must find the same one.
        code: code ?? slug.toUpperCase().slice(0, 64),
        unit,
        organizationId: await putOrganization(tx, organization),
        organizationName: organization.name,
        slug,
        content: { ...content, locations: withIds(content.locations, []) },
      }),
    );
    await recordService(tx, this.digests, id, 'service_added');
    return id;
  }

  /** By who keeps it, or the coordination. @throws Problem not_found, stale_version, not_allowed, invalid_input */
  change(who: Principal, serviceId: string, version: number, change: ServiceChange): Promise<ServiceSaved> {
    return this.database.run(who, async (tx) => {
      const before = await lockService(tx, serviceId);
      const actions = await this.actionsFor(tx, before);
      if (!actions.includes('edit') && !actions.includes('propose')) throw new Problem('not_allowed');
      mustBeSeen(before, version);
      const proposed = await this.apply(tx, before, change, actions.includes('edit') ? 'coordination' : 'keeper');
      return { service: await this.view(tx, await lockService(tx, serviceId)), proposed };
    });
  }

  /** @returns whether some of it waits for the coordination. @throws Problem invalid_input, not_allowed */
  async apply(tx: Tx, before: ServiceRow, change: ServiceChange, writer: 'coordination' | 'keeper'): Promise<boolean> {
    if (writer === 'keeper' && (change.organization !== undefined || change.unit !== undefined))
      throw new Problem('not_allowed');
    await this.checks.check(tx, change, before);
    const sent = contentOf(change);
    const known = [...before.content.locations, ...(before.proposal?.locations ?? [])];
    const wanted = sent.locations ? { ...sent, locations: withIds(sent.locations, known) } : sent;
    const doubtful = doubtfulFields(wanted, before.content);
    const { content, changed, proposal } = editService(before.content, wanted, writer, before.proposal, doubtful);
    const organization = change.organization ?? null;
    const waits = !sameValue(proposal, before.proposal);
    const byKeeper = writer === 'keeper' && waits && proposal !== null;
    await updateService(tx, before.id, {
      organizationId: organization ? await putOrganization(tx, organization) : before.organization_id,
      organizationName: organization?.name ?? before.organization_name,
      unit: change.unit === undefined ? before.unit : change.unit,
      content,
      proposal,
      proposedBy: byKeeper ? tx.actor.accountId : before.proposed_by,
      proposedAt: byKeeper ? tx.now : before.proposed_at,
      refusal: byKeeper ? null : before.refusal,
    });
    if (changed.length > 0 || !byKeeper) await recordService(tx, this.digests, before.id, 'service_changed', changed);
    if (byKeeper) await recordService(tx, this.digests, before.id, 'service_proposed', Object.keys(proposal));
    return byKeeper;
  }

  /** "It is still true". @throws Problem not_found, stale_version, not_allowed */
  assure(who: Principal, serviceId: string, version: number): Promise<Service> {
    return this.database.run(who, async (tx) => {
      const row = await lockService(tx, serviceId);
      const actions = await this.actionsFor(tx, row);
      if (!actions.includes('assure')) throw new Problem('not_allowed');
      mustBeSeen(row, version);
      const owner = (await this.directory.settings(tx.networkId)).owner;
      await assureService(tx, serviceId, {
        on: romeDay(tx.now),
        forWhom: actions.includes('propose') ? row.organization_name : owner,
      });
      await recordService(tx, this.digests, serviceId, 'service_assured');
      return this.view(tx, await lockService(tx, serviceId));
    });
  }

  /** @throws Problem not_found, stale_version, not_possible_now */
  accept(who: Principal, serviceId: string, version: number): Promise<Service> {
    return this.deciding(who, serviceId, version, async (tx, row, proposal) => {
      await this.checks.check(tx, { ...proposal, namesNobody: true }, null);
      await updateService(tx, serviceId, { ...asItIs(row), content: acceptProposal(row.content, proposal) });
      await recordService(tx, this.digests, serviceId, 'service_proposal_taken', Object.keys(proposal));
    });
  }

  /** @throws Problem not_found, stale_version, not_possible_now, invalid_input */
  refuse(who: Principal, serviceId: string, version: number, reason: string): Promise<Service> {
    return this.deciding(who, serviceId, version, async (tx, row) => {
      await this.checks.check(tx, { alert: reason, namesNobody: true }, null).catch((error: unknown) => {
        throw error instanceof Problem ? invalidField('reason', 'number_of_person') : error;
      });
      await updateService(tx, serviceId, { ...asItIs(row), refusal: reason });
      await recordService(tx, this.digests, serviceId, 'service_proposal_refused');
    });
  }

  private deciding(
    who: Principal,
    serviceId: string,
    version: number,
    decide: (tx: Tx, row: ServiceRow, proposal: NonNullable<ServiceRow['proposal']>) => Promise<void>,
  ): Promise<Service> {
    return this.database.run(who, async (tx) => {
      const row = await lockService(tx, serviceId);
      mustBeSeen(row, version);
      if (!row.proposal) throw new Problem('not_possible_now');
      await decide(tx, row, row.proposal);
      return this.view(tx, await lockService(tx, serviceId));
    });
  }

  private async actionsFor(tx: Tx, row: ServiceRow): Promise<Service['availableActions']> {
    return actionsOf(tx, row, await this.organisations(tx.networkId));
  }

  private async organisations(networkId: string): Promise<OrganisationOf> {
    const units = new Map(
      (await this.directory.units(networkId)).map(({ code, organisation }) => [code, organisation]),
    );
    return (unitCode) => units.get(unitCode) ?? null;
  }

  /** As people call it: a code says nothing to who reads it. */
  private async keeperOf(tx: Tx, { unit, organisation, organization_name }: ServiceRow): Promise<string | null> {
    if (unit === null) return organisation === null ? null : organization_name;
    const known = (await this.directory.units(tx.networkId)).find(({ code }) => code === unit);
    return known?.name ?? unit;
  }

  private async view(tx: Tx, row: ServiceRow): Promise<Service> {
    const nameOf = async (accountId: string | null): Promise<string | null> =>
      accountId === null ? null : ((await this.directory.person(tx.networkId, accountId))?.name ?? null);
    return {
      id: row.id,
      slug: row.slug,
      code: row.code,
      organization: {
        name: row.organization_name,
        description: row.organization_description,
        url: row.organization_url,
        organisation: row.organisation,
      },
      unit: row.unit,
      keeper: await this.keeperOf(tx, row),
      content: row.content,
      assurance: assuranceOf(row.assured_on, romeDay(tx.now)),
      assuredOn: row.assured_on,
      assuredBy:
        row.assured_for === null ? null : { organization: row.assured_for, person: await nameOf(row.assured_by) },
      proposal: row.proposal && {
        change: row.proposal,
        by: await nameOf(row.proposed_by),
        at: (row.proposed_at ?? row.changed_at).toISOString(),
      },
      refusal: row.refusal,
      findings: findingsIn({ ...row.content, ...row.proposal }),
      availableActions: await this.actionsFor(tx, row),
      version: row.version,
    };
  }
}

function actionsOf(tx: Tx, row: ServiceRow, organisationOf: OrganisationOf): Service['availableActions'] {
  const belonging = { unit: row.unit, organisation: row.organisation };
  return serviceActions(tx.actor, belonging, organisationOf, row.proposal !== null);
}

function keptBy(tx: Tx, organisationOf: OrganisationOf): KeptBy {
  const units = keptUnits(tx.actor);
  return { units, organisations: units.flatMap((unit) => organisationOf(unit) ?? []) };
}

function summaryOf(tx: Tx, row: ServiceRow, organisationOf: OrganisationOf): ServiceSummary {
  return {
    id: row.id,
    slug: row.slug,
    name: row.name,
    kind: row.kind,
    status: row.status,
    organizationName: row.organization_name,
    cities: row.cities,
    assuredOn: row.assured_on,
    assurance: assuranceOf(row.assured_on, romeDay(tx.now)),
    proposed: row.proposal !== null,
    availableActions: actionsOf(tx, row, organisationOf),
    version: row.version,
  };
}

/** Nothing waits any more, and the rest is as it was. */
function asItIs(row: ServiceRow) {
  return {
    organizationId: row.organization_id,
    organizationName: row.organization_name,
    unit: row.unit,
    content: row.content,
    proposal: null,
    proposedBy: null,
    proposedAt: null,
    refusal: null,
  };
}

function mustBeSeen({ version }: ServiceRow, seen: number): void {
  if (version !== seen) throw new Problem('stale_version', { params: { version } });
}

/** @throws Problem invalid_input where the network has an entry of this code */
async function once(write: () => Promise<void>): Promise<void> {
  try {
    await write();
  } catch (error) {
    if ((error as { constraint?: string }).constraint === 'directory_service_code_key')
      throw invalidField('code', 'code_taken');
    throw error;
  }
}
