import type { CodeListName, Directory } from '@respi/identity/contract';
import type { ReadableChecklist } from '@respi/knowledge/contract';
import type { Checklist } from '@respi/knowledge/domain';
import { romeDay } from '@respi/shared/kernel';

/** What codes are called today; a code that is not in the lists any more is its own name. */
export interface ChecklistNames {
  readonly procedure: (code: string) => { code: string; label: string };
  readonly permit: (code: string) => { code: string; label: string };
  readonly office: (code: string) => { code: string; label: string };
}

export async function namesOf(directory: Directory, networkId: string, today: string): Promise<ChecklistNames> {
  const list = async (name: CodeListName): Promise<Map<string, string>> =>
    new Map((await directory.codeList(networkId, name, today)).map(({ code, label }) => [code, label]));
  const [procedures, permits, units] = await Promise.all([
    list('procedures'),
    list('permits'),
    directory.units(networkId),
  ]);
  const offices = new Map(units.map(({ code, name }) => [code, name]));
  const named = (names: ReadonlyMap<string, string>) => (code: string) => ({ code, label: names.get(code) ?? code });
  return { procedure: named(procedures), permit: named(permits), office: named(offices) };
}

/** A list as whoever needs its documents reads it. */
export function readable(
  list: Checklist,
  names: ChecklistNames,
  sheets: ReadonlyMap<string, string>,
): ReadableChecklist {
  return {
    procedure: names.procedure(list.procedure),
    office: list.office === null ? null : names.office(list.office),
    permit: list.permit === null ? null : names.permit(list.permit),
    items: list.items.map(({ fromProcedure, sheet, ...item }) => {
      const question = sheet === null ? undefined : sheets.get(sheet);
      return {
        ...item,
        from: fromProcedure === null ? null : names.procedure(fromProcedure),
        sheet: sheet === null || question === undefined ? null : { slug: sheet, question },
      };
    }),
    validFrom: list.validFrom ?? '',
    validTo: list.validTo,
    validatedBy: list.validations.map(({ office, at }) => ({ office: names.office(office).label, on: romeDay(at) })),
  };
}

export function slugsOf(lists: readonly Pick<Checklist, 'items'>[]): string[] {
  return [...new Set(lists.flatMap(({ items }) => items.flatMap(({ sheet }) => sheet ?? [])))];
}
