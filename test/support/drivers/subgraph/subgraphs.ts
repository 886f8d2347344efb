import { type Subgraph } from '../../../../shared/process/subgraph';
import { evaluation } from '../../../../subgraphs/evaluation/schema';
import { finance } from '../../../../subgraphs/finance/schema';
import { personnel } from '../../../../subgraphs/personnel/schema';
import { stations } from '../../../../subgraphs/stations/schema';
import { TEST_VAULT } from './test-vault';

/** The four subgraphs, for tests that run for each of them. */
export const SUBGRAPH_DEFINITIONS: readonly Subgraph<object>[] = [stations, personnel(TEST_VAULT), finance, evaluation];
