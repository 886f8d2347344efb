import { type DisbursementFact, type InstalmentFact } from '../../../shared/demo/facts/finance';
import { type DistrictFacts } from '../../../shared/demo/facts/batch';
import { LIXIA, SHIZHONG, TODAY, idOf } from './small-city';

/**
 * The number in the id of the first station's lot, by district. This lot has a payment for each mutation that changes
 * payments.
 */
const NUMBERS: Readonly<Record<string, number>> = { [LIXIA]: 1, [SHIZHONG]: 3 };
const PART = 10_000_00;

export const PAYMENT_PART = PART;

/** Returns the ids of a district's budget line, instalments and payments. */
export function payableIn(district: string) {
  const number = NUMBERS[district] ?? 0;
  const id = (kind: string, last: number) => idOf(kind, number * 100 + last);
  return {
    line: idOf('BD', Number(district.slice(-3))),
    instalments: { planned: idOf('NS', number * 10 + 1), due: id('NS', 21) },
    requested: id('DB', 22),
    approved: id('DB', 23),
    paid: id('DB', 24),
    confirmed: id('DB', 25),
  };
}

/** Splits the price of the first station's lot into seven instalments, and adds a payment in each of four states. */
export function withPayments(facts: DistrictFacts): DistrictFacts {
  const number = NUMBERS[facts.district];
  if (number === undefined) return facts;
  const lotId = idOf('XT', number);
  const { line, instalments, ...payments } = payableIn(facts.district);
  const model = facts.disbursements.find((each) => each.lotId === lotId);
  if (model === undefined) throw new Error('The first lot of the district must have a payment.');
  const instalmentOf = (id: string) => id.replace('DB', 'NS');
  const payment = (id: string, more: Partial<DisbursementFact>): DisbursementFact => ({
    ...{ ...model, id, instalmentId: instalmentOf(id), amountFen: PART, paidOn: null, voucher: null, postings: [] },
    ...more,
  });
  const out = (id: string) => {
    const posting = { id: id.replace('DB', 'DP'), budgetLineId: line, amountFen: PART };
    return { paidOn: '2026-06-10', voucher: `V${id.slice(-4)}`, postings: [posting] };
  };
  return {
    ...facts,
    contracts: facts.contracts.map((contract) => ({
      ...contract,
      lots: contract.lots.map((lot) =>
        lot.id === lotId ? { ...lot, instalments: parted(lot.instalments, { ...instalments, ...payments }) } : lot,
      ),
    })),
    disbursements: [
      ...facts.disbursements,
      payment(payments.requested, { status: 'REQUESTED', approvedAt: null }),
      payment(payments.approved, { status: 'APPROVED', approvedAt: '2026-06-08T01:00:00.000Z' }),
      payment(payments.paid, { status: 'PAID', ...out(payments.paid) }),
      payment(payments.confirmed, { status: 'CONFIRMED', confirmedOn: '2026-06-12', ...out(payments.confirmed) }),
    ],
  };
}

type Parts = { due: string; requested: string; approved: string; paid: string; confirmed: string };

function parted(instalments: readonly InstalmentFact[], parts: Parts): InstalmentFact[] {
  const [first, second] = instalments as [InstalmentFact, InstalmentFact];
  const part = (id: string, status: InstalmentFact['status']): InstalmentFact => ({
    ...{ ...second, id: id.replace('DB', 'NS'), kind: 'FINAL', milestone: 'ACCEPTANCE', amountFen: PART, status },
  });
  const { due, requested, approved, paid, confirmed } = parts;
  return [
    ...[{ ...first, amountFen: 40_000_00 }, { ...second, amountFen: PART }, part(due, 'DUE')],
    ...[part(requested, 'REQUESTED'), part(approved, 'REQUESTED'), part(paid, 'PAID'), part(confirmed, 'PAID')],
  ];
}

/**
 * The instalments of a lot in Lixia with the status HELD. When the lot got this status, the first instalment was due,
 * the second was withheld, and the third was not due yet.
 */
export const OF_HELD_LOT = { due: idOf('NS', 950), withheld: idOf('NS', 951), held: idOf('NS', 952) };

/** The closed station of the lot with the status HELD. */
export const CLOSED_STATION = idOf('ST', 14);

/** Adds the lot of {@link OF_HELD_LOT} to Lixia, in a contract that is a copy of Lixia's first contract. */
export function withHeldLot(facts: DistrictFacts): DistrictFacts {
  const [model] = facts.contracts;
  const lot = model?.lots[0];
  const [instalment] = lot?.instalments ?? [];
  if (facts.district !== LIXIA || model === undefined || lot === undefined || instalment === undefined) return facts;
  const plain = { ...instalment, amountFen: PART, acceptance: null };
  const instalments: InstalmentFact[] = [
    { ...plain, id: OF_HELD_LOT.due, status: 'DUE' },
    {
      ...{ ...plain, id: OF_HELD_LOT.withheld, status: 'HELD', heldFrom: 'DUE' },
      withheld: { clause: '合同第八条', reason: '成果未达约定' },
    },
    { ...plain, id: OF_HELD_LOT.held, status: 'HELD', heldFrom: 'PLANNED' },
  ];
  const held = {
    ...lot,
    id: idOf('XT', 95),
    stationId: CLOSED_STATION,
    status: 'HELD' as const,
    heldOn: TODAY,
    priceFen: 3 * PART,
    instalments,
  };
  const contract = { ...model, id: idOf('CN', 95), noticeId: idOf('NT', 95), lots: [held] };
  return { ...facts, contracts: [...facts.contracts, contract] };
}
