import { randomUUID } from 'node:crypto';
import { type Passport } from './passport';

/**
 * The longest time for which a passport is valid. One minute is enough for a slow request, and limits the use of a
 * stolen passport.
 */
export const PASSPORT_SECONDS = 60;
/** The time for which a process gives out one audience before it makes the next one. */
const SAME_AUDIENCE_SECONDS = 5;

type Given = { audience: string; at: number; admitted: Set<string> };

/**
 * Makes the audiences that the passports for one process must name, and admits each passport once. An audience is valid
 * for a minute and nobody can guess the next one, so a passport that names it was made within that minute. No system
 * clock decides whether a passport is valid. The clocks of the gateway and of the subgraph may differ, and each may be
 * set back or ahead at any time.
 */
export class PassportRegister {
  /** The valid audiences, oldest first. */
  private given: Given[] = [];

  /** @param monotonic returns the milliseconds of a monotonic clock */
  constructor(
    private readonly subgraph: string,
    private readonly monotonic: () => number = () => performance.now(),
  ) {}

  /** The number of passports that the register remembers, for all valid audiences together. */
  get size(): number {
    return this.given.reduce((sum, { admitted }) => sum + admitted.size, 0);
  }

  /** The audience that a passport must name if it is made now. It is not secret. */
  get audience(): string {
    this.forgetExpired();
    const last = this.given.at(-1);
    if (last !== undefined && this.ageOf(last) < SAME_AUDIENCE_SECONDS) return last.audience;
    const audience = `${this.subgraph}/${randomUUID()}`;
    this.given.push({ audience, at: this.monotonic(), admitted: new Set() });
    return audience;
  }

  /** Admits a passport. @returns false if its audience is not valid, or if it was admitted before */
  admit({ aud, jti }: Pick<Passport, 'aud' | 'jti'>): boolean {
    this.forgetExpired();
    const admitted = this.given.find(({ audience }) => audience === aud)?.admitted;
    if (admitted === undefined || admitted.has(jti)) return false;
    admitted.add(jti);
    return true;
  }

  private forgetExpired(): void {
    this.given = this.given.filter((each) => this.ageOf(each) < PASSPORT_SECONDS);
  }

  private ageOf({ at }: Given): number {
    return (this.monotonic() - at) / 1000;
  }
}
