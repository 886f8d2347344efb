import { type Subgraph } from '../../shared/graphql/build-subgraph';
import { type EvaluationContext, createContext } from './context';
import { database } from './database';
import { fillDemo } from './demo';
import { ContractorResolver } from './contractor/contractor.resolver';
import { EvaluationResolver } from './evaluation/evaluation.resolver';
import { JointEvaluationResolver } from './evaluation/joint.resolver';
import { EventResolver } from './event/event.resolver';
import { followers } from './followers';
import { ObjectionResolver } from './objection/objection.resolver';
import { RecusalResolver } from './recusal/recusal.resolver';
import { StationResolver } from './station/station.resolver';

type ById = { id: string };

/** Owns evaluations, submissions and inspections; tells of a station how it was judged. */
export const evaluation: Subgraph<EvaluationContext> = {
  name: 'evaluation',
  resolvers: [
    EvaluationResolver,
    JointEvaluationResolver,
    ObjectionResolver,
    RecusalResolver,
    ContractorResolver,
    StationResolver,
    EventResolver,
  ],
  orphanedTypes: [],
  references: {
    Station: ({ id }: ById, { load }) => load.station.load(id),
    Contractor: ({ id }: ById, { load }) => load.contractor.load(id),
  },
  database,
  createContext,
  fillDemo,
  follows: followers,
};
