import {
  ROOT_CONTEXT,
  type Span as RecordedByOtel,
  type SpanContext,
  SpanKind,
  SpanStatusCode,
  TraceFlags,
  type Tracer,
  trace,
} from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { AlwaysOnSampler, BatchSpanProcessor, TracerProvider } from '@opentelemetry/sdk-trace';
import { type Span, type SpanAttributes, type SpanSide, type Traces } from './traces';

const KINDS: Readonly<Record<SpanSide, SpanKind>> = {
  server: SpanKind.SERVER,
  client: SpanKind.CLIENT,
  internal: SpanKind.INTERNAL,
};

/** The time in which the collector must accept a batch. */
const EXPORT_MILLISECONDS = 5000;

export type TracesSetting = { service: string; otlpUrl: string; ratio: number; random: () => number };

/**
 * Opens the traces of this process. The Hub itself chooses the requests that are traced, so no span is created for
 * other requests. Spans are passed on as arguments, so OpenTelemetry needs no hook that runs at each promise.
 */
export function otelTraces({ service, otlpUrl, ratio, random }: TracesSetting): Traces & { stop(): Promise<void> } {
  const exporter = new OTLPTraceExporter({ url: `${otlpUrl}/v1/traces`, timeoutMillis: EXPORT_MILLISECONDS });
  const provider = new TracerProvider({
    resource: resourceFromAttributes({ 'service.name': service, 'service.namespace': 'social-work-station-hub' }),
    sampler: new AlwaysOnSampler(),
    spanProcessors: [new BatchSpanProcessor({ exporter })],
  });
  const tracer = provider.getTracer('hub');
  const started = (name: string, parent: SpanContext | null, attributes: SpanAttributes) => {
    const within = parent === null ? ROOT_CONTEXT : trace.setSpanContext(ROOT_CONTEXT, parent);
    return new RecordedSpan(tracer, tracer.startSpan(name, { kind: SpanKind.SERVER, attributes }, within));
  };
  return {
    start: (name, parent, attributes) => {
      if (random() >= ratio) return null;
      return started(name, parent === null ? null : parentIn(parent), attributes);
    },
    resume: (name, traceparent, attributes) => {
      const parent = traceparent === null ? null : parentIn(traceparent);
      return parent?.traceFlags === TraceFlags.SAMPLED ? started(name, parent, attributes) : null;
    },
    stop: () => provider.shutdown(),
  };
}

const TRACEPARENT = /^(?!ff)[0-9a-f]{2}-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})(?:-.*)?$/;

/** Reads the header `traceparent`. @returns null if it is malformed or names no span */
function parentIn(header: string): SpanContext | null {
  const [, traceId = '', spanId = '', flags = ''] = TRACEPARENT.exec(header) ?? [];
  if (/^0*$/.test(traceId) || /^0*$/.test(spanId)) return null;
  const traceFlags = Number.parseInt(flags, 16) & TraceFlags.SAMPLED;
  return { traceId, spanId, traceFlags, isRemote: true };
}

class RecordedSpan implements Span {
  constructor(
    private readonly tracer: Tracer,
    private readonly span: RecordedByOtel,
  ) {}

  get traceId(): string {
    return this.span.spanContext().traceId;
  }

  get traceparent(): string {
    const { traceId, spanId } = this.span.spanContext();
    return `00-${traceId}-${spanId}-01`;
  }

  child(name: string, side: SpanSide, attributes: SpanAttributes = {}): Span {
    const within = trace.setSpan(ROOT_CONTEXT, this.span);
    return new RecordedSpan(this.tracer, this.tracer.startSpan(name, { kind: KINDS[side], attributes }, within));
  }

  set(attributes: SpanAttributes): void {
    this.span.setAttributes(attributes);
  }

  fail(): void {
    this.span.setStatus({ code: SpanStatusCode.ERROR });
  }

  end(): void {
    this.span.end();
  }
}
