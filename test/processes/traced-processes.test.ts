import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { makeSecrets } from '../../shared/container/make-secrets';
import { SUBGRAPHS } from '../../shared/kernel/ids/subgraph-names';
import { freePort } from '../support/drivers/faults/free-port';
import { buildWhereStale } from '../support/drivers/hub/built-hub';
import { postJson } from '../support/drivers/hub/gateway-under-test';
import { ServiceProcess } from '../support/drivers/hub/service-process';
import { OtlpCollector } from '../support/drivers/telemetry/otlp-collector';

// This suite runs the built gateway and one subgraph as processes of their own, each on its own port.
const folder = mkdtempSync(join(tmpdir(), 'hub-traced-'));
const secret = (name: string) => join(folder, 'secrets', name);
const ID = 'traced-request-of-a-test';

let collector: OtlpCollector;
let gateway: ServiceProcess;
let stations: ServiceProcess;
let address: string;
let adminAddress: string;

async function answers(url: string, process: ServiceProcess): Promise<void> {
  while (
    !(await fetch(url).then(
      ({ ok }) => ok,
      () => false,
    ))
  ) {
    if (!process.running) throw new Error(`The process ended: ${process.output}`);
    await pause(50);
  }
}

beforeAll(async () => {
  buildWhereStale();
  makeSecrets(join(folder, 'secrets'));
  collector = await OtlpCollector.start();
  const [port, subgraphPort, adminPort, noPort] = [
    await freePort(),
    await freePort(),
    await freePort(),
    await freePort(),
  ];
  address = `http://127.0.0.1:${port}`;
  adminAddress = `http://127.0.0.1:${adminPort}`;
  const common = { HUB_DATA: folder, HUB_OTLP_URL: collector.url, HUB_TRACE_RATIO: '1' };
  const ofStations = {
    ...common,
    HUB_SUBGRAPH_PORT: String(subgraphPort),
    HUB_GATEWAY_URL: address,
    HUB_PASSPORT_PUBLIC_KEY_FILE: secret('passport_public_key'),
    HUB_SUBGRAPH_PRIVATE_KEY_FILE: secret('stations_private_key'),
  };
  const program = ['node', 'dist/subgraphs/stations/main.js'];
  const migrated = new ServiceProcess([...program, 'migrate'], ofStations);
  if ((await migrated.exited) !== 0) throw new Error(migrated.output);
  stations = new ServiceProcess(program, ofStations);
  const urls = SUBGRAPHS.map((name) => [
    `HUB_SUBGRAPH_${name.toUpperCase()}_URL`,
    `http://127.0.0.1:${name === 'stations' ? subgraphPort : noPort}`,
  ]);
  const keys = SUBGRAPHS.map((name) => [
    `HUB_SUBGRAPH_${name.toUpperCase()}_PUBLIC_KEY_FILE`,
    secret(`${name}_public_key`),
  ]);
  gateway = new ServiceProcess(['node', 'dist/gateway/main.js'], {
    ...common,
    ...(Object.fromEntries([...urls, ...keys]) as Record<string, string>),
    HUB_PORT: String(port),
    HUB_ADMIN_PORT: String(adminPort),
    HUB_PASSPORT_PRIVATE_KEY_FILE: secret('passport_private_key'),
  });
  await answers(`http://127.0.0.1:${subgraphPort}/health/ready`, stations);
  await answers(`${address}/health/live`, gateway);
});
afterAll(async () => {
  await ServiceProcess.killAll();
  collector?.close();
  rmSync(folder, { recursive: true, force: true });
});

it('traces a request from the gateway to the statements of another process', async () => {
  const query = 'query Traced { stations(first: 1) { totalCount } }';
  const answer = await postJson(`${address}/graphql`, { query }, { 'x-request-id': ID });
  expect(answer).toMatchObject({ requestId: ID, body: { data: { stations: { totalCount: 0 } } } });
  const metrics = await (await fetch(`${adminAddress}/metrics`)).text();
  expect(metrics).toContain('hub_subgraph_call_duration_seconds_count{subgraph="stations",outcome="ok"} ');
  expect(metrics).toContain('hub_subgraph_breaker_open{subgraph="finance"} ');
  expect([await gateway.end('SIGTERM', 20_000), await stations.end('SIGTERM', 20_000)]).toEqual([0, 0]);
  const select = collector.spans.find(({ name, traceId }) => name === 'SELECT station' && traceId === traceOf(ID));
  expect(select && collector.pathTo(select)).toEqual([
    'gateway: POST /graphql',
    'gateway: call stations',
    'stations: stations operation',
    'stations: SELECT station',
  ]);
});

it('writes the line of the request before the process ends', () => {
  const lines = gateway.output.split('\n').filter((line) => line.includes(`"requestId":"${ID}"`));
  expect(lines.map((line) => JSON.parse(line) as object)).toEqual([
    expect.objectContaining({ event: 'Request was answered', operation: 'Traced', status: 200, traceId: traceOf(ID) }),
  ]);
});

/** Returns the id of the trace that contains the request with this id. */
function traceOf(requestId: string): string | undefined {
  return collector.spans.find(({ attributes }) => attributes['hub.request_id'] === requestId)?.traceId;
}
