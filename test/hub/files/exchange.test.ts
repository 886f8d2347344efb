import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { runCli } from '../../../shared/cli/main';
import { type Caller } from '../../../shared/access/caller';
import { STATEMENT_COLUMNS } from '../../../shared/tabular/sheets/statement-sheet';
import { writeTemplate } from '../../../shared/tabular/write-template';
import { ASSESSOR, contractor, hub, office, PUBLIC } from '../../support/city/callers';
import { APPROVED, exchangeCity, RUNNING_NAME } from '../../support/city/exchange-city';
import { type GatewayUnderTest, gatewayUnderTest } from '../../support/drivers/hub/gateway-under-test';
import { readTables, type Answered } from '../../support/drivers/peers/read-tables';
import { CITY, CONTRACTOR, LIXIA, NOW, OTHER_CITY, SHIZHONG, STREET, TODAY } from '../../support/city/small-city';

let gateway: GatewayUnderTest;
let origin: string;
let folder: string;
const payer = office('FINANCE_BUREAU', LIXIA);

beforeAll(async () => {
  gateway = await gatewayUnderTest(exchangeCity, NOW);
  origin = new URL(gateway.url).origin;
  folder = mkdtempSync(join(tmpdir(), 'hub-exchange-'));
  writeFileSync(join(folder, 'token'), (await gateway.tokenOf(payer)) ?? '');
});
afterAll(async () => {
  await gateway?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function ask(caller: Caller, path: string): Promise<Response> {
  const token = await gateway.tokenOf(caller);
  return fetch(`${origin}${path}`, { headers: token === null ? {} : { authorization: `Bearer ${token}` } });
}

type Line = Record<string, Answered>;
function linesOf([titles = [], ...rows]: Answered[][]): Line[] {
  return rows.map((row) => Object.fromEntries(titles.map((title, index) => [String(title), row[index] ?? null])));
}
async function sheetsOf(caller: Caller, path: string): Promise<Map<string, Line[]>> {
  const response = await ask(caller, path);
  expect(response.status).toBe(200);
  const tables = await readTables(Buffer.from(await response.arrayBuffer()));
  return new Map([...tables].map(([name, rows]) => [name, linesOf(rows)]));
}
/** Converts an amount in yuan from a cell of a workbook to fen. It uses only the digits, so no amount is rounded. */
const fen = (cell: Answered | undefined) => BigInt((cell ?? '').replace('=', '').replace('.', ''));
const sum = (lines: readonly Line[]) => lines.reduce((all, line) => all + fen(line['金额(元)']), 0n);

describe('payment orders', () => {
  const ORDER = {
    支付编号: APPROVED.first,
    收款人: `'${RUNNING_NAME}`,
    统一社会信用代码: '52990000000000001X',
    银行账号: '999900000001',
    开户银行: '示例银行',
    '金额(元)': '12345.67',
    合同类别: '社工站',
    社工站: '历下区第1街道社会工作服务站',
    项目年度: '2025',
    款项类别: '首期款',
    付款条件: '合同签订',
    发票号码: "'@SUM(A1)",
    审批日期: '2025-01-08',
  };

  it('contain the approved payments, as CSV that a program can read and in which no spreadsheet executes a formula', async () => {
    const response = await ask(payer, `/payment-orders/${LIXIA}.csv`);
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('content-disposition')).toContain(`payment-orders-${LIXIA}-${TODAY}.csv`);
    const text = Buffer.from(await response.arrayBuffer()).toString('utf8');
    expect(text.startsWith('\ufeff支付编号,收款人,')).toBe(true);
    const orders = parse<Record<string, string>>(text, { columns: true, bom: true });
    expect(orders).toHaveLength(2);
    expect(orders[0]).toMatchObject(ORDER);
    expect(orders[1]).toMatchObject({
      支付编号: APPROVED.largest,
      '金额(元)': '90071992547409.91',
      审批日期: '2026-06-16',
    });
  });

  it('are the same as XLSX, with amounts and dates as typed cells', async () => {
    const orders = (await sheetsOf(payer, `/payment-orders/${LIXIA}.xlsx`)).get('支付指令') ?? [];
    expect(orders.map((order) => order['支付编号'])).toEqual([APPROVED.first, APPROVED.largest]);
    expect(orders[0]).toMatchObject({ ...ORDER, '金额(元)': '=12345.67', 审批日期: '@2025-01-08' });
    expect(orders[1]?.['金额(元)']).toBe('=90071992547409.91');
  });

  it('of a city include the orders of its districts, and a file without orders has only titles', async () => {
    const ofCity = await sheetsOf(office('FINANCE_BUREAU', CITY), `/payment-orders/${CITY}.xlsx`);
    expect(ofCity.get('支付指令')).toHaveLength(2);
    const none = await ask(office('FINANCE_BUREAU', SHIZHONG), `/payment-orders/${SHIZHONG}.csv`);
    expect((await none.text()).split('\r\n')).toHaveLength(2);
  });

  const cases: [string, Caller, string, number][] = [
    ['its city', office('FINANCE_BUREAU', CITY), LIXIA, 200],
    ['a narrowed token with the grant', { ...payer, grants: ['disbursements:read'] } as Caller, LIXIA, 200],
    ['a narrowed token', { ...payer, grants: ['budgetLines:read'] } as Caller, LIXIA, 403],
    ['another district', office('FINANCE_BUREAU', SHIZHONG), LIXIA, 404],
    ['a district, for the report of its city', payer, CITY, 404],
    ['another city', office('FINANCE_BUREAU', OTHER_CITY), LIXIA, 404],
    ['its auditor', office('AUDITOR', LIXIA), LIXIA, 404],
    ['the purchaser', office('DISTRICT_BUREAU', LIXIA), LIXIA, 404],
    ['a contractor', contractor(CONTRACTOR.lixia), LIXIA, 404],
    ['its district hub', hub(LIXIA, CONTRACTOR.hub), LIXIA, 404],
    ['its street', office('STREET_OFFICE', STREET.lixiaFirst), LIXIA, 404],
    ['the Hub itself', ASSESSOR, LIXIA, 404],
    ['the public', PUBLIC, LIXIA, 401],
    ['a district, for a street', payer, STREET.lixiaFirst, 404],
  ];
  it.each(cases)('are downloadable or refused for %s', async (_, caller, code, status) => {
    const response = await ask(caller, `/payment-orders/${code}.csv`);
    const text = await response.text();
    expect(response.status).toBe(status);
    if (status !== 200) expect(text).not.toContain('999900000001');
  });

  it('leave missing values empty: an invoice number, a bank account', async () => {
    const { finance } = gateway.databases;
    await finance?.query('UPDATE disbursement SET invoiceNumber = NULL WHERE id = ?', [APPROVED.largest]);
    const blocked = (status: string) =>
      finance?.query('UPDATE payment_account SET status = ? WHERE contractorId = ?', [status, CONTRACTOR.lixia]);
    await blocked('BLOCKED');
    const orders = (await sheetsOf(payer, `/payment-orders/${LIXIA}.xlsx`)).get('支付指令') ?? [];
    await blocked('IN_FORCE');
    const empty = { 银行账号: null, 开户银行: null, 发票号码: null };
    expect(orders[1]).toMatchObject({ 支付编号: APPROVED.largest, ...empty });
  });

  it('are refused with 503 while finance is unavailable', async () => {
    gateway.down.add('finance');
    const response = await ask(payer, `/payment-orders/${LIXIA}.csv`);
    gateway.down.delete('finance');
    expect(response.status).toBe(503);
  });
});

describe('the ledger of a year', () => {
  it('lists the lines, their postings and their payments, which add up to the figures of each line', async () => {
    const sheets = await sheetsOf(payer, `/ledgers/${LIXIA}/2026.xlsx`);
    expect([...sheets.keys()]).toEqual(['预算指标', '分录', '支付']);
    const [lines = [], postings = [], payments = []] = [...sheets.values()];
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) {
      const own = postings.filter((each) => each['预算指标编号'] === line['预算指标编号']);
      const of = (...accounts: string[]) => sum(own.filter((each) => accounts.includes(each['指标账户'] ?? '')));
      expect(fen(line['指标金额(元)'])).toBe(-of('指标下达'));
      expect(fen(line['已占用指标(元)'])).toBe(of('已占用指标', '已支付'));
      expect(fen(line['可用指标(元)'])).toBe(of('可用指标'));
      const paid = sum(payments.filter((each) => each['预算指标编号'] === line['预算指标编号']));
      expect([fen(line['已支付(元)']), fen(line['已支付(元)'])]).toEqual([of('已支付'), paid]);
    }
    expect(sum(postings)).toBe(0n);
    expect(payments.map((each) => each['记账事由'])).toEqual(expect.arrayContaining(['支付', '退汇']));
    expect(payments[0]).toMatchObject({ 凭证号: 'V0001', 承接主体: `'${RUNNING_NAME}`, 预算级次: '区县级' });
  });

  it('contains only its own year', async () => {
    const sheets = await sheetsOf(payer, `/ledgers/${LIXIA}/2025.xlsx`);
    expect(sheets.get('预算指标')?.map((line) => line['指标金额(元)'])).toEqual(['=5.00']);
    expect((await sheetsOf(payer, `/ledgers/${LIXIA}/2020.xlsx`)).get('分录')).toEqual([]);
  });

  const all = ['budgetLines:read', 'ledgerPostings:read'];
  const cases: [string, Caller, number][] = [
    ['its city', office('CITY_BUREAU', CITY), 200],
    ['the purchaser', office('DISTRICT_BUREAU', LIXIA), 200],
    ['its auditor', office('AUDITOR', LIXIA), 200],
    ['a narrowed token with all grants', { ...payer, grants: all } as Caller, 200],
    ['a narrowed token with one of them', { ...payer, grants: all.slice(1) } as Caller, 403],
    ['another district', office('FINANCE_BUREAU', SHIZHONG), 404],
    ['a contractor', contractor(CONTRACTOR.lixia), 404],
    ['its street', office('STREET_OFFICE', STREET.lixiaFirst), 404],
    ['the public', PUBLIC, 401],
  ];
  it.each(cases)('is downloadable or refused for %s', async (_, caller, status) => {
    const response = await ask(caller, `/ledgers/${LIXIA}/2026.xlsx`);
    await response.arrayBuffer();
    expect(response.status).toBe(status);
  });
});

