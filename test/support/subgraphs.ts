import { type Subgraph } from '../../shared/graphql/build-subgraph';
import { stations } from '../../subgraphs/stations/schema';

/** The four subgraphs, for what holds for all of them alike. */
export const SUBGRAPH_DEFINITIONS: readonly Subgraph<object>[] = [stations];
