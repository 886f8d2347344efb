import { type JobContext } from '../../../../shared/process/background-jobs';
import { type PlaceRow } from '../../../../shared/follow/projection/place';
import { grouped } from '../../../../shared/kernel/grouped';
import { policyFor } from '../../../../shared/policy/policy';
import { type Policy } from '../../../../shared/policy/policy-schema';
import { type PlainDate } from '../../../../shared/kernel/dates/period';
import { type Found, type Subject, judged } from '../finding/finding.rules';
import { expectOfArrivals } from '../../submission/submission/arrival.commands';
import { type HubTx } from '../../transaction';
import { lotInForce } from './applicability.rules';
import { type StationFacts } from './facts';
import { type StationFromGraph, stationsFromGraph } from './graph-facts';
import { type OwnStationFacts, ownStationFacts } from './own-facts.commands';
import { STATION_RULES } from './standard.rules';

/** What the assessor works with: transactions of the hub itself, with the repositories on them. */
export type Assessor = Omit<JobContext, 'transaction'> & {
  transaction<T>(work: (tx: HubTx, at: { now: Date; today: PlainDate }) => Promise<T>): Promise<T>;
};

/** By which policies, and on which day. */
export type Assessing = { working: Assessor; policies: readonly Policy[]; asOf: PlainDate };

/** Every rule of these stations; one that is not known here has none. */
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
      found.set(stationId, judged(subjectOf(facts, asOf), facts, { rules: STATION_RULES, policy, asOf }));
    }
  }
  return found;
}

/** What evaluation knows itself, once it has heard who has come: as of an earlier day nothing is expected anew. */
function ownFacts(
  { working, policies, asOf }: Assessing,
  places: readonly PlaceRow[],
  ofGraph: (id: string) => StationFromGraph,
): Promise<OwnStationFacts[]> {
  return working.transaction(async (tx, { today }) => {
    const staffed = places.map((place) => ({ place, postings: ofGraph(place.stationId).postings }));
    if (asOf === today) await expectOfArrivals(tx, staffed, { today, policies });
    return ownStationFacts(tx, places, asOf);
  });
}

/** How many weeks of its staff a station is judged by is its policy's to say (PE-5). */
function byWeeks({ policies, asOf }: Assessing, places: readonly PlaceRow[]): Map<number, PlaceRow[]> {
  return grouped(places, ({ districtCode }) => {
    const policy = policyFor(policies, { division: districtCode, on: asOf });
    return policy?.rules['PE-5'].parameters.weeks ?? 1;
  });
}

function factsOf({ place, ...own }: OwnStationFacts, ofGraph: StationFromGraph): StationFacts {
  const { stationId, divisionCode, districtCode } = place;
  return { stationId, divisionCode, districtCode, ...ofGraph, ...own };
}

function subjectOf({ stationId, divisionCode, districtCode, lots }: StationFacts, asOf: PlainDate): Subject {
  const lot = lots && lotInForce(lots, asOf);
  const ofLot = { lotId: lot?.lotId ?? null, contractorId: lot?.contractorId ?? null };
  return { subjectKind: 'STATION', subjectId: stationId, stationId, divisionCode, districtCode, ...ofLot };
}
