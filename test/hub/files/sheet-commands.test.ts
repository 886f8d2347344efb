import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { runCli } from '../../../shared/cli/main';
import { HOURS_COLUMNS } from '../../../shared/tabular/sheets/hours-sheet';
import { WORKER_COLUMNS } from '../../../shared/tabular/sheets/worker-sheet';
import { writeTemplate } from '../../../shared/tabular/write-template';
import { contractor, office } from '../../support/city/callers';
import { type GatewayUnderTest, gatewayUnderTest } from '../../support/drivers/hub/gateway-under-test';
import { staffedCity } from '../../support/drivers/subgraph/personnel-under-test';
import { persons } from '../../support/drivers/writes/sheet-imports';
import { CONTRACTOR, idOf, LIXIA, NOW, STATION } from '../../support/city/small-city';

let hub: GatewayUnderTest;
let folder: string;
let origin: string;
const at = (name: string) => join(folder, name);

beforeAll(async () => {
  hub = await gatewayUnderTest(staffedCity, NOW);
  folder = mkdtempSync(join(tmpdir(), 'hub-sheets-'));
  origin = new URL(hub.url).origin;
  writeFileSync(at('token'), `${await hub.tokenOf(contractor(CONTRACTOR.lixia))}\n`);
});

afterAll(async () => {
  await hub.close();
  rmSync(folder, { recursive: true });
});

/** Runs a command. @returns its exit code and all printed lines */
async function run(...args: string[]): Promise<{ code: number; lines: string[] }> {
  const lines: string[] = [];
  const code = await runCli(args, (line) => lines.push(line));
  return { code, lines };
}

const withToken = (...args: string[]) => run(...args, '--token-file', at('token'), '--url', origin);
const count = async (table: string) => {
  const found = await hub.databases['personnel']?.query<{ n: unknown }[]>(`SELECT COUNT(*) AS n FROM ${table}`);
  return Number(found?.[0]?.n);
};

function workersFile(name: string, rows: Record<string, unknown>[]): string {
  const shown = rows.map(({ line: _line, ...row }) => ({ ...row, education: '本科', majorKind: '相关专业' }));
  writeFileSync(at(name), writeTemplate(WORKER_COLUMNS, { title: '人员', rows: shown }));
  return at(name);
}

const WEEK = ['--station', STATION.lixiaFirst, '--week', '2026-W22'];

describe('import workers', () => {
  it('registers a sheet of 2,000 workers in one call, and adds no worker when the sheet is sent again', async () => {
    const file = workersFile('workers.xlsx', persons(2000));
    const before = [await count('worker'), await count('event')].map((each) => each + 2000);
    const { code, lines } = await withToken('import', 'workers', file);
    expect(lines.at(-1)).toContain('已导入 2000 行');
    expect([code, lines[1]]).toEqual([0, '共 2000 行,本地检查无误。']);
    expect((await withToken('import', 'workers', file)).code).toBe(0);
    expect([await count('worker'), await count('event')]).toEqual(before);
    const sorted = workersFile('sorted.xlsx', persons(2000).reverse());
    const { code: again, lines: refused } = await withToken('import', 'workers', sorted);
    expect([again, refused[3]]).toEqual([1, '第 2 行,身份证号 列:该人员已在本单位登记,请使用已有登记。']);
    expect(refused.at(-1)).toBe('共 2000 处错误,没有导入任何一行。');
  });

  it('reports faults of a sheet without sending anything', async () => {
    const file = workersFile('workers.xlsx', [{ ...persons(1)[0], phone: '1', name: '' }]);
    hub.calls.length = 0;
    const { code, lines } = await withToken('import', 'workers', file);
    expect(code).toBe(1);
    expect(lines.slice(1)).toEqual([
      '第 2 行,A 姓名 列:必填项未填写,请填写。',
      '第 2 行,D 手机号 列:须为 11 位手机号,或带区号的固定电话。',
      '共 2 处错误,没有导入任何一行。',
    ]);
    expect(hub.calls).toEqual([]);
  });

  it('reports faults that the Hub finds in a CSV file in GB 18030', async () => {
    const before = await count('worker');
    const { code, lines } = await withToken(
      'import',
      'workers',
      join(__dirname, '../../unit/shared/tabular/workers-gb18030.csv'),
    );
    expect([code, lines[3]]).toEqual([1, '第 3 行,身份证号 列:与第 2 行重复,请删除其中一行。']);
    expect(await count('worker')).toBe(before);
  });

  it('sends nothing in a dry run', async () => {
    const file = workersFile('workers.xlsx', persons(3));
    expect(await run('import', 'workers', file, '--dry-run')).toEqual({
      code: 0,
      lines: [`正在读取 ${file} …`, '共 3 行,本地检查无误。'],
    });
  });
});

