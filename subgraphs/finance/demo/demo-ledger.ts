import { type DisbursementFact } from '../../../shared/demo/facts/finance';
import { type DistrictFacts } from '../../../shared/demo/facts/batch';
import { type LedgerLine, type LedgerLot, postingsOf } from '../budget/ledger/ledger.rules';
import { type LedgerPostingRow } from '../budget/ledger/ledger.row';

/**
 * Returns the ledger postings for the budget lines, commitments and payments of a district. Each entry has the id of
 * what it books: a line, a commitment, or the part of a payment that one line pays. The entry that books the return of
 * such a part has an id that is derived from the id of the part.
 * @throws Error if money belongs to a lot or line that the district does not have
 */
export function demoLedger(facts: DistrictFacts): LedgerPostingRow[] {
  const { budgetLines, commitments, disbursements } = facts;
  const lines = new Map(budgetLines.map((line) => [line.id, line]));
  const lots = lotsOf(facts);
  return [
    ...budgetLines.flatMap((line) =>
      line.amountFen === 0
        ? []
        : postingsOf({ kind: 'OPENING', line, amountFen: line.amountFen, bookedOn: `${line.year}-01-01` }, line.id),
    ),
    ...commitments.flatMap(({ id, budgetLineId, lotId, amountFen }) => {
      const { lot, signedOn } = known(lots, lotId);
      const line = known(lines, budgetLineId);
      return amountFen === 0 ? [] : postingsOf({ kind: 'COMMITMENT', line, lot, amountFen, bookedOn: signedOn }, id);
    }),
    ...disbursements.flatMap((payment) => paymentRows(payment, known(lots, payment.lotId).lot, lines)),
  ];
}

type SignedLot = { lot: LedgerLot; signedOn: string };

function lotsOf({ contracts }: DistrictFacts): Map<string, SignedLot> {
  const signed = contracts.flatMap(({ id: contractId, contractorId, signedOn, lots }) =>
    lots.map(({ id, stationId }) => ({ lot: { id, contractId, contractorId, stationId }, signedOn })),
  );
  return new Map(signed.map((each) => [each.lot.id, each]));
}

/**
 * Returns the ledger postings of a payment. For a returned payment, both the payment and its return are booked, on the
 * same day.
 */
function paymentRows(payment: DisbursementFact, lot: LedgerLot, lines: ReadonlyMap<string, LedgerLine>) {
  const { id: disbursementId, status, paidOn, postings } = payment;
  return postings.flatMap(({ id, budgetLineId, amountFen }) => {
    if (paidOn === null)
      throw new Error(`The payment ${disbursementId} of the demonstration has postings but no payment date.`);
    const entry = { line: known(lines, budgetLineId), lot, disbursementId, amountFen, bookedOn: paidOn };
    const there = postingsOf({ kind: 'PAYMENT', ...entry }, id);
    return status === 'RETURNED' ? [...there, ...postingsOf({ kind: 'RETURN', ...entry }, `7${id.slice(1)}`)] : there;
  });
}

function known<T>(things: ReadonlyMap<string, T>, id: string): T {
  const found = things.get(id);
  if (found === undefined)
    throw new Error(
      `The money of the demonstration names the lot or line ${id}, but its district has none with this id.`,
    );
  return found;
}
