import { DEFAULT_SEED, demoCity } from '../../../../shared/demo/city';
import { type Caller } from '../../../../shared/access/caller';
import { finance } from '../../../../subgraphs/finance/schema';
import { office } from '../../../support/city/callers';
import { CITY, NOW, TODAY } from '../../../support/city/small-city';
import { sharedSubgraph } from '../../../support/drivers/subgraph/subgraph-under-test';

/** The facts of the whole city, without service hours, which affect no money. */
const facts = [
  ...demoCity({ selection: CITY, seed: DEFAULT_SEED, weeksOfHours: 0, monthsOfFindings: 0, today: TODAY }),
];
const districts = facts.flatMap((batch) => (batch.kind === 'DISTRICT' ? [batch.district] : []));
const under = sharedSubgraph(finance, facts, NOW);

type Row = Record<string, unknown>;
type Sums = { amountFen: bigint; committedFen: bigint; disbursedFen: bigint; availableFen: bigint };

async function years(): Promise<number[]> {
  const rows = await under.database.query<{ year: number }[]>('SELECT DISTINCT year FROM budget_line ORDER BY year');
  return rows.map(({ year }) => Number(year));
}

/** Returns the sums of each budget line, lot or contract, computed with one plain SQL statement. */
async function sumsBy(key: 'budgetLineId' | 'lotId' | 'contractId'): Promise<Map<string, Sums>> {
  const sql = `SELECT ${key} AS k, account, CAST(SUM(amountFen) AS CHAR) AS fen FROM ledger_posting WHERE ${key} IS NOT NULL GROUP BY ${key}, account`;
  const found = new Map<string, Sums>();
  for (const { k, account, fen } of await under.database.query<{ k: string; account: string; fen: string }[]>(sql)) {
    const sums = found.get(k) ?? { amountFen: 0n, committedFen: 0n, disbursedFen: 0n, availableFen: 0n };
    if (account === 'APPROPRIATED') sums.amountFen -= BigInt(fen);
    if (account === 'AVAILABLE') sums.availableFen += BigInt(fen);
    if (account === 'COMMITTED' || account === 'PAID') sums.committedFen += BigInt(fen);
    if (account === 'PAID') sums.disbursedFen += BigInt(fen);
    found.set(k, sums);
  }
  return found;
}

/** Returns the figures in the rows of an answer, by the id of the row. Expects that no row occurs twice. */
function shown(nodes: readonly Row[]): Map<string, Partial<Sums>> {
  const figures = nodes.map(({ id, ...rest }): [string, Partial<Sums>] => [
    String(id),
    Object.fromEntries(Object.entries(rest).map(([name, fen]) => [name, BigInt(fen as number)])),
  ]);
  expect(new Set(figures.map(([id]) => id)).size).toBe(figures.length);
  return new Map(figures);
}

async function ask(caller: Caller, source: string, variables: Row = {}): Promise<Row> {
  const { data, errors } = await under.ask(caller, source, variables);
  expect(errors).toBeUndefined();
  return data as Row;
}

async function nodesOf(caller: Caller, field: string, source: string, variables: Row = {}): Promise<Row[]> {
  const { nodes, totalCount } = (await ask(caller, source, variables))[field] as { nodes: Row[]; totalCount: number };
  expect(nodes).toHaveLength(totalCount);
  return nodes;
}

const treasurers = districts.map((district) => office('FINANCE_BUREAU', district));
const NOTHING = { committedFen: 0n, disbursedFen: 0n };

it('books every entry as two postings that sum to zero', async () => {
  const unbalanced = await under.database.query<Row[]>(
    'SELECT entryId FROM ledger_posting GROUP BY entryId HAVING COUNT(*) <> 2 OR SUM(amountFen) <> 0',
  );
  expect(unbalanced).toEqual([]);
});

it('shows for every budget line the sum of the ledger entries, which is never below zero', async () => {
  const expected = await sumsBy('budgetLineId');
  const source = `query ($d: DivisionCode!, $y: Int!) { budgetLines(division: $d, year: $y, first: 100) {
    totalCount nodes { id amountFen committedFen disbursedFen availableFen } } }`;
  const seen: Row[] = [];
  for (const [index, d] of districts.entries()) {
    for (const y of await years()) {
      seen.push(...(await nodesOf(treasurers[index] as Caller, 'budgetLines', source, { d, y })));
    }
  }
  const [count] = await under.database.query<Row[]>('SELECT COUNT(*) AS n FROM budget_line');
  expect(seen).toHaveLength(Number(count?.['n']));
  expect(shown(seen)).toEqual(expected);
  for (const { amountFen, committedFen, disbursedFen, availableFen } of expected.values()) {
    expect(amountFen - committedFen).toBe(availableFen);
    expect([availableFen >= 0n, disbursedFen >= 0n, disbursedFen <= committedFen]).toEqual([true, true, true]);
  }
});

