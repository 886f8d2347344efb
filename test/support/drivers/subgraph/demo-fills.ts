import { type FillDemo } from '../../../../shared/demo/facts/batch';
import { type SubgraphName } from '../../../../shared/kernel/ids/subgraph-names';
import { fillDemoWith as fillEvaluationWith } from '../../../../subgraphs/evaluation/demo/demo';
import { fillDemoWith as fillFinanceWith } from '../../../../subgraphs/finance/demo/demo';
import { fillDemoWith as fillPersonnelWith } from '../../../../subgraphs/personnel/demo/demo';
import { fillDemo as fillStations } from '../../../../subgraphs/stations/demo/demo';
import { DEFAULTS } from '../../../../subgraphs/evaluation/schema';
import { OWN_VAULT } from '../../../../subgraphs/finance/schema';
import { TEST_VAULT } from './test-vault';

/** The functions that fill each subgraph's database with facts. */
export const DEMO_FILLS: Readonly<Record<SubgraphName, FillDemo>> = {
  stations: fillStations,
  personnel: fillPersonnelWith(TEST_VAULT),
  finance: fillFinanceWith(OWN_VAULT),
  evaluation: fillEvaluationWith(DEFAULTS.vault),
};
