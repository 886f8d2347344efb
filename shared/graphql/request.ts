import { type KeyObject } from 'node:crypto';
import { type DataSource } from 'typeorm';
import { type Passport } from '../access/passport';
import { type Caller } from '../access/caller';
import { type SubgraphName } from '../kernel/ids/subgraph-names';
import { type ChainVerifier } from '../record/chain/chain-verifier';

/** What a subgraph knows of one request, once its passport is verified. Every read and write rests on it. */
export type Request = {
  subgraph: SubgraphName;
  caller: Caller;
  passport: Passport;
  /** The public half of what the gateway signs with: passports, and receipts of files. */
  passportKey: KeyObject;
  database: DataSource;
  now: Date;
  today: string;
  verifier: ChainVerifier;
  /** Called when a write is certain, before it is answered. */
  afterWrite: () => Promise<void>;
  /** Brings in what others have put on record since, for a mutation that met an unknown id; null where nobody is followed. */
  catchUp: (() => Promise<void>) | null;
};
