import { type Area } from '../../../shared/graphql/area';
import { MeResolver } from './me/me.resolver';

/** The area of the query `me`, which returns who the caller is. */
export const caller = {
  resolvers: [MeResolver],
  tables: [],
} satisfies Area;
