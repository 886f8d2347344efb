import { type Grade } from '../../../../shared/domain/evaluations';
import { type PlainDate, addDays, addYears } from '../../../../shared/kernel/dates/period';
import { ALIVE, stationRule } from './applicability.rules';
import { type CityFacts, type DistrictFacts, type EvaluationFacts, type LotFacts, type StationFacts } from './facts';
import { type Verdict } from './judgement';
import { NOT_APPLICABLE, UNKNOWN, earliest, figure, judged, latest, listed, metIf, rule, worst } from './verdict.rules';

// EV (方案 四(五)): each project year is evaluated by both offices, what follows from it, and the city's own inspection.

/** EV-1: signed by both within so many days after each project year's end. */
export const annualEvaluation = stationRule({
  id: 'EV-1',
  states: ALIVE,
  judge: ({ lots, evaluations }, { parameters: { days }, asOf }) => {
    if (lots === null) return UNKNOWN;
    const due = lots
      .flatMap((lot) => yearsOver(lot, asOf).map((year) => ({ ...year, dueOn: addDays(year.endsOn, days) })))
      .filter(({ dueOn }) => dueOn < asOf);
    const missing = due.filter((year) => !evaluations.some((each) => isSignedOf(each, year)));
    const oldest = earliest(missing.map(({ dueOn }) => dueOn));
    const figures = [figure('evaluatedYears', due.length - missing.length, due.length), figure('dueOn', oldest)];
    if (due.length === 0) return judged('NOT_APPLICABLE', figures);
    return judged(metIf(oldest === null), figures, oldest && addDays(oldest, 1));
  },
});

type Year = { lotId: string; yearOrdinal: number; endsOn: PlainDate };

function isSignedOf({ lotId, yearOrdinal, status }: EvaluationFacts, year: Year): boolean {
  return status === 'SIGNED' && lotId === year.lotId && yearOrdinal === year.yearOrdinal;
}

/** The lot's project years that are over, the last one shorter where the term ends before it; none that a termination cut off. */
function yearsOver({ lotId, startsOn, endsOn: term, terminatedOn }: LotFacts, asOf: PlainDate): Year[] {
  const years: Year[] = [];
  for (let ordinal = 1; addYears(startsOn, ordinal - 1) <= term; ordinal += 1) {
    const full = addDays(addYears(startsOn, ordinal), -1);
    const endsOn = full < term ? full : term;
    if (endsOn >= asOf || (terminatedOn !== null && terminatedOn <= endsOn)) break;
    years.push({ lotId, yearOrdinal: ordinal, endsOn });
  }
  return years;
}

/** From the lowest to the highest. */
const GRADES: readonly Grade[] = ['UNQUALIFIED', 'QUALIFIED', 'GOOD', 'EXCELLENT'];

type Failure = { verdict: Verdict; lotStatus: LotFacts['status'] | null; since: PlainDate | null };

/**
 * EV-2: below the grade with which a lot goes on, it is terminated and settled; until both are done this is not met. Superseding
 * the evaluation does neither: a lot that it had held stays so until another is signed in its place.
 */
export const consequence = rule('EV-2', ({ lots, evaluations }: StationFacts, { parameters, asOf }) => {
  if (lots === null) return UNKNOWN;
  const signed = evaluations.filter(({ status }) => status === 'SIGNED');
  const ungraded = signed.filter(({ grade }) => grade === null).length;
  const goesOn = GRADES.indexOf(parameters.goesOnWith);
  const below = signed.filter(({ grade }) => grade !== null && GRADES.indexOf(grade) < goesOn);
  const held = lots.filter(({ heldOn }) => heldOn !== null && heldOn <= asOf);
  if (signed.length + held.length === 0) return NOT_APPLICABLE;
  const others = held.filter(({ lotId }) => !below.some((each) => each.lotId === lotId));
  const failures = [...below.map((evaluation) => failureOf(evaluation, lots)), ...others.map(withoutEvaluation)];
  const open = failures.filter(({ verdict }) => verdict !== 'MET');
  const since = earliest(open.flatMap((failure) => failure.since ?? []));
  const figures = [
    figure('evaluationsBelow', below.length),
    figure('lotStatus', listed(open.flatMap(({ lotStatus }) => lotStatus ?? [])), open.length > 0 ? 'SETTLED' : null),
    figure('terminationDueOn', since && addDays(since, parameters.terminationDays)),
  ];
  const verdicts: Verdict[] = [...failures.map(({ verdict }) => verdict), ungraded > 0 ? 'UNKNOWN' : 'MET'];
  return judged(worst(verdicts), figures, since);
});

function withoutEvaluation({ status, heldOn }: LotFacts): Failure {
  return { verdict: metIf(status === 'SETTLED'), lotStatus: status, since: heldOn };
}

/** Terminated alone is not yet settled. Of a lot that is not told of it is not known. */
function failureOf({ lotId, signedOn }: EvaluationFacts, lots: readonly LotFacts[]): Failure {
  const lot = lots.find((each) => each.lotId === lotId);
  const verdict = lot === undefined ? 'UNKNOWN' : metIf(lot.status === 'SETTLED');
  return {
    verdict,
    lotStatus: lot?.status ?? null,
    since: latest(Object.values(signedOn).flatMap((on) => on ?? [])),
  };
}

type Inspected = { inspectedStations: number; openStations: number | null };

/** How many more stations are to be inspected; 0 where none is open; null where it is not known how many are. */
function lacking({ inspectedStations, openStations }: Inspected, wanted: number): number | null {
  if (inspectedStations >= wanted) return 0;
  return openStations === null ? null : Math.max(0, Math.min(wanted, openStations) - inspectedStations);
}

/** The lack of a year is there from its first day on, so that the city sees where it has not been yet. */
function yearBegin(asOf: PlainDate): PlainDate {
  return `${asOf.slice(0, 4)}-01-01`;
}

/** EV-3 of a district: the platform has inspected enough of its stations this year. */
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
  return judged(metIf(lacks === 0), figures, lacks === 0 ? null : yearBegin(asOf));
});

/** EV-3 of the city: it has commissioned this year's inspection, with finance, and every district with a station has had it. */
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
  return judged(metIf(!isBroken), figures, isBroken ? yearBegin(asOf) : null);
});
