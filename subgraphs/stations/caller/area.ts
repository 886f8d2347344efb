import { type Area } from '../../../shared/graphql/area';
import { MeResolver } from './me/me.resolver';

/** The area that answers who the caller is. */
export const caller = {
  resolvers: [MeResolver],
  tables: [],
} satisfies Area;
