import { addMonths } from '../../../shared/kernel/dates/period';
import { type Fen } from '../../../shared/kernel/money';
import { type Gathered } from '../oracle/gathered-facts';
import { type Caller } from '../../../shared/access/caller';
import { TODAY } from '../city/small-city';

export type SumFacts = { all: Gathered; visible: Gathered; caller: Caller };
/**
 * The way to compute the expected value of a figure: from all facts of a division, or from the facts of a row that the
 * caller sees.
 */
export type Figure = {
  /** Figures of a `division` are null for callers whose jurisdiction does not cover the whole division. */
  of: 'division' | 'row';
  sum: (key: string, facts: SumFacts) => unknown;
};

const total = (amounts: readonly { amountFen: Fen }[]) => amounts.reduce((sum, { amountFen }) => sum + amountFen, 0);

/** Returns the postings of payments that were made and not returned, each with its lot. */
const paid = (all: Gathered) =>
  all.DisbursementPosting.filter(({ disbursement }) => ['PAID', 'CONFIRMED'].includes(disbursement.status)).map(
    (posting) => ({ ...posting, lotId: posting.disbursement.lotId }),
  );

type Pick = (draw: { lotId: string; budgetLineId: string }) => boolean;
const committed = (all: Gathered, pick: Pick) => total(all.Commitment.filter(pick));
const disbursed = (all: Gathered, pick: Pick) => total(paid(all).filter(pick));

/** Returns whether `code` is the street of `place`, its district, or the city of its district. */
function lies(code: string, place: { divisionCode: string; districtCode: string | null }): boolean {
  return code.length > 6 ? code === place.divisionCode : (place.districtCode ?? '').startsWith(code);
}

function coverage(code: string, { all }: SumFacts) {
  const streets = all.Division.filter(
    (each) =>
      ['SUBDISTRICT', 'TOWN', 'TOWNSHIP'].includes(each.kind) && lies(code, { ...each, divisionCode: each.code }),
  );
  const served = (states: readonly string[]) =>
    streets.filter(({ code: street }) =>
      all.Station.some(({ divisionCode, status }) => divisionCode === street && states.includes(status)),
    ).length;
  const [built, operating] = [served(['OPERATING', 'SUSPENDED']), served(['OPERATING'])];
  const percent = streets.length === 0 ? null : Math.floor((operating * 1000) / streets.length) / 10;
  return { streets: streets.length, built, operating, percent, asOf: TODAY, dueOn: '2021-12-31' };
}

function staffing(code: string, { all }: SumFacts) {
  const stations = all.Station.filter((station) => lies(code, station));
  const onPost = all.Posting.filter(
    ({ startsOn, endsOn }) => startsOn <= TODAY && (endsOn === null || endsOn >= TODAY),
  );
  const here = onPost.filter(({ stationId }) => stations.some(({ id }) => id === stationId));
  const qualified = all.StationWorker.filter((each) => each.majorKind !== 'OTHER' || each.certificates.length > 0);
  const lotsOf = (id: string) =>
    all.Lot.filter(
      ({ stationId, terminatedOn, contract }) =>
        stationId === id && terminatedOn === null && contract.signedOn <= TODAY && contract.endsOn >= TODAY,
    );
  const below = stations.filter(({ id }) => {
    const begun = lotsOf(id).filter(({ contract }) => contract.startsOn <= TODAY);
    const [lot] = [...begun, ...lotsOf(id)];
    if (lot === undefined || addMonths(lot.contract.signedOn, 1) >= TODAY) return false;
    const { contractorId } = lot.contract;
    return here.filter((each) => each.stationId === id && each.contractorId === contractorId).length < 3;
  });
  return {
    headcount: here.length,
    qualified: here.filter(({ workerId }) => qualified.some(({ id }) => id === workerId)).length,
    stationsBelowStaffMinimum: below.length,
  };
}

