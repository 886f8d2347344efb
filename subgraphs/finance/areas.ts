import { areasFor } from '../../shared/graphql/area';
import { budget } from './budget/area';
import { type FinanceContext } from './context';
import { contract } from './contract/area';
import { desk } from './desk/area';
import { facts } from './facts/area';
import { ground } from './ground/area';
import { heldContents } from './held-contents';
import { history } from './history';
import { integration } from './integration/area';
import { payment } from './payment/area';
import { procurement } from './procurement/area';

/** The areas of the subgraph, each with the actions that it records. An area comes after the areas that it imports. */
export const recordingAreas = [ground, procurement, contract, budget, payment, integration, desk, facts];

/**
 * The areas for the schema: the areas above, the `history` fields and the field `financeContents`. The type parameter
 * makes the compiler check that the context has everything that the resolvers need.
 */
export const areas = areasFor<FinanceContext>()(recordingAreas).concat(history, heldContents);

/** All actions that the areas record. A webhook can subscribe to each of them. */
export const recordedActions: ReadonlySet<string> = new Set(recordingAreas.flatMap(({ actions }) => actions));
