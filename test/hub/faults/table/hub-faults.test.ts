import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { atScale } from '../../../support/drivers/at-scale';
import { ownFolder } from '../../../support/drivers/faults/own-folder';
import { WatchedHub } from '../../../support/drivers/faults/watched-hub';
import { buildWhereStale } from '../../../support/drivers/hub/built-hub';
import { StandaloneHub } from '../../../support/drivers/hub/standalone-hub';
import { databaseUnderTest } from '../../../support/drivers/subgraph/test-database';

/** This suite causes faults in a working Hub of one process, such as a kill, a missing key or a full disk. */
const MINUTE = 60_000;
const LASTS = atScale(10_000, 2000);
const onSqlite = databaseUnderTest().type === 'sqlite';
const own = ownFolder();
const data = own.at('data');
const keyFile = (name: string) => join(data, 'keys', `${name}.key`);

let hub: StandaloneHub;
let watched: WatchedHub;
/** True if the data are on a separate small disk, which the test may fill. */
let isOnOwnDisk = false;

beforeAll(async () => {
  buildWhereStale();
  mkdirSync(data);
  isOnOwnDisk = onSqlite && mountSmallDisk();
  hub = new StandaloneHub(data, { HUB_DATABASE_WAIT_MILLISECONDS: '1000' });
  watched = new WatchedHub(hub);
  await watched.start();
}, 5 * MINUTE);
afterAll(async () => {
  await hub?.drop();
  if (isOnOwnDisk) execFileSync('umount', ['--lazy', data]);
  own.remove();
});

/** Puts the data on a disk in memory, if this process runs as an administrator. @returns whether that succeeded */
function mountSmallDisk(): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=400m', 'tmpfs', data], { stdio: 'ignore' });
    return true;
  } catch {
    console.warn('A full disk was left out: this user may not mount a small one.');
    return false;
  }
}

/**
 * Starts the Hub, and expects that it refuses to start with a message that matches `words`. @returns the seconds until
 * the refusal
 */
async function refusedStart(words: RegExp): Promise<number> {
  const startedAt = performance.now();
  await expect(hub.start()).rejects.toThrow(words);
  return (performance.now() - startedAt) / 1000;
}

/**
 * Returns a fault of a Hub that starts without the file of a key. If `instead` is given, the file contains this text.
 */
function withoutKey(name: string, instead?: string) {
  let key = '';
  return {
    begin: async () => {
      await hub.stop();
      key = readFileSync(keyFile(name), 'utf8');
      rmSync(keyFile(name));
      if (instead !== undefined) writeFileSync(keyFile(name), instead, { mode: 0o600 });
      return refusedStart(new RegExp(`${name}[^]*fingerprint`, 'i'));
    },
    lasts: 0,
    repair: () => Promise.resolve(writeFileSync(keyFile(name), key, { mode: 0o600 })),
    recover: () => hub.start(),
  };
}

/**
 * Retires the older key with this name. The command refuses while rows still need that key, so this function repeats
 * the command. Meanwhile, the Hub renews these rows in the background.
 */
async function retired(name: string): Promise<void> {
  for (;;) {
    const { code, output } = await hub.command('keys', 'retire', name);
    if (code === 0) return;
    expect(output).toContain('still need the older key');
    await pause(500);
  }
}

const ROTATED = atScale(['identity-encryption', 'identity-hash', 'accounts', 'complaints'], ['identity-hash']);
const ANOTHER_KEY = `${Buffer.alloc(32, 7).toString('base64')}\n`;

