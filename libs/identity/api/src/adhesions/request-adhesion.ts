import { timingSafeEqual } from 'node:crypto';
import { ADHESION_REQUESTED, type AdhesionForm, type AdhesionRequest } from '@respi/identity/contract';
import { Database, FormPatience, KeyedDigests, type Tx } from '@respi/shared/api-platform';
import { Injectable } from '@nestjs/common';
import { Problem, invalidField, newId, timeOfId } from '@respi/shared/kernel';
import { mustHoldNoNumbers } from './must-hold-no-numbers';
import { ChangeLog } from '../events/record-change';
import { Networks } from '../networks/networks';

/** Longest wait in seconds between requests from one address. */
const LONGEST_WAIT = 900;
/** Beyond these somebody is flooding the network: nobody reads so many. */
const WAITING_AT_MOST = 200;
const WAIT_WHEN_FULL = 3_600;

/** A service asks to join. Whoever asks learns nothing but that it was received. */
@Injectable()
export class RequestAdhesion {
  private readonly patience = new FormPatience();

  constructor(
    private readonly database: Database,
    private readonly networks: Networks,
    private readonly digests: KeyedDigests,
    private readonly log: ChangeLog,
  ) {}

  /** @throws Problem not_found */
  async form(network: string): Promise<AdhesionForm> {
    return { token: this.token(await this.networks.idOf(network), newId()) };
  }

  /** @throws Problem not_found, invalid_input, too_many_attempts */
  async run(network: string, request: AdhesionRequest, address: string): Promise<{ received: true }> {
    mustHoldNoNumbers({ service: request.service, purpose: request.purpose });
    const networkId = await this.networks.idOf(network);
    const id = await this.idOf(networkId, request.token);
    await this.admit(address);
    // Whatever fills in the trap is told what everybody is told, and nothing is kept.
    if (request.website) return { received: true };
    await this.database.asPublic(networkId, async (tx) => {
      const full = await tx.one(`select 1 from adhesion where state = 'waiting' offset ${WAITING_AT_MOST - 1} limit 1`);
      if (full) throw new Problem('too_many_attempts', { params: { seconds: WAIT_WHEN_FULL } });
      const made = await tx.query(
        `insert into adhesion (id, network_id, service, kind, contact_name, contact_email, purpose, created_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing returning 1`,
        [
          id,
          networkId,
          request.service,
          request.kind,
          request.contactName,
          request.contactEmail,
          request.purpose,
          tx.now,
        ],
      );
      // A browser without a script sends twice at a double click, and shows the second answer.
      if (made.length === 0) {
        if (!(await isSame(tx, id, request))) throw invalidField('token', 'form_used');
        return;
      }
      await this.log.record(tx, 'adhesion', id, { type: ADHESION_REQUESTED, data: { kind: request.kind } });
    });
    return { received: true };
  }

  /** A form is the row that it will be: its id says when it was made, and two that are sent are one. */
  private token(networkId: string, id: string): string {
    return `${id}.${this.digests.ofText(`adhesion form\0${networkId}\0${id}`)}`;
  }

  private async idOf(networkId: string, token: string): Promise<string> {
    const [id = ''] = token.split('.');
    const [ours, theirs] = [Buffer.from(this.token(networkId, id)), Buffer.from(token)];
    if (ours.length !== theirs.length || !timingSafeEqual(ours, theirs)) throw invalidField('token', 'form_expired');
    const refusal = await this.patience.refusalOf(timeOfId(id), Date.now());
    if (refusal) throw invalidField('token', refusal);
    return id;
  }

  /** Counted as logins are, apart from them: from the fifth on each waits twice as long. */
  private async admit(address: string): Promise<void> {
    const subject = this.digests.blindIndex('', 'adhesion address', address);
    const [answer] = await this.database.preNetwork<{ wait: number }>('select respi.admit_login($1, $2) as wait', [
      [subject],
      [LONGEST_WAIT],
    ]);
    if (answer && answer.wait > 0) throw new Problem('too_many_attempts', { params: { seconds: answer.wait } });
  }
}

async function isSame(tx: Tx, id: string, { service, kind, contactEmail, purpose }: AdhesionRequest): Promise<boolean> {
  const found = await tx.one(
    'select 1 from adhesion where id = $1 and service = $2 and kind = $3 and contact_email = $4 and purpose = $5',
    [id, service, kind, contactEmail, purpose],
  );
  return found !== undefined;
}
