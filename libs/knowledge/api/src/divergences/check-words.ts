import type { Directory } from '@respi/identity/contract';
import { type EarlierCases, PRACTICE_SIDES } from '@respi/knowledge/contract';
import type { Divergence } from '@respi/knowledge/domain';
import type { Tx } from '@respi/shared/api-platform';
import { type FieldProblem, Problem } from '@respi/shared/kernel';
import { type LinkedPeople, NOBODY_LINKED, findPersonalData } from '@respi/shared/personal-data';

/** A text of a form, by the path of its field. */
export type Written = readonly [path: string, text: string | null];

/**
 * A practice is nobody's: an identifier is refused whatever is said of it; what looks like a name, unless somebody has read it
 * and says that it is none.
 */
export function namesIn(texts: readonly Written[], people: LinkedPeople, namesNobody: boolean): FieldProblem[] {
  return texts.flatMap(([path, text]): FieldProblem[] => {
    const found = findPersonalData(text ?? '', people);
    const refused = found.filter(({ justifiable }) => !justifiable);
    if (refused.length > 0) {
      const words = [...new Set(refused.map(({ excerpt }) => `«${excerpt}»`))].join(', ');
      return [{ path, code: 'personal_data_named', params: { words } }];
    }
    const [name] = found;
    return name && !namesNobody ? [{ path, code: 'may_name_somebody', params: { excerpt: name.excerpt } }] : [];
  });
}

export function refuse(fields: readonly FieldProblem[]): void {
  if (fields.length > 0) throw new Problem('invalid_input', { fields });
}

/** The people of every case that is linked, so that none of them is named. */
export async function peopleBehind(
  tx: Tx,
  cases: EarlierCases,
  { practices: { a, b } }: Pick<Divergence, 'practices'>,
): Promise<LinkedPeople> {
  const linked = [...new Set([...a.cases, ...b.cases])];
  return linked.length === 0 ? NOBODY_LINKED : cases.peopleBehind(tx, linked);
}

export function writtenIn({ question, practices }: Pick<Divergence, 'question' | 'practices'>): Written[] {
  return [
    ['question', question],
    ...PRACTICE_SIDES.flatMap((side): Written[] => {
      const { what, where, sources } = practices[side];
      return [
        [`${side}.what`, what],
        [`${side}.where`, where],
        [`${side}.sources`, sources],
      ];
    }),
  ];
}

/** Offices of the network, days that have been, and cases that whoever writes may see. */
export async function frameFaults(
  tx: Tx,
  { directory, cases }: { readonly directory: Directory; readonly cases: EarlierCases },
  { topic, practices }: Pick<Divergence, 'topic' | 'practices'>,
  today: string,
): Promise<FieldProblem[]> {
  const fields: FieldProblem[] = [];
  if (!(await directory.hasCode(tx.networkId, 'topics', topic, today)))
    fields.push({ path: 'topic', code: 'unknown_code' });
  for (const side of PRACTICE_SIDES) {
    const { offices, since, cases: linked } = practices[side];
    for (const [index, office] of offices.entries()) {
      const unit = await directory.unitByCode(tx.networkId, office);
      if (!unit?.active) fields.push({ path: `${side}.offices.${index}`, code: 'unknown_office' });
    }
    if (since !== null && since > today) fields.push({ path: `${side}.since`, code: 'date_in_future' });
    const visible = new Set((await cases.visible(tx, linked)).map(({ id }) => id));
    for (const [index, id] of linked.entries())
      if (!visible.has(id)) fields.push({ path: `${side}.cases.${index}`, code: 'unknown_case' });
  }
  return fields;
}
