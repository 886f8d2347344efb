import { type LotFacts } from './lot-facts';
import { type DistrictFacts, type StationFacts } from './subject-facts';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { type PlainDate, lastDayOfYear } from '../../../../shared/kernel/dates/period';
import { type AskFacts } from '../../../../shared/process/jobs/background-jobs';

// This file queries the facts of the other subgraphs through the graph, in the role ASSESSOR. A subgraph that knows
// nothing about a subject returns null in its fields.

const LOT = `lotId contractId contractorId kind status signedOn startsOn endsOn heldOn terminatedOn settledOn missingClauses
  contractorKind treasuryFunded awardedOn creditCheckedOn noticePublishedOn missingNoticeParts isInConflict subcontractedOn
  priceFen paidFen paidSources untracedFen wronglyPaidOn`;

/** The query documents of the assessor. A test validates them against the schema that the assessor sees. */
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
    openStations(on: $on)
    openLastYear: openStations(on: $lastYear)
    hubLotFacts(on: $on) { ${LOT} }
    generalBudgetFacts(year: $year) { cityFen districtFen streetFen cityPercent }
  }
}`;

/** Queries the districts of cities. One page of 100 divisions holds all districts of any city. */
export const CITIES_QUERY = `query AssessedCities($codes: [DivisionCode!]!, $on: Date!, $lastYear: Date!) {
  assessedDivisions(codes: $codes) {
    code children(first: 100) { nodes { code openStations(on: $on) openLastYear: openStations(on: $lastYear) } }
  }
}`;

/** The facts of a station from other subgraphs. */
export type StationFromGraph = Pick<StationFacts, 'premises' | 'staff' | 'postings' | 'lots'>;
const NOTHING_KNOWN: StationFromGraph = { premises: null, staff: null, postings: null, lots: null };

type Asked<Field extends string, Item> = Record<Field, readonly Item[] | null>;
type Budget = { cityFen: number; districtFen: number; streetFen: number; cityPercent: number | null };

/**
 * Queries stations as they stood on a day, with the last `weeks` full weeks of their staff. A station that the graph
 * does not know has no facts.
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

/**
 * The number of stations that are open in a district on the day, and the number on the last day of the year before.
 * Each is null if it is unknown.
 */
type Open = { openStations: number | null; openLastYear: number | null };

export type DistrictFromGraph = Pick<DistrictFacts, 'streets' | 'generalBudgetFen' | 'cityPercent'> &
  Open & { hubLots: readonly LotFacts[] };
const NO_DISTRICT: DistrictFromGraph = {
  streets: null,
  openStations: null,
  openLastYear: null,
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
  } & Open;
  const year = Number(on.slice(0, 4));
  const asked = { codes, on, lastYear: lastDayOfYear(year - 1), year };
  const { assessedDivisions } = (await ask(DISTRICTS_QUERY, asked)) as Asked<'assessedDivisions', Found>;
  const byCode = new Map((assessedDivisions ?? []).map((each) => [each.code, each]));
  return (code) => {
    const found = byCode.get(code);
    if (found === undefined) return NO_DISTRICT;
    const { streetFacts: streets, openStations, openLastYear, hubLotFacts, generalBudgetFacts: budget } = found;
    const cityPercent = budget?.cityPercent ?? null;
    const known = { streets, openStations, openLastYear, generalBudgetFen: budget && byLevel(budget), cityPercent };
    return { ...known, hubLots: hubLotFacts ?? [] };
  };
}

function byLevel({ cityFen: CITY, districtFen: DISTRICT, streetFen: STREET }: Budget) {
  return { CITY, DISTRICT, STREET };
}

export type DistrictOfCity = Open & { code: DivisionCode };

/** Queries the districts of each city. */
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
