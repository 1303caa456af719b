import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HomeIsTaken, lockHolder, lockHome } from './home-lock.ts';
import { identityOf } from './process-identity.ts';

const home = mkdtempSync(join(tmpdir(), 'respi-lock-'));
const file = join(home, 'launcher.lock');

afterEach(() => rmSync(file, { force: true }));
afterAll(() => rmSync(home, { recursive: true, force: true }));

function lockOf(pid: number, born: string): void {
  writeFileSync(file, JSON.stringify({ pid, born, what: 'npm start', since: new Date(0).toISOString() }));
}

describe('lockHome', () => {
  it('is exclusive until released', () => {
    const lock = lockHome(home, file, 'npm start');
    expect(() => lockHome(home, file, 'npm run dev')).toThrow(HomeIsTaken);
    expect(lockHolder(file)).toMatchObject({ pid: process.pid, what: 'npm start' });
    lock.release();
    expect(lockHolder(file)).toBeUndefined();
    lockHome(home, file, 'npm run dev').release();
  });

  it('takes over from a process that is gone', () => {
    const { pid } = spawnSync(process.execPath, ['-e', '']);
    lockOf(pid, 'long ago');
    lockHome(home, file, 'npm start');
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ pid: process.pid });
  });

  it('takes over when the number belongs to another process by now', () => {
    lockOf(process.ppid, 'another birth');
    lockHome(home, file, 'npm start');
    expect(lockHolder(file)?.pid).toBe(process.pid);
  });

  it('respects a living process of the same birth', () => {
    lockOf(process.ppid, identityOf(process.ppid)?.born ?? '');
    expect(() => lockHome(home, file, 'npm start')).toThrow(`"npm start" is already at work in ${home}`);
  });

  it('takes over from a lock that a power cut left empty', () => {
    writeFileSync(file, '');
    lockHome(home, file, 'npm start');
    expect(lockHolder(file)?.pid).toBe(process.pid);
  });

  it('does not wait for a take-over that was killed half way', () => {
    lockOf(process.ppid, 'another birth');
    const gate = `${file}.takeover`;
    mkdirSync(gate);
    utimesSync(gate, new Date(0), new Date(0));
    lockHome(home, file, 'npm start');
    expect(existsSync(gate)).toBe(false);
  });

  it('leaves the lock of a successor alone', () => {
    const lock = lockHome(home, file, 'npm start');
    lockOf(process.ppid, identityOf(process.ppid)?.born ?? '');
    lock.release();
    expect(lockHolder(file)?.pid).toBe(process.ppid);
  });
});
