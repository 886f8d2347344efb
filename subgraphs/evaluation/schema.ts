import { type Subgraph } from '../../shared/graphql/build-subgraph';
import { AttachmentResolver } from './attachment/attachment.resolver';
import { type EvaluationContext, createContext } from './context';
import { database } from './database';
import { fillDemo } from './demo';
import { EvaluationResolver } from './evaluation/evaluation.resolver';
import { EventResolver } from './event/event.resolver';
import { followers } from './followers';
import { StationResolver } from './station/station.resolver';

type ById = { id: string };

/** Owns evaluations, submissions, inspections and their attachments; tells of a station how it was judged. */
export const evaluation: Subgraph<EvaluationContext> = {
  name: 'evaluation',
  resolvers: [AttachmentResolver, EvaluationResolver, StationResolver, EventResolver],
  orphanedTypes: [],
  references: {
    Station: ({ id }: ById, { load }) => load.station.load(id),
  },
  database,
  createContext,
  fillDemo,
  follows: followers,
};
