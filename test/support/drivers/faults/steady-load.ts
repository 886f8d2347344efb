import { setTimeout as pause } from 'node:timers/promises';
import { type Stored } from '../../oracle/chain-check';
import { type HttpAnswer } from '../hub/gateway-under-test';
import { type UserCaller } from '../peers/oidc-issuer';
import { type Writer } from '../writes/writers';
import { type FaultLine } from './fault-report';

type Ask = (caller: UserCaller, query: string, variables: Record<string, unknown>) => Promise<HttpAnswer>;

export type LoadSetting = {
  ask: Ask;
  /** Returns all events that the writers may have caused. */
  events: () => Promise<readonly Stored[]>;
  writers: readonly Writer[];
  reader: { caller: UserCaller; query: string };
};

/** The number of answers that every writer and the reader must still get after a {@link Step}. Then the load stops. */
const ANSWERS_AFTER = 15;

/** The time limit for {@link ANSWERS_AFTER} answers. The load then stops, even if some answers are missing. */
const ANSWERED_WITHIN_MILLISECONDS = 60_000;

/** The error codes that count as failures of the Hub. With any other code, the Hub has only refused a call. */
const FAILURES: ReadonlySet<string> = new Set(['INTERNAL', 'UNAVAILABLE', 'UNAUTHENTICATED', 'NO_ANSWER']);

/**
 * A step that causes a fault and ends it. It calls `ended` when the cause is gone. Without this call, the fault ends
 * with the step.
 * @returns the seconds until an operator noticed the fault, or nothing if API clients notice it first
 */
export type Step = (ended: () => void) => Promise<number | void> | number | void;

/** The report of a fault, and the number of answers without failures that the reader got during the fault. */
export type Observed = FaultLine & { readDuring: number };

type Times = { begunAt: number; endedAt: number; noticedAfter: number | void };

/**
 * Writers and a reader that work before, during and after a fault. The class reports the failures and the lost or
 * doubled writes.
 */
export class SteadyLoad {
  private seen: { at: number; code: string }[] = [];
  private readAt: number[] = [];
  private reads = 0;

  constructor(private readonly setting: LoadSetting) {}

  /** The texts of the answers that the writers did not expect. */
  get oddities(): string[] {
    return this.setting.writers.flatMap(({ oddities }) => oddities);
  }

  /**
   * Runs a step while the writers and the reader work. They stop when each of them has got {@link ANSWERS_AFTER}
   * answers after the step. They also stop when the time limit for these answers has passed.
   */
  async during(fault: string, step: Step): Promise<Observed> {
    const { writers } = this.setting;
    const calls = writers.map((writer) => writer.calls.length);
    const times = await this.whileWorking(step);
    for (const writer of writers) await writer.settle({ ask: (...asked) => this.ask(...asked) });
    return { fault, ...this.noticed(times), ...(await this.missing(calls)) };
  }

  private async whileWorking(step: Step): Promise<Times> {
    let isOver = false;
    const working = this.setting.writers.map((writer) => this.write(writer, () => isOver));
    working.push(this.read(() => isOver));
    try {
      await pause(1000);
      [this.seen, this.readAt] = [[], []];
      const begunAt = performance.now();
      let endedAt: number | null = null;
      const noticedAfter = await step(() => (endedAt = performance.now()));
      const times = { begunAt, endedAt: endedAt ?? performance.now(), noticedAfter };
      await this.allAnswered();
      return times;
    } finally {
      isOver = true;
      await Promise.all(working);
    }
  }

  private noticed({ begunAt, endedAt, noticedAfter }: Times): Omit<Observed, 'fault' | 'lost' | 'doubled'> {
    const since = (from: number, at: number | undefined) => (at === undefined ? null : Math.max(0, at - from) / 1000);
    return {
      detectedSeconds: noticedAfter ?? since(begunAt, this.seen[0]?.at),
      recoveredSeconds: since(endedAt, this.seen.at(-1)?.at),
      codes: Object.fromEntries(
        [...new Set(this.seen.map(({ code }) => code))].map((code) => [code, this.count(code)]),
      ),
      readDuring: this.readAt.filter((at) => at > begunAt && at < endedAt).length,
    };
  }

  /** Runs a writer. If a call gets no answer, the writer stops, and this method starts it again with that call. */
  private async write(writer: Writer, isOver: () => boolean): Promise<void> {
    for (; !isOver(); await pause(50)) await writer.write({ ask: (...asked) => this.ask(...asked) }, isOver);
  }

  private async read(isOver: () => boolean): Promise<void> {
    const { caller, query } = this.setting.reader;
    for (; !isOver(); await pause(50)) {
      const answer = await this.ask(caller, query, {}).catch(() => null);
      if (answer !== null && answer.body.errors === undefined) this.readAt.push(performance.now());
      this.reads += 1;
    }
  }

  private async ask(...asked: Parameters<Ask>): Promise<HttpAnswer> {
    try {
      const answer = await this.setting.ask(...asked);
      for (const { extensions } of answer.body.errors ?? []) this.note(extensions.code);
      return answer;
    } catch (error) {
      this.note('NO_ANSWER');
      throw error;
    }
  }

  private note(code: string): void {
    if (FAILURES.has(code)) this.seen.push({ at: performance.now(), code });
  }

  private count(code: string): number {
    return this.seen.filter((each) => each.code === code).length;
  }

  private async allAnswered(): Promise<void> {
    const { writers } = this.setting;
    const answers = writers.map((writer) => writer.answers + ANSWERS_AFTER);
    const reads = this.reads + ANSWERS_AFTER;
    const isWaiting = () => writers.some((writer, index) => writer.answers < (answers[index] ?? 0));
    const until = performance.now() + ANSWERED_WITHIN_MILLISECONDS;
    while ((this.reads < reads || isWaiting()) && performance.now() < until) await pause(50);
  }

  /**
   * Counts the acknowledged calls without an event, and the acknowledged calls with several events. The first `since`
   * calls of each writer are not counted.
   */
  private async missing(since: readonly number[]): Promise<{ lost: number; doubled: number }> {
    const events = await this.setting.events();
    const counts = this.setting.writers.flatMap((writer, index) =>
      writer.calls
        .slice(since[index])
        .filter(({ outcome }) => outcome === 'acknowledged')
        .map((call) => writer.eventsOf(call, events).length),
    );
    return { lost: counts.filter((each) => each === 0).length, doubled: counts.filter((each) => each > 1).length };
  }
}
