/** The columns of `unit` under the names of the contract's `Unit`. */
export const UNIT_COLUMNS = `id, code, name, kind, comune, basin, email, phone, opening_hours as "openingHours",
  validation_policy as "validationPolicy", searchable_by as "searchableBy", active, version, address, channels,
  (select o.code from organisation o where o.id = unit.organisation_id) as organisation,
  (select o.code from organisation o where o.id = unit.manager_id) as manager`;
