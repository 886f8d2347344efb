import { type Area } from '../../../shared/graphql/area';
import { MeResolver } from './me/me.resolver';
import { officeLoaders } from './office/office.loader';

/** The area of the query `me`, which says who the caller is, and of the loaders of the names of offices. */
export const caller = {
  resolvers: [MeResolver],
  tables: [],
  loaders: officeLoaders,
} satisfies Area;
