import { type DemoBatch } from '../../../../shared/demo/facts/batch';
import { type Caller } from '../../../../shared/access/caller';
import { MOST_OF_A_YEAR } from '../../../../subgraphs/finance/budget/budget-line/budget-line.rules';
import { finance } from '../../../../subgraphs/finance/schema';
import { ASSESSOR, contractor, office } from '../../../support/city/callers';
import { CONTRACT, LINE, LOT, consequenceCity } from '../../../support/city/money/consequence-city';
import { MUTATIONS } from '../../../support/drivers/writes/finance-writes';
import { CITY, CONTRACTOR, LIXIA, NOW, SHIZHONG, TODAY, idOf } from '../../../support/city/small-city';
import { sharedSubgraph } from '../../../support/drivers/subgraph/subgraph-under-test';
import { type Snapshot, restore, snapshotOf } from '../../../support/oracle/table-snapshots';

/** Sixteen contracts, to which sixteen parallel calls commit amounts of the same budget line. */
const MANY = Array.from({ length: 16 }, (_, index) => idOf('CN', 800 + index));

function cityOfManyContracts(): DemoBatch[] {
  return consequenceCity().map((batch) => {
    if (batch.kind === 'CITY' || batch.district !== LIXIA) return batch;
    const hub = batch.contracts.find(({ kind }) => kind === 'HUB');
    if (hub === undefined) throw new Error('Lixia must have a hub.');
    const copies = MANY.map((id, index) => ({
      ...{ ...hub, id },
      lots: hub.lots.map((lot) => ({ ...lot, id: idOf('XT', 800 + index), instalments: [] })),
    }));
    return { ...batch, contracts: [...batch.contracts, ...copies] };
  });
}

const under = sharedSubgraph(finance, cityOfManyContracts(), NOW);
let made: Snapshot;
beforeAll(async () => {
  made = await snapshotOf({ finance: under.database });
});
beforeEach(() => restore({ finance: under.database }, made));

/** The largest amount in fen that a budget line may have if its district has no other line in that year. */
const MOST = MOST_OF_A_YEAR;
const HUB_CONTRACT = idOf('CN', 80);
const treasurer = office('FINANCE_BUREAU', LIXIA);
const cityTreasurer = office('FINANCE_BUREAU', CITY);

type Row = Record<string, unknown>;
type Answer = { done: Row | null; refused: Row | null };
let keys = 0;

async function send(name: keyof typeof MUTATIONS, input: Row, caller: Caller = treasurer): Promise<Answer> {
  keys += 1;
  const keyed = { idempotencyKey: `key-${keys}`, ...input };
  const { data, errors } = await under.ask(caller, MUTATIONS[name], { input: keyed });
  return { done: (data?.[name] as Row | undefined) ?? null, refused: errors?.[0]?.extensions ?? null };
}

async function done(name: keyof typeof MUTATIONS, input: Row, caller?: Caller): Promise<Row> {
  const answer = await send(name, input, caller);
  expect(answer.refused).toBeNull();
  return answer.done as Row;
}

const origin = { division: LIXIA, level: 'DISTRICT', source: 'ELDERLY', year: 2027 };
const openLine = async (amountFen: number, of: Row = {}) =>
  String((await done('openBudgetLine', { ...origin, amountFen, ...of }))['id']);
const commit = (contractId: string, postings: readonly (readonly [string, number])[]) =>
  send('commitBudget', {
    contractId,
    postings: postings.map(([budgetLineId, amountFen]) => ({ budgetLineId, amountFen })),
  });

async function lineOf(id: string, caller: Caller = treasurer): Promise<Row> {
  const fields = 'id amountFen committedFen disbursedFen availableFen';
  const source = `query ($y: Int!) { budgetLines(division: "${LIXIA}", year: $y, first: 100) { nodes { ${fields} } } }`;
  for (const y of [2026, 2027]) {
    const { data } = await under.ask(caller, source, { y });
    const found = (data?.['budgetLines'] as { nodes: Row[] }).nodes.find((each) => each['id'] === id);
    if (found !== undefined) return found;
  }
  throw new Error(`There is no line ${id}.`);
}

