import { Injectable } from '@nestjs/common';
import type { SheetOpinion, SheetRemark, SheetVote, SheetVoteTaken } from '@respi/knowledge/contract';
import {
  Database,
  KeyedDigests,
  type NetworkCipher,
  NetworkKeys,
  type Principal,
  RequestLimit,
  type Tx,
} from '@respi/shared/api-platform';
import { Problem, invalidField, isId, newId, romeDay } from '@respi/shared/kernel';
import { NOBODY_LINKED, faultsOfPieces, findPersonalData } from '@respi/shared/personal-data';
import { printable } from '../persistence/printable';
import { type PublishedRow, readPublished } from '../persistence/published-sheets';
import { publicNetwork } from '../public/public-network';
import { FormTokens } from '../questions/form-tokens';

/** Votes a minute from one address, whatever the sheet. */
const VOTES = 20;
/** And of one sheet: who presses twice, or comes back at once, is counted once. */
const VOTES_ON_ONE = 2;
/** Longest wait in seconds between the words of one address. */
const LONGEST_WAIT = 300;
/** Beyond these on one day somebody is flooding the network: nobody reads so many. */
const REMARKS_A_DAY = 300;
const WAIT_WHEN_FULL = 3_600;

export function contextOfRemark(id: string): string {
  return `sheet_remark.body:${id}`;
}

/** Whether a sheet helped whoever read it, and what they missed. Nothing here tells who they are. */
@Injectable()
export class HearReaders {
  private readonly ofAddress = new RequestLimit(VOTES);
  private readonly ofSheet = new RequestLimit(VOTES_ON_ONE);

  constructor(
    private readonly database: Database,
    private readonly digests: KeyedDigests,
    private readonly keys: NetworkKeys,
    private readonly forms: FormTokens,
  ) {}

  /** @throws Problem not_found, too_many_requests */
  async vote(network: string, slug: string, { useful, website }: SheetVote, address: string): Promise<SheetVoteTaken> {
    const networkId = await publicNetwork(this.database, network);
    this.ofAddress.mustPass(address);
    await this.database.asPublic(networkId, async (tx) => {
      const sheet = await publicSheet(tx, slug);
      // Whatever fills in the trap is told what everybody is told.
      if (website || this.ofSheet.take(`${address} ${sheet.sheet_id}`) > 0) return;
      await count(tx, networkId, sheet, useful);
    });
    return { token: this.forms.make(networkId, new Date()) };
  }

  /** @throws Problem not_found, invalid_input, too_many_attempts */
  async remark(network: string, slug: string, { token, text, website }: SheetRemark, address: string): Promise<void> {
    const networkId = await publicNetwork(this.database, network);
    await this.forms.check(networkId, token, new Date());
    if (website) return;
    const fields = faultsOfPieces('text', text, 'names_somebody');
    if (fields.length > 0) throw new Problem('invalid_input', { fields });
    await this.admit(address);
    const cipher = await this.keys.of(networkId);
    await this.mustHaveRoom(networkId);
    await this.database.asPublic(networkId, async (tx) => {
      const sheet = await publicSheet(tx, slug);
      // Sent before: it is there already.
      if (!(await this.forms.spend(tx, token))) return;
      await keep(tx, networkId, sheet, cipher, text);
    });
  }

  /** Of who works in the network: any sheet that is out, those for the network alone too. @throws Problem not_found, invalid_input, too_many_requests, too_many_attempts */
  async colleague(who: Principal, sheetId: string, { useful, text }: SheetOpinion): Promise<void> {
    if (text !== null && findPersonalData(text, NOBODY_LINKED).length > 0) throw invalidField('text', 'names_somebody');
    this.ofAddress.mustPass(who.accountId);
    this.ofSheet.mustPass(`${who.accountId} ${sheetId}`);
    if (text !== null) await this.mustHaveRoom(who.networkId);
    const cipher = await this.keys.of(who.networkId);
    await this.database.run(who, async (tx) => {
      const sheet = isId(sheetId) ? await readPublished(tx, { id: sheetId }) : undefined;
      if (!sheet) throw new Problem('not_found');
      await count(tx, tx.networkId, sheet, useful);
      if (text !== null) await keep(tx, tx.networkId, sheet, cipher, text);
    });
  }

  /** Counted as logins are, apart from them. */
  private async admit(address: string): Promise<void> {
    const subject = this.digests.blindIndex('', 'remark address', address);
    const [answer] = await this.database.preNetwork<{ wait: number }>('select respi.admit_login($1, $2) as wait', [
      [subject],
      [LONGEST_WAIT],
    ]);
    if (answer && answer.wait > 0) throw new Problem('too_many_attempts', { params: { seconds: answer.wait } });
  }

  private async mustHaveRoom(networkId: string): Promise<void> {
    const full = await this.database.readAsSystem(networkId, {
      name: 'remarks-today',
      text: 'select 1 from sheet_remark where network_id = $1 and given_on = $3 offset $2 limit 1',
      values: [networkId, REMARKS_A_DAY - 1, romeDay(new Date())],
    });
    if (full.length > 0) throw new Problem('too_many_attempts', { params: { seconds: WAIT_WHEN_FULL } });
  }
}

async function count(tx: Tx, networkId: string, sheet: PublishedRow, useful: boolean): Promise<void> {
  await tx.query(
    `insert into sheet_feedback as f (sheet_id, network_id, useful, not_useful) values ($1, $2, $3, $4)
     on conflict (sheet_id) do update
       set useful = f.useful + excluded.useful, not_useful = f.not_useful + excluded.not_useful`,
    [sheet.sheet_id, networkId, useful ? 1 : 0, useful ? 0 : 1],
  );
}

async function keep(
  tx: Tx,
  networkId: string,
  sheet: PublishedRow,
  cipher: NetworkCipher,
  text: string,
): Promise<void> {
  const id = newId();
  await tx.query('insert into sheet_remark (id, network_id, sheet_id, body, given_on) values ($1, $2, $3, $4, $5)', [
    id,
    networkId,
    sheet.sheet_id,
    cipher.seal(text, contextOfRemark(id)),
    romeDay(tx.now),
  ]);
}

async function publicSheet(tx: Tx, slug: string): Promise<PublishedRow> {
  const sheet = await readPublished(tx, { slug: printable(slug) });
  if (sheet?.audience !== 'pubblica') throw new Problem('not_found');
  return sheet;
}
