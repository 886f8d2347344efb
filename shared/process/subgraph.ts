import { type DataSource } from 'typeorm';
import { type Follower } from '../follow/follower';
import { type SubgraphApi } from '../graphql/build-subgraph';
import { type SubgraphName } from '../kernel/ids/subgraph-names';
import { type Log } from '../runtime/log';
import { type Config } from '../runtime/settings/config';
import { type DatabaseShape } from '../store/open-database';
import { type Assess, type BackgroundJob } from './background-jobs';
import { type DailyJob } from './daily-jobs';
import { type ManageMachineClients } from './machine-clients';

/** One subgraph as data: its API, its database, and what it does without a request. All four have this shape. */
export type Subgraph<Context extends object> = SubgraphApi<Context> & {
  database: DatabaseShape;
  follows: readonly Follower[];
  daily?: DailyJob;
  backgroundJob?: BackgroundJob;
  /** Runs the background job for one place, when an operator requests it. */
  assess?: Assess;
  /** Only the subgraph that stores the machine clients has it. */
  machineClients?: ManageMachineClients;
};

/**
 * Fills the empty database of a subgraph and leaves any other as it is. The composition root hands it in: nothing else of the
 * product knows the demonstration. @returns whether it filled the database
 */
export type FillDatabase = (
  filled: { name: SubgraphName; database: DataSource },
  filling: { demo: Config['demo']; now: Date; log: Log },
) => Promise<boolean>;
