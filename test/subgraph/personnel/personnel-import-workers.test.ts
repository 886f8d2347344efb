import { type SealedRow } from '../../../subgraphs/personnel/worker/worker/personal-data-vault';
import { TEST_VAULT } from '../../support/drivers/subgraph/test-vault';
import { contractor } from '../../support/city/callers';
import { eachOnFreshCity, identityNumberOf } from '../../support/drivers/writes/personnel-writes';
import { faultLines, importSheet, persons } from '../../support/drivers/writes/sheet-imports';
import { CONTRACTOR } from '../../support/city/small-city';

const bench = eachOnFreshCity();
const lixia = contractor(CONTRACTOR.lixia);
const several = contractor(CONTRACTOR.several);

const send = (rows: unknown[], more: Record<string, unknown> = {}, caller = lixia) =>
  importSheet(bench, caller, 'Workers', { rows, ...more });
const count = async (table: string) => Number((await bench.rows(`SELECT COUNT(*) AS n FROM ${table}`))[0]?.['n']);
const changed = (rows: Record<string, unknown>[], line: number, change: Record<string, unknown>) =>
  rows.map((row) => (row['line'] === line ? { ...row, ...change } : row));

describe('a sheet of workers', () => {
  it('is registered as a whole, each with one event without personal data', async () => {
    const before = await count('worker');
    expect(await send(persons(3))).toEqual({ result: { imported: 3, faults: [] }, refusal: null });
    expect(await count('worker')).toBe(before + 3);
    const events = await bench.events();
    expect(events.map(({ action }) => action)).toEqual(Array(3).fill('WORKER_REGISTERED'));
    expect(new Set(events.map(({ subjectId }) => subjectId)).size).toBe(3);
    expect(JSON.stringify(events)).not.toMatch(/钱某|19900101|10012345678/);
    const [hash] = [TEST_VAULT.hashOf(identityNumberOf('1990-01-01'))];
    const [row] = await bench.rows('SELECT * FROM worker WHERE identityHash = ?', [hash]);
    expect(TEST_VAULT.opened(row as SealedRow, 'name')).toBe('钱某0');
    expect(row).toMatchObject({ contractorId: CONTRACTOR.lixia, education: 'BACHELOR', version: 1 });
  });

  it('may have at most 2,000 rows, and needs few SQL statements', async () => {
    const before = bench.statements.length;
    expect((await send(persons(2000))).result).toEqual({ imported: 2000, faults: [] });
    expect(bench.statements.length - before).toBeLessThan(40);
    expect((await bench.events()).length).toBe(2000);
    expect((await send(persons(2001))).refusal).toMatchObject({ code: 'BAD_USER_INPUT', field: 'input.rows' });
    expect((await send([])).refusal).toMatchObject({ code: 'BAD_USER_INPUT', field: 'input.rows' });
  });

  it('reports each wrong row by line, column and reason, and writes nothing', async () => {
    const before = await count('worker');
    let rows = persons(9);
    rows = changed(rows, 3, { identityNumber: '990000199001020000' });
    rows = changed(rows, 4, { birthDate: '1990-01-04' });
    rows = changed(rows, 5, { phone: '12345' });
    rows = changed(rows, 6, { name: ' ', major: '专'.repeat(65) });
    rows = changed(rows, 7, { identityNumber: identityNumberOf('1990-01-01'), birthDate: '1990-01-01' });
    rows = changed(rows, 8, { identityNumber: identityNumberOf('2015-01-01'), birthDate: '2015-01-01' });
    const answer = await send(rows);
    expect(answer.refusal).toBeNull();
    expect(faultLines(answer)).toEqual([
      '3 身份证号: 身份证号码无效,请对照证件核对 18 位号码、出生日期和校验码。',
      '4 出生日期: 出生日期与身份证号码不一致,请核对。',
      '5 手机号: 电话须为 11 位手机号码,或带区号的固定电话号码,请核对。',
      '6 姓名: 请填写至少 1 个字符。',
      '6 专业: 不得超过 64 个字符。',
      '7 身份证号: 与第 2 行重复,请删除其中一行。',
      '8 出生日期: 人员须年满 16 周岁,请核对出生日期。',
    ]);
    expect(answer.result?.imported).toBe(0);
    expect([await count('worker'), (await bench.events()).length, await count('idempotency_key')]).toEqual([
      before,
      0,
      0,
    ]);
  });

  it('reports every wrong row', async () => {
    const answer = await send(persons(300).map((row) => ({ ...row, phone: '1' })));
    expect(answer.result?.faults).toHaveLength(300);
    expect(answer.result?.faults.at(-1)?.line).toBe(301);
  });

  it('reports workers who are already on the roster, and hides whether other contractors employ a worker', async () => {
    const rows = persons(3);
    await send([rows[1]]);
    await send([rows[2]], {}, several);
    expect(faultLines(await send(rows))).toEqual(['3 身份证号: 该人员已在本单位登记,请使用已有登记。']);
    expect((await send([rows[0], rows[2]])).result).toEqual({ imported: 2, faults: [] });
  });

  it('is registered once under one idempotency key, even if it is sent many times', async () => {
    const before = await count('worker');
    const rows = persons(5);
    const answers = await Promise.all(Array.from({ length: 4 }, () => send(rows, { idempotencyKey: 'sheet' })));
    const done = answers.filter(({ refusal }) => refusal?.['code'] !== 'IDEMPOTENCY_IN_PROGRESS');
    expect(done.length).toBeGreaterThan(0);
    for (const answer of done) expect(answer).toEqual({ result: { imported: 5, faults: [] }, refusal: null });
    expect([await count('worker'), (await bench.events()).length]).toEqual([before + 5, 5]);
    expect((await send(persons(6), { idempotencyKey: 'sheet' })).refusal).toEqual({ code: 'IDEMPOTENCY_MISMATCH' });
  });

  it('may be corrected after a refusal and sent again under the same key', async () => {
    const rows = persons(2);
    const wrong = changed(rows, 3, { phone: '1' });
    expect(faultLines(await send(wrong, { idempotencyKey: 'sheet' }))).toHaveLength(1);
    expect((await send(rows, { idempotencyKey: 'sheet' })).result?.imported).toBe(2);
  });

  it('is registered completely and once if two calls with different keys send it at once', async () => {
    const before = await count('worker');
    const answers = await Promise.all(['a', 'b'].map((idempotencyKey) => send(persons(20), { idempotencyKey })));
    expect(answers.filter(({ result }) => result?.imported === 20)).toHaveLength(1);
    expect([await count('worker'), (await bench.events()).length]).toEqual([before + 20, 20]);
  });
});
