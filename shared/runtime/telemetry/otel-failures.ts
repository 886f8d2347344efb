import { diag, DiagLogLevel } from '@opentelemetry/api';
import { type Log } from '../log';

/** The time in which failures are reported once. A collector that is down fails every few seconds. */
const APART_MILLISECONDS = 60_000;

/** Reports to the log that the collector did not take metrics or traces. They are dropped then. */
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