it('shows for every contract and lot the sum of the ledger entries', async () => {
  const ofLots = await sumsBy('lotId');
  const ofContracts = await sumsBy('contractId');
  const source = `{ contracts(first: 100) { totalCount nodes { id committedFen disbursedFen lots { id committedFen disbursedFen } } } }`;
  const contracts: Row[] = [];
  for (const caller of treasurers) contracts.push(...(await nodesOf(caller, 'contracts', source)));
  const lots = contracts.flatMap((each) => each['lots'] as Row[]);
  const figures = (sums: Map<string, Sums>, rows: ReadonlyMap<string, unknown>) =>
    new Map(
      [...rows.keys()].map((id) => {
        const { committedFen, disbursedFen } = sums.get(id) ?? NOTHING;
        return [id, { committedFen, disbursedFen }];
      }),
    );
  const shownLots = shown(lots);
  const shownContracts = shown(contracts.map(({ lots: _, ...contract }) => contract));
  expect(ofLots.size).toBeGreaterThan(100);
  expect(ofContracts.size).toBeGreaterThan(10);
  expect([...ofLots.keys()].filter((id) => !shownLots.has(id))).toEqual([]);
  expect([...ofContracts.keys()].filter((id) => !shownContracts.has(id))).toEqual([]);
  expect(shownLots).toEqual(figures(ofLots, shownLots));
  expect(shownContracts).toEqual(figures(ofContracts, shownContracts));
});

type Month = { month: string; source: string; disbursedFen: number; cumulativeFen: number };
const EXECUTION = `query ($d: DivisionCode!, $y: Int!) {
  budgetExecution(division: $d, year: $y) { month source disbursedFen cumulativeFen } }`;
const execution = async (caller: Caller, d: string, y: number) =>
  (await ask(caller, EXECUTION, { d, y }))['budgetExecution'] as Month[] | null;

/** Returns the payments of a district or city in each month of a year, by source, computed from the single postings. */
async function expectedMonths(district: string, year: number): Promise<Month[]> {
  const sql = `SELECT bookedOn, source, amountFen FROM ledger_posting WHERE account = 'PAID' AND year = ? AND districtCode LIKE ?`;
  const rows = await under.database.query<Row[]>(sql, [year, `${district}%`]);
  const sums = new Map<string, bigint>();
  for (const { bookedOn, source, amountFen } of rows) {
    const key = `${String(bookedOn).slice(0, 7)} ${String(source)}`;
    sums.set(key, (sums.get(key) ?? 0n) + BigInt(String(amountFen)));
  }
  const reached: Record<string, bigint> = {};
  return [...sums.keys()].sort().map((key) => {
    const [month = '', source = ''] = key.split(' ');
    const paid = sums.get(key) ?? 0n;
    reached[source] = (reached[source] ?? 0n) + paid;
    return { month, source, disbursedFen: Number(paid), cumulativeFen: Number(reached[source]) };
  });
}

it('reports the budget execution of every district in a year, by month and source', async () => {
  let months = 0;
  for (const [index, district] of districts.entries()) {
    for (const year of await years()) {
      const expected = await expectedMonths(district, year);
      months += expected.length;
      expect(await execution(treasurers[index] as Caller, district, year)).toEqual(expected);
    }
  }
  expect(months).toBeGreaterThan(100);
});

it('reports the budget execution of the city to the city, and no figure outside the caller’s scope', async () => {
  for (const year of await years()) {
    expect(await execution(office('CITY_BUREAU', CITY), CITY, year)).toEqual(await expectedMonths(CITY, year));
  }
  const [first = '', second = ''] = districts;
  const caller = treasurers[0] as Caller;
  expect(await execution(caller, second, 2026)).toBeNull();
  expect(await execution(caller, CITY, 2026)).toBeNull();
  expect(await execution(caller, `${first}001`, 2026)).toBeNull();
  expect(await execution(caller, first, 1999)).toEqual([]);
});
