import { type EvaluationFact } from '../facts/evaluation';
import { addDays, addYears, type PlainDate } from '../../kernel/dates/period';
import { idOn, type DistrictContext } from '../plan/context';
import { engagementsOf, type DistrictPlan, type Engagement } from '../plan/plan';
import { chance, int, pick, pickWeighted, type Random } from '../plan/random';
import { contested } from './contests';
import { OFFICES, datesOf, objectionOn, signaturesAfter, settledOn } from './evaluation-dates';
import { gradeOf, resultTenths, scoresBy, WEIGHT_TENTHS, type Score } from './scores';

/** The target scores of evaluations in tenths of a point, each with its weight in the random choice. */
const AIMS: readonly (readonly [number, number])[] = [
  [935, 30],
  [850, 45],
  [700, 25],
];
const UNQUALIFIED_AIM = 510;
const OBJECTION_SHARE = 0.04;
const SUPERSEDED_SHARE = 0.01;

/**
 * A completed project year at a station. If `fails` is true, the evaluation of the year must have the grade
 * UNQUALIFIED.
 */
type Year = { engagement: Engagement; ordinal: number; beginsOn: PlainDate; endsOn: PlainDate; fails: boolean };

/** The maximum number of days from the end of a year until its evaluation is signed (see {@link datesOf}). */
const SIGNED_WITHIN_DAYS = 59;

function yearsOf(engagement: Engagement, today: PlainDate): Year[] {
  const { contract, lot, from, until } = engagement;
  const ordinals = Array.from({ length: contract.years }, (_, index) => index + 1);
  const over = ordinals
    .map((ordinal) => ({
      engagement,
      ordinal,
      beginsOn: addYears(from, ordinal - 1),
      endsOn: addDays(addYears(from, ordinal), -1),
      fails: false,
    }))
    .filter(({ endsOn }) => endsOn < today && endsOn <= until);
  const judged = over.findLast(({ endsOn }) => addDays(endsOn, SIGNED_WITHIN_DAYS) < today);
  return over
    .map((year) => ({ ...year, fails: year === judged && lot.fate !== 'GOES_ON' }))
    .filter((year) => !(year.ordinal === judged?.ordinal && engagement.station.violations.includes('EV-1')));
}

function outcome(scores: readonly Score[], signatures: EvaluationFact['signatures']) {
  if (new Set(scores.map(({ office }) => office)).size < OFFICES.length) {
    return { status: 'DRAFT' as const, scoreTenths: null, grade: null };
  }
  const scoreTenths = resultTenths(scores);
  const status = signatures.length === OFFICES.length ? ('SIGNED' as const) : ('SCORED' as const);
  return { status, scoreTenths, grade: gradeOf(scoreTenths) };
}

function evaluation(random: Random, year: Year, today: PlainDate): EvaluationFact[] {
  const { engagement, ordinal, beginsOn } = year;
  const { contest } = engagement.lot;
  const dates = datesOf(random, year.endsOn);
  const aim = year.fails ? UNQUALIFIED_AIM : pickWeighted(random, AIMS);
  const scores = OFFICES.filter((office) => dates.scoredOn[office] < today).flatMap((office) =>
    scoresBy(random, { office, aimTenths: aim + int(random, -15, 15), scoredOn: dates.scoredOn[office] }),
  );
  const objects = year.fails || chance(random, OBJECTION_SHARE);
  const deliveredOn = latest(Object.values(dates.scoredOn));
  const reason = pick(random, ['财务管理得分偏低，请复核支出凭证', '服务产出统计有遗漏，请求复核']);
  const objection = objects ? objectionOn(deliveredOn, reason, today) : null;
  const signed = signaturesAfter(settledOn(deliveredOn, objects), dates.afterDays).filter(({ on }) => on < today);
  const result = outcome(scores, signed);
  const fact: EvaluationFact = {
    id: idOn(random, dates.openedOn),
    stationId: engagement.station.id,
    contractorId: engagement.contract.contractor.id,
    lotId: engagement.lot.id,
    yearOrdinal: ordinal,
    projectYear: Number(beginsOn.slice(0, 4)),
    ...result,
    scores,
    signatures: signed,
    objection,
    ...(contest === null ? {} : contested(random, contest, { today, aimTenths: aim })),
  };
  return dates.openedOn < today ? [fact] : [];
}

function latest(dates: readonly PlainDate[]): PlainDate {
  return dates.reduce((a, b) => (a > b ? a : b));
}

const REPLACED_AFTER_DAYS = 12;

/**
 * Returns the signed evaluation. If both offices have signed its replacement before today, returns the evaluation as
 * SUPERSEDED, together with the replacement.
 */
function replaced(random: Random, first: EvaluationFact, today: PlainDate): EvaluationFact[] {
  const later = (on: PlainDate) => addDays(on, REPLACED_AFTER_DAYS);
  const scoredAgainOn = later(latest(first.scores.map(({ scoredOn }) => scoredOn)));
  const signatures = signaturesAfter(scoredAgainOn, { DISTRICT_BUREAU: 1, STREET_OFFICE: 2 });
  if (latest(signatures.map(({ on }) => on)) >= today) return [first];
  const scores = first.scores.map((score) => ({
    ...score,
    pointsTenths: Math.min(WEIGHT_TENTHS[score.dimension], score.pointsTenths + int(random, 0, 4)),
    scoredOn: later(score.scoredOn),
  }));
  const id = idOn(random, scoredAgainOn);
  const again = { ...first, ...outcome(scores, signatures), id, scores, signatures, objection: null };
  return [{ ...first, status: 'SUPERSEDED' }, again];
}

/**
 * Returns a mid-term evaluation of the present project year if the station's plan contains OBJECTION. Both offices
 * scored it a few days ago, and the contractor may still object. Otherwise returns an empty list.
 */
function midTerm(context: DistrictContext, { lot, contract, station }: Engagement): EvaluationFact[] {
  const { today } = context;
  const begun = Array.from({ length: contract.years }, (_, index) => addYears(contract.startsOn, index));
  const ordinal = begun.filter((beginsOn) => beginsOn <= today).length;
  const beginsOn = begun[ordinal - 1];
  if (!station.undone.includes('OBJECTION') || beginsOn === undefined) return [];
  const random = context.stream('mid-terms');
  const about = {
    id: idOn(random, addDays(today, -4)),
    stationId: station.id,
    contractorId: contract.contractor.id,
    lotId: lot.id,
    yearOrdinal: ordinal,
    projectYear: Number(beginsOn.slice(0, 4)),
    kind: 'MID_TERM' as const,
  };
  return [{ ...about, ...contested(random, 'DELIVERED', { today, aimTenths: 850 }) }];
}

/**
 * Generates the joint evaluations by district and street: one for each finished project year of a lot (EV-1), a few
 * replacements, and the mid-term evaluations of the plan. Each evaluation is in the state that it has reached today.
 */
export function evaluationsOf(context: DistrictContext, plan: DistrictPlan): EvaluationFact[] {
  const random = context.stream('evaluations');
  return engagementsOf(plan, context.today).flatMap((engagement) => [
    ...yearsOf(engagement, context.today).flatMap((year) =>
      evaluation(random, year, context.today).flatMap((fact) => {
        const twice = engagement.station.setbacks.includes('SUPERSEDED') || chance(random, SUPERSEDED_SHARE);
        return twice && fact.status === 'SIGNED' && !year.fails ? replaced(random, fact, context.today) : [fact];
      }),
    ),
    ...midTerm(context, engagement),
  ]);
}
