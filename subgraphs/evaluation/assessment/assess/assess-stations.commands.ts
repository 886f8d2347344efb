import { type JobContext } from '../../../../shared/process/jobs/background-jobs';
import { type StationFacts } from '../facts/subject-facts';
import { type PlaceRow } from '../../../../shared/follow/projection/place';
import { grouped } from '../../../../shared/kernel/grouped';
import { policyFor, ruleOf } from '../../../../shared/policy/policy';
import { type Policy } from '../../../../shared/policy/schema/policy-schema';
import { type PlainDate } from '../../../../shared/kernel/dates/period';
import { type Found, findingsOf } from '../finding/finding.rules';
import { type Served, expectOfService } from '../../submission/expectation/serving.commands';
import { type StationFromGraph, stationsFromGraph } from '../facts/graph-facts';
import { type OwnFactsTransaction, type OwnStationFacts, ownStationFacts } from '../facts/own-facts.commands';
import { subjectOf } from './subjects.rules';
import { STATION_RULES } from '../standard/standard.rules';
import { type ExpectationTransaction } from '../../submission/expectation/expectation.commands';
import { type KeepTransaction } from './keep-findings.commands';
import { type MonthTransaction } from '../compliance/compliance-month.commands';
import { type WaiverSlice } from '../../standard/waiver/waiver.repository';

/** The repositories that the assessor uses in its own transactions. */
export type AssessmentTransaction = ExpectationTransaction &
  OwnFactsTransaction &
  KeepTransaction &
  MonthTransaction &
  WaiverSlice;

/** The tools of the assessor. Its transactions run as the Hub itself and give access to the repositories. */
export type Assessor = Omit<JobContext, 'transaction'> & {
  transaction<T>(work: (tx: AssessmentTransaction, at: { now: Date; today: PlainDate }) => Promise<T>): Promise<T>;
};

/** The assessor, with the policies and the day of an assessment. */
export type Assessing = { working: Assessor; policies: readonly Policy[]; asOf: PlainDate };

/**
 * Returns the findings of these stations by the id of the station. A station without a row in `place` gets no findings.
 */
export async function assessStations(assessing: Assessing, ids: readonly string[]): Promise<Map<string, Found[]>> {
  if (ids.length === 0) return new Map();
  const { working, policies, asOf } = assessing;
  const known = await working.transaction(({ places }) => places.findByKeys('stationId', ids));
  const found = new Map<string, Found[]>();
  for (const [weeks, places] of byWeeks(assessing, known)) {
    const of = { ids: places.map(({ stationId }) => stationId), on: asOf, weeks };
    const ofGraph = await stationsFromGraph(working.ask, of);
    for (const each of await ownFacts(assessing, places, ofGraph)) {
      const { stationId, districtCode } = each.place;
      const facts = factsOf(each, ofGraph(stationId));
      const policy = policyFor(policies, { division: districtCode, on: asOf });
      found.set(stationId, findingsOf(subjectOf(facts, asOf), facts, { rules: STATION_RULES, policy, asOf }));
    }
  }
  return found;
}

/**
 * Reads the facts that this subgraph owns. If the assessment is as of today, the function first updates the obligations
 * that depend on the arrival of staff and on suspensions (see `expectOfService`).
 */
function ownFacts(
  { working, policies, asOf }: Assessing,
  places: readonly PlaceRow[],
  ofGraph: (id: string) => StationFromGraph,
): Promise<OwnStationFacts[]> {
  return working.transaction(async (tx, { today }) => {
    const served = places.map((place) => servedAt(place, ofGraph(place.stationId)));
    if (asOf === today) await expectOfService(tx, served, { today, policies });
    return ownStationFacts(tx, places, asOf);
  });
}

function servedAt(place: PlaceRow, { postings, premises }: StationFromGraph): Served {
  return { place, postings, suspensions: premises?.suspensions ?? null };
}

/** Groups stations by the number of weeks for which their policy judges service hours (PE-5). */
function byWeeks({ policies, asOf }: Assessing, places: readonly PlaceRow[]): Map<number, PlaceRow[]> {
  return grouped(places, ({ districtCode }) => {
    const policy = policyFor(policies, { division: districtCode, on: asOf });
    return ruleOf(policy, 'PE-5')?.parameters.weeks ?? 1;
  });
}

function factsOf({ place, ...own }: OwnStationFacts, ofGraph: StationFromGraph): StationFacts {
  const { stationId, divisionCode, districtCode } = place;
  return { stationId, divisionCode, districtCode, ...ofGraph, ...own };
}
