import { type DataSource } from 'typeorm';
import { type SubgraphName } from '../../kernel/ids/subgraph-names';
import { type Metrics } from '../../runtime/telemetry/metrics';
import { slotsOf } from '../connection/connection';
import { observeStatements } from '../connection/statement-observer';

/** Measures the statements of a subgraph's database and the use of its connections. */
export function observeDatabase(source: DataSource, subgraph: SubgraphName, metrics: Metrics): void {
  observeStatements(source, (of, seconds) => metrics.statement({ subgraph, ...of }, seconds));
  const each = (value: 'used' | 'queued') => () =>
    slotsOf(source).map((slots) => ({ value: slots[value], labels: { subgraph, kind: slots.kind } }));
  metrics.gauge('hub_database_connections_used', each('used'));
  metrics.gauge('hub_database_waiting', each('queued'));
}
