import { type StationFact } from '../../../../shared/demo/facts/stations';
import { type StationStatus } from '../../../../shared/domain/stations';
import { type PlainDate } from '../../../../shared/kernel/dates/period';
import { type Suspension } from '../../../../shared/kernel/dates/suspension';
import { once } from '../../../../shared/kernel/once';
import { evaluationFacts } from '../../assessment/facts/own-facts.rules';
import { type PremisesFacts } from '../../assessment/facts/premises-facts';
import { type StationFacts } from '../../assessment/facts/subject-facts';
import { lotsInForce } from '../../assessment/judging/lot-in-force.rules';
import { type KnownDistrict, pastObligations } from './known-district';
import { pastLots } from './past-lots';
import { pastPostings, pastStaff } from './past-staff';

/** A past day, and the number of full weeks before it that PE-5 judges. */
type Span = { on: PlainDate; weeks: number };

/** Returns the facts of a station as they stood on a past day. Facts without a date are as of today. */
export function pastStation(known: KnownDistrict, station: StationFact, { on, weeks }: Span): StationFacts {
  const { id: stationId, divisionCode, districtCode } = station;
  const staff = once(() => pastStaff(known, stationId, { on, weeks }));
  const postings = once(() => pastPostings(known, stationId, on));
  const obligations = once(() => pastObligations(known, stationId, on));
  const premises = once(() => premisesOf(known, station, on));
  return {
    stationId,
    divisionCode,
    districtCode,
    lots: pastLots(known, stationId, on),
    evaluations: evaluationFacts(known.evaluations.get(stationId) ?? [], on),
    checks: checksOf(known, stationId, on),
    // These facts are computed when a rule reads them, because only one rule is judged on most days.
    get premises() {
      return premises();
    },
    get staff() {
      return staff();
    },
    get obligations() {
      return obligations();
    },
    get postings() {
      return postings();
    },
  };
}

function checksOf(known: KnownDistrict, stationId: string, on: PlainDate): StationFacts['checks'] {
  return (known.checks.get(stationId) ?? []).flatMap(({ checkedOn, rule, verdict }) =>
    rule === null || verdict === null || checkedOn > on ? [] : [{ checkedOn, rule, verdict }],
  );
}

/**
 * Returns the state of a station on a past day, as derived from the days of opening and suspension. A station that is
 * closed today counts as operating on each day on which it had a lot in force.
 */
export function pastStatus(known: KnownDistrict, station: StationFact, on: PlainDate): StationStatus {
  const { status, openedOn, suspensions } = station;
  if (status === 'CLOSED') return lotsInForce(pastLots(known, station.id, on), on).length > 0 ? 'OPERATING' : 'CLOSED';
  if (openedOn === null || openedOn > on) return status === 'PLANNED' ? 'PLANNED' : 'PREPARING';
  return suspensions.some((each) => isLasting(each, on)) ? 'SUSPENDED' : 'OPERATING';
}

/** Returns whether a suspension had begun by a day and had not ended before it. */
export function isLasting({ from, until }: Suspension, on: PlainDate): boolean {
  return from <= on && (until === null || until >= on);
}

function premisesOf(known: KnownDistrict, station: StationFact, on: PlainDate): PremisesFacts {
  const { id, name, openedOn, suspensions, serviceKinds, venue, equipment, signage } = station;
  const by = (day: PlainDate | null | undefined) => (day != null && day <= on ? day : null);
  const inForce = known.facts.regulations.filter(
    ({ stationId, inForceFrom, inForceUntil }) =>
      (stationId === null || stationId === id) && inForceFrom <= on && (inForceUntil === null || inForceUntil >= on),
  );
  return {
    name,
    status: pastStatus(known, station, on),
    openedOn: by(openedOn),
    suspensions: suspensions.filter(({ from }) => from <= on),
    serviceKinds,
    venueSource: venue?.source ?? null,
    equipmentListedOn: by(equipment?.listedOn),
    equipmentAcknowledgedOn: by(equipment?.acknowledgedOn),
    plaques: signage
      .filter(({ installedOn }) => installedOn <= on)
      .map(({ text, placement, hasEmblem, prominent }) => {
        return { placement, hasEmblem, prominent, textMatches: text === name };
      }),
    regulationKinds: [...new Set(inForce.map(({ kind }) => kind))],
  };
}
