import fc from 'fast-check';
import { EVALUATING_OFFICE } from '../../../shared/domain/roles';
import { DIMENSION } from '../../../shared/domain/evaluations';
import { resultTenths, gradeOf as demoGradeOf, WEIGHT_TENTHS } from '../../../shared/demo/evaluation/scores';
import { JINAN_2021 } from '../../../shared/policy/cities/jinan-2021';
import { toDimensions } from '../../../subgraphs/evaluation/scoring/evaluation/evaluation-parts.type';
import { type EvaluationRow } from '../../../subgraphs/evaluation/scoring/evaluation/evaluation.row';
import { opened } from '../../../subgraphs/evaluation/scoring/joint-scoring/joint-scoring.rules';
import { toEvaluation } from '../../../subgraphs/evaluation/scoring/evaluation/evaluation.type';
import {
  type Score,
  gradeOf,
  isScored,
  latestOf,
  meanHundredths,
  resultOf,
} from '../../../subgraphs/evaluation/scoring/evaluation/evaluation.rules';

const evaluation = JINAN_2021.rules['EV-1'].parameters;
const bounds = evaluation.gradeBoundsTenths;

/** Returns scores in which each office gives the same points in every dimension. */
function scoresOf(district: number, street: number): Score[] {
  return EVALUATING_OFFICE.values.flatMap((office) =>
    DIMENSION.values.map((dimension) => ({
      office,
      dimension,
      pointsTenths: office === 'DISTRICT_BUREAU' ? district : street,
    })),
  );
}

describe('result of an evaluation', () => {
  it('is the mean of both offices in each dimension, exact to 0.05', () => {
    expect(meanHundredths(scoresOf(100, 101), 'FINANCE')).toBe(1005);
    expect(meanHundredths(scoresOf(100, 100), 'FINANCE')).toBe(1000);
  });

  it('rounds only the total, to one tenth and half up', () => {
    const one = scoresOf(100, 100).map((score, index) => ({ ...score, pointsTenths: index === 0 ? 101 : 100 }));
    expect(resultOf(one, evaluation)?.scoreTenths).toBe(501);
    const two = scoresOf(100, 100).map((score, index) => ({ ...score, pointsTenths: index < 2 ? 101 : 100 }));
    expect(resultOf(two, evaluation)?.scoreTenths).toBe(501);
  });

  it('can reach a higher grade because the total is rounded', () => {
    const scores = scoresOf(180, 180).map((score, index) => ({ ...score, pointsTenths: index === 0 ? 179 : 180 }));
    expect(resultOf(scores, evaluation)).toEqual({ scoreTenths: 900, grade: 'EXCELLENT' });
  });

  it('is missing until both offices have scored every dimension', () => {
    const all = scoresOf(100, 100);
    expect(resultOf([], evaluation)).toBeNull();
    expect(resultOf(all.slice(0, DIMENSION.values.length), evaluation)).toBeNull();
    expect(resultOf(all.slice(1), evaluation)).toBeNull();
    expect(meanHundredths(all.slice(1), DIMENSION.values[0] as 'ADMINISTRATION')).toBeNull();
  });

  it('equals the demonstration city’s result for the same scores', () => {
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

describe('grade', () => {
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
  it.each(cases)('for %i tenths is %s', (scoreTenths, grade) => {
    expect(gradeOf(scoreTenths, bounds)).toBe(grade);
  });

  it.each(['EXCELLENT', 'GOOD', 'QUALIFIED'] as const)('follows the threshold of the policy for %s', (grade) => {
    const stricter = { ...bounds, [grade]: bounds[grade] + 1 };
    expect(gradeOf(bounds[grade], bounds)).toBe(grade);
    expect(gradeOf(bounds[grade], stricter)).not.toBe(grade);
  });
});

it('treats an evaluation as scored in every status but DRAFT', () => {
  expect(isScored('DRAFT')).toBe(false);
  expect((['SCORED', 'SIGNED', 'SUPERSEDED'] as const).every(isScored)).toBe(true);
});

describe('latest evaluation', () => {
  it('is the evaluation that was opened last in the last project year', () => {
    const evaluations = [
      { id: 'B', projectYear: 2025 },
      { id: 'C', projectYear: 2025 },
      { id: 'D', projectYear: 2024 },
    ];
    expect(latestOf(evaluations)?.id).toBe('C');
    expect(latestOf(evaluations.toReversed())?.id).toBe('C');
  });

  it('is missing when there is no evaluation', () => {
    expect(latestOf([])).toBeNull();
  });
});

describe('visible part of an unfinished evaluation', () => {
  const lot = { lotId: 'L', contractorId: 'C', startsOn: '2025-01-01', endsOn: '2027-12-31', endedOn: null };
  const served = { lot, ordinal: 1, beginsOn: '2025-01-01' };
  const draft = opened(
    { id: 'A', stationId: 'S', projectYear: 2025, kind: 'ANNUAL', served },
    evaluation.weightsTenths,
  );
  const row: EvaluationRow = { ...draft, scoreTenths: 900, grade: 'EXCELLENT' };
  const scores = scoresOf(100, 101).map((score) => ({
    ...score,
    evaluationId: 'A',
    scoredOn: '2026-01-10',
    remark: null,
  }));

  it('contains no score, grade or points, even if the tables contain them', () => {
    expect(toEvaluation(row)).toMatchObject({ score: null, grade: null });
    expect(toDimensions(row, scores).map(({ points }) => points)).toEqual([null, null, null, null, null]);
  });

  it('is complete once both offices have scored', () => {
    const scored: EvaluationRow = { ...row, status: 'SCORED' };
    expect(toEvaluation(scored)).toMatchObject({ score: 90, grade: 'EXCELLENT' });
    expect(toDimensions(scored, scores)[0]).toEqual({ dimension: 'ADMINISTRATION', weight: 15, points: 10.05 });
  });

  it('omits the weights when no policy was in force', () => {
    const weights = toDimensions({ ...row, weightsTenths: null }, []).map(({ weight }) => weight);
    expect(weights).toEqual([null, null, null, null, null]);
  });
});
