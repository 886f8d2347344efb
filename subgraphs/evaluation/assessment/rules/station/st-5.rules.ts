import { type PlainDate, addDays, addMonths } from '../../../../../shared/kernel/dates/period';
import { type ObservedCheck } from '../../../oversight/observation/observed-check';
import { SERVING, stationRule } from '../../judging/applicability.rules';
import { figure, judged, listed, reasonsFirst } from '../../judging/verdict.rules';

/**
 * ST-5 (方案 三(五)): the station offers only kinds of service that are allowed, and its latest check found no excluded
 * work. If no check is recent enough and the kinds are allowed, the verdict is UNKNOWN.
 */
export const serviceContent = stationRule({
  id: 'ST-5',
  states: SERVING,
  judge: ({ checks }, { parameters, asOf }, { serviceKinds }) => {
    const excluded = serviceKinds.filter((kind) => !parameters.kinds.includes(kind));
    const run = lastRun(checks, parameters.months, asOf);
    const figures = reasonsFirst([
      [excluded.length > 0, figure('excludedKinds', listed(excluded))],
      [run?.verdict !== 'MET', figure('checkFound', run?.verdict ?? null, 'MET')],
      [false, figure('checkedOn', run?.until ?? null)],
      [false, figure('checkHoldsUntil', run && addMonths(run.until, parameters.months))],
    ]);
    if (excluded.length > 0) return judged('NOT_MET', figures);
    return run === null ? judged('UNKNOWN', figures) : judged(run.verdict, figures, run.from);
  },
});

type Run = { verdict: ObservedCheck['verdict']; from: PlainDate; until: PlainDate };

/**
 * Returns the latest unbroken series of checks with the same verdict. A series is unbroken if each check is made by the
 * day after the previous check expired. Null if there is no check or the last one has expired.
 */
function lastRun(checks: readonly ObservedCheck[], months: number, asOf: PlainDate): Run | null {
  const made = checks
    .filter((check) => check.rule === 'ST-5' && check.checkedOn <= asOf)
    .toSorted((a, b) => (a.checkedOn < b.checkedOn ? -1 : a.checkedOn > b.checkedOn ? 1 : weight(a) - weight(b)));
  const holds = (on: PlainDate, until: PlainDate) => until <= addMonths(on, months);
  const run = made.reduce<Run | null>((before, { verdict, checkedOn }) => {
    const goesOn = before?.verdict === verdict && checkedOn <= addDays(addMonths(before.until, months), 1);
    return { verdict, from: goesOn ? before.from : checkedOn, until: checkedOn };
  }, null);
  return run !== null && holds(run.until, asOf) ? run : null;
}

/**
 * Returns the sort weight of a check. Of several checks on the same day, one that is not MET comes last and decides.
 */
function weight({ verdict }: ObservedCheck): number {
  return verdict === 'MET' ? 0 : 1;
}
