import { type BudgetLevel, type FundingSource } from '../../domain/money';
import { sumFen } from '../../kernel/money';
import { int, pick, type Random } from '../plan/random';

/** A source of money for a district's stations. `percent` is its share of a year's cost. */
export type Origin = { level: BudgetLevel; source: FundingSource; percent: number };

const POOLS: readonly FundingSource[] = ['ASSISTANCE', 'ELDERLY', 'CHILDREN', 'COMMUNITY_GOVERNANCE', 'SOCIAL_AFFAIRS'];
const OTHERS: readonly Omit<Origin, 'percent'>[] = [
  { level: 'STREET', source: 'COMMUNITY_GOVERNANCE' },
  { level: 'STREET', source: 'OTHER' },
];
const CITY_ALONE: readonly Origin[] = [{ level: 'CITY', source: 'GENERAL_BUDGET', percent: 100 }];

/**
 * Returns the sources of a year: the general budgets of the district and the city (FN-1), a pooled fund and another
 * source. If `cityAlone` is true, the general budget of the city is the only source.
 */
export function originsOf(random: Random, cityAlone: boolean): readonly Origin[] {
  const city = int(random, 35, 45);
  const level = pick(random, ['CITY', 'DISTRICT'] as const);
  const pool = { level, source: pick(random, POOLS), percent: int(random, 8, 14) };
  const other = { ...pick(random, OTHERS), percent: int(random, 4, 8) };
  if (cityAlone) return CITY_ALONE;
  return [
    { level: 'DISTRICT', source: 'GENERAL_BUDGET', percent: 100 - city - pool.percent - other.percent },
    { level: 'CITY', source: 'GENERAL_BUDGET', percent: city },
    pool,
    other,
  ];
}

/** Splits an amount among the sources by their shares. The first source gets the rounding difference. */
export function splitBy(origins: readonly Origin[], amountFen: number): number[] {
  const parts = origins.map(({ percent }) => Math.floor((amountFen * percent) / 100));
  const rest = amountFen - sumFen(parts);
  return parts.map((part, index) => (index === 0 ? part + rest : part));
}
