import { setTimeout as pause } from 'node:timers/promises';
import { type UserCaller } from '../peers/oidc-issuer';
import { type HttpAnswer } from './gateway-under-test';
import { type Call, type Writer } from '../writes/writers';

type Times = { sentAt: number; answeredAt: number };
type Ask = (caller: UserCaller, query: string, variables: Record<string, unknown>) => Promise<HttpAnswer>;

/** Runs writers in the background, and notes when each call was sent and answered. */
export class TimedWriters {
  private readonly times = new Map<string, Times>();
  private working: Promise<unknown> = Promise.resolve();
  private isOver = false;

  constructor(
    readonly writers: readonly Writer[],
    private readonly ask: Ask,
  ) {}

  start(): void {
    this.isOver = false;
    const ask: Ask = async (caller, query, variables) => {
      const sentAt = performance.now();
      const answer = await this.ask(caller, query, variables);
      this.times.set(keyOf(variables), { sentAt, answeredAt: performance.now() });
      return answer;
    };
    const isOver = () => this.isOver;
    const work = async (writer: Writer) => {
      for (; !isOver(); await pause(50)) await writer.write({ ask }, isOver);
    };
    this.working = Promise.all(this.writers.map(work));
  }

  async stop(): Promise<void> {
    this.isOver = true;
    await this.working;
  }

  get answers(): number {
    return this.writers.reduce((sum, { answers }) => sum + answers, 0);
  }

  /** Returns all acknowledged calls, each with its writer and its times. */
  acknowledged(): (Times & { writer: Writer; call: Call })[] {
    return this.writers.flatMap((writer) =>
      writer.calls
        .filter(({ outcome }) => outcome === 'acknowledged')
        .map((call) => ({ writer, call, ...(this.times.get(call.key) ?? NEVER) })),
    );
  }
}

const NEVER: Times = { sentAt: Infinity, answeredAt: Infinity };

function keyOf(variables: Record<string, unknown>): string {
  const { input = variables } = variables;
  return String((input as { idempotencyKey?: unknown }).idempotencyKey);
}
