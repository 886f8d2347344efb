import { database as shape } from '../../../subgraphs/finance/database';
import { KeepLedger1752100000000 } from '../../../subgraphs/finance/migrations/1752100000000-keep-ledger';
import { olderDatabase } from '../../support/drivers/subgraph/older-database';
import { CONTRACTOR, LIXIA, SHIZHONG, STATION, idOf } from '../../support/city/small-city';

/** This suite migrates a database of a version without a ledger. */
const older = olderDatabase(shape, KeepLedger1752100000000);
const { insert, migrate } = older;

type Row = Record<string, unknown>;
const MOST = Number.MAX_SAFE_INTEGER;

const line = (number: number, amountFen: number, change: Row = {}) =>
  insert('budget_line', {
    ...{ id: idOf('BD', number), districtCode: LIXIA, level: 'DISTRICT', source: 'ELDERLY', year: 2026 },
    ...{ amountFen, externalCode: `B-${number}`, ...change },
  });

const stamp = { contractId: idOf('CN', 1), contractorId: CONTRACTOR.lixia, districtCode: LIXIA };
const STATIONS: Record<number, string | null> = { 1: STATION.lixiaFirst, 2: null };
const stampOf = (lot: number) => ({ ...stamp, stationId: STATIONS[lot] ?? null });

const lot = (number: number) =>
  insert('lot', {
    ...{ id: idOf('XT', number), ...stampOf(number), priceFen: 1000, status: 'ACTIVE' },
    ...{ signedOn: '2025-12-20', startsOn: '2026-01-01', endsOn: '2028-12-31' },
  });

const committed = (number: number, of: { lot: number; line: number; amountFen: number }) =>
  insert('commitment', {
    ...{ id: idOf('CM', number), lotId: idOf('XT', of.lot), budgetLineId: idOf('BD', of.line), year: 2026 },
    ...{ amountFen: of.amountFen, ...stampOf(of.lot) },
  });

type Payment = { lot: number; status: string; paidOn: string | null; drawn: Readonly<Record<number, number>> };

async function paid(number: number, { lot: of, status, paidOn, drawn }: Payment): Promise<void> {
  await insert('disbursement', {
    ...{ id: idOf('DB', number), lotId: idOf('XT', of), instalmentId: idOf('NS', number), ...stampOf(of) },
    ...{
      status,
      amountFen: 1,
      invoiceNumber: 'F',
      invoiceAmountFen: 1,
      requestedAt: '2026-02-01T01:00:00.000Z',
      paidOn,
    },
  });
  for (const [budgetLine, amountFen] of Object.entries(drawn)) {
    await insert('disbursement_posting', {
      ...{ id: idOf('DP', number * 10 + Number(budgetLine)), disbursementId: idOf('DB', number), year: 2026 },
      ...{ lotId: idOf('XT', of), budgetLineId: idOf('BD', Number(budgetLine)), amountFen, ...stampOf(of) },
    });
  }
}

/**
 * Inserts budget lines of two districts, two lots, and payments in several states. One budget line has the amount zero,
 * and one has the maximum amount.
 */
async function fill(): Promise<void> {
  await line(1, 1000);
  await line(2, 500, { level: 'CITY', source: 'GENERAL_BUDGET' });
  await line(3, 0);
  await line(4, MOST, { districtCode: SHIZHONG, year: 2025 });
  await lot(1);
  await lot(2);
  await committed(1, { lot: 1, line: 1, amountFen: 600 });
  await committed(2, { lot: 1, line: 2, amountFen: 200 });
  await committed(3, { lot: 2, line: 1, amountFen: 300 });
  await committed(4, { lot: 2, line: 2, amountFen: 0 });
  await paid(1, { lot: 1, status: 'PAID', paidOn: '2026-02-03', drawn: { 1: 100, 2: 50 } });
  await paid(2, { lot: 1, status: 'CONFIRMED', paidOn: '2026-03-03', drawn: { 1: 20 } });
  await paid(3, { lot: 1, status: 'RETURNED', paidOn: '2026-03-31', drawn: { 1: 77, 2: 7 } });
  await paid(4, { lot: 2, status: 'PAID', paidOn: '2026-04-01', drawn: { 1: 300 } });
  await paid(5, { lot: 2, status: 'REQUESTED', paidOn: null, drawn: {} });
}

/** Returns the balances of lines, lots, contracts or stations, computed as the older version did. */
async function olderBalances(key: 'budgetLineId' | 'lotId' | 'contractId' | 'stationId'): Promise<Row[]> {
  const bound = `SELECT ${key} AS k, SUM(amountFen) AS fen FROM commitment WHERE ${key} IS NOT NULL GROUP BY ${key} ORDER BY ${key}`;
  const out = `SELECT d.${key} AS k, SUM(d.amountFen) AS fen FROM disbursement_posting d JOIN disbursement p ON p.id = d.disbursementId
    WHERE d.${key} IS NOT NULL AND p.status IN ('PAID', 'CONFIRMED') GROUP BY d.${key} ORDER BY d.${key}`;
  return shown(await older.database.query(bound), await older.database.query(out));
}

async function ledgerBalances(key: string): Promise<Row[]> {
  const sums = (accounts: string) =>
    `SELECT ${key} AS k, SUM(amountFen) AS fen FROM ledger_posting WHERE ${key} IS NOT NULL AND account IN (${accounts})
      GROUP BY ${key} HAVING SUM(amountFen) <> 0 ORDER BY ${key}`;
  return shown(await older.database.query(sums("'COMMITTED', 'PAID'")), await older.database.query(sums("'PAID'")));
}

