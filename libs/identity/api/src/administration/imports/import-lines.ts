import {
  type ImportName,
  type ImportOutcome,
  type ImportReport,
  OrganisationInput,
  PersonInvitation,
  ProtocolInput,
  UnitInput,
} from '@respi/identity/contract';
import { comuniNamed } from '@respi/identity/domain';
import { type NewEvent, type Tx, inputProblem } from '@respi/shared/api-platform';
import { Injectable } from '@nestjs/common';
import { type FieldProblem, Problem, romeDay } from '@respi/shared/kernel';
import type { z } from 'zod';
import { ChangeLog } from '../../events/record-change';
import { lockOrganisation } from '../organisations/organisation-rows';
import { Organisations } from '../organisations/organisations';
import { InvitePerson } from '../people/invite-person';
import { keepAnAdministrator, membershipsFrom, replaceMemberships } from '../people/memberships';
import { lockPerson, personById, renamePerson } from '../people/person-rows';
import { fieldRefusal, refuse } from '../refusals';
import { AddUnit } from '../units/add-unit';
import { unitById } from '../units/unit-rows';
import { Units } from '../units/units';
import type { CsvLine } from './csv-lines';
import { dayOf, kindOf, roleOf, wordsOfLine, yesOrNo } from './import-words';

type Cells = CsvLine['cells'];
type Remarks = ImportReport['lines'][number]['remarks'];
type Import = (tx: Tx, cells: Cells) => Promise<TakenLine>;

export interface TakenLine {
  readonly outcome: ImportOutcome;
  readonly remarks: Remarks;
}

/** One line of each kind of file, by the same use cases as the screens. What a file leaves empty stays as it is. */
@Injectable()
export class ImportLines {
  constructor(
    private readonly organisations: Organisations,
    private readonly adding: AddUnit,
    private readonly units: Units,
    private readonly people: InvitePerson,
    private readonly log: ChangeLog,
  ) {}

  readonly of: Readonly<Record<ImportName, Import>> = {
    organisations: (tx, cells) => this.organisation(tx, cells),
    units: (tx, cells) => this.unit(tx, cells),
    people: (tx, cells) => this.person(tx, cells),
  };

  private async organisation(tx: Tx, cells: Cells): Promise<TakenLine> {
    const known = await namedBy(tx, 'organisation', cells['codice']);
    const before = known && (await lockOrganisation(tx, known.id));
    const protocol = protocolOf(cells);
    const asked = {
      code: cells['codice'],
      name: cells['nome'],
      kind: kindOf('organisations', cells['tipo']),
      ipaCode: cells['codice_ipa'] ?? before?.ipaCode,
      owner: yesOrNo(cells['titolare'], before?.owner ?? true),
      manager: yesOrNo(cells['gestore'], before?.manager ?? false),
      email: cells['email'] ?? before?.email,
      phone: cells['telefono'] ?? before?.phone,
    };
    const input = valid(OrganisationInput, asked, protocol ? wrongIn(ProtocolInput, protocol) : []);
    const id = before ? before.id : await this.organisations.in(tx, input);
    const { code: _, ...change } = input;
    const changed = before ? await this.organisations.changeIn(tx, before, change) : false;
    const recorded = protocol && (await this.protocol(tx, id, before?.protocols ?? [], valid(ProtocolInput, protocol)));
    if (!before) return { outcome: 'added', remarks: [] };
    return { outcome: changed || recorded === true ? 'changed' : 'same', remarks: otherName(before.name, input.name) };
  }

  private async protocol(
    tx: Tx,
    organisation: string,
    known: readonly { readonly version: string; readonly signedOn: string }[],
    protocol: z.output<typeof ProtocolInput>,
  ): Promise<boolean> {
    if (known.some(({ version, signedOn }) => version === protocol.version && signedOn === protocol.signedOn))
      return false;
    await this.organisations.recordProtocol(tx, organisation, protocol);
    return true;
  }

  private async unit(tx: Tx, cells: Cells): Promise<TakenLine> {
    const known = await namedBy(tx, 'unit', cells['codice']);
    const before = known && (await unitById(tx, known.id, 'for update'));
    const asked = {
      code: cells['codice'],
      name: cells['nome'],
      kind: kindOf('units', cells['tipo']),
      organisation: (await codeAsKept(tx, 'organisation', cells['ente_titolare'])) ?? before?.organisation,
      manager: (await codeAsKept(tx, 'organisation', cells['ente_gestore'])) ?? before?.manager,
      comune: cells['comune'] ?? before?.comune,
      basin: cells['bacino'] ?? before?.basin,
      address: cells['indirizzo'] ?? before?.address,
      email: cells['email'] ?? before?.email,
      phone: cells['telefono'] ?? before?.phone,
      openingHours: cells['orari'] ?? before?.openingHours,
    };
    const input = valid(UnitInput, asked, [
      ...(await unknownCode(tx, 'organisation', cells['ente_titolare'], 'organisation')),
      ...(await unknownCode(tx, 'organisation', cells['ente_gestore'], 'manager')),
    ]);
    const strange = strangeComune(romeDay(tx.now), before?.comune, input.comune);
    if (!before) {
      await this.adding.in(tx, input);
      return { outcome: 'added', remarks: strange };
    }
    const { code: _, kind, ...change } = input;
    if (kind !== before.kind) throw refuse('kind', 'kind_for_good');
    const changed = await this.units.changeIn(tx, before, change);
    return { outcome: changed ? 'changed' : 'same', remarks: [...otherName(before.name, input.name), ...strange] };
  }

