import { randomUUID } from 'node:crypto';
import { EventEmitter } from 'node:events';
import type { ServerResponse } from 'node:http';
import { LiveAudience, LiveChannel, LiveHub, type Principal } from '@respi/shared/api-platform';
import { type PersonName, type TestNetwork, aNetwork, asSuper } from '@respi/shared/testing';
import { type TestInstallation, anInstallation } from './testing/an-installation';

let installation: TestInstallation;
let network: TestNetwork;
let channel: LiveChannel;
const hubs: LiveHub[] = [];

beforeAll(async () => {
  installation = await anInstallation();
  network = await aNetwork(installation.ownerUrl);
  channel = new LiveChannel(installation.appUrl);
});

afterAll(async () => {
  for (const hub of hubs) hub.beforeApplicationShutdown();
  await channel.onModuleDestroy();
  await installation.close();
});

class NobodyHears extends LiveAudience {
  readonly stream = 'case';
  ofEvents = () => Promise.resolve([]);
  ofPresence = () => Promise.resolve([]);
  noticed = () => undefined;
}

class Wire extends EventEmitter {
  text = '';
  writableEnded = false;
  writeHead(): void {
    // headers are another spec's
  }
  write(text: string): boolean {
    this.text += text;
    return true;
  }
  end(): void {
    this.writableEnded = true;
    this.emit('close');
  }
}

async function signedIn(person: PersonName): Promise<Principal> {
  const sessionId = randomUUID();
  await asSuper(
    installation.ownerUrl,
    `insert into respi.session (id, network_id, account_id) values ('${sessionId}', '${network.id}', '${network.person[person]}')`,
  );
  return { ...installation.as(network, person, 'session.own'), sessionId };
}

async function streamOf(who: Principal, checkMs = 60_000, beatMs = 60_000): Promise<Wire> {
  const hub = new LiveHub(installation.database, channel, new NobodyHears(), {
    catchUpMs: 60_000,
    beatMs,
    checkMs,
    streamsOfAccount: 6,
  });
  hubs.push(hub);
  const wire = new Wire();
  await hub.stream(who, undefined, () => wire as unknown as ServerResponse);
  return wire;
}

async function until(condition: () => boolean): Promise<void> {
  for (let tries = 0; !condition(); tries += 1) {
    if (tries > 250) throw new Error('It did not happen');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

it('ends where nothing happens too, once its session is over, and lets others go on', async () => {
  const [leaving, staying] = [await signedIn('counter'), await signedIn('coordinator')];
  const [over, open] = [await streamOf(leaving, 50), await streamOf(staying, 50)];
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(over.writableEnded).toBe(false);
  await asSuper(installation.ownerUrl, `update respi.session set ended_at = now() where id = '${leaving.sessionId}'`);
  await until(() => over.writableEnded);
  expect(over.text).toContain('event: ended');
  expect(open.writableEnded).toBe(false);
});

it('keeps its way open with a position that is of the clock', async () => {
  const wire = await streamOf(await signedIn('counter'), 60_000, 30);
  await until(() => /\n\nid: [0-9a-f]{8}-[0-9a-f]{4}-7000-8000-000000000000\n\n/.test(wire.text));
  expect(wire.text.match(/event:/g)).toEqual(['event:']);
});

it('does not begin in a session that is over', async () => {
  const who = await signedIn('counter');
  await asSuper(installation.ownerUrl, `update respi.session set ended_at = now() where id = '${who.sessionId}'`);
  await expect(streamOf(who)).rejects.toMatchObject({ code: 'session_ended' });
});
