import { Injectable } from '@nestjs/common';
import { Directory } from '@respi/identity/contract';
import type { NewChecklist } from '@respi/knowledge/contract';
import type { Tx } from '@respi/shared/api-platform';
import { type FieldProblem, Problem, romeDay } from '@respi/shared/kernel';
import { NOBODY_LINKED, findPersonalData } from '@respi/shared/personal-data';
import { sheetsBySlug } from '../persistence/checklist-store';

type Named = Partial<Pick<NewChecklist, 'procedure' | 'office' | 'permit' | 'offices' | 'items'>>;

/** What a list names must be there, and nothing in it may be about anybody: it is read by everybody. */
@Injectable()
export class CheckChecklist {
  constructor(private readonly directory: Directory) {}

  /** @throws Problem invalid_input */
  async check(tx: Tx, list: Named): Promise<void> {
    const fields: FieldProblem[] = [];
    const today = romeDay(tx.now);
    const known = async (name: 'procedures' | 'permits', code: string | null | undefined, path: string) => {
      if (code !== null && code !== undefined && !(await this.directory.hasCode(tx.networkId, name, code, today)))
        fields.push({ path, code: 'unknown_code' });
    };
    const isOffice = async (code: string, path: string) => {
      const unit = await this.directory.unitByCode(tx.networkId, code);
      if (!unit?.active || unit.kind !== 'ufficio') fields.push({ path, code: 'unknown_office' });
    };
    await known('procedures', list.procedure, 'procedure');
    await known('permits', list.permit, 'permit');
    if (list.office !== null && list.office !== undefined) await isOffice(list.office, 'office');
    for (const [at, office] of (list.offices ?? []).entries()) await isOffice(office, `offices.${at}`);
    const slugs = (list.items ?? []).flatMap(({ sheet }) => sheet ?? []);
    const sheets = await sheetsBySlug(tx, slugs);
    for (const [at, item] of (list.items ?? []).entries()) {
      await known('procedures', item.fromProcedure, `items.${at}.fromProcedure`);
      if (item.sheet !== null && !sheets.has(item.sheet))
        fields.push({ path: `items.${at}.sheet`, code: 'sheet_not_published' });
      for (const field of ['name', 'condition', 'note'] as const)
        if (namesSomebody(item[field])) fields.push({ path: `items.${at}.${field}`, code: 'names_somebody' });
    }
    if (fields.length > 0) throw new Problem('invalid_input', { fields });
  }

  /** @throws Problem invalid_input */
  checkReason(reason: string): void {
    if (namesSomebody(reason))
      throw new Problem('invalid_input', { fields: [{ path: 'reason', code: 'names_somebody' }] });
  }
}

const namesSomebody = (text: string | null): boolean =>
  text !== null && findPersonalData(text, NOBODY_LINKED).length > 0;