  /** A person has as many lines as roles: the first one invites, the others add. Nothing is taken away. */
  private async person(tx: Tx, cells: Cells): Promise<TakenLine> {
    const asked = {
      name: cells['nome'],
      email: cells['email'],
      memberships: [
        {
          role: roleOf(cells['ruolo'] ?? ''),
          unit: await codeAsKept(tx, 'unit', cells['sede']),
          from: dayOf(cells['dal']),
          to: dayOf(cells['al']),
        },
      ],
    };
    const strange = await unknownCode(tx, 'unit', cells['sede'], 'memberships.0.unit');
    const { email, name, memberships } = valid(PersonInvitation, asked, strange);
    const known = await tx.one<{ id: string }>(
      'select p.account_id as id from person p join account a on a.id = p.account_id where a.email::text = $1',
      [email],
    );
    if (!known) {
      await this.people.in(tx, { email, name, memberships });
      return { outcome: 'added', remarks: [] };
    }
    const before = await lockPerson(tx, known.id);
    const { personId } = before;
    if (!before.active) throw refuse('email', 'access_closed');
    const person = await personById(tx, known.id);
    const wanted = memberships[0];
    const others = person.memberships
      .filter(({ role, unit, begun }) => !(begun && role === wanted?.role && unit.code === wanted.unit && !wanted.from))
      .map(({ role, unit, from, to, begun }) => ({ role, unit: unit.code, from: begun ? null : from, to }));
    const held = await membershipsFrom(tx, [...memberships, ...others]);
    const { added, closed, dated } = await replaceMemberships(tx, known.id, held);
    const renamed = await renamePerson(tx, before, name);
    const moved = added.length + closed.length + dated.length > 0;
    if (!moved && !renamed) return { outcome: 'same', remarks: [] };
    if (dated.some(({ role }) => role === 'network_admin')) await keepAnAdministrator(tx, 'memberships');
    await tx.query('update person set version = version + 1 where id = $1', [personId]);
    const events: NewEvent[] = [];
    if (renamed) events.push({ type: 'person_renamed', data: {} });
    if (moved) events.push({ type: 'memberships_changed', data: { added, closed, dated } });
    await this.log.record(tx, 'person', personId, ...events);
    return { outcome: 'changed', remarks: otherName(before.name, name) };
  }
}

/** By its code whatever the case: a file is written by hand. Of two that differ in nothing else, the one written so. */
function namedBy(
  tx: Tx,
  table: 'organisation' | 'unit',
  code: string | undefined,
): Promise<{ id: string; code: string } | undefined> {
  return tx.one(`select id, code from ${table} where upper(code) = upper($1) order by code = $1 desc limit 1`, [
    code ?? null,
  ]);
}

async function codeAsKept(
  tx: Tx,
  table: 'organisation' | 'unit',
  cell: string | undefined,
): Promise<string | undefined> {
  return cell && ((await namedBy(tx, table, cell))?.code ?? cell);
}

function otherName(before: string, now: string): Remarks {
  return before === now ? [] : [{ column: 'nome', message: wordsOfLine('other_name', { before }) }];
}

/** Any text may stand there; one that is no comune is said once, for it may be a slip. */
function strangeComune(today: string, before: string | null | undefined, comune: string | null | undefined): Remarks {
  if (!comune || comune === before || comuniNamed(comune, today).length > 0) return [];
  return [{ column: 'comune', message: wordsOfLine('unknown_comune') }];
}

/** What a cell names must be there: said together with whatever else is wrong in the line. */
async function unknownCode(
  tx: Tx,
  table: 'organisation' | 'unit',
  cell: string | undefined,
  path: string,
): Promise<FieldProblem[]> {
  if (!cell || (await namedBy(tx, table, cell))) return [];
  return [fieldRefusal(path, table === 'unit' ? 'unknown_unit' : 'unknown_organisation')];
}

/** null: the line says nothing of a protocol. */
function protocolOf(cells: Cells): unknown {
  if (!cells['protocollo'] && !cells['firmato_il']) return null;
  return {
    version: cells['protocollo'],
    signedOn: dayOf(cells['firmato_il']) ?? undefined,
    expiresOn: dayOf(cells['scade_il']),
    tacitRenewal: yesOrNo(cells['rinnovo_tacito'], false),
  };
}

function wrongIn(schema: z.ZodType, input: unknown): readonly FieldProblem[] {
  const { error } = schema.safeParse(input);
  return error ? inputProblem(error.issues).fields : [];
}

/** @param also what else is wrong, where nobody asks the schema @throws Problem invalid_input with all of it */
function valid<S extends z.ZodType>(schema: S, input: unknown, also: readonly FieldProblem[] = []): z.output<S> {
  const parsed = schema.safeParse(input);
  const fields = [...(parsed.success ? [] : inputProblem(parsed.error.issues).fields), ...also];
  if (!parsed.success || fields.length > 0) throw new Problem('invalid_input', { fields });
  return parsed.data;
}