describe('npm run exchange', () => {
  const run = async (...args: string[]) => {
    const lines: string[] = [];
    const token = ['--url', origin, '--token-file', join(folder, 'token')];
    const code = await runCli(['exchange', ...args, ...token], (line) => lines.push(line));
    return { code, lines };
  };
  const statement = (name: string, content: string | Uint8Array) => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return run('statement', path, '--division', LIXIA, '--date', '2025-01-10');
  };
  const TITLES = '凭证号,金额(元),支付日期';

  it('writes payment orders and the ledger into new files', async () => {
    for (const [kind, name, ...more] of [
      ['payment-orders', 'orders.csv'],
      ['payment-orders', 'orders.XLSX'],
      ['ledger', 'ledger.xlsx', '--year', '2026'],
    ] as [string, string, ...string[]][]) {
      const out = join(folder, name);
      const { code, lines } = await run(kind, '--division', LIXIA, '--out', out, ...more);
      expect([code, lines.at(-1)]).toEqual([0, expect.stringContaining(`已写入 ${out}`) as string]);
      expect(readFileSync(out).length).toBeGreaterThan(100);
      expect((await run(kind, '--division', LIXIA, '--out', out, ...more)).code).toBe(2);
    }
    const refused = await run('payment-orders', '--division', SHIZHONG, '--out', join(folder, 'no.csv'));
    expect([refused.code, refused.lines[0]]).toEqual([2, '系统拒绝了请求(NOT_FOUND):未找到,请核对编号或代码。']);
    expect(existsSync(join(folder, 'no.csv'))).toBe(false);
  });

  it('reports the matching lines of a statement, and why other lines do not match', async () => {
    const content = [TITLES, 'V0001,"50,000.00",2025-01-10', 'V0080,50000.01,2025-01-10', 'V9,1,2025-01-10', ''].join(
      '\r\n',
    );
    const { code, lines } = await statement('statement.csv', content);
    expect(code).toBe(1);
    expect(lines).toContain('凭证号 V9,金额 1.00 元,日期 2025-01-10:无此支付');
    expect(lines.at(-1)).toMatch(/^对账编号 [0-9A-Z]{26}:相符 1 笔,不符 \d+ 笔。$/);
    const again = await statement('statement.csv', content);
    expect(again.lines).toEqual(lines);
  });

  it('reads the same statement from GB 18030 and from the template', async () => {
    const results = [];
    const gb = Buffer.concat([
      Buffer.from('c6bed6a4bac52cbdf0b6ee28d4aa292cd6a7b8b6c8d5c6da0a', 'hex'),
      Buffer.from('V9,1,2025-01-10\n'),
    ]);
    const rows = [{ voucher: 'V9', amountFen: 1_00, paidOn: null }];
    const template = writeTemplate(STATEMENT_COLUMNS, { title: '对账单', rows });
    results.push((await statement('gb.csv', gb)).lines.slice(3));
    results.push((await statement('utf8.csv', `\ufeff${TITLES}\nV9,1.00,2025-01-10\n`)).lines.slice(3));
    expect(results[0]).toEqual(results[1]);
    const unfilled = await statement('template.xlsx', template);
    expect([unfilled.code, unfilled.lines[1]]).toEqual([1, '第 2 行,C 支付日期 列:必填项未填写,请填写。']);
  });

  it('rejects the whole statement when one line has a fault', async () => {
    const before = await gateway.databases.finance?.query<object[]>('SELECT id FROM reconciliation');
    const { code, lines } = await statement('bad.csv', `${TITLES}\nA,1.234,2025-01-10\nB,2,2025-13-01\n`);
    expect(code).toBe(1);
    expect(lines[1]).toMatch(/^第 2 行,B 金额\(元\) 列:金额有误或超出可记录的范围/);
    expect(lines[2]).toMatch(/^第 3 行,C 支付日期 列:不是有效日期/);
    expect(await gateway.databases.finance?.query('SELECT id FROM reconciliation')).toEqual(before);
  });

  it('prints a template', async () => {
    const out = join(folder, 'new.xlsx');
    const code = await runCli(['template', 'statement', '--out', out], () => {});
    expect(code).toBe(0);
    const [name, rows] = [...(await readTables(readFileSync(out)))][0] ?? [];
    expect([name, rows]).toEqual(['对账单', [['凭证号', '金额(元)', '支付日期']]]);
  });

  const wrong: [string, string[], string][] = [
    ['without a kind', ['orders'], '请指定 payment-orders'],
    [
      'for a file of an unknown type',
      ['payment-orders', '--division', LIXIA, '--out', 'a.txt'],
      '--out 的文件名(a.txt)须以',
    ],
    ['without a year', ['ledger', '--division', LIXIA, '--out', 'a.xlsx'], '请用 --year'],
    ['without a file', ['statement', '--division', LIXIA, '--date', TODAY], '请指定且只能指定一个文件。'],
    [
      'for a city',
      ['statement', 'a.csv', '--division', CITY, '--date', TODAY],
      `请用 --division 指定区县的 6 位区划代码,不能是“${CITY}”。`,
    ],
    ['for an invalid day', ['statement', 'a.csv', '--division', LIXIA, '--date', '2026-02-30'], '请用 --date'],
  ];
  it.each(wrong)('ends with code 2 %s', async (_, args, zh) => {
    const { code, lines } = await run(...args);
    expect([code, lines[0]]).toEqual([2, expect.stringContaining(zh) as string]);
  });
});
