import { type CityFacts } from '../../../../shared/demo/facts/batch';
import { type StationFact } from '../../../../shared/demo/facts/stations';
import { lastFullWeeks, type PlainDate } from '../../../../shared/kernel/dates/period';
import { policyFor, ruleOf } from '../../../../shared/policy/policy';
import { type Policy } from '../../../../shared/policy/schema/policy-schema';
import { lotSubject } from '../../assessment/assess/assess-places.commands';
import { subjectOf } from '../../assessment/assess/assess-stations.commands';
import { type Found, findingsOf, placeSubject } from '../../assessment/finding/finding.rules';
import { CITY_RULES, DISTRICT_RULES, HUB_LOT_RULES, STATION_RULES } from '../../assessment/standard/standard.rules';
import { type Course, type Judge, courseOf } from './course-of-findings';
import { type KnownDistrict } from './known-district';
import { pastDistrict, pastInspections } from './past-districts';
import { pastLots } from './past-lots';
import { pastStation } from './past-stations';

/** The days of the past assessments, the earliest first, and the policies. */
export type Assessed = { days: readonly PlainDate[]; policies: readonly Policy[] };

/** Follows the findings about a district, its stations and the lots of its hub through all past assessments. */
export function coursesOf(known: KnownDistrict, assessed: Assessed): Course[] {
  const { district, stations } = known.facts;
  const ofStations = stations.flatMap((station) => {
    const from = beginningOf(known, station);
    return from === null ? [] : [courseOf(memoized(judgeStation(known, station, assessed)), daysFrom(from, assessed))];
  });
  const judgeDistrict: Judge = (on) => {
    const policy = policyFor(assessed.policies, { division: district, on });
    const rules = DISTRICT_RULES;
    return findingsOf(placeSubject('DISTRICT', district), pastDistrict(known, on), { rules, policy, asOf: on });
  };
  return [...ofStations, ...hubCourses(known, assessed), courseOf(memoized(judgeDistrict), assessed.days)];
}

/** Returns the day on which a station came to be known: its first lot was signed, or it opened. Null for a planned one. */
function beginningOf({ lots }: KnownDistrict, { id, openedOn }: StationFact): PlainDate | null {
  const days = [
    ...(lots.get(id) ?? []).map(({ contract }) => contract.signedOn),
    ...(openedOn === null ? [] : [openedOn]),
  ];
  return days.sort()[0] ?? null;
}

/** Returns the days of the assessments from a day on. The day itself is the first, unless it is before all of them. */
function daysFrom(from: PlainDate, { days }: Assessed): PlainDate[] {
  const [first] = days;
  const later = days.filter((day) => day > from);
  return first === undefined || from < first || later.length === 0 ? [...later] : [from, ...later];
}

/** PE-5 is judged only where the hours of the weeks before the day are known. */
function judgeStation(known: KnownDistrict, station: StationFact, { policies }: Assessed): Judge {
  const firstWeek = known.facts.hours.map(({ week }) => week).reduce((one, other) => (other < one ? other : one), '9');
  return (on) => {
    const policy = policyFor(policies, { division: station.districtCode, on });
    const weeks = ruleOf(policy, 'PE-5')?.parameters.weeks ?? 1;
    const areHoursKnown = (lastFullWeeks(on, weeks)[0] ?? '') >= firstWeek;
    const rules = areHoursKnown ? STATION_RULES : STATION_RULES.filter(({ id }) => id !== 'PE-5');
    const facts = pastStation(known, station, { on, policy });
    return findingsOf(subjectOf(facts, on), facts, { rules, policy, asOf: on });
  };
}

function hubCourses(known: KnownDistrict, assessed: Assessed): Course[] {
  const { district: districtCode } = known.facts;
  return (known.lots.get(null) ?? []).map(({ lot: { id }, contract }) => {
    const judge: Judge = (on) => {
      const policy = policyFor(assessed.policies, { division: districtCode, on });
      const lots = pastLots(known, null, on).filter(({ lotId }) => lotId === id);
      return lots.flatMap((lot) =>
        findingsOf(lotSubject(districtCode, lot), { districtCode, lot }, { rules: HUB_LOT_RULES, policy, asOf: on }),
      );
    };
    return courseOf(memoized(judge), daysFrom(contract.signedOn, assessed));
  });
}

/** Follows the findings about a city itself, whose districts are all known. */
export function courseOfCity(
  { city, commissions }: CityFacts,
  districts: readonly KnownDistrict[],
  { days, policies }: Assessed,
): Course {
  const commissionIn = (year: number, on: PlainDate) =>
    commissions.find((each) => each.year === year && each.commissionedOn <= on) ?? null;
  const judge: Judge = (on) => {
    const year = Number(on.slice(0, 4));
    const inspected = districts.map((known) => ({ code: known.facts.district, ...pastInspections(known, on) }));
    const of = (which: 'thisYear' | 'lastYear') => ({
      commission: commissionIn(which === 'thisYear' ? year : year - 1, on),
      districts: inspected.map(({ code, ...years }) => ({ code, ...years[which] })),
    });
    const facts = { cityCode: city, inspections: { thisYear: of('thisYear'), lastYear: of('lastYear') } };
    const policy = policyFor(policies, { division: city, on });
    return findingsOf(placeSubject('CITY', city), facts, { rules: CITY_RULES, policy, asOf: on });
  };
  return courseOf(memoized(judge), days);
}

/** Judges each day once, because several rules may ask for the same one. */
function memoized(judge: Judge): Judge {
  const known = new Map<PlainDate, readonly Found[]>();
  return (on) => {
    const found = known.get(on) ?? judge(on);
    known.set(on, found);
    return found;
  };
}
