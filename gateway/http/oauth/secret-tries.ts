import { LRUCache } from 'lru-cache';
import { Buckets } from '../../../shared/runtime/token-buckets';
import { tooManyTries } from './oauth-refusal';

const MINUTE_MILLISECONDS = 60_000;
/** A client that holds its tokens for their ten minutes asks for one in that time; no secret is found by trying. */
const MOST_OF_AN_ADDRESS = 30;
const MOST_OF_A_CLIENT = 60;
const PROVEN_MILLISECONDS = 24 * 3_600_000;

export type Try = { address: string; id: string };

/**
 * Wrong secrets cost, right ones do not: so many a minute from one address, and so many for one client from all addresses. An
 * address from which the client has lately proven itself is not held to the latter: who knows a client's id, which is no secret, could
 * else keep it out by asking wrongly for it.
 */
export class SecretTries {
  private readonly ofAddresses: Buckets;
  private readonly ofClients: Buckets;
  private readonly proven: LRUCache<string, number>;

  constructor(private readonly clock: () => Date) {
    const minute = { milliseconds: MINUTE_MILLISECONDS, clock };
    this.ofAddresses = new Buckets({ amount: MOST_OF_AN_ADDRESS, ...minute });
    this.ofClients = new Buckets({ amount: MOST_OF_A_CLIENT, ...minute });
    this.proven = new LRUCache({ max: 10_000 });
  }

  /**
   * Each try is paid for before it is made, so that many at once count as many; a right one is given back.
   * @throws OAuthRefusal with the seconds after which one more is taken
   */
  async run<T>({ address, id }: Try, check: () => Promise<T | null>): Promise<T | null> {
    this.pay(this.ofAddresses, address);
    const isKnownHere = this.isProven({ address, id });
    if (!isKnownHere) this.pay(this.ofClients, id);
    const found = await check();
    if (found === null) return null;
    this.ofAddresses.giveBack(address);
    if (!isKnownHere) this.ofClients.giveBack(id);
    this.proven.set(keyOf({ address, id }), this.clock().getTime());
    return found;
  }

  private pay(buckets: Buckets, key: string): void {
    const seconds = buckets.take(key);
    if (seconds > 0) throw tooManyTries(seconds);
  }

  private isProven(of: Try): boolean {
    const at = this.proven.get(keyOf(of));
    return at !== undefined && this.clock().getTime() - at < PROVEN_MILLISECONDS;
  }
}

function keyOf({ address, id }: Try): string {
  return `${address} ${id}`;
}
