import { accepted } from '../../../subgraphs/evaluation/scoring/objection/objection.rules';
import { EVALUATING_OFFICE } from '../../../shared/domain/roles';
import { DIMENSION } from '../../../shared/domain/evaluations';
import { changed, without } from '../../support/drivers/subgraph/rule-facts';
import { HubError } from '../../../shared/kernel/errors';
import { POLICIES } from '../../../shared/policy/policy';
import { type Policy } from '../../../shared/policy/schema/policy-schema';
import { divisionCode } from '../../../shared/kernel/ids/division-code';
import { parseInput } from '../../../shared/graphql/input/parse-input';
import { concernedBy } from '../../../subgraphs/evaluation/assessment/due/due.rules';
import {
  type EvaluationRow,
  recordedEvaluation,
} from '../../../subgraphs/evaluation/scoring/evaluation/evaluation.row';
import { type Evaluator, partOf, withPart } from '../../../subgraphs/evaluation/scoring/evaluation/offices.rules';
import { servedYear, yearToScore } from '../../../subgraphs/evaluation/scoring/project-year/project-year.rules';
import { scoreEvaluationSchema } from '../../../subgraphs/evaluation/scoring/joint-scoring/joint-scoring.input';
import {
  opened,
  rubricOf,
  scoreFaults,
  scored,
  withResult,
} from '../../../subgraphs/evaluation/scoring/joint-scoring/joint-scoring.rules';
import { delivered, termsOf } from '../../../subgraphs/evaluation/scoring/evaluation/terms.rules';
import { signed, superseded } from '../../../subgraphs/evaluation/scoring/signing/signing.rules';
import {
  assertNotRecused,
  assertRecusable,
  withdrawn,
} from '../../../subgraphs/evaluation/scoring/recusal/recusal.rules';

const LIXIA = divisionCode('370102');
const TODAY = '2026-06-17';
const rubric = rubricOf(POLICIES, { division: LIXIA, on: '2025-01-01' });
const lot = { lotId: 'L', contractorId: 'C', startsOn: '2025-03-01', endsOn: '2028-02-29', endedOn: null };

const district: Evaluator = { office: 'DISTRICT_BUREAU', person: { issuer: 'i', subject: 'd' } };
const street: Evaluator = { office: 'STREET_OFFICE', person: { issuer: 'i', subject: 's' } };

const draft = opened(
  { id: 'E', stationId: 'S', projectYear: 2025, kind: 'ANNUAL', served: { lot, ordinal: 1, beginsOn: '2025-03-01' } },
  rubric.weightsTenths,
);
const terms = termsOf(POLICIES, { division: LIXIA, on: TODAY });
const scoredByBoth = scored(scored(draft, district, TODAY), street, TODAY);
const both = accepted(delivered(scoredByBoth, terms, TODAY), TODAY);
const onceSigned = signed(both, district, TODAY);
const twiceSigned = signed(onceSigned, street, '2026-06-18');

/** Returns the code and details of a refusal, or null if there is none. */
function refusal(run: () => unknown): unknown {
  try {
    run();
    return null;
  } catch (error) {
    if (!(error instanceof HubError)) throw error;
    return { code: error.code, ...error.details };
  }
}

