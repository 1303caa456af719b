import type { CodeListEntry, CodeListEntryChange, CodeListName } from '@respi/identity/contract';
import { Database, type Principal, type Tx } from '@respi/shared/api-platform';
import { Injectable } from '@nestjs/common';
import { Problem, newId } from '@respi/shared/kernel';
import { faultsOfNumbers } from '@respi/shared/personal-data';
import { CachedDirectory } from '../../directory/cached-directory';
import { ChangeLog } from '../../events/record-change';
import { refuse } from '../refusals';
import { isClosedList, isOffered } from './closed-lists';

type Version = CodeListEntry & { readonly id: string };

/** Start of a version that has always been in force. */
const ALWAYS = '0001-01-01';
const FOR_EVER = '9999-12-31';

/**
 * Code lists are dated: what a past case was filed under must still read as it did. A start that the code does not have yet
 * makes a new version, and the one in force ends the day before; a known start corrects that version.
 */
@Injectable()
export class PutCodeListEntry {
  constructor(
    private readonly database: Database,
    private readonly log: ChangeLog,
    private readonly directory: CachedDirectory,
  ) {}

  /** `seen`: version of the code, 0 when it was not there. @throws Problem stale_version, invalid_input */
  async run(
    who: Principal,
    list: CodeListName,
    code: string,
    seen: number,
    input: CodeListEntryChange,
  ): Promise<CodeListEntry> {
    if (input.code !== undefined && input.code !== code) throw refuse('code', 'code_mismatch');
    if (!isOffered(list, code)) throw refuse('code', 'not_offered');
    if ((input.validFrom ?? ALWAYS) > (input.validTo ?? FOR_EVER)) throw refuse('validTo', 'ends_before_start');
    // Labels of topics and languages stand on public pages.
    const fields = faultsOfNumbers([['label', input.label]]);
    if (fields.length > 0) throw new Problem('invalid_input', { fields });
    const entry = await this.database.run(who, async (tx) => {
      // One list is changed by one person at a time, also where there is no row yet to lock.
      await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`code_list ${tx.networkId} ${list}`]);
      return this.put(tx, list, code, seen, input);
    });
    this.directory.forget(who.networkId);
    return entry;
  }

  private async put(
    tx: Tx,
    list: CodeListName,
    code: string,
    seen: number,
    input: CodeListEntryChange,
  ): Promise<CodeListEntry> {
    const versions = await tx.query<Version>(VERSIONS, [list, code]);
    const changedLast = versions.toSorted((one, other) => other.version - one.version)[0];
    await this.log.mustBeLatest(tx, changedLast?.id ?? null, seen, changedLast?.version ?? 0);
    if (versions.length === 0 && isClosedList(list)) throw refuse('code', 'closed_list');
    const from = input.validFrom ?? null;
    const known = versions.find(({ validFrom }) => validFrom === from);
    const before = versions.filter((version) => start(version) < (from ?? ALWAYS)).at(-1);
    const after = versions.find((version) => start(version) > (from ?? ALWAYS));
    if (after && (input.validTo ?? FOR_EVER) >= start(after)) throw refuse('validTo', 'overlaps');
    const entry: Version = {
      id: known?.id ?? newId(),
      code,
      label: input.label,
      position: input.position ?? (known ?? before)?.position ?? (await this.lastPosition(tx, list)) + 1,
      validFrom: from,
      validTo: input.validTo ?? null,
      data: input.data ?? (known ?? before)?.data ?? {},
      version: seen + 1,
    };
    if (!known && before && from !== null) await this.endBefore(tx, list, before, from);
    await this.save(tx, list, entry);
    await this.log.record(tx, 'code_list', entry.id, {
      type: known ? 'entry_changed' : 'entry_added',
      data: { list, code, validFrom: entry.validFrom, validTo: entry.validTo },
    });
    const { id: _, ...shown } = entry;
    return shown;
  }

  private async endBefore(tx: Tx, list: CodeListName, version: Version, day: string): Promise<void> {
    const ended = await tx.one<{ validTo: string }>(
      `update code_list_entry set valid_to = $2::date - 1 where id = $1 and (valid_to is null or valid_to >= $2::date)
       returning valid_to as "validTo"`,
      [version.id, day],
    );
    if (!ended) return;
    const data = { list, code: version.code, validFrom: version.validFrom, validTo: ended.validTo };
    await this.log.record(tx, 'code_list', version.id, { type: 'entry_changed', data });
  }

  private async lastPosition(tx: Tx, list: CodeListName): Promise<number> {
    const row = await tx.one<{ last: number }>(
      'select coalesce(max(position), 0) as last from code_list_entry where list = $1',
      [list],
    );
    return row?.last ?? 0;
  }

  private async save(tx: Tx, list: CodeListName, entry: Version): Promise<void> {
    await tx.query(
      `insert into code_list_entry (id, network_id, list, code, label, position, valid_from, valid_to, data, version)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
       on conflict (id) do update set label = excluded.label, position = excluded.position, valid_to = excluded.valid_to,
         data = excluded.data, version = excluded.version`,
      [
        entry.id,
        tx.networkId,
        list,
        entry.code,
        entry.label,
        entry.position,
        entry.validFrom,
        entry.validTo,
        entry.data,
        entry.version,
      ],
    );
  }
}

function start({ validFrom }: CodeListEntry): string {
  return validFrom ?? ALWAYS;
}

const VERSIONS = `
  select id, code, label, position, valid_from as "validFrom", valid_to as "validTo", data, version
    from code_list_entry where list = $1 and code = $2 order by valid_from nulls first`;
