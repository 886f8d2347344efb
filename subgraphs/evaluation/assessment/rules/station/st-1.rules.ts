import { type DistrictFacts } from '../../facts/subject-facts';
import { NOT_APPLICABLE, UNKNOWN, figure, judged, listed, metIf, rule } from '../../judging/verdict.rules';

/**
 * ST-1 (方案 一(三), 三(二)): each street and town has exactly one station that is not closed. Until the end of `dueOn` a station may
 * still be missing.
 */
export const oneInEachStreet = rule('ST-1', ({ streets }: DistrictFacts, { parameters, asOf }) => {
  if (streets === null) return UNKNOWN;
  if (streets.length === 0) return NOT_APPLICABLE;
  const without = streets.filter(({ stations }) => stations === 0).map(({ code }) => code);
  const several = streets.filter(({ stations }) => stations > 1).map(({ code }) => code);
  const figures = [
    figure('streets', streets.length),
    figure('streetsWithOneStation', streets.length - without.length - several.length, streets.length),
    figure('streetsWithout', listed(without)),
    figure('streetsWithSeveral', listed(several)),
  ];
  const mayStillBeMissing = without.length > 0 && several.length === 0 && asOf <= parameters.dueOn;
  if (mayStillBeMissing) return judged('NOT_APPLICABLE', figures);
  return judged(metIf(without.length === 0 && several.length === 0), figures);
});
