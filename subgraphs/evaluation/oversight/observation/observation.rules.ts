import { type ObservedVerdict } from '../../../../shared/domain/standard';
import { type ObservedCheck } from './observed-check';
import { badInput } from '../../../../shared/kernel/errors';
import { type PlainDate } from '../../../../shared/kernel/dates/period';
import { type ObservationRow } from './observation.row';

/** @throws HubError BAD_USER_INPUT: what is seen was seen today or before */
export function assertNotAhead(field: string, day: PlainDate, today: PlainDate): void {
  if (day <= today) return;
  throw badInput(field, {
    zh: `日期(${day})不得晚于今日(${today})。`,
    en: `The date (${day}) must not be later than today (${today}).`,
  });
}

/** What a check, a visit of the district hub or an inspection of the city, says of a rule. */
export type ObservedRule = { checkedOn: PlainDate; rule: string; verdict: ObservedVerdict };

/** What the observations of a check say of rules; the others say nothing that a rule could rest on. */
export function checksOf(checkedOn: PlainDate, observations: readonly ObservationRow[]): ObservedCheck[] {
  return observations.flatMap(({ rule, verdict }) =>
    rule === null || verdict === null ? [] : [{ checkedOn, rule, verdict }],
  );
}

/** What the record shows of observations: the rule and the verdict, without the text that a person wrote. */
export function recordedObservations(
  observations: readonly Pick<ObservationRow, 'rule' | 'verdict'>[],
): Pick<ObservationRow, 'rule' | 'verdict'>[] {
  return observations.map(({ rule, verdict }) => ({ rule, verdict }));
}
