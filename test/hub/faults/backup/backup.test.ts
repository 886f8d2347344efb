import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Manifest } from '../../../../shared/backup/manifest';
import { SUBGRAPHS } from '../../../../shared/kernel/ids/subgraph-names';
import { shanghaiToday } from '../../../../shared/kernel/dates/period';
import { office } from '../../../support/city/callers';
import { listCity } from '../../../support/city/demo/demo-city';
import { CITY } from '../../../support/city/small-city';
import { buildWhereStale } from '../../../support/drivers/hub/built-hub';
import { StandaloneHub } from '../../../support/drivers/hub/standalone-hub';
import { type UserCaller } from '../../../support/drivers/peers/oidc-issuer';
import { databaseUnderTest } from '../../../support/drivers/subgraph/test-database';
import { sixteenWriters } from '../../../support/drivers/writes/sixteen-writers';
import { TimedWriters } from '../../../support/drivers/hub/timed-writers';
import { chainFaults } from '../../../support/oracle/chain-check';

const MINUTE = 60_000;
const onSqlite = databaseUnderTest().type === 'sqlite';
const today = shanghaiToday(new Date());
const parent = mkdtempSync(join(tmpdir(), 'hub-backup-'));
const below = (name: string) => join(parent, name);
const backup = below('backup');
const ATTACHED = `attachments/c0/ff/${'c0ff'.repeat(16)}`;
/** A file that the Hub is still receiving. No database names it yet. */
const INCOMING = 'attachments/incoming/half';
const auditor = office('AUDITOR', CITY) as UserCaller;

const hub = new StandaloneHub(below('data'));
const restored = new StandaloneHub(below('restored'));
/**
 * A Hub that is restored from the backup and keeps its checkpoints in a folder of its own. Unlike the databases, this
 * folder is not lost, so its checkpoints cover events that the backup lacks.
 */
const survived = new StandaloneHub(below('survived'), { HUB_CHECKPOINTS: below('survived-checkpoints') });
/** Eight writers. Two edit the venue of one station, two suspend stations, two log hours, and two register staff. */
const eight = sixteenWriters(listCity(today, { seed: 1 }), today).filter((_, index) =>
  [0, 1, 6, 7, 8, 9, 12, 13].includes(index),
);
const writers = new TimedWriters(eight, (...asked) => hub.ask(...asked));

let token = '';
let output = '';
let startedAt = 0;
const manifest = () => JSON.parse(readFileSync(join(backup, 'manifest.json'), 'utf8')) as Manifest;
/** Waits until the Hub has acknowledged this many further writes. A busy Hub refuses some. */
const acknowledged = async (more: number) => {
  for (const until = writers.acknowledged().length + more; writers.acknowledged().length < until;) await pause(20);
};

/**
 * Takes a backup while eight writers write. The writers continue after the backup. When the Hub stops at the end, it
 * signs checkpoints that cover events after the backup.
 */
beforeAll(async () => {
  buildWhereStale();
  // The Hub signs checkpoints when it stops, so the backup contains some.
  await hub.start();
  await hub.stop();
  await hub.start();
  token = await hub.token(auditor);
  for (const path of [ATTACHED, INCOMING]) {
    mkdirSync(dirname(join(hub.folder, path)), { recursive: true });
    writeFileSync(join(hub.folder, path), 'a file');
  }
  writers.start();
  await acknowledged(50);
  startedAt = performance.now();
  const result = await hub.command('backup', '--to', backup);
  output = result.output;
  if (result.code !== 0) throw new Error(output);
  await acknowledged(50);
  await writers.stop();
  await hub.stop();
  cpSync(join(hub.folder, 'checkpoints'), below('survived-checkpoints'), { recursive: true });
}, 5 * MINUTE);
afterAll(async () => {
  for (const each of [hub, restored, survived]) await each.drop();
  rmSync(parent, { recursive: true, force: true });
});

describe('a backup while eight writers write', () => {
  it('reports what it copies, and finally where the backup is', () => {
    const what = onSqlite ? SUBGRAPHS.map((name) => `database ${name}`) : ['four databases (mariadb-dump)'];
    for (const each of [...what, 'keys and checkpoints', 'attached files', 'manifest']) expect(output).toContain(each);
    expect(output).toMatch(/The backup is complete: .+, \d+ files\n$/);
  });

  it('disturbs no writer', () => {
    expect(eight.flatMap(({ oddities }) => oddities)).toEqual([]);
    expect(hub.log).not.toMatch(/BUSY|locked/);
  });

  it('has files that only their owner can read, and a manifest of their hashes and of the head of each chain', () => {
    const { files, heads, format, product, database } = manifest();
    expect({ format, product, database }).toEqual({
      format: 1,
      product: expect.stringMatching(/^social-work-station-hub \d/) as string,
      database: onSqlite ? 'sqlite' : 'mariadb',
    });
    for (const { path, sha256 } of files) {
      expect(statSync(join(backup, path)).mode & 0o077).toBe(0);
      expect(sha256).toMatch(/^[0-9a-f]{64}$/);
    }
    expect(statSync(backup).mode & 0o077).toBe(0);
    expect(readdirSync(join(backup, 'checkpoints'))).toContain('stations.jsonl');
    for (const name of SUBGRAPHS) expect(heads[name]['3701']?.length).toBeGreaterThan(0);
    expect(readdirSync(parent).filter((name) => name.includes('partial'))).toEqual([]);
  });
});

