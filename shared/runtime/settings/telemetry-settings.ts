import { z } from 'zod';
import { flag, port } from './setting-kinds';

/** The schema of a collector's address. It refuses a user and a password, which would get into logs. */
const collectorUrl = z
  .url({ protocol: /^https?$/ })
  .refine((text) => new URL(text).username + new URL(text).password === '', 'must not hold a user or a password')
  .refine((text) => new URL(text).search + new URL(text).hash === '', 'must not hold a query')
  .transform((text) => text.replace(/\/+$/, ''));

/** The schema of a share from 0 to 1. */
const share = z
  .string()
  .regex(/^(?:0(?:\.\d{1,6})?|1(?:\.0{1,6})?)$/, 'must be a number from 0 to 1')
  .transform(Number);

/** The settings of the access log, the metrics and the traces. */
export const TELEMETRY_SETTINGS = {
  HUB_ACCESS_LOG: flag.default(true).describe('`true`: the gateway logs one line for each request'),
  HUB_ADMIN_PORT: port
    .optional()
    .describe('port at which Prometheus reads the metrics of this process, `GET /metrics`; left out: none'),
  HUB_ADMIN_HOST: z.string().min(1).default('127.0.0.1').describe('address that HUB_ADMIN_PORT listens on'),
  HUB_OTLP_URL: collectorUrl
    .optional()
    .describe(
      'address of an OpenTelemetry collector that gets metrics and traces by OTLP/HTTP, such as `http://127.0.0.1:4318`; left out: none',
    ),
  HUB_TRACE_RATIO: share
    .default(0)
    .describe('share of the requests that are traced, such as `0.01`; needs HUB_OTLP_URL in each process'),
} as const;

export type TelemetryConfig = Readonly<{
  /** Whether the gateway logs one line for each request. */
  accessLog: boolean;
  /** The port of the metrics; null if they are not served. */
  adminPort: number | null;
  adminHost: string;
  /** The address of the collector, without a slash at the end; null if there is none. */
  otlpUrl: string | null;
  /** The share of the requests that are traced, from 0 to 1. */
  traceRatio: number;
}>;

export function telemetryOf(settings: z.output<z.ZodObject<typeof TELEMETRY_SETTINGS>>): TelemetryConfig {
  return Object.freeze({
    accessLog: settings.HUB_ACCESS_LOG,
    adminPort: settings.HUB_ADMIN_PORT ?? null,
    adminHost: settings.HUB_ADMIN_HOST,
    otlpUrl: settings.HUB_OTLP_URL ?? null,
    traceRatio: settings.HUB_TRACE_RATIO,
  });
}
