import { type ExecutionResult } from 'graphql';
import { FairTurns } from '../../../shared/runtime/fair-turns';
import { CircuitBreaker, type Verdict } from '../circuit-breaker';
import { DeadlineError } from '../deadline';
import { NotReachedError } from '../not-reached';
import { AnswerTooLargeError, MalformedAnswerError } from './subgraph-answer';
import { type SubgraphCall, SubgraphProcess } from './subgraph-process';

/**
 * Returns what the error of a call says about the subgraph. Only a timeout or an unusable answer counts as a failure.
 */
function verdictOf(error: unknown, signal: AbortSignal | undefined): Verdict {
  if (signal?.aborted === true) return signal.reason instanceof DeadlineError ? 'FAILED' : 'UNKNOWN';
  const isLate = error instanceof NotReachedError && error.isLate;
  const isUnusable = error instanceof AnswerTooLargeError || error instanceof MalformedAnswerError;
  return isLate || isUnusable ? 'FAILED' : 'ANSWERED';
}

/**
 * The maximum number of simultaneous calls of one caller to each process. A process runs no more calls of one caller at
 * the same time. Further calls would only occupy connections that other callers need.
 */
const CALLS_AT_ONCE = 4;

/**
 * The processes of one subgraph, which get the requests in rotation. A process that cannot be reached is skipped for a
 * while.
 */
export class SubgraphProcesses {
  private readonly processes: readonly SubgraphProcess[];
  private readonly breaker = new CircuitBreaker();
  private readonly turns: FairTurns;
  private turn = 0;

  constructor(origins: readonly string[]) {
    this.processes = origins.map((origin) => new SubgraphProcess(origin));
    this.turns = new FairTurns(CALLS_AT_ONCE * origins.length);
  }

  /** True while calls are refused, because the last calls got no usable answer in time. */
  get isOpen(): boolean {
    return this.breaker.isOpen;
  }

  /**
   * Sends an operation to one process. If the operation does not reach the process, it is sent to the next one.
   * @param owner the caller whose simultaneous calls are limited; null if the operation is one of the Hub's own
   */
  call(call: SubgraphCall, owner: string | null): Promise<ExecutionResult> {
    const verdict = (error: unknown) => verdictOf(error, call.signal);
    const send = () => this.breaker.run(() => this.callOne(call), verdict);
    if (owner === null) return send();
    return this.turns.run(owner, () => {
      // A call whose time ended while it waited is aborted here. Otherwise the circuit breaker would count it as a
      // failure of the subgraph.
      call.signal?.throwIfAborted();
      return send();
    });
  }

  private async callOne(call: SubgraphCall): Promise<ExecutionResult> {
    let unreached: NotReachedError | null = null;
    for (const process of this.inTurn()) {
      try {
        return await process.call(call);
      } catch (error) {
        if (!(error instanceof NotReachedError)) throw error;
        unreached = error;
      }
    }
    throw unreached ?? new Error('The subgraph has no process.');
  }

  async state() {
    const states = await Promise.all(this.processes.map((process) => process.state()));
    return { isReady: states.some(({ isReady }) => isReady), follows: states.flatMap(({ follows }) => follows) };
  }

  async close(): Promise<void> {
    await Promise.all(this.processes.map((process) => process.close()));
  }

  /**
   * Returns the processes in rotation. Skipped processes come last, because an attempt to connect to a vanished host
   * lasts until the connection timeout.
   */
  private inTurn(): readonly SubgraphProcess[] {
    if (this.processes.length === 1) return this.processes;
    this.turn = (this.turn + 1) % Math.max(1, this.processes.length);
    const turned = [...this.processes.slice(this.turn), ...this.processes.slice(0, this.turn)];
    return turned.sort((one, other) => Number(one.isPassedOver()) - Number(other.isPassedOver()));
  }
}
