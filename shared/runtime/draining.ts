import { setTimeout as pause } from 'node:timers/promises';
import { type Closing } from './open-connections';

/**
 * Stops a server without losing a request. The process first reports that it is not ready, and continues to answer.
 * Then it accepts no more connections, and every open connection closes after its next answer.
 */
export class Draining {
  private begun = false;

  /**
   * @param milliseconds the time for which the process still accepts connections after it reports that it is not ready,
   * so that a load balancer notices. Afterwards, idle connections stay open for the same time again.
   */
  constructor(private readonly milliseconds: number) {}

  /** True from the moment at which the process is asked to stop. */
  get isBegun(): boolean {
    return this.begun;
  }

  async stop(server: { close(closing: Closing): Promise<void> }, graceMilliseconds: number): Promise<void> {
    this.begun = true;
    await pause(this.milliseconds);
    await server.close({ lingerMilliseconds: this.milliseconds, graceMilliseconds });
  }

  /** Returns the readiness that a health check reports: never ready once the process is asked to stop. */
  async readinessOf<T extends { isReady: boolean }>(ready: () => Promise<T>): Promise<T> {
    const state = await ready();
    return this.begun ? { ...state, isReady: false } : state;
  }
}
