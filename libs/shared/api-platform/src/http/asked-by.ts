import { timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import type { FastifyRequest } from 'fastify';
import type { KeyedDigests } from '../crypto/keyed-digests';

/** From which address a page was asked for: told to the portal, which says it back with what a form of the page sends. */
export const ASKED_BY = 'x-respi-asked-by';

/** Signed, so that only what we have told the portal is believed, wherever the portal runs. */
export function signedAddress(digests: KeyedDigests, address: string): string {
  return `${address} ${signature(digests, address)}`;
}

/** The address of whoever asks: the reader of the page, where the portal asks for one. */
export function addressBehind(
  digests: KeyedDigests,
  request: Pick<FastifyRequest, 'ip'> & { headers: IncomingHttpHeaders },
): string {
  const told = request.headers[ASKED_BY];
  if (typeof told !== 'string') return request.ip;
  const [address = '', signed = ''] = told.split(' ');
  const ours = Buffer.from(signature(digests, address));
  const theirs = Buffer.from(signed);
  return ours.length === theirs.length && timingSafeEqual(ours, theirs) ? address : request.ip;
}

function signature(digests: KeyedDigests, address: string): string {
  return digests.ofText(`asked by\0${address}`);
}
