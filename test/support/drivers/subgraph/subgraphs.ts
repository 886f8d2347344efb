import { randomBytes } from 'node:crypto';
import { type Subgraph } from '../../../../shared/graphql/build-subgraph';
import { evaluation } from '../../../../subgraphs/evaluation/schema';
import { finance } from '../../../../subgraphs/finance/schema';
import { personnel } from '../../../../subgraphs/personnel/schema';
import { IdentityNumberVault } from '../../../../subgraphs/personnel/worker/worker/identity-number-vault';
import { stations } from '../../../../subgraphs/stations/schema';

export const TEST_VAULT = new IdentityNumberVault({ encryption: randomBytes(32), hash: randomBytes(32) });

/** The four subgraphs, for what holds for all of them alike. */
export const SUBGRAPH_DEFINITIONS: readonly Subgraph<object>[] = [stations, personnel(TEST_VAULT), finance, evaluation];
