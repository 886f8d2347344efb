import { DEFAULT_SEED, IN_USE, demoCity } from '../../../shared/demo/city';
import { type DemoBatch, type DistrictFacts } from '../../../shared/demo/facts/batch';
import { divisionCode } from '../../../shared/kernel/ids/division-code';
import { NOT_ASSESSED } from './demo/demo-city';
import { TODAY } from './small-city';

const JINAN = divisionCode('3701');

/** Generates the demonstration of Jinan as of {@link TODAY}. Nobody has assessed the city yet. */
export function jinan(): Iterable<DemoBatch> {
  return demoCity({ selection: JINAN, seed: DEFAULT_SEED, today: TODAY, ...NOT_ASSESSED });
}

/** Generates the demonstration that `npm start` writes to the databases. It includes the findings of three years. */
export function jinanInUse(): Iterable<DemoBatch> {
  return demoCity({ selection: JINAN, seed: DEFAULT_SEED, today: TODAY, ...IN_USE });
}

/** Returns the facts of each district of {@link jinan}. Tests search these facts for suitable rows. */
export function jinanDistricts(): DistrictFacts[] {
  return [...jinan()].filter((batch) => batch.kind === 'DISTRICT');
}
