import { HubError, unauthenticated } from '../../../shared/kernel/errors';
import { type Log } from '../../../shared/runtime/log';
import { type Recurring } from '../../../shared/runtime/recurring';
import { type Caller } from '../../../shared/access/caller';
import { Buckets } from '../../../shared/runtime/token-buckets';
import { type OpenDoor } from '../route';
import { type Identify } from '../../identity/resolve-caller';
import { type TrustedIssuer } from '../../identity/trusted-issuer';
import { type MachineClientIssuer } from '../../identity/machine-client/machine-client-issuer';
import { type MachineClientRegistry } from '../../identity/machine-client/machine-client-registry';
import { issuerDoors } from './issuer-routes';
import { SecretTries } from './secret-tries';
import { tokenDoor, type TokenDoorParts } from './token-route';

const MINUTE_MILLISECONDS = 60_000;

export type MachineClientsSetting = {
  issuer: MachineClientIssuer;
  registry: MachineClientRegistry;
  /** How many requests a minute one client may send, for tokens too. */
  requestsAMinute: number;
  clock: () => Date;
};

/** All that the gateway has for machine clients: who they are, their tokens, and how often each may come. */
export class MachineClients {
  private readonly requests: Buckets;

  constructor(private readonly setting: MachineClientsSetting) {
    const { requestsAMinute: amount, clock } = setting;
    this.requests = new Buckets({ amount, milliseconds: MINUTE_MILLISECONDS, clock });
  }

  get trusted(): TrustedIssuer {
    return this.setting.issuer.trusted;
  }

  doors(parts: Pick<TokenDoorParts, 'addressOf' | 'log'>): OpenDoor[] {
    const { issuer, registry, clock } = this.setting;
    const tries = new SecretTries(clock);
    const count = (id: string) => this.requests.take(id);
    return [tokenDoor({ issuer, registry, tries, count, ...parts }), ...issuerDoors(issuer)];
  }

  /**
   * The same callers, those that are machine clients held to what is theirs.
   * @returns an Identify that also throws UNAUTHENTICATED for a client that is disabled since, and RATE_LIMITED
   */
  guarding(identify: Identify, log: Log): Identify {
    return async (authorization, requestId) => {
      const caller = await identify(authorization, requestId);
      const id = this.clientOf(caller);
      if (id === null) return caller;
      if (await this.setting.registry.isDisabled(id)) {
        log.info('A token makes no caller.', { requestId, reason: 'CLIENT_DISABLED' });
        throw unauthenticated();
      }
      const seconds = this.requests.take(id);
      if (seconds > 0) throw tooMany(seconds);
      return caller;
    };
  }

  keepAsking(log: Log): Recurring {
    return this.setting.registry.keepAsking(log);
  }

  /** Its id; null of whoever is none. */
  private clientOf(caller: Caller): string | null {
    return 'issuer' in caller && caller.issuer === this.setting.issuer.name ? caller.subject : null;
  }
}

function tooMany(retryAfterSeconds: number): HubError {
  const text = { zh: '请求过于频繁,请稍后再试。', en: 'Too many requests of this client: try again later.' };
  return new HubError('RATE_LIMITED', text, { retryAfterSeconds });
}
