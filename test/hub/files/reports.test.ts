import { officeRootFields } from '../../../gateway/files/report/office-report';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCli } from '../../../shared/cli/main';
import { insertRows } from '../../../shared/store/sql/insert-rows';
import { type Caller } from '../../../shared/access/caller';
import { ComplianceMonthRow } from '../../../subgraphs/evaluation/assessment/compliance/compliance-month.row';
import { FindingRow } from '../../../subgraphs/evaluation/assessment/finding/finding.row';
import { ASSESSOR, contractor, hub, office, PUBLIC } from '../../support/city/callers';
import { crowdedCity } from '../../support/city/crowded-city';
import { type GatewayUnderTest, gatewayUnderTest } from '../../support/drivers/hub/gateway-under-test';
import { readTables, type Answered } from '../../support/drivers/peers/read-tables';
import {
  CITY,
  CONTRACTOR,
  LIXIA,
  NOW,
  OTHER_CITY,
  SHIZHONG,
  STATION,
  STREET,
  TODAY,
  ZONE,
} from '../../support/city/small-city';

let gateway: GatewayUnderTest;
let origin: string;
let folder: string;
const lixia = office('DISTRICT_BUREAU', LIXIA);

const finding = (row: Partial<FindingRow>): FindingRow => ({
  ...{ subjectId: STATION.lixiaFirst, rule: 'PE-1', subjectKind: 'STATION', stationId: STATION.lixiaFirst },
  ...{ lotId: null, divisionCode: STREET.lixiaFirst, districtCode: LIXIA, contractorId: CONTRACTOR.lixia },
  ...{ verdict: 'NOT_MET', figures: [{ name: 'staff', value: '2', required: '3' }], since: '2026-06-01' },
  ...{ asOf: TODAY, policyVersion: 'jinan-2021', clause: '三(二)', ...row },
});
const month = (districtCode: typeof LIXIA, name: string, met: number): ComplianceMonthRow => ({
  ...{ districtCode, month: name, rule: 'PE-1', met, notMet: 1, notApplicable: 0, unknown: 1, waived: 0 },
  asOf: `${name}-28`,
});

