import { DIMENSION, type Dimension, type EvaluationKind } from '../../../../shared/domain/evaluations';
import { type Fault } from '../../graph/refusal';
import { type Field, type Values } from '../../kit/form/field';
import { numberOf } from '../../kit/form/check-values';
import { EVALUATION } from '../../words/nouns/evaluation';
import { labelOf } from '../../words/labels';
import { type Words, say } from '../../words/language';

/** The maximum points of each dimension. */
export type Weights = Readonly<Record<Dimension, number>>;

export type PolicyRule = { id: string; parameters: readonly { name: string; value: string }[] };

const WEIGHT = 'weightsTenths.';

/** Returns the maximum points of the dimensions from the policy (rule EV-1). Null if the policy lacks the rule. */
export function weightsIn(rules: readonly PolicyRule[]): Weights | null {
  const parameters = rules.find(({ id }) => id === 'EV-1')?.parameters ?? [];
  const weights = parameters.flatMap(({ name, value }) =>
    name.startsWith(WEIGHT) ? [[name.slice(WEIGHT.length), Number(value) / 10] as const] : [],
  );
  return weights.length === 0 ? null : (Object.fromEntries(weights) as Weights);
}

/** Returns the fields of a scoring form: the points and a remark for each dimension. */
export function scoringFields(weights: Weights | null): Field[] {
  return DIMENSION.values.flatMap((dimension): Field[] => [
    { name: dimension, label: pointsLabel(dimension, weights), kind: 'decimal', isRequired: true },
    { name: `${dimension}-remark`, label: both(EVALUATION.remarkLabel, dimension), kind: 'line' },
  ]);
}

function pointsLabel(dimension: Dimension, weights: Weights | null): Words {
  const weight = weights?.[dimension];
  return weight === undefined ? both(EVALUATION.pointsLabel, dimension) : both(EVALUATION.pointsOf, dimension, weight);
}

/** Inserts the name and the maximum points of a dimension into the text of each language. */
function both([zh, en]: Words, dimension: Dimension, weight = 0): Words {
  const { zh: nameZh, en: nameEn } = DIMENSION.labels[dimension];
  const fill = (text: string, name: string) => text.replace('{dimension}', name).replace('{weight}', String(weight));
  return [fill(zh, nameZh), fill(en, nameEn)];
}

/** Returns the points that were entered for a dimension. Null if the text is not a number. */
function pointsIn(values: Values, dimension: Dimension): number | null {
  const text = values[dimension];
  return typeof text === 'string' ? numberOf(text) : null;
}

/** Returns the sum of the points that were entered. */
export function totalPoints(values: Values): number {
  const tenths = DIMENSION.values.map((dimension) => Math.round((pointsIn(values, dimension) ?? 0) * 10));
  return tenths.reduce((sum, each) => sum + each, 0) / 10;
}

/** Returns a fault for each dimension with more points than its maximum. */
export function weightFaults(values: Values, weights: Weights | null): Fault[] {
  if (weights === null) return [];
  return DIMENSION.values.flatMap((dimension) => {
    const points = pointsIn(values, dimension);
    const weight = weights[dimension];
    if (points === null || points <= weight) return [];
    const message = say(EVALUATION.overWeight, { dimension: labelOf(DIMENSION, dimension), weight });
    return [{ field: dimension, message }];
  });
}

export type Scored = { stationId: string; projectYear: number; kind: EvaluationKind };

/** The points and the remark for each dimension, in the form of the Hub's input. */
export type Scores = readonly { dimension: Dimension; points: number; remark: string | null }[];

/** Extracts the scores from the values that a form sends. */
export function scoresIn(sent: Readonly<Record<string, unknown>>): Scores {
  return DIMENSION.values.map((dimension) => ({
    dimension,
    points: sent[dimension] as number,
    remark: (sent[`${dimension}-remark`] ?? null) as string | null,
  }));
}

/** Returns the input of `scoreEvaluation`. */
export function scoringInput(about: Scored, sent: Readonly<Record<string, unknown>>) {
  return { ...about, scores: [...scoresIn(sent)] };
}
