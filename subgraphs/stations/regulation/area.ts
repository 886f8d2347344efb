import { type Area } from '../../../shared/graphql/area';
import { type Access } from '../../../shared/store/scoped-repository';
import { regulationLoaders } from './regulation/regulation.loader';
import { RegulationRepository } from './regulation/regulation.repository';
import { RegulationResolver } from './regulation/regulation.resolver';
import { regulationTable } from './regulation/regulation.row';

/** The area of the regulations of districts and of stations (ST-4). */
export const regulation = {
  resolvers: [RegulationResolver],
  tables: [regulationTable],
  repositories: (access: Access) => ({ regulations: new RegulationRepository(access) }),
  loaders: regulationLoaders,
} satisfies Area;
