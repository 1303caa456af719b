/** The columns of `unit` under the names of the contract's `Unit`. */
export const UNIT_COLUMNS = `id, code, name, kind, comune, basin, email, phone, opening_hours as "openingHours",
  validation_policy as "validationPolicy", searchable_by as "searchableBy", active, version`;
