import { type Attacker, type Outcome } from '../../support/drivers/load/attacker';
import { type FinanceProxy } from '../../support/drivers/load/finance-proxy';

/**
 * The client that sends an attack, and the proxy between the gateway and finance. `finance` is null if the Hub runs in
 * one process.
 */
export type Target = { readonly by: Attacker; readonly finance: FinanceProxy | null };

/** One attack. Each attack has its own client, so that no attack spends the budget of another attack. */
export type Attack = {
  readonly name: string;
  /** Sends the attack. @returns the outcome of each answer */
  readonly run: (target: Target) => Promise<readonly Outcome[]>;
  /** The outcomes with which the Hub withstands the attack. */
  readonly allows: readonly Outcome[];
};

export const BAD = '400 BAD_USER_INPUT';
export const COMPLEX = '400 QUERY_TOO_COMPLEX';
export const LIMITED = '429 RATE_LIMITED';

/** Returns an attack that sends one document. */
export function document(
  name: string,
  query: string,
  { allows, ...sending }: { allows: readonly Outcome[] } & Parameters<Attacker['ask']>[1],
): Attack {
  return { name, allows, run: async ({ by }) => [await by.ask(query, sending)] };
}

/** Starts `times` runs of a function at the same time, and returns their results. */
export function atOnce<T>(times: number, run: (index: number) => Promise<T>): Promise<T[]> {
  return Promise.all(Array.from({ length: times }, (_, index) => run(index)));
}
