import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { temporaryPair } from '../../../../shared/runtime/keys';
import { CheckpointFile } from '../../../../shared/record/chain/checkpoint-file';

const keys = temporaryPair();
const AT = '2026-03-31T01:02:03.004Z';
const hash = 'a'.repeat(64);
const point = (chain: string, sequence: number) => ({ chain, sequence, hash, at: AT });

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hub-checkpoints-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const path = () => join(folder, 'stations.jsonl');
const open = (pair = keys) => new CheckpointFile(folder, 'stations', pair);
const lines = () => readFileSync(path(), 'utf8').trimEnd().split('\n');
const rewrite = (change: (lines: string[]) => string[]) => writeFileSync(path(), `${change(lines()).join('\n')}\n`);

describe('file of checkpoints', () => {
  it('is empty before the first checkpoint', async () => {
    expect(await open().read()).toEqual({ byChain: new Map(), fault: null });
  });

  it('keeps the signed checkpoints, readable only to its owner', async () => {
    await open().append([point('3701', 3), point('3702', 1)]);
    await open().append([]);
    await open().append([point('3701', 9)]);
    const { byChain, fault } = await open().read();
    expect(fault).toBeNull();
    expect([...byChain.keys()]).toEqual(['3701', '3702']);
    expect(byChain.get('3701')?.points).toMatchObject([{ sequence: 3 }, { sequence: 9 }]);
    expect(statSync(path()).mode & 0o777).toBe(0o600);
  });

  it.each([
    ['a changed sequence', (line: string) => line.replace('"sequence":9', '"sequence":8')],
    ['a changed hash', (line: string) => line.replace('aaaa', 'aaab')],
    ['a changed chain', (line: string) => line.replace('3701', '3702')],
    ['another subgraph', (line: string) => line.replace('stations', 'finance')],
    ['a changed instant', (line: string) => line.replace('2026', '2025')],
    ['one more member', (line: string) => line.replace('{', '{"more":1,')],
    ['no signature', (line: string) => line.replace(/,"signature":"[^"]*"/, '')],
    ['invalid JSON', () => 'garbled'],
    ['nothing', () => ''],
  ])('reports a line with %s', async (_what, change) => {
    await open().append([point('3701', 3), point('3701', 9), point('3701', 10)]);
    rewrite(([first = '', second = '', third = '']) => [first, change(second), third]);
    const { fault, byChain } = await open().read();
    expect(fault?.en).toContain('line 2 ');
    expect(byChain.get('3701')?.points.map(({ sequence }) => sequence)).toEqual([3, 10]);
  });

  it('refuses a line that another key has signed', async () => {
    await open(temporaryPair()).append([point('3701', 3)]);
    expect((await open().read()).fault?.en).toContain('line 1 ');
  });

  it('drops an unfinished last line, and appends after the line before it', async () => {
    await open().append([point('3701', 3)]);
    appendFileSync(path(), '{"at":"2026-');
    expect(await open().read()).toMatchObject({ fault: null });
    await open().append([point('3701', 9)]);
    expect(lines()).toHaveLength(2);
    const { byChain, fault } = await open().read();
    expect(fault).toBeNull();
    expect(byChain.get('3701')?.points).toHaveLength(2);
  });
});
