import { type SubmissionKind } from '../../../../shared/domain/submissions';
import { type PlainDate, addDays } from '../../../../shared/kernel/dates/period';
import { ALIVE, SERVING, stationRule } from './applicability.rules';
import { type DistrictFacts, type ObligationFacts } from './facts';
import { type Judgement } from './judgement';
import { earliest, figure, judged, metIf, rule } from './verdict.rules';

// FI (方案 四(一), 四(四), 四(五)): what is owed by a day. The days are the obligations' own, from the policy under which they arose.

/** FI-1 */
export const annualPlan = rule('FI-1', ({ obligations }: DistrictFacts, { asOf }) =>
  filed(obligations, ['ANNUAL_PLAN'], asOf),
);

/** FI-2 */
export const needsAndPlan = stationRule({
  id: 'FI-2',
  states: SERVING,
  judge: ({ obligations }, { asOf }) => filed(obligations, ['NEEDS_SURVEY', 'SERVICE_PLAN'], asOf),
});

/** FI-3 */
export const briefs = stationRule({
  id: 'FI-3',
  states: SERVING,
  judge: ({ obligations }, { asOf }) => filed(obligations, ['MONTHLY_BRIEF'], asOf),
});

/** FI-4 */
export const projectReports = stationRule({
  id: 'FI-4',
  states: ALIVE,
  judge: ({ obligations }, { asOf }) => filed(obligations, ['MID_TERM_REPORT', 'FINAL_REPORT'], asOf),
});

/** FI-5 */
export const implementationReport = rule('FI-5', ({ obligations }: DistrictFacts, { asOf }) =>
  filed(obligations, ['IMPLEMENTATION_REPORT'], asOf),
);

/**
 * Not met from the day after a due day, which is over at midnight in Shanghai, until what was due is sent: then it was late, and is
 * met. Not applicable before anything is due or sent.
 */
function filed(obligations: readonly ObligationFacts[], kinds: readonly SubmissionKind[], asOf: PlainDate): Judgement {
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
