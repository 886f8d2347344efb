import { badInput } from '../../../../shared/kernel/errors';
import { type PlainDate } from '../../../../shared/kernel/dates/period';
import { type CheckFacts } from '../../assessment/assessment/facts';
import { type ObservationRow } from './observation.row';

/** @throws HubError BAD_USER_INPUT: what is seen was seen today or before */
export function assertNotAhead(field: string, day: PlainDate, today: PlainDate): void {
  if (day <= today) return;
  throw badInput(field, { zh: '日期不得晚于今日。', en: 'The day cannot be after today.' });
}

/** What the observations of a check say of rules; the others say nothing that a rule could rest on. */
export function checksOf(checkedOn: PlainDate, observations: readonly ObservationRow[]): CheckFacts[] {
  return observations.flatMap(({ rule, verdict }) =>
    rule === null || verdict === null ? [] : [{ checkedOn, rule, verdict }],
  );
}

/** What the record tells of observations: which rule, how; not in whose words. */
export function toldOf(
  observations: readonly Pick<ObservationRow, 'rule' | 'verdict'>[],
): Pick<ObservationRow, 'rule' | 'verdict'>[] {
  return observations.map(({ rule, verdict }) => ({ rule, verdict }));
}
