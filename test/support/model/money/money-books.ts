import { CONTRACT } from '../../city/money/payment-city';
import { LIXIA } from '../../city/small-city';

export type Lot = { id: string; priceFen: number; status: string };
export type Instalment = {
  id: string;
  lotId: string;
  isSettlement: boolean;
  amountFen: number;
  status: string;
  heldFrom: string | null;
};
/** Amounts in fen, by the id of the budget line. */
export type Drawn = Readonly<Record<string, number>>;
export type Payment = {
  id: string;
  lotId: string;
  instalmentId: string;
  amountFen: number;
  status: string;
  requestedBy: string | null;
  approvedBy: string | null;
  voucher: string | null;
  drawn: Drawn;
};

/** The state of the model: the budget lines of a district and the money of one contract. Sums of zero are left out. */
export type Books = {
  available: Readonly<Record<string, number>>;
  lots: readonly Lot[];
  /** The amounts of each lot, by line: `unpaid` is committed but not paid yet, and `paid` is paid. */
  unpaid: Readonly<Record<string, Drawn>>;
  paid: Readonly<Record<string, Drawn>>;
  instalments: readonly Instalment[];
  payments: readonly Payment[];
};

export type Read = (sql: string, parameters?: unknown[]) => Promise<Record<string, unknown>[]>;
type Posting = { account: string; kind: string; line: string; lot: string; payment: string; fen: number };

/**
 * Reads the rows of the Hub, and returns their sums as books. The tests compare these books with the books of the
 * model.
 */
export async function readBooks(read: Read): Promise<Books> {
  const of = (table: string) => read(`SELECT * FROM \`${table}\` WHERE contractId = ? ORDER BY id`, [CONTRACT]);
  const postings = (await read('SELECT * FROM ledger_posting WHERE districtCode = ?', [LIXIA])).map(posting);
  const on = (account: string) => postings.filter((each) => each.account === account);
  const available = summed(on('AVAILABLE'), ({ line }) => line);
  const lines = await read('SELECT id FROM budget_line WHERE districtCode = ? ORDER BY id', [LIXIA]);
  return {
    available: Object.fromEntries(lines.map(({ id }) => [String(id), available[String(id)] ?? 0])),
    lots: (await of('lot')).map((row) => ({ ...texts(row, 'id', 'status'), priceFen: Number(row['priceFen']) })),
    unpaid: byLot(on('COMMITTED')),
    paid: byLot(on('PAID')),
    instalments: (await of('instalment')).map((row) => ({
      ...texts(row, 'id', 'lotId', 'status'),
      ...{ isSettlement: row['kind'] === 'SETTLEMENT', amountFen: Number(row['amountFen']) },
      heldFrom: row['heldFrom'] as string | null,
    })),
    payments: (await of('disbursement')).map((row) => ({
      ...texts(row, 'id', 'lotId', 'instalmentId', 'status'),
      ...{ amountFen: Number(row['amountFen']), voucher: row['voucher'] as string | null },
      ...{ requestedBy: subject(row['requestedBy']), approvedBy: subject(row['approvedBy']) },
      drawn: summed(
        postings.filter(
          ({ payment, kind, account }) => payment === row['id'] && kind === 'PAYMENT' && account === 'PAID',
        ),
        ({ line }) => line,
      ),
    })),
  };
}

function posting(row: Record<string, unknown>): Posting {
  const { account, line, lot } = { account: row['account'], line: row['budgetLineId'], lot: row['lotId'] };
  const named = { account: String(account), line: String(line), lot: String(lot) };
  return {
    ...named,
    kind: String(row['entryKind']),
    payment: String(row['disbursementId']),
    fen: Number(row['amountFen']),
  };
}

function texts<Name extends string>(row: Record<string, unknown>, ...names: Name[]): Record<Name, string> {
  return Object.fromEntries(names.map((name) => [name, String(row[name])])) as Record<Name, string>;
}

function subject(json: unknown): string | null {
  return typeof json === 'string' ? (JSON.parse(json) as { subject: string }).subject : null;
}

export function summed<Each extends { fen: number }>(all: readonly Each[], keyOf: (each: Each) => string): Drawn {
  const sums: Record<string, number> = {};
  for (const each of all) sums[keyOf(each)] = (sums[keyOf(each)] ?? 0) + each.fen;
  return Object.fromEntries(Object.entries(sums).filter(([, fen]) => fen !== 0));
}

function byLot(postings: readonly Posting[]): Record<string, Drawn> {
  const lots = [...new Set(postings.map(({ lot }) => lot))];
  const sums = lots.map(
    (lot) =>
      [
        lot,
        summed(
          postings.filter((each) => each.lot === lot),
          ({ line }) => line,
        ),
      ] as const,
  );
  return Object.fromEntries(sums.filter(([, lines]) => Object.keys(lines).length > 0));
}

export const total = (drawn: Drawn | undefined): number =>
  Object.values(drawn ?? {}).reduce((sum, fen) => sum + fen, 0);

/** Returns the sums of all lots together, by budget line. */
export function byLine(books: Readonly<Record<string, Drawn>>): Drawn {
  const parts = Object.values(books).flatMap((lines) => Object.entries(lines).map(([line, fen]) => ({ line, fen })));
  return summed(parts, ({ line }) => line);
}

/** Adds the amounts in `more` to those in `drawn`, by budget line. With the sign -1, the function subtracts them. */
export function plus(drawn: Drawn | undefined, more: Drawn, sign: 1 | -1 = 1): Drawn {
  const all = [drawn ?? {}, more].flatMap((each, index) =>
    Object.entries(each).map(([line, fen]) => ({ line, fen: index === 0 ? fen : sign * fen })),
  );
  return summed(all, ({ line }) => line);
}
