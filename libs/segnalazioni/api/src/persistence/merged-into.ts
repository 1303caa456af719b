/**
 * Every case that goes on in this one, in SQL: merged into it, or into another that was. It is their answer too.
 *
 * @param id of the case that goes on: a parameter or a column, never a value
 */
export function mergedInto(id: string): string {
  return `with recursive below as (
      select c.id, c.number, c.sportello_id, c.erased_at from segnalazione c where c.merged_into = ${id}
      union
      select c.id, c.number, c.sportello_id, c.erased_at from below b join segnalazione c on c.merged_into = b.id
    )
    select id, number, sportello_id, erased_at from below`;
}
