import { budget } from './budget/area';
import { contract } from './contract/area';
import { facts } from './facts/area';
import { ground } from './ground/area';
import { integration } from './integration/area';
import { payment } from './payment/area';
import { procurement } from './procurement/area';

/** The areas of the subgraph, from the ground up. */
export const areas = [ground, procurement, contract, budget, payment, integration, facts];

/** All actions that the areas append to the record: what a webhook can subscribe to. */
export const recordedActions: ReadonlySet<string> = new Set(areas.flatMap(({ actions }) => actions));
