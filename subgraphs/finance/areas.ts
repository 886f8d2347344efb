import { areasFor } from '../../shared/graphql/area';
import { budget } from './budget/area';
import { type FinanceContext } from './context';
import { contract } from './contract/area';
import { facts } from './facts/area';
import { ground } from './ground/area';
import { integration } from './integration/area';
import { payment } from './payment/area';
import { procurement } from './procurement/area';

/** The areas of the subgraph, each with the actions that it records. An area comes after those that it imports. */
export const recordingAreas = [ground, procurement, contract, budget, payment, integration, facts];

/** The same areas for the schema. The type checks that the context has everything that their resolvers need. */
export const areas = areasFor<FinanceContext>()(recordingAreas);

/** All actions that the areas record. A webhook can subscribe to each of them. */
export const recordedActions: ReadonlySet<string> = new Set(recordingAreas.flatMap(({ actions }) => actions));
