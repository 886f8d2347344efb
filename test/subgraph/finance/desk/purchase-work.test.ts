import { type Caller } from '../../../../shared/access/caller';
import { personOf } from '../../../../shared/access/person';
import { encodeCursor } from '../../../../shared/store/sql/cursor';
import { office } from '../../../support/city/callers';
import { bureau, approver, cashier, eachOnFreshPayments } from '../../../support/drivers/subgraph/payment-bench';
import { CONTRACT, LOT } from '../../../support/city/money/payment-city';
import { CITY, LIXIA, NOW, SHIZHONG, TODAY, idOf } from '../../../support/city/small-city';

const bench = eachOnFreshPayments();
const colleague = { ...bureau, subject: 'colleague@test' } as typeof bureau;

type Item = {
  id: string;
  kind: string;
  subject: { type: string; id: string };
  title: string;
  since: string;
  dueOn: string | null;
  overdue: boolean;
  state: string;
  mayAct: boolean;
  blockedBy: { code: string; role: string | null } | null;
};
type Count = { kind: string; total: number; ready: number; overdue: number; nextDueOn: string | null };

const ITEMS = `query Q($kind: [WorkKind!], $division: DivisionCode, $dueBefore: Date, $overdue: Boolean) {
  financeWork(first: 100, kind: $kind, division: $division, dueBefore: $dueBefore, overdue: $overdue) { totalCount
    nodes { id kind subject { type id } title since dueOn overdue state mayAct blockedBy { code role } } } }`;

async function itemsOf(caller: Caller, filter: Record<string, unknown>): Promise<Item[]> {
  const { data, errors } = await bench.under.ask(caller, ITEMS, filter);
  expect(errors).toBeUndefined();
  const page = data?.['financeWork'] as { totalCount: number; nodes: Item[] };
  expect(page.totalCount).toBe(page.nodes.length);
  return page.nodes;
}

async function countOf(caller: Caller, kind: string): Promise<Count | undefined> {
  const { data } = await bench.under.ask(caller, '{ financeWorkCounts { kind total ready overdue nextDueOn } }');
  return (data?.['financeWorkCounts'] as Count[]).find((each) => each.kind === kind);
}

const change = (sql: string, parameters: unknown[] = []) => bench.rows(sql, parameters);

/** Adds a notice of Lixia: a copy of the notice of the first contract. */
async function addNotice(id: string, publishedAt: string, awardedOn: string | null): Promise<void> {
  const parts = 'content, standard, requirements, method, contractorConditions';
  const [contractor, checked] = awardedOn === null ? ['NULL', 'NULL'] : ['awardContractorId', '?'];
  await change(
    `INSERT INTO procurement_notice (id, districtCode, kind, title, ${parts}, publishedAt, awardContractorId, awardedOn, creditCheckedOn, contractId)
      SELECT ?, districtCode, kind, title, ${parts}, ?, ${contractor}, ?, ${checked}, NULL FROM procurement_notice WHERE id = ?`,
    [id, publishedAt, awardedOn, ...(awardedOn === null ? [] : [awardedOn]), idOf('NT', 1)],
  );
}

const NOTICE = idOf('NT', 900);

describe('AWARD', () => {
  it('appears when the notice was public for a day, and only for the purchaser', async () => {
    await addNotice(NOTICE, '2026-06-16T03:00:00.000Z', null);
    const [item] = await itemsOf(bureau, { kind: ['AWARD'] });
    expect(item).toMatchObject({
      ...{ subject: { type: 'ProcurementNotice', id: NOTICE }, since: '2026-06-16T16:00:00.000Z' },
      ...{ state: 'READY', mayAct: true, dueOn: null },
    });
    for (const other of [approver, office('DISTRICT_BUREAU', SHIZHONG), office('CITY_BUREAU', CITY)]) {
      expect(await itemsOf(other, { kind: ['AWARD'] })).toEqual([]);
    }
    await change('UPDATE procurement_notice SET publishedAt = ? WHERE id = ?', ['2026-06-16T16:00:00.000Z', NOTICE]);
    expect(await itemsOf(bureau, { kind: ['AWARD'] })).toEqual([]);
    await change('UPDATE procurement_notice SET publishedAt = ? WHERE id = ?', ['2026-06-16T15:59:59.999Z', NOTICE]);
    expect(await itemsOf(bureau, { kind: ['AWARD'] })).toHaveLength(1);
  });

  it.each([' ', '\n\u3000\t', '\u00a0\ufeff'])('waits if a part of the notice is blank', async (blank) => {
    await addNotice(NOTICE, '2026-06-01T03:00:00.000Z', null);
    await change('UPDATE procurement_notice SET standard = ? WHERE id = ?', [blank, NOTICE]);
    const [item] = await itemsOf(bureau, { kind: ['AWARD'] });
    expect(item).toMatchObject({ state: 'WAITING', blockedBy: { code: 'RULE_VIOLATION', role: 'CITY_BUREAU' } });
    expect(await countOf(bureau, 'AWARD')).toMatchObject({ total: 1, ready: 0 });
    await waive('CO-6');
    expect(await itemsOf(bureau, { kind: ['AWARD'] })).toMatchObject([{ state: 'READY' }]);
    expect(await countOf(bureau, 'AWARD')).toMatchObject({ total: 1, ready: 1 });
  });
});

