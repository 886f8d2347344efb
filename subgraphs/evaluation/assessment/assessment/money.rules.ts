import { type Fen, sumFen } from '../../../../shared/kernel/money';
import { ruleOfAllLots } from './applicability.rules';
import { type DistrictFacts, type LotFacts } from './facts';
import { UNKNOWN, NOT_APPLICABLE, earliest, figure, judged, listed, metIf, rule } from './verdict.rules';

// FN (方案 五(二), 五(三)): who pays, from what, and how. Amounts in fen.

const WHOLE = 10_000n;

/**
 * FN-1: the city's part of the year's general budget, between bounds: what is set for the year, where it is set, and else the
 * policy's. Of no budget at all there is no part: it is not known.
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

/** A share is set in whole per cent: what rounds to it keeps it, as no budget meets it to the fen. */
function roundingTo(percent: number): { cityFrom: number; cityUntil: number } {
  return { cityFrom: Math.max(0, percent * 100 - 50), cityUntil: Math.min(Number(WHOLE), percent * 100 + 50) };
}

/** Rounded down; the verdict rests on the amounts themselves. */
function shareOf(part: Fen, total: Fen): string | null {
  return total === 0 ? null : String((BigInt(part) * WHOLE) / BigInt(total));
}

function isPaid({ paidFen, wronglyPaidOn }: LotFacts): boolean {
  return paidFen > 0 || wronglyPaidOn.length > 0;
}

/** FN-2: every fen that was paid comes from a budget line, and from a source that may pay. */
export const sources = ruleOfAllLots('FN-2', (lots, { parameters }) => {
  if (!lots.some(isPaid)) return NOT_APPLICABLE;
  const paid = [...new Set(lots.flatMap(({ paidSources }) => paidSources))].sort();
  const barred = paid.filter((source) => !(parameters.sources as string[]).includes(source));
  const untracedFen = sumFen(lots.map((lot) => lot.untracedFen));
  const figures = [
    figure('paidFen', sumFen(lots.map(({ paidFen }) => paidFen))),
    figure('untracedFen', untracedFen, 0),
    figure('sources', listed(paid)),
    figure('barredSources', listed(barred)),
  ];
  return judged(metIf(untracedFen === 0 && barred.length === 0), figures);
});

/** FN-3: never above the price, not while the lot is held, and after its end nothing but the settlement. */
export const disbursement = ruleOfAllLots('FN-3', (lots) => {
  if (!lots.some(isPaid)) return NOT_APPLICABLE;
  const wrong = lots.flatMap(({ wronglyPaidOn }) => wronglyPaidOn);
  const overpaid = lots.filter(({ paidFen, priceFen }) => paidFen > priceFen).length;
  const figures = [
    figure('paidFen', sumFen(lots.map(({ paidFen }) => paidFen)), sumFen(lots.map(({ priceFen }) => priceFen))),
    figure('lotsPaidAbovePrice', overpaid, 0),
    figure('paymentsWhileHeldOrEnded', wrong.length, 0),
  ];
  const since = overpaid === 0 ? earliest(wrong) : null;
  return judged(metIf(overpaid === 0 && wrong.length === 0), figures, since);
});
