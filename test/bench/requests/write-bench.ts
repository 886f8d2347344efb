import { type TestIssuer } from '../../support/drivers/peers/oidc-issuer';
import { cpuMilliseconds } from '../../support/drivers/load/process-cost';
import { type Measured } from './together';
import { Load } from './load';
import { type HourLogger } from './operations';

/**
 * The measured writes of a server, with one value for each round. `perSecond` is the number of writes that the server
 * answers in a second, and `cost` is the processor time of one write in milliseconds.
 */
export type Writing = { server: Measured; perSecond: number[]; cost: number[] };

const WRITES_EACH = 20;

/**
 * Measures the writes while all people log hours at the same time, each over one connection. The first round only warms
 * up.
 */
export async function measureWrites(
  servers: readonly Measured[],
  loggers: readonly HourLogger[],
  issuer: TestIssuer,
  rounds: number,
): Promise<Writing[]> {
  const tokens = await Promise.all(loggers.map(({ caller }) => issuer.token(caller, '6h')));
  const writings = servers.map((server): Writing => ({ server, perSecond: [], cost: [] }));
  for (let round = -1; round < rounds; round += 1) {
    for (const { server, perSecond, cost } of writings) {
      const processes = [server.front, ...server.behind];
      const [startedAt, before] = [performance.now(), cpuMilliseconds(processes)];
      await Promise.all(loggers.map((logger, index) => write(server, logger, { token: tokens[index] ?? '', round })));
      const writes = loggers.length * WRITES_EACH;
      if (round < 0) continue;
      perSecond.push(writes / ((performance.now() - startedAt) / 1000));
      cost.push((cpuMilliseconds(processes) - before) / writes);
    }
  }
  return writings;
}

async function write(
  server: Measured,
  { source, variables }: HourLogger,
  { token, round }: { token: string; round: number },
): Promise<void> {
  const load = new Load(new URL(server.url), 1);
  const headers = { authorization: `Bearer ${token}` };
  const minutes = Array.from({ length: WRITES_EACH }, (_, index) => (round + 2) * WRITES_EACH + index);
  await load.send(
    minutes.map((each) => ({ body: JSON.stringify({ query: source, variables: variables(each) }), headers })),
  );
  await load.close();
}