async function waive(rule: string, stationId: string | null = null): Promise<void> {
  await change(
    'INSERT INTO waiver (waiverId, rule, stationId, divisionCode, grantedOn, until) VALUES (?, ?, ?, ?, ?, ?)',
    [idOf('WV', 900), rule, stationId, stationId === null ? LIXIA : null, TODAY, TODAY],
  );
}

describe('SIGN_CONTRACT', () => {
  it('is due 30 days after the award, and ready if the award was lawful', async () => {
    await addNotice(NOTICE, '2026-05-01T03:00:00.000Z', '2026-05-18');
    const [item] = await itemsOf(bureau, { kind: ['SIGN_CONTRACT'] });
    expect(item).toMatchObject({ subject: { id: NOTICE }, dueOn: TODAY, overdue: false, state: 'READY' });
    expect(await countOf(bureau, 'SIGN_CONTRACT')).toMatchObject({ total: 1, ready: 1, overdue: 0, nextDueOn: TODAY });
    await change("UPDATE procurement_notice SET awardedOn = '2026-05-17' WHERE id = ?", [NOTICE]);
    expect(await itemsOf(bureau, { overdue: true, kind: ['SIGN_CONTRACT'] })).toMatchObject([{ dueOn: '2026-06-16' }]);
  });

  const late = ['publishedAt', '2026-05-18T03:00:00.000Z'];
  const unchecked = ['creditCheckedOn', '2026-05-19'];
  it.each([
    ['CITY_BUREAU', late],
    [null, unchecked],
  ])('waits for %s if the award was unlawful', async (role, [column = '', value]) => {
    await addNotice(NOTICE, '2026-05-01T03:00:00.000Z', '2026-05-18');
    await change(`UPDATE procurement_notice SET ${column} = ? WHERE id = ?`, [value, NOTICE]);
    const [item] = await itemsOf(bureau, { kind: ['SIGN_CONTRACT'] });
    expect(item).toMatchObject({ state: 'WAITING', blockedBy: { code: 'RULE_VIOLATION', role } });
    expect(await countOf(bureau, 'SIGN_CONTRACT')).toMatchObject({ total: 1, ready: 0 });
  });

  it('waits while the contractor is not eligible', async () => {
    await addNotice(NOTICE, '2026-05-01T03:00:00.000Z', '2026-05-18');
    await change("UPDATE contractor SET kind = 'MASS_ORGANISATION', treasuryFunded = 1");
    expect(await itemsOf(bureau, { kind: ['SIGN_CONTRACT'] })).toMatchObject([{ state: 'WAITING' }]);
    expect(await countOf(bureau, 'SIGN_CONTRACT')).toMatchObject({ total: 1, ready: 0 });
  });

  it('is ready if CO-6 is waived at one station', async () => {
    await addNotice(NOTICE, '2026-05-18T03:00:00.000Z', '2026-05-18');
    await waive('CO-6', 'ST');
    expect(await itemsOf(bureau, { kind: ['SIGN_CONTRACT'] })).toMatchObject([{ state: 'WAITING' }]);
    await change('UPDATE waiver SET stationId = (SELECT MIN(stationId) FROM place WHERE districtCode = ?)', [LIXIA]);
    expect(await itemsOf(bureau, { kind: ['SIGN_CONTRACT'] })).toMatchObject([{ state: 'READY' }]);
    expect(await countOf(bureau, 'SIGN_CONTRACT')).toMatchObject({ total: 1, ready: 1 });
  });
});

