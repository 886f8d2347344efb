import {
  type ContractFact,
  type DisbursementFact,
  type InstalmentFact,
  type LotFact,
} from '../../../shared/demo/facts/finance';
import { type DistrictFacts } from '../../../shared/demo/facts/batch';
import { type AcceptanceRow } from '../contract/acceptance/acceptance.row';
import { type DisbursementRow } from '../payment/disbursement/disbursement.row';
import { type InstalmentRow } from '../contract/instalment/instalment.row';
import { settlementInstalment } from '../contract/instalment/settlement.rules';
import { type LotRow } from '../ground/lot/lot.row';
import { type LotStampRow } from '../ground/lot/lot-stamp.row';

export type DemoMoney = {
  lots: LotRow[];
  instalments: InstalmentRow[];
  acceptances: AcceptanceRow[];
  disbursements: DisbursementRow[];
};

/**
 * Returns the lots of a district with their instalments, acceptances and payments. Each row has the contract,
 * contractor, district and station of its lot.
 * @throws Error if a payment names a lot that the district does not have
 */
export function demoMoney({ contracts, disbursements }: DistrictFacts): DemoMoney {
  const agreed = contracts.flatMap((contract) => contract.lots.map((lot) => ({ contract, lot })));
  const stamps = new Map(agreed.map(({ contract, lot }) => [lot.id, stampOf(contract, lot)]));
  const dueDates = new Map(agreed.flatMap(({ lot }) => lot.instalments.map(({ id, dueOn }) => [id, dueOn] as const)));
  return {
    lots: agreed.map(({ contract, lot }) => lotRow(contract, lot)),
    instalments: agreed.flatMap(({ contract, lot }) => [
      ...lot.instalments.map((fact) => instalmentRow(fact, lot, stampOf(contract, lot))),
      ...owedOn(lotRow(contract, lot)),
    ]),
    acceptances: agreed.flatMap(({ contract, lot }) =>
      lot.instalments.flatMap((fact) => acceptanceRows(fact, lot.id, stampOf(contract, lot))),
    ),
    disbursements: disbursements.map((fact) => ({
      ...disbursementRow(fact, known(stamps, fact.lotId)),
      dueOn: dueDates.get(fact.instalmentId) ?? null,
    })),
  };
}

/** The reason for every termination of the demonstration. */
const TERMINATED = '年度评估不合格';

function stampOf({ id, contractorId, districtCode }: ContractFact, { stationId }: LotFact): LotStampRow {
  return { contractId: id, contractorId, districtCode, stationId };
}

/**
 * Returns the instalment for the amount that is owed after the settlement of a lot; no row if nothing is owed. Its id
 * is derived from the id of the lot.
 */
function owedOn(lot: LotRow): InstalmentRow[] {
  const { id, settlementOwedFen, settledOn } = lot;
  if (settledOn === null || settlementOwedFen === null || settlementOwedFen === 0) return [];
  return [settlementInstalment(lot, settlementOwedFen, { id: `7${id.slice(1)}`, today: settledOn })];
}

/**
 * Returns the row of an instalment. If the service was not accepted, the instalment was held together with its lot.
 * Some of these instalments were paid nevertheless, in breach of FN-3.
 */
function instalmentRow(
  { acceptance, withheld, ...fact }: InstalmentFact,
  lot: LotFact,
  stamp: LotStampRow,
): InstalmentRow {
  const isHeld = fact.status === 'HELD' || acceptance?.passed === false;
  const withholding = { withheldClause: withheld?.clause ?? null, withheldReason: withheld?.reason ?? null };
  const heldOn = isHeld ? lot.heldOn : null;
  return { ...stamp, lotId: lot.id, ...fact, ...withholding, heldOn, statusAt: null, dueAt: null };
}

function lotRow(contract: ContractFact, lot: LotFact): LotRow {
  const { id, priceFen, status, heldOn, terminatedOn, settlement } = lot;
  const { signedOn, startsOn, endsOn } = contract;
  return {
    ...stampOf(contract, lot),
    id,
    priceFen,
    status,
    heldOn,
    terminatedOn,
    signedOn,
    startsOn,
    endsOn,
    settlementOwedFen: settlement?.owedFen ?? null,
    settlementClaimedFen: settlement?.claimedFen ?? null,
    staffedOn: null,
    terminationReason: terminatedOn === null ? null : TERMINATED,
    settledOn: settlement?.settledOn ?? null,
    settlementRemark: settlement?.remark ?? null,
  };
}

/**
 * Returns the acceptance of an instalment's project year, or no row if there is none. The acceptance has the id of the
 * instalment. Acceptances that a migration created from the instalments of an older version have such ids, too.
 */
function acceptanceRows({ id, yearOrdinal, acceptance }: InstalmentFact, lotId: string, stamp: LotStampRow) {
  return acceptance === null ? [] : [{ ...stamp, id, lotId, yearOrdinal, revision: 1, ...acceptance }];
}

function disbursementRow(fact: DisbursementFact, stamp: LotStampRow): Omit<DisbursementRow, 'dueOn'> {
  const { id, lotId, instalmentId, status, amountFen, invoiceNumber, requestedAt } = fact;
  const { approvedAt, paidOn, voucher, confirmedOn, reason } = fact;
  const asked = { id, lotId, instalmentId, status, amountFen, invoiceNumber, invoiceAmountFen: amountFen, requestedAt };
  const course = { approvedAt, paidOn, voucher, confirmedOn, reason };
  // For payments that are older than the Hub, it is unknown who acted, and when money was returned.
  const unknown = { requestedBy: null, approvedBy: null, paidBy: null, returnedOn: null, returnVoucher: null };
  return { ...stamp, ...asked, ...course, ...unknown };
}

function known<T>(things: ReadonlyMap<string, T>, id: string): T {
  const found = things.get(id);
  if (found === undefined)
    throw new Error(`A payment of the demonstration names the lot ${id}, but its district has no such lot.`);
  return found;
}
