import { type Area } from '../../../shared/graphql/area';
import { workItemResolvers } from './work/work.resolver';

/** The area of work items: what the offices and contractors must submit, evaluate, correct, answer and inspect. */
export const desk = { resolvers: workItemResolvers, tables: [] } satisfies Area;