describe('a restore of the backup into an empty Hub', () => {
  beforeAll(async () => {
    const { code, output: said } = await restored.command('restore', '--from', backup);
    output = said;
    if (code !== 0) throw new Error(said);
  }, MINUTE);

  it('prints at the end which commands to run next', () => {
    for (const next of ['npm run verify-chain', 'npm run restored -- --by', 'npm run rebuild -- place'])
      expect(output).toContain(next);
  });

  it('has intact chains, each with the length and the hash that the manifest states', async () => {
    for (const name of SUBGRAPHS) {
      const [events, heads] = [
        await restored.rows(name, 'SELECT * FROM event'),
        await restored.rows(name, 'SELECT * FROM event_chain'),
      ];
      expect(chainFaults(name, events, heads)).toEqual([]);
      const stated = Object.entries(manifest().heads[name]).map(([chain, head]) => ({ chain, ...head }));
      expect(heads.map(({ chain, length, hash }) => ({ chain, length, hash }))).toEqual(stated);
    }
    const { code, output: said } = await restored.command('verify-chain');
    expect([code, said]).toEqual([0, said]);
  });

  it('has the keys and the attached files, and no file that was still being received', () => {
    const keys = readdirSync(join(hub.folder, 'keys')).toSorted();
    expect(readdirSync(join(restored.folder, 'keys')).toSorted()).toEqual(keys);
    for (const path of [...keys.map((name) => `keys/${name}`), ATTACHED]) {
      expect(readFileSync(join(restored.folder, path))).toEqual(readFileSync(join(hub.folder, path)));
      expect(statSync(join(restored.folder, path)).mode & 0o077).toBe(0);
    }
    expect(existsSync(join(restored.folder, INCOMING))).toBe(false);
  });

  it('has no follower that is ahead of the feed that it follows', async () => {
    const ahead: string[] = [];
    for (const name of SUBGRAPHS) {
      for (const { subgraph, chain, sequence } of await restored.rows(name, 'SELECT * FROM follower_cursor')) {
        const length = manifest().heads[subgraph as (typeof SUBGRAPHS)[number]][String(chain)]?.length ?? 0;
        if (Number(sequence) > length) ahead.push(`${name} is at ${String(sequence)} of ${String(subgraph)}`);
      }
    }
    expect(ahead).toEqual([]);
  });

  it('contains every write that was acknowledged before the backup began', async () => {
    const events = {
      stations: await restored.rows('stations', 'SELECT * FROM event'),
      personnel: await restored.rows('personnel', 'SELECT * FROM event'),
    };
    const calls = writers.acknowledged().map(({ writer, call, ...times }) => {
      const own = call.mutation.subgraph === 'stations' ? events.stations : events.personnel;
      return { key: call.key, ...times, isThere: writer.eventsOf(call, own).length === 1 };
    });
    const before = calls.filter(({ answeredAt }) => answeredAt < startedAt);
    expect(before.length).toBeGreaterThan(40);
    expect(before.filter(({ isThere }) => !isThere)).toEqual([]);
    // The backup has no gaps: it lacks no write that was acknowledged before another write in it was sent, not even in
    // another database.
    const lastSent = Math.max(...calls.filter(({ isThere }) => isThere).map(({ sentAt }) => sentAt));
    expect(calls.filter(({ isThere, answeredAt }) => !isThere && answeredAt < lastSent)).toEqual([]);
    expect(calls.filter(({ isThere }) => !isThere).length).toBeGreaterThan(0);
    process.stdout.write(
      `${databaseUnderTest().type}: ${calls.length} acknowledged, ${before.length} before the command began, ` +
        `${calls.filter(({ isThere }) => isThere).length} in the backup\n`,
    );
  });

  it(
    'accepts a token that was issued before the backup, and further writes',
    async () => {
      await restored.start();
      const { body } = await restored.askWith(token, '{ verifyStationChains { chain intact } me { role } }');
      expect(body).toEqual({
        data: { verifyStationChains: [{ chain: '3701', intact: true }], me: { role: 'AUDITOR' } },
      });
      const further = new TimedWriters(
        sixteenWriters(listCity(today, { seed: 1 }), today).slice(2, 4),
        (caller, query, variables) => restored.ask(caller, query, variables),
      );
      further.start();
      for (let tries = 0; further.acknowledged().length < 3 && tries < 400; tries += 1) await pause(20);
      await further.stop();
      expect(further.acknowledged().length).toBeGreaterThanOrEqual(3);
      expect(await restored.health()).toEqual({ status: 'ready', warnings: [] });
      await restored.stop();
      expect(await restored.command('verify-chain')).toMatchObject({ code: 0 });
    },
    MINUTE,
  );
});

