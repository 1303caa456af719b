import { Injectable } from '@nestjs/common';
import type { ServiceChange, ServiceContent, ServiceField, ServiceLocation } from '@respi/content/contract';
import { Directory } from '@respi/identity/contract';
import type { Tx } from '@respi/shared/api-platform';
import { type FieldProblem, Problem, newId, romeDay } from '@respi/shared/kernel';
import { NOBODY_LINKED, faultsOfNumbers, faultsToAnswerFor, findPersonalData } from '@respi/shared/personal-data';
import type { ServiceRow } from '../persistence/service-store';

const FREE_TEXTS = [
  'name',
  'alternateName',
  'description',
  'eligibilityDescription',
  'applicationProcess',
  'feesDescription',
  'interpretationServices',
  'scheduleNotes',
  'alert',
] as const satisfies readonly (keyof ServiceContent)[];

@Injectable()
export class CheckService {
  constructor(private readonly directory: Directory) {}

  /**
   * Telephones and mails of the service have their fields; its free texts come to readers as they are written.
   * @param before what stood there already: it was answered for when it was written
   * @throws Problem invalid_input for what the network does not have, for numbers of persons in a text, and for what may be
   *   somebody's name or telephone, unless the change says that it is nobody's
   */
  async check(tx: Tx, change: ServiceChange, before: ServiceRow | null): Promise<void> {
    const today = romeDay(tx.now);
    const fields: FieldProblem[] = [];
    if (change.unit && !(await this.directory.unitByCode(tx.networkId, change.unit))?.active)
      fields.push({ path: 'unit', code: 'unknown_code' });
    const organisation = change.organization?.organisation;
    if (organisation && !(await tx.one('select 1 from organisation where code = $1', [organisation])))
      fields.push({ path: 'organization.organisation', code: 'unknown_code' });
    for (const [index, language] of (change.languages ?? []).entries())
      if (!(await this.directory.hasCode(tx.networkId, 'languages', language, today)))
        fields.push({ path: `languages.${index}`, code: 'unknown_code' });
    const known = new Set(before ? textsOfRow(before) : []);
    const written = textsOf(change).filter(([, text]) => !known.has(text));
    for (const { path } of faultsOfNumbers(written)) fields.push({ path, code: 'number_of_person' });
    if (!change.namesNobody)
      for (const fault of faultsToAnswerFor(written))
        if (!fields.some(({ path }) => path === fault.path)) fields.push(fault);
    if (fields.length > 0) throw new Problem('invalid_input', { fields });
  }
}

/** What may be the name of a person or reach one, for whoever writes or decides to look at. */
export function findingsIn(content: ServiceContent): { field: string; excerpt: string }[] {
  return textsOf(content).flatMap(([field, text]) =>
    findPersonalData(text, NOBODY_LINKED)
      .filter(({ kind }) => kind !== 'address')
      .map(({ excerpt }) => ({ field, excerpt })),
  );
}

/** The fields of a change that may name or reach a person in words that no reader has seen yet. */
export function doubtfulFields(change: Partial<ServiceContent>, published: ServiceContent): ServiceField[] {
  const read = new Set(textsOf(published).map(([, text]) => text));
  const written = textsOf(change).filter(([, text]) => !read.has(text));
  const fields = faultsToAnswerFor(written).map(({ path }) => path.split('.')[0] as ServiceField);
  return [...new Set(fields)];
}

/** Places keep the ids they have, and new ones get one: HSDS readers know a place by it. */
export function withIds(locations: readonly ServiceLocation[], known: readonly ServiceLocation[]): ServiceLocation[] {
  const ids = new Set(known.map(({ id }) => id));
  return locations.map((location) => ({
    ...location,
    id: location.id && ids.has(location.id) ? location.id : newId(),
  }));
}

function textsOf(change: ServiceChange): [path: string, text: string][] {
  const single = FREE_TEXTS.flatMap((field): [string, string][] => (change[field] ? [[field, change[field]]] : []));
  const documents = (change.requiredDocuments ?? []).map((text, index): [string, string] => [
    `requiredDocuments.${index}`,
    text,
  ]);
  const costs = (change.costOptions ?? []).map(({ option }, index): [string, string] => [
    `costOptions.${index}.option`,
    option,
  ]);
  const phones = (change.phones ?? []).map(({ description }, index): [string, string] => [
    `phones.${index}.description`,
    description ?? '',
  ]);
  const places = (change.locations ?? []).flatMap(({ name, transportation, accessibility }, index) =>
    Object.entries({ name, transportation, accessibility }).map(([field, text]): [string, string] => [
      `locations.${index}.${field}`,
      text ?? '',
    ]),
  );
  const { organization } = change;
  const body: [string, string][] = organization
    ? [
        ['organization.name', organization.name],
        ['organization.description', organization.description ?? ''],
      ]
    : [];
  return [...single, ...documents, ...costs, ...phones, ...places, ...body];
}

function textsOfRow({ content, proposal, organization_name: name, organization_description }: ServiceRow): string[] {
  const organization = { name, description: organization_description, url: null, organisation: null };
  return [...textsOf({ ...content, organization }), ...textsOf(proposal ?? {})].map(([, text]) => text);
}
