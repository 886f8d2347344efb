import { type KeyObject } from 'node:crypto';
import { type DataSource } from 'typeorm';
import { type Passport } from '../access/passport';
import { type Caller } from '../access/caller';
import { type SubgraphName } from '../kernel/ids/subgraph-names';
import { type Span } from '../runtime/telemetry/traces';
import { type ChainVerifier } from '../record/chain/chain-verifier';

/**
 * The facts about one request that a subgraph knows after it has verified the passport. Every read and write depends on
 * them.
 */
export type Request = {
  subgraph: SubgraphName;
  caller: Caller;
  passport: Passport;
  /** The public halves of the gateway's signing keys, for passports and upload receipts. */
  passportKeys: readonly KeyObject[];
  database: DataSource;
  now: Date;
  today: string;
  verifier: ChainVerifier;
  /** Runs after a write has committed and before the writer is answered. */
  afterWrite: () => Promise<void>;
  /**
   * Fetches the events that other subgraphs have recorded since the last poll, for a mutation that names an unknown id.
   * Null if this subgraph follows no other.
   */
  catchUp: (() => Promise<void>) | null;
  /** The trace span to which the SQL statements of the request belong. Null or absent if the request is not traced. */
  span?: Span | null;
  /**
   * The signal that is aborted when nobody waits for the answer any longer. Running reads then end, but a transaction
   * continues.
   */
  signal?: AbortSignal | undefined;
};
