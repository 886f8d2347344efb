import fc from 'fast-check';
import { resultTenths, gradeOf as demoGradeOf, WEIGHT_TENTHS } from '../../../shared/demo/evaluation/scores';
import { divisionCode } from '../../../shared/kernel/ids/division-code';
import { POLICIES, policyFor } from '../../../shared/policy/policy';
import { toDimensions } from '../../../subgraphs/evaluation/scoring/evaluation/evaluation-parts.type';
import { type EvaluationRow } from '../../../subgraphs/evaluation/scoring/evaluation/evaluation.row';
import { opened } from '../../../subgraphs/evaluation/scoring/evaluation/scoring.rules';
import { toEvaluation } from '../../../subgraphs/evaluation/scoring/evaluation/evaluation.type';
import {
  DIMENSIONS,
  EVALUATING_OFFICES,
  type Score,
  gradeOf,
  isScored,
  latestOf,
  meanHundredths,
  resultOf,
} from '../../../subgraphs/evaluation/scoring/evaluation/evaluation.rules';

const policy = policyFor(POLICIES, { division: divisionCode('370102'), on: '2026-06-17' });
if (policy === null) throw new Error('Jinan has a policy.');
const evaluation = policy.rules['EV-1'].parameters;
const bounds = evaluation.gradeBoundsTenths;

/** Each office gives the same points in every dimension. */
function scoresOf(district: number, street: number): Score[] {
  return EVALUATING_OFFICES.flatMap((office) =>
    DIMENSIONS.map((dimension) => ({
      office,
      dimension,
      pointsTenths: office === 'DISTRICT_BUREAU' ? district : street,
    })),
  );
}

describe('the result of an evaluation', () => {
  it('is the mean of both offices in each dimension, exact to .05', () => {
    expect(meanHundredths(scoresOf(100, 101), 'FINANCE')).toBe(1005);
    expect(meanHundredths(scoresOf(100, 100), 'FINANCE')).toBe(1000);
  });

  it('rounds only the total, half up to a tenth', () => {
    const one = scoresOf(100, 100).map((score, index) => ({ ...score, pointsTenths: index === 0 ? 101 : 100 }));
    expect(resultOf(one, evaluation)?.scoreTenths).toBe(501);
    const two = scoresOf(100, 100).map((score, index) => ({ ...score, pointsTenths: index < 2 ? 101 : 100 }));
    expect(resultOf(two, evaluation)?.scoreTenths).toBe(501);
  });

  it('can reach a grade by that rounding', () => {
    const scores = scoresOf(180, 180).map((score, index) => ({ ...score, pointsTenths: index === 0 ? 179 : 180 }));
    expect(resultOf(scores, evaluation)).toEqual({ scoreTenths: 900, grade: 'EXCELLENT' });
  });

  it('is not there before both offices have scored every dimension', () => {
    const all = scoresOf(100, 100);
    expect(resultOf([], evaluation)).toBeNull();
    expect(resultOf(all.slice(0, DIMENSIONS.length), evaluation)).toBeNull();
    expect(resultOf(all.slice(1), evaluation)).toBeNull();
    expect(meanHundredths(all.slice(1), DIMENSIONS[0] as 'ADMINISTRATION')).toBeNull();
  });

  it('is what the demonstration city tells of the same scores', () => {
    const points = fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 10, maxLength: 10 });
    fc.assert(
      fc.property(points, (given) => {
        const scores = scoresOf(0, 0).map((score, index) => ({ ...score, pointsTenths: given[index] as number }));
        const scoreTenths = resultTenths(scores.map((score) => ({ ...score, scoredOn: '2026-01-01' })));
        expect(resultOf(scores, evaluation)).toEqual({ scoreTenths, grade: demoGradeOf(scoreTenths) });
      }),
    );
    expect(evaluation.weightsTenths).toEqual(WEIGHT_TENTHS);
  });
});

describe('a grade', () => {
  const cases = [
    [1000, 'EXCELLENT'],
    [900, 'EXCELLENT'],
    [899, 'GOOD'],
    [800, 'GOOD'],
    [799, 'QUALIFIED'],
    [600, 'QUALIFIED'],
    [599, 'UNQUALIFIED'],
    [0, 'UNQUALIFIED'],
  ] as const;
  it.each(cases)('of %i tenths is %s', (scoreTenths, grade) => {
    expect(gradeOf(scoreTenths, bounds)).toBe(grade);
  });

  it.each(['EXCELLENT', 'GOOD', 'QUALIFIED'] as const)('moves with the policy’s bound for %s', (grade) => {
    const stricter = { ...bounds, [grade]: bounds[grade] + 1 };
    expect(gradeOf(bounds[grade], bounds)).toBe(grade);
    expect(gradeOf(bounds[grade], stricter)).not.toBe(grade);
  });
});

it('counts an evaluation as scored in every status but DRAFT', () => {
  expect(isScored('DRAFT')).toBe(false);
  expect((['SCORED', 'SIGNED', 'SUPERSEDED'] as const).every(isScored)).toBe(true);
});

describe('the latest evaluation', () => {
  it('is of the last project year, and of the last opened within it', () => {
    const evaluations = [
      { id: 'B', projectYear: 2025 },
      { id: 'C', projectYear: 2025 },
      { id: 'D', projectYear: 2024 },
    ];
    expect(latestOf(evaluations)?.id).toBe('C');
    expect(latestOf(evaluations.toReversed())?.id).toBe('C');
  });

  it('is none where there is none', () => {
    expect(latestOf([])).toBeNull();
  });
});

describe('what is told of an evaluation in the making', () => {
  const lot = { lotId: 'L', contractorId: 'C', startsOn: '2025-01-01', endsOn: '2027-12-31', endedOn: null };
  const served = { lot, ordinal: 1, beginsOn: '2025-01-01' };
  const draft = opened({ id: 'A', stationId: 'S', projectYear: 2025, served }, evaluation.weightsTenths);
  const row: EvaluationRow = { ...draft, scoreTenths: 900, grade: 'EXCELLENT' };
  const scores = scoresOf(100, 101).map((score) => ({
    ...score,
    evaluationId: 'A',
    scoredOn: '2026-01-10',
    remark: null,
  }));

  it('is no score, grade or point, whatever the tables hold', () => {
    expect(toEvaluation(row)).toMatchObject({ score: null, grade: null });
    expect(toDimensions(row, scores).map(({ points }) => points)).toEqual([null, null, null, null, null]);
  });

  it('is all of it once both offices have scored', () => {
    const scored: EvaluationRow = { ...row, status: 'SCORED' };
    expect(toEvaluation(scored)).toMatchObject({ score: 90, grade: 'EXCELLENT' });
    expect(toDimensions(scored, scores)[0]).toEqual({ dimension: 'ADMINISTRATION', weight: 15, points: 10.05 });
  });

  it('leaves the weights open where no policy was in force', () => {
    const weights = toDimensions({ ...row, weightsTenths: null }, []).map(({ weight }) => weight);
    expect(weights).toEqual([null, null, null, null, null]);
  });
});
