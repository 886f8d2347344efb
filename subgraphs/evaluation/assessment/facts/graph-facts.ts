import { STATIONS_OF_YEARS, type StationsOfYears } from './inspection-facts';
import { type LotFacts } from './lot-facts';
import { type DistrictFacts, type StationFacts } from './subject-facts';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { type PlainDate, lastDayOfYear } from '../../../../shared/kernel/dates/period';
import { type AskFacts } from '../../../../shared/process/jobs/background-jobs';

// This file queries the facts of the other subgraphs through the gateway, in the role ASSESSOR. A subgraph that knows
// nothing about a subject returns null in its fields.

const LOT = `lotId contractId contractorId kind status signedOn startsOn endsOn heldOn terminatedOn settledOn missingClauses
  contractorKind treasuryFunded awardedOn creditCheckedOn noticePublishedOn missingNoticeParts isInConflict subcontractedOn
  priceFen paidFen paidSources untracedFen wronglyPaidOn`;

/** The query for the facts of stations. */
export const STATIONS_QUERY = `query AssessedStations($ids: [ID!]!, $on: Date!, $weeks: Int!) {
  assessedStations(ids: $ids) {
    id
    premisesFacts(on: $on) {
      name status openedOn suspensions { from until } serviceKinds venueSource equipmentListedOn equipmentAcknowledgedOn
      plaques { placement textMatches hasEmblem prominent } regulationKinds
    }
    staffFacts(on: $on, weeks: $weeks) {
      workerId contractorId age ageOnPosting education isEducationVerified qualified isQualificationVerified startsOn
      weeks { week isOnPostThroughout hasLeave confirmedMinutes isOpen }
    }
    postingFacts(on: $on) { workerId contractorId startsOn endsOn trainedOn }
    lotFacts(on: $on) { ${LOT} }
  }
}`;

export const DISTRICTS_QUERY = `query AssessedDistricts($codes: [DivisionCode!]!, $on: Date!, $lastYear: Date!, $year: Int!) {
  assessedDivisions(codes: $codes) {
    code
    streetFacts(on: $on) { code stations isBuilt isOperating suspendedOn }
    ${STATIONS_OF_YEARS}
    hubLotFacts(on: $on) { ${LOT} }
    generalBudgetFacts(year: $year) { cityFen districtFen streetFen cityPercent }
  }
}`;

/** The query for the districts of cities. One page of 100 divisions holds all districts of any city. */
export const CITIES_QUERY = `query AssessedCities($codes: [DivisionCode!]!, $on: Date!, $lastYear: Date!) {
  assessedDivisions(codes: $codes) {
    code children(first: 100) { nodes { code ${STATIONS_OF_YEARS} } }
  }
}`;

/** The facts of a station from other subgraphs. */
export type StationFromGraph = Pick<StationFacts, 'premises' | 'staff' | 'postings' | 'lots'>;
const NOTHING_KNOWN: StationFromGraph = { premises: null, staff: null, postings: null, lots: null };

type Asked<Field extends string, Item> = Record<Field, readonly Item[] | null>;
type Budget = { cityFen: number; districtFen: number; streetFen: number; cityPercent: number | null };

/**
 * Queries the facts of stations as of a day, and returns a function that finds the facts of a station by its id. The
 * facts about staff cover the last `weeks` full weeks. If the Hub does not know a station, all its facts are null.
 */
export async function stationsFromGraph(
  ask: AskFacts,
  asked: { ids: readonly string[]; on: PlainDate; weeks: number },
): Promise<(id: string) => StationFromGraph> {
  type Found = {
    id: string;
    premisesFacts: StationFacts['premises'];
    staffFacts: StationFacts['staff'];
    postingFacts: StationFacts['postings'];
    lotFacts: StationFacts['lots'];
  };
  const { assessedStations } = (await ask(STATIONS_QUERY, asked)) as Asked<'assessedStations', Found>;
  const byId = new Map((assessedStations ?? []).map((each) => [each.id, each]));
  return (id) => {
    const found = byId.get(id);
    if (found === undefined) return NOTHING_KNOWN;
    const { premisesFacts: premises, staffFacts: staff, postingFacts: postings, lotFacts: lots } = found;
    return { premises, staff, postings, lots };
  };
}

export type DistrictFromGraph = Pick<DistrictFacts, 'streets' | 'generalBudgetFen' | 'cityPercent'> &
  StationsOfYears & { hubLots: readonly LotFacts[] };
const NO_DISTRICT: DistrictFromGraph = {
  streets: null,
  openStations: null,
  stationIds: null,
  openLastYear: null,
  idsLastYear: null,
  generalBudgetFen: null,
  cityPercent: null,
  hubLots: [],
};

export async function districtsFromGraph(
  ask: AskFacts,
  { codes, on }: { codes: readonly DivisionCode[]; on: PlainDate },
): Promise<(code: DivisionCode) => DistrictFromGraph> {
  type Found = {
    code: DivisionCode;
    streetFacts: DistrictFacts['streets'];
    hubLotFacts: readonly LotFacts[] | null;
    generalBudgetFacts: Budget | null;
  } & StationsOfYears;
  const year = Number(on.slice(0, 4));
  const asked = { codes, on, lastYear: lastDayOfYear(year - 1), year };
  const { assessedDivisions } = (await ask(DISTRICTS_QUERY, asked)) as Asked<'assessedDivisions', Found>;
  const byCode = new Map((assessedDivisions ?? []).map((each) => [each.code, each]));
  return (code) => {
    const found = byCode.get(code);
    if (found === undefined) return NO_DISTRICT;
    const { streetFacts: streets, hubLotFacts, generalBudgetFacts: budget } = found;
    const { openStations, stationIds, openLastYear, idsLastYear } = found;
    const stations = { openStations, stationIds, openLastYear, idsLastYear };
    const money = { generalBudgetFen: budget && byLevel(budget), cityPercent: budget?.cityPercent ?? null };
    return { streets, ...stations, ...money, hubLots: hubLotFacts ?? [] };
  };
}

function byLevel({ cityFen: CITY, districtFen: DISTRICT, streetFen: STREET }: Budget) {
  return { CITY, DISTRICT, STREET };
}

export type DistrictOfCity = StationsOfYears & { code: DivisionCode };

/** Queries the districts of each city, with their stations on the day and at the end of the year before. */
export async function citiesFromGraph(
  ask: AskFacts,
  { codes, on }: { codes: readonly DivisionCode[]; on: PlainDate },
): Promise<(code: DivisionCode) => readonly DistrictOfCity[]> {
  type Found = { code: DivisionCode; children: { nodes: readonly DistrictOfCity[] } | null };
  const asked = { codes, on, lastYear: lastDayOfYear(Number(on.slice(0, 4)) - 1) };
  const { assessedDivisions } = (await ask(CITIES_QUERY, asked)) as Asked<'assessedDivisions', Found>;
  const byCode = new Map((assessedDivisions ?? []).map((each) => [each.code, each.children?.nodes ?? []]));
  return (code) => byCode.get(code) ?? [];
}

export const PLACE_QUERY = `query AssessedPlace($codes: [DivisionCode!]!) { assessedDivisions(codes: $codes) { code } }`;

export async function isPlaceKnown(ask: AskFacts, code: DivisionCode): Promise<boolean> {
  const { assessedDivisions } = (await ask(PLACE_QUERY, { codes: [code] })) as Asked<'assessedDivisions', object>;
  return (assessedDivisions ?? []).length > 0;
}