describe('RENEW_CONTRACT', () => {
  const ends = (day: string) => change('UPDATE service_contract SET endsOn = ? WHERE id = ?', [day, CONTRACT]);
  const endLots = (day: string) => change('UPDATE lot SET endsOn = ? WHERE contractId = ?', [day, CONTRACT]);
  const shown = async () => (await itemsOf(bureau, { kind: ['RENEW_CONTRACT'] })).map(({ subject }) => subject.id);

  it.each([
    ['2026-12-14', true],
    ['2026-12-15', false],
    ['2025-06-17', true],
    ['2025-06-16', false],
  ])('of a contract that ends on %s: %s', async (day, isShown) => {
    await ends(day);
    await endLots(day);
    expect(await shown()).toEqual(isShown ? [CONTRACT] : []);
  });

  it('disappears once there is a notice of the same kind or a later lot', async () => {
    await ends('2026-12-14');
    await endLots('2026-12-14');
    const [item] = await itemsOf(bureau, { kind: ['RENEW_CONTRACT'] });
    expect(item).toMatchObject({ dueOn: '2026-12-14', state: 'READY', since: '2026-06-16T16:00:00.000Z' });
    await addNotice(NOTICE, '2026-06-01T03:00:00.000Z', null);
    expect(await shown()).toEqual([]);
    await change("UPDATE procurement_notice SET kind = 'HUB' WHERE id = ?", [NOTICE]);
    expect(await shown()).toEqual([CONTRACT]);
    await change("UPDATE lot SET endsOn = '2026-12-15', contractId = ? WHERE id = ?", [idOf('CN', 80), LOT.own]);
    await change('UPDATE lot SET stationId = NULL WHERE id = ?', [LOT.sibling]);
    expect(await shown()).toEqual([]);
  });
});

describe('COMMIT_BUDGET', () => {
  const shown = () => itemsOf(approver, { kind: ['COMMIT_BUDGET'] });

  it('covers the amounts that are due this year and not encumbered, in the contract’s own district', async () => {
    expect(await shown()).toEqual(await shown());
    const before = (await shown()).map(({ subject }) => subject.id);
    await change("UPDATE instalment SET dueOn = '2026-12-31', amountFen = 99000000, status = 'PLANNED' WHERE id = ?", [
      idOf('NS', 111),
    ]);
    await change('UPDATE lot SET priceFen = 999000000 WHERE id = ?', [LOT.own]);
    const [item] = (await shown()).filter(({ subject }) => subject.id === CONTRACT);
    expect(before).not.toContain(CONTRACT);
    expect(item).toMatchObject({ state: 'READY', since: '2025-12-31T16:00:00.000Z', dueOn: null });
    expect(item?.title).toMatch(/^\S+合同\(\d{4}-\d\d-\d\d 至 \d{4}-\d\d-\d\d\),本年度到期的分期款尚需占用指标/);
    await change("UPDATE instalment SET dueOn = '2027-01-01' WHERE id = ?", [idOf('NS', 111)]);
    expect((await shown()).map(({ subject }) => subject.id)).toEqual(before);
  });

  it('waits while no line that may pay has money', async () => {
    await change("UPDATE instalment SET dueOn = '2026-12-31', amountFen = 99000000, status = 'PLANNED' WHERE id = ?", [
      idOf('NS', 111),
    ]);
    await change('UPDATE lot SET priceFen = 999000000 WHERE id = ?', [LOT.own]);
    await change("UPDATE budget_line SET source = 'CHARITY'");
    const ready = async () => (await countOf(approver, 'COMMIT_BUDGET'))?.ready;
    const [barred] = (await shown()).filter(({ subject }) => subject.id === CONTRACT);
    expect(barred).toMatchObject({ state: 'WAITING', blockedBy: { code: 'RULE_VIOLATION', role: 'FINANCE_BUREAU' } });
    expect(await ready()).toBe(0);
    await change("DELETE FROM ledger_posting WHERE account = 'AVAILABLE'");
    const [empty] = (await shown()).filter(({ subject }) => subject.id === CONTRACT);
    expect(empty).toMatchObject({ state: 'WAITING', blockedBy: { code: 'INVALID_STATE', role: 'FINANCE_BUREAU' } });
    expect(await ready()).toBe(0);
  });
});

