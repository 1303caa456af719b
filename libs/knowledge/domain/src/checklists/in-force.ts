import type { Checklist } from './checklist';

type Dated = Pick<Checklist, 'state' | 'validFrom' | 'validTo' | 'office' | 'permit'>;

/** Whether a list counts on a day: it has had its day, and its last one is not over. */
export function isInForce({ validFrom, validTo }: Pick<Dated, 'validFrom' | 'validTo'>, day: string): boolean {
  return validFrom !== null && validFrom <= day && (validTo === null || day <= validTo);
}

/** The list that fits a case best: made for its permit and its office before made for one of them before made for all. */
export function bestFitting<T extends Dated>(
  lists: readonly T[],
  wanted: { readonly office?: string | undefined; readonly permit?: string | undefined },
  day: string,
): T | null {
  const rank = ({ office, permit }: T): number => (permit === null ? 0 : 2) + (office === null ? 0 : 1);
  const fitting = lists.filter(
    (list) =>
      isInForce(list, day) &&
      (list.office === null || list.office === wanted.office) &&
      (list.permit === null || list.permit === wanted.permit),
  );
  return fitting.reduce<T | null>((best, list) => (best === null || rank(list) > rank(best) ? list : best), null);
}
