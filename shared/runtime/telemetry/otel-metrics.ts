import { type Meter } from '@opentelemetry/api';
import { OTLPMetricExporter } from '@opentelemetry/exporter-metrics-otlp-http';
import { PrometheusSerializer } from '@opentelemetry/exporter-prometheus';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { MeterProvider, MetricReader, PeriodicExportingMetricReader } from '@opentelemetry/sdk-metrics';
import { GAUGES, type GaugeName, type Metrics, type Reading } from './metrics';

/** The time in which the collector must accept a batch. */
const EXPORT_MILLISECONDS = 5000;

/** The upper bounds of the histograms of requests and of calls to subgraphs, in seconds. */
const OF_REQUESTS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
/** The upper bounds of the histogram of SQL statements, in seconds. */
const OF_STATEMENTS = [0.0001, 0.0005, 0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5];

export type OtelMetrics = {
  metrics: Metrics;
  /** Returns all metrics in the text format of Prometheus. */
  text(): Promise<string>;
  /** Sends the last values to the collector, if there is one. */
  stop(): Promise<void>;
};

/** A reader that collects the metrics only on request. */
class ReaderOnDemand extends MetricReader {
  protected override onForceFlush(): Promise<void> {
    return Promise.resolve();
  }

  protected override onShutdown(): Promise<void> {
    return Promise.resolve();
  }
}

/**
 * Opens the metrics of this process.
 * @param otlpUrl the collector that gets the metrics every minute; null for no collector
 */
export function otelMetrics({ service, otlpUrl }: { service: string; otlpUrl: string | null }): OtelMetrics {
  const onDemand = new ReaderOnDemand();
  const periodic =
    otlpUrl === null
      ? []
      : [
          new PeriodicExportingMetricReader({
            exporter: new OTLPMetricExporter({ url: `${otlpUrl}/v1/metrics`, timeoutMillis: EXPORT_MILLISECONDS }),
          }),
        ];
  const provider = new MeterProvider({
    resource: resourceFromAttributes({ 'service.name': service, 'service.namespace': 'social-work-station-hub' }),
    readers: [onDemand, ...periodic],
  });
  const serializer = new PrometheusSerializer(undefined, false, undefined, true, true);
  return {
    metrics: metricsOf(provider.getMeter('hub')),
    text: async () => serializer.serialize((await onDemand.collect()).resourceMetrics),
    stop: () => provider.shutdown(),
  };
}

function metricsOf(meter: Meter): Metrics {
  const histogram = (name: string, description: string, explicitBucketBoundaries: number[]) =>
    meter.createHistogram(name, { description, advice: { explicitBucketBoundaries } });
  const requests = histogram('hub_request_duration_seconds', 'Duration of requests at the gateway', OF_REQUESTS);
  const calls = histogram('hub_subgraph_call_duration_seconds', 'Duration of calls to subgraphs', OF_REQUESTS);
  const statements = histogram('hub_statement_duration_seconds', 'Duration of SQL statements', OF_STATEMENTS);
  const errors = meter.createCounter('hub_errors_total', { description: 'Errors that reached callers' });
  const refusals = meter.createCounter('hub_refusals_total', { description: 'Requests that admission refused' });
  const gauges = gaugesOf(meter);
  return {
    request: ({ route, role, status }, seconds) => requests.record(seconds, { route, role, status }),
    error: (code) => errors.add(1, { code }),
    refusal: (reason) => refusals.add(1, { reason }),
    subgraphCall: ({ subgraph, outcome }, seconds) => calls.record(seconds, { subgraph, outcome }),
    statement: ({ subgraph, kind, outcome }, seconds) => statements.record(seconds, { subgraph, kind, outcome }),
    gauge: (name, read) => void gauges.get(name)?.push(read),
  };
}

/** Creates each gauge once, with the functions that read its values. */
function gaugesOf(meter: Meter): ReadonlyMap<string, (() => readonly Reading[])[]> {
  const names = Object.keys(GAUGES) as GaugeName[];
  return new Map(
    names.map((name) => {
      const reads: (() => readonly Reading[])[] = [];
      meter.createObservableGauge(name, { description: GAUGES[name] }).addCallback((result) => {
        for (const read of reads) for (const { value, labels } of read()) result.observe(value, labels);
      });
      return [name, reads];
    }),
  );
}