describe('ACCEPT_SERVICE', () => {
  const wait = (id: string, dueOn: string, year = 1) =>
    change(
      "UPDATE instalment SET status = 'PLANNED', milestone = 'ACCEPTANCE', dueOn = ?, yearOrdinal = ? WHERE id = ?",
      [...[dueOn, year, id]],
    );
  const shown = () => itemsOf(bureau, { kind: ['ACCEPT_SERVICE'] });

  it('appears 30 days before the due date, once for a year, and disappears with an acceptance', async () => {
    await wait(idOf('NS', 111), '2026-07-18');
    expect(await shown()).toEqual([]);
    await wait(idOf('NS', 111), '2026-07-17');
    await wait(idOf('NS', 112), '2026-07-16');
    const [item, ...more] = await shown();
    expect(more).toEqual([]);
    expect(item).toMatchObject({ subject: { type: 'Lot', id: LOT.own }, dueOn: '2026-07-16', state: 'READY' });
    const input = { lotId: LOT.own, projectYear: 2025, acceptedOn: TODAY, passed: false };
    await bench.done(bureau, 'recordAcceptance', { input });
    expect(await shown()).toEqual([]);
  });

  it('does not appear before the project year', async () => {
    await wait(idOf('NS', 113), '2026-06-18', 3);
    expect(await shown()).toEqual([]);
    await wait(idOf('NS', 113), '2026-06-18', 2);
    expect(await shown()).toMatchObject([{ title: '第 2 项目年度履约验收' }]);
    await change("UPDATE lot SET startsOn = '2025-06-18' WHERE id = ?", [LOT.own]);
    expect(await shown()).toEqual([]);
    await change("UPDATE lot SET startsOn = '2025-06-17' WHERE id = ?", [LOT.own]);
    expect(await shown()).toHaveLength(1);
  });
});

describe('REQUEST_PAYMENT', () => {
  it('waits if the payments of the lot would exceed its price', async () => {
    const [item] = await itemsOf(bureau, { kind: ['REQUEST_PAYMENT'] });
    expect(item).toMatchObject({ subject: { type: 'Instalment' }, state: 'READY', overdue: true });
    await change('UPDATE lot SET priceFen = 1');
    for (const each of await itemsOf(bureau, { kind: ['REQUEST_PAYMENT'] })) {
      expect(each).toMatchObject({ state: 'WAITING', blockedBy: { code: 'RULE_VIOLATION' } });
    }
    expect(await countOf(bureau, 'REQUEST_PAYMENT')).toMatchObject({ ready: 0 });
  });

  it('becomes the item of the payer, with the due date of the instalment', async () => {
    const [item] = await itemsOf(bureau, { kind: ['REQUEST_PAYMENT'] });
    const { id } = await bench.done(bureau, 'requestDisbursement', { input: { instalmentId: item?.subject.id } });
    const left = await itemsOf(bureau, { kind: ['REQUEST_PAYMENT'] });
    expect(left.map((each) => each.id)).not.toContain(item?.id);
    const approving = await itemsOf(approver, { kind: ['APPROVE_PAYMENT'] });
    expect(approving.find(({ subject }) => subject.id === id)).toMatchObject({ dueOn: item?.dueOn });
  });

  it('states the time since which the instalment has been due', async () => {
    const input = { lotId: LOT.own, projectYear: 2025, acceptedOn: TODAY, passed: true };
    const id = idOf('NS', 111);
    await change("UPDATE instalment SET status = 'PLANNED', milestone = 'ACCEPTANCE' WHERE id = ?", [id]);
    await bench.done(bureau, 'recordAcceptance', { input });
    const [item] = (await itemsOf(bureau, { kind: ['REQUEST_PAYMENT'] })).filter(({ subject }) => subject.id === id);
    expect(item?.since).toBe(NOW.toISOString());
  });
});

describe('MAKE_PAYMENT', () => {
  it('waits while the lot has not encumbered its amount', async () => {
    await change("DELETE FROM ledger_posting WHERE lotId = ? AND account = 'COMMITTED'", [LOT.own]);
    const [item] = await itemsOf(cashier, { kind: ['MAKE_PAYMENT'] });
    expect(item).toMatchObject({ state: 'WAITING', blockedBy: { code: 'RULE_VIOLATION', role: 'FINANCE_BUREAU' } });
    expect(await countOf(cashier, 'MAKE_PAYMENT')).toMatchObject({ ready: 0 });
  });
});

