import { Directive, input } from '@angular/core';

/**
 * A table that becomes cards under 768 px. Roles are written out because `display: block` takes a table's meaning away
 * in some browsers.
 *
 *     <table respiCardTable> <caption>...</caption>
 *       <thead><tr respiRow><th respiHeader>...</th></tr></thead>
 *       <tbody><tr respiRow><td [respiCell]="'Numero'">...</td></tr></tbody>
 *
 * `respiCell` is the column's name, shown before the value on a card; empty where the value speaks for itself.
 */
@Directive({ selector: 'table[respiCardTable]', host: { class: 'r-card-table', role: 'table' } })
export class CardTable {}

@Directive({ selector: 'tr[respiRow]', host: { role: 'row' } })
export class CardRow {}

@Directive({ selector: 'th[respiHeader]', host: { role: 'columnheader', scope: 'col' } })
export class CardHeader {}

@Directive({
  selector: 'td[respiCell], th[respiCell]',
  host: { role: 'cell', '[attr.data-label]': 'respiCell() || null' },
})
export class CardCell {
  readonly respiCell = input('');
}

/** Everything that a card table's template uses. */
export const CARD_TABLE = [CardTable, CardRow, CardHeader, CardCell] as const;
