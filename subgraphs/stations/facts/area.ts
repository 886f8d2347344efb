import { type Area } from '../../../shared/graphql/build-subgraph';
import { PremisesFactsResolver } from './premises/premises-facts.resolver';
import { StreetFactsResolver } from './street/street-facts.resolver';

/** The facts that the assessor asks for, without personal data. */
export const facts: Area = {
  resolvers: [PremisesFactsResolver, StreetFactsResolver],
  tables: [],
};
