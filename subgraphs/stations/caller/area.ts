import { type Area } from '../../../shared/graphql/build-subgraph';
import { MeResolver } from './me/me.resolver';

/** Who the caller is. */
export const caller: Area = {
  resolvers: [MeResolver],
  tables: [],
};
