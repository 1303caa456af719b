import type {
  AccessChanged,
  NewPasskey,
  OwnAccess,
  PasskeyChallenge,
  TotpConfirmation,
  TotpOffer,
} from '@respi/identity/contract';
import { Database, FieldCipher, type NewEvent, type Principal, type Tx } from '@respi/shared/api-platform';
import { Injectable } from '@nestjs/common';
import { Problem, isId, newId } from '@respi/shared/kernel';
import { type PersonRow, lockPerson } from '../administration/people/person-rows';
import { ChangeLog } from '../events/record-change';
import { Challenges } from '../sessions/second-factor/challenges';
import { type Factors, factorsOf, provableBy, secretContext } from '../sessions/second-factor/factors';
import { RecoveryCodes } from '../sessions/second-factor/recovery-codes';
import { RelyingParty } from '../sessions/second-factor/relying-party';
import { newTotpSecret, stepOfCode } from '../sessions/second-factor/totp';
import { provenBy } from '../sessions/step-up/step-up';
import { totpOffer } from './totp-offer';

/** By what a person proves who they are: each looks after their own, in the network they work in. */
@Injectable()
export class OwnAccessChanges {
  constructor(
    private readonly database: Database,
    private readonly challenges: Challenges,
    private readonly relyingParty: RelyingParty,
    private readonly recoveryCodes: RecoveryCodes,
    private readonly cipher: FieldCipher,
    private readonly log: ChangeLog,
  ) {}

  read(who: Principal): Promise<OwnAccess> {
    return this.database.run(who, (tx) => this.access(tx, who.accountId));
  }

  /** Nothing is stored until the first code was typed: an app that was never set up must not be asked for. */
  offerTotp(who: Principal): Promise<TotpOffer> {
    return this.database.run(who, async (tx) => {
      const secret = newTotpSecret();
      const own = await ownName(tx, who.accountId);
      const challenge = this.challenges.issue({
        purpose: 'add_totp',
        accountId: who.accountId,
        networkId: who.networkId,
        sessionId: who.sessionId,
        secret: secret.toString('base64'),
      });
      return totpOffer(challenge, secret, `ReSPI ${own.network}`, own.email);
    });
  }

  /** Takes the place of an app that was there before. @throws Problem challenge_over, invalid_input (wrong_code) */
  confirmTotp(who: Principal, { challenge: token, code }: TotpConfirmation): Promise<AccessChanged> {
    const { accountId, networkId, sessionId } = who;
    const challenge = this.challenges.read(token, 'add_totp', { accountId, networkId, sessionId });
    const secret = Buffer.from(challenge.secret ?? '', 'base64');
    return this.change(who, async (tx, factors) => {
      await this.challenges.spend(tx, token, challenge);
      const step = stepOfCode(secret, code, tx.now, 0);
      if (step === null) throw new Problem('invalid_input', { fields: [{ path: 'code', code: 'wrong_code' }] });
      const id = newId();
      await tx.query('delete from totp_factor where account_id = $1', [accountId]);
      await tx.query(
        'insert into totp_factor (id, network_id, account_id, secret, last_step, created_at) values ($1, $2, $3, $4, $5, $6)',
        [id, networkId, accountId, this.cipher.seal(secret.toString('base64'), secretContext(id)), step, tx.now],
      );
      await provenBy(tx, sessionId, 'totp');
      return {
        events: [{ type: factors.totp ? 'second_factor_replaced' : 'second_factor_added', data: { factor: 'totp' } }],
      };
    });
  }

  removeTotp(who: Principal): Promise<AccessChanged> {
    return this.change(who, async (tx, { totp }) => {
      if (!totp) throw new Problem('not_possible_now');
      await tx.query('delete from totp_factor where id = $1', [totp.id]);
      return { events: [{ type: 'second_factor_removed', data: { factor: 'totp' } }] };
    });
  }

  offerPasskey(who: Principal): Promise<PasskeyChallenge> {
    if (!this.relyingParty.isPossible) throw new Problem('not_possible_now');
    const { accountId, networkId, sessionId } = who;
    return this.database.run(who, async (tx) => {
      const { personId, name } = await lockPerson(tx, accountId);
      const { email } = await ownName(tx, accountId);
      const { passkeys } = await factorsOf(tx, accountId);
      const options = await this.relyingParty.offer({ personId, name, email, has: passkeys });
      const toSign = options.challenge;
      const challenge = this.challenges.issue({ purpose: 'add_passkey', accountId, networkId, sessionId, toSign });
      return { challenge, options: { ...options } };
    });
  }

