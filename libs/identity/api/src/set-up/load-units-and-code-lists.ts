import { type CodeListName, type UnitInput, type ValidationPolicy } from '@respi/identity/contract';
import { Database, type Tx } from '@respi/shared/api-platform';
import { Injectable } from '@nestjs/common';
import { newId } from '@respi/shared/kernel';
import { insertUnit } from '../administration/units/unit-rows';
import { CachedDirectory } from '../directory/cached-directory';
import { ChangeLog } from '../events/record-change';
import { type NewEntry, entriesOf } from './code-list-entries';
import { CodeListsFile } from './code-lists-file';

export interface LoadOptions {
  /** Comune where the offices of the State and the coordination sit: its patron saint closes them. */
  readonly seat?: string;
  /** The unit of the general coordination; none: `PROVINCIA`, named as the network's owner. */
  readonly generalCoordination?: { readonly code: string; readonly name: string };
}

export interface Loaded {
  readonly units: number;
  readonly entries: number;
}

/** What the offices of the State can search by (DOMAIN 3), and when their referent looks at a reply. */
const OFFICE_HABITS: readonly {
  readonly prefix: string;
  readonly policy: ValidationPolicy;
  readonly searchableBy: string[];
}[] = [
  {
    prefix: 'QST',
    policy: 'after',
    searchableBy: ['assicurata', 'pratica_questura', 'permesso', 'codice_fiscale', 'c3_vestanet'],
  },
  { prefix: 'PREF-SUI', policy: 'before', searchableBy: ['sui_protocollo', 'sui_id'] },
  { prefix: 'PREF-CIT', policy: 'before', searchableBy: ['cittadinanza'] },
];

/** Fills a network from a file of the shape of `codelists.json`. Adds what is missing and changes nothing that is there. */
@Injectable()
export class LoadUnitsAndCodeLists {
  constructor(
    private readonly database: Database,
    private readonly log: ChangeLog,
    private readonly directory: CachedDirectory,
  ) {}

  /** @throws ZodError when the file has another shape */
  async run(networkId: string, content: unknown, options: LoadOptions = {}): Promise<Loaded> {
    const file = CodeListsFile.parse(content);
    const loaded = await this.database.asSystem(networkId, async (tx) => {
      const wanted = [...unitsOf(file, options), await generalCoordination(tx, options)];
      const units = await this.addUnits(tx, wanted);
      const seats = new Set(wanted.flatMap(({ comune }) => (comune ? [comune] : [])));
      let entries = 0;
      for (const [list, given] of Object.entries(entriesOf(file, seats)) as [CodeListName, NewEntry[] | undefined][]) {
        if (given) entries += await addEntries(tx, list, given);
      }
      if (entries > 0)
        await this.log.record(tx, 'network', networkId, { type: 'code_lists_loaded', data: { entries } });
      return { units, entries };
    });
    this.directory.forget(networkId);
    return loaded;
  }

  private async addUnits(tx: Tx, wanted: readonly UnitInput[]): Promise<number> {
    let added = 0;
    for (const input of wanted) {
      const unit = await insertUnit(tx, input);
      if (!unit) continue;
      added++;
      await this.log.record(tx, 'unit', unit.id, { type: 'unit_added', data: { code: unit.code, kind: unit.kind } });
    }
    return added;
  }
}

function unitsOf(file: CodeListsFile, { seat }: LoadOptions): UnitInput[] {
  const sportelli = (file.sportelli ?? []).map(
    ({ code, name, comune, basin, kind, email, phone, openingHours }): UnitInput => ({
      code,
      name,
      kind: kind === 'sportello' ? 'sportello' : 'servizio',
      comune,
      basin,
      email,
      phone,
      openingHours,
    }),
  );
  return [
    ...sportelli,
    ...(file.offices ?? []).map(([code, name]) => officeOf(code, name, seat)),
    ...(file.units ?? []),
  ];
}

/** `COORD` is among the offices because cases are addressed to it; it is the coordination. */
function officeOf(code: string, name: string, seat: string | undefined): UnitInput {
  const habits = OFFICE_HABITS.find(({ prefix }) => code.startsWith(prefix));
  if (code === 'COORD') return { code, name, kind: 'coordinamento', comune: seat };
  if (!habits) return { code, name, kind: 'ufficio' };
  return {
    code,
    name,
    kind: 'ufficio',
    comune: seat,
    validationPolicy: habits.policy,
    searchableBy: habits.searchableBy,
  };
}

async function generalCoordination(tx: Tx, { generalCoordination: given, seat }: LoadOptions): Promise<UnitInput> {
  if (given) return { ...given, kind: 'coordinamento_generale', comune: seat };
  const network = await tx.one<{ owner: string }>('select owner from network where id = $1', [tx.networkId]);
  return {
    code: 'PROVINCIA',
    name: network?.owner ?? 'Coordinamento generale',
    kind: 'coordinamento_generale',
    comune: seat,
  };
}

async function addEntries(tx: Tx, list: CodeListName, entries: readonly NewEntry[]): Promise<number> {
  const added = await tx.query(ADD, [
    tx.networkId,
    list,
    entries.map(() => newId()),
    entries.map(({ code }) => code),
    entries.map(({ label }) => label),
    entries.map((_, index) => (index + 1) * 10),
    entries.map(({ validFrom }) => validFrom ?? null),
    entries.map(({ data }) => JSON.stringify(data ?? {})),
  ]);
  return added.length;
}

const ADD = `
  insert into code_list_entry (id, network_id, list, code, label, position, valid_from, data)
  select id, $1, $2, code, label, position, valid_from, data::jsonb
    from unnest($3::uuid[], $4::text[], $5::text[], $6::int[], $7::date[], $8::text[]) as given (id, code, label, position, valid_from, data)
   where not exists (select 1 from code_list_entry e where e.network_id = $1 and e.list = $2 and e.code = given.code)
  returning id`;