function shown(bound: Row[], out: Row[]): Row[] {
  return [bound, out].map((rows) =>
    Object.fromEntries(rows.filter(({ fen }) => Number(fen) !== 0).map(({ k, fen }) => [String(k), Number(fen)])),
  );
}

const KEYS = ['budgetLineId', 'lotId', 'contractId', 'stationId'] as const;

it('keeps every balance of lines, lots, contracts and stations', async () => {
  await fill();
  const before = await Promise.all(KEYS.map(olderBalances));
  const amounts = await older.database.query<Row[]>('SELECT id, amountFen FROM budget_line ORDER BY id');
  await migrate();
  expect(await Promise.all(KEYS.map(ledgerBalances))).toEqual(before);
  expect(before[0]).toEqual([
    { [idOf('BD', 1)]: 900, [idOf('BD', 2)]: 200 },
    { [idOf('BD', 1)]: 420, [idOf('BD', 2)]: 50 },
  ]);
  const appropriated = await older.database.query<Row[]>(
    `SELECT budgetLineId AS id, CAST(-SUM(amountFen) AS CHAR) AS fen FROM ledger_posting WHERE account = 'APPROPRIATED'
      GROUP BY budgetLineId ORDER BY budgetLineId`,
  );
  // A budget line with an appropriation of zero has no posting in the ledger.
  expect(appropriated.map(({ id, fen }) => [id, BigInt(String(fen))])).toEqual(
    amounts
      .filter(({ amountFen }) => Number(amountFen) > 0)
      .map(({ id, amountFen }) => [id, BigInt(String(amountFen))]),
  );
});

it('creates balanced entries, each on its own day, with the contractor and the station of its lot', async () => {
  await fill();
  await migrate();
  const unbalanced = await older.database.query<Row[]>(
    'SELECT entryId FROM ledger_posting GROUP BY entryId HAVING COUNT(*) <> 2 OR SUM(amountFen) <> 0',
  );
  expect(unbalanced).toEqual([]);
  const kinds = await older.database.query<Row[]>(
    'SELECT entryKind, COUNT(*) AS n FROM ledger_posting GROUP BY entryKind ORDER BY entryKind',
  );
  expect(kinds.map(({ entryKind, n }) => [entryKind, Number(n) / 2])).toEqual([
    ['COMMITMENT', 3],
    ['OPENING', 3],
    ['PAYMENT', 6],
    ['RETURN', 2],
  ]);
  const [payment] = await older.database.query<Row[]>(
    "SELECT * FROM ledger_posting WHERE entryKind = 'PAYMENT' AND side = 'TO' AND disbursementId = ? AND budgetLineId = ?",
    [idOf('DB', 1), idOf('BD', 2)],
  );
  expect(payment).toMatchObject({
    ...{ account: 'PAID', year: 2026, level: 'CITY', source: 'GENERAL_BUDGET', districtCode: LIXIA },
    ...{ lotId: idOf('XT', 1), contractId: stamp.contractId, contractorId: CONTRACTOR.lixia },
    ...{ stationId: STATION.lixiaFirst },
  });
  const days = await older.database.query<Row[]>(
    `SELECT DISTINCT entryKind, CAST(bookedOn AS CHAR) AS day FROM ledger_posting WHERE entryKind <> 'PAYMENT' ORDER BY entryKind, day`,
  );
  expect(days.map(({ entryKind, day }) => [entryKind, day])).toEqual([
    ['COMMITMENT', '2025-12-20'],
    ['OPENING', '2025-01-01'],
    ['OPENING', '2026-01-01'],
    ['RETURN', '2026-03-31'],
  ]);
  const wronglyStamped = await older.database.query<Row[]>(
    "SELECT 1 FROM ledger_posting WHERE account IN ('APPROPRIATED', 'AVAILABLE') AND (lotId IS NOT NULL OR contractorId IS NOT NULL)",
  );
  expect(wronglyStamped).toEqual([]);
});

it('drops the columns and tables that the ledger replaces', async () => {
  await migrate();
  for (const sql of [
    'SELECT 1 FROM commitment',
    'SELECT 1 FROM disbursement_posting',
    'SELECT amountFen FROM budget_line',
  ]) {
    await expect(older.database.query(sql)).rejects.toThrow();
  }
});

it('keeps a duplicate external code for the first budget line, and gives the other lines new codes', async () => {
  const twin = { externalCode: '2080299-1' };
  await line(1, 1, twin);
  await line(2, 1, twin);
  await line(3, 1, { ...twin, year: 2025 });
  await line(4, 1, { ...twin, districtCode: SHIZHONG });
  await line(5, 1, { externalCode: null });
  await line(6, 1, { externalCode: null });
  await line(7, 1, { externalCode: 'x'.repeat(64) });
  await line(8, 1, { externalCode: 'x'.repeat(64) });
  await migrate();
  const rows = await older.database.query<{ externalCode: string | null }[]>(
    'SELECT externalCode FROM budget_line ORDER BY id',
  );
  expect(rows.map(({ externalCode }) => externalCode)).toEqual([
    ...['2080299-1', `2080299-1-${idOf('BD', 2).slice(-8)}`, '2080299-1', '2080299-1', null, null],
    ...['x'.repeat(64), `${'x'.repeat(55)}-${idOf('BD', 8).slice(-8)}`],
  ]);
  const again = { id: idOf('BD', 9), districtCode: LIXIA, level: 'STREET', source: 'OTHER', year: 2026, ...twin };
  await expect(insert('budget_line', again)).rejects.toThrow(/unique|duplicate/i);
  await insert('budget_line', { ...again, year: 2024 });
});
