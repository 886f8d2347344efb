import { type StationFact } from '../../../../shared/demo/facts/stations';
import {
  type PostingFacts,
  type WeekFacts,
  type WorkerFacts,
} from '../../../../subgraphs/evaluation/assessment/facts/staff-facts';
import { type ObligationFacts } from '../../../../subgraphs/evaluation/assessment/facts/filing-facts';
import { type LotFacts } from '../../../../subgraphs/evaluation/assessment/facts/lot-facts';
import {
  type DistrictFacts,
  type StationFacts,
  type StreetFacts,
} from '../../../../subgraphs/evaluation/assessment/facts/subject-facts';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { ageOn, lastFullWeeks, shanghaiToday, weekEnd, weekStart } from '../../../../shared/kernel/dates/period';
import { POLICIES } from '../../../../shared/policy/policy';
import { arrivalOf } from '../../../../subgraphs/evaluation/submission/obligation/arrival.rules';
import {
  type Expected,
  filingsOf,
  obligationsOfLot,
} from '../../../../subgraphs/evaluation/submission/obligation/obligation.rules';
import { horizonOf, isWithin } from '../../../../subgraphs/evaluation/submission/expectation/expectation.rules';
import { type CityLists } from './demo-city';
import { lotsOf } from './demo-lots';

// This file derives the facts for the rules from a demonstration city, without a database.

function staffOf(city: CityLists, station: StationFact): WorkerFacts[] {
  const open = city.postings.filter(({ stationId, endsOn }) => stationId === station.id && endsOn === null);
  return open.flatMap((post) => {
    const worker = city.workers.find(({ id }) => id === post.workerId);
    if (worker === undefined) return [];
    const { birthDate, education, majorKind, certificates, verification } = worker;
    const weeks = lastFullWeeks(city.today, 4).map((week) => weekFacts(city, post, week));
    const ages = { age: ageOn(birthDate, city.today), ageOnPosting: ageOn(birthDate, post.startsOn) };
    const qualified = majorKind !== 'OTHER' || certificates.length > 0;
    const isVerified = verification !== null;
    const claims = { education, isEducationVerified: isVerified, qualified };
    const { workerId, contractorId, startsOn } = post;
    return [
      { workerId, contractorId, startsOn, ...ages, ...claims, isQualificationVerified: isVerified && qualified, weeks },
    ];
  });
}

function weekFacts(city: CityLists, post: CityLists['postings'][number], week: string): WeekFacts {
  const [from, until] = [weekStart(week), weekEnd(week)];
  const { workerId, stationId, startsOn } = post;
  const rows = city.hours.filter(
    (row) => row.workerId === workerId && row.stationId === stationId && row.week === week,
  );
  const counted = rows.filter(({ status }) => status === 'CONFIRMED' || status === 'VERIFIED');
  return {
    week,
    isOnPostThroughout: startsOn <= from,
    hasLeave: city.leaves.some((leave) => leave.workerId === workerId && leave.from <= until && leave.until >= from),
    confirmedMinutes: counted.reduce((sum, { minutes }) => sum + minutes, 0),
    isOpen: rows.length === 0 || counted.length < rows.length,
  };
}

function postingsOf(city: CityLists, { id }: StationFact): PostingFacts[] {
  const trainedOn = (workerId: string, endsOn: string | null) =>
    city.trainings
      .filter(({ attendees }) => attendees.some((each) => each.workerId === workerId && each.passed))
      .filter(({ heldOn, verifiedOn }) => verifiedOn !== null && (endsOn === null || heldOn <= endsOn))
      .map(({ heldOn }) => heldOn)
      .sort()[0] ?? null;
  return city.postings
    .filter(({ stationId }) => stationId === id)
    .map(({ workerId, contractorId, startsOn, endsOn }) => {
      return { workerId, contractorId, startsOn, endsOn, trainedOn: trainedOn(workerId, endsOn) };
    });
}

/**
 * Returns the facts about those expected submissions that the Hub lists on `city.today`. `submittedOn` is the day on
 * which the document was first submitted, or null if it was not.
 */
function owed(
  city: CityLists,
  expected: readonly Expected[],
  whose: { stationId: string | null; districtCode: string; lotId: string | null },
): ObligationFacts[] {
  return expected
    .filter((each) => isWithin(each, horizonOf(city.today)))
    .map(({ kind, period, dueOn }) => {
      const sent = city.submissions.filter(
        (each) =>
          each.kind === kind &&
          each.period === period &&
          each.stationId === whose.stationId &&
          each.districtCode === whose.districtCode,
      );
      const submittedOn = sent.map(({ submittedAt }) => shanghaiToday(new Date(submittedAt))).sort()[0] ?? null;
      return { kind, period, lotId: whose.lotId, dueOn, submittedOn };
    });
}

