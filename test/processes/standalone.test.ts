import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../../shared/store/open-database';
import { buildWhereStale } from '../support/drivers/hub/built-hub';
import { database as shape } from '../../subgraphs/stations/database';

// This suite runs the built Hub as `npm start` does, on a data folder of its own.
const PROJECT = join(__dirname, '../..');
const data = mkdtempSync(join(tmpdir(), 'hub-standalone-'));
const env = { PATH: process.env.PATH, HUB_DATA: data, HUB_PORT: '0' };

let hub: ChildProcess | null = null;
let output = '';

beforeAll(() => {
  buildWhereStale();
}, 120_000);
afterAll(() => {
  hub?.kill('SIGKILL');
  rmSync(data, { recursive: true, force: true });
});

/** Starts the Hub. @returns the address that it prints once it is ready, and its whole output so far */
function start(): Promise<{ url: string; printed: string }> {
  output = '';
  const child = spawn('node', ['dist/gateway/standalone.js'], { cwd: PROJECT, env });
  hub = child;
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`The Hub ended with ${code}.`)));
    child.stderr.resume();
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      const [url] = /http:\S+\/graphql/.exec(output) ?? [];
      if (url !== undefined && output.includes('AUDITOR')) resolve({ url, printed: output });
    });
  });
}

function stop(): Promise<number | null> {
  const child = hub as ChildProcess;
  child.removeAllListeners('exit');
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  child.kill('SIGINT');
  return ended;
}

type Explorer = {
  initialQuery: string;
  initialEnvironments: { subEnvironments: { variables: { headers: Record<string, string> } }[] };
};

/**
 * Reads the page of the explorer and its start script, as a browser does. Then sends the explorer's first query with
 * each token that the script contains.
 * @returns the roles of the tokens
 */
async function askAsInExplorer(url: string): Promise<string[]> {
  const page = await fetch(url, { headers: { accept: 'text/html' } });
  expect(await page.text()).toContain('src="/explorer/start.js"');
  const script = await (await fetch(new URL('/explorer/start.js', url))).text();
  const options = JSON.parse(script.slice(script.indexOf('(') + 1, script.lastIndexOf(')'))) as Explorer;
  const roles: string[] = [];
  for (const { variables } of options.initialEnvironments.subEnvironments) {
    const headers = { 'content-type': 'application/json', ...variables.headers };
    const body = JSON.stringify({ query: options.initialQuery });
    const answer: unknown = await (await fetch(url, { method: 'POST', headers, body })).json();
    expect(answer).toMatchObject({ data: { stations: { nodes: expect.any(Array) as unknown[] } } });
    roles.push((answer as { data: { me: { role: string } } }).data.me.role);
  }
  return roles;
}

async function countStations(url: string, token: string): Promise<unknown> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query: '{ me { role } stations(first: 1) { totalCount } }' }),
  });
  return response.json();
}

it('fills an empty folder, prints a token for each role, accepts each token, ends cleanly on Ctrl-C, and starts again', async () => {
  const first = await start();
  const tokens = [...first.printed.matchAll(/^ {2}([A-Z_]+)[ \d()]*\n {2}(\S+)$/gm)];
  expect(tokens.map(([, role]) => role)).toEqual([
    'CITY_BUREAU',
    'CITY_PLATFORM',
    'DISTRICT_BUREAU',
    'DISTRICT_HUB',
    'STREET_OFFICE',
    'STREET_OFFICE',
    'CONTRACTOR',
    'FINANCE_BUREAU',
    'FINANCE_BUREAU',
    'AUDITOR',
  ]);
  const counts = new Map<string, number>();
  for (const [, role = '', token = ''] of tokens) {
    const { data } = (await countStations(first.url, token)) as {
      data: { me: { role: string }; stations: { totalCount: number } };
    };
    expect(data.me.role).toBe(role);
    counts.set(role, data.stations.totalCount);
  }
  expect(Math.min(...counts.values())).toBeGreaterThan(0);
  expect(await askAsInExplorer(first.url)).toEqual(tokens.map(([, role]) => role));
  expect(await stop()).toBe(0);

  expect(readdirSync(join(data, 'checkpoints')).sort()).toEqual([
    'evaluation.jsonl',
    'finance.jsonl',
    'personnel.jsonl',
    'stations.jsonl',
  ]);

  const second = await start();
  const [, , token = ''] = tokens[0] ?? [];
  expect(await countStations(second.url, token)).toMatchObject({
    data: { stations: { totalCount: counts.get('CITY_BUREAU') } },
  });
  // The record can be verified while the Hub runs and after it has ended.
  expect(verify()).toMatchObject({ code: 0 });
  expect(await stop()).toBe(0);
  const { code, lines } = verify();
  expect(code).toBe(0);
  expect(lines).toEqual([
    expect.stringMatching(/^stations 3701: 共 \d+ 条,记录完整 · \d+ events, intact$/),
    expect.stringMatching(/^personnel 3701: 共 \d+ 条,记录完整 · \d+ events, intact$/),
    expect.stringMatching(/^finance 3701: 共 \d+ 条,记录完整 · \d+ events, intact$/),
    expect.stringMatching(/^evaluation 3701: 共 \d+ 条,记录完整 · \d+ events, intact$/),
  ]);
  await tamper("UPDATE event SET actor = 'somebody else' WHERE sequence = 17");
  expect(verify()).toEqual({
    code: 1,
    lines: [
      'stations 3701: 第 17 条:该事件的内容与其哈希值不一致 · broken at 17: the content of the event does not match its hash',
    ],
  });
}, 120_000);

function verify(): { code: number | null; lines: string[] } {
  const args = ['dist/gateway/standalone.js', 'verify-chain'];
  const { status, stdout } = spawnSync('node', args, { cwd: PROJECT, env, encoding: 'utf8' });
  return { code: status, lines: stdout.trimEnd().split('\n') };
}

async function tamper(sql: string): Promise<void> {
  const database = await openDatabase({ type: 'sqlite', file: join(data, 'stations.sqlite') }, shape);
  await database.query(sql);
  await database.destroy();
}

it('does not build the Hub again if its sources have not changed', () => {
  const builtAt = () => statSync(join(PROJECT, 'dist/console/index.html')).mtimeMs;
  const before = builtAt();
  buildWhereStale();
  expect(builtAt()).toBe(before);
});
