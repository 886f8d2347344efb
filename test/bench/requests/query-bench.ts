import { callerHeader } from '../../support/differential/signed-fetches';
import { type TestIssuer, type UserCaller } from '../../support/drivers/peers/oidc-issuer';
import { cpuMilliseconds } from '../../support/drivers/load/process-cost';
import { type Measured } from './together';
import { Load, type Sent } from './load';
import { BUREAU, type Query } from './operations';

/**
 * The processor time of one request in milliseconds, with one value for each round. `all` counts all processes of the
 * server, and `front` only the process that receives the requests.
 */
export type Cost = { server: Measured; all: number[]; front: number[] };

const CONNECTIONS = 10;
/**
 * The number of requests that one round sends to a server, by query. A server is idle before its round, and V8 collects
 * the whole heap of an idle process. The round is long enough to make this collection a small part of its cost.
 */
const REQUESTS: Readonly<Record<string, number>> = {
  Me: 1500,
  WorkCounts: 200,
  StationPage: 250,
  Stations: 60,
  CityOverview: 100,
};
/**
 * The number of first rounds that are not measured. While its code is compiled, a gateway needs up to twice as much
 * processor time. Most of its code is compiled in these rounds.
 */
const WARM_UP = 4;

/** Measures queries on all servers in turn. */
export class QueryBench {
  private readonly loads: ReadonlyMap<Measured, Load>;
  private headers: Sent['headers'][] = [];

  constructor(
    servers: readonly Measured[],
    private readonly issuer: TestIssuer,
  ) {
    this.loads = new Map(servers.map((server) => [server, new Load(new URL(server.url), CONNECTIONS)]));
  }

  async measure(query: Query, rounds: number): Promise<Cost[]> {
    if (this.headers.length === 0) this.headers = await Promise.all(callers().map((each) => this.headersOf(each)));
    const requests = requestsOf(query, this.headers);
    const costs = [...this.loads.keys()].map((server): Cost => ({ server, all: [], front: [] }));
    for (let round = -WARM_UP; round < rounds; round += 1) {
      for (const cost of round % 2 === 0 ? costs : costs.toReversed()) {
        const { front, all } = await this.round(cost.server, requests);
        if (round < 0) continue;
        cost.front.push(front);
        cost.all.push(all);
      }
    }
    return costs;
  }

  async close(): Promise<void> {
    for (const load of this.loads.values()) await load.close();
  }

  private async headersOf(caller: UserCaller): Promise<Sent['headers']> {
    return { authorization: `Bearer ${await this.issuer.token(caller, '6h')}`, ...callerHeader(caller) };
  }

  private async round(server: Measured, requests: readonly Sent[]): Promise<{ front: number; all: number }> {
    const before = { front: cpuMilliseconds([server.front]), behind: cpuMilliseconds(server.behind) };
    await this.loads.get(server)?.send(requests);
    const front = (cpuMilliseconds([server.front]) - before.front) / requests.length;
    return { front, all: front + (cpuMilliseconds(server.behind) - before.behind) / requests.length };
  }
}

/** Returns as many people of the bureau as there are connections. A single person would exceed their query budget. */
function callers(): UserCaller[] {
  return Array.from({ length: CONNECTIONS }, (_, index) => ({ ...BUREAU, subject: `bureau-${index}` }));
}

function requestsOf({ name, source, variables }: Query, headers: readonly Sent['headers'][]): Sent[] {
  return Array.from({ length: REQUESTS[name] ?? 0 }, (_, index) => ({
    body: JSON.stringify({ query: source, operationName: name, variables: variables[index % variables.length] }),
    headers: headers[index % headers.length] ?? {},
  }));
}
