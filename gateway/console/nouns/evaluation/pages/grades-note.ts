import { GRADE } from '../../../../../shared/domain/evaluations';
import { labelOf } from '../../../words/labels';
import { say } from '../../../words/language';
import { SCORING } from '../../../words/nouns/scoring';
import { type PolicyRule } from '../scoring';

/**
 * Returns the note that says which points give which grade, from the policy (rule EV-1). Returns none if the policy
 * lacks the rule.
 */
export function gradesNote(rules: readonly PolicyRule[]): string[] {
  const parameters = rules.find(({ id }) => id === 'EV-1')?.parameters ?? [];
  const bounds = GRADE.values.flatMap((grade) => {
    const bound = parameters.find(({ name }) => name === `gradeBoundsTenths.${grade}`);
    return bound === undefined ? [] : [{ grade: labelOf(GRADE, grade), points: Number(bound.value) / 10 }];
  });
  const lowest = bounds.at(-1);
  if (lowest === undefined) return [];
  const texts = bounds.map((bound, place) => {
    const higher = bounds[place - 1];
    return higher ? say(SCORING.between, { ...bound, upper: higher.points }) : say(SCORING.atLeast, bound);
  });
  const below = say(SCORING.below, { ...lowest, grade: labelOf(GRADE, 'UNQUALIFIED') });
  return [say(SCORING.grades, { bounds: [...texts, below].join(say(SCORING.comma)) })];
}