describe('a restore into a folder with checkpoints of later events', () => {
  beforeAll(async () => {
    const { code, output: said } = await survived.command('restore', '--from', backup);
    output = said;
    if (code !== 0) throw new Error(said);
  }, MINUTE);

  it('keeps the checkpoints', () => {
    expect(output).toContain('4 checkpoint files were there already and were kept');
  });

  it('fails verification until the operator records the restore, and then passes and names the gap', async () => {
    const broken = await survived.command('verify-chain');
    expect(broken).toMatchObject({
      code: 1,
      output: expect.stringContaining('events that a signed checkpoint covers are missing') as string,
    });
    const stated = await survived.command('restored', '--by', '王工', '--reason', '磁盘损坏');
    const gap = /the former events \d+ to \d+ were lost in a restore, as 王工 stated at \S+Z: 磁盘损坏/;
    expect(stated).toMatchObject({ code: 0, output: expect.stringMatching(gap) as string });
    expect(await survived.command('verify-chain')).toMatchObject({
      code: 0,
      output: expect.stringMatching(gap) as string,
    });
  });

  it(
    'allows the Hub to start and to sign further checkpoints',
    async () => {
      await survived.start();
      expect((await survived.askWith(token, '{ verifyStationChains { intact } }')).body).toEqual({
        data: { verifyStationChains: [{ intact: true }] },
      });
      await survived.stop();
      expect(await survived.command('verify-chain')).toMatchObject({ code: 0 });
    },
    MINUTE,
  );
});

describe('a refusal, which names the reason and changes nothing,', () => {
  const fresh = new StandaloneHub(below('fresh'));
  afterAll(() => fresh.drop());
  const damagedCopy = (name: string, damage: (folder: string) => void) => {
    cpSync(backup, below(name), { recursive: true });
    damage(below(name));
    return below(name);
  };
  const database = onSqlite ? 'databases/finance.sqlite' : 'databases/all.sql';
  const refused = async (words: readonly string[], of: StandaloneHub, sentence: string) => {
    const { code, output: said } = await of.command(...words);
    expect({ code, said }).toEqual({ code: 1, said: expect.stringContaining(sentence) as string });
    expect(said).not.toMatch(/ at .+:\d+/);
  };

  it('of a backup into a folder with content', () =>
    refused(['backup', '--to', backup], hub, 'has content already. Give a new folder with --to.'));

  it.each([
    [['backup'], 'Give a value with --to.'],
    [['backup', '--to', 'x', '--force'], "Unknown option '--force'"],
    [['backup', 'x'], "Unexpected argument 'x'"],
    [['restore', '--to', 'x'], "Unknown option '--to'"],
    [['restored', '--by', 'x'], 'Give a value with --reason.'],
    [['verify-chain', '--all'], "Unknown option '--all'"],
  ])('of the words %j', (words, sentence) => refused(words, hub, sentence));

  it('of a restore into a data folder with data', () =>
    refused(['restore', '--from', backup], restored, 'already, and a restore overwrites nothing.'));

  it('of a folder that is not a backup', () =>
    refused(['restore', '--from', parent], fresh, 'is not a complete backup'));

  it.each([
    ['was changed', (folder: string) => appendFileSync(join(folder, database), 'x')],
    ['is missing', (folder: string) => rmSync(join(folder, database))],
  ])('of a backup in which a database %s', async (what, damage) => {
    const folder = damagedCopy(`backup-${what}`, damage);
    await refused(['restore', '--from', folder], fresh, `The backup is damaged: ${database} is missing or was changed`);
    expect(existsSync(fresh.folder)).toBe(false);
  });

  it.each([
    ['is missing', null, 'The program mariadb-dump was not found. Install the client programs of MariaDB'],
    [
      'fails',
      'echo "Access denied" >&2; exit 2',
      'mariadb-dump failed: Access denied. Resolve the cause, then try again.',
    ],
    [
      'ends early',
      'echo "USE \\`hub_stations\\`;"',
      'The output of mariadb-dump is not complete, and no backup was kept',
    ],
  ])('of a backup of MariaDB whose dump %s', async (what, script, sentence) => {
    const programs = mkdtempSync(join(parent, 'programs-'));
    if (script !== null) writeFileSync(join(programs, 'mariadb-dump'), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
    const PATH = script === null ? programs : `${programs}:/usr/bin:/bin`;
    const url = { HUB_DATABASE_URL: 'mysql://root@127.0.0.1:1', HUB_DATABASE_PREFIX: 'hub_' };
    const faulty = new StandaloneHub(below(`faulty-${what}`), { PATH, ...url });
    await refused(['backup', '--to', below('never')], faulty, sentence);
    expect(readdirSync(parent).filter((name) => name.includes('never'))).toEqual([]);
  });

  it('of a backup without a manifest', () =>
    refused(
      ['restore', '--from', damagedCopy('without', (folder) => rmSync(join(folder, 'manifest.json')))],
      fresh,
      'it has no manifest.json',
    ));
});
