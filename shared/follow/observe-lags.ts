import { type SubgraphName } from '../kernel/ids/subgraph-names';
import { type Metrics } from '../runtime/telemetry/metrics';
import { type Lag } from './following';

/** Measures the lags of a subgraph's followers. Does nothing if `metrics` is null. */
export function observeLags(metrics: Metrics | null, subgraph: SubgraphName, lags: () => readonly Lag[]): void {
  const each = (valueOf: (lag: Lag) => number) => () =>
    lags().map((lag) => ({ value: valueOf(lag), labels: { subgraph, follows: lag.subgraph } }));
  metrics?.gauge(
    'hub_follower_lag_seconds',
    each(({ behindMilliseconds }) => behindMilliseconds / 1000),
  );
  metrics?.gauge(
    'hub_follower_stopped',
    each(({ stopped }) => Number(stopped !== null)),
  );
}
