import { type KeyObject } from 'node:crypto';
import { type DataSource } from 'typeorm';
import { type Passport } from '../access/passport';
import { type Caller } from '../access/caller';
import { type SubgraphName } from '../kernel/ids/subgraph-names';
import { type ChainVerifier } from '../record/chain/chain-verifier';

/**
 * The facts about one request that a subgraph has after it verified the passport. Every read and write depends on it.
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
  /** Called after a write has committed, before it is answered. */
  afterWrite: () => Promise<void>;
  /**
   * Fetches what other subgraphs have recorded since the last poll, for a mutation that names an unknown id. It is null
   * if this subgraph follows no other.
   */
  catchUp: (() => Promise<void>) | null;
};
