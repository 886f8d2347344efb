import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { z } from 'zod';
import { SUBGRAPHS } from '../../../../../shared/kernel/ids/subgraph-names';
import { createLog, SILENT_LOG } from '../../../../../shared/runtime/log';
import { originHeaders, originIn, requestIdIn } from '../../../../../shared/runtime/telemetry/call-origin';
import { GAUGES, type GaugeName } from '../../../../../shared/runtime/telemetry/metrics';
import { type RunningTelemetry, startTelemetry } from '../../../../../shared/runtime/telemetry/telemetry';
import { readConfig } from '../../../../../shared/runtime/settings/config';
import { PROJECT } from '../../../../support/drivers/hub/compose-file';
import { OtlpCollector } from '../../../../support/drivers/telemetry/otlp-collector';

const running: RunningTelemetry[] = [];
let collector: OtlpCollector;

async function started(variables: Record<string, string>, random?: () => number): Promise<RunningTelemetry> {
  const setting = { service: 'test', log: SILENT_LOG, ...(random === undefined ? {} : { random }) };
  const telemetry = await startTelemetry(readConfig(variables).telemetry, setting);
  running.push(telemetry);
  return telemetry;
}

beforeAll(async () => {
  collector = await OtlpCollector.start();
});
afterAll(() => collector.close());
afterEach(async () => {
  await Promise.all(running.splice(0).map((each) => each.stop()));
  collector.received.length = 0;
});

describe('request id', () => {
  it.each(['a1b2c3d4', '0d9c4e6a-72f1-4b8e-9a8b-0c1d2e3f4a5b', 'A.b_c-1234'])('%s is accepted', (id) => {
    expect(requestIdIn({ 'x-request-id': id })).toBe(id);
  });

  it.each(['', 'short', 'x'.repeat(65), 'with blanks', '名字名字名字名字', '37010219900307123X', '139-1234-5678'])(
    '%j is not accepted',
    (id) => {
      expect(requestIdIn({ 'x-request-id': id })).toBeNull();
    },
  );

  it('reaches a subgraph together with the trace', () => {
    const origin = { requestId: 'a1b2c3d4', traceparent: '00-1-2-01' };
    expect(originIn(originHeaders(origin))).toEqual(origin);
    expect(originIn(originHeaders({ ...origin, traceparent: null }))).toEqual({ ...origin, traceparent: null });
    expect(originIn({})).toBeUndefined();
  });
});

