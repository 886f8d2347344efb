import { type ViolationId } from '../../../../shared/demo/plan/violations';
import { type CityLists } from '../demo/demo-city';
import { CONTRACTS } from './contracts';
import { type Finder } from './finding';
import { PERSONNEL } from './personnel';
import { REPORTS } from './reports';
import { STATIONS } from './stations';

const FINDERS: Record<ViolationId, Finder> = { ...STATIONS, ...PERSONNEL, ...CONTRACTS, ...REPORTS };

/** Returns the violations of a rule in the facts of a city, each as an id or a code. */
export function findViolations(city: CityLists, rule: ViolationId): string[] {
  return FINDERS[rule](city);
}
