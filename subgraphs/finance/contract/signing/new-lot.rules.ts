import { NOT_HELD } from '../instalment/instalment-course.rules';
import { type Fen } from '../../../../shared/kernel/money';
import { type AgreedLot } from './signing.rules';
import { type AgreedInstalment } from './signing-money.rules';
import { type ContractRow } from '../../ground/contract/contract.row';
import { type InstalmentRow } from '../instalment/instalment.row';
import { type LotRow } from '../../ground/lot/lot.row';

type Agreed = {
  lots: readonly AgreedLot[];
  instalments: readonly AgreedInstalment[];
  /** The amount of each instalment of each lot, as `shares[lot][instalment]`. */
  shares: readonly (readonly Fen[])[];
};
type SignedLot = { lot: LotRow; instalments: InstalmentRow[] };

/** Returns the lots of a new contract, each with its share of every instalment. */
export function newLots(contract: ContractRow, agreed: Agreed, makeId: () => string): SignedLot[] {
  return agreed.lots.map((each, index) => {
    const lot = newLot(contract, each, makeId());
    const shares = agreed.shares[index] ?? [];
    const instalments = agreed.instalments.map((instalment, column) =>
      newInstalment(lot, { ...instalment, amountFen: shares[column] ?? 0 }, makeId()),
    );
    return { lot, instalments };
  });
}

function newLot(contract: ContractRow, { stationId, priceFen }: AgreedLot, id: string): LotRow {
  const { id: contractId, contractorId, districtCode, signedOn, startsOn, endsOn } = contract;
  return {
    contractId,
    contractorId,
    districtCode,
    stationId,
    id,
    priceFen,
    status: 'ACTIVE',
    signedOn,
    startsOn,
    endsOn,
    heldOn: null,
    staffedOn: null,
    terminatedOn: null,
    terminationReason: null,
    settlementOwedFen: null,
    settlementClaimedFen: null,
    settledOn: null,
    settlementRemark: null,
  };
}

function newInstalment(lot: LotRow, agreed: AgreedInstalment, id: string): InstalmentRow {
  const { contractId, contractorId, districtCode, stationId, id: lotId } = lot;
  const stamp = { contractId, contractorId, districtCode, stationId };
  return { ...stamp, id, lotId, ...agreed, status: 'PLANNED', ...NOT_HELD, statusAt: null, dueAt: null };
}
