import { setTimeout as pause } from 'node:timers/promises';
import { shanghaiToday } from '../../../../shared/kernel/dates/period';
import { office } from '../../city/callers';
import { listCity } from '../../city/demo/demo-city';
import { CITY } from '../../city/small-city';
import { type Stored, chainFaults } from '../../oracle/chain-check';
import { type StandaloneHub } from '../hub/standalone-hub';
import { TimedWriters } from '../hub/timed-writers';
import { type UserCaller } from '../peers/oidc-issuer';
import { sixteenWriters } from '../writes/sixteen-writers';
import { reportFault } from './fault-report';
import { type Observed, SteadyLoad } from './steady-load';

/** The subgraphs that the writers write to. */
const WRITTEN = ['stations', 'personnel'] as const;
const READER = {
  caller: office('CITY_BUREAU', CITY) as UserCaller,
  query: '{ stations(first: 1) { nodes { id staff { id } } } }',
};

/** A fault: functions that cause and end it, and its duration in milliseconds. */
export type Fault = {
  name: string;
  /**
   * Causes the fault.
   * @returns the seconds until an operator noticed the fault, or nothing if API clients notice it first
   */
  begin: () => Promise<number | void>;
  lasts: number;
  /** Removes the cause. The duration of this function is not part of the Hub's recovery time. */
  repair?: () => Promise<unknown>;
  /**
   * Makes the Hub recover if it does not recover by itself. The duration of this function is part of the recovery time.
   */
  recover?: () => Promise<unknown>;
};

type Acknowledged = ReturnType<TimedWriters['acknowledged']>[number];

/**
 * A Hub with eight writers and a reader. The class reports the errors that the writers and the reader get around a
 * fault, and the lost writes.
 */
export class WatchedHub {
  /** The writers, for tests that start and stop them themselves. */
  readonly writers: TimedWriters;
  private readonly load: SteadyLoad;
  private eventsBefore = 0;

  constructor(readonly hub: StandaloneHub) {
    const today = shanghaiToday(new Date());
    const writers = sixteenWriters(listCity(today, { seed: 1 }), today).filter((_, index) => index % 2 === 0);
    const ask: StandaloneHub['ask'] = (...asked) => hub.ask(...asked);
    this.writers = new TimedWriters(writers, ask);
    this.load = new SteadyLoad({ ask, events: () => this.events(), writers, reader: READER });
  }

  /** Starts the Hub. Call it once before the first fault. */
  async start(): Promise<void> {
    await this.hub.start();
    this.eventsBefore = (await this.eventsOfUsers()).length;
  }

  /** Causes the fault while the writers and the reader work, waits until the Hub works again, and reports the fault. */
  async during({ name, begin, lasts, repair, recover }: Fault): Promise<Observed> {
    const observed = await this.load.during(name, async (ended) => {
      const noticedAfter = await begin();
      await pause(lasts);
      await repair?.();
      ended();
      await recover?.();
      while (!(await this.isReady())) await pause(100);
      return noticedAfter;
    });
    // A later fault could also lose a write that was acknowledged before an earlier fault, so every call is checked
    // each time.
    const { readDuring, ...line } = { ...observed, ...(await this.counted()) };
    reportFault(line);
    return { ...line, readDuring };
  }

  /**
   * Counts the acknowledged calls without an event, and the acknowledged calls with several events. `isCounted` selects
   * the calls.
   */
  async counted(isCounted = (_: Acknowledged) => true): Promise<{ lost: number; doubled: number }> {
    const events = await this.events();
    const calls = this.writers.acknowledged().filter(isCounted);
    const counts = calls.map(({ writer, call }) => writer.eventsOf(call, events).length);
    return { lost: counts.filter((count) => count === 0).length, doubled: counts.filter((count) => count > 1).length };
  }

  async chainFaults(): Promise<string[]> {
    const faults: string[] = [];
    for (const name of WRITTEN) {
      const heads = await this.hub.rows(name, 'SELECT * FROM event_chain');
      faults.push(...chainFaults(name, await this.hub.rows(name, 'SELECT * FROM event'), heads));
    }
    return faults;
  }

  /**
   * Returns the faults of the event chains, the answers that the writers did not expect, and the number of events in
   * excess of the acknowledged calls.
   */
  async oddities(): Promise<{ chains: string[]; answers: string[]; strayEvents: number }> {
    const chains = await this.chainFaults();
    const asked = (await this.eventsOfUsers()).length - this.eventsBefore;
    const answers = this.writers.writers.flatMap(({ oddities }) => oddities);
    return { chains, answers, strayEvents: asked - this.writers.acknowledged().length };
  }

  /** Returns whether the Hub is ready, without any warning. */
  async isReady(): Promise<boolean> {
    const health = await this.hub.health().catch(() => null);
    return JSON.stringify(health) === '{"status":"ready","warnings":[]}';
  }

  private async eventsOfUsers(): Promise<Stored[]> {
    return (await this.events()).filter(({ role }) => role !== null);
  }

  private async events(): Promise<Stored[]> {
    return (await Promise.all(WRITTEN.map((name) => this.hub.rows(name, 'SELECT * FROM event')))).flat();
  }
}
