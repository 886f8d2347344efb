import { type SubmissionKind } from '../../../../../shared/domain/submissions';
import { earliest } from '../../../../../shared/kernel/dates/extremes';
import { type PlainDate, addDays } from '../../../../../shared/kernel/dates/period';
import { type ObligationFacts } from '../../facts/filing-facts';
import { type StationFacts } from '../../facts/subject-facts';
import { judgedLot } from '../../judging/lot-in-force.rules';
import { UNKNOWN, figure, judged, listed, metIf } from '../../judging/verdict.rules';

/**
 * Judges whether filings of these kinds were submitted. Each obligation has its own due date, from the policy under
 * which it arose. The due date ends at midnight in Shanghai. From the next day the rule is not met until the filing is
 * submitted. A late filing then meets the rule. The rule does not apply before anything is due or submitted.
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
    figure('overduePeriods', periodsOf(overdue)),
    figure('overdueSince', oldest && addDays(oldest, 1)),
    figure('submitted', sent.length),
    figure('submittedLate', late.length),
  ];
  if (sent.length === 0 && overdue.length === 0) return judged('NOT_APPLICABLE', figures);
  return judged(metIf(oldest === null), figures, oldest && addDays(oldest, 1));
}

/** Returns the periods of obligations, each once and the earliest first: a month such as 2026-03, or a year. */
function periodsOf(obligations: readonly ObligationFacts[]): string | null {
  return listed([...new Set(obligations.map(({ period }) => period))].sort());
}

/**
 * Judges whether the contractor of a station submitted what it owes under its lots at this station, past and present.
 * The judged contractor is the contractor of the lot in force, or else of the last lot. What an earlier contractor owed
 * does not count.
 */
export function filedByContractor(
  { lots, obligations }: StationFacts,
  kinds: readonly SubmissionKind[],
  asOf: PlainDate,
) {
  if (lots === null) return UNKNOWN;
  const contractorId = judgedLot(lots, asOf)?.contractorId;
  const own = new Set(lots.filter((lot) => lot.contractorId === contractorId).map(({ lotId }) => lotId));
  return filed(
    obligations.filter(({ lotId }) => lotId !== null && own.has(lotId)),
    kinds,
    asOf,
  );
}
