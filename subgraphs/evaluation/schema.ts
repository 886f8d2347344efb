import { type Subgraph } from '../../shared/graphql/build-subgraph';
import { type EvaluationContext, createContext } from './context';
import { daily } from './daily';
import { database } from './database';
import { fillDemo } from './demo';
import { EvaluationResolver } from './evaluation/evaluation.resolver';
import { EventResolver } from './event/event.resolver';
import { followers } from './followers';
import { StationResolver } from './station/station.resolver';

type ById = { id: string };

/** Owns evaluations, submissions and inspections; tells of a station how it was judged. */
export const evaluation: Subgraph<EvaluationContext> = {
  name: 'evaluation',
  resolvers: [EvaluationResolver, StationResolver, EventResolver],
  orphanedTypes: [],
  references: {
    Station: ({ id }: ById, { load }) => load.station.load(id),
  },
  database,
  createContext,
  fillDemo,
  follows: followers,
  daily,
};
