import { HubError, unauthenticated } from '../../../shared/kernel/errors';
import { type Log } from '../../../shared/runtime/log';
import { type Recurring } from '../../../shared/runtime/recurring';
import { type Caller } from '../../../shared/access/caller';
import { Buckets } from '../../../shared/runtime/token-buckets';
import { type Identify } from '../resolve-caller';
import { type TrustedIssuer } from '../trusted-issuer';
import { type MachineClientIssuer } from './machine-client-issuer';
import { type MachineClientRegistry } from './machine-client-registry';

const MINUTE_MILLISECONDS = 60_000;

export type MachineClientsSetting = {
  issuer: MachineClientIssuer;
  registry: MachineClientRegistry;
  /** The number of requests that one machine client may send per minute, including requests for tokens. */
  requestsAMinute: number;
  clock: () => Date;
};

/** The machine clients, the issuer of their tokens, and the rate limit of each. */
export class MachineClients {
  readonly issuer: MachineClientIssuer;
  readonly registry: MachineClientRegistry;
  readonly clock: () => Date;
  private readonly requests: Buckets;

  constructor({ issuer, registry, requestsAMinute: amount, clock }: MachineClientsSetting) {
    this.issuer = issuer;
    this.registry = registry;
    this.clock = clock;
    this.requests = new Buckets({ amount, milliseconds: MINUTE_MILLISECONDS, clock });
  }

  get trusted(): TrustedIssuer {
    return this.issuer.trusted;
  }

  /** Counts one more request of a machine client. @returns 0, or the seconds until one more is allowed */
  count(id: string): number {
    return this.requests.take(id);
  }

  /**
   * Wraps an Identify and applies the limits of machine clients.
   * @returns an Identify that also throws UNAUTHENTICATED for a machine client that is disabled, and RATE_LIMITED for
   * one that sends too many requests
   */
  guarding(identify: Identify, log: Log): Identify {
    return async (authorization, requestId, hubRole) => {
      const caller = await identify(authorization, requestId, hubRole);
      const id = this.clientOf(caller);
      if (id === null) return caller;
      if (await this.registry.isDisabled(id)) {
        log.info('Token claims were rejected', { requestId, reason: 'CLIENT_DISABLED' });
        throw unauthenticated();
      }
      const seconds = this.count(id);
      if (seconds > 0) throw tooMany(seconds);
      return caller;
    };
  }

  keepAsking(log: Log): Recurring {
    return this.registry.keepAsking(log);
  }

  /** Returns the id of a machine client, or null for any other caller. */
  private clientOf(caller: Caller): string | null {
    return 'issuer' in caller && caller.issuer === this.issuer.name ? caller.subject : null;
  }
}

function tooMany(retryAfterSeconds: number): HubError {
  const text = {
    zh: `该机器客户端请求过于频繁,请在 ${retryAfterSeconds} 秒后重试。`,
    en: `This machine client sends too many requests. Try again in ${retryAfterSeconds} s.`,
  };
  return new HubError('RATE_LIMITED', text, { retryAfterSeconds });
}
