import { DEFAULT_SEED, IN_USE, demoCity } from '../../../shared/demo/city';
import { type DemoBatch, type DistrictFacts } from '../../../shared/demo/facts/batch';
import { divisionCode } from '../../../shared/kernel/ids/division-code';
import { NOT_ASSESSED } from './demo/demo-city';
import { TODAY } from './small-city';

const JINAN = divisionCode('3701');

/** The standard demonstration city on the tests' day, which nobody has assessed yet. */
export function jinan(): Iterable<DemoBatch> {
  return demoCity({ selection: JINAN, seed: DEFAULT_SEED, today: TODAY, ...NOT_ASSESSED });
}

/** The city as `npm start` fills it: with the findings of three years. */
export function jinanInUse(): Iterable<DemoBatch> {
  return demoCity({ selection: JINAN, seed: DEFAULT_SEED, today: TODAY, ...IN_USE });
}

/** The facts of its districts, in which tests find cases. */
export function jinanDistricts(): DistrictFacts[] {
  return [...jinan()].filter((batch) => batch.kind === 'DISTRICT');
}
