import { type Area } from '../../../shared/graphql/area';
import { MeResolver } from './me/me.resolver';
import { officeLoaders } from './office/office.loader';

/** The area that identifies the caller (query `me`) and loads the names of offices. */
export const caller = {
  resolvers: [MeResolver],
  tables: [],
  loaders: officeLoaders,
} satisfies Area;
