import { type EvaluationFact, type FormerObjectionFact, type WithdrawnScoreFact } from '../facts/evaluation';
import { type WithdrawalGround } from '../../domain/evaluations';
import { type EvaluatingOffice } from '../../domain/roles';
import { addDays, type PlainDate } from '../../kernel/dates/period';
import { idOn } from '../plan/context';
import { type Contest } from '../plan/plan';
import { int, type Random } from '../plan/random';
import { OFFICES } from './evaluation-dates';
import { gradeOf, resultTenths, scoresBy, type Score } from './scores';

/**
 * For each course of an evaluation, the number of days from the first day of scoring until today. In the timeline
 * BEING_EVALUATED, the project year ended long enough ago for every course.
 */
const FIRST_SCORED_DAYS_AGO: Record<Contest, number> = {
  HALF_SCORED: 3,
  SCORED_BY_STREET: 4,
  DELIVERED: 3,
  UNCONTESTED: 15,
  OBJECTED: 4,
  OBJECTED_TO_CITY: 10,
  DISMISSED_BY_CITY: 15,
  UPHELD: 15,
  WITHDRAWN_BY_CITY: 13,
};

const WITHDRAWN_DAYS_AGO = 9;
const AGAIN_DAYS_AGO = 5;

const REASON = '服务产出统计有遗漏，请求复核。';
const REASON_AGAIN = '复核未核对服务台账，请求再次复核。';
const KEPT = '经复核，评分依据充分，维持原评分。';
const UPHELD = '经复核，服务产出漏计两项，异议成立，由其他人员重新评分。';
const WITHDRAWN = '评分所依据的台账版本有误，撤回评分，由其他人员重新评分。';

type Contested = Pick<EvaluationFact, 'status' | 'scores' | 'scoreTenths' | 'grade' | 'signatures' | 'objection'> &
  Pick<EvaluationFact, 'scoredBy' | 'former'>;
type Scoring = { scoredOn: PlainDate; aimTenths: number };

const FIRST_PERSONS: Required<EvaluationFact>['scoredBy'] = {
  DISTRICT_BUREAU: '区县评分人甲',
  STREET_OFFICE: '街道评分人甲',
};
const OTHER_PERSONS: Required<EvaluationFact>['scoredBy'] = {
  DISTRICT_BUREAU: '区县评分人乙',
  STREET_OFFICE: '街道评分人乙',
};

/**
 * Generates the scores of both offices. The street office scores a day after the district bureau, and the contractor
 * receives the result on that day.
 */
function scored(random: Random, { scoredOn, aimTenths }: Scoring): Pick<Contested, 'scores' | 'scoreTenths' | 'grade'> {
  const scores = OFFICES.flatMap((office, index) =>
    scoresBy(random, { office, aimTenths: aimTenths + int(random, -15, 15), scoredOn: addDays(scoredOn, index) }),
  );
  const scoreTenths = resultTenths(scores);
  return { scores, scoreTenths, grade: gradeOf(scoreTenths) };
}

function withdrawn(
  random: Random,
  scores: readonly Score[],
  { ground, reason, on }: { ground: WithdrawalGround; reason: string; on: PlainDate },
): WithdrawnScoreFact[] {
  const ofOffice = (office: EvaluatingOffice) => scores.filter((score) => score.office === office);
  return OFFICES.map((office) => ({
    id: idOn(random, on),
    office,
    ground,
    reason,
    withdrawnOn: on,
    scoredOn: ofOffice(office)[0]?.scoredOn ?? on,
    scoredBy: FIRST_PERSONS[office],
    points: ofOffice(office).map(({ dimension, pointsTenths }) => ({ dimension, pointsTenths })),
  }));
}

function former(random: Random, on: PlainDate, decided: FormerObjectionFact['decided']): FormerObjectionFact {
  return { id: idOn(random, on), round: 1, on, reason: REASON, office: 'DISTRICT_BUREAU', decided };
}

type Scene = { random: Random; ago: (days: number) => PlainDate };

/**
 * Returns two objections. The district bureau dismissed the first, and the contractor sent the second to the city
 * bureau. The `days` are counted back from today.
 */
function onceMore(
  { random, ago }: Scene,
  days: { objected: number; dismissed: number; again: number; decided: number | null },
): Pick<Contested, 'objection' | 'former'> {
  const dismissal = { on: ago(days.dismissed), answer: KEPT, outcome: 'DISMISSED' as const };
  const decided = days.decided === null ? null : { on: ago(days.decided), answer: KEPT };
  const objection = { on: ago(days.again), reason: REASON_AGAIN, office: 'CITY_BUREAU' as const, decided };
  return { objection, former: { objections: [former(random, ago(days.objected), dismissal)], withdrawn: [] } };
}

function courseOf(scene: Scene, contest: Contest, first: readonly Score[]): Pick<Contested, 'objection' | 'former'> {
  const { random, ago } = scene;
  const on = ago(WITHDRAWN_DAYS_AGO);
  switch (contest) {
    case 'HALF_SCORED':
    case 'SCORED_BY_STREET':
    case 'DELIVERED':
    case 'UNCONTESTED':
      return { objection: null };
    case 'OBJECTED':
      return { objection: { on: ago(1), reason: REASON, decided: null } };
    case 'OBJECTED_TO_CITY':
      return onceMore(scene, { objected: 8, dismissed: 4, again: 2, decided: null });
    case 'DISMISSED_BY_CITY':
      return onceMore(scene, { objected: 13, dismissed: 10, again: 8, decided: 2 });
    case 'UPHELD': {
      const objections = [former(random, ago(13), { on, answer: UPHELD, outcome: 'UPHELD' })];
      const forms = withdrawn(random, first, { ground: 'OBJECTION', reason: UPHELD, on });
      return { objection: null, former: { objections, withdrawn: forms } };
    }
    case 'WITHDRAWN_BY_CITY': {
      const forms = withdrawn(random, first, { ground: 'CITY_BUREAU', reason: WITHDRAWN, on });
      return { objection: null, former: { objections: [], withdrawn: forms } };
    }
  }
}

/** Returns an evaluation that only one office has scored. */
function halfScored(first: readonly Score[], by: EvaluatingOffice): Contested {
  const scores = first.filter(({ office }) => office === by);
  return { status: 'DRAFT', signatures: [], scores, scoreTenths: null, grade: null, objection: null };
}

/**
 * Generates the status, the scores and the objections of an evaluation in the given course. The first scores are some
 * days old, and no office has signed the evaluation. If scores were withdrawn, other persons have scored again.
 */
export function contested(random: Random, contest: Contest, about: { today: PlainDate; aimTenths: number }): Contested {
  const { today, aimTenths } = about;
  const ago = (days: number) => addDays(today, -days);
  const first = scored(random, { scoredOn: ago(FIRST_SCORED_DAYS_AGO[contest]), aimTenths });
  if (contest === 'HALF_SCORED') return halfScored(first.scores, 'DISTRICT_BUREAU');
  if (contest === 'SCORED_BY_STREET') return halfScored(first.scores, 'STREET_OFFICE');
  const course = courseOf({ random, ago }, contest, first.scores);
  const isAgain = (course.former?.withdrawn ?? []).length > 0;
  const now = isAgain ? scored(random, { scoredOn: ago(AGAIN_DAYS_AGO), aimTenths: aimTenths + 25 }) : first;
  return { status: 'SCORED', signatures: [], scoredBy: isAgain ? OTHER_PERSONS : FIRST_PERSONS, ...now, ...course };
}
