import { postingFactsLoader, type PostingSources } from './posting-facts.loader';
import { staffFactsLoader, type StaffSources } from './staff-facts.loader';

/** Returns the loaders of the facts that the rules need about a station's staff. */
export function factsLoaders(sources: StaffSources & PostingSources) {
  return { staffFacts: staffFactsLoader(sources), postingFacts: postingFactsLoader(sources) };
}
export type FactsLoaders = ReturnType<typeof factsLoaders>;