function openStations(code: string, { all }: SumFacts) {
  const open = all.Station.filter(({ status }) => status === 'OPERATING' || status === 'SUSPENDED');
  return open.filter((station) => station.openedOn !== null && station.openedOn <= TODAY && lies(code, station)).length;
}

/**
 * Returns the amounts in fen of the general budget of a district in 2026, by level, or null for a city or street. The
 * year 2026 is the first year in the queries.
 */
function generalBudget(code: string, { all }: SumFacts) {
  if (code.length !== 6) return null;
  const general = all.BudgetLine.filter(({ source, year }) => source === 'GENERAL_BUDGET' && year === 2026);
  const of = (wanted: string) =>
    total(general.filter(({ level, districtCode }) => level === wanted && districtCode === code));
  return { cityFen: of('CITY'), districtFen: of('DISTRICT'), streetFen: of('STREET'), cityPercent: null };
}

const paidOn = (id: string, { all }: SumFacts) =>
  all.Disbursement.filter(({ lotId, status }) => lotId === id && ['PAID', 'CONFIRMED'].includes(status));

/**
 * Returns the funding in fen of a division in 2026, the first year in the queries. For a street, `budgetFen` is null,
 * and the other amounts include only the lots of its station.
 */
function divisionFunding(code: string, { all }: SumFacts) {
  const lines = all.BudgetLine.filter(({ year }) => year === 2026);
  const isOfYear = (budgetLineId: string) => lines.some(({ id }) => id === budgetLineId);
  const lots = all.Lot.filter(({ stationId, contract }) => {
    if (code.length <= 6) return contract.districtCode.startsWith(code);
    return all.Station.some(({ id, divisionCode }) => id === stationId && divisionCode === code);
  });
  const pick: Pick = ({ lotId, budgetLineId }) => isOfYear(budgetLineId) && lots.some(({ id }) => id === lotId);
  const ofPlace = lines.filter(({ districtCode }) => districtCode.startsWith(code));
  const budgetFen = code.length > 6 ? null : total(ofPlace);
  return { budgetFen, committedFen: committed(all, pick), disbursedFen: disbursed(all, pick) };
}

function stationFunding(stationId: string, { all, visible }: SumFacts) {
  const lots = visible.Lot.filter((lot) => lot.stationId === stationId);
  const ofLots = ({ lotId }: { lotId: string }) => lots.some(({ id }) => id === lotId);
  const late = all.Instalment.filter(
    (each) => ofLots(each) && ['DUE', 'REQUESTED'].includes(each.status) && each.dueOn < TODAY,
  );
  const instalmentsOnTime = lots.length === 0 ? null : late.length === 0;
  return { committedFen: committed(all, ofLots), disbursedFen: disbursed(all, ofLots), instalmentsOnTime };
}

/**
 * Counts the signed evaluations of a contractor by grade. The contractor itself gets these counts, and so does a caller
 * who sees a station that the contractor serves or has served. Otherwise, returns null.
 */
function trackRecord(contractorId: string, { all, visible, caller }: SumFacts) {
  const isSelf = caller.role === 'CONTRACTOR' && caller.contractorId === contractorId;
  const isHere = (stationId: string | null) => visible.Station.some(({ id }) => id === stationId);
  const own = all.Lot.filter(({ contract }) => contract.contractorId === contractorId);
  if (!own.some(({ stationId }) => isSelf || isHere(stationId))) return null;
  const signed = visible.Evaluation.filter((each) => each.contractorId === contractorId && each.status === 'SIGNED');
  const graded = (grade: string) => signed.filter((each) => each.grade === grade).length;
  return {
    evaluations: signed.length,
    ...{ excellent: graded('EXCELLENT'), good: graded('GOOD') },
    ...{ qualified: graded('QUALIFIED'), unqualified: graded('UNQUALIFIED') },
  };
}

