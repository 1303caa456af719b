import { Injectable } from '@nestjs/common';
import { Directory } from '@respi/identity/contract';
import type { SheetFeedback, SheetFeedbackQuery } from '@respi/knowledge/contract';
import { Database, NetworkKeys, type Principal, type Tx } from '@respi/shared/api-platform';
import type { Page } from '@respi/shared/contract';
import { Problem, isId } from '@respi/shared/kernel';
import { z } from 'zod';
import { readCursor, writeCursor } from '../persistence/cursor';
import { contextOfRemark } from './hear-readers';

interface Row {
  readonly sheet_id: string;
  readonly question: string;
  readonly owner_id: string | null;
  readonly useful: number;
  readonly not_useful: number;
  readonly remarks: readonly { readonly id: string; readonly body: string; readonly on: string }[];
}

const SHOWN = 20;
const Place = z.strictObject({ notUseful: z.int(), id: z.uuid() });

/** Of sheets that are published: their words name nobody. */
const FEEDBACK = `
  select p.sheet_id, p.content ->> 'question' as question, s.owner_id, coalesce(f.useful, 0) as useful, coalesce(f.not_useful, 0) as not_useful,
         coalesce((select jsonb_agg(jsonb_build_object('id', r.id, 'body', encode(r.body, 'base64'), 'on', r.given_on) order by r.id desc)
                     from (select * from sheet_remark r where r.sheet_id = p.sheet_id order by r.id desc limit ${SHOWN}) r), '[]') as remarks
`;
const OF_ALL =
  'from sheet_feedback f join sheet s on s.id = f.sheet_id join published_sheet p on p.sheet_id = f.sheet_id';
const OF_ONE =
  'from published_sheet p join sheet s on s.id = p.sheet_id left join sheet_feedback f on f.sheet_id = p.sheet_id';

/** What readers say of the sheets, for who answers for them. */
@Injectable()
export class ReadFeedback {
  constructor(
    private readonly database: Database,
    private readonly directory: Directory,
    private readonly keys: NetworkKeys,
  ) {}

  /** Those that helped least, first. */
  async list(who: Principal, { limit, cursor }: z.infer<typeof SheetFeedbackQuery>): Promise<Page<SheetFeedback>> {
    const after = readCursor(cursor, Place);
    return this.database.run(who, async (tx) => {
      const rows = await tx.query<Row>(
        `${FEEDBACK} ${OF_ALL} where f.network_id = $1
            and ($2::integer is null or (f.not_useful, f.sheet_id) < ($2, $3::uuid))
          order by f.not_useful desc, f.sheet_id desc limit $4`,
        [tx.networkId, after?.notUseful ?? null, after?.id ?? null, limit + 1],
      );
      const items = rows.slice(0, limit);
      const last = rows.length > limit ? items.at(-1) : undefined;
      return {
        items: await Promise.all(items.map((row) => this.view(tx, row))),
        nextCursor: last ? writeCursor({ notUseful: last.not_useful, id: last.sheet_id }) : null,
      };
    });
  }

  /** @throws Problem not_found */
  async open(who: Principal, sheetId: string): Promise<SheetFeedback> {
    return this.database.run(who, async (tx) => {
      const row = isId(sheetId)
        ? await tx.one<Row>(`${FEEDBACK} ${OF_ONE} where p.sheet_id = $1`, [sheetId])
        : undefined;
      if (!row) throw new Problem('not_found');
      return this.view(tx, row);
    });
  }

  private async view(tx: Tx, row: Row): Promise<SheetFeedback> {
    const cipher = await this.keys.of(tx.networkId);
    return {
      sheetId: row.sheet_id,
      question: row.question,
      owner: row.owner_id === null ? null : ((await this.directory.person(tx.networkId, row.owner_id))?.name ?? null),
      useful: row.useful,
      notUseful: row.not_useful,
      remarks: row.remarks.map(({ id, body, on }) => ({
        text: cipher.open(Buffer.from(body, 'base64'), contextOfRemark(id)),
        on,
      })),
    };
  }
}
