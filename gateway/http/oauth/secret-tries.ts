import { LRUCache } from 'lru-cache';
import { Buckets } from '../../../shared/runtime/token-buckets';
import { tooManyTries } from './oauth-refusal';

const MINUTE_MILLISECONDS = 60_000;
/**
 * The maximum number of wrong secrets per minute from one address. Guessing a secret at this rate is hopeless. A
 * well-behaved machine client is not affected: it keeps each token for ten minutes, so it needs one request in that
 * time.
 */
const MOST_OF_AN_ADDRESS = 30;
const MOST_OF_A_CLIENT = 60;
const PROVEN_MILLISECONDS = 24 * 3_600_000;

export type Try = { address: string; id: string };

/**
 * Limits the wrong secrets per minute: those from one address, and those for one machine client from all addresses.
 * Right secrets do not count. The second limit does not apply to an address from which the machine client has proved
 * its secret within the last 24 hours. Without this exception, anybody could lock out a machine client with wrong
 * secrets, because its id is not secret.
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
   * Runs one attempt to prove a secret. The attempt is charged before it is checked, so that simultaneous attempts all
   * count. It is refunded if the secret is right or could not be checked.
   * @returns the result of the check; null if the secret is wrong
   * @throws OAuthRefusal if there were too many wrong secrets. The refusal names the seconds until the next attempt is
   * allowed. If the check fails, the error of the check is thrown.
   */
  async run<T>({ address, id }: Try, check: () => Promise<T | null>): Promise<T | null> {
    this.pay(this.ofAddresses, address);
    const isKnownHere = this.isProven({ address, id });
    if (!isKnownHere) this.pay(this.ofClients, id);
    const giveBack = () => {
      this.ofAddresses.giveBack(address);
      if (!isKnownHere) this.ofClients.giveBack(id);
    };
    const found = await check().catch((error: unknown) => {
      giveBack();
      throw error;
    });
    if (found === null) return null;
    giveBack();
    this.proven.set(keyOf({ address, id }), this.clock().getTime());
    return found;
  }

  private pay(buckets: Buckets, key: string): void {
    const seconds = buckets.take(key);
    if (seconds > 0) throw tooManyTries(seconds);
  }

  private isProven(of: Try): boolean {
    const at = this.proven.get(keyOf(of));
    if (at === undefined) return false;
    const age = this.clock().getTime() - at;
    // The age is negative if the clock was set back. The machine client must then prove its secret again.
    return age >= 0 && age < PROVEN_MILLISECONDS;
  }
}

function keyOf({ address, id }: Try): string {
  return `${address} ${id}`;
}
