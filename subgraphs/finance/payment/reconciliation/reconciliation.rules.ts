import { type DisbursementStatus, type ReconciliationProblem } from '../../../../shared/domain/money';
import { type Fen } from '../../../../shared/kernel/money';
import { type PlainDate } from '../../../../shared/kernel/dates/period';

/** A line of a treasury's statement. The voucher is the payment's number in the payment system. */
export type Entry = { voucher: string; amountFen: Fen; paidOn: PlainDate };
/** A treasury's statement of one day. */
export type Statement = { date: PlainDate; entries: readonly Entry[] };
/**
 * A payment that the Hub has recorded as made. If the payment was returned, its return is a second `Payment`, with its
 * own voucher and day.
 */
export type Payment = Entry & { status: DisbursementStatus };

/**
 * A line of the statement, or a payment, that has no match. `recordedFen` and `recordedOn` show what the Hub has
 * recorded under the voucher. They are null if it has recorded nothing.
 */
export type Unmatched = Entry & {
  problem: ReconciliationProblem;
  recordedFen: Fen | null;
  recordedOn: PlainDate | null;
};
export type Outcome = { matched: number; unmatched: Unmatched[] };

/**
 * Compares a statement with the recorded payments. A line matches a payment if voucher, amount and date are the same.
 * It also matches if the payment was returned later, because the money left the treasury on that day. A line that does
 * not match gets the first problem that is found. If several lines have the same voucher, only one of them is compared,
 * preferably a line that matches.
 * @param payments the payments that the lines name, and all payments of the statement's day
 */
export function reconciled({ date, entries }: Statement, payments: readonly Payment[]): Outcome {
  const recorded = byVoucher(payments);
  const counted = countedIn(entries, recorded);
  const compared = entries.map((entry, place) => compare(entry, recorded, counted.has(place)));
  const wrong = compared.filter((each) => each !== null);
  return { matched: entries.length - wrong.length, unmatched: [...wrong, ...lackingIn({ date, entries }, payments)] };
}

type Recorded = ReadonlyMap<string, readonly Payment[]>;

function byVoucher(payments: readonly Payment[]): Recorded {
  const found = new Map<string, Payment[]>();
  for (const each of payments) found.set(each.voucher, [...(found.get(each.voucher) ?? []), each]);
  return found;
}

/** Returns the positions of the lines that are compared, one for each voucher. */
function countedIn(entries: readonly Entry[], recorded: Recorded): ReadonlySet<number> {
  const places = entries.map((_, place) => place);
  const matches = (place: number) => isMatched(entries[place], recorded);
  const counted = new Map<string | undefined, number>();
  for (const place of [...places.filter(matches), ...places]) {
    const voucher = entries[place]?.voucher;
    if (!counted.has(voucher)) counted.set(voucher, place);
  }
  return new Set(counted.values());
}

function isMatched(entry: Entry | undefined, recorded: Recorded): boolean {
  return entry !== undefined && paymentsOf(entry, recorded).some((payment) => problemOf(entry, payment) === null);
}

function paymentsOf({ voucher }: Entry, recorded: Recorded): readonly Payment[] {
  return recorded.get(voucher) ?? [];
}

function compare(entry: Entry, recorded: Recorded, isCounted: boolean): Unmatched | null {
  const [first] = paymentsOf(entry, recorded);
  const record = { recordedFen: first?.amountFen ?? null, recordedOn: first?.paidOn ?? null };
  if (!isCounted) return { ...entry, ...record, problem: 'TWICE_IN_STATEMENT' };
  if (first === undefined) return { ...entry, ...record, problem: 'NO_SUCH_PAYMENT' };
  const problem = isMatched(entry, recorded) ? null : problemOf(entry, first);
  return problem === null ? null : { ...entry, ...record, problem };
}

function problemOf(entry: Entry, payment: Payment): ReconciliationProblem | null {
  const isSameAmount = payment.amountFen === entry.amountFen;
  if (isSameAmount && payment.paidOn === entry.paidOn) return null;
  if (payment.status === 'RETURNED') return 'RETURNED';
  return isSameAmount ? 'DATE_DIFFERS' : 'AMOUNT_DIFFERS';
}

/** Returns the payments of the day that are missing from the statement. Returned payments are left out. */
function lackingIn({ date, entries }: Statement, payments: readonly Payment[]): Unmatched[] {
  const named = new Set(entries.map(({ voucher }) => voucher));
  return payments
    .filter(({ paidOn, status, voucher }) => paidOn === date && status !== 'RETURNED' && !named.has(voucher))
    .map(({ voucher, amountFen, paidOn }) => ({
      voucher,
      amountFen,
      paidOn,
      problem: 'NOT_IN_STATEMENT' as const,
      recordedFen: amountFen,
      recordedOn: paidOn,
    }));
}
