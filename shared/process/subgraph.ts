import { type Follower } from '../follow/follower';
import { type SubgraphApi } from '../graphql/build-subgraph';
import { type DatabaseShape } from '../store/open-database';
import { type Assess, type BackgroundJob } from './background-jobs';
import { type DailyJob } from './daily-jobs';
import { type ManageMachineClients } from './machine-clients';

/** One subgraph as data: its API, its database, and its jobs outside requests. All four have this shape. */
export type Subgraph<Context extends object> = SubgraphApi<Context> & {
  database: DatabaseShape;
  follows: readonly Follower[];
  daily?: DailyJob;
  backgroundJob?: BackgroundJob;
  /** Runs the background job for one place on an operator's request. */
  assess?: Assess;
  /** Manages machine clients. Only the subgraph that stores them has this member. */
  machineClients?: ManageMachineClients;
};