/** Returns the balance of each account of a budget line, summed from the single postings. */
async function accountsOf(id: string): Promise<Record<string, bigint>> {
  const sql = 'SELECT account, amountFen FROM ledger_posting WHERE budgetLineId = ?';
  const sums: Record<string, bigint> = { APPROPRIATED: 0n, AVAILABLE: 0n, COMMITTED: 0n, PAID: 0n };
  for (const { account, amountFen } of await under.database.query<{ account: string; amountFen: string }[]>(sql, [
    id,
  ])) {
    sums[account] = (sums[account] ?? 0n) + BigInt(amountFen);
  }
  return sums;
}

describe('a budget line', () => {
  it('is opened with its appropriation, and shows its division, level and source', async () => {
    const line = await done('openBudgetLine', { ...origin, amountFen: 5, externalCode: '2080299-1' });
    expect(line).toEqual({
      ...{ id: line['id'], year: 2027, source: 'ELDERLY', level: 'DISTRICT', externalCode: '2080299-1' },
      ...{ amountFen: 5, committedFen: 0, availableFen: 5, mayPayContracts: true, adjustments: [] },
    });
    expect(await accountsOf(String(line['id']))).toEqual({ APPROPRIATED: -5n, AVAILABLE: 5n, COMMITTED: 0n, PAID: 0n });
    // Users may type any text as the external code, so the record omits it.
    const events = await under.database.query<Row[]>('SELECT * FROM event WHERE subjectId = ?', [line['id']]);
    expect(events).toHaveLength(1);
    expect(JSON.stringify(events)).not.toContain('2080299-1');
  });

  it('is counted exactly in the sums of its city, however large the lines of each district are', async () => {
    await openLine(MOST);
    const ofOther = { ...origin, division: SHIZHONG, amountFen: MOST };
    await done('openBudgetLine', ofOther, office('FINANCE_BUREAU', SHIZHONG));
    expect((await send('openBudgetLine', { ...origin, amountFen: 1 })).refused).toMatchObject({
      code: 'BAD_USER_INPUT',
      field: 'input.amountFen',
    });
    const source = `query ($representations: [_Any!]!) { _entities(representations: $representations) {
      ... on Division { funding(year: 2027) { budgetFen } } } }`;
    const representations = [{ __typename: 'Division', code: CITY }];
    const { data, errors } = await under.ask(cityTreasurer, source, { representations });
    expect(errors).toBeUndefined();
    expect(data).toEqual({ _entities: [{ funding: { budgetFen: 2 * MOST } }] });
  });

  it('can be reduced to zero after parallel openings have exceeded the largest possible sum', async () => {
    const most = { ...origin, amountFen: MOST };
    const answers = await Promise.all(Array.from({ length: 8 }, () => send('openBudgetLine', most)));
    const lines = answers.flatMap(({ done: line }) => (line === null ? [] : [String(line['id'])]));
    for (const { refused } of answers) if (refused !== null) expect(refused['code']).toBe('BAD_USER_INPUT');
    for (const id of lines) await done('adjustBudgetLine', { id, changeFen: -MOST, reason: '误录' });
    await openLine(MOST);
  });

  it('is opened by the city for a district, which may read and commit but not change it', async () => {
    const input = { ...origin, level: 'CITY', source: 'GENERAL_BUDGET', amountFen: 7 };
    const { id } = await done('openBudgetLine', input, cityTreasurer);
    expect(await lineOf(String(id))).toMatchObject({ amountFen: 7 });
    const change = { id, changeFen: 1, reason: '追加' };
    expect((await send('adjustBudgetLine', change)).refused).toMatchObject({ code: 'FORBIDDEN' });
    await done('adjustBudgetLine', change, cityTreasurer);
    expect((await commit(HUB_CONTRACT, [[String(id), 8]])).done).toMatchObject({ committedFen: 8 });
  });

  it('has an external code that is unique in its district and year, even if several lines are opened at once', async () => {
    const input = { ...origin, amountFen: 1, externalCode: 'X-1' };
    const answers = await Promise.all(Array.from({ length: 4 }, () => send('openBudgetLine', input)));
    const refusal = { code: 'BAD_USER_INPUT', field: 'input.externalCode' };
    expect(answers.filter(({ refused }) => refused === null)).toHaveLength(1);
    for (const { refused } of answers) if (refused !== null) expect(refused).toMatchObject(refusal);
    await done('openBudgetLine', { ...input, year: 2028 });
    const elsewhere = { ...input, division: SHIZHONG };
    await done('openBudgetLine', elsewhere, office('FINANCE_BUREAU', SHIZHONG));
    for (let line = 0; line < 2; line += 1) await openLine(1);
  });

  it('can be raised or lowered with effect from today, with a reason that is not recorded', async () => {
    const id = await openLine(100);
    await done('adjustBudgetLine', { id, changeFen: 11, reason: '年中追加' });
    const line = await done('adjustBudgetLine', { id, changeFen: -110, reason: '年末收回' });
    expect(line).toMatchObject({ id, amountFen: 1, committedFen: 0, availableFen: 1 });
    // Both changes have the same time, so their order is undefined.
    expect(new Set(line['adjustments'] as Row[])).toEqual(
      new Set([
        { changeFen: 11, reason: '年中追加', adjustedOn: TODAY },
        { changeFen: -110, reason: '年末收回', adjustedOn: TODAY },
      ]),
    );
    const events = await under.database.query<Row[]>(
      "SELECT * FROM event WHERE subjectId = ? OR subjectType = 'LedgerEntry'",
      [id],
    );
    expect(JSON.stringify(events)).not.toMatch(/追加|收回/);
    expect(events.map(({ action }) => action).sort()).toEqual([
      ...['BUDGET_LINE_ADJUSTED', 'BUDGET_LINE_ADJUSTED', 'BUDGET_LINE_OPENED'],
      ...['LEDGER_ENTRY_BOOKED', 'LEDGER_ENTRY_BOOKED', 'LEDGER_ENTRY_BOOKED'],
    ]);
  });

  it('never falls below the commitments, even if both change at once', async () => {
    const id = await openLine(100);
    const both = await Promise.all([
      commit(HUB_CONTRACT, [[id, 60]]),
      send('adjustBudgetLine', { id, changeFen: -60, reason: '收回' }),
    ]);
    expect(both.filter(({ refused }) => refused === null)).toHaveLength(1);
    expect((await accountsOf(id))['AVAILABLE']).toBe(40n);
  });

  it('shows its changes only to offices that may read amounts', async () => {
    const source = `{ budgetLines(division: "${LIXIA}", year: 2026, first: 1) { nodes { adjustments { reason } } } }`;
    for (const role of ['DISTRICT_BUREAU', 'AUDITOR', 'FINANCE_BUREAU'] as const) {
      expect((await under.ask(office(role, LIXIA), source)).errors).toBeUndefined();
    }
    for (const caller of [ASSESSOR, contractor(CONTRACTOR.lixia)]) {
      expect((await under.ask(caller, source)).errors).toHaveLength(1);
    }
  });
});

