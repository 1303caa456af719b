import { Injectable, StreamableFile } from '@nestjs/common';
import { NewService, SERVICES_MAX, serviceColumns, type ServiceExportQuery } from '@respi/content/contract';
import { Database, type Principal } from '@respi/shared/api-platform';
import { romeDay } from '@respi/shared/kernel';
import { EVERY_SERVICE, type ServiceRow, listServices } from '../persistence/service-store';
import { cellsOfEntry } from './service-columns';

/** Spreadsheets of an Italian Windows take UTF-8 for it only so. */
const BYTE_ORDER_MARK = '\uFEFF';

/** The whole directory as a file: to read it in again (CSV), or with everything that is known (NDJSON). */
@Injectable()
export class ExportServices {
  constructor(private readonly database: Database) {}

  async asFile(who: Principal, { format }: ServiceExportQuery): Promise<StreamableFile> {
    const { rows, today } = await this.database.run(who, async (tx) => ({
      rows: await listServices(tx, EVERY_SERVICE, { after: null, limit: SERVICES_MAX }),
      today: romeDay(tx.now),
    }));
    return new StreamableFile(Buffer.from(format === 'csv' ? csvOf(rows) : ndjsonOf(rows)), {
      type: format === 'csv' ? 'text/csv; charset=utf-8' : 'application/x-ndjson',
      disposition: `attachment; filename="servizi-${today}.${format}"`,
    });
  }
}

function csvOf(rows: readonly ServiceRow[]): string {
  const lines = rows.map((row) => {
    const cells = cellsOfEntry(asNew(row));
    return serviceColumns.map((column) => cell(cells[column] ?? '')).join(';');
  });
  return `${BYTE_ORDER_MARK}${[serviceColumns.join(';'), ...lines].join('\r\n')}\r\n`;
}

/** What a spreadsheet would take for a formula is written as the text that it is. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) && !/^\+[\d ./()-]+$/.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function ndjsonOf(rows: readonly ServiceRow[]): string {
  return rows
    .map(
      (row) =>
        `${JSON.stringify({ id: row.id, ...asNew(row), assuredOn: row.assured_on, assuredBy: row.assured_for })}\n`,
    )
    .join('');
}

function asNew(row: ServiceRow): NewService {
  return {
    ...row.content,
    code: row.code,
    unit: row.unit,
    organization: {
      name: row.organization_name,
      description: row.organization_description,
      url: row.organization_url,
      organisation: row.organisation,
    },
  };
}
