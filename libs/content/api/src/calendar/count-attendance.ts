import { Injectable, StreamableFile } from '@nestjs/common';
import type { AttendanceTotals } from '@respi/content/contract';
import { Directory } from '@respi/identity/contract';
import { Database, type Principal } from '@respi/shared/api-platform';
import { attendanceOfYear } from '../persistence/appointment-store';

const BYTE_ORDER_MARK = '\uFEFF';

/** Who was present how often, as figures of units: nobody is counted by name. */
@Injectable()
export class CountAttendance {
  constructor(
    private readonly database: Database,
    private readonly directory: Directory,
  ) {}

  of(who: Principal, year: number): Promise<AttendanceTotals> {
    return this.database.run(who, async (tx) => {
      const items: AttendanceTotals['items'] = [];
      for (const { unit, ...total } of await attendanceOfYear(tx, year)) {
        const name = unit === null ? null : ((await this.directory.unitByCode(tx.networkId, unit))?.name ?? unit);
        items.push({ unit: name, ...total });
      }
      return { year, items };
    });
  }

  async asFile(who: Principal, year: number): Promise<StreamableFile> {
    const { items } = await this.of(who, year);
    const lines = items.map(({ unit, kind, held, attendances, hours }) =>
      [cell(unit ?? 'Da fuori della rete'), KIND[kind], held, attendances, String(hours).replace('.', ',')].join(';'),
    );
    const file = [HEAD.join(';'), ...lines].join('\r\n');
    return new StreamableFile(Buffer.from(`${BYTE_ORDER_MARK}${file}\r\n`), {
      type: 'text/csv; charset=utf-8',
      disposition: `attachment; filename="presenze-${year}.csv"`,
    });
  }
}

const HEAD = ['unità', 'tipo', 'incontri', 'presenze', 'ore'];
const KIND = { team_meeting: 'équipe', training: 'formazione' } as const;

/** What a spreadsheet would take for a formula is written as the text that it is. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
