import { type Area } from '../../../shared/graphql/area';
import { factsLoaders } from './staff/facts.loader';
import { StaffFactsResolver } from './staff/staff-facts.resolver';

/** The area of the facts that the assessor queries: ages and counts, never a name. */
export const facts = {
  resolvers: [StaffFactsResolver],
  tables: [],
  loaders: factsLoaders,
} satisfies Area;
