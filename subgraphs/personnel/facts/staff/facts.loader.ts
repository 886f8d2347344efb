import { postingFactsLoader, type PostingSources } from './posting-facts.loader';
import { staffFactsLoader, type StaffSources } from './staff-facts.loader';

/** What the rules ask of the staff of a station. */
export function factsLoaders(sources: StaffSources & PostingSources) {
  return { staffFacts: staffFactsLoader(sources), postingFacts: postingFactsLoader(sources) };
}
export type FactsLoaders = ReturnType<typeof factsLoaders>;
