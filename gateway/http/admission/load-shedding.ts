import { HubError } from '../../../shared/kernel/errors';

/** The time between two measurements. */
const SAMPLE_MILLISECONDS = 500;
/** The number of consecutive measurements above the limit after which requests are refused. */
const SAMPLES_ABOVE = 2;
const RETRY_SECONDS = 5;

export type SheddingSetting = {
  /** Returns the mean delay of the event loop since the function was last called, in milliseconds. */
  delaySinceLast: () => number;
  mostDelayMilliseconds: number;
  /** Returns the milliseconds of a monotonic clock. The default is the clock of the process. */
  monotonic?: () => number;
};

/**
 * Refuses work while the process is overloaded. If the event loop is late, every request waits. New requests are
 * therefore refused until the requests in progress are answered. The delay is measured when a request arrives, so an
 * idle process recovers with the first request.
 */
export class LoadShedding {
  private readonly monotonic: () => number;
  private sampledAt: number;
  private above = 0;

  constructor(private readonly setting: SheddingSetting) {
    this.monotonic = setting.monotonic ?? (() => performance.now());
    this.sampledAt = this.monotonic();
  }

  /** Refuses a request while the process is overloaded. @throws HubError UNAVAILABLE with `retryAfterSeconds` */
  assertNotOverloaded(): void {
    this.sample();
    if (this.above >= SAMPLES_ABOVE) throw overloaded();
  }

  private sample(): void {
    const { delaySinceLast, mostDelayMilliseconds } = this.setting;
    const now = this.monotonic();
    if (now - this.sampledAt < SAMPLE_MILLISECONDS) return;
    this.sampledAt = now;
    this.above = delaySinceLast() > mostDelayMilliseconds ? this.above + 1 : 0;
  }
}

function overloaded(): HubError {
  const text = {
    zh: `系统繁忙,请在 ${RETRY_SECONDS} 秒后重试。`,
    en: `The Hub is overloaded at present. Try again in ${RETRY_SECONDS} s.`,
  };
  return new HubError('UNAVAILABLE', text, { retryAfterSeconds: RETRY_SECONDS });
}
