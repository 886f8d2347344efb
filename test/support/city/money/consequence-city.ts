import {
  type ContractFact,
  type DisbursementFact,
  type InstalmentFact,
  type LotFact,
} from '../../../../shared/demo/facts/finance';
import { type DemoBatch, type DistrictFacts } from '../../../../shared/demo/facts/batch';
import { LIXIA, STATION, idOf, smallCity } from '../small-city';

export const LOT = { judged: idOf('XT', 1), sibling: idOf('XT', 2), elsewhere: idOf('XT', 3) };
/** The contract for both of Lixia's streets. */
export const CONTRACT = idOf('CN', 1);
export const LINE = idOf('BD', 102);
export const PAID = 30_000_00;

/**
 * Builds the small city. In it, Lixia's contract has two lots. Each lot has planned, due, requested and paid
 * instalments, with the payments of the last two.
 */
export function consequenceCity(): DemoBatch[] {
  return smallCity().map((batch) =>
    batch.kind === 'DISTRICT' && batch.district === LIXIA ? withTwoLots(batch) : batch,
  );
}

function withTwoLots(lixia: DistrictFacts): DistrictFacts {
  const others = lixia.contracts.filter(({ id }) => id !== CONTRACT);
  const [contract] = lixia.contracts as [ContractFact];
  const [lot] = contract.lots as [LotFact];
  const lots = [
    { ...lot, instalments: instalments(lot, 100) },
    { ...lot, id: LOT.sibling, stationId: STATION.lixiaSecond, instalments: instalments(lot, 200) },
  ];
  const [payment] = lixia.disbursements as [DisbursementFact];
  const commitment = (id: number, lotId: string) => ({
    ...{ id: idOf('CM', id), budgetLineId: LINE, contractId: CONTRACT, lotId, amountFen: 90_000_00 },
  });
  return {
    ...lixia,
    contracts: [{ ...contract, lots }, ...others],
    budgetLines: lixia.budgetLines.map((line) => ({ ...line, amountFen: 900_000_00 })),
    commitments: [commitment(1, LOT.judged), commitment(2, LOT.sibling)],
    disbursements: [...payments(payment, LOT.judged, 100), ...payments(payment, LOT.sibling, 200)],
  };
}

function instalments({ instalments: [model] }: LotFact, from: number): InstalmentFact[] {
  const each = (number: number, change: Partial<InstalmentFact>): InstalmentFact => ({
    ...(model as InstalmentFact),
    ...{ id: idOf('NS', from + number), amountFen: 10_000_00, status: 'PLANNED', acceptance: null },
    ...change,
  });
  return [
    each(0, { amountFen: PAID, status: 'PAID' }),
    each(1, { kind: 'INTERIM', milestone: 'MID_TERM_REPORT' }),
    each(2, { kind: 'FINAL', milestone: 'EVALUATION_QUALIFIED' }),
    each(3, { yearOrdinal: 2, status: 'DUE' }),
    each(4, { yearOrdinal: 2, status: 'REQUESTED', milestone: 'STAFF_ON_POST' }),
    each(5, { yearOrdinal: 2, status: 'REQUESTED', milestone: 'ACCEPTANCE' }),
    each(6, { yearOrdinal: 2, kind: 'FINAL', milestone: 'EVALUATION_QUALIFIED', amountFen: 20_000_00 }),
  ];
}

function payments(model: DisbursementFact, lotId: string, from: number): DisbursementFact[] {
  const each = (number: number, change: Partial<DisbursementFact>): DisbursementFact => ({
    ...model,
    ...{ id: idOf('DB', from + number), lotId, instalmentId: idOf('NS', from + number), amountFen: 10_000_00 },
    ...{ paidOn: null, voucher: null, postings: [] },
    ...change,
  });
  const posting = { id: idOf('DP', from), budgetLineId: LINE, amountFen: PAID };
  return [
    each(0, { amountFen: PAID, paidOn: '2025-01-10', voucher: `V${from}`, postings: [posting] }),
    each(4, { status: 'REQUESTED', approvedAt: null }),
    each(5, { status: 'APPROVED' }),
  ];
}
