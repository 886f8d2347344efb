import { DIMENSION, type Dimension, type EvaluationKind } from '../../../../shared/domain/evaluations';
import { EVALUATING_OFFICE } from '../../../../shared/domain/roles';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { type Fault, invalidState } from '../../../../shared/kernel/errors';
import { policyFor, ruleOf } from '../../../../shared/policy/policy';
import { type EvaluationParameters, type Policy } from '../../../../shared/policy/schema/policy-schema';
import { type Score, resultOf } from '../evaluation/evaluation.rules';
import { NOT_DELIVERED } from '../evaluation/terms.rules';
import { type EvaluationRow } from '../evaluation/evaluation.row';
import { type Evaluator, assertOneOffice, partOf, withPart } from '../evaluation/offices.rules';
import { type ServedYear } from '../project-year/project-year.rules';

/** The points that an office gives in one dimension, in tenths. */
export type GivenScore = { dimension: Dimension; pointsTenths: number };

/**
 * Returns the parameters of EV-1 (weights, grade bounds, terms) that were in force on the day on which the project year
 * began. The contractor worked under them. Both offices score by the same weights, even if the policy changes between
 * their scores. The weights therefore do not show whether the other office has already scored.
 * @throws HubError INVALID_STATE if no policy with EV-1 was in force that day
 */
export function rubricOf(
  policies: readonly Policy[],
  { division, on }: { division: DivisionCode; on: string },
): EvaluationParameters {
  const rule = ruleOf(policyFor(policies, { division, on }), 'EV-1');
  if (rule !== null) return rule.parameters;
  throw invalidState('NO_POLICY', {
    zh: '该项目年度开始时没有现行评估标准,不能评分。请联系系统管理人员补充标准。',
    en:
      'No standard was in force when the project year began, so the year cannot be scored. Ask the operator of the ' +
      'Hub to add a standard.',
  });
}

/** Returns the faults of a scoring form. Each dimension must occur once, with no more points than its weight. */
export function scoreFaults(
  scores: readonly GivenScore[],
  weightsTenths: EvaluationParameters['weightsTenths'],
): Fault[] {
  return scores.flatMap(({ dimension, pointsTenths }, index): Fault[] => {
    if (scores.findIndex((each) => each.dimension === dimension) !== index) {
      const text = {
        zh: `评估维度“${DIMENSION.labels[dimension].zh}”只能评分一次,请删除重复项。`,
        en: `The dimension "${DIMENSION.labels[dimension].en}" is scored twice. Remove one of the scores.`,
      };
      return [{ field: `scores.${index}.dimension`, text }];
    }
    const weight = weightsTenths[dimension] / 10;
    if (pointsTenths <= weightsTenths[dimension]) return [];
    const text = {
      zh: `评估维度“${DIMENSION.labels[dimension].zh}”最高 ${weight} 分,不能评 ${pointsTenths / 10} 分,请调低分数。`,
      en: `The dimension "${DIMENSION.labels[dimension].en}" allows at most ${weight} points, not ${pointsTenths / 10}. Enter fewer points.`,
    };
    return [{ field: `scores.${index}.points`, text }];
  });
}

/** Returns a predicate that is true only for the evaluation of this kind for the lot. */
export const isMeant =
  (kind: EvaluationKind, { lot }: ServedYear) =>
  (each: EvaluationRow) =>
    each.lotId === lot.lotId && each.kind === kind;

type Opening = { id: string; stationId: string; projectYear: number; kind: EvaluationKind; served: ServedYear };

/** Returns a new evaluation. Its contractor, lot and weights never change again. */
export function opened(
  { id, stationId, projectYear, kind, served }: Opening,
  weightsTenths: EvaluationRow['weightsTenths'],
): EvaluationRow {
  const { lot, ordinal } = served;
  return {
    id,
    stationId,
    contractorId: lot.contractorId,
    lotId: lot.lotId,
    yearOrdinal: ordinal,
    projectYear,
    kind,
    round: 1,
    ...NOT_DELIVERED,
    status: 'DRAFT',
    isCurrent: true,
    weightsTenths,
    scoreTenths: null,
    grade: null,
    districtScoredOn: null,
    districtScoredBy: null,
    streetScoredOn: null,
    streetScoredBy: null,
    districtSignedOn: null,
    districtSignedBy: null,
    streetSignedOn: null,
    streetSignedBy: null,
    supersededOn: null,
    supersededReason: null,
  };
}

/** Checks that no panel scores in the place of the offices. @throws HubError INVALID_STATE */
function assertNoPanel({ panel }: EvaluationRow): void {
  if (panel === null) return;
  throw invalidState('PANEL', {
    zh: '该评估由评估小组评分,本单位无须评分。尚未签署的,请在评估小组完成评分后签署。',
    en: 'A panel scores this evaluation, so your office need not score it. If your office has not signed yet, sign after the panel has scored.',
  });
}

/**
 * Returns the evaluation as scored by the office.
 * @throws HubError FORBIDDEN if the person has acted for the other office; INVALID_STATE if a panel scores, or if the
 * office has already scored, because its points are final
 */
export function scored(evaluation: EvaluationRow, evaluator: Evaluator, today: string): EvaluationRow {
  assertNoPanel(evaluation);
  assertOneOffice(evaluation, evaluator);
  const { office, person } = evaluator;
  if (partOf(evaluation, office).scoredOn !== null) {
    const text = {
      zh: '本单位已评分,分数不得更改。区县民政部门和街道(镇)均签署之前需要更正的,请先撤回评分;均已签署的,请由区县民政部门以新的评估替代。',
      en: 'Your office has already scored, and its points are final. To correct them before both offices have signed, withdraw the score first. Once both have signed, ask the district bureau to supersede the evaluation.',
    };
    throw invalidState(evaluation.status, text);
  }
  const next = withPart(evaluation, office, { scoredOn: today, scoredBy: person, withdrawal: null });
  const isComplete = EVALUATING_OFFICE.values.every((each) => partOf(next, each).scoredOn !== null);
  return { ...next, status: isComplete ? 'SCORED' : 'DRAFT' };
}

/**
 * EV-1: returns the evaluation with the result of both offices' points.
 * @throws Error if points are missing
 */
export function withResult(
  evaluation: EvaluationRow,
  scores: readonly Score[],
  parameters: EvaluationParameters,
): EvaluationRow {
  const result = resultOf(scores, parameters);
  if (result === null) throw new Error(`Evaluation ${evaluation.id} lacks points although both offices have scored.`);
  return { ...evaluation, ...result };
}
