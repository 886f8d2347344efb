import { DIMENSION, type Dimension, type EvaluationKind } from '../../../../shared/domain/evaluations';
import { type Fault } from '../../graph/refusal';
import { type Field, type Values } from '../../kit/form/field';
import { faultsIn, numberOf } from '../../kit/form/check-values';
import { EVALUATION } from '../../words/nouns/evaluation';
import { labelOf } from '../../words/labels';
import { type Words, say } from '../../words/language';

/** The maximum points of each dimension. */
export type Maxima = Readonly<Record<Dimension, number>>;

export type PolicyRule = { id: string; parameters: readonly { name: string; value: string }[] };

const MAXIMUM = 'weightsTenths.';

/** Returns the maximum points of the dimensions from the policy (rule EV-1). Null if the policy lacks the rule. */
export function maximaIn(rules: readonly PolicyRule[]): Maxima | null {
  const parameters = rules.find(({ id }) => id === 'EV-1')?.parameters ?? [];
  const maxima = parameters.flatMap(({ name, value }) =>
    name.startsWith(MAXIMUM) ? [[name.slice(MAXIMUM.length), Number(value) / 10] as const] : [],
  );
  return maxima.length === 0 ? null : (Object.fromEntries(maxima) as Maxima);
}

export type Weight = { dimension: Dimension; weight: number | null };

/** Returns the maximum points of the dimensions of an evaluation. Null if one of them is unknown. */
export function maximaOf(dimensions: readonly Weight[]): Maxima | null {
  const known = dimensions.flatMap(({ dimension, weight }) => (weight === null ? [] : [[dimension, weight] as const]));
  return known.length < dimensions.length ? null : (Object.fromEntries(known) as Maxima);
}

/** Returns the fields of a scoring form: the points and a remark for each dimension. */
export function scoringFields(maxima: Maxima | null): Field[] {
  return DIMENSION.values.flatMap((dimension): Field[] => [
    { name: dimension, label: pointsLabel(dimension, maxima), kind: 'decimal', isRequired: true },
    { name: remarkName(dimension), label: both(EVALUATION.remarkLabel, dimension), kind: 'line' },
  ]);
}

/** Returns the remark that was entered for a dimension. */
export function remarkIn(values: Values, dimension: Dimension): string {
  const text = values[remarkName(dimension)];
  return typeof text === 'string' ? text : '';
}

function remarkName(dimension: Dimension): string {
  return `${dimension}-remark`;
}

function pointsLabel(dimension: Dimension, maxima: Maxima | null): Words {
  const maximum = maxima?.[dimension];
  return maximum === undefined
    ? both(EVALUATION.pointsLabel, dimension)
    : both(EVALUATION.pointsOf, dimension, maximum);
}

/** Inserts the name and the maximum points of a dimension into the text of each language. */
function both([zh, en]: Words, dimension: Dimension, maximum = 0): Words {
  const { zh: nameZh, en: nameEn } = DIMENSION.labels[dimension];
  const fill = (text: string, name: string) => text.replace('{dimension}', name).replace('{maximum}', String(maximum));
  return [fill(zh, nameZh), fill(en, nameEn)];
}

/** Returns the points that were entered for a dimension. Null if the text is not a number. */
export function pointsIn(values: Values, dimension: Dimension): number | null {
  const text = values[dimension];
  return typeof text === 'string' ? numberOf(text) : null;
}

/** Adds points that have at most one decimal. The sum is exact, because it is made of whole tenths. */
export function sumOfPoints(points: readonly number[]): number {
  return points.reduce((sum, each) => sum + Math.round(each * 10), 0) / 10;
}

/** Returns the sum of the points that were entered. */
export function totalPoints(values: Values): number {
  return sumOfPoints(DIMENSION.values.map((dimension) => pointsIn(values, dimension) ?? 0));
}

/** Returns the sum of the maximum points (`weight`) of an evaluation. Null if one of them is unknown. */
export function maximumOf(dimensions: readonly { weight: number | null }[]): number | null {
  const known = dimensions.flatMap(({ weight }) => weight ?? []);
  return known.length < dimensions.length ? null : sumOfPoints(known);
}

/**
 * Returns a fault for each dimension with points that have more than one decimal, are negative, or exceed the maximum.
 */
export function pointFaults(values: Values, maxima: Maxima | null): Fault[] {
  return DIMENSION.values.flatMap((dimension) => {
    const points = pointsIn(values, dimension);
    const message = points === null ? null : pointFault(points, labelOf(DIMENSION, dimension), maxima?.[dimension]);
    return message === null ? [] : [{ field: dimension, message }];
  });
}

function pointFault(points: number, dimension: string, maximum: number | undefined): string | null {
  if (points < 0 || sumOfPoints([points]) !== points) return say(EVALUATION.notTenths, { dimension });
  return maximum === undefined || points <= maximum ? null : say(EVALUATION.overMaximum, { dimension, maximum });
}

/**
 * Returns the faults of the points that were entered so far, also of a text that is not a number. A dimension without
 * points has no fault.
 */
export function enteredFaults(values: Values, maxima: Maxima | null): Fault[] {
  const entered = scoringFields(maxima).filter(({ name }) => values[name] !== undefined && values[name] !== '');
  return [...faultsIn(values, entered, {}), ...pointFaults(values, maxima)];
}

export type Scored = { stationId: string; projectYear: number; kind: EvaluationKind };

/** The points and the remark for each dimension, in the form of the Hub's input. */
export type Scores = readonly { dimension: Dimension; points: number; remark: string | null }[];

/** Extracts the scores from the values that a form sends. */
export function scoresIn(sent: Readonly<Record<string, unknown>>): Scores {
  return DIMENSION.values.map((dimension) => ({
    dimension,
    points: sent[dimension] as number,
    remark: (sent[remarkName(dimension)] ?? null) as string | null,
  }));
}

/** Returns the input of `scoreEvaluation`. */
export function scoringInput(about: Scored, sent: Readonly<Record<string, unknown>>) {
  return { ...about, scores: [...scoresIn(sent)] };
}
