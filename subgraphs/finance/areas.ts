import { areasFor } from '../../shared/graphql/area';
import { budget } from './budget/area';
import { type FinanceContext } from './context';
import { contract } from './contract/area';
import { facts } from './facts/area';
import { ground } from './ground/area';
import { integration } from './integration/area';
import { payment } from './payment/area';
import { procurement } from './procurement/area';

/** The areas of the subgraph, from the ground up, each with the actions that it appends to the record. */
export const recordingAreas = [ground, procurement, contract, budget, payment, integration, facts];

/** The same, as the schema is made of them: the context has all that their resolvers need. */
export const areas = areasFor<FinanceContext>()(recordingAreas);

/** All actions that the areas append to the record: what a webhook can subscribe to. */
export const recordedActions: ReadonlySet<string> = new Set(recordingAreas.flatMap(({ actions }) => actions));