const FAULTS = [
  {
    name: 'hub killed',
    begin: () => hub.kill(),
    lasts: LASTS,
    recover: () => hub.start(),
  },
  { name: 'key missing', ...withoutKey('identity-hash') },
  { name: 'key wrong', ...withoutKey('identity-encryption', ANOTHER_KEY) },
  {
    name: 'keys rotated and retired at work',
    begin: async () => {
      for (const name of ROTATED) expect(await hub.command('keys', 'rotate', name)).toMatchObject({ code: 0 });
      await hub.stop();
      await hub.start();
      for (const name of ROTATED) await retired(name);
    },
    lasts: 0,
    recover: async () => {
      await hub.stop();
      await hub.start();
    },
  },
  { name: 'event that cannot be applied', begin: poison, lasts: LASTS, repair: unpoison },
  {
    name: 'second start on the same folder',
    begin: async () => {
      second = hub.beside();
      await second.start();
    },
    lasts: LASTS,
    repair: () => second?.stop() ?? Promise.resolve(),
  },
];

let second: StandaloneHub | null = null;

let poisoned: { sequence: number; after: string } | null = null;

/**
 * Sets the status in the last event about a station to null, and makes a follower read that event again.
 * @returns the seconds until the Hub reports that the follower refused the event
 */
async function poison(): Promise<number> {
  const last = "SELECT * FROM event WHERE chain = '3701' AND subjectType = 'Station' ORDER BY sequence DESC LIMIT 1";
  const [event] = await hub.rows('stations', last);
  const { sequence, previousHash, after } = event as { sequence: number; previousHash: string; after: string };
  poisoned = { sequence, after };
  await setAfter(JSON.stringify({ ...(JSON.parse(after) as object), status: null }));
  const position = "subgraph = 'stations' AND chain = '3701'";
  const step = `REPLACE INTO follower_step VALUES ('stations', '3701', ${sequence - 1}, '${previousHash}')`;
  const startedAt = performance.now();
  await hub.rows('personnel', step);
  await hub.rows('personnel', `UPDATE follower_cursor SET sequence = ${sequence - 1} WHERE ${position}`);
  while (!JSON.stringify(await hub.health()).includes('EVENT_REFUSED')) await pause(20);
  return (performance.now() - startedAt) / 1000;
}

async function unpoison(): Promise<void> {
  await setAfter(poisoned?.after ?? '');
}

function setAfter(after: string) {
  const sql = `UPDATE event SET after = '${after.replaceAll("'", "''")}' WHERE chain = '3701' AND sequence = ${poisoned?.sequence}`;
  return hub.rows('stations', sql);
}

/** The faults that this run tests. On SQLite, a short run leaves out the faults of keys and of a second start. */
const TRIED = FAULTS.filter(({ name }) => atScale(true, !onSqlite || !/^key|^second/.test(name)));

it.each(TRIED)(
  '$name: nothing is lost or doubled, nobody gets INTERNAL, and the Hub works again',
  async (fault) => {
    const { codes, lost, doubled } = await watched.during(fault);
    expect({ internal: codes['INTERNAL'] ?? 0, lost, doubled }).toEqual({ internal: 0, lost: 0, doubled: 0 });
  },
  4 * MINUTE,
);

it(
  'disk full: writers get UNAVAILABLE, and readers can still read',
  async () => {
    if (!isOnOwnDisk) return;
    const ballast = join(data, 'ballast');
    const { codes, lost, doubled, readDuring } = await watched.during({
      name: 'disk full',
      begin: () => Promise.resolve(fillDisk(ballast)),
      lasts: LASTS,
      repair: () => Promise.resolve(rmSync(ballast)),
    });
    expect({ codes: Object.keys(codes), lost, doubled }).toEqual({ codes: ['UNAVAILABLE'], lost: 0, doubled: 0 });
    expect(readDuring).toBeGreaterThan(LASTS / 1000);
  },
  4 * MINUTE,
);

/** Writes a file until the disk has no room for more. */
function fillDisk(file: string): void {
  const chunk = Buffer.alloc(64 * 1024);
  try {
    for (;;) appendFileSync(file, chunk);
  } catch (error) {
    if ((error as { code?: string }).code !== 'ENOSPC') throw error;
  }
}

it('keeps the chains intact, with one event for each acknowledged call and no other event', async () => {
  expect(await watched.oddities()).toEqual({ chains: [], answers: [], strayEvents: 0 });
});
