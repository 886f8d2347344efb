import { GRADE, type Grade } from '../../../../shared/domain/evaluations';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { type PlainDate, addDays } from '../../../../shared/kernel/dates/period';
import { policyFor } from '../../../../shared/policy/policy';
import { type Policy } from '../../../../shared/policy/policy-schema';

/** The purchaser's district, and the day on which the second office has signed. */
export type Signed = { districtCode: DivisionCode; signedOn: PlainDate };

/** With `goesOn` the lot goes on within its term; without, it is to be terminated by `dueOn`. */
export type Consequence = { goesOn: boolean; dueOn: PlainDate };

/**
 * EV-2, by the policy of the purchaser's district on the day of the signature: a later one changes nothing of it.
 * @returns null where no policy was in force: then no consequence is known
 */
export function consequenceOf(
  grade: Grade,
  { districtCode, signedOn }: Signed,
  policies: readonly Policy[],
): Consequence | null {
  const policy = policyFor(policies, { division: districtCode, on: signedOn });
  if (policy === null) return null;
  const { goesOnWith, terminationDays } = policy.rules['EV-2'].parameters;
  return {
    goesOn: GRADE.values.indexOf(grade) <= GRADE.values.indexOf(goesOnWith),
    dueOn: addDays(signedOn, terminationDays),
  };
}

type Outcome = { evaluationId: string; yearOrdinal: number; isStanding: boolean };

/** Those of the same project year that a new one takes the place of: the last that was signed counts. */
export function replacedBy<O extends Outcome>(outcomes: readonly O[], yearOrdinal: number): O[] {
  return outcomes
    .filter((each) => each.isStanding && each.yearOrdinal === yearOrdinal)
    .map((each) => ({ ...each, isStanding: false }));
}

/** What made something due and counts no longer: a good one that stands. One that stands against the lot does so until another is signed. */
export function takenBack<O extends Outcome & { goesOn: boolean }>(outcomes: readonly O[], id: string): O | null {
  const found = outcomes.find(({ evaluationId, isStanding, goesOn }) => evaluationId === id && isStanding && goesOn);
  return found === undefined ? null : { ...found, isStanding: false };
}

/** Whether something still stands against the lot: of several project years each must be good enough. */
export function standsAgainst(outcomes: readonly { isStanding: boolean; goesOn: boolean }[]): boolean {
  return outcomes.some(({ isStanding, goesOn }) => isStanding && !goesOn);
}
