import { type Area } from '../../../shared/graphql/area';
import { workItemResolvers } from './work/work.resolver';

/** The area of work items: what contractors and offices must do about hours, trainings and staff. */
export const desk = { resolvers: workItemResolvers, tables: [] } satisfies Area;
