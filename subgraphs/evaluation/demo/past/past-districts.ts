import { type StationFact } from '../../../../shared/demo/facts/stations';
import { type BudgetLevel } from '../../../../shared/domain/money';
import { earliest } from '../../../../shared/kernel/dates/extremes';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { grouped } from '../../../../shared/kernel/grouped';
import { type PlainDate, lastDayOfYear } from '../../../../shared/kernel/dates/period';
import { sumFen } from '../../../../shared/kernel/money';
import {
  type DistrictFacts,
  type Inspected,
  type InspectionYears,
  type StreetFacts,
} from '../../assessment/facts/subject-facts';
import { type KnownDistrict, pastObligations } from './known-district';
import { isLasting, pastStatus } from './past-stations';

/** Returns the facts of a district as they stood on a past day. The budget is the budget of the whole year. */
export function pastDistrict(known: KnownDistrict, on: PlainDate): DistrictFacts {
  const { district, divisions, stations } = known.facts;
  const inStreets = grouped(stations, ({ divisionCode }) => divisionCode);
  const streets = divisions.filter(({ code }) => code.length === 9);
  return {
    districtCode: district,
    streets: streets.map(({ code }) => streetOf(known, { code, stations: inStreets.get(code) ?? [] }, on)),
    obligations: pastObligations(known, null, on),
    inspections: pastInspections(known, on),
    generalBudgetFen: generalBudget(known, Number(on.slice(0, 4))),
    cityPercent: null,
  };
}

/**
 * Returns the facts of a street as of a day. The result counts the street's open stations or, if none is open, its
 * stations that are not closed.
 */
function streetOf(
  known: KnownDistrict,
  { code, stations }: { code: DivisionCode; stations: readonly StationFact[] },
  on: PlainDate,
): StreetFacts {
  const states = stations.map((station) => ({ station, status: pastStatus(known, station, on) }));
  const unclosed = states.filter(({ status }) => status !== 'CLOSED');
  const open = unclosed.filter(({ status }) => status === 'OPERATING' || status === 'SUSPENDED');
  const lasting = open.flatMap(({ station }) => station.suspensions.filter((each) => isLasting(each, on)));
  return {
    code,
    stations: open.length > 0 ? open.length : unclosed.length,
    isBuilt: open.length > 0,
    isOperating: open.some(({ status }) => status === 'OPERATING'),
    suspendedOn: earliest(lasting.map(({ from }) => from)),
  };
}

/**
 * Returns the figures of inspections in the year of a day, up to that day, and in the whole year before. Stations that
 * are closed on the day do not count as open in either year.
 */
export function pastInspections(known: KnownDistrict, on: PlainDate): InspectionYears<Inspected> {
  const unclosed = known.facts.stations.filter((station) => pastStatus(known, station, on) !== 'CLOSED');
  const lastYear = lastDayOfYear(Number(on.slice(0, 4)) - 1);
  return { thisYear: inYearUntil(known, unclosed, on), lastYear: inYearUntil(known, unclosed, lastYear) };
}

function inYearUntil({ facts }: KnownDistrict, unclosed: readonly StationFact[], on: PlainDate): Inspected {
  const year = on.slice(0, 4);
  const inspected = facts.inspections.filter(({ inspectedOn }) => inspectedOn.startsWith(year) && inspectedOn <= on);
  const open = unclosed.filter(({ openedOn }) => openedOn !== null && openedOn <= on);
  return { inspectedStations: new Set(inspected.map(({ stationId }) => stationId)).size, openStations: open.length };
}

function generalBudget({ facts }: KnownDistrict, year: number): DistrictFacts['generalBudgetFen'] {
  const general = facts.budgetLines.filter((line) => line.source === 'GENERAL_BUDGET' && line.year === year);
  const sum = (level: BudgetLevel) =>
    sumFen(general.filter((line) => line.level === level).map(({ amountFen }) => amountFen));
  return { CITY: sum('CITY'), DISTRICT: sum('DISTRICT'), STREET: sum('STREET') };
}
