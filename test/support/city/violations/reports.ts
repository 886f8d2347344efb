import { type StationFact } from '../../../../shared/demo/facts/stations';
import { addDays, addMonths, addYears } from '../../../../shared/kernel/dates/period';
import { ids, inForce, lotOf, contractedWhere, missing, failed, type Finder } from './finding';

const filedLast =
  (kind: string, day: string): Finder =>
  (city) => {
    const year = Number(city.today.slice(0, 4));
    const last = `${year}-${day}` < city.today ? year : year - 1;
    const districts = city.districts.map(({ district }) => district as string);
    return districts.filter((districtCode) =>
      missing(city, kind, { stationId: null, districtCode, period: String(last) }),
    );
  };

export const REPORTS = {
  'FI-1': filedLast('ANNUAL_PLAN', '03-31'),
  'FI-2': contractedWhere((city, { id, districtCode }) => {
    const contract = inForce(city, { id } as StationFact);
    if (contract === undefined || addDays(addMonths(contract.startsOn, 1), 20) >= city.today) return false;
    const period = contract.startsOn.slice(0, 4);
    return (
      missing(city, 'NEEDS_SURVEY', { stationId: id, districtCode, period }) &&
      missing(city, 'SERVICE_PLAN', { stationId: id, districtCode, period })
    );
  }),
  'FI-3': contractedWhere((city, station) => {
    const month = addMonths(`${city.today.slice(0, 7)}-01`, -2);
    const contract = inForce(city, station);
    if (contract === undefined || contract.startsOn > month) return false;
    return missing(city, 'MONTHLY_BRIEF', {
      stationId: station.id,
      districtCode: station.districtCode,
      period: month.slice(0, 7),
    });
  }),
  'FI-4': contractedWhere((city, { id, districtCode }) => {
    const contract = inForce(city, { id } as StationFact);
    if (contract === undefined || addMonths(contract.startsOn, 7) >= city.today) return false;
    return missing(city, 'MID_TERM_REPORT', { stationId: id, districtCode, period: contract.startsOn.slice(0, 4) });
  }),
  'FI-5': filedLast('IMPLEMENTATION_REPORT', '11-30'),
  'EV-1': (city) =>
    city.contracts.flatMap(({ startsOn, lots }) =>
      lots.flatMap(({ id, stationId, terminatedOn }) =>
        [1, 2, 3]
          .filter((year) => stationId !== null && addDays(addYears(startsOn, year), 60) < (terminatedOn ?? city.today))
          .filter(
            (year) =>
              !city.evaluations.some(
                (each) => each.lotId === id && each.yearOrdinal === year && each.status === 'SIGNED',
              ),
          )
          .map((year) => `${id} ${year}`),
      ),
    ),
  'EV-2': (city) => ids(failed(city).filter(({ lotId }) => lotOf(city, lotId).status === 'ACTIVE')),
  'EV-3': ({ districts, inspections, stations, today }) => {
    const year = String(Number(today.slice(0, 4)) - 1);
    const inspected = inspections
      .filter(({ inspectedOn }) => inspectedOn.startsWith(year))
      .map(({ stationId }) => stationId);
    return districts
      .map(({ district }) => district as string)
      .filter((code) => !stations.some(({ id, districtCode }) => districtCode === code && inspected.includes(id)));
  },
} satisfies Record<string, Finder>;
