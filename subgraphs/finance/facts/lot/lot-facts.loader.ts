import type DataLoader from 'dataloader';
import { groupLoader, rowsLoader } from '../../../../shared/store/load-rows';
import { grouped } from '../../../../shared/kernel/grouped';
import { sumFen } from '../../../../shared/kernel/money';
import { type PlainDate } from '../../../../shared/kernel/dates/period';
import { type BudgetLineSlice } from '../../budget/budget-line/budget-line.repository';
import { type ContractSlice } from '../../contract/contract/contract.repository';
import { type ContractorSlice } from '../../procurement/contractor/contractor.repository';
import { type DisbursementSlice } from '../../payment/disbursement/disbursement.repository';
import { type InstalmentSlice } from '../../contract/instalment/instalment.repository';
import { type LedgerSlice } from '../../budget/ledger/ledger.repository';
import { type LotSlice } from '../../contract/lot/lot.repository';
import { type InstalmentRow } from '../../contract/instalment/instalment.row';
import { type LotRow } from '../../ground/lot/lot.row';
import { inServedDistricts } from '../../contract/lot/served-district.rules';
import { type PlaceSlice } from '../../ground/place/place.repository';
import { type NoticeSlice } from '../../procurement/notice/notice.repository';
import { type ContractAssignmentSlice } from '../../contract/contract-assignment/contract-assignment.repository';
import { type Conflicts } from './conflict.rules';
import { type LotRecord, type Payment } from './lot-facts.rules';

export type LotSources = LotSlice &
  PlaceSlice &
  InstalmentSlice &
  ContractSlice &
  ContractorSlice &
  NoticeSlice &
  ContractAssignmentSlice &
  DisbursementSlice &
  LedgerSlice &
  BudgetLineSlice;
export type LotDay = { lot: LotRow; on: PlainDate };

/**
 * Returns a loader of all rows from which the facts of a lot on a day are computed. A batch runs at most twelve SQL
 * statements for each day, however many lots it has.
 */
function lotRecordLoader(sources: LotSources): DataLoader<LotDay, LotRecord, string> {
  const groupOf = ({ on }: LotDay) => on;
  const keyOf = ({ lot, on }: LotDay) => `${lot.id} ${on}`;
  return groupLoader({ groupOf, keyOf }, async (keys) => {
    const lots = keys.map(({ lot }) => lot);
    const [purchases, instalments, conflicts] = await Promise.all([
      purchasesOf(lots, sources),
      sources.instalments.ofLots(lots.map(({ id }) => id)),
      conflictsOf(lots, keys[0].on, sources),
    ]);
    const payments = await paymentsOf(lots, instalments, sources);
    const settlements = instalments.filter(({ kind }) => kind === 'SETTLEMENT');
    const owed = grouped(settlements, ({ lotId }) => lotId);
    return lots.map((lot) => ({
      ...purchases(lot),
      owedFen: sumFen((owed.get(lot.id) ?? []).map(({ amountFen }) => amountFen)),
      payments: payments.get(lot.id) ?? [],
      ...conflicts(lot),
    }));
  });
}

/**
 * Returns a function that finds the district that a lot serves now, and the other lots that may conflict with the lot
 * (CO-3).
 */
async function conflictsOf(
  lots: readonly LotRow[],
  on: PlainDate,
  { lots: repository, places }: LotSources,
): Promise<(lot: LotRow) => Conflicts> {
  const rivals = await repository.rivalsOf(lots, on);
  const stationIds = [...lots, ...rivals].flatMap(({ stationId }) => stationId ?? []);
  const known = await places.findByKeys('stationId', distinct(stationIds));
  const served = new Map(inServedDistricts(lots, known).map(({ id, districtCode }) => [id, districtCode]));
  const rivalsNow = inServedDistricts(rivals, known);
  return ({ id }) => ({ servedDistrict: served.get(id) ?? null, rivals: rivalsNow });
}

type Purchase = Omit<LotRecord, 'payments' | 'owedFen' | keyof Conflicts>;

/**
 * Returns a function that finds the contract, contractor, notice and contract assignments of a lot.
 * @throws Error for a lot without its contract or contractor
 */
async function purchasesOf(lots: readonly LotRow[], sources: LotSources): Promise<(lot: LotRow) => Purchase> {
  const contractIds = distinct(lots.map(({ contractId }) => contractId));
  const contractorIds = distinct(lots.map(({ contractorId }) => contractorId));
  const [contracts, contractors, contractAssignments] = await Promise.all([
    sources.contracts.findByKeys('id', contractIds),
    sources.contractors.findByKeys('id', contractorIds),
    sources.contractAssignments.ofContracts(contractIds),
  ]);
  const noticeIds = distinct(contracts.map(({ noticeId }) => noticeId));
  const notices = new Map((await sources.notices.findByKeys('id', noticeIds)).map((row) => [row.id, row]));
  return (lot) => {
    const contract = contracts.find(({ id }) => id === lot.contractId);
    const contractor = contractors.find(({ id }) => id === lot.contractorId);
    if (contract === undefined || contractor === undefined) {
      throw new Error(`The lot ${lot.id} has no contract or no contractor.`);
    }
    const assignments = contractAssignments.filter(({ contractId }) => contractId === lot.contractId);
    return { lot, contract, contractor, notice: notices.get(contract.noticeId) ?? null, assignments };
  };
}

/** Returns the payments that are paid and not returned, by lot. */
async function paymentsOf(
  lots: readonly LotRow[],
  instalments: readonly InstalmentRow[],
  sources: LotSources,
): Promise<Map<string, Payment[]>> {
  const heldOn = new Map(instalments.map((each) => [each.id, each.heldOn]));
  const ids = lots.map(({ id }) => id);
  const [paid, postings] = await Promise.all([
    sources.disbursements.paidOfLots(ids),
    sources.ledger.paymentsOfLots(ids),
  ]);
  const lineIds = distinct(postings.map(({ budgetLineId }) => budgetLineId));
  const lines = new Map((await sources.budgetLines.findByKeys('id', lineIds)).map((row) => [row.id, row]));
  const payments = new Map<string, Payment[]>(ids.map((id) => [id, []]));
  for (const { id, lotId, instalmentId, ...made } of paid) {
    const own = postings.filter(({ disbursementId }) => disbursementId === id);
    const drawn = own.map(({ budgetLineId }) => lines.get(budgetLineId)).filter((line) => line !== undefined);
    const postedFen = sumFen(own.map((posting) => posting.amountFen));
    const { amountFen, paidOn } = made;
    const traced = { postedFen, sources: drawn.map(({ source }) => source) };
    payments.get(lotId)?.push({ id, amountFen, paidOn, heldOn: heldOn.get(instalmentId) ?? null, ...traced });
  }
  return payments;
}

function distinct(ids: readonly string[]): string[] {
  return [...new Set(ids)];
}

/** Returns the loaders of the rows from which the facts of lots are computed, and of the lots of district hubs. */
export function lotFactsLoaders(sources: LotSources) {
  return {
    lotRecord: lotRecordLoader(sources),
    hubLots: rowsLoader('districtCode', (codes) => sources.lots.ofHubs(codes)),
  };
}
export type LotFactsLoaders = ReturnType<typeof lotFactsLoaders>;
