import {
  type ContractFact,
  type DisbursementFact,
  type InstalmentFact,
  type LotFact,
} from '../../../../shared/demo/facts/finance';
import { type DemoBatch, type DistrictFacts } from '../../../../shared/demo/facts/batch';
import { CONTRACTOR, LIXIA, STATION, idOf, smallCity } from '../small-city';

/**
 * The lots: `own` and `sibling` belong to {@link CONTRACT}. `hub` is the lot of the district hub, without commitments.
 */
export const LOT = { own: idOf('XT', 1), sibling: idOf('XT', 2), hub: idOf('XT', 80) };
export const CONTRACT = idOf('CN', 1);
/**
 * The budget lines. The district's own line and the city's subsidy fund the contract. The third line funds no contract.
 */
export const LINE = { district: idOf('BD', 102), city: idOf('BD', 501), unbound: idOf('BD', 502) };
export const PRICE = 100_000_00;
/** The amount of each instalment in fen. */
export const PART = 10_000_00;
/**
 * The amounts in fen that are committed to each lot of {@link CONTRACT}, on the district's line and on the city's line.
 */
export const BOUND = { district: 70_000_00, city: 30_000_00 };

export const STATES = ['REQUESTED', 'APPROVED', 'PAID', 'CONFIRMED', 'REJECTED', 'RETURNED'] as const;
export type State = (typeof STATES)[number];
/** The due instalment of `LOT.own`. This lot has one more instalment for each state of a payment. */
export const DUE = idOf('NS', 100);
export const SIBLINGS_DUE = idOf('NS', 200);
export const paymentIn = (state: State) => idOf('DB', 101 + STATES.indexOf(state));
export const instalmentOf = (payment: string) => payment.replace('DB', 'NS');

export function paymentCity(): DemoBatch[] {
  return smallCity().map((batch) =>
    batch.kind === 'DISTRICT' && batch.district === LIXIA ? withPayments(batch) : batch,
  );
}

function withPayments(lixia: DistrictFacts): DistrictFacts {
  const others = lixia.contracts.filter(({ id }) => id !== CONTRACT);
  const [contract] = lixia.contracts as [ContractFact];
  const [lot] = contract.lots as [LotFact];
  const lots = [
    { ...lot, instalments: instalments(lot, 100) },
    { ...lot, id: LOT.sibling, stationId: STATION.lixiaSecond, instalments: instalments(lot, 200).slice(0, 1) },
  ];
  const [line] = lixia.budgetLines as [DistrictFacts['budgetLines'][number]];
  const [payment] = lixia.disbursements as [DisbursementFact];
  return {
    ...lixia,
    contracts: [{ ...contract, lots }, ...others],
    budgetLines: [
      { ...line, amountFen: 900_000_00 },
      { ...line, id: LINE.city, level: 'CITY', source: 'ASSISTANCE', amountFen: 900_000_00, externalCode: 'C' },
      { ...line, id: LINE.unbound, amountFen: 900_000_00, externalCode: 'U' },
    ],
    commitments: [LOT.own, LOT.sibling].flatMap((lotId, index) => [
      {
        id: idOf('CM', 500 + index),
        budgetLineId: LINE.district,
        contractId: CONTRACT,
        lotId,
        amountFen: BOUND.district,
      },
      { id: idOf('CM', 510 + index), budgetLineId: LINE.city, contractId: CONTRACT, lotId, amountFen: BOUND.city },
    ]),
    disbursements: STATES.map((state) => paymentOf(payment, state)),
  };
}

const INSTALMENT: Record<State, InstalmentFact['status']> = {
  REQUESTED: 'REQUESTED',
  APPROVED: 'REQUESTED',
  PAID: 'PAID',
  CONFIRMED: 'PAID',
  REJECTED: 'DUE',
  RETURNED: 'DUE',
};

function instalments({ instalments: [model] }: LotFact, from: number): InstalmentFact[] {
  const each = (number: number, change: Partial<InstalmentFact>): InstalmentFact => ({
    ...(model as InstalmentFact),
    ...{ id: idOf('NS', from + number), amountFen: PART, acceptance: null },
    ...change,
  });
  return [
    each(0, { status: 'DUE' }),
    ...STATES.map((state, index) => each(1 + index, { status: INSTALMENT[state] })),
    ...[1, 2, 3].map((yearOrdinal) =>
      each(10 + yearOrdinal, { status: 'PLANNED', kind: 'FINAL', milestone: 'STAFF_ON_POST', yearOrdinal }),
    ),
  ];
}

function paymentOf(model: DisbursementFact, status: State): DisbursementFact {
  const id = paymentIn(status);
  const isOut = status === 'PAID' || status === 'CONFIRMED' || status === 'RETURNED';
  const posting = { id: id.replace('DB', 'DP'), budgetLineId: LINE.district, amountFen: PART };
  return {
    ...model,
    ...{ id, lotId: LOT.own, contractId: CONTRACT, instalmentId: instalmentOf(id), status, amountFen: PART },
    approvedAt: status === 'REQUESTED' ? null : '2026-06-08T01:00:00.000Z',
    paidOn: isOut ? '2026-06-10' : null,
    voucher: isOut ? `V-${status}` : null,
    confirmedOn: status === 'CONFIRMED' ? '2026-06-12' : null,
    reason: status === 'REJECTED' || status === 'RETURNED' ? '账户已变更' : null,
    postings: isOut ? [posting] : [],
  };
}

export const PAYEE = CONTRACTOR.lixia;
