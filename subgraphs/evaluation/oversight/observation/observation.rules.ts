import { type ObservedCheck } from './observed-check';
import { badInput } from '../../../../shared/kernel/errors';
import { type PlainDate } from '../../../../shared/kernel/dates/period';
import { type ObservationRow } from './observation.row';

/** The earliest accepted day of a check. No station existed before this day, so an earlier day is a typing error. */
const FIRST_DAY = '2000-01-01';

/** Checks that the day of a check lies between {@link FIRST_DAY} and today. @throws HubError BAD_USER_INPUT */
export function assertCheckDay(field: string, day: PlainDate, today: PlainDate): void {
  if (day >= FIRST_DAY && day <= today) return;
  throw badInput(field, {
    zh: `日期(${day})须在 ${FIRST_DAY} 至今日(${today})之间,请改正。`,
    en: `The date (${day}) must lie between ${FIRST_DAY} and today (${today}). Correct it.`,
  });
}

/** Returns the observations of a check that state a verdict about a rule. The rules ignore the other observations. */
export function checksOf(checkedOn: PlainDate, observations: readonly ObservationRow[]): ObservedCheck[] {
  return observations.flatMap(({ rule, verdict }) =>
    rule === null || verdict === null ? [] : [{ checkedOn, rule, verdict }],
  );
}

/** Returns what events record of observations: the rule and the verdict, without the free text. */
export function recordedObservations(
  observations: readonly Pick<ObservationRow, 'rule' | 'verdict'>[],
): Pick<ObservationRow, 'rule' | 'verdict'>[] {
  return observations.map(({ rule, verdict }) => ({ rule, verdict }));
}
