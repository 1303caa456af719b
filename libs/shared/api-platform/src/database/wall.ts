/**
 * SQL of the second wall: a row of `table` is there only for the network that the transaction has entered.
 * `nullif` matters: a pooled connection that once entered a network answers '' afterwards, never null.
 * Used by migrations only.
 */
export function wall(table: string, column = 'network_id'): string {
  const here = `nullif(current_setting('app.network', true), '')::uuid`;
  return `
    alter table respi.${table} enable row level security;
    create policy network_wall on respi.${table}
      using (${column} = ${here}) with check (${column} = ${here});`;
}