describe('template and import of hours', () => {
  it('writes a template with the roster, and imports it once it is filled in', async () => {
    const out = at('hours.xlsx');
    expect(await withToken('template', 'hours', ...WEEK, '--out', out)).toEqual({ code: 0, lines: [`已写入 ${out}`] });
    const entries = unzipSync(readFileSync(out));
    const sheet = strFromU8(entries['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    const staff = [10, 11, 12].map((number) => idOf('WK', number));
    expect([...sheet.matchAll(/>(01J[^<]*)</g)].map((each) => each[1])).toEqual(staff);
    expect(sheet).toContain(`sqref="A2:A2001"><formula1>'选项'!$A$1:$A$3<`);
    expect(strFromU8(entries['xl/worksheets/sheet2.xml'] ?? new Uint8Array())).toContain('2026-W22');

    const asked = await hub.ask(contractor(CONTRACTOR.lixia), '{ workers(first: 100) { nodes { id name } } }');
    const names = (asked.body.data?.['workers'] as { nodes: { id: string; name: string }[] }).nodes;
    const rows = staff.map((workerId) => ({
      workerId,
      name: names.find(({ id }) => id === workerId)?.name ?? '',
      minutes: 90,
      serviceKind: '社区治理',
    }));
    writeFileSync(at('filled.xlsx'), writeTemplate(HOURS_COLUMNS, { title: '工时', rows }));
    const { code, lines } = await withToken('import', 'hours', at('filled.xlsx'), ...WEEK);
    expect([code, lines.at(-1)]).toEqual([0, '已导入 3 行。']);
    const events = await count('event');
    expect((await withToken('import', 'hours', at('filled.xlsx'), ...WEEK)).code).toBe(0);
    expect(await count('event')).toBe(events);
    const [logged] =
      (await hub.databases['personnel']?.query<Record<string, unknown>[]>(
        "SELECT minutes, serviceKind, status FROM service_hours WHERE week = '2026-W22' LIMIT 1",
      )) ?? [];
    expect(logged).toEqual({ minutes: 90, serviceKind: 'COMMUNITY_GOVERNANCE', status: 'LOGGED' });
  });

  it('sends hours that were returned again, unchanged', async () => {
    await hub.databases['personnel']?.query("UPDATE service_hours SET status = 'RETURNED' WHERE week = '2026-W22'");
    expect((await withToken('import', 'hours', at('filled.xlsx'), ...WEEK)).code).toBe(0);
    const rows = await hub.databases['personnel']?.query<Record<string, unknown>[]>(
      "SELECT DISTINCT status FROM service_hours WHERE week = '2026-W22'",
    );
    expect(rows).toEqual([{ status: 'LOGGED' }]);
  });

  it.each([
    // All postings began on 1 January 2025, in the week that ends on the 5th.
    ['2024-W52', 0],
    ['2025-W01', 3],
  ])('omits workers who were posted later from the roster of %s', async (week, count) => {
    const out = at(`${week}.xlsx`);
    await withToken('template', 'hours', '--station', STATION.lixiaFirst, '--week', week, '--out', out);
    const sheet = strFromU8(unzipSync(readFileSync(out))['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    expect([...sheet.matchAll(/>01J[^<]*</g)]).toHaveLength(count);
  });

  it('refuses a station of another contractor', async () => {
    const foreign = ['--station', STATION.shizhong, '--week', '2026-W22'];
    const { code, lines } = await withToken('template', 'hours', ...foreign, '--out', at('a.xlsx'));
    expect([code, lines[0]]).toEqual([2, `社工站 ${STATION.shizhong} 不存在,或不在您的管辖范围内,请核对 --station。`]);
  });
});

describe('a Hub that does not answer as expected', () => {
  it('ends the command with code 2 if it refuses the token, or if the role lacks the field', async () => {
    const file = workersFile('one.xlsx', persons(1));
    const refused = await run('import', 'workers', file, '--token', 'a.b.c', '--url', origin);
    expect([refused.code, refused.lines[2]]).toEqual([2, '正在提交,请稍候 …']);
    expect(refused.lines[3]).toContain('系统拒绝了请求');
    writeFileSync(at('auditor'), `${await hub.tokenOf(office('AUDITOR', LIXIA))}`);
    const auditor = await run('import', 'workers', file, '--token-file', at('auditor'), '--url', origin);
    expect([auditor.code, auditor.lines[3]?.startsWith('系统拒绝了请求')]).toEqual([2, true]);
  });

  it('is called again by the command while it is busy', async () => {
    hub.down.add('personnel');
    setTimeout(() => hub.down.delete('personnel'), 300);
    const file = workersFile('two.xlsx', [persons(2001)[2000] ?? {}]);
    expect((await withToken('import', 'workers', file)).code).toBe(0);
  });
});
