import { DEFAULT_SEED, IN_USE, demoCity } from '../../../shared/demo/city';
import { type DemoBatch, type DistrictFacts } from '../../../shared/demo/facts/batch';
import { divisionCode } from '../../../shared/kernel/ids/division-code';
import { NOT_ASSESSED } from './demo/demo-city';
import { TODAY } from './small-city';

const JINAN = divisionCode('3701');

/** Generates the standard demonstration city on the tests' day. Nobody has assessed the city yet. */
export function jinan(): Iterable<DemoBatch> {
  return demoCity({ selection: JINAN, seed: DEFAULT_SEED, today: TODAY, ...NOT_ASSESSED });
}

/** Generates the city that `npm start` writes to the databases, including the findings of three years. */
export function jinanInUse(): Iterable<DemoBatch> {
  return demoCity({ selection: JINAN, seed: DEFAULT_SEED, today: TODAY, ...IN_USE });
}

/** Returns the facts of the districts of {@link jinan}, so that tests can find cases in them. */
export function jinanDistricts(): DistrictFacts[] {
  return [...jinan()].filter((batch) => batch.kind === 'DISTRICT');
}
