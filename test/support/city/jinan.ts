import { DEFAULT_SEED, DEFAULT_WEEKS_OF_HOURS, demoCity } from '../../../shared/demo/city';
import { type DemoBatch, type DistrictFacts } from '../../../shared/demo/facts/batch';
import { divisionCode } from '../../../shared/kernel/ids/division-code';
import { TODAY } from './small-city';

const JINAN = divisionCode('3701');

/** The standard demonstration city on the tests' day. */
export function jinan(): Iterable<DemoBatch> {
  return demoCity({ selection: JINAN, seed: DEFAULT_SEED, today: TODAY, weeksOfHours: DEFAULT_WEEKS_OF_HOURS });
}

/** The facts of its districts, in which tests find cases. */
export function jinanDistricts(): DistrictFacts[] {
  return [...jinan()].filter((batch) => batch.kind === 'DISTRICT');
}
