import { setTimeout as pause } from 'node:timers/promises';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { type Outcome, type Tried } from '../sending/outcome';
import { type WebhookRow } from '../webhook/webhook.row';

/** The maximum number of attempts in progress for one webhook. */
const MOST_OF_ONE = 4;
/**
 * The maximum numbers of attempts in progress: `MOST_OF_BUREAU` for the webhooks of one bureau, and `MOST_OF_ALL` for
 * all webhooks together. `taking` limits all attempts. `failing` limits attempts at receivers whose last attempt
 * failed, because such receivers may hang.
 */
const MOST_OF_BUREAU = { taking: 8, failing: 4 };
const MOST_OF_ALL = { taking: 32, failing: 16 };

type Flight = { ordinal: number; isFailing: boolean; bureau: DivisionCode };
/**
 * The number of further attempts that may start now for a webhook. `taking` applies if the receiver accepts events, and
 * `failing` if its last attempt failed.
 */
export type Free = { taking: number; failing: number };

/**
 * The attempts that this process has in progress, by webhook, and the outcomes of ended attempts that are not settled
 * yet. An outcome is settled when it is stored.
 */
export class Flights {
  private readonly underWay = new Map<string, Flight[]>();
  private readonly landed = new Map<string, Tried[]>();
  private readonly ended = new EventTarget();
  private readonly stopping = new AbortController();

  get size(): number {
    return this.all().length;
  }

  /** The signal that aborts all attempts in progress. */
  get stop(): AbortSignal {
    return this.stopping.signal;
  }

  abort(): void {
    this.stopping.abort();
  }

  ordinalsOf(webhookId: string): number[] {
    return (this.underWay.get(webhookId) ?? []).map(({ ordinal }) => ordinal);
  }

  /**
   * Returns the number of further attempts that may start now for a webhook. An attempt that has ended counts as in
   * progress until its outcome is settled, because the outcome may be a failure.
   */
  freeOf({ id, divisionCode }: Pick<WebhookRow, 'id' | 'divisionCode'>): Free {
    const all = this.all();
    const ended = this.landed.get(id)?.length ?? 0;
    const left = [
      { taking: MOST_OF_ONE - this.ordinalsOf(id).length - ended, failing: MOST_OF_ONE },
      leftOf(MOST_OF_ALL, all),
      leftOf(
        MOST_OF_BUREAU,
        all.filter(({ bureau }) => bureau === divisionCode),
      ),
    ];
    const taking = Math.min(...left.map((each) => each.taking));
    return { taking, failing: Math.min(taking, ...left.map((each) => each.failing)) };
  }

  /** Returns the webhooks with attempts that have ended and whose outcomes are not settled yet. */
  landings(): string[] {
    return [...this.landed.keys()];
  }

  hasLanded(webhookId: string): boolean {
    return this.landed.has(webhookId);
  }

  takeLanded(webhookId: string): Tried[] {
    const tried = this.landed.get(webhookId) ?? [];
    this.landed.delete(webhookId);
    return tried;
  }

  /** Starts an attempt. If `sent` resolves to null, the attempt was aborted and counts as never made. */
  start(webhookId: string, flight: Flight & { startedAt: Date }, sent: Promise<Outcome | null>): void {
    const { startedAt, ...own } = flight;
    const { ordinal } = own;
    this.underWay.set(webhookId, [...(this.underWay.get(webhookId) ?? []), own]);
    const land = (outcome: Outcome | null) => {
      const left = (this.underWay.get(webhookId) ?? []).filter((each) => each.ordinal !== ordinal);
      if (left.length > 0) this.underWay.set(webhookId, left);
      else this.underWay.delete(webhookId);
      if (outcome !== null)
        this.landed.set(webhookId, [{ ordinal, startedAt, outcome }, ...this.takeLanded(webhookId)]);
      this.ended.dispatchEvent(new Event('landed'));
    };
    sent.then(land, () => land({ kind: 'FAILED', word: 'UNREACHABLE' }));
  }

  /** Waits until there is an outcome that is not settled yet, but at most for the given time. */
  async oneEnds(milliseconds: number): Promise<void> {
    if (this.landed.size === 0) await this.nextLanding(milliseconds);
  }

  async allEnd(): Promise<void> {
    while (this.size > 0) await this.nextLanding(1000);
  }

  private async nextLanding(milliseconds: number): Promise<void> {
    const waiting = new AbortController();
    const wake = () => waiting.abort();
    this.ended.addEventListener('landed', wake, { once: true });
    await pause(milliseconds, undefined, { signal: waiting.signal }).catch(() => undefined);
    this.ended.removeEventListener('landed', wake);
  }

  private all(): Flight[] {
    return [...this.underWay.values()].flat();
  }
}

function leftOf(most: Free, flights: readonly Flight[]): Free {
  const failing = flights.filter(({ isFailing }) => isFailing).length;
  return { taking: most.taking - flights.length, failing: most.failing - failing };
}
