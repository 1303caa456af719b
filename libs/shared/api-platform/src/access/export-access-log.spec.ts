import { createPublicKey, randomBytes } from 'node:crypto';
import { KeyedDigests } from '../crypto/keyed-digests';
import { NO_BLOCK, nextBlock, signingKey } from './access-chain';
import { canonicalAccess } from './access-log';
import { publicKeyOf, readAccessExport, writeAccessExport } from './export-access-log';

const digests = new KeyedDigests(randomBytes(32), randomBytes(32));
const key = signingKey(randomBytes(32));
const head = { network: 'Rete di Cuneo', from: '2026-11-01', to: '2026-11-30', madeAt: '2026-12-01', madeBy: 'chi' };
const said = {
  id: '0193',
  network_id: 'n',
  at: new Date('2026-11-22T10:00:00Z'),
  account_id: 'a',
  actor_kind: 'person',
  act: 'case_read',
  subject_kind: 'case',
  subject_id: 's',
  basis: 'coordinator',
  reason: null,
  route: null,
  screen: null,
  request_id: null,
};
const row = { ...said, mac: digests.ofAccess(canonicalAccess(said)), block: 1 };
const file = Buffer.from(
  writeAccessExport(key, head, [row], [nextBlock(digests, NO_BLOCK, [row])], ({ act }) => `In parole: ${act}`),
);

it('says each row in words beside its codes', () => {
  const [, line = ''] = file.toString().split('\n');
  expect(JSON.parse(line)).toMatchObject({ record: canonicalAccess(said), words: 'In parole: case_read' });
});

it('is checked by the public key alone, which travels as text', () => {
  const publicKey = createPublicKey(publicKeyOf(key));
  expect(readAccessExport(file, publicKey)).toMatchObject({ ...head, records: 1, blocks: 1 });
});

it('is no file of ours with any one byte changed, put in or taken out, nor by another key', () => {
  const publicKey = createPublicKey(key);
  for (let at = 0; at < file.length; at += 1) {
    const changed = Buffer.from(file);
    changed[at] = changed[at]! ^ 1;
    expect(readAccessExport(changed, publicKey)).toBeNull();
  }
  expect(readAccessExport(Buffer.concat([file, Buffer.from('\n')]), publicKey)).toBeNull();
  expect(readAccessExport(file.subarray(0, -1), publicKey)).toBeNull();
  expect(readAccessExport(file.subarray(file.indexOf(0x0a) + 1), publicKey)).toBeNull();
  expect(readAccessExport(Buffer.alloc(0), publicKey)).toBeNull();
  expect(readAccessExport(file, createPublicKey(signingKey(randomBytes(32))))).toBeNull();
});
