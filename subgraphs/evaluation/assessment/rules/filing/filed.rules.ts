import { type SubmissionKind } from '../../../../../shared/domain/submissions';
import { type PlainDate, addDays } from '../../../../../shared/kernel/dates/period';
import { type ObligationFacts } from '../../facts/filing-facts';
import { earliest, figure, judged, metIf } from '../../judging/verdict.rules';

/**
 * Judges whether filings of these kinds were sent. The due dates are the obligations' own, from the policy under which they arose. A
 * filing is not met from the day after its due date, which ends at midnight in Shanghai, until it is sent: then it was late, and the
 * rule is met. The rule does not apply before anything is due or sent.
 */
export function filed(obligations: readonly ObligationFacts[], kinds: readonly SubmissionKind[], asOf: PlainDate) {
  const owed = obligations.filter(({ kind }) => kinds.includes(kind));
  const isSent = ({ submittedOn }: ObligationFacts) => submittedOn !== null && submittedOn <= asOf;
  const sent = owed.filter(isSent);
  const overdue = owed.filter((each) => each.dueOn < asOf && !isSent(each));
  const late = sent.filter(({ submittedOn, dueOn }) => submittedOn !== null && submittedOn > dueOn);
  const oldest = earliest(overdue.map(({ dueOn }) => dueOn));
  const figures = [
    figure('overdue', overdue.length, 0),
    figure('overdueSince', oldest && addDays(oldest, 1)),
    figure('submitted', sent.length),
    figure('submittedLate', late.length),
  ];
  if (sent.length === 0 && overdue.length === 0) return judged('NOT_APPLICABLE', figures);
  return judged(metIf(oldest === null), figures, oldest && addDays(oldest, 1));
}
