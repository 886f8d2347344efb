import { GRADE, type Grade } from '../../../../shared/domain/evaluations';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { type PlainDate, addDays } from '../../../../shared/kernel/dates/period';
import { policyFor, ruleOf } from '../../../../shared/policy/policy';
import { type Policy } from '../../../../shared/policy/schema/policy-schema';

/** The purchaser's district, and the day on which the second office signed. */
export type Signed = { districtCode: DivisionCode; signedOn: PlainDate };

/** If `goesOn` is true, the lot continues within its term. If not, it must be terminated by `dueOn`. */
export type Consequence = { goesOn: boolean; dueOn: PlainDate };

/**
 * Returns what EV-2 requires after an evaluation, by the policy that is in force for the purchaser's district on the
 * signing day. A later policy changes nothing.
 * @returns null where no policy in force has the rule
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
 * Returns the outcomes of a project year that a new one replaces, with `isStanding` set to false. The last signed
 * evaluation of a year counts.
 */
export function replacedBy<O extends Outcome>(outcomes: readonly O[], yearOrdinal: number): O[] {
  return outcomes
    .filter((each) => each.isStanding && each.yearOrdinal === yearOrdinal)
    .map((each) => ({ ...each, isStanding: false }));
}

/**
 * Returns the outcome of a superseded evaluation with `isStanding` set to false. Null if the outcome is unqualified,
 * since it counts until another evaluation is signed. Null also if the outcome no longer counts.
 */
export function takenBack<O extends Outcome & { goesOn: boolean }>(outcomes: readonly O[], id: string): O | null {
  const found = outcomes.find(({ evaluationId, isStanding, goesOn }) => evaluationId === id && isStanding && goesOn);
  return found === undefined ? null : { ...found, isStanding: false };
}

/**
 * Returns whether an unqualified outcome still counts. The lot continues only if each evaluated project year is
 * qualified.
 */
export function standsAgainst(outcomes: readonly { isStanding: boolean; goesOn: boolean }[]): boolean {
  return outcomes.some(({ isStanding, goesOn }) => isStanding && !goesOn);
}
