import { Injectable } from '@nestjs/common';
import { Directory } from '@respi/identity/contract';
import { type FieldProblem, Problem, romeDay } from '@respi/shared/kernel';

/** The parts of a sheet that name things of the network. */
export interface SheetFrame {
  readonly topic?: string | undefined;
  readonly offices?: readonly string[] | undefined;
  readonly reviewBy?: string | undefined;
}

@Injectable()
export class CheckFrame {
  constructor(private readonly directory: Directory) {}

  /** @throws Problem invalid_input for a topic or office that the network does not have, or a review day that is past */
  async check(networkId: string, { topic, offices, reviewBy }: SheetFrame, now: Date, past = false): Promise<void> {
    const today = romeDay(now);
    const fields: FieldProblem[] = [];
    if (topic !== undefined && !(await this.directory.hasCode(networkId, 'topics', topic, today)))
      fields.push({ path: 'topic', code: 'unknown_code' });
    for (const [index, office] of (offices ?? []).entries()) {
      const unit = await this.directory.unitByCode(networkId, office);
      if (!unit?.active || (unit.kind !== 'ufficio' && unit.kind !== 'coordinamento'))
        fields.push({ path: `offices.${index}`, code: 'unknown_office' });
    }
    if (!past && reviewBy !== undefined && reviewBy < today) fields.push({ path: 'reviewBy', code: 'date_in_past' });
    if (fields.length > 0) throw new Problem('invalid_input', { fields });
  }
}
