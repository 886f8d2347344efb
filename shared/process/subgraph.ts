import { type Follower } from '../follow/follower';
import { type SubgraphApi } from '../graphql/build-subgraph';
import { type DatabaseShape } from '../store/open-database';
import { type Assess, type BackgroundJob } from './jobs/background-jobs';
import { type DailyJob } from './jobs/daily-jobs';
import { type ManageMachineClients } from './machine-clients';

/**
 * The description of one subgraph: its API, its database, the subgraphs that it follows, its jobs outside requests, and
 * the commands of an operator. All four subgraphs have this type.
 */
export type Subgraph<Context extends object> = SubgraphApi<Context> & {
  database: DatabaseShape;
  follows: readonly Follower[];
  daily?: DailyJob;
  backgroundJob?: BackgroundJob;
  /** Runs the background job for one division on an operator's request. */
  assess?: Assess;
  /** Manages machine clients. Only the subgraph that stores them has this member. */
  machineClients?: ManageMachineClients;
};