beforeAll(async () => {
  gateway = await gatewayUnderTest(crowdedCity, NOW);
  origin = new URL(gateway.url).origin;
  folder = mkdtempSync(join(tmpdir(), 'hub-reports-'));
  const manager = gateway.databases.evaluation?.manager;
  if (manager === undefined) throw new Error('The gateway under test has no database of evaluation.');
  await insertRows(manager, FindingRow, [
    finding({}),
    finding({ rule: 'PE-3', verdict: 'MET' }),
    finding({
      subjectId: STATION.shizhong,
      stationId: STATION.shizhong,
      divisionCode: STREET.shizhong,
      districtCode: SHIZHONG,
    }),
    finding({
      subjectId: LIXIA,
      subjectKind: 'DISTRICT',
      stationId: null,
      divisionCode: null,
      contractorId: null,
      rule: 'ST-1',
      figures: [{ name: 'streetsWithout', value: STREET.lixiaSecond, required: null }],
    }),
  ]);
  const served = (kind: string, people: number, sessions: number) => ({ kind, form: null, people, sessions });
  const visits = { ...served('PROFESSIONAL_SERVICE', 12, 3), outputs: [{ indicator: '走访', quantity: 12 }] };
  const cases = { ...served('PROFESSIONAL_SERVICE', 3, 1), outputs: [{ indicator: '个案', quantity: 3 }] };
  const services = [visits, cases, { ...served('TALENT_TRAINING', 8, 2), outputs: [] }];
  await manager.query(
    `UPDATE submission SET content = ? WHERE obligationId IN
       (SELECT o.id FROM obligation o WHERE o.stationId = ? AND o.contractorId = ?)`,
    [JSON.stringify({ summary: '简报', services }), STATION.lixiaFirst, CONTRACTOR.lixia],
  );
  await insertRows(manager, ComplianceMonthRow, [
    month(LIXIA, '2026-05', 2),
    month(LIXIA, '2026-06', 3),
    month(LIXIA, '2025-12', 9),
    month(SHIZHONG, '2026-06', 5),
  ]);
});
afterAll(async () => {
  await gateway?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function ask(caller: Caller, path: string): Promise<Response> {
  const token = await gateway.tokenOf(caller);
  return fetch(`${origin}/reports/${path}`, { headers: token === null ? {} : { authorization: `Bearer ${token}` } });
}

async function tablesOf(caller: Caller, path: string): Promise<Map<string, Answered[][]>> {
  const response = await ask(caller, path);
  expect(response.status).toBe(200);
  return readTables(Buffer.from(await response.arrayBuffer()));
}

/** Returns the rows of a sheet below its row of titles. Each row is an object with the cells by title. */
function recordsOf(tables: Map<string, Answered[][]>, name: string): Record<string, Answered>[] {
  const [titles = [], ...rows] = tables.get(name) ?? [];
  return rows.map((row) => Object.fromEntries(titles.map((title, index) => [String(title), row[index] ?? null])));
}

const SHEETS = [
  '总览',
  '社工站',
  '人员配置',
  '不达标规则',
  '年末评定',
  '报送',
  '服务量',
  '评估与排名',
  '督导检查',
  '整改',
  '资金',
  '合同与支付',
  '趋势',
  '说明',
];

describe('the report of a district', () => {
  let tables: Map<string, Answered[][]>;
  beforeAll(async () => {
    tables = await tablesOf(lixia, `${LIXIA}/2026.xlsx`);
  });

  it('has a sheet for each topic', () => {
    expect([...tables.keys()]).toEqual(SHEETS);
  });

  it('begins with the district and its streets, and leaves unknown figures empty', () => {
    const rows = recordsOf(tables, '总览');
    expect(rows.map((row) => row['区划代码'])).toEqual([LIXIA, STREET.lixiaFirst, STREET.lixiaSecond]);
    expect(rows[0]).toMatchObject({
      名称: '历下区',
      '街道(镇)数': '=2',
      已建成社工站: '=1',
      运营社工站: '=1',
      覆盖率: '=0.5',
      驻站人员: '=3',
    });
    expect(rows[0]).toMatchObject({ 达标项: '=1', 不达标项: '=2', 评定日期: `@${TODAY}` });
    expect(rows[1]).toMatchObject({ 覆盖率: '=1', '指标总额(元)': null });
    expect(rows[2]).toMatchObject({ 覆盖率: '=0', 专业人员占比: null });
  });

  it('lists the stations with the numbers of their staff, and no names of persons', () => {
    expect(recordsOf(tables, '社工站').map((row) => [row['街道(镇)'], row['状态'], row['启用日期']])).toEqual([
      ['第1街道', '运营中', '@2025-02-01'],
      ['第2街道', '规划中', null],
    ]);
    const [first, second] = recordsOf(tables, '人员配置');
    expect(first).toMatchObject({ 驻站人员: '=3', 专业人员: '=2', 专业人员占比: '=0.6667', '本科以上(含)': '=3' });
    expect(second).toMatchObject({ 驻站人员: '=0', 专业人员占比: null });
    expect(JSON.stringify([...tables.values()])).not.toMatch(/赵某|990000199/);
  });

  it('lists the rules that are not met, with their figures', () => {
    const rows = recordsOf(tables, '不达标规则');
    expect(rows.map((row) => [row['对象'], row['规则'], row['数据'], row['未达标起始日期']]).sort()).toEqual([
      ['区县', 'ST-1', '没有社工站的街道(镇) 第2街道', '@2026-06-01'],
      ['社工站', 'PE-1', '驻站人员 2(要求 3)', '@2026-06-01'],
    ]);
  });

  it('lists late submissions, their senders and the days of delay', () => {
    const rows = recordsOf(tables, '报送');
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) {
      expect(row['报送截止日期']).toMatch(/^@2026-/);
      expect(Number(row['逾期天数']?.slice(1))).toBeGreaterThan(0);
      expect(row['报送日期'] === null).toBe(row['状态'] === '逾期未报');
    }
    expect(rows.map((row) => row['类型'])).toContain('月度简报');
  });

  it('compares the volumes of service of a project year with the volumes in the contract', () => {
    const rows = recordsOf(tables, '服务量');
    expect(rows.map((row) => [row['承接主体'], row['简报数'], row['合同约定数量']])).toEqual([
      ['示例第0001社会工作服务中心', '=1', '数量'],
      ['示例第0004社会工作服务中心', '=1', null],
    ]);
    expect(rows[0]).toMatchObject({
      ...{ 项目年度: '2026', 专业服务人次: '=15', 专业服务场次: '=4', 人才培养人次: '=8', 人才培养场次: '=2' },
      ...{ 社区治理人次: '=0', 社区治理场次: '=0', 产出: '走访 12;个案 3' },
    });
  });

  it('states money in yuan with two decimals', () => {
    const lines = recordsOf(tables, '资金');
    expect(lines.map((row) => [row['预算级次'], row['资金来源'], row['指标金额(元)']]).sort()).toEqual([
      ['区县级', '一般公共预算', '=1000000.00'],
      ['市级', '慈善捐助', '=61.02'],
      ['街道(镇)级', '慈善捐助', '=71.02'],
    ]);
    const lots = recordsOf(tables, '合同与支付');
    expect(lots.map((row) => row['价款(元)'])).toContain('=77000.00');
  });

  it('ranks signed evaluations, and lists the months of the year and the inspections', () => {
    const ranked = recordsOf(tables, '评估与排名');
    expect(ranked.length).toBeGreaterThan(0);
    expect(ranked.every((row) => row['得分'] !== null && row['名次'] !== null)).toBe(true);
    expect(recordsOf(tables, '趋势').map((row) => [row['月份'], row['达标项'], row['达标率'], row['截至']])).toEqual([
      ['2026-05', '=2', '=0.5', '@2026-05-28'],
      ['2026-06', '=3', '=0.6', '@2026-06-28'],
    ]);
    expect(recordsOf(tables, '督导检查').map((row) => [row['检查日期'], row['结论']])).toContainEqual([
      '@2026-03-03',
      '合格',
    ]);
  });
});

it('also exists for a city, with its districts', async () => {
  const tables = await tablesOf(office('CITY_BUREAU', CITY), `${CITY}/2026.xlsx`);
  const rows = recordsOf(tables, '总览');
  expect(rows.map((row) => row['区划代码'])).toEqual(expect.arrayContaining([CITY, LIXIA, SHIZHONG, ZONE]));
  const findings = recordsOf(tables, '不达标规则');
  expect(findings).toHaveLength(3);
  expect(findings.map((row) => row['数据'])).toContain('没有社工站的街道(镇) 第2街道');
  expect(recordsOf(tables, '趋势').at(-1)).toMatchObject({ 达标项: '=8' });
});

describe('access to a report', () => {
  const cases: [string, Caller, string, number][] = [
    ['its district', lixia, `${LIXIA}/2026`, 200],
    ['its city', office('CITY_BUREAU', CITY), `${LIXIA}/2026`, 200],
    ['its city’s platform', office('CITY_PLATFORM', CITY), `${CITY}/2026`, 200],
    ['its auditor', office('AUDITOR', LIXIA), `${LIXIA}/2026`, 200],
    ['another district', office('DISTRICT_BUREAU', SHIZHONG), `${LIXIA}/2026`, 404],
    ['a district, for the report of its city', lixia, `${CITY}/2026`, 404],
    ['another city', office('CITY_BUREAU', OTHER_CITY), `${LIXIA}/2026`, 404],
    ['a city, for a code that no division has', office('CITY_BUREAU', CITY), '0123/2026', 404],
    ['a city, for a missing district', office('CITY_BUREAU', CITY), '370199/2026', 404],
    ['its street', office('STREET_OFFICE', STREET.lixiaFirst), `${LIXIA}/2026`, 404],
    ['its finance bureau', office('FINANCE_BUREAU', LIXIA), `${LIXIA}/2026`, 404],
    ['its district hub', hub(LIXIA, CONTRACTOR.hub), `${LIXIA}/2026`, 404],
    ['a contractor with stations there', contractor(CONTRACTOR.lixia), `${LIXIA}/2026`, 200],
    ['a contractor without stations there', contractor(CONTRACTOR.lixia), `${SHIZHONG}/2026`, 404],
    ['a contractor without a contract', contractor(CONTRACTOR.none), `${LIXIA}/2026`, 404],
    ['a street', office('STREET_OFFICE', STREET.lixiaFirst), `${STREET.lixiaFirst}/2026`, 200],
    ['another street', office('STREET_OFFICE', STREET.lixiaSecond), `${STREET.lixiaFirst}/2026`, 404],
    ['another district, for a street', office('DISTRICT_BUREAU', SHIZHONG), `${STREET.lixiaFirst}/2026`, 404],
    ['a finance bureau, for a street', office('FINANCE_BUREAU', LIXIA), `${STREET.lixiaFirst}/2026`, 404],
    ['the Hub itself', ASSESSOR, `${LIXIA}/2026`, 404],
    ['the public', PUBLIC, `${LIXIA}/2026`, 401],
    ['a district, for a street', lixia, `${STREET.lixiaFirst}/2026`, 200],
    ['a narrowed token', { ...lixia, grants: ['stations:read'] } as Caller, `${LIXIA}/2026`, 403],
  ];
  it.each(cases)('is granted or refused for %s', async (_, caller, path, status) => {
    const response = await ask(caller, `${path}.xlsx`);
    await response.arrayBuffer();
    expect(response.status).toBe(status);
  });
});

it('shows a street and a contractor their own stations, and leaves out the figures of the district', async () => {
  const readers: [Caller, string][] = [
    [office('STREET_OFFICE', STREET.lixiaFirst), STREET.lixiaFirst],
    [lixia, STREET.lixiaFirst],
    [contractor(CONTRACTOR.lixia), LIXIA],
  ];
  for (const [reader, code] of readers) {
    const response = await ask(reader, `${code}/2026.xlsx`);
    const tables = await readTables(Buffer.from(await response.arrayBuffer()));
    const names = [...tables.keys()];
    expect(names).toEqual(
      expect.arrayContaining(['社工站', '人员配置', '不达标规则', '报送', '评估与排名', '整改', '说明']),
    );
    for (const name of ['总览', '资金', '合同与支付', '趋势']) expect(names).not.toContain(name);
    for (const { 社工站: station } of recordsOf(tables, '社工站')) expect(station).toBe('历下区第1街道社会工作服务站');
    expect(recordsOf(tables, '社工站')).toHaveLength(1);
  }
});

it.each<[Caller, string]>([
  [office('STREET_OFFICE', STREET.lixiaFirst), STREET.lixiaFirst],
  [contractor(CONTRACTOR.lixia), LIXIA],
])('needs a grant for each list that it reads, and no other grant: %j', async (reader, code) => {
  const roots = officeRootFields(reader.role);
  const send = (fields: readonly string[]) =>
    ask({ ...reader, grants: fields.map((field) => `${field}:read`) } as Caller, `${code}/2026.xlsx`);
  const whole = await send(roots);
  expect([...(await readTables(Buffer.from(await whole.arrayBuffer()))).keys()]).toContain('说明');
  for (const left of roots) {
    const response = await send(roots.filter((field) => field !== left));
    await response.arrayBuffer();
    expect([left, response.status]).toEqual([left, 403]);
  }
});

it('refuses a report while a subgraph is unavailable, and breaks off a report if a subgraph fails during it', async () => {
  for (const name of ['stations', 'personnel', 'finance', 'evaluation'] as const) {
    gateway.down.add(name);
    const refused = await ask(lixia, `${LIXIA}/2026.xlsx`);
    gateway.down.delete(name);
    expect([name, refused.status]).toEqual([name, 503]);
  }
  let asked = 0;
  jest.spyOn(gateway.calls, 'push').mockImplementation(() => {
    if ((asked += 1) === 12) gateway.down.add('finance');
    return 0;
  });
  const broken = ask(lixia, `${LIXIA}/2026.xlsx`).then((response) => response.arrayBuffer());
  await expect(broken).rejects.toThrow();
  jest.restoreAllMocks();
  gateway.down.delete('finance');
  expect(asked).toBeGreaterThan(12);
  expect(gateway.logged.filter((line) => line.includes('Response broke off'))).toHaveLength(1);
});

describe('npm run report', () => {
  const run = async (...args: string[]) => {
    const lines: string[] = [];
    const code = await runCli(['report', '--url', origin, '--token-file', join(folder, 'token'), ...args], (line) =>
      lines.push(line),
    );
    return { code, lines };
  };
  const of = (division: string, out: string) => ['--division', division, '--year', '2026', '--out', out];
  beforeAll(async () => writeFileSync(join(folder, 'token'), (await gateway.tokenOf(lixia)) ?? ''));

  it('writes the report into a new file', async () => {
    const out = join(folder, 'lixia.xlsx');
    const { code, lines } = await run(...of(LIXIA, out));
    expect([code, lines.at(-1)]).toEqual([0, expect.stringContaining(`已写入 ${out}`) as string]);
    expect([...(await readTables(readFileSync(out))).keys()]).toEqual(SHEETS);
    const again = await run(...of(LIXIA, out));
    expect([again.code, again.lines[0]]).toEqual([2, `无法写入 ${out}:文件可能已存在,请另选文件名。`]);
  });

  it('leaves no file behind if it is refused or breaks off', async () => {
    const out = join(folder, 'other.xlsx');
    const refused = await run(...of(SHIZHONG, out));
    expect([refused.code, refused.lines[0]]).toEqual([2, '系统拒绝了请求(NOT_FOUND):未找到,请核对编号或代码。']);
    const breaking = createServer((_, response) => {
      response.writeHead(200);
      response.write(Buffer.alloc(300_000), () => response.destroy());
    });
    await new Promise<void>((done) => breaking.listen(0, '127.0.0.1', done));
    const { port } = breaking.address() as AddressInfo;
    const broken = await run(...of(LIXIA, out), '--url', `http://127.0.0.1:${port}`);
    await new Promise((done) => breaking.close(done));
    expect([broken.code, broken.lines.at(-2)]).toEqual([2, '文件未能完整接收,请稍后重试。']);
    expect(existsSync(out)).toBe(false);
  });
});
