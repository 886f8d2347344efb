import { type Subgraph } from '../../shared/graphql/build-subgraph';
import { type EvaluationContext, createContext } from './context';
import { database } from './database';
import { fillDemo } from './demo';
import { EvaluationResolver } from './evaluation/evaluation.resolver';
import { StationResolver } from './station/station.resolver';

/** Owns evaluations, submissions and inspections; tells of a station how it was judged. */
export const evaluation: Subgraph<EvaluationContext> = {
  name: 'evaluation',
  resolvers: [EvaluationResolver, StationResolver],
  orphanedTypes: [],
  references: {
    Station: async ({ id }: { id: string }, { load }) => {
      const place = await load.place.load(id);
      return place && { id: place.stationId };
    },
  },
  database,
  createContext,
  fillDemo,
};