  /** @throws Problem challenge_over, second_factor_refused */
  addPasskey(who: Principal, { challenge: token, name, response }: NewPasskey): Promise<AccessChanged> {
    const { accountId, networkId, sessionId } = who;
    const challenge = this.challenges.read(token, 'add_passkey', { accountId, networkId, sessionId });
    return this.change(who, async (tx) => {
      await this.challenges.spend(tx, token, challenge);
      const made = await this.relyingParty.made(response, challenge.toSign ?? '');
      if (!made) throw new Problem('second_factor_refused');
      const id = newId();
      const added = await tx.one(
        `insert into passkey (id, network_id, account_id, credential_id, public_key, counter, transports, name, created_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict do nothing returning 1`,
        [id, networkId, accountId, made.credentialId, made.publicKey, made.counter, made.transports, name, tx.now],
      );
      if (!added) throw new Problem('second_factor_refused');
      await provenBy(tx, sessionId, 'passkey');
      return { events: [{ type: 'second_factor_added', data: { factor: 'passkey', passkey: id } }] };
    });
  }

  async renamePasskey(who: Principal, id: string, name: string): Promise<OwnAccess> {
    return this.database.run(who, async (tx) => {
      const renamed = isId(id)
        ? await tx.one('update passkey set name = $3 where id = $2 and account_id = $1 returning 1', [
            who.accountId,
            id,
            name,
          ])
        : undefined;
      if (!renamed) throw new Problem('not_found');
      return this.access(tx, who.accountId);
    });
  }

  removePasskey(who: Principal, id: string): Promise<AccessChanged> {
    return this.change(who, async (tx) => {
      const removed = isId(id)
        ? await tx.one('delete from passkey where id = $2 and account_id = $1 returning 1', [who.accountId, id])
        : undefined;
      if (!removed) throw new Problem('not_found');
      return { events: [{ type: 'second_factor_removed', data: { factor: 'passkey', passkey: id } }] };
    });
  }

  /** Those handed out before are void. @throws Problem not_possible_now: there is no factor that they would stand in for */
  renewRecoveryCodes(who: Principal): Promise<AccessChanged> {
    return this.change(who, (_, factors) => {
      if (provableBy(factors).length === 0) throw new Problem('not_possible_now');
      return Promise.resolve({ events: [], newCodes: true });
    });
  }

  /** What is the same for every change: one at a time for a person, codes with the first factor, never without the last that is wanted. */
  private change(
    who: Principal,
    make: (tx: Tx, before: Factors) => Promise<{ events: NewEvent[]; newCodes?: true }>,
  ): Promise<AccessChanged> {
    const { accountId } = who;
    return this.database.run(who, async (tx) => {
      const person: PersonRow = await lockPerson(tx, accountId);
      const { events, newCodes } = await make(tx, await factorsOf(tx, accountId));
      const after = await factorsOf(tx, accountId);
      const has = provableBy(after).length > 0;
      if (!has && (await this.rule(tx, accountId)).required) throw new Problem('last_factor');
      if (!has) await tx.query('delete from recovery_code where account_id = $1', [accountId]);
      const wantsCodes = has && (newCodes === true || (await neverHadCodes(tx, accountId)));
      const recoveryCodes = wantsCodes ? await this.recoveryCodes.makeAnew(tx, accountId) : null;
      if (recoveryCodes) events.push({ type: 'recovery_codes_made', data: {} });
      await this.log.record(tx, 'person', person.personId, ...events);
      return { access: await this.access(tx, accountId), recoveryCodes };
    });
  }

  private async access(tx: Tx, accountId: string): Promise<OwnAccess> {
    const { totp, passkeys, recoveryCodesLeft } = await factorsOf(tx, accountId);
    return {
      ...(await this.rule(tx, accountId)),
      totpSince: totp?.created_at.toISOString() ?? null,
      passkeys: passkeys.map(({ id, name, createdAt, lastUsedAt }) => ({
        id,
        name,
        createdAt: createdAt.toISOString(),
        lastUsedAt: lastUsedAt?.toISOString() ?? null,
      })),
      recoveryCodesLeft,
      passkeysPossible: this.relyingParty.isPossible,
    };
  }

  private async rule(tx: Tx, accountId: string): Promise<Rule> {
    const row = await tx.one<Rule>(RULE, [accountId]);
    if (!row) throw new Problem('not_found');
    return row;
  }
}

type Rule = Pick<OwnAccess, 'rule' | 'demo' | 'required'>;

async function ownName(tx: Tx, accountId: string): Promise<{ email: string; network: string }> {
  const row = await tx.one<{ email: string; network: string }>(
    'select a.email::text as email, n.name as network from account a, network n where a.id = $1 and n.id = $2',
    [accountId, tx.networkId],
  );
  if (!row) throw new Problem('not_found');
  return row;
}

async function neverHadCodes(tx: Tx, accountId: string): Promise<boolean> {
  return !(await tx.one('select 1 from recovery_code where account_id = $1 limit 1', [accountId]));
}

const RULE = `
  select coalesce(n.settings ->> 'secondFactor', 'everybody') as rule, n.demo,
         respi.second_factor_wanted(n.settings, n.demo, array(
           select m.role from membership m join unit u on u.id = m.unit_id and u.active
            where m.account_id = $1 and m.valid_from <= now() and (m.valid_to is null or m.valid_to > now()))) as required
    from network n`;
