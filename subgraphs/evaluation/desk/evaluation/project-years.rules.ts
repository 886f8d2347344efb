import { type EvaluationKind } from '../../../../shared/domain/evaluations';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { HubError } from '../../../../shared/kernel/errors';
import { type PlainDate, addDays } from '../../../../shared/kernel/dates/period';
import { policyFor, ruleOf } from '../../../../shared/policy/policy';
import { type Policy } from '../../../../shared/policy/schema/policy-schema';
import { rubricOf } from '../../scoring/joint-scoring/joint-scoring.rules';
import {
  type ServedLot,
  type ServedYear,
  assertOpenToScore,
  isCutShort,
  lastDayOf,
  yearToScore,
  yearsOf,
} from '../../scoring/project-year/project-year.rules';

/** The policies, the district to which they apply, and the day. */
export type Standard = { policies: readonly Policy[]; division: DivisionCode; today: PlainDate };

/**
 * A project year that may be scored today. `opensOn` is the first day on which it could be scored. `dueOn` is the last
 * day for its signatures, or null if no policy sets one.
 */
export type OpenYear<Lot extends ServedLot> = {
  lot: Lot;
  served: ServedYear;
  projectYear: number;
  opensOn: PlainDate;
  dueOn: PlainDate | null;
};

/**
 * EV-1: returns the project years of a station that must be evaluated and may be scored today. A year that a
 * termination cut short need not be evaluated. `lots` holds all lots of the station.
 */
export function yearsToEvaluate<Lot extends ServedLot>(lots: readonly Lot[], standard: Standard): OpenYear<Lot>[] {
  return lots.flatMap((lot) =>
    begunYears(lot, standard.today).flatMap((projectYear) => {
      // One contractor may begin several project years in a calendar year. The command scores only the last of them.
      const wanted = { projectYear, contractorId: lot.contractorId, today: standard.today };
      const served = orNull(() => yearToScore(lots, wanted));
      if (served === null || served.lot.lotId !== lot.lotId || isCutShort(served)) return [];
      const open = openYear(served, 'ANNUAL', standard);
      return open === null ? [] : [{ lot, served, projectYear, ...open }];
    }),
  );
}

/** Returns the project years of a lot that have begun and that end on `yearEnd` or later. */
export function yearsSince(lot: ServedLot, { yearEnd, today }: { yearEnd: PlainDate; today: PlainDate }): ServedYear[] {
  return yearsOf(lot).filter((year) => year.beginsOn <= today && lastDayOf(year) >= yearEnd);
}

/**
 * Returns the first day on which a project year may be scored, and its due date. An annual evaluation is due on the
 * last day for its signatures, any other on the last day of the year. Null if an evaluation of this kind may not be
 * scored today.
 */
export function openYear(
  served: ServedYear,
  kind: EvaluationKind,
  standard: Standard,
): Pick<OpenYear<ServedLot>, 'opensOn' | 'dueOn'> | null {
  const { policies, division, today } = standard;
  return orNull(() => {
    const { daysBeforeYearEnd } = rubricOf(policies, { division, on: served.beginsOn });
    assertOpenToScore(served, { kind, daysBeforeYearEnd, today });
    const opensOn = kind === 'ANNUAL' ? addDays(lastDayOf(served), -daysBeforeYearEnd) : served.beginsOn;
    return { opensOn, dueOn: kind === 'ANNUAL' ? signedBy(served, standard) : lastDayOf(served) };
  });
}

/** EV-1: returns the last day for both signatures of an annual evaluation. Null where no policy sets one. */
export function signedBy(served: ServedYear, { policies, division, today }: Standard): PlainDate | null {
  const rule = ruleOf(policyFor(policies, { division, on: today }), 'EV-1');
  return rule && addDays(lastDayOf(served), rule.parameters.days);
}

/**
 * Returns the greatest number of days before the end of a project year at which one of these policies lets the scoring
 * begin.
 */
export function mostDaysBefore(policies: readonly Policy[]): number {
  return Math.max(0, ...policies.flatMap((policy) => ruleOf(policy, 'EV-1')?.parameters.daysBeforeYearEnd ?? []));
}

/** Returns the calendar years in which the project years of a lot have begun. */
function begunYears(lot: ServedLot, today: PlainDate): number[] {
  const begun = yearsOf(lot).filter(({ beginsOn }) => beginsOn <= today);
  return begun.map(({ beginsOn }) => Number(beginsOn.slice(0, 4)));
}

/**
 * Returns the result of a function, or null if the function throws a HubError. @throws any other error of the function
 */
function orNull<Result>(step: () => Result): Result | null {
  try {
    return step();
  } catch (error) {
    if (error instanceof HubError) return null;
    throw error;
  }
}
