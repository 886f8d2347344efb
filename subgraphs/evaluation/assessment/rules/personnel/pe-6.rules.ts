import { latest } from '../../../../../shared/kernel/dates/extremes';
import { type PlainDate, addDays, addMonths } from '../../../../../shared/kernel/dates/period';
import { type LotFacts } from '../../facts/lot-facts';
import { type PostingFacts } from '../../facts/staff-facts';
import { STAFFED, stationRule } from '../../judging/applicability.rules';
import { lotInForce } from '../../judging/lot-in-force.rules';
import { NOT_APPLICABLE, UNKNOWN, figure, judged, reasonsFirst } from '../../judging/verdict.rules';

/**
 * PE-6 (方案 四(四)): on the due date, the contractor had staff on post, and all of them had passed a training held by
 * then. The due date is a number of months after the signing. A training counts once it is verified, even if it is
 * verified after the due date. Up to the due date the rule is met or does not apply yet. Later arrivals and departures
 * change nothing.
 */
export const trainedOnPost = stationRule({
  id: 'PE-6',
  states: STAFFED,
  judge: ({ lots, postings }, { parameters: { months }, asOf }) => {
    if (lots === null || postings === null) return UNKNOWN;
    const lot = lotInForce(lots, asOf);
    if (lot === null) return NOT_APPLICABLE;
    const dueOn = addMonths(lot.signedOn, months);
    const on = asOf < dueOn ? asOf : dueOn;
    const staff = onPost(postings, lot, on);
    const trained = staff.filter(({ trainedOn }) => trainedOn !== null && trainedOn <= on);
    const figures = reasonsFirst([
      [staff.length === 0, figure('staffOnDueDate', staff.length, 1)],
      [trained.length < staff.length, figure('trained', trained.length, staff.length)],
      [false, figure('dueOn', dueOn)],
    ]);
    if (staff.length > 0 && trained.length === staff.length) return judged('MET', figures, readyOn(trained));
    return asOf <= dueOn ? judged('NOT_APPLICABLE', figures) : judged('NOT_MET', figures, addDays(dueOn, 1));
  },
});

function onPost(postings: readonly PostingFacts[], { contractorId }: LotFacts, on: PlainDate): PostingFacts[] {
  return postings.filter(
    (each) => each.contractorId === contractorId && each.startsOn <= on && (each.endsOn === null || each.endsOn >= on),
  );
}

/** Returns the first day on which all these staff were on post and trained. Null if `trained` is empty. */
function readyOn(trained: readonly PostingFacts[]): PlainDate | null {
  return latest(trained.flatMap(({ startsOn, trainedOn }) => [startsOn, trainedOn ?? startsOn]));
}
