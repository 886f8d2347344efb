import { type Area } from '../../../shared/graphql/area';
import { workItemResolvers } from './work/work.resolver';

/** The area of work items: what offices and contractors must do for stations and regulations. */
export const desk = { resolvers: workItemResolvers, tables: [] } satisfies Area;
