import { type CityFacts } from '../../../../shared/demo/facts/batch';
import { type StationFact } from '../../../../shared/demo/facts/stations';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { earliest } from '../../../../shared/kernel/dates/extremes';
import { lastFullWeeks, type PlainDate } from '../../../../shared/kernel/dates/period';
import { policyFor, ruleOf } from '../../../../shared/policy/policy';
import { type Policy } from '../../../../shared/policy/schema/policy-schema';
import { lotSubject, subjectOf } from '../../assessment/assess/subjects.rules';
import { placeSubject } from '../../assessment/finding/finding.rules';
import { CITY_RULES, DISTRICT_RULES, HUB_LOT_RULES, STATION_RULES } from '../../assessment/standard/standard.rules';
import { type Course, courseOf } from './course-of-findings';
import { type KnownDistrict } from './known-district';
import { pastDistrict, pastInspections } from './past-districts';
import { pastLot } from './past-lots';
import { pastStation } from './past-stations';

/** The days of the past assessments, the earliest first, and the policies. */
export type Assessed = { days: readonly PlainDate[]; policies: readonly Policy[] };

const RULES_WITHOUT_HOURS = STATION_RULES.filter(({ id }) => id !== 'PE-5');

/** Judges a district, its stations and the lots of its hub on the days of all past assessments. */
export function coursesOf(known: KnownDistrict, assessed: Assessed): Course[] {
  const { district, stations } = known.facts;
  const ofDistrict = courseOf({
    days: assessed.days,
    rulesOn: () => DISTRICT_RULES,
    policyOn: policyOf(district, assessed),
    factsOn: (on) => pastDistrict(known, on),
    subjectOf: () => placeSubject('DISTRICT', district),
  });
  return [
    ...stations.flatMap((station) => courseOfStation(known, station, assessed)),
    ...hubCourses(known, assessed),
    ofDistrict,
  ];
}

function policyOf(division: DivisionCode, { policies }: Assessed): (on: PlainDate) => Policy | null {
  return (on) => policyFor(policies, { division, on });
}

/**
 * Judges a station on past days. PE-5 is judged only on days for which the hours are known. A station that has neither
 * a signed lot nor an opening day has no past findings.
 */
function courseOfStation(known: KnownDistrict, station: StationFact, assessed: Assessed): Course[] {
  const from = beginningOf(known, station);
  if (from === null) return [];
  const policyOn = policyOf(station.districtCode, assessed);
  const weeks = (on: PlainDate) => ruleOf(policyOn(on), 'PE-5')?.parameters.weeks ?? 1;
  const { firstWeek } = known;
  const areHoursKnown = (on: PlainDate) => firstWeek !== null && (lastFullWeeks(on, weeks(on))[0] ?? '') >= firstWeek;
  return [
    courseOf({
      days: daysFrom(from, assessed),
      rulesOn: (on) => (areHoursKnown(on) ? STATION_RULES : RULES_WITHOUT_HOURS),
      policyOn,
      factsOn: (on) => pastStation(known, station, { on, weeks: weeks(on) }),
      subjectOf,
    }),
  ];
}

/**
 * Returns the first day on which a station can be judged: the day on which its first lot was signed or on which it
 * opened, whichever came first. Null if there is neither.
 */
function beginningOf({ lots }: KnownDistrict, { id, openedOn }: StationFact): PlainDate | null {
  const signed = (lots.get(id) ?? []).map(({ contract }) => contract.signedOn);
  return earliest(openedOn === null ? signed : [...signed, openedOn]);
}

/** Returns the assessment days after a day. The day itself is put first if it lies within the period of assessments. */
function daysFrom(from: PlainDate, { days }: Assessed): PlainDate[] {
  const [first] = days;
  const later = days.filter((day) => day > from);
  return first === undefined || from < first || later.length === 0 ? later : [from, ...later];
}

function hubCourses(known: KnownDistrict, assessed: Assessed): Course[] {
  const { district: districtCode } = known.facts;
  return (known.lots.get(null) ?? []).map((signed) =>
    courseOf({
      days: daysFrom(signed.contract.signedOn, assessed),
      rulesOn: () => HUB_LOT_RULES,
      policyOn: policyOf(districtCode, assessed),
      factsOn: (on) => ({ districtCode, lot: pastLot(known, signed, on) }),
      subjectOf: ({ lot }) => lotSubject(districtCode, lot),
    }),
  );
}

/**
 * Judges a city by the rules for cities on the days of all past assessments. `districts` holds all districts of the
 * city.
 */
export function courseOfCity(
  { city, commissions }: CityFacts,
  districts: readonly KnownDistrict[],
  assessed: Assessed,
): Course {
  const commissionIn = (year: number, on: PlainDate) =>
    commissions.find((each) => each.year === year && each.commissionedOn <= on) ?? null;
  return courseOf({
    days: assessed.days,
    rulesOn: () => CITY_RULES,
    policyOn: policyOf(city, assessed),
    factsOn: (on) => {
      const year = Number(on.slice(0, 4));
      const inspected = districts.map((known) => ({ code: known.facts.district, ...pastInspections(known, on) }));
      const of = (which: 'thisYear' | 'lastYear') => ({
        commission: commissionIn(which === 'thisYear' ? year : year - 1, on),
        districts: inspected.map(({ code, ...years }) => ({ code, ...years[which] })),
      });
      return { cityCode: city, inspections: { thisYear: of('thisYear'), lastYear: of('lastYear') } };
    },
    subjectOf: () => placeSubject('CITY', city),
  });
}