describe('project year of a lot', () => {
  it.each([
    ['before the lot', 2024, null],
    ['the first', 2025, { ordinal: 1, beginsOn: '2025-03-01' }],
    ['the last', 2027, { ordinal: 3, beginsOn: '2027-03-01' }],
    ['after the term', 2028, null],
    ['far beyond any calendar', 2_147_483_647, null],
  ])('%s', (_, projectYear, expected) => {
    expect(servedYear(lot, projectYear)).toEqual(expected && { lot, ...expected });
  });

  it('exists unless the contractor left before it began', () => {
    expect(servedYear({ ...lot, endedOn: '2026-03-02' }, 2026)).not.toBeNull();
    expect(servedYear({ ...lot, endedOn: '2026-03-01' }, 2026)).toBeNull();
  });

  it('begins on 28 February of a common year for a lot that began on 29 February', () => {
    const leap = { ...lot, startsOn: '2024-02-29', endsOn: '2027-02-27' };
    expect(servedYear(leap, 2025)).toMatchObject({ ordinal: 2, beginsOn: '2025-02-28' });
  });

  const next = { ...lot, lotId: 'M', contractorId: 'D', startsOn: '2025-09-01', endsOn: '2028-08-31' };
  const left = { ...lot, endedOn: '2025-09-01' };
  const meant = { projectYear: 2025, contractorId: null, today: TODAY };

  it('can be evaluated from its first day', () => {
    expect(yearToScore([lot], { ...meant, today: '2025-03-01' })).toMatchObject({ ordinal: 1 });
    const before = () => yearToScore([lot], { ...meant, today: '2025-02-28' });
    expect(refusal(before)).toEqual({ code: 'BAD_USER_INPUT', field: 'input.projectYear' });
  });

  it('is ambiguous without a contractor when the lots of two contractors have begun', () => {
    expect(refusal(() => yearToScore([left, next], meant))).toEqual({
      code: 'BAD_USER_INPUT',
      field: 'input.contractorId',
    });
    expect(yearToScore([left, next], { ...meant, contractorId: 'C' }).lot).toBe(left);
    expect(yearToScore([left, next], { ...meant, contractorId: 'D' }).lot).toBe(next);
    expect(yearToScore([left, next], { ...meant, today: '2025-08-31' }).lot).toBe(left);
    expect(refusal(() => yearToScore([left, next], { ...meant, contractorId: 'X' }))).toEqual({
      code: 'NOT_FOUND',
      field: 'input.contractorId',
    });
  });

  it('belongs to the latest begun lot if one contractor has two lots', () => {
    expect(yearToScore([left, { ...next, contractorId: 'C' }], meant).lot.lotId).toBe('M');
  });

  it('does not exist without a lot', () => {
    expect(refusal(() => yearToScore([], meant))).toEqual({ code: 'BAD_USER_INPUT', field: 'input.projectYear' });
    expect(refusal(() => yearToScore([lot], { ...meant, projectYear: 2028 }))).toMatchObject({
      field: 'input.projectYear',
    });
  });
});

describe('points of an office', () => {
  const full = DIMENSION.values.map((dimension) => ({ dimension, pointsTenths: rubric.weightsTenths[dimension] }));

  it('may equal the weight of each dimension, and are refused if they are a tenth higher', () => {
    expect(scoreFaults(full, rubric.weightsTenths)).toEqual([]);
    for (const [index, score] of full.entries()) {
      const more = full.with(index, { ...score, pointsTenths: score.pointsTenths + 1 });
      expect(scoreFaults(more, rubric.weightsTenths).map(({ field }) => field)).toEqual([`scores.${index}.points`]);
    }
  });

  it('are limited by the weights of the policy', () => {
    const other = { ...rubric.weightsTenths, ADMINISTRATION: 140, FINANCE: 210 };
    expect(scoreFaults(full, other).map(({ field }) => field)).toEqual(['scores.0.points']);
  });

  it('name each dimension once', () => {
    const twice = full.with(3, { dimension: 'FINANCE', pointsTenths: 0 });
    expect(scoreFaults(twice, rubric.weightsTenths).map(({ field }) => field)).toEqual(['scores.3.dimension']);
  });

  const input = (points: number) => ({
    stationId: 'S',
    projectYear: 2025,
    scores: DIMENSION.values.map((dimension) => ({ dimension, points })),
  });
  const parsed = (points: number) => parseInput(scoreEvaluationSchema, input(points)).scores[0]?.pointsTenths;

  it('are accepted at every tenth up to 100, exactly', () => {
    for (let tenths = 0; tenths <= 1000; tenths += 1) expect(parsed(Number((tenths / 10).toFixed(1)))).toBe(tenths);
    expect(Object.is(parsed(-0), -0)).toBe(false);
  });

  it.each([0.05, 9.99, 1.1000001, -0.1, 100.1, 1e308, 5e-324])('cannot be %d', (points) => {
    expect(refusal(() => parsed(points))).toEqual({ code: 'BAD_USER_INPUT', field: 'input.scores.0.points' });
  });

  it('cover all five dimensions', () => {
    const some = (count: number) => () =>
      parseInput(scoreEvaluationSchema, {
        ...input(1),
        scores: [...input(1).scores, ...input(1).scores].slice(0, count),
      });
    expect(refusal(some(4))).toEqual({ code: 'BAD_USER_INPUT', field: 'input.scores' });
    expect(refusal(some(6))).toEqual({ code: 'BAD_USER_INPUT', field: 'input.scores' });
    expect(refusal(some(5))).toBeNull();
  });
});