/** Counts the findings in a division by verdict. Returns null if there are none. */
function compliance(code: string, { all }: SumFacts) {
  const here = all.Finding.filter(({ stationId, divisionCode, districtCode }) =>
    stationId === null ? districtCode.startsWith(code) : lies(code, { divisionCode: divisionCode ?? '', districtCode }),
  );
  if (here.length === 0) return null;
  const of = (kind: string) => here.filter(({ verdict }) => verdict === kind).length;
  const counts = { met: of('MET'), notMet: of('NOT_MET'), notApplicable: of('NOT_APPLICABLE'), unknown: of('UNKNOWN') };
  const waived = here.filter((each) => each.verdict === 'NOT_MET' && each.waived).length;
  return { ...counts, waived, asOf: TODAY, policyVersion: 'jinan-2021' };
}

const lotsOf = (contractId: string, { visible }: SumFacts) =>
  visible.Lot.filter(({ contract }) => contract.id === contractId);
const ofContract =
  (contractId: string, facts: SumFacts): Pick =>
  ({ lotId }) =>
    lotsOf(contractId, facts).some(({ id }) => id === lotId);

/** Returns the committed and the disbursed amounts of a contract in fen, by budget line. Lines are sorted by id. */
function commitmentsOf(contractId: string, facts: SumFacts) {
  const ours = ofContract(contractId, facts);
  const lines = new Set(
    [...facts.all.Commitment, ...paid(facts.all)].filter(ours).map(({ budgetLineId }) => budgetLineId),
  );
  return [...lines].sort().map((lineId) => {
    const here: Pick = (draw) => draw.budgetLineId === lineId && ours(draw);
    return { committedFen: committed(facts.all, here), disbursedFen: disbursed(facts.all, here) };
  });
}

const lineAmount = (lineId: string, { all }: SumFacts) => total(all.BudgetLine.filter(({ id }) => id === lineId));
const ofLine =
  (lineId: string): Pick =>
  ({ budgetLineId }) =>
    budgetLineId === lineId;

/** The fields whose value is a count or sum of rows, by coordinate. */
export const FIGURES: Readonly<Record<string, Figure>> = {
  'Division.coverage': { of: 'division', sum: coverage },
  'Division.staffing': { of: 'division', sum: staffing },
  'Division.funding': { of: 'division', sum: divisionFunding },
  'Division.compliance': { of: 'division', sum: compliance },
  'Division.openStations': { of: 'division', sum: openStations },
  'Division.generalBudgetFacts': { of: 'division', sum: generalBudget },
  'LotFacts.paidFen': { of: 'row', sum: (id, facts) => total(paidOn(id, facts)) },
  'LotFacts.untracedFen': {
    of: 'row',
    sum: (id, facts) => total(paidOn(id, facts)) - disbursed(facts.all, ({ lotId }) => lotId === id),
  },
  'Contractor.record': { of: 'row', sum: trackRecord },
  'Station.funding': { of: 'row', sum: stationFunding },
  'ServiceContract.priceFen': {
    of: 'row',
    sum: (id, facts) => lotsOf(id, facts).reduce((sum, { priceFen }) => sum + priceFen, 0),
  },
  'ServiceContract.committedFen': { of: 'row', sum: (id, facts) => committed(facts.all, ofContract(id, facts)) },
  'ServiceContract.disbursedFen': { of: 'row', sum: (id, facts) => disbursed(facts.all, ofContract(id, facts)) },
  'ServiceContract.commitments': { of: 'row', sum: commitmentsOf },
  'Lot.committedFen': { of: 'row', sum: (id, { all }) => committed(all, ({ lotId }) => lotId === id) },
  'Lot.disbursedFen': { of: 'row', sum: (id, { all }) => disbursed(all, ({ lotId }) => lotId === id) },
  'BudgetLine.committedFen': { of: 'row', sum: (id, { all }) => committed(all, ofLine(id)) },
  'BudgetLine.disbursedFen': { of: 'row', sum: (id, { all }) => disbursed(all, ofLine(id)) },
  'BudgetLine.availableFen': {
    of: 'row',
    sum: (id, facts) => lineAmount(id, facts) - committed(facts.all, ofLine(id)),
  },
};
