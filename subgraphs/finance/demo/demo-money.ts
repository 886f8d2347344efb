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
 * Returns the lots of a district with their instalments and payments. Each row has the columns of its lot.
 * @throws Error for money without a lot
 */
export function demoMoney({ contracts, disbursements }: DistrictFacts): DemoMoney {
  const agreed = contracts.flatMap((contract) => contract.lots.map((lot) => ({ contract, lot })));
  const stamps = new Map(agreed.map(({ contract, lot }) => [lot.id, stampOf(contract, lot)]));
  return {
    lots: agreed.map(({ contract, lot }) => lotRow(contract, lot)),
    instalments: agreed.flatMap(({ contract, lot }) => [
      ...lot.instalments.map((fact) => instalmentRow(fact, lot, stampOf(contract, lot))),
      ...owedOn(lotRow(contract, lot)),
    ]),
    acceptances: agreed.flatMap(({ contract, lot }) =>
      lot.instalments.flatMap((fact) => acceptanceRows(fact, lot.id, stampOf(contract, lot))),
    ),
    disbursements: disbursements.map((fact) => disbursementRow(fact, known(stamps, fact.lotId))),
  };
}

/** The reason for every termination of the demonstration. */
const TERMINATED = '年度评估不合格';

function stampOf({ id, contractorId, districtCode }: ContractFact, { stationId }: LotFact): LotStampRow {
  return { contractId: id, contractorId, districtCode, stationId };
}

/** Returns the instalment that a settlement owes. Its id is derived from the lot's. */
function owedOn(lot: LotRow): InstalmentRow[] {
  const { id, settlementOwedFen, settledOn } = lot;
  if (settledOn === null || settlementOwedFen === null || settlementOwedFen === 0) return [];
  return [settlementInstalment(lot, settlementOwedFen, { id: `7${id.slice(1)}`, today: settledOn })];
}

/**
 * Returns an instalment of a lot. If its service was not accepted, the instalment was held with the lot, even if it was
 * paid in breach of FN-3.
 */
function instalmentRow(
  { acceptance, withheld, ...fact }: InstalmentFact,
  lot: LotFact,
  stamp: LotStampRow,
): InstalmentRow {
  const isHeld = fact.status === 'HELD' || acceptance?.passed === false;
  const withholding = { withheldClause: withheld?.clause ?? null, withheldReason: withheld?.reason ?? null };
  return { ...stamp, lotId: lot.id, ...fact, ...withholding, heldOn: isHeld ? lot.heldOn : null };
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
 * Returns the acceptance of an instalment, with the same id. The migration gives that id to acceptances that are older
 * than their table.
 */
function acceptanceRows({ id, yearOrdinal, acceptance }: InstalmentFact, lotId: string, stamp: LotStampRow) {
  return acceptance === null ? [] : [{ ...stamp, id, lotId, yearOrdinal, revision: 1, ...acceptance }];
}

function disbursementRow(fact: DisbursementFact, stamp: LotStampRow): DisbursementRow {
  const { id, lotId, instalmentId, status, amountFen, invoiceNumber, requestedAt } = fact;
  const { approvedAt, paidOn, voucher, confirmedOn, reason } = fact;
  const asked = { id, lotId, instalmentId, status, amountFen, invoiceNumber, invoiceAmountFen: amountFen, requestedAt };
  const course = { approvedAt, paidOn, voucher, confirmedOn, reason };
  // For payments from before the Hub it is unknown who acted, and when they were returned.
  const unknown = { requestedBy: null, approvedBy: null, paidBy: null, returnedOn: null, returnVoucher: null };
  return { ...stamp, ...asked, ...course, ...unknown };
}

function known<T>(things: ReadonlyMap<string, T>, id: string): T {
  const found = things.get(id);
  if (found === undefined)
    throw new Error(`The demonstration’s payments name the lot ${id}, which its district does not have.`);
  return found;
}
