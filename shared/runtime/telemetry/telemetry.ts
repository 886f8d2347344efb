import { type Log } from '../log';
import { endsWithin } from '../timeout';
import { ConfigurationError } from '../settings/settings';
import { type TelemetryConfig } from '../settings/telemetry-settings';
import { startAdminServer } from './admin-server';
import { type Metrics } from './metrics';
import { measureProcess } from './process-metrics';
import { type Traces } from './traces';

/** The metrics and traces of this process, and whether it logs each request. */
export type Telemetry = {
  /** Whether the gateway logs one line for each request. */
  readonly accessLog: boolean;
  /** The metrics. Null if nobody reads them, so that nothing is counted. */
  readonly metrics: Metrics | null;
  /** The traces. Null if no request is traced. */
  readonly traces: Traces | null;
};

/** The telemetry of a process that neither measures nor traces anything. */
export const NO_TELEMETRY: Telemetry = { accessLog: false, metrics: null, traces: null };

export type RunningTelemetry = Telemetry & {
  /** The address of the metrics; null if they are not served. */
  readonly adminAddress: string | null;
  /** Sends the values that the collector does not have yet, and closes the address of the metrics. */
  stop(): Promise<void>;
};

type Setting = { service: string; log: Log; random?: () => number };

/**
 * Starts the telemetry that the configuration requires. The packages of OpenTelemetry are loaded only if they are
 * needed.
 * @throws ConfigurationError if traces have no collector, a package cannot be loaded, or the port is taken
 */
export async function startTelemetry(config: TelemetryConfig, setting: Setting): Promise<RunningTelemetry> {
  const { accessLog, adminPort: port, adminHost: host, otlpUrl, traceRatio } = config;
  if (traceRatio > 0 && otlpUrl === null)
    throw new ConfigurationError('HUB_OTLP_URL must be set where HUB_TRACE_RATIO is above 0');
  const { service, log } = setting;
  if (otlpUrl !== null) reportFailures(log);
  const measured = port === null && otlpUrl === null ? null : openMetrics(service, otlpUrl);
  const traces = otlpUrl === null || traceRatio === 0 ? null : openTraces(otlpUrl, traceRatio, setting);
  const admin =
    port === null || measured === null ? null : await startAdminServer({ host, port }, () => measured.text());
  if (admin !== null) log.info('Metrics address started to listen', { address: admin.address });
  return {
    accessLog,
    metrics: measured?.metrics ?? null,
    traces,
    adminAddress: admin?.address ?? null,
    stop: async () => {
      await Promise.all([admin?.close(), sent(measured, log), sent(traces, log)]);
    },
  };
}

function reportFailures(log: Log): void {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- the package is loaded only where it is needed.
  loaded(() => require('./otel-failures') as typeof import('./otel-failures')).reportExportFailures(log);
}

function openMetrics(service: string, otlpUrl: string | null) {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- as above.
  const { otelMetrics } = loaded(() => require('./otel-metrics') as typeof import('./otel-metrics'));
  const opened = otelMetrics({ service, otlpUrl });
  measureProcess(opened.metrics);
  return opened;
}

function openTraces(otlpUrl: string, ratio: number, { service, random = Math.random }: Setting) {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- as above.
  const { otelTraces } = loaded(() => require('./otel-traces') as typeof import('./otel-traces'));
  return otelTraces({ service, otlpUrl, ratio, random });
}

function loaded<T>(load: () => T): T {
  try {
    return load();
  } catch (cause) {
    const text =
      `The packages of OpenTelemetry cannot be loaded by Node.js ${process.version}. Install the dependencies again, ` +
      'or leave out HUB_ADMIN_PORT and HUB_OTLP_URL';
    throw Object.assign(new ConfigurationError(text), { cause });
  }
}

/** The time in which the collector must accept the last values when the process stops. */
const LAST_MILLISECONDS = 2000;

/** Sends the last values. A collector that does not answer delays the end of the process by at most two seconds. */
async function sent(opened: { stop(): Promise<void> } | null, log: Log): Promise<void> {
  if (opened === null) return;
  const last = opened.stop().catch((error: unknown) => log.warn('Telemetry could not be sent', { error }));
  await endsWithin(LAST_MILLISECONDS, last);
}
