import { type PlainDate, addDays } from '../../../../../shared/kernel/dates/period';
import {
  type CityFacts,
  type CityInspection,
  type DistrictFacts,
  type Inspected,
  type InspectionYears,
} from '../../facts/subject-facts';
import { type Given, figure, judged, listed, reasonsFirst, rule } from '../../judging/verdict.rules';

/** The progress of a year's inspection. NOTHING means that no station had to be inspected. */
type Progress = 'DONE' | 'LACKING' | 'UNKNOWN' | 'NOTHING';

/**
 * Returns how many more stations must be inspected. If fewer than `wanted` stations are open, it is enough to inspect
 * all open stations. Null if the number of open stations is needed but unknown.
 */
function lacking({ inspectedStations, openStations }: Inspected, wanted: number): number | null {
  if (inspectedStations >= wanted) return 0;
  return openStations === null ? null : Math.max(0, Math.min(wanted, openStations) - inspectedStations);
}

function progressOf(district: Inspected, wanted: number): Progress {
  if (district.openStations === 0) return 'NOTHING';
  const lacks = lacking(district, wanted);
  return lacks === null ? 'UNKNOWN' : lacks === 0 ? 'DONE' : 'LACKING';
}

/**
 * Judges this year's inspection if it is done, if there is nothing to inspect, or if its due date has passed. Otherwise
 * last year's inspection decides: the verdict is NOT_MET if that inspection is lacking, and UNKNOWN if it is unknown.
 * In all other cases the rule does not apply yet. Last year's inspection is ignored if it was due before the policy
 * took effect.
 */
function judgeYears({ thisYear, lastYear }: InspectionYears<Progress>, { parameters, policy, asOf }: Given<'EV-3'>) {
  const year = Number(asOf.slice(0, 4));
  const [due, dueBefore] = [`${year}-${parameters.dueOn}`, `${year - 1}-${parameters.dueOn}`];
  if (thisYear === 'DONE' || thisYear === 'NOTHING' || due < asOf) return verdictOf(thisYear, due);
  const wasOwed = lastYear === 'LACKING' || lastYear === 'UNKNOWN';
  return wasOwed && dueBefore >= policy.effectiveFrom ? verdictOf(lastYear, dueBefore) : verdictOf('NOTHING', due);
}

function verdictOf(progress: Progress, dueOn: PlainDate) {
  switch (progress) {
    case 'DONE':
      return { verdict: 'MET', since: null, dueOn } as const;
    case 'LACKING':
      return { verdict: 'NOT_MET', since: addDays(dueOn, 1), dueOn } as const;
    case 'UNKNOWN':
      return { verdict: 'UNKNOWN', since: null, dueOn } as const;
    case 'NOTHING':
      return { verdict: 'NOT_APPLICABLE', since: null, dueOn } as const;
  }
}

/** EV-3 (方案 四(五)) for a district: the platform has inspected enough stations of the district in the year. */
export const inspectedDistrict = rule('EV-3', ({ inspections }: DistrictFacts, given) => {
  const { stationsADistrict: wanted } = given.parameters;
  const { thisYear, lastYear } = inspections;
  const progress = { thisYear: progressOf(thisYear, wanted), lastYear: progressOf(lastYear, wanted) };
  const { verdict, since, dueOn } = judgeYears(progress, given);
  const figures = [
    figure('inspectedStations', thisYear.inspectedStations, wanted),
    figure('lackingInspections', lacking(thisYear, wanted), 0),
    figure('openStations', thisYear.openStations),
    figure('dueOn', dueOn),
  ];
  return judged(verdict, figures, since);
});

type OfCity = { progress: Progress; served: readonly (Inspected & { code: string })[]; without: readonly string[] };

function ofCity({ commission, districts }: CityInspection, { parameters }: Given<'EV-3'>): OfCity {
  const served = districts.filter(({ openStations }) => openStations !== 0);
  const progresses = served.map((district) => progressOf(district, parameters.stationsADistrict));
  const without = served.filter((_, index) => progresses[index] === 'LACKING').map(({ code }) => code);
  const isCommissioned = commission !== null && (commission.withFinance || !parameters.withFinance);
  const isOpen = (): Progress => (progresses.includes('UNKNOWN') ? 'UNKNOWN' : 'DONE');
  const progress = served.length === 0 ? 'NOTHING' : !isCommissioned || without.length > 0 ? 'LACKING' : isOpen();
  return { progress, served, without };
}

/**
 * EV-3 (方案 四(五)) for the city: it has commissioned the year's inspection, together with the finance bureau if the
 * policy requires it. In every district with an open station, enough stations have been inspected.
 */
export const inspectedCity = rule('EV-3', ({ inspections }: CityFacts, given) => {
  const [thisYear, lastYear] = [ofCity(inspections.thisYear, given), ofCity(inspections.lastYear, given)];
  const { verdict, since, dueOn } = judgeYears({ thisYear: thisYear.progress, lastYear: lastYear.progress }, given);
  const { commission } = inspections.thisYear;
  const { stationsADistrict: wanted, withFinance } = given.parameters;
  const inspected = thisYear.served.filter((district) => lacking(district, wanted) === 0);
  const lacksFinance = withFinance && commission?.withFinance !== true;
  const lacksDistricts = inspected.length < thisYear.served.length;
  const takesPart = figure('withFinance', commission && String(commission.withFinance), withFinance ? 'true' : null);
  const ofFinance = [[lacksFinance, takesPart]] as const;
  const figures = reasonsFirst([
    [commission === null, figure('commissioned', String(commission !== null), 'true')],
    ...(withFinance || commission !== null ? ofFinance : []),
    [lacksDistricts, figure('districtsInspected', inspected.length, thisYear.served.length)],
    [lacksDistricts, figure('districtsLacking', listed(thisYear.without))],
    [false, figure('dueOn', dueOn)],
  ]);
  return judged(verdict, figures, since);
});
