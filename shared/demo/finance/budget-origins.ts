import { type BudgetLevel, type FundingSource } from '../../domain/money';
import { sumFen } from '../../kernel/money';
import { int, pick, type Random } from '../plan/random';

/** One kind of money that a district's stations are paid from, and how much of a hundred it bears in a year. */
export type Origin = { level: BudgetLevel; source: FundingSource; percent: number };

const POOLS: readonly FundingSource[] = ['ASSISTANCE', 'ELDERLY', 'CHILDREN', 'COMMUNITY_GOVERNANCE', 'SOCIAL_AFFAIRS'];
const OTHERS: readonly Omit<Origin, 'percent'>[] = [
  { level: 'DISTRICT', source: 'CHARITY' },
  { level: 'STREET', source: 'COMMUNITY_GOVERNANCE' },
  { level: 'STREET', source: 'OTHER' },
];
const CITY_ALONE: readonly Origin[] = [{ level: 'CITY', source: 'GENERAL_BUDGET', percent: 100 }];

/** Shares of city and district in the general budget (FN-1), a pool and another source beside them; or the city alone. */
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

/** What each origin bears of an amount; the first bears the fen that are left over. */
export function splitBy(origins: readonly Origin[], amountFen: number): number[] {
  const parts = origins.map(({ percent }) => Math.floor((amountFen * percent) / 100));
  const rest = amountFen - sumFen(parts);
  return parts.map((part, index) => (index === 0 ? part + rest : part));
}