describe('rubric', () => {
  const later: Policy = { ...(POLICIES[0] as Policy), version: 'later', effectiveFrom: '2025-06-01' };
  const weights = { ...rubric.weightsTenths, ADMINISTRATION: 100, SERVICE: 450 };
  const policies = [...POLICIES, changed('EV-1', { weightsTenths: weights }, later)];

  it('comes from the policy of the day on which the project year began', () => {
    const on = (day: string) => rubricOf(policies, { division: LIXIA, on: day }).weightsTenths;
    expect(on('2025-05-31')).toEqual(rubric.weightsTenths);
    expect(on('2025-06-01')).toEqual(weights);
  });

  it('is required, because nobody can score without a policy', () => {
    const none = () => rubricOf(policies, { division: divisionCode('110101'), on: TODAY });
    expect(refusal(none)).toEqual({ code: 'INVALID_STATE', state: 'NO_POLICY' });
    const withoutRule = () => rubricOf([without('EV-1')], { division: LIXIA, on: TODAY });
    expect(refusal(withoutRule)).toEqual({ code: 'INVALID_STATE', state: 'NO_POLICY' });
  });
});

describe('scores of both offices', () => {
  it('produce a draft from the points of one office, and a scored evaluation from the points of both, in either order', () => {
    expect(scored(draft, district, TODAY)).toMatchObject({ status: 'DRAFT', districtScoredOn: TODAY });
    expect(scored(draft, street, TODAY)).toMatchObject({ status: 'DRAFT', streetScoredBy: street.person });
    expect(both.status).toBe('SCORED');
    expect(scored(scored(draft, street, TODAY), district, TODAY)).toEqual(scoredByBoth);
  });

  it('are final', () => {
    expect(refusal(() => scored(scored(draft, district, TODAY), district, TODAY))).toEqual({
      code: 'INVALID_STATE',
      state: 'DRAFT',
    });
    expect(refusal(() => scored(twiceSigned, street, TODAY))).toEqual({ code: 'INVALID_STATE', state: 'SIGNED' });
  });

  it('cannot come from one person, known by issuer and subject, for both offices', () => {
    const first = scored(draft, district, TODAY);
    const same = { office: 'STREET_OFFICE' as const, person: district.person };
    expect(refusal(() => scored(first, same, TODAY))).toEqual({ code: 'FORBIDDEN' });
    const namesake = { ...same, person: { ...same.person, issuer: 'j' } };
    expect(scored(first, namesake, TODAY).status).toBe('SCORED');
  });

  it('give a result with both offices’ points and the thresholds of the policy', () => {
    const scores = EVALUATING_OFFICE.values.flatMap((office) =>
      DIMENSION.values.map((dimension) => ({ office, dimension, pointsTenths: 180 })),
    );
    expect(withResult(both, scores, rubric)).toMatchObject({ scoreTenths: 900, grade: 'EXCELLENT', status: 'SCORED' });
    const bounds = { ...rubric.gradeBoundsTenths, EXCELLENT: 901 };
    expect(withResult(both, scores, { ...rubric, gradeBoundsTenths: bounds }).grade).toBe('GOOD');
    expect(() => withResult(both, scores.slice(1), rubric)).toThrow('lacks points');
  });
});

describe('signatures of both offices', () => {
  it('must come once from each of the two offices', () => {
    expect(onceSigned).toMatchObject({ status: 'SCORED', districtSignedOn: TODAY, streetSignedOn: null });
    expect(twiceSigned).toMatchObject({ status: 'SIGNED', streetSignedBy: street.person });
    expect(refusal(() => signed(onceSigned, district, TODAY))).toEqual({ code: 'INVALID_STATE', state: 'SCORED' });
  });

  it.each<[string, EvaluationRow]>([
    ['DRAFT', scored(draft, district, TODAY)],
    ['SIGNED', twiceSigned],
    ['SUPERSEDED', superseded(twiceSigned, 'r', TODAY)],
  ])('require a scored evaluation and are refused for a %s evaluation', (state, evaluation) => {
    expect(refusal(() => signed(evaluation, district, TODAY))).toEqual({ code: 'INVALID_STATE', state });
  });

  it('may come from a person who gave no points, but not from a person who acted for the other office', () => {
    const colleague = { ...street, person: { issuer: 'i', subject: 'colleague' } };
    expect(signed(onceSigned, colleague, TODAY).status).toBe('SIGNED');
    for (const person of [district.person, partOf(onceSigned, 'DISTRICT_BUREAU').signedBy]) {
      expect(refusal(() => signed(onceSigned, { ...street, person: person ?? street.person }, TODAY))).toEqual({
        code: 'FORBIDDEN',
      });
    }
  });

  it('do not exclude a person whose identity is not recorded', () => {
    const unnamed = withPart(onceSigned, 'DISTRICT_BUREAU', { signedBy: null, scoredBy: null });
    expect(signed(unnamed, street, TODAY).status).toBe('SIGNED');
  });
});

