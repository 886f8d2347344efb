import { type PlainDate } from '../../../../../shared/kernel/dates/period';
import { type CityFacts, type DistrictFacts } from '../../facts/subject-facts';
import { NOT_APPLICABLE, figure, judged, listed, metIf, rule } from '../../judging/verdict.rules';

type Inspected = { inspectedStations: number; openStations: number | null };

/**
 * Returns how many more stations must be inspected: 0 where none is open, null where the number of open stations is not
 * known.
 */
function lacking({ inspectedStations, openStations }: Inspected, wanted: number): number | null {
  if (inspectedStations >= wanted) return 0;
  return openStations === null ? null : Math.max(0, Math.min(wanted, openStations) - inspectedStations);
}

/**
 * Inspections are missing from the first day of the year until they are made, so that the city sees which districts are
 * left.
 */
function firstDayOfYear(asOf: PlainDate): PlainDate {
  return `${asOf.slice(0, 4)}-01-01`;
}

/** EV-3 (方案 四(五)) for a district: the platform has inspected enough of its stations this year. */
export const inspectedDistrict = rule('EV-3', (district: DistrictFacts, { parameters, asOf }) => {
  const { inspectedStations, openStations } = district;
  const lacks = lacking(district, parameters.stationsADistrict);
  const figures = [
    figure('inspectedStations', inspectedStations, parameters.stationsADistrict),
    figure('lackingInspections', lacks, 0),
    figure('openStations', openStations),
  ];
  if (openStations === 0) return judged('NOT_APPLICABLE', figures);
  if (lacks === null) return judged('UNKNOWN', figures);
  return judged(metIf(lacks === 0), figures, lacks === 0 ? null : firstDayOfYear(asOf));
});

/**
 * EV-3 (方案 四(五)) for the city: it has commissioned this year's inspection together with finance, and the inspection has
 * reached every district that has a station.
 */
export const inspectedCity = rule('EV-3', ({ commission, districts }: CityFacts, { parameters, asOf }) => {
  const served = districts.filter(({ openStations }) => openStations !== 0);
  if (served.length === 0) return NOT_APPLICABLE;
  const lacks = served.map((district) => lacking(district, parameters.stationsADistrict));
  const without = served.filter((_, index) => lacks[index] !== 0 && lacks[index] !== null).map(({ code }) => code);
  const isCommissioned = commission !== null && (commission.withFinance || !parameters.withFinance);
  const figures = [
    figure('commissioned', String(commission !== null), 'true'),
    figure('withFinance', commission && String(commission.withFinance), String(parameters.withFinance)),
    figure('districtsInspected', lacks.filter((each) => each === 0).length, served.length),
    figure('districtsLacking', listed(without)),
  ];
  const isBroken = !isCommissioned || without.length > 0;
  if (!isBroken && lacks.includes(null)) return judged('UNKNOWN', figures);
  return judged(metIf(!isBroken), figures, isBroken ? firstDayOfYear(asOf) : null);
});
