import { type ObservedVerdict } from '../../../../shared/domain/standard';
import { type ObservedCheck } from './observed-check';
import { badInput } from '../../../../shared/kernel/errors';
import { type PlainDate } from '../../../../shared/kernel/dates/period';
import { type ObservationRow } from './observation.row';

/** Checks that the day of a check does not lie in the future. @throws HubError BAD_USER_INPUT */
export function assertNotAhead(field: string, day: PlainDate, today: PlainDate): void {
  if (day <= today) return;
  throw badInput(field, {
    zh: `日期(${day})不得晚于今日(${today})。`,
    en: `The date (${day}) must not be later than today (${today}).`,
  });
}

/** A verdict about a rule from a visit by the district hub or an inspection by the city platform. */
export type ObservedRule = { checkedOn: PlainDate; rule: string; verdict: ObservedVerdict };

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