describe('superseding evaluation', () => {
  it('replaces a signed evaluation without changing it', () => {
    const replaced = superseded(twiceSigned, '评分依据有误', TODAY);
    const changed = { status: 'SUPERSEDED', isCurrent: null, supersededOn: TODAY, supersededReason: '评分依据有误' };
    expect(replaced).toEqual({ ...twiceSigned, ...changed });
    expect(refusal(() => superseded(both, 'r', TODAY))).toEqual({ code: 'INVALID_STATE', state: 'SCORED' });
    expect(refusal(() => superseded(replaced, 'r', TODAY))).toEqual({ code: 'INVALID_STATE', state: 'SUPERSEDED' });
  });
});

describe('recusal', () => {
  it('excludes one person, but not other persons of the same office', () => {
    expect(refusal(() => assertNotRecused([district], district.person))).toEqual({ code: 'FORBIDDEN' });
    expect(refusal(() => assertNotRecused([district], { issuer: 'j', subject: 'd' }))).toBeNull();
  });

  it('is allowed once for each person while an evaluation is open, with or without a draft', () => {
    const recusable = (evaluations: EvaluationRow[], lots = [lot]) =>
      refusal(() => assertRecusable({ lots, evaluations }, [], district.person));
    for (const evaluations of [[], [draft], [both]]) expect(recusable(evaluations)).toBeNull();
    expect(recusable([twiceSigned])).toEqual({ code: 'INVALID_STATE', state: 'SIGNED' });
    const nothing = { lots: [lot], evaluations: [] };
    expect(refusal(() => assertRecusable(nothing, [district], district.person))).toMatchObject({ state: 'RECUSED' });
    const two = [lot, { ...lot, lotId: 'M' }];
    const beside = { ...draft, lotId: 'M' };
    expect([recusable([twiceSigned], two), recusable([twiceSigned, beside], two)]).toEqual([null, null]);
    expect(recusable([twiceSigned, { ...twiceSigned, lotId: 'M' }], two)).toMatchObject({ state: 'SIGNED' });
  });

  it('withdraws the points before both offices have scored, and the signature before both have signed', () => {
    const first = scored(draft, district, TODAY);
    expect(withdrawn(first, district)).toEqual(draft);
    expect(withdrawn(first, street)).toBeNull();
    expect(withdrawn(both, district)).toBeNull();
    expect(withdrawn(onceSigned, district)).toEqual(both);
    expect(withdrawn(twiceSigned, district)).toBeNull();
    expect(withdrawn(superseded(twiceSigned, 'r', TODAY), district)).toBeNull();
  });
});

describe('published data of an evaluation', () => {
  const graded: EvaluationRow = { ...twiceSigned, scoreTenths: 551, grade: 'UNQUALIFIED' };
  const early: EvaluationRow = { ...onceSigned, scoreTenths: 551, grade: 'UNQUALIFIED' };

  it('contains no points, and no grade or date before both offices have signed', () => {
    const after = recordedEvaluation(graded);
    expect(after).toEqual({
      ...{ stationId: 'S', lotId: 'L', contractorId: 'C', yearOrdinal: 1, projectYear: 2025 },
      ...{ kind: 'ANNUAL', status: 'SIGNED', grade: 'UNQUALIFIED', signedOn: '2026-06-18', objectedOn: null },
      ...{ round: 1, deliveredOn: TODAY, objectUntil: null, decideBy: null, acceptedOn: TODAY },
    });
    expect(recordedEvaluation(early)).toEqual({ ...after, status: 'SCORED', grade: null, signedOn: null });
  });

  it('makes a station due only after a result exists, because a draft or a recusal changes no finding', () => {
    const happened = (evaluation: EvaluationRow, type = 'Evaluation') =>
      concernedBy({
        subject: { type, id: 'E' },
        stationId: 'S',
        districtCode: LIXIA,
        after: recordedEvaluation(evaluation),
      });
    const nobody = { stationIds: [], districts: [], cities: [], stationsOf: [] };
    expect(happened(scored(draft, district, TODAY))).toEqual(nobody);
    expect(happened(graded, 'Recusal')).toEqual(nobody);
    for (const each of [both, graded, superseded(graded, 'r', TODAY)]) {
      expect(happened(each)).toEqual({ ...nobody, stationIds: ['S'] });
    }
  });
});
