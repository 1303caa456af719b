import type { Directory, DirectoryPerson } from '@respi/identity/contract';

/** Who holds the role of a coordinator now, each once, by name. */
export async function coordinatorsOf(directory: Directory, networkId: string): Promise<readonly DirectoryPerson[]> {
  const units = (await directory.units(networkId)).filter(({ kind }) => kind === 'coordinamento');
  const members = await Promise.all(units.map(({ id }) => directory.membersOf(networkId, id, 'coordinator')));
  const people = new Map(members.flat().map((person) => [person.id, person]));
  return [...people.values()].sort((one, other) => one.name.localeCompare(other.name, 'it'));
}
