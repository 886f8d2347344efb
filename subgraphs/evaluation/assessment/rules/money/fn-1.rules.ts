import { type Fen, sumFen } from '../../../../../shared/kernel/money';
import { type DistrictFacts } from '../../facts/subject-facts';
import { UNKNOWN, figure, judged, metIf, rule } from '../../judging/verdict.rules';

const WHOLE = 10_000n;

/**
 * FN-1 (方案 五(三)): the city's share of the year's general budget lies within bounds. If a share is set for the year, the
 * bounds allow for its rounding (see `roundingTo`). Otherwise the policy sets the bounds. Without any budget the
 * verdict is UNKNOWN. Amounts are in fen.
 */
export const twoLevels = rule('FN-1', ({ generalBudgetFen, cityPercent }: DistrictFacts, { parameters }) => {
  if (generalBudgetFen === null) return UNKNOWN;
  const { cityFrom, cityUntil } = cityPercent === null ? parameters : roundingTo(cityPercent);
  const total = sumFen(Object.values(generalBudgetFen));
  const figures = [
    figure('cityShareHundredthsOfPercent', shareOf(generalBudgetFen.CITY, total), `${cityFrom}…${cityUntil}`),
    figure('cityFen', generalBudgetFen.CITY),
    figure('districtFen', generalBudgetFen.DISTRICT),
    figure('streetFen', generalBudgetFen.STREET),
  ];
  if (total === 0) return judged('UNKNOWN', figures);
  const part = BigInt(generalBudgetFen.CITY) * WHOLE;
  const isAbove = part >= BigInt(cityFrom) * BigInt(total);
  return judged(metIf(isAbove && part <= BigInt(cityUntil) * BigInt(total)), figures);
});

/**
 * Returns the bounds within which a real share rounds to the share that was set, in hundredths of a per cent. A share
 * is set in whole per cent, but a budget in fen rarely matches it exactly.
 */
function roundingTo(percent: number): { cityFrom: number; cityUntil: number } {
  return { cityFrom: Math.max(0, percent * 100 - 50), cityUntil: Math.min(Number(WHOLE), percent * 100 + 50) };
}

/**
 * Returns the share for display, in hundredths of a per cent, rounded down. Null if the total is 0. The verdict uses
 * the amounts themselves.
 */
function shareOf(part: Fen, total: Fen): string | null {
  return total === 0 ? null : String((BigInt(part) * WHOLE) / BigInt(total));
}
