import { GRADE, type Grade } from '../../../../../shared/domain/evaluations';
import { type LotStatus } from '../../../../../shared/domain/contracts';
import { type Verdict } from '../../../../../shared/domain/standard';
import { earliest, latest } from '../../../../../shared/kernel/dates/extremes';
import { type PlainDate, addDays } from '../../../../../shared/kernel/dates/period';
import { type EvaluationFacts } from '../../facts/filing-facts';
import { type LotFacts } from '../../facts/lot-facts';
import { type StationFacts } from '../../facts/subject-facts';
import {
  NOT_APPLICABLE,
  UNKNOWN,
  figure,
  judged,
  listed,
  metIf,
  reasonsFirst,
  rule,
  worst,
} from '../../judging/verdict.rules';

/** The grades from the lowest to the highest. */
const GRADES: readonly Grade[] = GRADE.values.toReversed();

type Failure = { verdict: Verdict; lotStatus: LotStatus | null; since: PlainDate | null };

/**
 * EV-2 (方案 四(五)): a lot must be terminated and settled if the grade of its evaluation is too low. The rule is not met
 * until both are done. If the evaluation is superseded, the lot stays held until a new evaluation is signed.
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
  const isOpen = open.length > 0;
  const figures = reasonsFirst([
    [isOpen, figure('lotStatus', listed(open.flatMap(({ lotStatus }) => lotStatus ?? [])), isOpen ? 'SETTLED' : null)],
    [isOpen, figure('terminationDueOn', since && addDays(since, parameters.terminationDays))],
    [false, figure('evaluationsBelow', below.length)],
  ]);
  const verdicts: Verdict[] = [...failures.map(({ verdict }) => verdict), ungraded > 0 ? 'UNKNOWN' : 'MET'];
  return judged(worst(verdicts), figures, since);
});

function withoutEvaluation({ status, heldOn }: LotFacts): Failure {
  return { verdict: metIf(status === 'SETTLED'), lotStatus: status, since: heldOn };
}

/**
 * Judges the lot of an evaluation whose grade is too low. The verdict is NOT_MET until the lot is settled, and UNKNOWN
 * if the facts lack the lot.
 */
function failureOf({ lotId, signedOn }: EvaluationFacts, lots: readonly LotFacts[]): Failure {
  const lot = lots.find((each) => each.lotId === lotId);
  const verdict = lot === undefined ? 'UNKNOWN' : metIf(lot.status === 'SETTLED');
  return {
    verdict,
    lotStatus: lot?.status ?? null,
    since: latest(Object.values(signedOn).flatMap((on) => on ?? [])),
  };
}
