import { UnitKind } from '@respi/identity/contract';
import { z } from 'zod';

const labelled = z.tuple([z.string(), z.string()]);
/** Whatever else an entry carries is kept as its data. */
const coded = z.looseObject({ code: z.string(), label: z.string() });

const Sportello = z.looseObject({
  code: z.string(),
  name: z.string(),
  comune: z.string().nullish(),
  basin: z.string().nullish(),
  kind: z.enum(['sportello', 'rete_allargata']),
  email: z.string().nullish(),
  phone: z.string().nullish(),
  openingHours: z.string().nullish(),
});

/** The shape of `codelists.json`. Lists that are left out stay as they are. */
export const CodeListsFile = z.looseObject({
  permits: z.array(coded).optional(),
  permit_phases: z.array(labelled).optional(),
  procedures: z.array(coded).optional(),
  identifiers: z.array(z.looseObject({ type: z.string(), label: z.string() })).optional(),
  urgency: z.array(coded).optional(),
  urgency_rules: z.array(z.tuple([z.string(), z.string(), z.string()])).optional(),
  topics: z.array(labelled).optional(),
  kinds: z.array(labelled).optional(),
  outcomes: z.array(labelled).optional(),
  signals: z.array(labelled).optional(),
  languages: z.array(z.tuple([z.string(), z.string(), z.string(), z.string()])).optional(),
  holidays: z
    .looseObject({
      fixed: z.array(z.string()),
      movable: z.array(z.string()),
      patron: z.array(z.tuple([z.string(), z.string(), z.string(), z.string()])),
    })
    .optional(),
  offices: z.array(labelled).optional(),
  sportelli: z.array(Sportello).optional(),
  /** Ours, not the seed's: units of any kind, as they are. */
  units: z
    .array(z.strictObject({ code: z.string(), name: z.string(), kind: UnitKind, comune: z.string().nullish() }))
    .optional(),
});
export type CodeListsFile = z.infer<typeof CodeListsFile>;