describe('telemetry', () => {
  it('is off by default, except the access log', async () => {
    expect(await started({})).toMatchObject({ accessLog: true, metrics: null, traces: null, adminAddress: null });
  });

  it('refuses to trace without a collector', async () => {
    await expect(started({ HUB_TRACE_RATIO: '0.5' })).rejects.toThrow('HUB_OTLP_URL must be set');
  });

  it.each([
    ['HUB_TRACE_RATIO', '2'],
    ['HUB_TRACE_RATIO', '-0.1'],
    ['HUB_OTLP_URL', 'http://user:secret@collector'],
    ['HUB_OTLP_URL', 'ftp://collector'],
  ])('refuses the setting %s=%s without showing its value', (name, value) => {
    expect(() => readConfig({ [name]: value })).toThrow(name);
    expect(() => readConfig({ [name]: value })).not.toThrow('secret');
  });

  it('says what to change if the port of the metrics is taken', async () => {
    const { adminAddress } = await started({ HUB_ADMIN_PORT: '0' });
    const { port } = new URL(adminAddress ?? '');
    await expect(started({ HUB_ADMIN_PORT: port })).rejects.toThrow('change HUB_ADMIN_PORT or HUB_ADMIN_HOST');
  });

  it('serves nothing but the metrics, at an address of this machine', async () => {
    const { adminAddress } = await started({ HUB_ADMIN_PORT: '0' });
    expect(adminAddress).toMatch(/^http:\/\/127\.0\.0\.1:/);
    const answers = await Promise.all([
      fetch(`${adminAddress}/metrics`),
      fetch(`${adminAddress}/`),
      fetch(`${adminAddress}/metrics`, { method: 'POST' }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 404, 404]);
    expect(await answers[0]?.text()).toContain('hub_memory_bytes{kind="rss"}');
  });

  it('sends metrics and spans to the collector before it ends', async () => {
    const telemetry = await started({ HUB_OTLP_URL: `${collector.url}/`, HUB_TRACE_RATIO: '1' });
    const span = telemetry.traces?.start('root', null, {});
    span?.child('below', 'client').end();
    span?.end();
    await telemetry.stop();
    expect(collector.received.map(({ path }) => path).sort()).toEqual(['/v1/metrics', '/v1/traces']);
    const below = collector.spans.find(({ name }) => name === 'below');
    expect(below && collector.pathTo(below)).toEqual(['test: root', 'test: below']);
  });

  it('ends although the collector does not answer, and reports it once', async () => {
    const lines: string[] = [];
    const { telemetry: config } = readConfig({ HUB_OTLP_URL: 'http://127.0.0.1:9', HUB_TRACE_RATIO: '1' });
    const telemetry = await startTelemetry(config, {
      service: 'test',
      log: createLog('info', (line) => lines.push(line)),
    });
    telemetry.traces?.start('root', null, {})?.end();
    await telemetry.stop();
    expect(lines.filter((line) => line.includes('Telemetry export failed')).length).toBeLessThanOrEqual(1);
  });
});

describe('traces', () => {
  const traced = { HUB_TRACE_RATIO: '0.5' };
  const PARENT = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331';

  it('are started for the configured share of requests', async () => {
    const rolls = [0.49, 0.5];
    const { traces } = await started({ ...traced, HUB_OTLP_URL: collector.url }, () => rolls.shift() ?? 1);
    expect([traces?.start('a', null, {}) ?? null, traces?.start('b', null, {})]).toEqual([expect.anything(), null]);
  });

  it('continue the trace of a trusted sender even if its sampled flag is not set', async () => {
    const { traces } = await started({ ...traced, HUB_OTLP_URL: collector.url }, () => 0);
    expect(traces?.start('a', `${PARENT}-00`, {})?.traceId).toBe('0af7651916cd43dd8448eb211c80319c');
  });

  it('are continued in a subgraph only if the gateway traces the request', async () => {
    const { traces } = await started({ ...traced, HUB_OTLP_URL: collector.url });
    const resumed = [`${PARENT}-01`, `${PARENT}-00`, null, 'nonsense', `ff${PARENT.slice(2)}-01`].map((header) =>
      traces?.resume('a', header, {}),
    );
    expect(resumed.map((span) => span?.traceparent.slice(0, 36) ?? null)).toEqual([
      '00-0af7651916cd43dd8448eb211c80319c-',
      null,
      null,
      null,
      null,
    ]);
  });
});

describe('compose file of Prometheus and Grafana', () => {
  const overlaySchema = z.object({
    services: z.record(
      z.string(),
      z.object({
        environment: z.record(z.string(), z.string()).default({}),
        ports: z.array(z.string()).default([]),
        volumes: z.array(z.string()).default([]),
      }),
    ),
  });
  const folder = join(PROJECT, 'shared/container/observability');
  const { services } = overlaySchema.parse(load(readFileSync(join(folder, 'compose.yml'), 'utf8')));

  it('gives each process a metrics address, and publishes Grafana alone, to this machine', () => {
    const ports = Object.entries(services).map(([name, { ports: published }]) => [name, published] as const);
    expect(ports.filter(([, published]) => published.length > 0)).toEqual([['grafana', ['127.0.0.1:3000:3000']]]);
    for (const name of ['gateway', ...SUBGRAPHS]) {
      expect(services[name]?.environment).toEqual({ HUB_ADMIN_PORT: '9464', HUB_ADMIN_HOST: '0.0.0.0' });
    }
  });

  it('mounts files that exist', () => {
    const mounted = Object.values(services).flatMap(({ volumes }) => volumes.filter((each) => each.startsWith('./')));
    expect(mounted).toHaveLength(5);
    for (const each of mounted) expect(existsSync(join(PROJECT, each.split(':')[0] ?? ''))).toBe(true);
  });
});

describe('dashboard and alerts', () => {
  const text = (file: string) =>
    readFileSync(join(__dirname, '../../../../../shared/container/observability', file), 'utf8');
  const namesIn = (file: string) => [...new Set(text(file).match(/\bhub_[a-z_]+/g))].sort();

  it.each(['dashboard.json', 'alerts.yml'])('name only metrics that the Hub prints: %s', async (file) => {
    const { metrics, adminAddress } = await started({ HUB_ADMIN_PORT: '0' });
    metrics?.request({ route: '/graphql', role: 'PUBLIC', status: 200 }, 0.1);
    metrics?.error('INTERNAL');
    metrics?.refusal('limited');
    metrics?.subgraphCall({ subgraph: 'stations', outcome: 'ok' }, 0.1);
    metrics?.statement({ subgraph: 'stations', kind: 'read', outcome: 'ok' }, 0.1);
    for (const name of Object.keys(GAUGES)) metrics?.gauge(name as GaugeName, () => [{ value: 1, labels: {} }]);
    const printed = await (await fetch(`${adminAddress}/metrics`)).text();
    const known = new Set(printed.match(/^hub_\w+/gm));
    expect(namesIn(file).length).toBeGreaterThan(5);
    expect(namesIn(file).filter((name) => !known.has(name))).toEqual([]);
  });
});