describe('CONFIRM_ACCOUNT', () => {
  const shown = (caller: Caller) => itemsOf(caller, { kind: ['CONFIRM_ACCOUNT'] });

  it('cannot be done by the person who entered the account', async () => {
    await change("UPDATE payment_account SET status = 'PENDING', enteredBy = ? WHERE contractId = ?", [
      ...[JSON.stringify(personOf(bureau)), CONTRACT],
    ]);
    expect(await shown(bureau)).toMatchObject([{ state: 'READY', mayAct: false, blockedBy: { code: 'FORBIDDEN' } }]);
    expect(await shown(colleague)).toMatchObject([{ state: 'READY', mayAct: true, blockedBy: null }]);
    expect(await shown(approver)).toEqual([]);
  });

  it('waits if the contractor’s name has changed', async () => {
    await change("UPDATE payment_account SET status = 'PENDING', contractorVersion = 1 WHERE contractId = ?", [
      CONTRACT,
    ]);
    expect(await countOf(bureau, 'CONFIRM_ACCOUNT')).toMatchObject({ total: 1, ready: 1 });
    await change(
      `INSERT INTO contractor_correction (contractorId, version, name, kind, treasuryFunded, divisionCode, correctedAt, correctedBy, reason)
        SELECT id, 1, name, kind, treasuryFunded, divisionCode, ?, '{}', '更名' FROM contractor`,
      [NOW.toISOString()],
    );
    await change("UPDATE contractor SET name = '更名中心', version = 2");
    expect(await shown(bureau)).toMatchObject([{ state: 'WAITING', blockedBy: { code: 'INVALID_STATE' } }]);
    expect(await countOf(bureau, 'CONFIRM_ACCOUNT')).toMatchObject({ total: 1, ready: 0 });
  });
});

describe('TERMINATE_LOT and SETTLE_LOT', () => {
  const kinds = async () =>
    (await itemsOf(bureau, { kind: ['TERMINATE_LOT', 'SETTLE_LOT'] }))
      .filter(({ subject }) => subject.id === LOT.own)
      .map(({ kind, dueOn }) => [kind, dueOn === null]);

  it('follow one another after an unqualified evaluation', async () => {
    expect(await kinds()).toEqual([]);
    await bench.judged('UNQUALIFIED');
    expect(await kinds()).toEqual([['TERMINATE_LOT', false]]);
    await bench.done(bureau, 'terminateLot', { input: { lotId: LOT.own, reason: '评估不合格' } });
    expect(await kinds()).toEqual([['SETTLE_LOT', true]]);
    await bench.done(bureau, 'settleLot', { input: { lotId: LOT.own, owedFen: 0, claimedFen: 0 } });
    expect(await kinds()).toEqual([]);
  });
});

it('filters by division and by due date', async () => {
  const all = await itemsOf(bureau, {});
  expect(await itemsOf(bureau, { division: LIXIA })).toEqual(all);
  expect(await itemsOf(bureau, { division: SHIZHONG })).toEqual([]);
  const due = all.filter(({ dueOn }) => dueOn !== null && dueOn < TODAY);
  expect(await itemsOf(bureau, { dueBefore: TODAY })).toEqual(due);
  expect(await itemsOf(bureau, { overdue: true })).toEqual(due);
  expect(await itemsOf(bureau, { overdue: false })).toEqual(all.filter((each) => !due.includes(each)));
});

it.each(['1000-01-01', '1000-01-15', '9999-12-30', '9999-12-31'])(
  'lists the items before and after %s, also near the ends of the calendar',
  async (day) => {
    await addNotice(NOTICE, '2026-05-01T03:00:00.000Z', '2026-06-10');
    const kind = ['SIGN_CONTRACT'];
    const [item] = await itemsOf(bureau, { kind });
    const isBefore = day.startsWith('9');
    expect(await itemsOf(bureau, { kind, dueBefore: day })).toEqual(isBefore ? [item] : []);
    const list = { list: 'work SIGN_CONTRACT', kinds: ['date', 'integer', 'text', 'text'] } as const;
    const after = encodeCursor([day, 0, day, ''], list);
    const source = `query ($after: Cursor!) { financeWork(first: 1, after: $after, kind: [SIGN_CONTRACT]) { nodes { id } } }`;
    const { data, errors } = await bench.under.ask(bureau, source, { after });
    expect(errors).toBeUndefined();
    expect(data).toEqual({ financeWork: { nodes: isBefore ? [] : [{ id: item?.id }] } });
  },
);
