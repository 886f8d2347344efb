import { policyFor } from '../../../shared/policy/policy';
import { type Policy } from '../../../shared/policy/policy-schema';
import { type PlainDate } from '../../../shared/period';
import { type Working } from '../../../shared/works';
import { type Found, type Subject, judged } from '../finding/finding.rules';
import { type HubTx } from '../transaction';
import { lotInForce } from './applicability.rules';
import { type StationFacts } from './facts';
import { type StationFromGraph, stationsFromGraph } from './graph-facts';
import { type OwnStationFacts, ownStationFacts } from './own-facts.commands';
import { STATION_RULES } from './standard.rules';

/** What the assessor works with: transactions of the hub itself, with the repositories on them. */
export type Assessor = Omit<Working, 'transaction'> & {
  transaction<T>(work: (tx: HubTx, at: { now: Date; today: PlainDate }) => Promise<T>): Promise<T>;
};

/** By which policies, and on which day. */
export type Assessing = { working: Assessor; policies: readonly Policy[]; asOf: PlainDate };

/** Every rule of these stations; one that is not known here has none. */
export async function assessStations(assessing: Assessing, ids: readonly string[]): Promise<Map<string, Found[]>> {
  if (ids.length === 0) return new Map();
  const { working, policies, asOf } = assessing;
  const own = await working.transaction((tx) => ownStationFacts(tx, ids, asOf));
  const found = new Map<string, Found[]>();
  for (const [weeks, stations] of byWeeks(assessing, own)) {
    const known = stations.map(({ place }) => place.stationId);
    const ofGraph = await stationsFromGraph(working.ask, { ids: known, on: asOf, weeks });
    for (const each of stations) {
      const { stationId, districtCode } = each.place;
      const facts = factsOf(each, ofGraph(stationId));
      const policy = policyFor(policies, { division: districtCode, on: asOf });
      found.set(stationId, judged(subjectOf(facts, asOf), facts, { rules: STATION_RULES, policy, asOf }));
    }
  }
  return found;
}

/** How many weeks of its staff a station is judged by is its policy's to say (PE-5). */
function byWeeks({ policies, asOf }: Assessing, own: readonly OwnStationFacts[]): Map<number, OwnStationFacts[]> {
  const groups = new Map<number, OwnStationFacts[]>();
  for (const each of own) {
    const policy = policyFor(policies, { division: each.place.districtCode, on: asOf });
    const weeks = policy?.rules['PE-5'].parameters.weeks ?? 1;
    groups.set(weeks, [...(groups.get(weeks) ?? []), each]);
  }
  return groups;
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
