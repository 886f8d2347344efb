import { type BudgetLevel } from '../../../../../shared/domain/money';
import { BUDGET } from '../../../words/finance/budget';
import { say } from '../../../words/language';

/**
 * Returns why a finance bureau cannot adjust a budget line. Null if it can. The finance bureau of a city adjusts the
 * lines of the city. That of a district adjusts the lines of the district and of its streets and towns.
 */
export function whyNotAdjust({ level }: { level: BudgetLevel }, isOfCity: boolean): string | null {
  if ((level === 'CITY') === isOfCity) return null;
  return say(isOfCity ? BUDGET.whyDistrictLine : BUDGET.whyCityLine);
}
