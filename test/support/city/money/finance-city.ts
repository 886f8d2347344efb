import {
  type ContractFact,
  type DisbursementFact,
  type InstalmentFact,
  type LotFact,
  type NoticeFact,
} from '../../../../shared/demo/facts/finance';
import { type DemoBatch, type DistrictFacts } from '../../../../shared/demo/facts/batch';
import { CONTRACTOR, LIXIA, SHIZHONG, STATION, TODAY, idOf, smallCity } from '../small-city';

/** Builds the small city with a contract for two streets, a returned payment, and a payment for the district hub. */
export function financeCity(): DemoBatch[] {
  return smallCity().map((batch) => {
    if (batch.kind === 'CITY') return batch;
    if (batch.district === LIXIA) return withMoney(batch);
    return batch.district === SHIZHONG ? withNotices(batch) : batch;
  });
}

export const LINE_2026 = idOf('BD', 102);
export const LINE_2025 = idOf('BD', 1);
export const LOT = { first: idOf('XT', 1), hub: idOf('XT', 80), nextFirst: idOf('XT', 70), second: idOf('XT', 71) };
/** A signed contract for both of Lixia's streets. It starts in two weeks. */
export const BOTH_STREETS = idOf('CN', 70);
export const DRAFT = idOf('NT', 75);
/** A published notice, awarded to the contractor that has no contract. */
export const AWARDED = idOf('NT', 76);

function withMoney(lixia: DistrictFacts): DistrictFacts {
  const [line] = lixia.budgetLines;
  const commit = (id: string, [budgetLineId, lotId, contractId]: string[], amountFen: number) => ({
    ...{ id, budgetLineId: budgetLineId ?? '', lotId: lotId ?? '', contractId: contractId ?? '', amountFen },
  });
  return {
    ...lixia,
    contracts: [...lixia.contracts, bothStreets(lixia.contracts[0] as ContractFact)],
    budgetLines: [
      ...lixia.budgetLines,
      { ...(line as DistrictFacts['budgetLines'][number]), id: LINE_2025, level: 'CITY', year: 2025, amountFen: 500 },
    ],
    commitments: [
      ...lixia.commitments,
      commit(idOf('CM', 80), [LINE_2026, LOT.hub, idOf('CN', 80)], 20_000_03),
      commit(idOf('CM', 70), [LINE_2026, LOT.nextFirst, BOTH_STREETS], 30_000_01),
      commit(idOf('CM', 71), [LINE_2026, LOT.second, BOTH_STREETS], 50_000_07),
      commit(idOf('CM', 81), [LINE_2025, LOT.first, idOf('CN', 1)], 11),
    ],
    disbursements: [...lixia.disbursements, ...payments(lixia.disbursements[0] as DisbursementFact)],
  };
}

function bothStreets(model: ContractFact): ContractFact {
  const [lot] = model.lots as [LotFact];
  const due = (number: number, dueOn: string): InstalmentFact => ({
    ...(lot.instalments[1] as InstalmentFact),
    id: idOf('NS', number),
    status: 'DUE',
    dueOn,
  });
  return {
    ...model,
    id: BOTH_STREETS,
    noticeId: idOf('NT', 70),
    signedOn: '2026-06-10',
    startsOn: '2026-07-01',
    endsOn: '2029-06-30',
    clauses: { ...model.clauses, breachLiability: ' ' },
    lots: [
      { ...lot, id: LOT.nextFirst, priceFen: 60_000_01, instalments: [due(700, TODAY)] },
      {
        ...lot,
        id: LOT.second,
        stationId: STATION.lixiaSecond,
        priceFen: 50_000_07,
        instalments: [due(710, '2026-06-16')],
      },
    ],
  };
}

/**
 * Returns a confirmed payment for the lot of the district hub, and a returned payment for the lot of the second street.
 */
function payments(model: DisbursementFact): DisbursementFact[] {
  const paid = (number: number, amountFen: number) => ({
    ...model,
    id: idOf('DB', number),
    voucher: `V${number}`,
    amountFen,
    postings: [{ id: idOf('DP', number), budgetLineId: LINE_2026, amountFen }],
  });
  const confirmed = { status: 'CONFIRMED' as const, confirmedOn: '2026-06-02' };
  const returned = { status: 'RETURNED' as const, reason: '收款账户已变更' };
  const hub = { lotId: LOT.hub, contractId: idOf('CN', 80), instalmentId: idOf('NS', 800) };
  const second = { lotId: LOT.second, contractId: BOTH_STREETS, instalmentId: idOf('NS', 710) };
  return [
    { ...paid(80, 12_345_67), ...hub, ...confirmed },
    { ...paid(71, 50_000_07), ...second, ...returned },
  ];
}

function withNotices(shizhong: DistrictFacts): DistrictFacts {
  const model = shizhong.notices[0] as NoticeFact;
  const award = { contractorId: CONTRACTOR.none, awardedOn: '2026-06-01', creditCheckedOn: '2026-05-30' };
  const more: NoticeFact[] = [
    { ...model, id: DRAFT, publishedAt: null, award: null },
    { ...model, id: AWARDED, award },
  ];
  return { ...shizhong, notices: [...shizhong.notices, ...more] };
}