describe('a commitment', () => {
  it('fills the lots of the contract up to their prices, and overdraws no line', async () => {
    const [first, second] = [await openLine(9_000_01), await openLine(11_000_00)];
    const { done: contract } = await commit(CONTRACT, [
      [first, 9_000_01],
      [second, 10_999_99],
    ]);
    expect(contract).toEqual({
      ...{ id: CONTRACT, priceFen: 200_000_00, committedFen: 200_000_00 },
      lots: [LOT.judged, LOT.sibling].map((id) => ({ id, committedFen: 100_000_00 })),
    });
    expect(await lineOf(first)).toMatchObject({ committedFen: 9_000_01, availableFen: 0 });
    expect(await lineOf(second)).toMatchObject({ committedFen: 10_999_99, availableFen: 1 });
    expect((await commit(CONTRACT, [[second, 1]])).refused).toMatchObject({ code: 'RULE_VIOLATION', rule: 'FN-3' });
  });

  it('is shown for each budget line to readers of the ledger', async () => {
    const line = await openLine(500);
    await commit(HUB_CONTRACT, [[line, 300]]);
    const source = (id: string) =>
      `{ contract(id: "${id}") { committedFen commitments { budgetLine { id } committedFen disbursedFen } } }`;
    type Bound = { committedFen: number; disbursedFen: number; budgetLine: { id: string } | null };
    const read = async (id: string) => {
      const { data } = await under.ask(treasurer, source(id));
      return data?.['contract'] as { committedFen: number; commitments: Bound[] };
    };
    const ofHub = await read(HUB_CONTRACT);
    expect(ofHub.commitments).toContainEqual({ budgetLine: { id: line }, committedFen: 300, disbursedFen: 0 });
    for (const id of [HUB_CONTRACT, CONTRACT]) {
      const { committedFen, commitments } = await read(id);
      const naive: Record<string, number> = {};
      const sql =
        "SELECT budgetLineId AS b, amountFen AS a FROM ledger_posting WHERE contractId = ? AND account = 'PAID'";
      for (const { b, a } of await under.database.query<{ b: string; a: string }[]>(sql, [id]))
        naive[b] = (naive[b] ?? 0) + Number(a);
      for (const each of commitments) expect(each.disbursedFen).toBe(naive[each.budgetLine?.id ?? ''] ?? 0);
      expect(commitments.reduce((sum, each) => sum + each.committedFen, 0)).toBe(committedFen);
    }
    for (const caller of [ASSESSOR, contractor(CONTRACTOR.lixia)]) {
      expect((await under.ask(caller, source(CONTRACT))).errors).not.toHaveLength(0);
    }
    expect((await under.ask(office('FINANCE_BUREAU', SHIZHONG), source(CONTRACT))).data).toEqual({ contract: null });
  });

  it('names the posting whose line has too little money, and books no other posting', async () => {
    const line = await openLine(9);
    const answer = await commit(CONTRACT, [
      [LINE, 1],
      [line, 10],
    ]);
    expect(answer.refused).toMatchObject({
      ...{ code: 'INVALID_STATE', state: 'EXHAUSTED', field: 'input.postings.1.amountFen' },
    });
    expect(await lineOf(LINE)).toMatchObject({ committedFen: 180_000_00 });
  });

  it('is refused for a foreign line or contract, even if only one of the two is foreign', async () => {
    const other = office('FINANCE_BUREAU', SHIZHONG);
    const postings = [{ budgetLineId: LINE, amountFen: 1 }];
    const answers = [
      await send('commitBudget', { contractId: idOf('CN', 3), postings }),
      await send('commitBudget', { contractId: idOf('CN', 3), postings }, other),
      await send('commitBudget', { contractId: CONTRACT, postings }, other),
    ];
    for (const { refused } of answers) expect(refused).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('encumbers no money for a terminated lot, and only the owed amount for a settled lot', async () => {
    const bureau = office('DISTRICT_BUREAU', LIXIA);
    const line = await openLine(200_000_00);
    await done('terminateLot', { lotId: LOT.judged, reason: '年度评估不合格' }, bureau);
    // After the termination, money can be committed only to the other lot of the contract, which lacks 10,000 yuan.
    expect((await commit(CONTRACT, [[line, 10_000_01]])).refused).toMatchObject({ rule: 'FN-3' });
    await done('settleLot', { lotId: LOT.judged, owedFen: 500, claimedFen: 0 }, bureau);
    expect((await commit(CONTRACT, [[line, 10_005_01]])).refused).toMatchObject({ rule: 'FN-3' });
    const { done: contract } = await commit(CONTRACT, [[line, 10_005_00]]);
    expect(contract?.['lots']).toEqual([
      { id: LOT.judged, committedFen: 30_005_00 },
      { id: LOT.sibling, committedFen: 100_000_00 },
    ]);
  });

  it('uses up a line to the fen when sixteen calls commit at once', async () => {
    const line = await openLine(10_000_00);
    const answers = await Promise.all(MANY.map((contractId) => commit(contractId, [[line, 1_000_00]])));
    expect(answers.filter(({ refused }) => refused === null)).toHaveLength(10);
    for (const { refused } of answers) {
      if (refused !== null) expect(refused).toMatchObject({ code: 'INVALID_STATE', state: 'EXHAUSTED' });
    }
    expect(await accountsOf(line)).toEqual({
      ...{ APPROPRIATED: -10_000_00n, AVAILABLE: 0n, COMMITTED: 10_000_00n, PAID: 0n },
    });
  });

  it('reaches the price to the fen when sixteen calls commit at once, with lines in any order', async () => {
    const lines = [await openLine(50_000_00), await openLine(50_000_00)] as const;
    const answers = await Promise.all(
      Array.from({ length: 16 }, (_, index) =>
        commit(
          CONTRACT,
          (index % 2 === 0 ? lines : [lines[1], lines[0]]).map((line) => [line, 1_000_00] as const),
        ),
      ),
    );
    expect(answers.filter(({ refused }) => refused === null)).toHaveLength(10);
    for (const { refused } of answers) if (refused !== null) expect(refused).toMatchObject({ rule: 'FN-3' });
    for (const line of lines) expect((await accountsOf(line))['COMMITTED']).toBe(10_000_00n);
  });

  it('is booked once under one idempotency key, even if it is sent many times at once', async () => {
    const line = await openLine(100);
    const input = {
      contractId: HUB_CONTRACT,
      postings: [{ budgetLineId: line, amountFen: 10 }],
      idempotencyKey: 'once',
    };
    const answers = await Promise.all(Array.from({ length: 20 }, () => send('commitBudget', input)));
    for (const { refused } of answers) if (refused !== null) expect(refused['code']).toBe('IDEMPOTENCY_IN_PROGRESS');
    expect(await done('commitBudget', input)).toMatchObject({ committedFen: 10 });
    expect((await accountsOf(line))['COMMITTED']).toBe(10n);
  });

  it('accepts the largest possible amount, and not a fen more', async () => {
    await under.database.query('UPDATE lot SET priceFen = ? WHERE id = ?', [MOST, idOf('XT', 80)]);
    const line = await openLine(MOST, { year: 2027 });
    const more = await send('openBudgetLine', { ...origin, amountFen: 1 });
    expect(more.refused).toMatchObject({ code: 'BAD_USER_INPUT', field: 'input.amountFen' });
    expect((await commit(HUB_CONTRACT, [[line, MOST]])).done).toMatchObject({ priceFen: MOST, committedFen: MOST });
    expect(await lineOf(line)).toMatchObject({ amountFen: MOST, committedFen: MOST, availableFen: 0 });
    expect((await commit(HUB_CONTRACT, [[LINE, 1]])).refused).toMatchObject({ rule: 'FN-3' });
    const beyond = { id: line, changeFen: 1, reason: '追加' };
    expect((await send('adjustBudgetLine', beyond)).refused).toMatchObject({ field: 'input.changeFen' });
    expect((await send('adjustBudgetLine', { ...beyond, changeFen: -1 })).refused).toMatchObject({
      state: 'COMMITTED',
    });
  });
});
