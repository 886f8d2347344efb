import { type Area } from '../../../shared/graphql/build-subgraph';
import { RegulationResolver } from './regulation/regulation.resolver';
import { regulationTable } from './regulation/regulation.row';

/** The regulations of districts and of stations (ST-4). */
export const regulation: Area = {
  resolvers: [RegulationResolver],
  tables: [regulationTable],
};
