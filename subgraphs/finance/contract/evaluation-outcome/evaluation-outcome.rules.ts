import { GRADE, type Grade } from '../../../../shared/domain/evaluations';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { type PlainDate, addDays } from '../../../../shared/kernel/dates/period';
import { policyFor, ruleOf } from '../../../../shared/policy/policy';
import { type Policy } from '../../../../shared/policy/schema/policy-schema';

/** The purchaser's district, and the day on which the second office signed. */
export type Signed = { districtCode: DivisionCode; signedOn: PlainDate };

/**
 * The consequence of an evaluation. If `goesOn` is true, the lot continues within its term. If it is false, the lot
 * must be terminated by `dueOn`.
 */
export type Consequence = { goesOn: boolean; dueOn: PlainDate };

/**
 * Returns the consequence that EV-2 requires after an evaluation. The policy that was in force for the purchaser's
 * district on the day of the second signature applies. A later policy changes nothing.
 * @returns null if no policy with EV-2 was in force on that day
 */
export function consequenceOf(
  grade: Grade,
  { districtCode, signedOn }: Signed,
  policies: readonly Policy[],
): Consequence | null {
  const policy = policyFor(policies, { division: districtCode, on: signedOn });
  const rule = ruleOf(policy, 'EV-2');
  if (rule === null) return null;
  const { goesOnWith, terminationDays } = rule.parameters;
  return {
    goesOn: GRADE.values.indexOf(grade) <= GRADE.values.indexOf(goesOnWith),
    dueOn: addDays(signedOn, terminationDays),
  };
}

type Outcome = { evaluationId: string; yearOrdinal: number; isStanding: boolean };

/**
 * Returns the outcomes that a new outcome of the same project year replaces, with `isStanding` set to false. Only the
 * last signed evaluation of a year counts.
 */
export function replacedBy<O extends Outcome>(outcomes: readonly O[], yearOrdinal: number): O[] {
  return outcomes
    .filter((each) => each.isStanding && each.yearOrdinal === yearOrdinal)
    .map((each) => ({ ...each, isStanding: false }));
}

/**
 * Returns the outcome of a superseded evaluation, with `isStanding` set to false. Returns null if the outcome no longer
 * counts. Also returns null if the outcome is unqualified, because it counts until another evaluation is signed.
 */
export function takenBack<O extends Outcome & { goesOn: boolean }>(outcomes: readonly O[], id: string): O | null {
  const found = outcomes.find(({ evaluationId, isStanding, goesOn }) => evaluationId === id && isStanding && goesOn);
  return found === undefined ? null : { ...found, isStanding: false };
}

/**
 * Returns whether any outcome that still counts is unqualified. The lot continues only if each evaluated project year
 * is qualified.
 */
export function standsAgainst(outcomes: readonly { isStanding: boolean; goesOn: boolean }[]): boolean {
  return outcomes.some(({ isStanding, goesOn }) => isStanding && !goesOn);
}
