import { addDays } from '../../../../../shared/kernel/dates/period';
import { type DistrictFacts, type StreetFacts } from '../../facts/subject-facts';
import {
  type Given,
  NOT_APPLICABLE,
  UNKNOWN,
  figure,
  judged,
  listed,
  metIf,
  reasonsFirst,
  rule,
} from '../../judging/verdict.rules';

/**
 * ST-1 (方案 一(三), 三(二)): each street and town has exactly one station that is not closed. That station operates,
 * or has been suspended for no longer than the days allowed. Up to and including `dueOn`, a street without such a
 * station makes the verdict UNKNOWN instead of NOT_MET. A street with several stations makes it NOT_MET at any time.
 */
export const oneInEachStreet = rule('ST-1', ({ streets }: DistrictFacts, given) => {
  if (streets === null) return UNKNOWN;
  if (streets.length === 0) return NOT_APPLICABLE;
  const codesWhere = (holds: (street: StreetFacts) => boolean) => streets.filter(holds).map(({ code }) => code);
  const several = codesWhere(({ stations }) => stations > 1);
  const within = codesWhere((street) => isSuspendedWithin(street, given));
  const idle = codesWhere((street) => !street.isOperating && !isSuspendedWithin(street, given));
  const built = codesWhere(({ isBuilt }) => isBuilt);
  const isIdle = idle.length > 0;
  const figures = reasonsFirst([
    [isIdle, figure('operating', codesWhere(({ isOperating }) => isOperating).length, streets.length)],
    [isIdle, figure('streetsNotOperating', listed(idle))],
    [isIdle && built.length < streets.length, figure('built', built.length, streets.length)],
    [isIdle, figure('streetsWithout', listed(codesWhere(({ stations }) => stations === 0)))],
    [several.length > 0, figure('streetsWithSeveral', listed(several))],
    [false, figure('suspendedWithin', listed(within))],
    [false, figure('streets', streets.length)],
  ]);
  const isMet = idle.length === 0 && several.length === 0;
  const isEarly = given.asOf <= given.parameters.dueOn && several.length === 0;
  return judged(!isMet && isEarly ? 'UNKNOWN' : metIf(isMet), figures);
});

/**
 * Returns whether the street's station has been suspended for no longer than the days allowed. False if the first day
 * of the suspension is not recorded.
 */
function isSuspendedWithin({ isOperating, suspendedOn }: StreetFacts, { parameters, asOf }: Given<'ST-1'>): boolean {
  return !isOperating && suspendedOn !== null && asOf <= addDays(suspendedOn, parameters.suspensionDays);
}
