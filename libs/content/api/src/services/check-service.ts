import { Injectable } from '@nestjs/common';
import type { ServiceChange, ServiceContent, ServiceLocation } from '@respi/content/contract';
import { Directory } from '@respi/identity/contract';
import type { Tx } from '@respi/shared/api-platform';
import { type FieldProblem, Problem, newId, romeDay } from '@respi/shared/kernel';
import { type FindingKind, NOBODY_LINKED, findPersonalData } from '@respi/shared/personal-data';

/** Numbers of persons. A telephone, an address for mails, a street are what an entry is for. */
const REFUSED: readonly FindingKind[] = ['codice_fiscale', 'iban', 'practice_identifier', 'birth_date'];
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

  /** @throws Problem invalid_input for what the network does not have, and for numbers of persons in a text */
  async check(tx: Tx, change: ServiceChange): Promise<void> {
    const today = romeDay(tx.now);
    const fields: FieldProblem[] = [];
    if (change.unit && !(await this.directory.unitByCode(tx.networkId, change.unit))?.active)
      fields.push({ path: 'unit', code: 'unknown' });
    const organisation = change.organization?.organisation;
    if (organisation && !(await tx.one('select 1 from organisation where code = $1', [organisation])))
      fields.push({ path: 'organization.organisation', code: 'unknown' });
    for (const [index, language] of (change.languages ?? []).entries())
      if (!(await this.directory.hasCode(tx.networkId, 'languages', language, today)))
        fields.push({ path: `languages.${index}`, code: 'unknown' });
    for (const [path, text] of textsOf(change))
      if (findPersonalData(text, NOBODY_LINKED).some(({ kind, justifiable }) => REFUSED.includes(kind) && !justifiable))
        fields.push({ path, code: 'number_of_person' });
    if (fields.length > 0) throw new Problem('invalid_input', { fields });
  }
}

/** What may be the name of a person, for whoever writes to look at. */
export function namesIn(content: ServiceContent): { field: string; excerpt: string }[] {
  return textsOf(content).flatMap(([field, text]) =>
    findPersonalData(text, NOBODY_LINKED)
      .filter(({ kind }) => kind === 'name')
      .map(({ excerpt }) => ({ field, excerpt })),
  );
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
  return [...single, ...documents, ...costs];
}
