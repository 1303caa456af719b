import type { Protocol, ProtocolChange, ProtocolInput } from '@respi/identity/contract';
import type { Tx } from '@respi/shared/api-platform';
import { newId } from '@respi/shared/kernel';
import { refuse } from '../refusals';

/** @returns its id */
export async function insertProtocol(tx: Tx, organisationId: string, input: ProtocolInput): Promise<string> {
  const id = newId();
  await tx.query(
    `insert into organisation_protocol (id, network_id, organisation_id, version, signed_on, expires_on, tacit_renewal, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      id,
      tx.networkId,
      organisationId,
      input.version,
      input.signedOn,
      input.expiresOn ?? null,
      input.tacitRenewal,
      tx.now,
    ],
  );
  return id;
}

/** What is left out stays as it is. @throws Problem invalid_input when it would end before it was signed */
export async function updateProtocol(tx: Tx, protocol: Protocol, change: ProtocolChange): Promise<void> {
  const given: ProtocolChange = Object.fromEntries(
    Object.entries<unknown>(change).filter(([, value]) => value !== undefined),
  );
  const after = { ...protocol, ...given };
  if (after.expiresOn && after.expiresOn < after.signedOn) throw refuse('expiresOn', 'ends_before_start');
  if (after.endedOn && after.endedOn < after.signedOn) throw refuse('endedOn', 'ends_before_start');
  await tx.query(
    `update organisation_protocol set version = $2, signed_on = $3, expires_on = $4, tacit_renewal = $5, ended_on = $6 where id = $1`,
    [protocol.id, after.version, after.signedOn, after.expiresOn, after.tacitRenewal, after.endedOn],
  );
}
