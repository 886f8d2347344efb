import { setTimeout as pause } from 'node:timers/promises';
import { type Caller } from '../../../../shared/access/caller';
import { office } from '../../city/callers';
import { CITY, LIXIA } from '../../city/small-city';
import { Attacker } from './attacker';
import { type FinanceProxy, type FinanceState } from './finance-proxy';
import { type MeasuredHub } from './measured-hub';
import { type UserCaller } from '../peers/oidc-issuer';
import { Probe, type Probed } from './probe';
import { residentMiB, watchMemory } from './process-cost';

/**
 * The results that clients of the gateway get while finance has a fault. The probe sends queries that do not need
 * finance.
 */
export type UnderFault = {
  before: Probed;
  during: Probed;
  /** The number of times that each outcome occurred, for the queries that need finance. */
  outcomes: Readonly<Record<string, number>>;
  /** The longest time in milliseconds until a query that needs finance was answered. */
  slowestAnswer: number;
  /** The growth of the gateway's resident memory in MiB. */
  memoryGrowth: number;
  /** The milliseconds from the end of the fault until a new query gets a complete answer. */
  recoveredAfter: number;
};

type Bench = { hub: MeasuredHub; proxy: FinanceProxy; probe: Probe };

const CLIENTS = 20;
/** The number of the first client. It is above the numbers of other attackers, so that no two have the same address. */
const FIRST_CLIENT = 2000;
const BETWEEN_MILLISECONDS = 200;
const WARM_UP_MILLISECONDS = 2000;
const BEFORE_MILLISECONDS = 2000;
const FAULT_MILLISECONDS = 6000;
const RECOVERY_MILLISECONDS = 20_000;

const bureau: Caller = office('DISTRICT_BUREAU', LIXIA);
/** A query to finance alone. Its field `contracts` is null if finance does not answer. */
const QUERY = '{ me { role } contracts(first: 50) { nodes { id priceFen lots { id priceFen } } } }';

/** A query that needs the three other subgraphs, but not finance. */
const OTHERS = '{ me { role } stations(first: 5) { nodes { id name staff { id } latestEvaluation { id } } } }';

/** Starts a probe whose query does not need finance. */
export async function startOtherProbe({ origin, issuer }: MeasuredHub): Promise<Probe> {
  const token = await issuer.token(office('CITY_BUREAU', CITY) as UserCaller, '1h');
  return Probe.start({ url: `${origin}/graphql`, token, query: OTHERS });
}

/** A latency below this number of milliseconds counts as this number, because it varies too much on a busy machine. */
const SHORT_MILLISECONDS = 50;

/** Returns the results that are worse than the Hub promises for a subgraph that fails. */
export function faultsOf({
  before,
  during,
  outcomes,
  slowestAnswer,
  memoryGrowth,
  recoveredAfter,
}: UnderFault): string[] {
  const most = (latency: number) => 2 * Math.max(latency, SHORT_MILLISECONDS);
  const faults = Object.keys(outcomes).filter((each) => !['200', '200 UNAVAILABLE'].includes(each));
  if (!('200 UNAVAILABLE' in outcomes)) faults.push('no field was UNAVAILABLE');
  if (during.failures > 0) faults.push('other queries failed');
  if (during.median > most(before.median) || during.p95 > most(before.p95)) faults.push('other queries became slow');
  if (slowestAnswer > 3500) faults.push('a field was UNAVAILABLE too late');
  if (memoryGrowth > 50) faults.push('the memory of the gateway grew too much');
  if (recoveredAfter > 5000) faults.push('the recovery took too long');
  return faults;
}

/**
 * Measures the Hub before, during and after a fault of the finance subgraph, while API clients query finance. The fault
 * has ended when the function returns.
 */
export async function underFinanceFault({ hub, proxy, probe }: Bench, fault: FinanceState): Promise<UnderFault> {
  const load = new FinanceLoad(hub);
  const gateway = hub.pids['gateway'] ?? 0;
  try {
    await pause(WARM_UP_MILLISECONDS);
    await probe.mark();
    await pause(BEFORE_MILLISECONDS);
    const before = await probe.read();
    const memory = residentMiB(gateway);
    const stopWatching = watchMemory(gateway);
    load.mark();
    proxy.state = fault;
    await pause(FAULT_MILLISECONDS);
    const during = await probe.read();
    const { outcomes, slowest } = load.seen();
    proxy.state = 'sound';
    const recoveredAfter = await load.untilWhole();
    const memoryGrowth = stopWatching() - memory;
    return { before, during, outcomes, slowestAnswer: slowest, memoryGrowth, recoveredAfter };
  } finally {
    proxy.state = 'sound';
    await load.stop();
  }
}

/** API clients that query finance repeatedly, with the outcomes of their queries. */
class FinanceLoad {
  private isOver = false;
  private outcomes: Record<string, number> = {};
  private slowest = 0;
  private wholeAt = 0;
  private readonly waiting = new Set<number>();
  private readonly clients: Promise<void>[];

  constructor(hub: MeasuredHub) {
    this.clients = Array.from({ length: CLIENTS }, (_, index) =>
      this.run(new Attacker(hub.origin, hub.issuer, FIRST_CLIENT + index)),
    );
  }

  mark(): void {
    [this.outcomes, this.slowest] = [{}, 0];
  }

  /**
   * Returns the outcomes since the last `mark`, and the longest wait in milliseconds. The waits of pending queries
   * count too.
   */
  seen(): { outcomes: Record<string, number>; slowest: number } {
    const now = performance.now();
    const slowest = Math.max(this.slowest, ...[...this.waiting].map((sentAt) => now - sentAt));
    return { outcomes: this.outcomes, slowest };
  }

  /**
   * Waits until a query that was sent after the start of this call gets an answer without errors. It waits at most
   * RECOVERY_MILLISECONDS.
   * @returns the milliseconds that it waited
   */
  async untilWhole(): Promise<number> {
    const since = performance.now();
    while (this.wholeAt < since && performance.now() - since < RECOVERY_MILLISECONDS) await pause(20);
    return performance.now() - since;
  }

  async stop(): Promise<void> {
    this.isOver = true;
    await Promise.all(this.clients);
  }

  private async run(client: Attacker): Promise<void> {
    while (!this.isOver) {
      const sentAt = performance.now();
      this.waiting.add(sentAt);
      const outcome = await client.ask(QUERY, { caller: bureau });
      this.waiting.delete(sentAt);
      this.outcomes[outcome] = (this.outcomes[outcome] ?? 0) + 1;
      this.slowest = Math.max(this.slowest, performance.now() - sentAt);
      if (outcome === '200') this.wholeAt = sentAt;
      await pause(BETWEEN_MILLISECONDS);
    }
  }
}
