import { type ViolationId } from '../../../../shared/demo/plan/violations';
import { type CityLists } from '../demo/demo-city';
import { CONTRACTS } from './contracts';
import { type Finder } from './finding';
import { PERSONNEL } from './personnel';
import { REPORTS } from './reports';
import { STATIONS } from './stations';

const FINDERS: Record<ViolationId, Finder> = { ...STATIONS, ...PERSONNEL, ...CONTRACTS, ...REPORTS };

/** Returns a key for each violation of a rule in the facts of a city, as {@link Finder} describes. */
export function findViolations(city: CityLists, rule: ViolationId): string[] {
  return FINDERS[rule](city);
}
