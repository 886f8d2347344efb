import { diag, DiagLogLevel } from '@opentelemetry/api';
import { type Log } from '../log';

/** The minimum time between two reports of a failure. While a collector is down, an export fails every few seconds. */
const APART_MILLISECONDS = 60_000;

/** Logs that the collector did not accept metrics or traces, which are then lost. */
export function reportExportFailures(log: Log): void {
  let reportedAt = -Infinity;
  const ignore = () => undefined;
  const error = () => {
    if (performance.now() - reportedAt < APART_MILLISECONDS) return;
    reportedAt = performance.now();
    log.warn('Telemetry export failed');
  };
  const logger = { error, warn: ignore, info: ignore, debug: ignore, verbose: ignore };
  diag.setLogger(logger, { logLevel: DiagLogLevel.ERROR, suppressOverrideMessage: true });
}