export function stationFacts(city: CityLists, station: StationFact): StationFacts {
  const { id: stationId, divisionCode, districtCode } = station;
  const lots = lotsOf(city, (lot) => lot.stationId === stationId);
  const standard = { policies: POLICIES, division: districtCode };
  const arrivals = (contractorId: string) =>
    city.postings.filter((each) => each.stationId === stationId && each.contractorId === contractorId);
  const termOf = (lot: LotFacts) => ({ ...lot, endedOn: lot.terminatedOn });
  const asked = (lot: LotFacts) => {
    const { contractorId } = lot;
    const own = lots.filter((each) => each.contractorId === contractorId).map(termOf);
    const arrivedOn = arrivalOf(termOf(lot), arrivals(contractorId), own);
    return obligationsOfLot(termOf(lot), { arrivedOn, suspensions: station.suspensions }, standard);
  };
  return {
    ...{ stationId, divisionCode, districtCode, lots },
    premises: premisesOf(city, station),
    staff: staffOf(city, station),
    postings: postingsOf(city, station),
    obligations: lots.flatMap((lot) => owed(city, asked(lot), { stationId, districtCode, lotId: lot.lotId })),
    evaluations: evaluationsOf(city, stationId),
    checks: city.inspections
      .filter((each) => each.stationId === stationId)
      .flatMap(({ inspectedOn, observations }) =>
        observations.flatMap(({ rule, verdict }) =>
          rule === null || verdict === null ? [] : [{ checkedOn: inspectedOn, rule, verdict }],
        ),
      ),
  };
}

function premisesOf(city: CityLists, station: StationFact): NonNullable<StationFacts['premises']> {
  const { name, status, openedOn, suspensions, serviceKinds, venue, equipment, signage } = station;
  const inForce = city.regulations.filter(
    ({ districtCode, stationId, inForceFrom, inForceUntil }) =>
      districtCode === station.districtCode &&
      (stationId === null || stationId === station.id) &&
      inForceFrom <= city.today &&
      (inForceUntil ?? city.today) >= city.today,
  );
  return {
    ...{ name, status, openedOn, suspensions, serviceKinds, venueSource: venue?.source ?? null },
    ...{ equipmentListedOn: equipment?.listedOn ?? null, equipmentAcknowledgedOn: equipment?.acknowledgedOn ?? null },
    plaques: signage.map(({ text, ...plaque }) => ({ ...plaque, textMatches: text === name })),
    regulationKinds: inForce.map(({ kind }) => kind),
  };
}

function evaluationsOf(city: CityLists, stationId: string): StationFacts['evaluations'] {
  return city.evaluations.flatMap(({ lotId, yearOrdinal, status, grade, signatures, ...each }) => {
    if (each.stationId !== stationId || status === 'SUPERSEDED') return [];
    const on = (office: string) => signatures.find((signature) => signature.office === office)?.on ?? null;
    const signedOn = { DISTRICT_BUREAU: on('DISTRICT_BUREAU'), STREET_OFFICE: on('STREET_OFFICE') };
    return [{ lotId, yearOrdinal, status, grade, signedOn }];
  });
}

function streetOf(code: DivisionCode, all: CityLists['stations']): StreetFacts {
  const unclosed = all.filter(({ divisionCode, status }) => divisionCode === code && status !== 'CLOSED');
  const lasting = unclosed.flatMap(({ suspensions }) => suspensions.filter(({ until }) => until === null));
  return {
    code,
    stations: unclosed.length,
    isBuilt: unclosed.some(({ openedOn }) => openedOn !== null),
    isOperating: unclosed.some(({ status }) => status === 'OPERATING'),
    suspendedOn: lasting[0]?.from ?? null,
  };
}

/** Returns the facts that the rules need about a district. `year` is the year of the inspections and the budget. */
export function districtFacts(city: CityLists, districtCode: DivisionCode, year: number): DistrictFacts {
  const streets = city.divisions.filter((each) => each.code.length === 9 && each.districtCode === districtCode);
  const stations = city.stations.filter((each) => each.districtCode === districtCode);
  const there = new Set(stations.map(({ id }) => id));
  const inYear = (of: number) => {
    const inspected = city.inspections.filter(
      ({ stationId, inspectedOn }) => there.has(stationId) && inspectedOn.startsWith(String(of)),
    );
    const open = stations.filter(({ openedOn, status }) => (openedOn ?? '9') <= `${of}-12-31` && status !== 'CLOSED');
    return {
      inspectedStations: new Set(inspected.map(({ stationId }) => stationId)).size,
      openStations: open.length,
    };
  };
  const general = city.budgetLines.filter(
    (line) => line.source === 'GENERAL_BUDGET' && line.districtCode === districtCode && line.year === year,
  );
  const sum = (level: string) =>
    general.filter((line) => line.level === level).reduce((total, { amountFen }) => total + amountFen, 0);
  const thisYear = Number(city.today.slice(0, 4));
  const filings = filingsOf({ policies: POLICIES, division: districtCode }, [thisYear - 1, thisYear]);
  return {
    districtCode,
    streets: streets.map(({ code }) => streetOf(code, stations)),
    obligations: owed(city, filings, { stationId: null, districtCode, lotId: null }),
    inspections: { thisYear: inYear(year), lastYear: inYear(year - 1) },
    generalBudgetFen: { CITY: sum('CITY'), DISTRICT: sum('DISTRICT'), STREET: sum('STREET') },
    cityPercent: null,
  };
}
