import { type ContractFact, type DisbursementFact, type LotFact } from '../../../shared/demo/facts/finance';
import { type DemoBatch } from '../../../shared/demo/facts/batch';
import { BOTH_STREETS, LOT, financeCity } from './money/finance-city';
import { CONTRACTOR, LIXIA, TODAY, idOf } from './small-city';

/** A contractor's name that a spreadsheet would execute as a formula and that needs quotes in CSV. */
export const RUNNING_NAME = '=HYPERLINK("http://example.org"),甲';
export const APPROVED = { first: idOf('DB', 301), largest: idOf('DB', 302) };
export const LARGEST_FEN = Number.MAX_SAFE_INTEGER;

/** Returns `LOT.second` with the status HELD and held instalments, and any other lot unchanged. */
function heldOrNot(lot: LotFact): LotFact {
  if (lot.id !== LOT.second) return lot;
  const instalments = lot.instalments.map((each) => ({
    ...each,
    status: 'HELD' as const,
    heldFrom: 'REQUESTED' as const,
  }));
  return { ...lot, status: 'HELD', heldOn: TODAY, instalments };
}

/** Returns the payment account of a contract. The account of Lixia's contractor has the holder {@link RUNNING_NAME}. */
function heldBy({ contractorId, paymentAccount }: ContractFact): ContractFact['paymentAccount'] {
  return contractorId === CONTRACTOR.lixia && paymentAccount !== null
    ? { ...paymentAccount, holder: RUNNING_NAME }
    : paymentAccount;
}

/**
 * Builds the city of finance-city.ts with four more payments in Lixia: two approved, one requested, and one approved
 * for a lot with the status HELD. The name of Lixia's contractor looks like a formula.
 */
export function exchangeCity(): DemoBatch[] {
  return financeCity().map((batch) => {
    if (batch.kind === 'CITY') {
      const named = batch.contractors.map((each) =>
        each.id === CONTRACTOR.lixia ? { ...each, name: RUNNING_NAME } : each,
      );
      return { ...batch, contractors: named };
    }
    if (batch.district !== LIXIA) return batch;
    const [model] = batch.disbursements as [DisbursementFact];
    const approved = { ...model, status: 'APPROVED' as const, paidOn: null, voucher: null, postings: [] };
    const first = { ...approved, id: APPROVED.first, amountFen: 12_345_67, invoiceNumber: '@SUM(A1)' };
    // At the time of the approval, it is evening in UTC, but the next day has begun in Shanghai.
    const largest = {
      ...approved,
      id: APPROVED.largest,
      amountFen: LARGEST_FEN,
      approvedAt: '2026-06-15T18:00:00.000Z',
    };
    const asked = { ...approved, id: idOf('DB', 303), status: 'REQUESTED' as const, approvedAt: null };
    const ofHeld = { lotId: LOT.second, contractId: BOTH_STREETS, instalmentId: idOf('NS', 710) };
    const held = { ...approved, ...ofHeld, id: idOf('DB', 304) };
    const contracts = batch.contracts.map((each) => ({
      ...each,
      paymentAccount: heldBy(each),
      lots: each.lots.map(heldOrNot),
    }));
    return { ...batch, contracts, disbursements: [...batch.disbursements, first, largest, asked, held] };
  });
}
