import { type Area } from '../../../shared/graphql/area';
import { PremisesFactsResolver } from './premises/premises-facts.resolver';
import { streetFactsLoaders } from './street/street-facts.loader';
import { StreetFactsResolver } from './street/street-facts.resolver';

/** The area of the facts that the assessor queries. They contain no personal data. */
export const facts = {
  resolvers: [PremisesFactsResolver, StreetFactsResolver],
  tables: [],
  loaders: streetFactsLoaders,
} satisfies Area;
